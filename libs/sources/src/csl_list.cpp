// SPDX-License-Identifier: Apache-2.0
#include "csl_list.h"

#include <algorithm>
#include <array>

#include "cell.h"
#include "headed_rows.h"
#include "listing_draft.h"
#include "natural_keys.h"
#include "table_file.h"

namespace sanad::sources {
namespace {

using records::ListingKind;
using records::NameQuality;

enum Column : std::size_t {
  id,
  list,
  number,
  type,
  programs,
  name,
  title,
  addresses,
  start_date,
  remarks,
  alt_names,
  citizenships,
  births,
  nationalities,
  places,
  ids,
};
constexpr std::array<ColumnSpec, ids + 1> columns = {{
    {"_id"},
    {"source", true},
    {"entity_number"},
    {"type"},
    {"programs"},
    {"name", true},
    {"title"},
    {"addresses"},
    {"start_date"},
    {"remarks"},
    {"alt_names"},
    {"citizenships"},
    {"dates_of_birth"},
    {"nationalities"},
    {"places_of_birth"},
    {"ids"},
}};

ListingKind kind_of(std::string_view type) {
  if (equals_ignoring_case(type, "individual")) return ListingKind::person;
  if (equals_ignoring_case(type, "vessel")) return ListingKind::vessel;
  if (equals_ignoring_case(type, "aircraft")) return ListingKind::aircraft;
  return equals_ignoring_case(type, "entity") ? ListingKind::organisation : ListingKind::unknown;
}

template <class Visit>
void each_part(std::string_view cell, Visit visit) {
  for (std::size_t begin = 0; begin < cell.size();) {
    const auto end = std::min(cell.find(';', begin), cell.size());
    if (const auto part = trimmed(cell.substr(begin, end - begin)); !part.empty()) visit(part);
    begin = end + 1;
  }
}

/// "Sinobright Company; and any successor, sub-unit, or subsidiary thereof".
std::string_view without_successors(std::string_view cell) {
  const auto at = cell.find("; and any successor");
  return at == std::string_view::npos ? cell : cell.substr(0, at);
}

/// "Passport, A123, PK", "Registration ID, C122790" or "Gender, Male"; what holds no number ("Executive Order
/// 13662 Directive Determination -, Subject to Directive 2") is a remark.
void take_id(std::string_view part, ListingDraft& draft) {
  const auto first = part.find(',');
  if (first == std::string_view::npos) return;
  const auto kind = trimmed(part.substr(0, first));
  if (kind == "Gender") return draft.gender(part.substr(first + 1));
  const auto second = std::min(part.find(',', first + 1), part.size());
  auto number = trimmed(part.substr(first + 1, second - first - 1));
  auto country = second == part.size() ? std::string_view{} : trimmed(part.substr(second + 1));
  constexpr std::size_t code = 2;
  if (number.size() == code && country.size() > code) std::swap(number, country);
  if (number.starts_with("IMO ")) number.remove_prefix(4);
  constexpr std::ptrdiff_t words_of_a_number = 3;
  const bool has_digit =
      std::any_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (has_digit && std::count(number.begin(), number.end(), ' ') < words_of_a_number &&
      country.size() <= code) {
    draft.document(kind, number, country);
  }
}

}  // namespace

ReadSummary read_csl(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  const auto file = TableFile::open(bytes);
  if (!file) return {0, false, describe(file.error())};
  Report report{context.file, sink};
  HeadedRows rows{(*file)->rows(), report};
  if (!rows.start(columns)) return rows.summary();
  ListingDraft draft{context.source};
  NaturalKeys keys;
  while (rows.next()) {
    // The key of SDN rows is OFAC's number; other lists have none, and _id changes with the content.
    const auto number_cell = trimmed(rows.cell(number));
    const std::string key =
        number_cell.empty()
            ? keys.generate(std::string{rows.cell(list)} + "\n" + std::string{rows.cell(name)})
            : std::string{rows.cell(list)} + "/" + std::string{number_cell};
    if (!number_cell.empty() && !keys.insert(key)) {
      report.reject(rows.origin(), "entity_number", "duplicate-id",
                    "expected a number that no earlier row has");
      continue;
    }
    draft.start(key, kind_of(trimmed(rows.cell(type))));
    auto& listing = draft.listing();
    draft.text(listing.reference, number_cell.empty() ? std::string_view{key} : number_cell);
    draft.name(without_successors(rows.cell(name)), NameQuality::primary);
    draft.name(without_successors(rows.cell(alt_names)), NameQuality::strong);
    draft.text(listing.programmes, rows.cell(list));
    each_part(rows.cell(programs), [&](std::string_view part) { draft.text(listing.programmes, part); });
    each_part(rows.cell(addresses), [&](std::string_view part) { draft.text(listing.addresses, part); });
    each_part(rows.cell(births), [&](std::string_view part) { draft.birth(part); });
    each_part(rows.cell(citizenships),
              [&](std::string_view part) { draft.text(listing.nationalities, part); });
    each_part(rows.cell(nationalities),
              [&](std::string_view part) { draft.text(listing.nationalities, part); });
    each_part(rows.cell(places), [&](std::string_view part) { draft.text(listing.birth_places, part); });
    each_part(rows.cell(ids), [&](std::string_view part) { take_id(part, draft); });
    draft.text(listing.titles, rows.cell(title));
    draft.text(listing.remarks, rows.cell(remarks));
    draft.day(listing.listed_on, rows.cell(start_date));
    draft.finish(rows.origin(), report, sink);
  }
  return rows.summary();
}

records::SourceInfo csl_source() {
  records::SourceInfo source;
  source.name = "us-csl";
  source.title = "US Consolidated Screening List";
  source.publisher = "International Trade Administration, US Department of Commerce";
  source.licence = "work of the US government, no US copyright";
  source.url = "https://www.trade.gov/consolidated-screening-list";
  source.pass_on = records::PassOn::freely;
  source.reliability = 'A';
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace sanad::sources
