// SPDX-License-Identifier: Apache-2.0
/// The accounts a reconciler holds: ids, features, crowding, and what was decided of each. Internal to the
/// module.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crowding.h"
#include "feature_reader.h"
#include "id_table.h"
#include "sanad/core/uuid.h"
#include "sanad/reconcile/incident_register.h"

namespace sanad::reconcile {

class AccountTable {
 public:
  Slot add(const Uuid& id, const Features& features);
  void drop(Slot slot);
  Slot find(const Uuid& id) const;

  /// Takes the dropped out and numbers the rest by day, cell and id, so that what is compared lies side by
  /// side.
  void renumber();
  std::size_t slots() const { return ids_.size(); }
  std::size_t size() const { return by_id_.size(); }

  bool alive(Slot slot) const { return alive_[slot] != 0; }
  const Uuid& id(Slot slot) const { return ids_[slot]; }
  const Features& features(Slot slot) const { return features_[slot]; }
  std::span<const Features> all_features() const& { return features_; }

  std::uint8_t crowding(Slot slot) const { return levels_[slot]; }
  void set_crowding(Slot slot, std::uint8_t level) { levels_[slot] = level; }

  /// The incident of the account after the last run; nil before the first.
  const Uuid& incident(Slot slot) const { return incidents_[slot]; }
  bool alone(Slot slot) const { return alone_[slot] != 0; }
  void set_incident(Slot slot, const Uuid& incident, bool alone) {
    incidents_[slot] = incident;
    alone_[slot] = alone ? 1 : 0;
  }

 private:
  std::vector<Uuid> ids_, incidents_;
  std::vector<Features> features_;
  std::vector<std::uint8_t> alive_, levels_, alone_;
  IdTable by_id_;
};

}  // namespace sanad::reconcile
