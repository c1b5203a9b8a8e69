// SPDX-License-Identifier: Apache-2.0
#include "config_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sorted_names.h"

namespace sanad::exchange {
namespace {

constexpr std::size_t longest_text = 4096;  // a path, an address, a title

bool is_short_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

}  // namespace

std::string quoted(std::string_view text) {
  return "'" + shorten(replace_invalid_utf8(text), 60) + "'";
}

void ConfigReader::fail_at(const toml::source_region& place, std::string message, ErrorCode code) {
  if (error_) return;
  error_ =
      Error{code, std::move(message), fmt::format("{}:{}:{}", file_, place.begin.line, place.begin.column)};
}

void ConfigReader::allow(const toml::table& table, std::string_view section,
                         std::span<const std::string_view> known) {
  for (const auto& [key, value] : table) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    fail_at(key.source(), fmt::format("{} has no key {}; expected one of {}", section, quoted(key.str()),
                                      fmt::join(known, ", ")));
  }
}

const toml::table* ConfigReader::table(const toml::table& parent, std::string_view key) {
  const auto* node = parent.get(key);
  if (node == nullptr) return nullptr;
  if (node->as_table() == nullptr) fail_at(node->source(), fmt::format("expected a table [{}]", key));
  return node->as_table();
}

std::vector<const toml::table*> ConfigReader::tables(const toml::table& parent, std::string_view key,
                                                     std::size_t most) {
  std::vector<const toml::table*> found;
  const auto* node = parent.get(key);
  if (node == nullptr) return found;
  const auto* array = node->as_array();
  if (array == nullptr || !array->is_homogeneous<toml::table>()) {
    fail_at(node->source(), fmt::format("expected tables [[{}]]", key));
    return found;
  }
  if (array->size() > most) {
    fail_at(node->source(),
            fmt::format("expected at most {} tables [[{}]], found {}", most, key, array->size()),
            ErrorCode::limit_exceeded);
    return found;
  }
  for (const auto& element : *array) found.push_back(element.as_table());
  return found;
}

void ConfigReader::text(const toml::table& table, std::string_view key, std::string& into) {
  const auto* node = table.get(key);
  if (node == nullptr) return;
  const auto* value = node->as_string();
  if (value == nullptr)
    return fail_at(node->source(), fmt::format("expected a text in quotes for '{}'", key));
  const auto& found = value->get();
  if (found.size() > longest_text || found.find('\0') != std::string::npos) {
    return fail_at(node->source(), fmt::format("expected a text of at most {} bytes without NUL for '{}'",
                                               longest_text, key));
  }
  into = found;
}

void ConfigReader::truth(const toml::table& table, std::string_view key, bool& into) {
  const auto* node = table.get(key);
  if (node == nullptr) return;
  const auto* value = node->as_boolean();
  if (value == nullptr) return fail_at(node->source(), fmt::format("expected true or false for '{}'", key));
  into = value->get();
}

void ConfigReader::whole(const toml::table& table, std::string_view key, std::uint32_t& into,
                         std::uint32_t least, std::uint32_t most) {
  const auto* node = table.get(key);
  if (node == nullptr) return;
  const auto* value = node->as_integer();
  if (value == nullptr || value->get() < least || value->get() > most) {
    return fail_at(node->source(),
                   fmt::format("expected a whole number from {} to {} for '{}'", least, most, key));
  }
  into = static_cast<std::uint32_t>(value->get());
}

void ConfigReader::texts(const toml::table& table, std::string_view key, std::vector<std::string>& into) {
  const auto* node = table.get(key);
  if (node == nullptr) return;
  const auto* array = node->as_array();
  const bool strings = array != nullptr && (array->empty() || array->is_homogeneous<std::string>());
  if (!strings || array->size() > limits::config_names) {
    return fail_at(node->source(), fmt::format("expected a list of at most {} texts in quotes for '{}'",
                                               limits::config_names, key));
  }
  std::vector<std::string> found;
  for (const auto& element : *array) {
    const auto& name = element.as_string()->get();
    if (name.empty() || name.size() > limits::organisation_bytes || name.find('\0') != std::string::npos) {
      return fail_at(element.source(), fmt::format("expected names of 1 to {} bytes for '{}'",
                                                   limits::organisation_bytes, key));
    }
    found.push_back(name);
  }
  sort_unique(found);
  into = std::move(found);
}

void ConfigReader::require(const toml::table& table, std::string_view key, std::string_view section) {
  if (table.get(key) == nullptr) fail_at(table.source(), fmt::format("expected '{}' in {}", key, section));
}

const toml::source_region& ConfigReader::place_of(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  return node != nullptr ? node->source() : table.source();
}

Result<void> read_config(std::string_view toml, ConfigReader& reader, std::string_view file,
                         const std::function<void(const toml::table&)>& read) {
  if (toml.size() > limits::config_bytes) {
    return fail(ErrorCode::limit_exceeded,
                fmt::format("expected a configuration of at most {} bytes, found {}", limits::config_bytes,
                            toml.size()),
                std::string{file});
  }
  if (!is_valid_utf8(toml))
    return fail(ErrorCode::invalid_input, "expected UTF-8, found other bytes", std::string{file});
  try {
    read(toml::parse(toml, file));
  } catch (const toml::parse_error& error) {
    const auto at = error.source().begin;
    return fail(ErrorCode::invalid_input, fmt::format("expected TOML: {}", shorten(error.description(), 200)),
                fmt::format("{}:{}:{}", file, at.line, at.column));
  }
  if (reader.failed()) return tl::unexpected{*reader.error()};
  return {};
}

Result<std::string> check_short_name(std::string_view name, std::string_view what) {
  if (!name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), is_short_name_letter)) {
    return std::string{name};
  }
  return fail(
      ErrorCode::invalid_input,
      fmt::format("expected for {} 1 to 64 characters a-z, 0-9, '.' and '-', found {}", what, quoted(name)));
}

}  // namespace sanad::exchange
