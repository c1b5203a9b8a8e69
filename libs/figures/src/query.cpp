// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/query.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "sanad/core/utf8.h"

namespace sanad::figures {
namespace {

constexpr std::array keys{Key::country, Key::province, Key::district, Key::date,   Key::year,
                          Key::month,   Key::source,   Key::actor,    Key::target, Key::tactic,
                          Key::event,   Key::victim,   Key::status};
constexpr std::array<std::string_view, keys.size()> key_names{
    "country", "province", "district", "date",  "year",   "month", "source",
    "actor",   "target",   "tactic",   "event", "victim", "status"};
constexpr std::array<std::string_view, 4> rule_names{"median", "lowest", "highest", "most-recent"};

bool speaks_for_itself(Key key) {
  return key <= Key::month;  // places and times need no word before them
}

std::string words_of(const Filter& filter) {
  const std::string values = fmt::format("{}", fmt::join(filter.values, " or "));
  const bool unknown = std::ranges::find(filter.values, "unknown") != filter.values.end();
  return speaks_for_itself(filter.key) && !unknown ? values
                                                   : fmt::format("{} {}", name_of(filter.key), values);
}

}  // namespace

std::string_view name_of(Key key) {
  return key_names[static_cast<std::size_t>(key)];
}

std::span<const Key> all_keys() {
  return keys;
}

Result<Key> parse_key(std::string_view name) {
  const auto found = std::ranges::find(key_names, name);
  if (found == key_names.end()) {
    return fail(ErrorCode::invalid_input, fmt::format("expected one of the keys {}, found '{}'",
                                                      fmt::join(key_names, ", "), shorten(name, 60)));
  }
  return keys[static_cast<std::size_t>(found - key_names.begin())];
}

Result<Filter> parse_filter(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) {
    return fail(ErrorCode::invalid_input,
                fmt::format("expected KEY=VALUE with one of the keys {}, found '{}'",
                            fmt::join(key_names, ", "), shorten(text, 60)));
  }
  const auto key = parse_key(text.substr(0, equals));
  if (!key) return tl::unexpected{key.error()};
  Filter filter{*key, {}};
  std::string_view rest = text.substr(equals + 1);
  for (bool more = true; more;) {
    const auto bar = rest.find('|');
    more = bar != std::string_view::npos;
    const std::string_view value = rest.substr(0, bar);
    if (value.empty()) {
      return fail(ErrorCode::invalid_input,
                  fmt::format("expected a value after '{}=' and between '|', found '{}'", name_of(*key),
                              shorten(text, 60)));
    }
    filter.values.emplace_back(value);
    rest = more ? rest.substr(bar + 1) : std::string_view{};
  }
  return filter;
}

std::string_view name_of(BestRule rule) {
  return rule_names[static_cast<std::size_t>(rule)];
}

Result<BestRule> parse_best_rule(std::string_view name) {
  const auto found = std::ranges::find(rule_names, name);
  if (found == rule_names.end()) {
    return fail(ErrorCode::invalid_input, fmt::format("expected one of the rules {}, found '{}'",
                                                      fmt::join(rule_names, ", "), shorten(name, 60)));
  }
  return static_cast<BestRule>(found - rule_names.begin());
}

std::string describe(const Query& query) {
  std::vector<std::string> parts{std::string{records::name_of(query.measure)}};
  if (query.where.empty()) parts.emplace_back("everywhere, all times");
  for (const Filter& filter : query.where) parts.push_back(words_of(filter));
  if (!query.by.empty()) {
    std::vector<std::string_view> by;
    for (const Key key : query.by) by.push_back(name_of(key));
    parts.push_back(fmt::format("by {}", fmt::join(by, " and ")));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace sanad::figures
