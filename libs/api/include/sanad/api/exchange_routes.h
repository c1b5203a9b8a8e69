// SPDX-License-Identifier: Apache-2.0
/// What people of the node see of its exchange: partners, what each would get, the ledger, recalls.
#pragma once

#include <functional>
#include <string_view>

#include "sanad/api/router.h"
#include "sanad/api/service.h"
#include "sanad/exchange/dry_run.h"
#include "sanad/exchange/node_config.h"

namespace sanad::api {

/// What the partner of this name would get of the newest edition; not_found for an unknown one.
using DryRunOf = std::function<Result<exchange::DryRun>(std::string_view partner)>;

/// `config` and `service` outlive the router. Without `dry_run` that route is not there. Secrets, files and
/// addresses of the configuration are not shown.
void add_exchange_routes(Router& router, Service& service, const exchange::NodeConfig& config,
                         DryRunOf dry_run);

}  // namespace sanad::api
