// SPDX-License-Identifier: Apache-2.0
#include "eu_list.h"

#include <array>

#include "cell.h"
#include "grouped_rows.h"
#include "listing_draft.h"
#include "natural_keys.h"
#include "row_source.h"
#include "xml_records.h"

namespace sanad::sources {
namespace {

using records::ListingKind;
using records::NameQuality;

ListingKind kind_of(std::string_view code) {
  if (code == "P" || code == "person") return ListingKind::person;
  return code == "E" || code == "enterprise" ? ListingKind::organisation : ListingKind::unknown;
}

/// wholeName, or its parts.
std::string name_of_parts(std::string_view whole, std::string_view first, std::string_view middle,
                          std::string_view last) {
  if (!trimmed(whole).empty()) return std::string{whole};
  std::string name;
  for (const auto part : {first, middle, last}) {
    if (!trimmed(part).empty()) name.append(name.empty() ? "" : " ").append(trimmed(part));
  }
  return name;
}

void birth_of(ListingDraft& draft, std::string_view date, std::string_view day, std::string_view month,
              std::string_view year, std::string_view from, std::string_view to, std::string_view circa) {
  const bool about = circa == "true" || circa == "1";
  if (!trimmed(date).empty()) return draft.birth(date, about);
  if (!trimmed(from).empty() || !trimmed(to).empty()) return draft.birth_years(from, to, about);
  const auto is_set = [](std::string_view text) { return !trimmed(text).empty() && trimmed(text) != "0"; };
  if (!is_set(year)) return;
  std::string text{trimmed(year)};
  if (is_set(month)) text += "-" + std::string{trimmed(month)};
  if (is_set(month) && is_set(day)) text += "-" + std::string{trimmed(day)};
  draft.birth(text, about);
}

class EuXml {
 public:
  EuXml(const ReadContext& context, Sink& sink)
      : report_{context.file, sink}, sink_{sink}, draft_{context.source} {}

  ReadSummary run(ByteSource& bytes) {
    bool right_list = false;
    const auto read = read_xml_records(
        bytes, {"sanctionEntity"}, [&](const XmlNode& root) { right_list = root.name == "export"; },
        [&](const XmlNode& entity, const Origin& origin) {
          take(entity, origin);
          return true;
        });
    if (!read) return {summary_.read, false, describe(read.error())};
    if (!right_list) return {summary_.read, false, "expected 'export' as the document element"};
    return summary_;
  }

 private:
  void take(const XmlNode& entity, const Origin& origin) {
    ++summary_.read;
    const auto key = entity.attribute("logicalId");
    if (!key.empty() && !keys_.insert(key)) {
      return report_.reject(origin, "logicalId", "duplicate-id",
                            "expected an id that no earlier entry has (the first is kept)");
    }
    const auto* subject = entity.child("subjectType");
    draft_.start(key, subject == nullptr                   ? ListingKind::unknown
                      : subject->attribute("code").empty() ? kind_of(subject->attribute("classificationCode"))
                                                           : kind_of(subject->attribute("code")));
    auto& listing = draft_.listing();
    draft_.text(listing.reference, entity.attribute("euReferenceNumber"));
    draft_.day(listing.listed_on, entity.attribute("designationDate"));
    draft_.text(listing.remarks, entity.child_text("remark"));
    entity.each("regulation",
                [&](const XmlNode& node) { draft_.text(listing.programmes, node.attribute("programme")); });
    bool first = true;
    entity.each("nameAlias", [&](const XmlNode& alias) {
      const auto name = name_of_parts(alias.attribute("wholeName"), alias.attribute("firstName"),
                                      alias.attribute("middleName"), alias.attribute("lastName"));
      const bool weak = alias.attribute("strong") == "false";
      draft_.name(name, weak ? NameQuality::weak : first ? NameQuality::primary : NameQuality::strong);
      first = first && weak;
      draft_.gender(alias.attribute("gender"));
      draft_.text(listing.titles, alias.attribute("title"));
      draft_.text(listing.positions, alias.attribute("function"));
    });
    entity.each("birthdate", [&](const XmlNode& birth) {
      birth_of(draft_, birth.attribute("birthdate"), birth.attribute("dayOfMonth"),
               birth.attribute("monthOfYear"), birth.attribute("year"), birth.attribute("yearRangeFrom"),
               birth.attribute("yearRangeTo"), birth.attribute("circa"));
      draft_.text(listing.birth_places, birth.attribute("city"));
      draft_.text(listing.birth_places, birth.attribute("countryDescription"));
    });
    entity.each("citizenship", [&](const XmlNode& node) {
      const auto code = node.attribute("countryIso2Code");
      draft_.text(listing.nationalities,
                  code.empty() || code == "00" ? node.attribute("countryDescription") : code);
    });
    entity.each("identification", [&](const XmlNode& node) {
      draft_.document(node.attribute("identificationTypeDescription").empty()
                          ? node.attribute("identificationTypeCode")
                          : node.attribute("identificationTypeDescription"),
                      node.attribute("number"), node.attribute("countryIso2Code"));
    });
    entity.each("address", [&](const XmlNode& node) {
      draft_.text(listing.addresses, node.attribute("countryDescription"));
    });
    draft_.finish(origin, report_, sink_);
  }

