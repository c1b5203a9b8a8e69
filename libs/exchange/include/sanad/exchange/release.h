// SPDX-License-Identifier: Apache-2.0
/// May an object go to a partner: whole, as a derived object, or not? Everything here fails closed.
///
/// Use: make one Release for a partner and an edition, then ask decide() for each object version that may be
/// offered.
///   1. facts = release_facts(body, markings); facts.giver = name of the partner that gave it, if one did
///   2. decision = release.decide(facts)
///   3. release: the stored bytes go. derive: derive() of derive.h makes what goes. withhold: nothing goes.
/// Only the newest version of an object is asked for: if it is withheld, so are the older ones.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/exchange/consent.h"
#include "sanad/exchange/policy.h"
#include "sanad/exchange/release_facts.h"
#include "sanad/exchange/release_rule.h"
#include "sanad/records/object_id.h"

namespace sanad::exchange {

/// Facts of the newest version of an object, or nullptr if the base does not hold it or it was withdrawn.
using FactsLookup = std::function<std::shared_ptr<const ReleaseFacts>(const records::ObjectId& id)>;

struct Decision {
  Outcome outcome = Outcome::withhold;
  Rule rule = Rule::not_a_record;
  /// The object that the rule speaks of, if it speaks of another: the withheld end, maker, list member.
  std::optional<records::ObjectId> because;
  /// Bit i: it stands in ReleasePolicy::collections[i]. 0 if it is withheld.
  std::uint64_t collections = 0;
  /// When a decision other than "withhold" ends by itself: the earliest expiry of the object, its consents,
  /// and all that it needs.
  std::optional<Timestamp> expires;
  friend bool operator==(const Decision&, const Decision&) = default;
};

/// What the object's own facts say, before its references are looked at. `owner`: facts of created_by, or
/// nullptr. Below 1 us without consents.
Decision decide_alone(const ReleaseFacts& object, const ReleaseFacts* owner, const ReleasePolicy& policy,
                      const ConsentBook& consents, Timestamp now);

/// One sentence for the partner's officer at this node, never for the partner: it may name what is withheld.
std::string explain(const Decision& decision, const ReleaseFacts& object, const ReleasePolicy& policy);

struct ReleaseMemory;

/// Decisions for one partner at one moment, with references followed to the greatest fixed point: an object
/// is withheld only if its own marking or something it cannot do without demands it, so that a cycle of
/// releasable objects is released. Results do not depend on the order of questions. One thread at a time.
class Release {
 public:
  /// `policy`, `consents` must outlive it.
  Release(const ReleasePolicy& policy, const ConsentBook& consents, Timestamp now, FactsLookup lookup);
  ~Release();
  Release(const Release&) = delete;
  Release& operator=(const Release&) = delete;

  /// Below 5 us when what it refers to is settled; linear in the objects and references reached otherwise.
  /// limit_exceeded if that is more than limits::release_objects: the caller withholds it.
  Result<Decision> decide(const ReleaseFacts& object);
  /// Objects remembered because others refer to them; forget() frees them and changes no answer.
  std::size_t remembered() const;
  void forget();

 private:
  std::unique_ptr<ReleaseMemory> memory_;
};

}  // namespace sanad::exchange
