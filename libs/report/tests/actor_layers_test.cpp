// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/actor_layers.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sanad/core/random.h"

namespace sanad::report {
namespace {

using Kind = actors::LineageEvent::Kind;

actors::Lineage lineage_with(std::size_t lanes, const std::vector<std::pair<std::size_t, std::size_t>>& splits) {
  actors::Lineage lineage;
  lineage.lanes.resize(lanes);
  for (const auto& [parent, child] : splits) lineage.events.push_back({Kind::split, {child}, parent, {}, {}});
  return lineage;
}

TEST(ActorLayers, WhoLeftStandsFurtherRightThanAllItLeft) {
  const auto layers = layers_of(lineage_with(4, {{0, 1}, {1, 2}, {0, 2}, {2, 3}}));
  EXPECT_EQ(layers.layer, (std::vector<std::size_t>{0, 1, 2, 3}));
  EXPECT_EQ(layers.layers, 4U);
  EXPECT_EQ(layers.position, (std::vector<std::size_t>(4, 0)));
}

TEST(ActorLayers, TwoThatLeftEachOtherMakeNoRing) {
  const auto layers = layers_of(lineage_with(2, {{1, 0}, {0, 1}}));
  EXPECT_EQ(layers.edges.size(), 1U);
  EXPECT_EQ(layers.layers, 2U);
}

TEST(ActorLayers, SweepsUntangleATreeWhollyAndNeverMakeItWorse) {
  Random random{7};
  for (int round = 0; round < 50; ++round) {
    std::vector<std::pair<std::size_t, std::size_t>> splits;
    const std::size_t lanes = 2 + random.below(60);
    for (std::size_t lane = 1; lane < lanes; ++lane) splits.emplace_back(random.below(lane), lane);
    const auto lineage = lineage_with(lanes, splits);
    auto layers = layers_of(lineage);
    EXPECT_EQ(crossings(layers), 0U) << "round " << round;
    // Every place of a layer is taken once.
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t lane = 0; lane < lanes; ++lane) places.emplace_back(layers.layer[lane], layers.position[lane]);
    std::sort(places.begin(), places.end());
    EXPECT_EQ(std::unique(places.begin(), places.end()), places.end());
  }
}

}  // namespace
}  // namespace sanad::report
