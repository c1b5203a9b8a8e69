// SPDX-License-Identifier: Apache-2.0
/// What went to partners, what would go, and the state of the ledger, as JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/json_writer.h"
#include "sanad/node/dry_run.h"
#include "sanad/node/ledger.h"
#include "sanad/node/witness.h"
#include "sanad/store/decisions.h"

namespace sanad::api {

void write_holding(JsonWriter& json, const node::Holding& holding);
void write_ledger_report(JsonWriter& json, const node::LedgerReport& report);
void write_judged(JsonWriter& json, const node::JudgedObject& object);
void write_accepted(JsonWriter& json, std::string_view partner, const node::AcceptedLedger& accepted);

/// How far exchange with a partner has come.
struct PartnerProgress {
  std::string name;
  store::Sequence evaluated = 0;   ///< edition up to which its offers are made; 0 = never
  std::uint64_t offered = 0;       ///< objects that it may read now
  std::uint64_t recalls_open = 0;  ///< that it has not answered
  std::uint64_t held = 0;          ///< of what it sent, waiting for a person
  std::string stopped;  ///< why nothing is exchanged until a person has looked; empty: nothing stops it
};
/// In the order of the configuration.
std::vector<PartnerProgress> partner_progress(const store::Snapshot& snapshot,
                                              const exchange::NodeConfig& config);
void write_progress(JsonWriter& json, const PartnerProgress& progress);

}  // namespace sanad::api
