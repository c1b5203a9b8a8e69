// SPDX-License-Identifier: Apache-2.0
/// Recall notices that came are applied and answered; answers that came are written down.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

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

  /// The newest version of the object that a partner took back.
  std::optional<Timestamp> recalled(const records::ObjectId& id) const;
  /// Why a note that calls itself a recall is not the sender's to send; nullopt for every other object.
  std::optional<std::string> foreign(std::string_view body) const;
  /// After the note was stored: does what it says.
  void settle(std::string_view body, Timestamp now);

 private:
  void remember(const exchange::RecallNotice& notice);
  void apply(const exchange::RecallNotice& notice, Timestamp now);
  exchange::RecallAnswer::Entry apply_one(const exchange::RecallNotice& notice, const records::ObjectId& id,
                                          Timestamp now);
  void send(const exchange::RecallAnswer& answer);
  std::int64_t note(exchange::LedgerAction action, const records::ObjectId& object,
                    const records::ObjectId& notice, std::string_view outcome, Timestamp now);

  store::Transaction* transaction_;
  const exchange::NodeConfig* config_;
  exchange::PartnerPolicy partner_;
  exchange::PublicKey own_key_;
  Sender sender_;
  std::map<records::ObjectId, Timestamp> recalled_;
};

}  // namespace sanad::node
