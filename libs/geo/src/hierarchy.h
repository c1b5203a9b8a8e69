// SPDX-License-Identifier: Apache-2.0
/// Which area lies in which, and since when. Internal to the module.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/geo/gazetteer.h"
#include "table.h"

namespace sanad::geo {

/// Views into ids that outlive it.
using IdIndex = std::unordered_map<std::string_view, AreaIndex>;

class Hierarchy {
 public:
  /// invalid_input (with the line) if a parent is unknown, finer than its child, or areas lie in each other.
  static Result<Hierarchy> make(std::span<const TableRow> rows, const IdIndex& ids);

  /// The area it lay in on `day`; without a day, today. no_area above countries.
  AreaIndex parent(AreaIndex area, std::optional<Day> day) const;
  /// Whether `area` is `outer` or ever lay in it.
  bool ever_inside(AreaIndex area, AreaIndex outer) const;
  /// The outermost area today: the country.
  AreaIndex top(AreaIndex area) const;

 private:
  struct Earlier {
    AreaIndex parent;
    Day until;
  };
  struct Node {
    AreaIndex parent = no_area;
    std::vector<Earlier> earlier;       ///< oldest first
    std::vector<AreaIndex> containers;  ///< itself and all that ever held it; a handful
  };
  Result<void> collect_containers(AreaIndex start);
  std::vector<Node> nodes_;
};

}  // namespace sanad::geo
