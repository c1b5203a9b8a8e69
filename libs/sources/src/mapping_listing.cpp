// SPDX-License-Identifier: Apache-2.0
// The sections of a mapping whose rows are entries of a list.
#include <fmt/format.h>

#include <array>

#include "mapping_reader.h"

namespace sanad::sources {
namespace {

using namespace std::string_view_literals;

/// In the order of records::ListingKind.
constexpr std::array kinds = {"unknown"sv, "person"sv, "organisation"sv, "vessel"sv, "aircraft"sv};

}  // namespace

void MappingReader::read_listing(const toml::table& section) {
  static constexpr std::array known = {
      "kind"sv,    "name"sv,        "alias"sv,       "weak"sv,    "former"sv,    "original"sv,  "split"sv,
      "birth"sv,   "birth_place"sv, "nationality"sv, "gender"sv,  "father"sv,    "title"sv,     "position"sv,
      "address"sv, "programme"sv,   "reference"sv,   "remarks"sv, "listed_on"sv, "updated_on"sv};
  toml_.allow(section, "listing", known);
  auto& rule = rules_.listing;
  rule = {};
  rule.given = true;
  rule.kind = coded_rule(section, "kind", kinds);
  rule.name = text_rule(section, "name");
  rule.father = text_rule(section, "father");
  rule.address = text_rule(section, "address");
  rule.reference = text_rule(section, "reference");
  rule.remarks = text_rule(section, "remarks");
  rule.alias = columns(section, "alias");
  rule.weak = columns(section, "weak");
  rule.former = columns(section, "former");
  rule.original = columns(section, "original");
  rule.birth = columns(section, "birth");
  rule.birth_place = columns(section, "birth_place");
  rule.nationality = columns(section, "nationality");
  rule.title = columns(section, "title");
  rule.position = columns(section, "position");
  rule.programme = columns(section, "programme");
  rule.gender = column(section, "gender");
  rule.listed_on = column(section, "listed_on");
  rule.updated_on = column(section, "updated_on");
  if (const auto* node = section.get("split")) rule.split = toml_.text(*node);
  if (rule.name.columns.empty())
    toml_.fail_at(section, "expected in [listing] a name, from one column or more");
}

void MappingReader::read_documents(const toml::table& document) {
  static constexpr std::array known = {"column"sv, "type"sv, "country"sv};
  for (const auto* section : toml_.tables(document, "document")) {
    toml_.allow(*section, "document", known);
    DocumentRule rule;
    rule.column = column(*section, "column");
    rule.country = column(*section, "country");
    if (!rule.column.given()) return toml_.fail_at(*section, "expected a column in [[document]]");
    if (const auto* node = section->get("type")) rule.type = toml_.text(*node);
    rules_.listing.documents.push_back(std::move(rule));
  }
}

void MappingReader::check_listing(const toml::table& document) {
  for (const auto key : {"title"sv, "date"sv, "place"sv, "event"sv, "report"sv, "count"sv, "actor"sv,
                         "flag"sv, "flags"sv, "aggregate"sv}) {
    if (const auto* node = document.get(key)) {
      return toml_.fail_at(*node,
                           fmt::format("expected no '{}' beside [listing]: the rows are entries of a list, "
                                       "not accounts of incidents",
                                       key));
    }
  }
}

}  // namespace sanad::sources
