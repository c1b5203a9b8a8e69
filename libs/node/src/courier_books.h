// SPDX-License-Identifier: Apache-2.0
/// What a base remembers of packets: one cursor a part, under the channel "courier".
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sanad/exchange/courier_order.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// How far in each collection, by its name (store::Item::seq).
using CourierReach = std::map<std::string, std::int64_t>;

struct SentPart {
  exchange::CourierTaken part;
  CourierReach reach;  ///< after this part
};

/// In order of number and part.
std::vector<SentPart> sent_parts(const store::SyncStateView& state, const std::string& partner);
std::vector<exchange::CourierTaken> taken_parts(const store::SyncStateView& state,
                                                const std::string& partner);
/// What the partner said last that it has; nullopt if it never did.
std::optional<exchange::CourierReceipt> acknowledged(const store::SyncStateView& state,
                                                     const std::string& partner);

void book_sent(store::SyncState& state, const std::string& partner, const SentPart& sent, Timestamp now);
void book_taken(store::SyncState& state, const std::string& partner, const exchange::CourierTaken& taken,
                Timestamp now);
void book_acknowledged(store::SyncState& state, const std::string& partner,
                       const exchange::CourierReceipt& receipt, Timestamp now);

}  // namespace sanad::node
