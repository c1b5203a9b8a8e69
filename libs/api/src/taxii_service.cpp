// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/taxii_service.h"

#include <utility>

namespace sanad::api {

TaxiiService::TaxiiService(store::Store& store, const exchange::NodeConfig& config, exchange::SigningKey key,
                           const Clock& clock)
    : key_{std::move(key)},
      cursors_{key_},
      inbox_{store, config, key_.public_key(), clock},
      guard_{store, config, key_, clock} {}

Result<std::unique_ptr<TaxiiService>> TaxiiService::open(store::Store& store,
                                                         const exchange::NodeConfig& config,
                                                         exchange::SigningKey key, const Clock& clock) {
  std::unique_ptr<TaxiiService> service{new TaxiiService{store, config, std::move(key), clock}};
  auto offers = node::Offers::open(store, config, service->key_, clock);
  if (!offers) return tl::unexpected{offers.error()};
  service->offers_ = *std::move(offers);
  service->backend_ =
      std::make_unique<NodeTaxii>(config, *service->offers_, service->inbox_, service->guard_);
  return service;
}

void TaxiiService::add_to(Router& router) {
  add_taxii_routes(router, *backend_, cursors_);
}

}  // namespace sanad::api
