// SPDX-License-Identifier: Apache-2.0
#include "component.h"

#include <algorithm>

namespace sanad::reconcile {

void Component::clear() {
  members.clear();
  features.clear();
  links.clear();
  decisions.clear();
  cluster.clear();
  roles.clear();
}

void Adjacency::build(const Component& component) {
  starts_.assign(component.size() + 2, 0);
  for (const auto& link : component.links) {
    ++starts_[link.a + 2];
    ++starts_[link.b + 2];
  }
  for (std::size_t i = 2; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  neighbours_.resize(component.links.size() * 2);
  for (std::uint32_t i = 0; i < component.links.size(); ++i) {
    const auto& link = component.links[i];
    neighbours_[starts_[link.a + 1]++] = {link.b, link.bits, i};
    neighbours_[starts_[link.b + 1]++] = {link.a, link.bits, i};
  }
  for (Local member = 0; member < component.size(); ++member) {
    std::sort(neighbours_.begin() + starts_[member], neighbours_.begin() + starts_[member + 1],
              [](const Neighbour& x, const Neighbour& y) { return x.other < y.other; });
  }
}

std::int32_t Adjacency::bits(Local a, Local b, std::int32_t absent) const {
  const auto near = of(a);
  const auto found = std::ranges::lower_bound(near, b, {}, &Neighbour::other);
  return found != near.end() && found->other == b ? found->bits : absent;
}

}  // namespace sanad::reconcile
