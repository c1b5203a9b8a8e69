// SPDX-License-Identifier: Apache-2.0
/// What the TAXII routes ask, answered by the node: topic collections from what is offered, the inbox from
/// what the partner sent.
#pragma once

#include "sanad/api/taxii_backend.h"
#include "sanad/core/clock.h"
#include "sanad/exchange/node_config.h"
#include "sanad/node/exchange_guard.h"
#include "sanad/node/inbox.h"
#include "sanad/node/publish.h"

namespace sanad::api {

class NodeTaxii final : public TaxiiBackend {
 public:
  /// All outlive it.
  NodeTaxii(const exchange::NodeConfig& config, node::Offers& offers, node::Inbox& inbox,
            node::ExchangeGuard& guard);

  std::string title() const override;
  std::string description() const override;
  std::string base_url() const override;
  std::vector<exchange::TaxiiCollection> collections(const TaxiiCaller& caller) const override;
  Digest policy(const TaxiiCaller& caller) const override;
  bool stopped(const TaxiiCaller& caller) override;
  std::string checkpoint(const TaxiiCaller& caller) override;
  Result<void> take_checkpoint(const TaxiiCaller& caller, std::string_view text) override;
  store::ItemPage page(const TaxiiCaller& caller, const std::string& collection,
                       const store::ItemFilter& filter) override;
  bool has(const TaxiiCaller& caller, const std::string& collection, const records::ObjectId& id) override;
  exchange::TaxiiStatus add(const TaxiiCaller& caller, const std::string& collection,
                            const exchange::Envelope& envelope) override;
  std::size_t remove(const TaxiiCaller& caller, const std::string& collection, const records::ObjectId& id,
                     const std::optional<store::ItemFilter>& which) override;
  std::optional<std::string> status(const TaxiiCaller& caller, const Uuid& id) const override;

 private:
  const exchange::NodeConfig& config_;
  node::Offers& offers_;
  node::Inbox& inbox_;
  node::ExchangeGuard& guard_;
};

}  // namespace sanad::api
