// SPDX-License-Identifier: Apache-2.0
#include "toml_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "hint.h"
#include "report.h"

namespace sanad::sources {

void TomlReader::fail_at(const toml::node& node, std::string message) {
  if (error_) return;
  const auto& begin = node.source().begin;
  error_ = Error{ErrorCode::invalid_input, std::move(message),
                 fmt::format("{}:{}:{}", file_, begin.line, begin.column)};
}

void TomlReader::allow(const toml::table& table, std::string_view section,
                       std::span<const std::string_view> known) {
  for (const auto& [key, value] : table) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    if (error_) return;
    const auto& begin = key.source().begin;
    const auto place = section.empty() ? std::string{"a mapping"} : fmt::format("[{}]", section);
    error_ = Error{ErrorCode::invalid_input,
                   fmt::format("{} has no key {}{}", place, quoted(key.str()), hint(key.str(), known)),
                   fmt::format("{}:{}:{}", file_, begin.line, begin.column)};
  }
}

const toml::table* TomlReader::table(const toml::table& parent, std::string_view key) {
  const toml::node* node = parent.get(key);
  if (node == nullptr) return nullptr;
  if (node->as_table() == nullptr) fail_at(*node, fmt::format("expected a table for '{}'", key));
  return node->as_table();
}

std::vector<const toml::table*> TomlReader::tables(const toml::table& parent, std::string_view key) {
  std::vector<const toml::table*> found;
  const toml::node* node = parent.get(key);
  if (node == nullptr) return found;
  if (const auto* one = node->as_table()) return {one};
  const auto* array = node->as_array();
  if (array == nullptr) {
    fail_at(*node, fmt::format("expected [[{}]] or a table for '{}'", key, key));
    return found;
  }
  for (const auto& element : *array) {
    if (element.as_table() == nullptr) {
      fail_at(element, fmt::format("expected a table in '{}'", key));
      return {};
    }
    found.push_back(element.as_table());
  }
  return found;
}

std::string TomlReader::text(const toml::node& node) {
  if (const auto* value = node.as_string()) return value->get();
  fail_at(node, "expected a text in quotes");
  return {};
}

std::vector<std::string> TomlReader::texts(const toml::node& node) {
  if (node.as_string() != nullptr) return {text(node)};
  std::vector<std::string> found;
  const auto* array = node.as_array();
  if (array == nullptr) {
    fail_at(node, "expected a text in quotes, or a list of them");
    return found;
  }
  for (const auto& element : *array) found.push_back(text(element));
  return found;
}

bool TomlReader::truth(const toml::node& node) {
  if (const auto* value = node.as_boolean()) return value->get();
  fail_at(node, "expected true or false");
  return false;
}

std::int64_t TomlReader::whole(const toml::node& node, std::int64_t least, std::int64_t most) {
  const auto* value = node.as_integer();
  if (value != nullptr && value->get() >= least && value->get() <= most) return value->get();
  fail_at(node, fmt::format("expected a whole number from {} to {}", least, most));
  return least;
}

std::size_t TomlReader::choice(const toml::node& node, std::span<const std::string_view> names) {
  const std::string found = text(node);
  if (failed()) return 0;
  const auto position = std::find(names.begin(), names.end(), found);
  if (position != names.end()) return static_cast<std::size_t>(position - names.begin());
  fail_at(node, fmt::format("{} is no value of this key{}", quoted(found), hint(found, names)));
  return 0;
}

}  // namespace sanad::sources
