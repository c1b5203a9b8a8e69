// SPDX-License-Identifier: Apache-2.0
/// Turns divided components into rows of the register. Internal to the module.
#pragma once

#include <vector>

#include "account_table.h"
#include "clusterer.h"
#include "component.h"
#include "decision_book.h"
#include "sanad/reconcile/incident_register.h"

namespace sanad::reconcile {

struct Outcome {
  std::vector<Membership> members;
  std::vector<Pair> pairs;
};

bool member_order(const Membership& a, const Membership& b);  ///< (incident, account)
bool pair_order(const Pair& a, const Pair& b);                ///< (a, b)
void sort_outcome(Outcome& outcome);

/// UUIDv5 of the account's id in a namespace of this purpose.
Uuid incident_id(const Uuid& smallest_account);

class OutcomeWriter {
 public:
  OutcomeWriter(AccountTable& table, const FeatureReader& reader) : table_{&table}, reader_{&reader} {}

  /// An account without pairs.
  void write_single(Slot slot, Outcome& into);
  void write(const Component& component, const Clusterer& clusterer, Outcome& into);

 private:
  void choose_reviews(const Component& component, const Clusterer& clusterer);
  void write_members(const Component& component, Outcome& into);
  void write_pairs(const Component& component, const Adjacency& adjacency, Outcome& into);
  void write_decided(const Component& component, Outcome& into);
  Pair pair_of(const Component& component, const Link& link) const;

  AccountTable* table_;
  const FeatureReader* reader_;
  std::vector<std::uint8_t> review_;       // per link
  std::vector<std::uint8_t> in_review_;    // per member
  std::vector<std::int32_t> best_inside_;  // per member
  std::vector<std::uint32_t> sizes_;       // per member that is the smallest of its incident
  std::vector<Uuid> incidents_;            // likewise
};

}  // namespace sanad::reconcile
