// SPDX-License-Identifier: Apache-2.0
/// What a state of the base says of objects that may be released, and what policy says of them.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>

#include "sanad/exchange/consent.h"
#include "sanad/exchange/derive.h"
#include "sanad/exchange/marking_reader.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/policy.h"
#include "sanad/exchange/release.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Policy of one partner with what is made of it once.
struct PartnerView {
  exchange::ReleasePolicy policy;
  Digest hash;
};

/// Errors of release_policy().
Result<PartnerView> partner_view(const exchange::NodeConfig& config, const exchange::PublicKey& node_key,
                                 std::string_view partner);

/// Instead of `derive`, where nothing can be made that may go.
exchange::Decision withheld_whole(const exchange::Decision& derive);

/// Decides for one partner on one state of the base. For one thread.
class ReleaseJudge {
 public:
  /// All outlive it.
  ReleaseJudge(const store::Snapshot& view, const PartnerView& partner, Timestamp now);
  ReleaseJudge(const ReleaseJudge&) = delete;
  ReleaseJudge& operator=(const ReleaseJudge&) = delete;

  using Facts = std::shared_ptr<const exchange::ReleaseFacts>;
  /// Of a version in force; nullptr if its body is no object that can be judged.
  Facts facts(const store::StoredVersion& version);
  /// Withholds what has no facts, and what reaches further than limits::release_objects.
  exchange::Decision decide(const Facts& facts);
  /// Decision and version of what an object mentions.
  std::optional<exchange::Judged> judged(const records::ObjectId& id);

 private:
  Facts lookup(const records::ObjectId& id);
  void note_giver(const store::StoredVersion& version, exchange::ReleaseFacts& facts);

  const store::Snapshot& view_;
  const PartnerView& partner_;
  exchange::MarkingReader markings_;
  exchange::ConsentBook consents_;
  std::map<records::ObjectId, Facts> known_;  ///< of what others mention
  exchange::Release release_;
};

}  // namespace sanad::node