  Report report_;
  Sink& sink_;
  ListingDraft draft_;
  NaturalKeys keys_;
  ReadSummary summary_;
};

enum Column : std::size_t {
  logical_id,
  reference,
  subject,
  last,
  first,
  middle,
  whole,
  gender,
  title,
  function,
  birth,
  day,
  month,
  year,
  from,
  to,
  circa,
  number,
  document_type,
  document_country,
  citizenship,
  programme,
  listed,
  column_count,
};
constexpr std::array<std::array<std::string_view, 2>, column_count> headings = {{
    {"Entity_LogicalId"},
    {"Entity_EU_ReferenceNumber"},
    {"Entity_SubjectType"},
    {"NameAlias_LastName"},
    {"NameAlias_FirstName"},
    {"NameAlias_MiddleName"},
    {"NameAlias_WholeName"},
    {"NameAlias_Gender"},
    {"NameAlias_Title"},
    {"NameAlias_Function"},
    {"BirthDate_BirthDate"},
    {"BirthDate_Day"},
    {"BirthDate_Month"},
    {"BirthDate_Year"},
    {"BirthDate_YearRangeFrom"},
    {"BirthDate_YearRangeTo"},
    {"BirthDate_Circa"},
    {"Identification_Number"},
    {"Identification_TypeDescription", "Identification_TypeCode"},
    {"Identification_CountryIso2Code"},
    {"Citizenship_CountryIso2Code", "Citizenship_CountryDescription"},
    {"Entity_Regulation_Programme"},
    {"Entity_DesignationDate"},
}};

void pass_on(const Group& group, ListingDraft& draft, Report& report, Sink& sink) {
  draft.start(group.key, kind_of(group.rows.front().cells[subject]));
  auto& listing = draft.listing();
  bool named = false;
  for (const auto& row : group.rows) {
    const auto& c = row.cells;
    const auto name = name_of_parts(c[whole], c[first], c[middle], c[last]);
    if (!name.empty()) draft.name(name, named ? NameQuality::strong : NameQuality::primary);
    named = named || !name.empty();
    draft.text(listing.reference, c[reference]);
    draft.text(listing.programmes, c[programme]);
    if (!c[gender].empty()) draft.gender(c[gender]);
    draft.text(listing.titles, c[title]);
    draft.text(listing.positions, c[function]);
    birth_of(draft, c[birth], c[day], c[month], c[year], c[from], c[to], c[circa]);
    draft.document(c[document_type], c[number], c[document_country]);
    draft.text(listing.nationalities, c[citizenship]);
    draft.day(listing.listed_on, c[listed]);
  }
  draft.finish(group.rows.front().origin, report, sink);
}

ReadSummary read_csv(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  Report report{context.file, sink};
  constexpr std::array<std::size_t, 1> essential{logical_id};
  // Quotes stand bare inside cells of this list: they are letters, not marks.
  const auto rows =
      read_grouped_rows(bytes, {.delimiter = ';', .quote = '\0'}, {headings, essential}, report);
  if (!rows) return {0, false, rows.error().message};
  ListingDraft draft{context.source};
  for (const auto& group : rows->groups()) pass_on(group, draft, report, sink);
  return {rows->groups().size(), true, {}};
}

}  // namespace

ReadSummary read_eu_list(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  PeekSource source{bytes, 1024};
  auto front = source.front();
  if (front.starts_with("\xEF\xBB\xBF")) front.remove_prefix(3);
  return trimmed(front).starts_with('<') ? EuXml{context, sink}.run(source) : read_csv(source, context, sink);
}

records::SourceInfo eu_list_source() {
  records::SourceInfo source;
  source.name = "eu-fsf";
  source.title = "EU consolidated list of persons, groups and entities subject to financial sanctions";
  source.publisher = "European Commission";
  source.licence = "re-use of Commission documents (2011/833/EU), with attribution";
  source.url =
      "https://data.europa.eu/data/datasets/"
      "consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions";
  source.pass_on = records::PassOn::with_attribution;
  source.reliability = 'A';
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace sanad::sources
