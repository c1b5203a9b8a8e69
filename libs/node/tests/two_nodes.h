// SPDX-License-Identifier: Apache-2.0
/// A node with partners, and objects that come to it.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "node_context.h"
#include "sanad/core/json.h"
#include "sanad/exchange/derive.h"
#include "sanad/exchange/node_config.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/exchange/taxii_envelope.h"
#include "sanad/node/publish.h"
#include "sanad/node/receive.h"
#include "sanad/node/sync.h"
#include "sanad/records/marking.h"
#include "sanad/store/store.h"
#include "temporary_folder.h"

namespace sanad::node::testing {

inline exchange::SigningKey key_of(std::uint8_t first) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = first;
  return exchange::SigningKey::from_seed(seed);
}

/// Moves on by itself, so that what came first stays told from what came second.
class StepClock final : public Clock {
 public:
  Timestamp now() const override { return {at_.micros += 1000}; }
  void set(Timestamp at) { at_ = at; }

 private:
  mutable Timestamp at_ = Timestamp::parse("2026-03-01T12:00:00.000Z").value();
};

/// "us" (key 1) with the partners krn (key 2) and aiib (key 3).
inline exchange::NodeConfig config_of_us() {
  exchange::NodeConfig config;
  config.node.name = "us";
  config.collections = {{"all", "All", {"identity", "incident", "note", "report"}, {"*"}}};
  for (const auto& [name, key] : {std::pair{"aiib", 3}, {"krn", 2}}) {
    exchange::PartnerConfig partner;
    partner.policy.name = name;
    partner.policy.key = key_of(static_cast<std::uint8_t>(key)).public_key();
    partner.policy.clearance = records::Tlp::amber;
    partner.policy.collections = {"all"};
    partner.policy.inbox = true;
    config.partners.push_back(std::move(partner));
  }
  return config;
}

inline Json report(std::string_view name, std::string_view modified = "2026-02-01T00:00:00.000Z") {
  Json json;
  json.set("type", "report");
  json.set("spec_version", "2.1");
  json.set("id", "report--22222222-2222-4222-8222-222222222222");
  json.set("created", "2026-01-01T00:00:00.000Z");
  json.set("modified", modified);
  json.set("name", name);
  json.set("published", "2026-01-01T00:00:00.000Z");
  json.set("object_refs", Json::Array{"incident--33333333-3333-4333-8333-333333333333"});
  json.set("object_marking_refs", Json::Array{records::marking_id(records::Tlp::green)});
  return json;
}

inline records::ObjectId id_of(const Json& object) {
  return records::ObjectId::parse(object.text("id")).value();
}

struct Us {
  explicit Us(exchange::NodeConfig own = config_of_us(), std::uint8_t own_key = 1)
      : key{key_of(own_key)}, config{std::move(own)} {
    store::OpenOptions options;
    options.create = true;
    base = store::open_sqlite(folder.file("base.sanad"), options, clock).value();
  }

  std::vector<Received> receive(const std::string& partner, const std::vector<std::string>& bodies) {
    auto transaction = base->begin();
    auto receiver =
        Receiver::open(*transaction, config, key.public_key(), {partner, "inbox-" + partner}, clock);
    std::vector<exchange::PostedObject> objects;
    for (const auto& body : bodies) objects.push_back(exchange::read_posted(body).value());
    auto received = receiver->take(objects);
    transaction->commit("receive", partner);
    return received;
  }
  Received receive_one(const std::string& partner, const Json& body) {
    return receive(partner, {body.canonical()}).front();
  }

  /// An account of a source of this house that may be passed on.
  records::ObjectVersion add_account(int number, std::string_view title,
                                     records::Tlp marking = records::Tlp::green) {
    records::SourceInfo source;
    source.name = "press-" + config.node.name;
    source.pass_on = records::PassOn::freely;
    source.marking = records::Tlp::clear;
    records::Account account;
    account.source = source.name;
    account.native_id = std::to_string(number);
    account.id = records::natural_id("incident", account.source, account.native_id);
    account.title = title;
    account.when = DateRange::single(Day::parse("2022-11-30").value());
    account.marking = marking;
    auto transaction = base->begin();
    transaction->put(records::to_object(source), std::nullopt);
    transaction->put(records::to_object(account, std::nullopt), std::nullopt);
    transaction->commit("import", source.name);
    const auto stored = base->snapshot()->get(account.id).value();
    return {stored.id, stored.modified, stored.body, stored.digest};
  }

  std::unique_ptr<Offers> offers() const { return Offers::open(*base, config, key, clock).value(); }
  ThisNode node() const { return {*base, config, key}; }

  std::optional<store::StoredVersion> get(const Json& object) const {
    return base->snapshot()->get(id_of(object));
  }
  std::vector<store::Held> held() const {
    return base->snapshot()->exchange().arrivals().held(store::HeldFilter{});
  }
  std::size_t ledger_lines() const {
    const auto last = base->snapshot()->exchange().ledger().last();
    return last ? static_cast<std::size_t>(last->no) : 0;
  }

  sanad::testing::TemporaryFolder folder;
  StepClock clock;
  exchange::SigningKey key;
  exchange::NodeConfig config;
  std::unique_ptr<store::Store> base;
};

}  // namespace sanad::node::testing
