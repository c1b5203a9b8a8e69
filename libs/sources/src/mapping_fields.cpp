// SPDX-License-Identifier: Apache-2.0
// Columns, texts, coded values and conditions: what every section of a mapping is made of.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cell.h"
#include "mapping_reader.h"
#include "report.h"

namespace sanad::sources {
namespace {

using namespace std::string_view_literals;

/// More columns than a table may have cannot be meant.
constexpr std::size_t most_columns = 1000;

}  // namespace

std::string folded_words(std::string_view text) {
  std::string folded;
  for (const char c : trimmed(text)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
    if (blank && folded.ends_with(' ')) continue;
    folded += blank ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return folded;
}

ColumnRef MappingReader::column_named(const std::string& name) {
  const auto same = [key = folded_words(name)](const std::string& other) {
    return folded_words(other) == key;
  };
  const auto found = std::find_if(rules_.columns.begin(), rules_.columns.end(), same);
  if (found != rules_.columns.end()) return {static_cast<std::size_t>(found - rules_.columns.begin())};
  rules_.columns.push_back(name);
  return {rules_.columns.size() - 1};
}

ColumnRef MappingReader::column(const toml::table& section, std::string_view key) {
  const toml::node* node = section.get(key);
  if (node == nullptr) return {};
  const std::string name = toml_.text(*node);
  if (trimmed(name).empty() || rules_.columns.size() >= most_columns) {
    toml_.fail_at(*node,
                  fmt::format("expected the name of a column for '{}', of at most {}", key, most_columns));
    return {};
  }
  return column_named(name);
}

std::vector<ColumnRef> MappingReader::columns(const toml::table& section, std::string_view key) {
  const toml::node* node = section.get(key);
  std::vector<ColumnRef> found;
  if (node == nullptr) return found;
  for (const auto& name : toml_.texts(*node)) {
    if (trimmed(name).empty() || rules_.columns.size() >= most_columns) {
      toml_.fail_at(*node, fmt::format("expected names of columns for '{}', at most {}", key, most_columns));
      return {};
    }
    found.push_back(column_named(name));
  }
  return found;
}

TextRule MappingReader::text_rule(const toml::table& section, std::string_view key) {
  const toml::node* node = section.get(key);
  TextRule rule;
  if (node == nullptr) return rule;
  if (node->as_table() == nullptr) {
    rule.columns = columns(section, key);
    return rule;
  }
  const toml::table& table = *node->as_table();
  static constexpr std::array known = {"value"sv, "column"sv, "columns"sv, "join"sv, "part"sv};
  toml_.allow(table, key, known);
  if (const auto* value = table.get("value")) rule.constant = toml_.text(*value);
  rule.columns = table.get("columns") != nullptr ? columns(table, "columns") : columns(table, "column");
  if (const auto* join = table.get("join")) rule.join = toml_.text(*join);
  static constexpr std::array parts = {"whole"sv, "before-brackets"sv, "in-brackets"sv};
  if (const auto* part = table.get("part")) rule.part = static_cast<CellPart>(toml_.choice(*part, parts));
  if (rule.constant.empty() == rule.columns.empty()) {
    toml_.fail_at(*node, fmt::format("expected for '{}' either a value or columns", key));
  }
  return rule;
}

CodedRule MappingReader::coded_rule(const toml::table& section, std::string_view key,
                                    std::span<const std::string_view> names) {
  const toml::node* node = section.get(key);
  CodedRule rule;
  rule.names = names;
  if (node == nullptr) return rule;
  if (node->as_table() == nullptr) {
    rule.column = column(section, key);
    return rule;
  }
  const toml::table& table = *node->as_table();
  static constexpr std::array known = {"value"sv, "column"sv, "map"sv, "contains"sv, "otherwise"sv};
  toml_.allow(table, key, known);
  if (const auto* value = table.get("value")) rule.constant = toml_.choice(*value, names);
  rule.column = column(table, "column");
  read_map(table, rule);
  if (const auto* otherwise = table.get("otherwise")) rule.otherwise = toml_.choice(*otherwise, names);
  if (rule.constant.has_value() == rule.column.given()) {
    toml_.fail_at(*node, fmt::format("expected for '{}' either a value or a column", key));
  }
  return rule;
}

void MappingReader::read_map(const toml::table& rule, CodedRule& into) {
  if (const auto* map = toml_.table(rule, "map")) {
    for (const auto& [text, value] : *map) {
      into.equal.emplace_back(folded_words(text.str()), toml_.choice(value, into.names));
    }
  }
  const toml::node* contains = rule.get("contains");
  if (contains == nullptr) return;
  const auto* pairs = contains->as_array();
  if (pairs == nullptr) return toml_.fail_at(*contains, "expected a list of pairs [\"text\", \"value\"]");
  for (const auto& element : *pairs) {
    const auto* pair = element.as_array();
    if (pair == nullptr || pair->size() != 2) {
      return toml_.fail_at(element, "expected a pair [\"text\", \"value\"]");
    }
    const std::string text = folded_words(toml_.text(*pair->get(0)));
    into.contains.emplace_back(text, toml_.choice(*pair->get(1), into.names));
  }
}

std::vector<std::string> MappingReader::folded(const toml::table& section, std::string_view key) {
  std::vector<std::string> found;
  const toml::node* node = section.get(key);
  if (node == nullptr) return found;
  for (const auto& text : toml_.texts(*node)) found.push_back(folded_words(text));
  return found;
}

CellTest MappingReader::cell_test(const toml::table& section) {
  CellTest test;
  test.column = column(section, "column");
  if (const auto* empty = section.get("empty")) test.empty = toml_.truth(*empty);
  if (const auto* filled = section.get("filled")) test.filled = toml_.truth(*filled);
  test.equal = folded(section, "values");
  test.contains = folded(section, "contains");
  if (!test.column.given() || (!test.empty && !test.filled && test.equal.empty() && test.contains.empty())) {
    toml_.fail_at(section, "expected a column, and one of empty, filled, values and contains");
  }
  return test;
}

char MappingReader::one_character(const toml::node& node, std::string_view what) {
  const std::string text = toml_.text(node);
  if (text.size() == 1 && static_cast<unsigned char>(text[0]) < 0x80 && text[0] != '\n' && text[0] != '\r') {
    return text[0];
  }
  toml_.fail_at(node, fmt::format("expected one ASCII character for {}, found {}", what, quoted(text)));
  return ',';
}

}  // namespace sanad::sources
