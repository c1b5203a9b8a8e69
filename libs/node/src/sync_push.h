// SPDX-License-Identifier: Apache-2.0
/// What a partner is offered in one collection of ours, posted into its inbox.
#pragma once

#include <string>

#include "sanad/node/sync.h"
#include "taxii_remote.h"

namespace sanad::node {

Pushed push_collection(const ThisNode& node, Offers& offers, const store::Place& from, TaxiiRemote& remote,
                       const RemotePlace& inbox, const SyncOptions& options, const Context& context);

}  // namespace sanad::node
