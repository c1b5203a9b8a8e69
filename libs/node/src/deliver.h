// SPDX-License-Identifier: Apache-2.0
/// What leaves is in the ledger before it leaves.
#pragma once

#include <span>
#include <string>

#include "sanad/core/digest.h"
#include "sanad/core/timestamp.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Who takes it out of the house, as the ledger will say.
struct Carrier {
  std::string actor;    ///< account, or "node"
  std::string request;  ///< id of the request, "sync" or "courier"
  Digest policy;        ///< hash of the policy by which the items are offered
};

/// One line for each item that never left before, "sent" or "derived" by its rule, and the number of it in
/// the item. `items` were read within the transaction; the caller commits before a byte leaves. What was
/// delivered before writes nothing.
void note_delivery(store::Transaction& transaction, const store::Place& place, std::span<store::Item> items,
                   const Carrier& carrier, Timestamp now);

}  // namespace sanad::node
