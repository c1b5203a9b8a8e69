// SPDX-License-Identifier: Apache-2.0
/// What went and came between partners, as JSON.
#pragma once

#include "sanad/core/json_writer.h"
#include "sanad/node/courier.h"
#include "sanad/node/sync.h"
#include "sanad/store/arrivals.h"

namespace sanad::api {

/// {"partner","pulled":[{"collection","pages","objects","taken","known","held","conflicts","refused","faults",
/// "problem"}],"pushed":[{"collection","objects","accepted","failed","pending","failures","problem"}]}
void write_sync(JsonWriter& json, std::string_view partner, const node::SyncOutcome& outcome);

/// {"partner","number","objects","files"}
void write_packed(JsonWriter& json, std::string_view partner, const node::Packed& packed);

/// {"file","partner","number","part","last","order","message","objects","taken","known","held","conflicts",
/// "refused","alarms","faults"}
void write_opened(JsonWriter& json, std::string_view file, const node::OpenedPart& opened);

/// {"no","partner","collection","object","version","kind","rule","message","at","state","decided_by"};
/// without its body.
void write_held(JsonWriter& json, const store::Held& held);

std::string_view name_of(exchange::CourierOrder order);  ///< "next", "again", "superseded", "missing", "fork"
std::string_view name_of(store::HeldState state);        ///< "open", "accepted", "rejected"

}  // namespace sanad::api
