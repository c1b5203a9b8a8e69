// SPDX-License-Identifier: Apache-2.0
// Which format the first bytes of a file are in.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "cell.h"
#include "detect_lists.h"
#include "header_row.h"
#include "report.h"
#include "row_source.h"
#include "sanad/core/csv_reader.h"
#include "sanad/sources/formats.h"
#include "sanad/sources/table_mapping.h"

namespace sanad::sources {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A file that is no table and no JSON: how it starts, and what to do.
struct Signature {
  std::string_view start;
  std::string_view message;
};
constexpr std::array<Signature, 9> foreign = {{
    {"\x1F\x8B", "the file is packed by gzip: unpack it first"},
    {"\x28\xB5\x2F\xFD", "the file is packed by zstd: unpack it first"},
    {"BZh", "the file is packed by bzip2: unpack it first"},
    {"\xFD" "7zXZ", "the file is packed by xz: unpack it first"},
    {"%PDF", "the file is a PDF: Sanad reads tables and JSON"},
    {"\xFF\xFE", "the file is in UTF-16: save it as UTF-8"},
    {"\xFE\xFF", "the file is in UTF-16: save it as UTF-8"},
    {"\xD0\xCF\x11\xE0", "the file is an old or encrypted Excel workbook: save it as XLSX or CSV, without a password"},
    {"SQLite format 3", "the file is an SQLite base, not a source"},
}};

tl::unexpected<Error> unsupported(std::string message) { return fail(ErrorCode::unsupported, std::move(message)); }

Result<Detected> named(std::string_view name) { return Detected{find_format(name).value(), {}}; }

bool starts_ignoring_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && equals_ignoring_case(text.substr(0, start.size()), start);
}

Error describe_zip(std::string_view bytes) {
  const bool spreadsheet = bytes.find("xl/") != std::string_view::npos ||
                           bytes.find("[Content_Types].xml") != std::string_view::npos;
  return {ErrorCode::unsupported,
          spreadsheet ? "the file is a spreadsheet (XLSX), whose format is not told by its first bytes: say it with "
                        "--format gtd, --format ged, or --mapping"
                      : "the file is a ZIP archive: unpack it first"};
}

/// What a file is that no reader takes, or nothing.
std::optional<Error> refuse_foreign(std::string_view bytes) {
  if (starts_like_zip(bytes)) return describe_zip(bytes);
  for (const auto& [start, message] : foreign) {
    if (bytes.starts_with(start)) return Error{ErrorCode::unsupported, std::string{message}};
  }
  const std::string_view text = trimmed(bytes);
  if (text.empty()) return Error{ErrorCode::invalid_input, "expected a table or JSON, found an empty file"};
  if (starts_ignoring_case(text, "<!doctype html") || starts_ignoring_case(text, "<html")) {
    return Error{ErrorCode::unsupported,
                 "the file is a web page (HTML), such as a login page saved in place of the data"};
  }
  if (bytes.find('\0') != std::string_view::npos) {
    return Error{ErrorCode::unsupported, "expected text, found NUL bytes: the file is binary or in UTF-16"};
  }
  return std::nullopt;
}

bool holds(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

Result<Detected> detect_json(std::string_view text) {
  if (holds(text, "\"event_id_cnty\"")) return named("acled");
  if (holds(text, "\"spec_version\"") || holds(text, "\"bundle--") || holds(text, "\"bundle\"")) return named("stix");
  return unsupported("the file is JSON, but neither STIX (no \"spec_version\", no bundle) nor an answer of ACLED (no "
                     "\"event_id_cnty\"): it starts with " + quoted(text));
}

template <std::size_t N>
std::size_t names_found(const HeaderRow& header, const std::array<std::string_view, N>& names) {
  return static_cast<std::size_t>(
      std::count_if(names.begin(), names.end(), [&](std::string_view name) { return header.has(name); }));
}

/// By names that only this format has; more than a few of them, so that a renamed column is the reader's finding.
std::string_view format_of(const HeaderRow& header) {
  static constexpr std::array<std::string_view, 10> ged = {
      "type_of_violence", "dyad_name",     "where_prec", "event_clarity",    "date_prec",
      "priogrid_gid",     "code_status",   "side_a",     "deaths_civilians", "deaths_unknown"};
  static constexpr std::array<std::string_view, 10> gtd = {"iyear",  "imonth", "iday",      "attacktype1", "targtype1",
                                                           "nkill",  "nwound", "weaptype1", "gname",       "provstate"};
  static constexpr std::array<std::string_view, 8> acled = {"event_date",     "sub_event_type", "actor1",
                                                            "inter1",         "fatalities",     "deleted_timestamp",
                                                            "geo_precision",  "time_precision"};
  constexpr std::size_t enough = 3;
  if (names_found(header, ged) >= enough) return "ged";
  if (names_found(header, gtd) + 2 * std::size_t{header.has("eventid")} >= enough) return "gtd";
  if (names_found(header, acled) + 2 * std::size_t{header.has("event_id_cnty")} >= enough) return "acled";
  if (header.has("statement_id") && header.has("subject") && header.has("relation")) return "statements";
  if (header.has("ActorId") && header.has("NameData")) return "ucdp-actor";
  return header.has("figure_id") && header.has("publisher") ? "published" : "";
}

Result<Detected> detect_table(std::string_view bytes) {
  StringSource source{std::string{bytes}};
  const char delimiter = guess_delimiter(bytes);
  CsvReader reader{source, {.delimiter = delimiter}};
  if (reader.next() != CsvReader::Step::row) {
    return unsupported("expected a table with a header or JSON; the first line cannot be read: " +
                       describe(reader.error()));
  }
  const HeaderRow header{reader.cells()};
  if (const auto name = format_of(header); !name.empty()) return named(name);
  if (auto mapping = recognise_table(reader.cells()); !mapping.empty()) {
    return Detected{find_format("table").value(), std::move(mapping)};
  }
  if (header.size() < 2) return unsupported("expected a table or JSON; the file starts with " + quoted(bytes));
  return unsupported(fmt::format(
      "the file is a table of {} columns ({}) that no format and no built-in mapping knows: describe its columns in a "
      "mapping and give --mapping",
      header.size(), list_columns(header)));
}

}  // namespace

SetPart set_part(std::string_view first_bytes) {
  if (first_bytes.starts_with(byte_order_mark)) first_bytes.remove_prefix(byte_order_mark.size());
  switch (ofac_part_of(first_bytes)) {
    case 's': return SetPart::main;
    case '\0': return SetPart::none;
    default: return SetPart::companion;
  }
}

Result<Detected> detect(std::string_view first_bytes) {
  if (auto refused = refuse_foreign(first_bytes)) return tl::unexpected{*std::move(refused)};
  if (first_bytes.starts_with(byte_order_mark)) first_bytes.remove_prefix(byte_order_mark.size());
  const std::string_view text = trimmed(first_bytes);
  if (const auto list = list_format_of(text); !list.empty()) return named(list);
  if (text.starts_with('<')) return unsupported("the file is XML, but of no list that Sanad knows");
  return text.starts_with('{') || text.starts_with('[') ? detect_json(text) : detect_table(first_bytes);
}

}  // namespace sanad::sources
