// SPDX-License-Identifier: Apache-2.0
/// A base with a source that may be passed on, two partners, and records whose marking a test chooses.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "sanad/node/publish.h"
#include "sanad/records/stix_object.h"
#include "temporary_folder.h"

namespace sanad::node::test {

/// Stands where it is put; tests move it on by hand.
class HandClock final : public Clock {
 public:
  Timestamp now() const override { return at; }
  Timestamp at = Timestamp::parse("2026-11-25T08:00:00Z").value();
};

inline exchange::SigningKey key_of(std::uint8_t letter) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(letter);
  return exchange::SigningKey::from_seed(seed);
}

inline std::string config_text(const std::string& clearance) {
  return "[node]\nname = \"nacta\"\nkey = \"node.key\"\n"
         "[[collection]]\nname = \"incidents\"\ntypes = [\"incident\", \"report\"]\nsources = [\"*\"]\n"
         "[[partner]]\nname = \"krn\"\nkey = \"" +
         key_of(1).public_key().to_text() + "\"\nclearance = \"" + clearance +
         "\"\ncollections = [\"incidents\"]\ninbox = true\n"
         "[[partner]]\nname = \"abc\"\nkey = \"" +
         key_of(2).public_key().to_text() + "\"\nclearance = \"clear\"\ncollections = [\"incidents\"]\n";
}

struct OffersBase {
  OffersBase() {
    store::OpenOptions options;
    options.create = true;
    store = std::move(store::open_sqlite(path, options, clock).value());
    records::SourceInfo source;
    source.name = "press";
    source.title = "Press";
    source.licence = "CC BY 4.0";
    source.pass_on = records::PassOn::freely;
    source.marking = records::Tlp::clear;
    const auto transaction = store->begin();
    transaction->put(records::to_object(source), std::nullopt);
    transaction->commit("import", "");
    configure("green");
  }

  void configure(const std::string& clearance) {
    config = exchange::parse_node_config(config_text(clearance), "node.toml").value();
    offers = std::move(Offers::open(*store, config, key, clock).value());
  }

  static records::Account account(int number, records::Tlp marking, std::int64_t killed = 1) {
    records::Account account;
    account.source = "press";
    account.native_id = std::to_string(number);
    account.id = records::natural_id("incident", account.source, account.native_id);
    account.title = "Attack " + account.native_id;
    account.when = DateRange::single(Day::from_number(18'000 + number % 1000));
    account.where.country = "Pakistan";
    account.counts.push_back({records::Measure::killed, records::VictimClass::all,
                              records::Attackers::unknown, records::Count::exactly(killed)});
    account.marking = marking;
    return account;
  }

  static records::ObjectId id(int number) { return account(number, records::Tlp::clear).id; }

  void put(int number, records::Tlp marking, std::int64_t killed = 1) {
    const auto transaction = store->begin();
    transaction->put(records::to_object(account(number, marking, killed), std::nullopt), std::nullopt);
    transaction->commit("import", "");
  }

  void put_body(const std::string& body) {
    const auto transaction = store->begin();
    transaction->put(records::read_object(body).value(), std::nullopt);
    transaction->commit("import", "");
  }

  void withdraw(const records::ObjectId& id) {
    const auto transaction = store->begin();
    EXPECT_TRUE(transaction->withdraw(id, "gone"));
    transaction->commit("import", "");
  }

  store::ItemPage read(const std::string& partner = "krn", store::ItemFilter filter = {}) {
    return offers->read_page({partner, partner + "-node", "r-1"}, "incidents", filter).value();
  }

  /// Ids of the incidents and reports that the partner reads.
  std::vector<records::ObjectId> ids(const std::string& partner = "krn") {
    store::ItemFilter filter;
    filter.types = {"incident", "report"};
    filter.limit = 1000;
    std::vector<records::ObjectId> result;
    for (const auto& item : read(partner, filter).items) result.push_back(item.id);
    return result;
  }

  std::vector<exchange::LedgerEntry> ledger() const {
    std::vector<exchange::LedgerEntry> entries;
    store->snapshot()->exchange().ledger().for_each(0, [&](const store::LedgerLine& line) {
      entries.push_back(exchange::read_ledger_entry(line.text).value());
      return true;
    });
    return entries;
  }

  std::size_t lines(exchange::LedgerAction action) const {
    std::size_t count = 0;
    for (const auto& entry : ledger()) count += entry.action == action;
    return count;
  }

  std::vector<std::string> breaches() const {
    std::vector<std::string> result;
    for (const auto& finding : store->verify()) result.push_back(finding.where + ": " + finding.message);
    return result;
  }

  sanad::testing::TemporaryFolder folder;
  HandClock clock;
  std::string path = folder.file("base.sanad");
  std::unique_ptr<store::Store> store;
  exchange::SigningKey key = key_of(9);
  exchange::NodeConfig config;
  std::unique_ptr<Offers> offers;
};

}  // namespace sanad::node::test
