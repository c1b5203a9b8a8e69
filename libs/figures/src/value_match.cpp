// SPDX-License-Identifier: Apache-2.0
#include "value_match.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/geo/gazetteer.h"
#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"
#include "sanad/text/similarity.h"

namespace sanad::figures {
namespace {

constexpr int farthest = 8;
constexpr std::size_t names_shown = 3;

std::string loose_key(Key key, std::string_view name) {
  return key == Key::actor ? text::actor_key(name) : text::place_key(name);
}

/// Entries of which some spelling, brought to a key by `fold`, equals that of the value.
template <class Fold>
std::vector<std::uint32_t> entries_like(const Dictionary& words, std::string_view value, Fold fold) {
  std::vector<std::uint32_t> found;
  const std::string wanted = fold(value);
  if (wanted.empty()) return found;
  for (std::uint32_t code = 0; code < words.size(); ++code) {
    const Entry& entry = words[code];
    const auto meets = [&](const std::string& spelling) { return fold(spelling) == wanted; };
    if (meets(entry.name) || std::ranges::any_of(entry.others, meets)) found.push_back(code);
  }
  return found;
}

/// By any name of an area of that level; namesakes are no obstacle, since no record lies in any of them.
bool gazetteer_knows(Key key, std::string_view value) {
  const geo::Gazetteer& gazetteer = geo::Gazetteer::built_in();
  if (key == Key::country) return gazetteer.find_country(value) != geo::no_area;
  if (key != Key::province && key != Key::district) return false;
  const geo::Level level = key == Key::province ? geo::Level::province : geo::Level::district;
  const std::string wanted = text::place_key(value);
  const auto meets = [&](std::string_view name) { return name == value || text::place_key(name) == wanted; };
  return !wanted.empty() && std::ranges::any_of(gazetteer.areas(), [&](const geo::Area& area) {
    return area.level == level && (area.id == value || area.pcode == value || meets(area.name) ||
                                   std::ranges::any_of(area.aliases, meets));
  });
}

std::vector<std::string_view> names_of(const Dictionary& words) {
  std::vector<std::string_view> names;
  for (const Entry& entry : words) names.push_back(entry.name);
  return names;
}

}  // namespace

tl::unexpected<Error> not_known(Key key, std::string_view value, const std::vector<std::string_view>& names) {
  const std::string folded = text::fold(value.substr(0, limits::name_bytes));
  std::vector<std::pair<int, std::string_view>> near;
  for (const std::string_view name : names) {
    const int distance = text::edit_distance(folded, text::fold(name), farthest);
    if (distance <= farthest) near.emplace_back(distance, name);
  }
  std::ranges::sort(near);
  std::vector<std::string_view> shown;
  for (const auto& [distance, name] : near) {
    if (shown.size() < names_shown && distance <= near.front().first + 2) shown.push_back(name);
  }
  const std::string hint = shown.empty() ? "" : fmt::format("; nearest: {}", fmt::join(shown, ", "));
  return fail(ErrorCode::not_found, fmt::format("expected a {} that is known here, found '{}'{}",
                                                name_of(key), shorten(value, 60), hint));
}

Result<std::vector<std::uint32_t>> match_value(const KeySpace& keys, Key key, std::string_view value) {
  const Dictionary& words = *keys.dictionary(key);
  if (value.size() > limits::name_bytes) {
    return fail(ErrorCode::limit_exceeded, fmt::format("expected a {} of at most {} bytes, found {}",
                                                       name_of(key), limits::name_bytes, value.size()));
  }
  const auto exact = std::ranges::lower_bound(words, value, {}, &Entry::name);
  if (exact != words.end() && exact->name == value) {
    return std::vector{static_cast<std::uint32_t>(exact - words.begin())};
  }
  auto found = entries_like(words, value, [](std::string_view name) { return text::fold(name); });
  if (found.empty() && key != Key::source) {
    found = entries_like(words, value, [&](std::string_view name) { return loose_key(key, name); });
  }
  if (found.empty() && !gazetteer_knows(key, value)) return not_known(key, value, names_of(words));
  return found;
}

}  // namespace sanad::figures
