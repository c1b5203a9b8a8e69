// SPDX-License-Identifier: Apache-2.0
#include "name_index.h"

#include <algorithm>

#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"

namespace sanad::geo {
namespace {

/// Codes and other short names ("UP", "gw:770") have to be met as they are: their keys say too little.
constexpr std::size_t key_bytes_min = 3;
constexpr std::string_view gleditsch_ward = "gw:";

}  // namespace

std::span<const Candidate> NameIndex::find(const Map& map, std::string_view text) {
  const auto found = map.find(text);
  return found == map.end() ? std::span<const Candidate>{} : std::span<const Candidate>{found->second};
}

void NameIndex::put(Map& map, std::string text, Candidate candidate) {
  if (text.empty()) return;
  auto& candidates = map[std::move(text)];
  // One area comes with its best tier first, and all its names in a row.
  if (candidates.empty() || candidates.back().area != candidate.area) candidates.push_back(candidate);
}

void NameIndex::add_name(AreaIndex index, const std::string& name, Tier tier) {
  const auto folded = text::fold(name);
  put(spelled_, name, {index, tier});
  put(folded_, folded, {index, tier});
  const auto words = static_cast<std::size_t>(std::ranges::count(folded, ' ')) + 1;
  words_max_ = std::max(words_max_, words);
  if (name.starts_with(gleditsch_ward)) return;
  auto key = text::place_key(name);
  if (key.size() >= key_bytes_min) put(keyed_, std::move(key), {index, Tier::key});
}

void NameIndex::add(AreaIndex index, const Area& area) {
  add_name(index, area.name, Tier::name);
  for (const auto& alias : area.aliases) add_name(index, alias, Tier::alias);
  if (area.level != Level::country) return;
  for (const auto& code : {area.id, area.iso3}) {
    put(spelled_, code, {index, Tier::alias});
    put(folded_, text::fold(code), {index, Tier::alias});
  }
}

}  // namespace sanad::geo
