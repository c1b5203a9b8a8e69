// SPDX-License-Identifier: Apache-2.0
#include "uk_list.h"

#include <array>

#include "grouped_rows.h"
#include "listing_draft.h"

namespace sanad::sources {
namespace {

using records::ListingKind;
using records::NameQuality;

/// The columns that are read, under the headings of the file; some have had another heading.
enum Column : std::size_t {
  unique_id,
  ofsi_id,
  name6,
  name1,
  name2,
  name3,
  name4,
  name5,
  name_type,
  alias_strength,
  title,
  non_latin,
  regime,
  kind,
  birth,
  nationality,
  national_id,
  passport,
  position,
  town_of_birth,
  country_of_birth,
  address_country,
  designated,
  updated,
  remarks,
  gender,
  imo,
  column_count,
};
constexpr std::array<std::array<std::string_view, 2>, column_count> headings = {{
    {"Unique ID"},
    {"OFSI Group ID"},
    {"Name 6"},
    {"Name 1"},
    {"Name 2"},
    {"Name 3"},
    {"Name 4"},
    {"Name 5"},
    {"Name type"},
    {"Alias strength"},
    {"Title"},
    {"Name non-latin script", "Name Non-Latin Script"},
    {"Regime Name", "Regime"},
    {"Designation Type", "Individual, Entity, Ship"},
    {"D.O.B", "DOB"},
    {"Nationality(/ies)", "Nationality"},
    {"National Identifier number", "National Identification Number"},
    {"Passport number"},
    {"Position"},
    {"Town of birth"},
    {"Country of birth"},
    {"Address Country"},
    {"Date Designated"},
    {"Last Updated"},
    {"Other Information"},
    {"Gender"},
    {"IMO number"},
}};

NameQuality quality_of(const GroupRow& row) {
  const auto& type = row.cells[name_type];
  if (type.find("rimary") != std::string::npos) return NameQuality::primary;
  return row.cells[alias_strength].find("ow") != std::string::npos ? NameQuality::weak : NameQuality::strong;
}

std::string whole_name(const GroupRow& row) {
  std::string name;
  for (const auto column : {name1, name2, name3, name4, name5, name6}) {
    const auto& part = row.cells[column];
    if (!part.empty()) name.append(name.empty() ? "" : " ").append(part);
  }
  return name;
}

ListingKind kind_of(std::string_view text) {
  if (text == "Individual") return ListingKind::person;
  if (text == "Ship") return ListingKind::vessel;
  return text == "Entity" ? ListingKind::organisation : ListingKind::unknown;
}

void pass_on(const Group& group, ListingDraft& draft, Report& report, Sink& sink) {
  draft.start(group.key, kind_of(group.rows.front().cells[kind]));
  auto& listing = draft.listing();
  for (const auto& row : group.rows) {
    draft.name(whole_name(row), quality_of(row));
    draft.name(row.cells[non_latin], NameQuality::strong, true);
    draft.text(listing.programmes, row.cells[regime]);
    draft.text(listing.titles, row.cells[title]);
    draft.text(listing.positions, row.cells[position]);
    draft.birth(row.cells[birth]);
    draft.text(listing.nationalities, row.cells[nationality]);
    draft.document("National identification", row.cells[national_id], {});
    draft.document("Passport", row.cells[passport], {});
    draft.document("IMO number", row.cells[imo], {});
    draft.text(listing.birth_places, row.cells[town_of_birth]);
    draft.text(listing.birth_places, row.cells[country_of_birth]);
    draft.text(listing.addresses, row.cells[address_country]);
    draft.text(listing.remarks, row.cells[remarks]);
    if (!row.cells[gender].empty()) draft.gender(row.cells[gender]);
    draft.day(listing.listed_on, row.cells[designated]);
    draft.day(listing.updated_on, row.cells[updated]);
  }
  draft.finish(group.rows.front().origin, report, sink);
}

}  // namespace

ReadSummary read_uk_list(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  Report report{context.file, sink};
  constexpr std::array<std::size_t, 2> essential{unique_id, name6};
  constexpr std::uint64_t lines_above = 5;  // the report date
  const auto rows = read_grouped_rows(bytes, {}, {headings, essential, lines_above}, report);
  if (!rows) return {0, false, rows.error().message};
  ListingDraft draft{context.source};
  for (const auto& group : rows->groups()) pass_on(group, draft, report, sink);
  return {rows->groups().size(), true, {}};
}

records::SourceInfo uk_list_source() {
  records::SourceInfo source;
  source.name = "uk-sanctions";
  source.title = "UK Sanctions List";
  source.publisher = "Foreign, Commonwealth and Development Office";
  source.licence = "Open Government Licence v3.0";
  source.url = "https://www.gov.uk/government/publications/the-uk-sanctions-list";
  source.pass_on = records::PassOn::with_attribution;
  source.reliability = 'A';
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace sanad::sources
