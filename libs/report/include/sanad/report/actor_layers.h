// SPDX-License-Identifier: Apache-2.0
/// Where each group of a lineage stands in the splinter graph: how many splits from a root, and at which
/// height.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "sanad/actors/lineage.h"

namespace sanad::report {

struct Layers {
  /// From the group that was left to the one that left, once for a pair, in order of lanes; a split that
  /// would close a ring (each has left the other once) is not among them.
  std::vector<std::pair<std::size_t, std::size_t>> edges;
  std::vector<std::size_t> layer;     ///< by lane: the longest way from a lane that left nobody
  std::vector<std::size_t> position;  ///< by lane: 0 = top of its layer
  std::size_t layers = 0;
};
/// Layered by longest path, then ordered by eight sweeps of barycentres (Sugiyama, Tagawa and Toda 1981);
/// ties by lane. A function of the lineage alone. O(edges x lanes + sweeps x edges^2).
Layers layers_of(const actors::Lineage& lineage);

/// Pairs of edges between neighbouring layers that cross: what the sweeps make few. For tests.
std::size_t crossings(const Layers& layers);

}  // namespace sanad::report
