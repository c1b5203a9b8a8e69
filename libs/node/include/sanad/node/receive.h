// SPDX-License-Identifier: Apache-2.0
/// Use case: objects from a partner come in, by a POST, a pull or a courier packet. Nothing is lost silently:
/// each object is stored, known already, or held aside with the rule that stopped it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "sanad/core/clock.h"
#include "sanad/core/result.h"
#include "sanad/exchange/arrival.h"
#include "sanad/exchange/ledger_entry.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/exchange/taxii_envelope.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Who sent it, and how it came.
struct Sender {
  std::string partner;         ///< name in the configuration
  std::string collection;      ///< an inbox, the partner's collection, "courier"
  std::string actor = "node";  ///< account, for the ledger
  std::string request{};       ///< id of the request, if one brought it
};

/// What became of one object.
struct Received {
  records::ObjectId id;
  Timestamp version;
  exchange::Arrival what = exchange::Arrival::take;
  std::string rule;  ///< stable id of what decided (exchange/arrival.h), "invalid" or "spec-version" besides
  std::string message;  ///< for people of this house
  std::string told;     ///< for the sender: why it failed; empty = success. Says nothing of what else is here
  store::Sequence record = 0;  ///< of the stored version, if it is in the base now
  std::int64_t held = 0;       ///< number of what is held aside
};

/// How many objects met which fate.
struct ReceivedCount {
  std::uint64_t objects = 0, taken = 0;
  std::uint64_t known = 0;  ///< here already, under the same or other markings, or in a later version
  std::uint64_t held = 0, conflicts = 0, refused = 0;
  void add(const Received& received);
};

class RecallDesk;

/// Takes objects into an open transaction; the caller commits. For one transaction and one thread.
class Receiver {
 public:
  /// not_found if the sender is no partner of the configuration. References outlive it.
  static Result<Receiver> open(store::Transaction& transaction, const exchange::NodeConfig& config,
                               const exchange::PublicKey& own_key, const Sender& sender, const Clock& clock);

  Receiver(Receiver&&) noexcept;
  Receiver& operator=(Receiver&&) noexcept;
  ~Receiver();

  /// One verdict for each object, in their order. Marking definitions go first, so that what they mark finds
  /// them; what was held for want of one is looked at again. Recalls are applied and answered. Givers,
  /// markings and the ledger (one line for each object that is new from this partner) change with the
  /// records. About 100 us an object.
  std::vector<Received> take(std::span<const exchange::PostedObject> objects);

  /// What is held, taken on a person's word although a rule stopped it. not_found if it is not open; conflict
  /// if another version with this `modified` is here: the first stands, whoever decides.
  Result<Received> accept(const store::Held& held, std::string_view decided_by);

 private:
  Receiver(store::Transaction& transaction, const Sender& sender, const Clock& clock);
  Received take_one(const exchange::PostedObject& object);
  exchange::ArrivalJudgement judge(const exchange::PostedObject& object, const Json& body) const;
  Received settle(const exchange::PostedObject& object, const Json& body, exchange::ArrivalJudgement judged);
  exchange::HeldObject held_object(const records::ObjectId& id, std::optional<Timestamp> version,
                                   const Digest& digest) const;
  exchange::LedgerEntry entry_for(exchange::LedgerAction action, const exchange::PostedObject& object,
                                  const Received& received) const;
  void hold(const exchange::PostedObject& object, store::HeldKind kind, Received& received);
  void note_giver(const exchange::PostedObject& object, const Json& body, const Received& received);
  void look_again();

  store::Transaction* transaction_;
  Sender sender_;
  const Clock* clock_;
  exchange::ArrivalContext context_;
  std::set<records::ObjectId> purged_;
  std::unique_ptr<RecallDesk> recalls_;
  bool new_marking_ = false;
};

/// Markings of a giver's copy as they are kept with it (store::Received::marking): ids as a JSON array.
std::string route_marking(const Json& object);

}  // namespace sanad::node
