// SPDX-License-Identifier: Apache-2.0
// The document of a mapping, and the sections that say what the file is.
#include "mapping_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "title_template.h"

namespace sanad::sources {

using namespace std::string_view_literals;

bool MappingReader::read(const toml::table& document) {
  static constexpr std::array known = {"name"sv,    "extends"sv, "source"sv, "file"sv,      "id"sv,
                                       "date"sv,    "place"sv,   "event"sv,  "count"sv,     "actor"sv,
                                       "report"sv,  "flag"sv,    "flags"sv,  "aggregate"sv, "title"sv,
                                       "listing"sv, "document"sv};
  toml_.allow(document, {}, known);
  if (const auto* name = document.get("name")) mapping_.name = toml_.text(*name);
  if (const auto* title = document.get("title")) {
    auto checked = check_title(toml_.text(*title));
    if (!checked) toml_.fail_at(*title, checked.error().message);
    rules_.title = checked.value_or(std::string{});
  }
  if (const auto* section = toml_.table(document, "source")) read_source(*section);
  if (const auto* section = toml_.table(document, "file")) read_file(*section);
  if (const auto* section = toml_.table(document, "id")) read_id(*section);
  if (const auto* section = toml_.table(document, "date")) read_date(*section);
  if (const auto* section = toml_.table(document, "place")) read_place(*section);
  if (const auto* section = toml_.table(document, "event")) read_event(*section);
  if (const auto* section = toml_.table(document, "report")) read_report(*section);
  if (document.get("count") != nullptr) read_counts(document);
  if (document.get("actor") != nullptr) read_actors(document);
  read_flags(document);
  if (const auto* section = toml_.table(document, "aggregate")) read_aggregate(*section);
  if (const auto* section = toml_.table(document, "listing")) read_listing(*section);
  if (document.get("document") != nullptr) read_documents(document);
  read_required(document);
  check(document);
  return !toml_.failed();
}

void MappingReader::check(const toml::table& document) {
  if (rules_.date.formats.empty()) {
    rules_.date.formats.push_back(DateFormat::make("%Y-%m-%d").value());
    rules_.date.formats.push_back(DateFormat::make("%Y-%m").value());
    rules_.date.formats.push_back(DateFormat::make("%Y").value());
  }
  if (mapping_.source.name.empty()) toml_.fail_at(document, "expected [source] with a name");
  if (rules_.id.columns.empty() == rules_.id.generate.empty()) {
    toml_.fail_at(document, "expected [id] with either columns or generate");
  }
  if (mapping_.name.empty()) mapping_.name = mapping_.source.name;
  if (rules_.listing.given) return check_listing(document);
  if (const auto* node = document.get("document"))
    toml_.fail_at(*node, "expected [listing] beside [[document]]");
  if (!rules_.date.column.given() && !rules_.date.year.given()) {
    toml_.fail_at(document, "expected [date] with a column, or with year, month and day");
  }
  if (rules_.date.day.given() && !rules_.date.month.given()) {
    toml_.fail_at(document, "expected [date] with month where it has day");
  }
}

void MappingReader::read_source(const toml::table& section) {
  static constexpr std::array known = {
      "name"sv,     "title"sv, "publisher"sv, "edition"sv,     "licence"sv,
      "citation"sv, "url"sv,   "pass_on"sv,   "reliability"sv, "one_row_per_incident"sv,
      "marking"sv};
  toml_.allow(section, "source", known);
  records::SourceInfo source;
  const auto copy = [&](std::string_view key, std::string& into) {
    if (const auto* node = section.get(key)) into = toml_.text(*node);
  };
  copy("name", source.name);
  copy("title", source.title);
  copy("publisher", source.publisher);
  copy("edition", source.edition);
  copy("licence", source.licence);
  copy("citation", source.citation);
  copy("url", source.url);
  if (const auto name = records::check_source_name(source.name); !name && !toml_.failed()) {
    const auto* node = section.get("name");
    toml_.fail_at(node != nullptr ? *node : section, name.error().message);
  }
  if (const auto* node = section.get("pass_on")) {
    const auto pass_on = records::parse_pass_on(toml_.text(*node));
    if (!pass_on) return toml_.fail_at(*node, pass_on.error().message);
    source.pass_on = *pass_on;
  }
  if (const auto* node = section.get("reliability")) {
    static constexpr std::array grades = {"A"sv, "B"sv, "C"sv, "D"sv, "E"sv, "F"sv};
    source.reliability = static_cast<char>('A' + toml_.choice(*node, grades));
  }
  if (const auto* node = section.get("one_row_per_incident"))
    source.one_row_per_incident = toml_.truth(*node);
  if (const auto* node = section.get("marking")) {
    const auto marking = records::parse_tlp(toml_.text(*node));
    if (!marking) return toml_.fail_at(*node, marking.error().message);
    source.marking = *marking;
  }
  mapping_.source = source;
}

void MappingReader::read_file(const toml::table& section) {
  static constexpr std::array known = {"encoding"sv,  "delimiter"sv,  "quote"sv,     "bare_cr"sv,
                                       "decimal"sv,   "header_row"sv, "skip_rows"sv, "sheet"sv,
                                       "recognise"sv, "required"sv,   "unknown"sv,   "skip_when"sv};
  toml_.allow(section, "file", known);
  rules_.file = {};
  read_file_form(section);
  if (const auto* node = section.get("header_row")) {
    rules_.file.header_row = static_cast<std::size_t>(toml_.whole(*node, 1, 1000));
  }
  if (const auto* node = section.get("skip_rows")) {
    rules_.file.skip_rows = static_cast<std::size_t>(toml_.whole(*node, 0, 1000));
  }
  if (const auto* node = section.get("sheet")) rules_.file.sheet = toml_.text(*node);
  rules_.file.recognise = folded(section, "recognise");
  rules_.file.unknown = folded(section, "unknown");
  static constexpr std::array conditions = {"column"sv, "empty"sv, "filled"sv, "values"sv, "contains"sv};
  for (const auto* condition : toml_.tables(section, "skip_when")) {
    toml_.allow(*condition, "file.skip_when", conditions);
    rules_.file.skip.push_back(cell_test(*condition));
  }
}

void MappingReader::read_file_form(const toml::table& section) {
  auto& file = rules_.file;
  if (const auto* node = section.get("encoding")) {
    const std::string name = toml_.text(*node);
    if (name != "auto") {
      const auto encoding = text::parse_encoding(name);
      if (!encoding) return toml_.fail_at(*node, encoding.error().message);
      file.encoding = *encoding;
    }
  }
  if (const auto* node = section.get("delimiter")) {
    const std::string name = toml_.text(*node);
    file.delimiter = name == "auto" ? '\0' : name == "tab" ? '\t' : one_character(*node, "the delimiter");
  }
  if (const auto* node = section.get("quote")) {
    file.quote = toml_.text(*node).empty() ? '\0' : one_character(*node, "the quote");
  }
  if (const auto* node = section.get("bare_cr")) {
    static constexpr std::array ends = {"in-cell"sv, "row"sv};
    file.bare_cr_ends_row = toml_.choice(*node, ends) == 1;
  }
  if (const auto* node = section.get("decimal")) {
    static constexpr std::array signs = {"."sv, ","sv};
    file.decimal = toml_.choice(*node, signs) == 1 ? ',' : '.';
  }
}

void MappingReader::read_required(const toml::table& document) {
  const auto* file = document.get_as<toml::table>("file");
  const toml::node* node = file != nullptr ? file->get("required") : nullptr;
  // A mapping that extends another keeps its rule; columns that only the new one names are required.
  const std::size_t before = node != nullptr ? 0 : rules_.required.size();
  rules_.required.resize(rules_.columns.size(), true);
  if (node == nullptr || before != 0) return;
  std::fill(rules_.required.begin(), rules_.required.end(), false);
  for (const auto& name : toml_.texts(*node)) {
    const auto column = column_named(name);
    rules_.required.resize(rules_.columns.size(), false);
    rules_.required[column.index] = true;
  }
}

void MappingReader::read_id(const toml::table& section) {
  static constexpr std::array known = {"columns"sv, "generate"sv};
  toml_.allow(section, "id", known);
  rules_.id.columns = columns(section, "columns");
  rules_.id.generate = columns(section, "generate");
}

}  // namespace sanad::sources
