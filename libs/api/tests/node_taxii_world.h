// SPDX-License-Identifier: Apache-2.0
/// A node with a base on disk and two partners, for the same tests as the backend in memory.
#pragma once

#include <memory>
#include <string>

#include "sanad/api/node_taxii.h"
#include "temporary_folder.h"

namespace sanad::api::testing {

inline exchange::SigningKey key_of(std::uint8_t first) {
  return exchange::SigningKey::from_seed({first});
}

class NodeWorld {
 public:
  explicit NodeWorld(const Clock& clock)
      : config_{exchange::parse_node_config(text(), "node.toml").value()}, key_{key_of(9)} {
    store::OpenOptions options;
    options.create = true;
    store_ = std::move(store::open_sqlite(folder_.file("base.sanad"), options, clock).value());
    offers_ = std::move(node::Offers::open(*store_, config_, key_, clock).value());
    inbox_ = std::make_unique<node::Inbox>(*store_, config_, key_.public_key(), clock);
    guard_ = std::make_unique<node::ExchangeGuard>(*store_, config_, key_, clock);
    backend_ = std::make_unique<NodeTaxii>(config_, *offers_, *inbox_, *guard_);
  }
  TaxiiBackend& backend() { return *backend_; }
  store::Store& store() { return *store_; }
  const exchange::NodeConfig& config() const { return config_; }
  exchange::PublicKey key() const { return key_.public_key(); }
  /// Lines of the ledger that say "asked for and not given".
  std::size_t denials() const {
    std::size_t count = 0;
    store_->snapshot()->exchange().ledger().for_each(0, [&](const store::LedgerLine& line) {
      count +=
          exchange::read_ledger_entry(line.text).value().action == exchange::LedgerAction::denied ? 1U : 0U;
      return true;
    });
    return count;
  }

 private:
  static std::string partner(const std::string& name, std::uint8_t key, const std::string& collection) {
    return "[[partner]]\nname = \"" + name + "\"\nkey = \"" + key_of(key).public_key().to_text() +
           "\"\nclearance = \"green\"\ninbox = true\ncollections = [\"" + collection + "\"]\n";
  }
  static std::string text() {
    return "[node]\nname = \"test\"\ntitle = \"Test node\"\nkey = \"node.key\"\n"
           "[[collection]]\nname = \"incidents\"\ntypes = [\"incident\"]\nsources = [\"*\"]\n"
           "[[collection]]\nname = \"secret\"\ntypes = [\"incident\"]\nsources = [\"*\"]\n" +
           partner("krn", 1, "incidents") + partner("eib", 2, "secret");
  }

  sanad::testing::TemporaryFolder folder_;
  exchange::NodeConfig config_;
  exchange::SigningKey key_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<node::Offers> offers_;
  std::unique_ptr<node::Inbox> inbox_;
  std::unique_ptr<node::ExchangeGuard> guard_;
  std::unique_ptr<NodeTaxii> backend_;
};

}  // namespace sanad::api::testing
