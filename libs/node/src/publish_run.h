// SPDX-License-Identifier: Apache-2.0
/// One run of publishing for one partner, within one transaction.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "release_judge.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/node/publish.h"
#include "sanad/store/store.h"

namespace sanad::node {

class PublishRun {
 public:
  /// All outlive it.
  PublishRun(store::Transaction& transaction, const PartnerView& partner, const Uuid& derived_space,
             Timestamp now);

  PublishReport run();

 private:
  /// The object that goes, if one does.
  struct Offer {
    records::ObjectId id;
    store::NewItem item;
    std::string body;  ///< of a derived one
  };
  struct Outcome {
    exchange::Decision decision;
    std::optional<Offer> offer;
    std::string why;  ///< rule by which it is recalled if it was sent
  };

  void judge_changes(store::Sequence after);
  void judge_mentioning();
  void end_unknown_places();
  void judge(const store::StoredVersion& version, bool changed);
  void forget(const records::ObjectId& id);
  Outcome outcome_of(const store::StoredVersion& version, const ReleaseJudge::Facts& facts);
  std::optional<Offer> derived_offer(const store::StoredVersion& version);
  void note_mentions(const store::StoredVersion& version, const ReleaseJudge::Facts& facts);
  void settle(const std::optional<store::StoredDecision>& before, const records::ObjectId& id,
              const Outcome& outcome);
  /// Shows `wanted` of that id there and nothing else. True if something ended.
  bool settle_place(const store::Place& place, const records::ObjectId& id, const store::NewItem* wanted);
  bool was_sent(const records::ObjectId& id) const;
  void spread(const records::ObjectId& id);
  void write_state();
  void write_ledger();

  store::Transaction& transaction_;
  const store::Snapshot& view_;
  store::Exchange& exchange_;
  const PartnerView& partner_;
  const std::string& name_;
  Uuid derived_space_;
  Timestamp now_;
  ReleaseJudge judge_;
  std::optional<store::PartnerState> before_;
  store::Sequence mentions_known_;
  bool everything_;
  PublishReport report_;
  std::map<std::pair<std::string, std::string>, std::uint64_t> counts_;
  std::vector<std::string> decided_;      ///< lines of the list, unless everything is judged
  std::set<records::ObjectId> judged_;    ///< ditto
  std::vector<records::ObjectId> queue_;  ///< to be judged because of what they mention
  std::map<std::string, std::set<records::ObjectId>> recalls_;  ///< by rule
};

}  // namespace sanad::node
