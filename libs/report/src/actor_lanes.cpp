// SPDX-License-Identifier: Apache-2.0
#include "actor_lanes.h"

#include <algorithm>
#include <tuple>

namespace sanad::report {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

class Placing {
 public:
  explicit Placing(const actors::Lineage& lineage)
      : lineage_{lineage},
        parent_(lineage.lanes.size(), none),
        begin_(lineage.lanes.size(), INT32_MAX),
        position_(lineage.lanes.size(), none) {}

  std::vector<std::size_t> run() {
    for (const auto& event : lineage_.events) {
      for (const auto party : event.parties) hang(party, event);
    }
    place(0);
    // What only stands under an umbrella, or in a ring of parents, follows.
    for (std::size_t lane = 0; lane < position_.size(); ++lane) place(lane);
    return std::move(position_);
  }

 private:
  void hang(std::size_t party, const actors::LineageEvent& event) {
    if (party == 0 || parent_[party] != none || event.target == party) return;
    for (auto above = event.target; above != none; above = parent_[above]) {
      if (above == party) return;
    }
    parent_[party] = event.target;
    if (event.change.when) begin_[party] = event.change.when->first.number();
  }

  void place(std::size_t lane) {
    if (position_[lane] != none) return;
    position_[lane] = next_++;
    std::vector<std::size_t> children;
    for (std::size_t child = 0; child < parent_.size(); ++child) {
      if (parent_[child] == lane) children.push_back(child);
    }
    std::sort(children.begin(), children.end(), [&](std::size_t a, std::size_t b) {
      return begin_[a] != begin_[b] ? begin_[a] > begin_[b] : a < b;
    });
    for (const auto child : children) place(child);
  }

  const actors::Lineage& lineage_;
  std::vector<std::size_t> parent_;
  std::vector<std::int32_t> begin_;
  std::vector<std::size_t> position_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<std::size_t> lane_positions(const actors::Lineage& lineage) {
  return Placing{lineage}.run();
}

}  // namespace sanad::report
