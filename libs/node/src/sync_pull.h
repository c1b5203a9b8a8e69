// SPDX-License-Identifier: Apache-2.0
/// One walk through one collection of a partner.
#pragma once

#include <string>

#include "sanad/node/sync.h"
#include "taxii_remote.h"

namespace sanad::node {

Pulled pull_collection(const ThisNode& node, const std::string& partner, TaxiiRemote& remote,
                       const RemotePlace& place, const SyncOptions& options, const Context& context);

}  // namespace sanad::node
