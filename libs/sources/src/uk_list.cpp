// SPDX-License-Identifier: Apache-2.0
#include "uk_list.h"

#include <array>

#include "cell.h"
#include "grouped_rows.h"
#include "header_row.h"
#include "listing_draft.h"
#include "row_source.h"
#include "sanad/core/csv_reader.h"

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
  CsvReader rows{bytes, {}};
  GroupedRows groups;
  ReadSummary summary;
  std::vector<std::size_t> place;
  for (auto step = rows.next(); step != CsvReader::Step::end; step = rows.next()) {
    const Origin origin{rows.line(), rows.offset(), rows.length()};
    if (step == CsvReader::Step::broken) {
      report.reject(origin, {}, "bad-row", rows.error().message);
      continue;
    }
    const auto cells = rows.cells();
    if (place.empty()) {  // the report date stands above the header
      const HeaderRow header{cells};
      if (!header.has("Unique ID") || !header.has("Name 6")) {
        constexpr std::uint64_t lines_above = 5;
        if (rows.line() > lines_above)
          return {0, false, "expected a header with 'Unique ID' and 'Name 6', found none"};
        continue;
      }
      for (const auto& names : headings) {
        place.push_back(header.has(names[0]) || names[1].empty() ? header.find(names[0])
                                                                 : header.find(names[1]));
      }
      continue;
    }
    GroupRow row{std::vector<std::string>(column_count), origin};
    for (std::size_t i = 0; i < column_count; ++i) {
      if (place[i] < cells.size()) row.cells[i] = tidy_text(cells[place[i]]);
    }
    const std::string key = row.cells[unique_id];
    if (key.empty()) {
      report.reject(origin, "Unique ID", "missing-id", "expected the list's key of the entry, found none");
    } else if (!groups.add(key, std::move(row))) {
      return {0, false, "expected fewer entries than a list may have"};
    }
  }
  if (place.empty()) return {0, false, "expected a header with 'Unique ID' and 'Name 6', found none"};
  ListingDraft draft{context.source};
  for (const auto& group : groups.groups()) pass_on(group, draft, report, sink);
  summary.read = groups.groups().size();
  return summary;
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
