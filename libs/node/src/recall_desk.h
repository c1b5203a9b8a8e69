// SPDX-License-Identifier: Apache-2.0
/// Recall notices that came are applied and answered; answers that came are written down.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sanad/core/clock.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/recall_notice.h"
#include "sanad/node/receive.h"
#include "sanad/store/store.h"

namespace sanad::node {

class RecallDesk {
 public:
  RecallDesk(store::Transaction& transaction, const exchange::NodeConfig& config,
             const exchange::PartnerPolicy& partner, const exchange::PublicKey& own_key,
             const Sender& sender);

  /// The newest version of the object that the sender took back.
  std::optional<Timestamp> recalled(const records::ObjectId& id) const;
  /// Why a note that calls itself a recall is not the sender's to send; nullopt for every other object.
  std::optional<std::string> foreign(std::string_view body) const;
  /// After the note was stored: does what it says.
  void settle(std::string_view body, Timestamp now);

 private:
  void remember(const std::string& partner, const exchange::RecallNotice& notice);
  bool stands_alone(const records::ObjectId& id) const;
  /// Others who recalled it before, and were told that it stays on another's word, are told that it is gone.
  void tell_others(const records::ObjectId& id, exchange::RecallOutcome outcome, Timestamp now);
  void apply(const exchange::RecallNotice& notice, Timestamp now);
  exchange::RecallAnswer::Entry apply_one(const exchange::RecallNotice& notice, const records::ObjectId& id,
                                          Timestamp now);
  void send(const exchange::PartnerPolicy& partner, const exchange::RecallAnswer& answer);
  std::int64_t note(const records::ObjectId& object, const records::ObjectId& notice,
                    std::string_view outcome, Timestamp now);

  store::Transaction* transaction_;
  const exchange::NodeConfig* config_;
  exchange::PartnerPolicy partner_;
  exchange::PublicKey own_key_;
  Sender sender_;
  /// By object and partner: the newest version that it took back.
  std::map<std::pair<records::ObjectId, std::string>, Timestamp> recalled_;
};

}  // namespace sanad::node
