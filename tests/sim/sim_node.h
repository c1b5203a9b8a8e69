// SPDX-License-Identifier: Apache-2.0
/// A node of the simulation: a base on disk, a configuration, the real TAXII routes. It can be crashed:
/// everything in memory goes, the base is opened again.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "node_context.h"
#include "sanad/api/taxii_service.h"
#include "sanad/node/courier.h"
#include "sanad/node/ledger.h"
#include "sanad/node/sync.h"
#include "sim_clock.h"
#include "temporary_folder.h"

namespace sanad::sim {

inline exchange::SigningKey key_of(const std::string& name) {
  std::array<std::uint8_t, 32> seed{};
  for (std::size_t i = 0; i < name.size() && i < seed.size(); ++i)
    seed[i] = static_cast<std::uint8_t>(name[i]);
  return exchange::SigningKey::from_seed(seed);
}

inline exchange::NodeConfig config_of(const std::string& name, const std::vector<std::string>& partners) {
  exchange::NodeConfig config;
  config.node.name = name;
  config.collections = {
      {"all", "All", {"extension-definition", "identity", "incident", "marking-definition"}, {"*"}}};
  for (const auto& other : partners) {
    exchange::PartnerConfig partner;
    partner.policy.name = other;
    partner.policy.organisations = {other};
    partner.policy.key = key_of(other).public_key();
    partner.policy.clearance = records::Tlp::amber;
    partner.policy.collections = {"all"};
    partner.policy.inbox = true;
    partner.policy.may_pass_on = true;
    partner.url = "https://" + other + ".example/taxii2/";
    config.partners.push_back(std::move(partner));
  }
  return config;
}

class SimNode {
 public:
  SimNode(std::string name, const std::vector<std::string>& partners, WorldTime& world,
          std::int64_t skew_micros)
      : name_{std::move(name)},
        config_{config_of(name_, partners)},
        key_{key_of(name_)},
        clock_{world, skew_micros} {
    start();
  }

  void crash() {
    router_.reset();
    service_.reset();
    offers_.reset();
    base_.reset();
    start();
  }

  const std::string& name() const { return name_; }
  const exchange::NodeConfig& config() const { return config_; }
  store::Store& base() { return *base_; }
  node::Offers& offers() { return *offers_; }
  node::ThisNode node() { return {*base_, config_, key_}; }
  node::Context context() { return {clock_, quiet_.log, quiet_.progress}; }
  const api::Router& router() const { return *router_; }

 private:
  void start() {
    store::OpenOptions options;
    options.create = true;
    base_ = store::open_sqlite(folder_.file("base.sanad"), options, clock_).value();
    offers_ = node::Offers::open(*base_, config_, key_, clock_).value();
    service_ = api::TaxiiService::open(*base_, config_, key_of(name_), clock_).value();
    router_ = std::make_unique<api::Router>();
    service_->add_to(*router_);
  }

  std::string name_;
  sanad::testing::TemporaryFolder folder_;
  sanad::testing::QuietContext quiet_;
  exchange::NodeConfig config_;
  exchange::SigningKey key_;
  SkewedClock clock_;
  std::unique_ptr<store::Store> base_;
  std::unique_ptr<node::Offers> offers_;
  std::unique_ptr<api::TaxiiService> service_;
  std::unique_ptr<api::Router> router_;
};

}  // namespace sanad::sim
