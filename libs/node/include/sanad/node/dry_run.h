// SPDX-License-Identifier: Apache-2.0
/// Use case: what would a partner get now, and why not the rest? Nothing is written, nothing is offered.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/exchange/dry_run.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// One object and what policy says of it.
struct JudgedObject {
  records::ObjectId id;
  std::string verdict;                   ///< "release", "derive", "withhold"
  std::string rule;                      ///< id of the rule (docs/exchange.md)
  std::string explanation;               ///< one sentence for this house, never for the partner
  std::vector<std::string> collections;  ///< where it would stand
  std::optional<Timestamp> expires;
};

/// Judges every object in force, as publishing would. `examples`: how many of each rule are explained.
/// not_found for an unknown partner. About 30 us an object.
Result<exchange::DryRun> dry_run(const store::Snapshot& snapshot, const exchange::NodeConfig& config,
                                 const exchange::PublicKey& node_key, std::string_view partner, Timestamp now,
                                 std::size_t examples);

/// One object. not_found also if the base does not hold it, or it was withdrawn.
Result<JudgedObject> why_not(const store::Snapshot& snapshot, const exchange::NodeConfig& config,
                             const exchange::PublicKey& node_key, std::string_view partner,
                             const records::ObjectId& id, Timestamp now);

}  // namespace sanad::node
