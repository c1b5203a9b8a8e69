// SPDX-License-Identifier: Apache-2.0
/// Use case: a partner's inbox. What it posts is judged and kept (receive.h) and shown back to it; what it
/// deletes is shown no longer. Object, place, verdict, ledger lines and status are one commit: after a crash
/// all of them are there or none.
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "sanad/core/clock.h"
#include "sanad/core/result.h"
#include "sanad/core/uuid.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/exchange/taxii_envelope.h"
#include "sanad/exchange/taxii_resources.h"
#include "sanad/node/publish.h"
#include "sanad/node/receive.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// For several threads at once: they take turns. All calls throw EnvironmentError if the base cannot be
/// written.
class Inbox {
 public:
  /// Name of the collection. References outlive it.
  static constexpr std::string_view name = Offers::inbox;
  Inbox(store::Store& store, const exchange::NodeConfig& config, const exchange::PublicKey& own_key,
        const Clock& clock);

  /// Takes each object, or holds it aside. A success says no more than that we have what was sent: in the
  /// same words whether it was known, is new, or waits for a person. Other content under an id and version
  /// that the sender posted before fails, and the first stays. not_found if the sender is no partner. The
  /// status can be asked for afterwards. `sender.collection` does not matter.
  Result<exchange::TaxiiStatus> post(const Sender& sender, const exchange::Envelope& envelope);
  /// Shows the versions of the object no longer that pass `which` (its paging does not matter), or all of
  /// them; how many. The base keeps what it took: to take back what was given, there are recalls.
  std::size_t remove(const Sender& sender, const records::ObjectId& id,
                     const std::optional<store::ItemFilter>& which);
  /// JSON of the outcome of a post of this partner, for limits::taxii_status_hours.
  std::optional<std::string> status(std::string_view partner, const Uuid& id) const;

 private:
  store::Store& store_;
  const exchange::NodeConfig& config_;
  exchange::PublicKey own_key_;
  const Clock& clock_;
  std::mutex writing_;  ///< the store would wait for another process; here threads wait in turn
};

}  // namespace sanad::node
