// SPDX-License-Identifier: Apache-2.0
#include "un_list.h"

#include <array>

#include "listing_draft.h"
#include "natural_keys.h"
#include "xml_records.h"

namespace sanad::sources {
namespace {

using records::ListingKind;
using records::NameQuality;

NameQuality quality_of(std::string_view word) {
  if (word == "Low") return NameQuality::weak;
  return word == "f.k.a." ? NameQuality::former : NameQuality::strong;
}

/// FIRST_NAME to FOURTH_NAME; "na" stands for a part that is not known (TAi.153).
std::string whole_name(const XmlNode& entry) {
  std::string name;
  for (const auto* part : {"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"}) {
    const auto text = tidy_text(entry.child_text(part));
    if (text.empty() || text == "na" || text == "NA") continue;
    name.append(name.empty() ? "" : " ").append(text);
  }
  return name;
}

std::string joined(const XmlNode& node, std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const auto part : parts) {
    const auto text = tidy_text(node.child_text(part));
    if (!text.empty() && text != "na") all.append(all.empty() ? "" : ", ").append(text);
  }
  return all;
}

/// "Father's name is Mohammad Hijazi. Mother's name ...", with either apostrophe and "is" or ":".
std::string father_in(std::string_view comments) {
  const auto tidy = tidy_text(comments);
  auto at = tidy.find("ather");
  while (at != std::string::npos) {
    std::string_view rest = std::string_view{tidy}.substr(at + 5);
    for (const std::string_view skip : {"\u2019s name", "'s name", "\u2018s name"}) {
      if (!rest.starts_with(skip)) continue;
      rest.remove_prefix(skip.size());
      if (rest.starts_with(" is "))
        rest.remove_prefix(4);
      else if (rest.starts_with(": "))
        rest.remove_prefix(2);
      else
        break;
      auto end = rest.find_first_of(".;,(");
      if (end == 2 || end == 1) end = rest.find_first_of(".;,(", end + 1);  // "M. Anwar"
      return std::string{rest.substr(0, std::min<std::size_t>(end, 80))};
    }
    at = tidy.find("ather", at + 5);
  }
  return {};
}

class UnReader {
 public:
  UnReader(const ReadContext& context, Sink& sink)
      : report_{context.file, sink}, sink_{sink}, draft_{context.source} {}

  ReadSummary run(ByteSource& bytes) {
    const auto read = read_xml_records(
        bytes, {"INDIVIDUAL", "ENTITY"},
        [&](const XmlNode& root) { right_list_ = root.name == "CONSOLIDATED_LIST"; },
        [&](const XmlNode& entry, const Origin& origin) {
          take(entry, origin);
          return true;
        });
    if (!read) return {summary_.read, false, describe(read.error())};
    if (!right_list_) return {summary_.read, false, "expected CONSOLIDATED_LIST as the document element"};
    return summary_;
  }

 private:
  void take(const XmlNode& entry, const Origin& origin) {
    ++summary_.read;
    const bool person = entry.name == "INDIVIDUAL";
    draft_.start(entry.child_text("DATAID"), person ? ListingKind::person : ListingKind::organisation);
    if (!draft_.listing().native_id.empty() && !keys_.insert(draft_.listing().native_id)) {
      return report_.reject(origin, {}, "duplicate-id",
                            "expected an id that no earlier entry has (the first is kept)");
    }
    auto& listing = draft_.listing();
    draft_.text(listing.reference, entry.child_text("REFERENCE_NUMBER"));
    draft_.text(listing.programmes, entry.child_text("UN_LIST_TYPE"));
    draft_.text(listing.remarks, entry.child_text("COMMENTS1"));
    draft_.text(listing.father, father_in(entry.child_text("COMMENTS1")));
    draft_.gender(entry.child_text("GENDER"));
    draft_.day(listing.listed_on, entry.child_text("LISTED_ON"));
    draft_.name(whole_name(entry), NameQuality::primary);
    draft_.name(entry.child_text("NAME_ORIGINAL_SCRIPT"), NameQuality::strong, true);
    values(entry, "TITLE", listing.titles);
    values(entry, "DESIGNATION", listing.positions);
    values(entry, "NATIONALITY", listing.nationalities);
    entry.each("LAST_DAY_UPDATED", [&](const XmlNode& node) {
      node.each("VALUE", [&](const XmlNode& value) {
        std::optional<Day> day;
        draft_.day(day, value.text);
        if (day && (!listing.updated_on || *listing.updated_on < *day)) listing.updated_on = day;
      });
    });
    const std::string prefix = person ? "INDIVIDUAL_" : "ENTITY_";
    entry.each(prefix + "ALIAS", [&](const XmlNode& alias) { take_alias(alias); });
    entry.each(prefix + "ADDRESS", [&](const XmlNode& address) {
      draft_.text(listing.addresses,
                  joined(address, {"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"}));
    });
    entry.each("INDIVIDUAL_PLACE_OF_BIRTH", [&](const XmlNode& place) {
      draft_.text(listing.birth_places, joined(place, {"CITY", "STATE_PROVINCE", "COUNTRY"}));
    });
    entry.each("INDIVIDUAL_DATE_OF_BIRTH", [&](const XmlNode& birth) { take_birth(birth); });
    entry.each("INDIVIDUAL_DOCUMENT", [&](const XmlNode& document) { take_document(document); });
    draft_.finish(origin, report_, sink_);
  }

  void values(const XmlNode& entry, std::string_view element, std::vector<std::string>& into) {
    entry.each(element, [&](const XmlNode& node) {
      node.each("VALUE", [&](const XmlNode& value) { draft_.text(into, value.text); });
    });
  }

  void take_alias(const XmlNode& alias) {
    draft_.name(alias.child_text("ALIAS_NAME"), quality_of(tidy_text(alias.child_text("QUALITY"))));
    if (const auto birth = alias.child_text("DATE_OF_BIRTH"); !birth.empty()) draft_.birth(birth);
  }

  void take_birth(const XmlNode& birth) {
    const auto type = tidy_text(birth.child_text("TYPE_OF_DATE"));
    const bool about = type == "APPROXIMATELY";
    if (type == "BETWEEN") {
      return draft_.birth_years(birth.child_text("FROM_YEAR"), birth.child_text("TO_YEAR"), false);
    }
    if (const auto date = birth.child_text("DATE"); !date.empty()) return draft_.birth(date, about);
    draft_.birth(birth.child_text("YEAR"), about);
  }

  void take_document(const XmlNode& document) {
    auto type = tidy_text(document.child_text("TYPE_OF_DOCUMENT"));
    if (type.empty()) type = tidy_text(document.child_text("TYPE_OF_DOCUMENT2"));
    auto country = document.child_text("ISSUING_COUNTRY");
    if (country.empty()) country = document.child_text("COUNTRY_OF_ISSUE");
    draft_.document(type, document.child_text("NUMBER"), country);
  }

  Report report_;
  Sink& sink_;
  ListingDraft draft_;
  NaturalKeys keys_;
  ReadSummary summary_;
  bool right_list_ = false;
};

}  // namespace

ReadSummary read_un_list(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return UnReader{context, sink}.run(bytes);
}

records::SourceInfo un_list_source() {
  records::SourceInfo source;
  source.name = "un-sc";
  source.title = "United Nations Security Council Consolidated List";
  source.publisher = "United Nations Security Council";
  source.licence = "published for implementation by all; terms of re-use are on the publisher's page";
  source.url = "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list";
  source.pass_on = records::PassOn::with_attribution;
  source.reliability = 'A';
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace sanad::sources
