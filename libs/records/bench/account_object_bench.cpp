// SPDX-License-Identifier: Apache-2.0
// What an import and a load cost for one account. Results are checked before they are timed.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "sanad/core/check.h"
#include "sanad/records/stix_object.h"

namespace sanad::records {
namespace {

/// Of the usual size of a UCDP GED row: a body of about 1.2 KB.
Account typical(int number) {
  Account account;
  account.source = "ucdp-ged";
  account.native_id = std::to_string(300'000 + number);
  account.id = natural_id("incident", account.source, account.native_id);
  account.title = "State-based violence, Mir Ali, 2014-06-15";
  account.when = DateRange::single(Day::from_number(16'000 + number % 3000));
  account.where = {"Pakistan",
                   "Federally Administered Tribal Areas",
                   "North Waziristan",
                   "Mir Ali town",
                   geo::Point{33.0019 + number % 7 * 0.25, 70.2704},
                   PlacePrecision::near};
  account.kind = EventKind::clash;
  account.violence = Violence::state_based;
  account.actors = {{"Government of Pakistan", ActorRole::side_a}, {"TTP", ActorRole::side_b}};
  account.counts = {{Measure::killed, VictimClass::all, Attackers::included, {4, 7, 12}},
                    {Measure::killed, VictimClass::civilian, Attackers::unknown, Count::exactly(2)},
                    {Measure::killed, VictimClass::militant, Attackers::unknown, Count::exactly(5)}};
  account.articles = {"dawn|2014-06-16|clash in mir ali leaves seven dead",
                      "the news|2014-06-16|troops and militants fight in north waziristan"};
  account.marking = Tlp::clear;
  return account;
}

std::vector<Account> accounts() {
  std::vector<Account> all;
  for (int i = 0; i < 1000; ++i) all.push_back(typical(i));
  return all;
}

void account_to_object(benchmark::State& state) {
  const auto all = accounts();
  const auto edition = Day::from_number(19'000);
  std::int64_t bytes = 0;
  for (const auto& account : all) {
    const auto object = to_object(account, edition);
    SANAD_CHECK(account_of(object.body).value() == account, "the account comes back");
    SANAD_CHECK(Json::parse(object.body)->canonical() == object.body, "the body is RFC 8785");
    bytes += static_cast<std::int64_t>(object.body.size());
  }
  std::size_t i = 0;
  for (auto unused : state) benchmark::DoNotOptimize(to_object(all[i++ % all.size()], edition));
  state.SetItemsProcessed(state.iterations());
  state.counters["body_bytes"] = static_cast<double>(bytes) / static_cast<double>(all.size());
}
BENCHMARK(account_to_object);

std::vector<std::string> bodies() {
  std::vector<std::string> all;
  for (const auto& account : accounts()) all.push_back(to_object(account, std::nullopt).body);
  return all;
}

void account_from_object(benchmark::State& state) {
  const auto all = bodies();
  for (const auto& body : all) SANAD_CHECK(account_of(body).has_value(), "every body gives an account");
  std::size_t i = 0;
  for (auto unused : state) benchmark::DoNotOptimize(account_of(all[i++ % all.size()]));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(account_from_object);

void object_read_and_validated(benchmark::State& state) {
  const auto all = bodies();
  for (const auto& body : all) SANAD_CHECK(read_object(body).has_value(), "every body is valid STIX");
  std::size_t i = 0;
  for (auto unused : state) benchmark::DoNotOptimize(read_object(all[i++ % all.size()]));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(object_read_and_validated);

void account_located(benchmark::State& state) {
  const auto& gazetteer = geo::Gazetteer::built_in();
  const auto all = accounts();
  for (const auto& account : all) {
    SANAD_CHECK(locate(account, gazetteer).district != geo::no_area, "the district is known");
  }
  std::size_t i = 0;
  for (auto unused : state) benchmark::DoNotOptimize(locate(all[i++ % all.size()], gazetteer));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(account_located);

}  // namespace
}  // namespace sanad::records
