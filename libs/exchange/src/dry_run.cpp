// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/dry_run.h"

#include "release_parts.h"

namespace sanad::exchange {

DryRunSummary::DryRunSummary(const ReleasePolicy& policy, std::size_t examples)
    : policy_{policy}, examples_{examples}, collections_(policy.collections.size()) {}

void DryRunSummary::add(const ReleaseFacts& object, const Decision& decision) {
  auto& tally = rules_[decision.rule];
  tally.outcome = decision.outcome;
  ++tally.objects;
  ++tally.by_type[object.id.type];
  for (std::size_t i = 0; i < collections_.size(); ++i) collections_[i] += decision.collections >> i & 1U;
  if (decision.outcome != Outcome::withhold) first_expiry_ = earlier(first_expiry_, decision.expires);
  const bool full = tally.examples.size() >= examples_;
  if (examples_ == 0 || (full && !(object.id < tally.examples.rbegin()->first))) return;
  tally.examples.emplace(object.id, explain(decision, object, policy_));
  if (full) tally.examples.erase(std::prev(tally.examples.end()));
}

DryRun DryRunSummary::finish() const {
  DryRun run;
  run.partner = policy_.partner.name;
  run.policy = policy_hash(policy_);
  run.first_expiry = first_expiry_;
  for (std::size_t i = 0; i < collections_.size(); ++i)
    run.collections.push_back({policy_.collections[i].name, collections_[i]});
  for (const auto& [rule, tally] : rules_) {
    auto& side = tally.outcome == Outcome::release  ? run.released
                 : tally.outcome == Outcome::derive ? run.derived
                                                    : run.withheld;
    side += tally.objects;
    run.objects += tally.objects;
    run.rules.push_back({rule, tally.outcome, tally.objects, tally.by_type, {}});
    for (const auto& [id, why] : tally.examples) run.rules.back().examples.push_back({id, why});
  }
  return run;
}

}  // namespace sanad::exchange
