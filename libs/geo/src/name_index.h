// SPDX-License-Identifier: Apache-2.0
/// Names and aliases of the areas of one level, by spelling, by folded text and by key. Internal to the
/// module.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sanad/geo/gazetteer.h"

namespace sanad::geo {

/// How a name was found, best first.
enum class Tier : std::uint8_t { name, alias, key };

struct Candidate {
  AreaIndex area;
  Tier tier;
};

class NameIndex {
 public:
  /// Areas must be added in the order of their indexes.
  void add(AreaIndex index, const Area& area);

  /// Exactly this text; no folding, so next to nothing in cost.
  std::span<const Candidate> spelled(std::string_view text) const { return find(spelled_, text); }
  /// `folded` is a fold()ed text.
  std::span<const Candidate> folded(std::string_view folded) const { return find(folded_, folded); }
  /// `key` is a place_key().
  std::span<const Candidate> keyed(std::string_view key) const { return find(keyed_, key); }
  /// Words of the longest name; a window over a text need not be longer.
  std::size_t words_max() const { return words_max_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Map = std::unordered_map<std::string, std::vector<Candidate>, Hash, std::equal_to<>>;

  static std::span<const Candidate> find(const Map& map, std::string_view text);
  static void put(Map& map, std::string text, Candidate candidate);
  void add_name(AreaIndex index, const std::string& name, Tier tier);

  Map spelled_, folded_, keyed_;
  std::size_t words_max_ = 1;
};

}  // namespace sanad::geo
