// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/dry_run.h"

#include <map>
#include <utility>

#include "release_judge.h"

namespace sanad::node {
namespace {

Result<PartnerView> view_of(const exchange::NodeConfig& config, const exchange::PublicKey& node_key,
                            std::string_view partner) {
  auto policy = exchange::release_policy(config, partner, node_key);
  if (!policy) return tl::unexpected{policy.error()};
  const auto hash = exchange::policy_hash(*policy);
  return PartnerView{std::move(*policy), hash};
}

JudgedObject judge(ReleaseJudge& judge, const exchange::ReleasePolicy& policy,
                   const store::StoredVersion& version) {
  const auto facts = judge.facts(version);
  const auto decision = judge.decide(facts);
  JudgedObject object;
  object.id = version.id;
  object.verdict = name_of(decision.outcome);
  object.rule = name_of(decision.rule);
  object.explanation = facts != nullptr ? exchange::explain(decision, *facts, policy)
                                        : std::string{sentence_of(decision.rule)};
  object.expires = decision.expires;
  for (std::size_t i = 0; i < policy.collections.size(); ++i) {
    if (((decision.collections >> i) & 1U) != 0) object.collections.push_back(policy.collections[i].name);
  }
  return object;
}

}  // namespace

Result<DryRun> dry_run(const store::Snapshot& snapshot, const exchange::NodeConfig& config,
                       const exchange::PublicKey& node_key, std::string_view partner, Timestamp now,
                       const std::function<void(const JudgedObject&)>& visit) {
  const auto view = view_of(config, node_key, partner);
  if (!view) return tl::unexpected{view.error()};
  ReleaseJudge release{snapshot, *view, now};
  std::map<std::pair<std::string, std::string>, std::uint64_t> counts;
  for (const auto& type : snapshot.types()) {
    snapshot.for_each_changed(type, 0, [&](const store::StoredVersion& version) {
      if (version.withdrawn) return;
      const auto object = judge(release, view->policy, version);
      ++counts[{object.verdict, object.rule}];
      visit(object);
    });
  }
  DryRun result{std::string{partner}, snapshot.edition(), view->hash, {}};
  for (const auto& [key, objects] : counts) result.counts.push_back({key.first, key.second, objects});
  return result;
}

Result<JudgedObject> why_not(const store::Snapshot& snapshot, const exchange::NodeConfig& config,
                             const exchange::PublicKey& node_key, std::string_view partner,
                             const records::ObjectId& id, Timestamp now) {
  const auto view = view_of(config, node_key, partner);
  if (!view) return tl::unexpected{view.error()};
  const auto version = snapshot.get(id);
  if (!version || version->withdrawn || version->purged) {
    return fail(ErrorCode::not_found, "expected an object in force, found none", id.to_string());
  }
  ReleaseJudge release{snapshot, *view, now};
  return judge(release, view->policy, *version);
}

}  // namespace sanad::node
