// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/dry_run.h"

#include <utility>

#include "release_judge.h"

namespace sanad::node {
namespace {

struct Verdict {
  ReleaseJudge::Facts facts;
  exchange::Decision decision;
};

/// As publishing decides: what should be derived and cannot be is withheld. Which name space the derived id
/// is of makes no difference to that.
Verdict judge(ReleaseJudge& judge, const PartnerView& partner, const store::StoredVersion& version) {
  Verdict verdict{judge.facts(version), {}};
  verdict.decision = judge.decide(verdict.facts);
  if (verdict.decision.outcome != exchange::Outcome::derive) return verdict;
  const auto lookup = [&](const records::ObjectId& id) { return judge.judged(id); };
  const auto derived =
      exchange::derive(version.body, partner.policy, partner.hash, Uuid{}, lookup, version.modified);
  if (!derived) verdict.decision = withheld_whole(verdict.decision);
  return verdict;
}

JudgedObject explained(const Verdict& verdict, const exchange::ReleasePolicy& policy,
                       const records::ObjectId& id) {
  const auto& decision = verdict.decision;
  JudgedObject object;
  object.id = id;
  object.verdict = name_of(decision.outcome);
  object.rule = name_of(decision.rule);
  object.explanation = verdict.facts != nullptr ? exchange::explain(decision, *verdict.facts, policy)
                                                : std::string{sentence_of(decision.rule)};
  object.expires = decision.expires;
  for (std::size_t i = 0; i < policy.collections.size(); ++i) {
    if (((decision.collections >> i) & 1U) != 0) object.collections.push_back(policy.collections[i].name);
  }
  return object;
}

/// Of a body that is no object that can be judged: enough to count it.
exchange::ReleaseFacts bare_facts(const store::StoredVersion& version) {
  exchange::ReleaseFacts facts;
  facts.id = version.id;
  facts.modified = version.modified;
  return facts;
}

}  // namespace

Result<exchange::DryRun> dry_run(const store::Snapshot& snapshot, const exchange::NodeConfig& config,
                                 const exchange::PublicKey& node_key, std::string_view partner, Timestamp now,
                                 std::size_t examples) {
  const auto view = partner_view(config, node_key, partner);
  if (!view) return tl::unexpected{view.error()};
  ReleaseJudge release{snapshot, *view, now};
  exchange::DryRunSummary summary{view->policy, examples};
  for (const auto& type : snapshot.types()) {
    snapshot.for_each_changed(type, 0, [&](const store::StoredVersion& version) {
      if (version.withdrawn) return;
      const auto verdict = judge(release, *view, version);
      summary.add(verdict.facts != nullptr ? *verdict.facts : bare_facts(version), verdict.decision);
    });
  }
  return summary.finish();
}

Result<JudgedObject> why_not(const store::Snapshot& snapshot, const exchange::NodeConfig& config,
                             const exchange::PublicKey& node_key, std::string_view partner,
                             const records::ObjectId& id, Timestamp now) {
  const auto view = partner_view(config, node_key, partner);
  if (!view) return tl::unexpected{view.error()};
  const auto version = snapshot.get(id);
  if (!version || version->withdrawn || version->purged) {
    return fail(ErrorCode::not_found, "expected an object in force, found none", id.to_string());
  }
  ReleaseJudge release{snapshot, *view, now};
  return explained(judge(release, *view, *version), view->policy, id);
}

}  // namespace sanad::node
