// SPDX-License-Identifier: Apache-2.0
/// The outcome of a reconciliation as JSON.
#pragma once

#include "sanad/core/json_writer.h"
#include "sanad/node/reconcile.h"

namespace sanad::api {

/// {"records","incidents","merged","review","aggregates","parts","seconds","edition"}
void write_reconciled(JsonWriter& json, const node::ReconcileOutcome& outcome);

}  // namespace sanad::api
