// SPDX-License-Identifier: Apache-2.0
/// Use case: questions to the ledger. Who has this, what has that partner, is the chain whole?
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/exchange/node_config.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// One object version that a partner was given.
struct Holding {
  std::string partner, collection;
  records::ObjectId id;
  Timestamp version;
  Digest content;             ///< SHA-256 of the RFC 8785 form
  bool derived_from = false;  ///< an object made of the one that was asked for
  std::string rule;           ///< that released it
  std::int64_t line = 0;      ///< of the ledger: its first delivery
  Timestamp at;               ///< of that delivery
  bool shown = false;         ///< it may still read it
  std::string recall;         ///< "pending", "hidden", "purged", "refused"; empty: not recalled
};

/// Everyone who was given any version of the object, or what stands for it, in order of delivery. Objects
/// derived from earlier versions of it are found under their own ids.
std::vector<Holding> who_has(const store::Snapshot& snapshot, const records::ObjectId& id);
/// Everything the partner was given, in order of the items.
void what_has(const store::Snapshot& snapshot, std::string_view partner,
              const std::function<void(const Holding& holding)>& visit);

struct LedgerReport {
  std::int64_t lines = 0;
  Digest digest;  ///< of the last line
  std::uint64_t deliveries = 0;
  std::size_t checkpoints = 0;        ///< our own and those of partners
  std::vector<std::string> findings;  ///< empty = whole; at most limits::diagnostics_kept, then how many more
};
/// Follows the chain from its first line, holds every delivery against it, and compares the checkpoints that
/// partners signed with each other and with their keys, apart from those that a person has set aside.
LedgerReport verify_ledger(const store::Snapshot& snapshot, const exchange::NodeConfig& config);

}  // namespace sanad::node
