// SPDX-License-Identifier: Apache-2.0
/// Everything that TAXII needs of a node, made once and kept together.
#pragma once

#include <memory>

#include "sanad/api/node_taxii.h"
#include "sanad/api/taxii.h"

namespace sanad::api {

class TaxiiService {
 public:
  /// `store`, `config` and `clock` outlive it. Errors are those of Offers::open().
  static Result<std::unique_ptr<TaxiiService>> open(store::Store& store, const exchange::NodeConfig& config,
                                                    exchange::SigningKey key, const Clock& clock);
  /// The routes below /taxii2/; the router is filled once and does not outlive this.
  void add_to(Router& router);

 private:
  TaxiiService(store::Store& store, const exchange::NodeConfig& config, exchange::SigningKey key,
               const Clock& clock);

  exchange::SigningKey key_;
  exchange::CursorKey cursors_;
  node::Inbox inbox_;
  node::ExchangeGuard guard_;
  std::unique_ptr<node::Offers> offers_;
  std::unique_ptr<NodeTaxii> backend_;
};

}  // namespace sanad::api
