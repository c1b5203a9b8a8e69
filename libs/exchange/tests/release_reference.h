// SPDX-License-Identifier: Apache-2.0
/// The fixed point of release decisions, computed in the plainest way: sweep over everything until nothing
/// changes.
#pragma once

#include <map>
#include <set>
#include <string>

#include "release_bodies.h"

namespace sanad::exchange {

using Outcomes = std::map<std::string, Outcome>;

class PlainRelease {
 public:
  explicit PlainRelease(const SmallBase& base) : base_{base} {
    for (const auto& [id, body] : base.bodies()) {
      facts_[id] = base.facts(id);
      const auto& facts = *facts_[id];
      const auto owner = facts.created_by ? base.facts(*facts.created_by) : nullptr;
      const auto alone = decide_alone(facts, owner.get(), base.policy, base.consents, now);
      outcomes[id] = alone.outcome;
      known_[id] = alone.rule == Rule::from_the_partner;
      const bool attributed = owner != nullptr && owner->licence && owner->giver.empty() &&
                              owner->licence->pass_on == records::PassOn::with_attribution;
      const bool definition = facts.id.type.ends_with("-definition");
      may_be_derived_[id] = !facts.whole_only && facts.giver.empty() && !attributed && !definition;
    }
    for (bool changed = true; changed;) {
      changed = false;
      const auto before = outcomes;
      for (auto& [id, outcome] : outcomes) {
        const auto next = outcome == Outcome::withhold ? outcome : next_of(*facts_[id], before);
        changed = changed || next != outcome;
        outcome = std::max(outcome, next);
      }
    }
  }

  Outcomes outcomes;

 private:
  /// What one that refers to `id` sees; a partner's own objects are no secret to it.
  Outcome seen(const records::ObjectId& id, const Outcomes& before) const {
    const auto found = before.find(id.to_string());
    if (found == before.end()) return Outcome::withhold;
    return known_.at(found->first) ? Outcome::release : found->second;
  }

  Outcome next_of(const ReleaseFacts& facts, const Outcomes& before) const {
    auto next = Outcome::release;
    std::map<std::uint16_t, std::size_t> kept;
    std::set<std::uint16_t> touched;
    for (const auto& reference : facts.references) {
      const auto target = seen(reference.id, before);
      const bool held = before.contains(reference.id.to_string());
      const bool list = reference.how == Mention::list;
      if (list && target != Outcome::withhold) ++kept[reference.list];
      if (target == Outcome::release || (reference.how == Mention::schema && !held)) continue;
      if (list) touched.insert(reference.list);
      const bool soft = list || reference.how == Mention::owner;
      const bool rewritten = reference.how == Mention::needed || reference.how == Mention::text;
      next = std::max(next,
                      soft || (rewritten && target == Outcome::derive) ? Outcome::derive : Outcome::withhold);
    }
    for (const auto list : touched) {
      if (facts.lists[list].needed && kept[list] == 0) next = Outcome::withhold;
    }
    const bool derivable = may_be_derived_.at(facts.id.to_string());
    return next == Outcome::derive && !derivable ? Outcome::withhold : next;
  }

  const SmallBase& base_;
  std::map<std::string, std::shared_ptr<const ReleaseFacts>> facts_;
  std::map<std::string, bool> known_, may_be_derived_;
};

}  // namespace sanad::exchange
