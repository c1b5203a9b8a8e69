// SPDX-License-Identifier: Apache-2.0
/// One connected group of accounts while it is divided into incidents. Everything in it is in canonical
/// order, so that what comes out is a function of what the accounts say. Internal to the module.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "account_features.h"
#include "pair_graph.h"
#include "sanad/reconcile/incident_register.h"

namespace sanad::reconcile {

using Local = std::uint32_t;  ///< position of a member in its component

struct Link {
  Local a = 0, b = 0;  ///< a < b
  std::int32_t bits = 0;
  Levels levels{};
};

struct LocalDecision {
  Local a = 0, b = 0;
  bool same = true;
};

struct Component {
  std::vector<Slot> members;              ///< by account id
  std::vector<const Features*> features;  ///< of the members
  std::vector<Link> links;                ///< strongest first, then by (a, b)
  std::vector<LocalDecision> decisions;   ///< those in force; newest first

  std::vector<Local> cluster;  ///< of every member: its smallest member
  std::vector<Role> roles;

  std::size_t size() const { return members.size(); }
  const Levels& link_levels(std::uint32_t link) const { return links[link].levels; }
  void clear();
};

/// Links of each member, for look-ups. Rebuilt for every component without new memory.
class Adjacency {
 public:
  void build(const Component& component);
  struct Neighbour {
    Local other = 0;
    std::int32_t bits = 0;
    std::uint32_t link = 0;
  };
  std::span<const Neighbour> of(Local member) const& {
    return std::span{neighbours_}.subspan(starts_[member], starts_[member + 1] - starts_[member]);
  }
  /// Bits of the pair, or `absent`.
  std::int32_t bits(Local a, Local b, std::int32_t absent) const;

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<Neighbour> neighbours_;
};

}  // namespace sanad::reconcile
