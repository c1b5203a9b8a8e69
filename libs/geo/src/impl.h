// SPDX-License-Identifier: Apache-2.0
/// What a Gazetteer holds. Internal to the module.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hierarchy.h"
#include "name_index.h"
#include "sanad/geo/gazetteer.h"

namespace sanad::geo {

struct Gazetteer::Impl {
  std::vector<Area> areas;
  IdIndex ids;
  std::unordered_map<std::string_view, AreaIndex> iso3;
  std::optional<Hierarchy> hierarchy;
  std::array<NameIndex, 4> names;             ///< by level
  std::vector<AreaIndex> measured_districts;  ///< with centre and radius, of today, not made up of others

  const NameIndex& names_of(Level level) const { return names[static_cast<std::size_t>(level)]; }

  /// Where and when a name is looked for.
  struct Scope {
    AreaIndex within = no_area;
    std::optional<Day> day;  ///< without a day: today's areas come first
  };
  /// The best candidate so far; more than one equally good one is none.
  struct Best {
    AreaIndex area = no_area;
    int rank = 0;  ///< 0 = nothing found; higher is better
    bool unique = true;

    AreaIndex answer() const { return unique ? area : no_area; }
  };
  void consider(std::span<const Candidate> candidates, const Scope& scope, Best& best) const;
  /// By spelling, then folded, then by key, until something inside the scope is found.
  Best best_of(Level level, std::string_view name, const Scope& scope) const;
  /// The same; a name that means nothing is tried again without what it has in brackets.
  AreaIndex search(Level level, std::string_view name, const Scope& scope) const;
};

}  // namespace sanad::geo
