// SPDX-License-Identifier: Apache-2.0
/// Partners, dry runs, lines of the ledger and recalls as JSON: the same from the command and the API.
#pragma once

#include "sanad/core/json_writer.h"
#include "sanad/exchange/dry_run.h"
#include "sanad/exchange/node_config.h"
#include "sanad/store/ledger_lines.h"
#include "sanad/store/recalls.h"

namespace sanad::api {

/// Its policy and how it is reached, without keys of ours, addresses and files.
void write_partner(JsonWriter& json, const exchange::PartnerConfig& partner);
void write_dry_run(JsonWriter& json, const exchange::DryRun& run);
/// {"no","digest","entry":{...}}: the entry as it is chained.
void write_ledger_line(JsonWriter& json, const store::LedgerLine& line);
void write_recall(JsonWriter& json, const store::Recall& recall);

}  // namespace sanad::api
