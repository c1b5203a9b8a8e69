// SPDX-License-Identifier: Apache-2.0
// SANAD_SIM_RUNS makes long runs: that many seeds, from SANAD_SIM_SEED on.
#include <gtest/gtest.h>

#include <cstdlib>

#include "sim_world.h"

namespace sanad::sim {
namespace {

std::uint64_t number_in(const char* variable, std::uint64_t otherwise) {
  const auto* text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

void run_seeds(const std::vector<std::string>& names, int steps) {
  const auto first = number_in("SANAD_SIM_SEED", 1);
  const auto runs = number_in("SANAD_SIM_RUNS", 2);
  for (auto seed = first; seed < first + runs; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    SimWorld world{seed, names};
    world.run(steps, {0.1, 0.1, 0.1, 0.1});
    world.settle();
    world.check();
    if (::testing::Test::HasFailure()) return;
  }
}

TEST(Simulation, TwoNodesConvergeWhateverHappensBetweenThem) {
  run_seeds({"karachi", "lahore"}, 40);
}

TEST(Simulation, ThreeNodesInACycleConvergeAndNothingGoesRoundForEver) {
  run_seeds({"karachi", "lahore", "quetta"}, 60);
}

}  // namespace
}  // namespace sanad::sim
