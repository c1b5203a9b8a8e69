// SPDX-License-Identifier: Apache-2.0
/// What policy said of each object for each partner, and up to where the base was looked at: the answer to
/// "why not", and how the next run sees what changed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/timestamp.h"
#include "sanad/core/uuid.h"
#include "sanad/records/object_id.h"

namespace sanad::store {

struct StoredDecision {
  records::ObjectId id;
  std::int64_t version = 0;            ///< sequence of the version that was judged
  std::string verdict;                 ///< "release", "derive", "withhold"
  std::string rule;                    ///< id of the rule
  std::optional<Timestamp> expires{};  ///< it is to be judged again then
  std::optional<Uuid> derived{};       ///< of the object that goes in its place, which is of the same type
  friend bool operator==(const StoredDecision&, const StoredDecision&) = default;
};

/// Offers to a partner are current if `policy` is the hash of its policy, `evaluated` the newest edition, and
/// `again` has not come.
struct PartnerState {
  Digest policy;
  std::int64_t evaluated = 0;      ///< edition
  std::optional<Timestamp> again;  ///< when a decision next changes by itself (expiry)
  Timestamp at;                    ///< of the run
  friend bool operator==(const PartnerState&, const PartnerState&) = default;
};

/// How many objects fell under a rule.
struct DecisionCount {
  std::string verdict, rule;
  std::uint64_t objects = 0;
  friend bool operator==(const DecisionCount&, const DecisionCount&) = default;
};

class DecisionsView {
 public:
  virtual ~DecisionsView() = default;
  virtual std::optional<PartnerState> state(std::string_view partner) const = 0;
  virtual std::optional<StoredDecision> get(std::string_view partner, const records::ObjectId& id) const = 0;
  /// In order of UUID, then of type.
  virtual void for_each(std::string_view partner,
                        const std::function<void(const StoredDecision& decision)>& visit) const = 0;
  virtual std::vector<DecisionCount> counts(
      std::string_view partner) const = 0;  ///< by verdict and rule; linear
  /// Objects whose decision expires up to and including `moment`, in order of time.
  virtual std::vector<records::ObjectId> due(std::string_view partner, Timestamp moment) const = 0;
  /// The first moment at which a decision expires.
  virtual std::optional<Timestamp> next_due(std::string_view partner) const = 0;
};

class Decisions : public DecisionsView {
 public:
  virtual void set_state(std::string_view partner, const PartnerState& state) = 0;
  /// Replaces the decision on the same object.
  virtual void put(std::string_view partner, const StoredDecision& decision) = 0;
  virtual void remove(std::string_view partner, const records::ObjectId& id) = 0;
};

}  // namespace sanad::store
