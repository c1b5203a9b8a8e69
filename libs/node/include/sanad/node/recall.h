// SPDX-License-Identifier: Apache-2.0
/// Use case: recalls that we sent: what became of them, and which wait for an answer. Publishing sends them
/// (publish.h); what a partner recalls from us is the receiver's work.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/recall_notice.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Recalls of ours that the partner, or any, has not answered, the oldest first.
std::vector<store::Recall> unanswered_recalls(const store::Snapshot& snapshot,
                                              const std::optional<std::string>& partner);

/// Notes a partner's answer, with one line of the ledger for each object, and ends the notice once all of it
/// is answered. An answer that came before changes nothing. refused if the answer is not by that partner to
/// us; not_found if we never recalled this from it. Returns how many recalls it answered.
Result<std::uint64_t> take_answer(store::Transaction& transaction, const exchange::NodeConfig& config,
                                  const exchange::PublicKey& own_key, std::string_view partner,
                                  const exchange::RecallAnswer& answer, Timestamp now);

}  // namespace sanad::node
