// SPDX-License-Identifier: Apache-2.0
#include "sanad/sources/table_mapping.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "mapping_reader.h"

namespace sanad::embedded {
extern const std::string_view mapping_incidents;
extern const std::string_view mapping_press_accounts;
extern const std::string_view mapping_pakistan_suicide_attacks;
extern const std::string_view mapping_pakistan_drone_strikes;
}  // namespace sanad::embedded

namespace sanad::sources {
namespace {

/// A mapping is written by a person; anything larger is no mapping.
constexpr std::size_t mapping_bytes = 1U << 20;

Result<toml::table> parse_document(std::string_view text, std::string_view file) {
  if (text.size() > mapping_bytes) {
    return fail(ErrorCode::limit_exceeded,
                fmt::format("expected a mapping of at most {} bytes, found {}", mapping_bytes, text.size()),
                std::string{file});
  }
  try {
    return toml::parse(text, file);
  } catch (const toml::parse_error& error) {
    const auto& begin = error.source().begin;
    return fail(ErrorCode::invalid_input, fmt::format("expected TOML: {}", error.description()),
                fmt::format("{}:{}:{}", file, begin.line, begin.column));
  }
}

}  // namespace

Result<Mapping> parse_mapping(std::string_view toml, std::string_view file) {
  const auto document = parse_document(toml, file);
  if (!document) return tl::unexpected{document.error()};
  Mapping mapping;
  Mapping::Rules rules;
  if (const auto* base = document->get("extends")) {
    const auto name = base->value<std::string>().value_or("");
    auto extended = built_in_mapping(name);
    if (!extended) {
      const auto& begin = base->source().begin;
      return fail(ErrorCode::invalid_input, "extends: " + extended.error().message,
                  fmt::format("{}:{}:{}", file, begin.line, begin.column));
    }
    rules = *extended->rules;
    rules.file.recognise.clear();
  }
  MappingReader reader{file, mapping, rules};
  if (!reader.read(*document)) return tl::unexpected{reader.error()};
  mapping.rules = std::make_shared<const Mapping::Rules>(std::move(rules));
  return mapping;
}

std::span<const BuiltInMapping> built_in_mappings() {
  static const std::array<BuiltInMapping, 4> shipped = {{
      {"incidents", embedded::mapping_incidents},
      {"pakistan-drone-strikes", embedded::mapping_pakistan_drone_strikes},
      {"pakistan-suicide-attacks", embedded::mapping_pakistan_suicide_attacks},
      {"press-accounts", embedded::mapping_press_accounts},
  }};
  return shipped;
}

Result<Mapping> built_in_mapping(std::string_view name) {
  std::string names;
  for (const auto& shipped : built_in_mappings()) {
    if (shipped.name != name) {
      names += fmt::format("{}{}", names.empty() ? "" : ", ", shipped.name);
      continue;
    }
    // A shipped mapping extends none, so this ends.
    return parse_mapping(shipped.toml, fmt::format("{}.toml", shipped.name));
  }
  return fail(ErrorCode::not_found, fmt::format("expected one of the mappings {}, found '{}'", names, name));
}

std::string recognise_table(std::span<const std::string_view> header) {
  std::set<std::string, std::less<>> names;
  for (const auto name : header) names.insert(folded_words(name));
  for (const auto& shipped : built_in_mappings()) {
    const auto mapping = built_in_mapping(shipped.name);
    if (!mapping) continue;
    const auto& wanted = mapping->rules->file.recognise;
    const auto there = [&](const std::string& name) { return names.contains(name); };
    if (!wanted.empty() && std::all_of(wanted.begin(), wanted.end(), there)) return std::string{shipped.name};
  }
  return {};
}

}  // namespace sanad::sources
