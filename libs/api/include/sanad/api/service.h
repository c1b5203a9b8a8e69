// SPDX-License-Identifier: Apache-2.0
/// What the routes answer from: one base, what is loaded of it, and what the node is called.
#pragma once

#include <mutex>
#include <string>
#include <utility>

#include "sanad/api/list_cache.h"
#include "sanad/api/loaded_edition.h"
#include "sanad/api/router.h"
#include "sanad/node/context.h"
#include "sanad/store/store.h"

namespace sanad::api {

struct NodeInfo {
  std::string name = "local";        ///< short key
  std::string title = "local node";  ///< as printed on briefs and files
  std::string version;               ///< of the program
};

/// Outlives the router. Safe to use from several threads; starts without reading the base.
struct Service {
  Service(store::Store& store, const node::Context& given, NodeInfo node_info)
      : base{store}, context{given}, info{std::move(node_info)}, editions{store, given} {}

  store::Store& base;
  const node::Context& context;
  NodeInfo info;
  EditionCache editions;
  ListCache lists;
  ScratchPool scratch;
  std::mutex writing;  ///< held by the one who changes the base through these routes
};

/// Every route of /api/v1 that openapi.yaml lists, but for the session and what speaks of partners.
void add_api_routes(Router& router, Service& service);

/// /match, /search, /entities, /catalog and /algorithms, for clients of yente
/// (github.com/opensanctions/yente): its shapes, our matching.
void add_match_routes(Router& router, Service& service);

}  // namespace sanad::api
