// SPDX-License-Identifier: Apache-2.0
// What it costs to take the facts of an object and to decide on them, beside parsing its body once. Results
// are checked before they are timed.
#include <benchmark/benchmark.h>

#include <ctime>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sanad/core/check.h"
#include "sanad/exchange/release.h"
#include "sanad/records/stix_object.h"

namespace sanad::exchange {
namespace {

constexpr int objects = 10'000;
constexpr Timestamp at{1'800'000'000'000'000};

/// Accounts of four markings and two sources, statements that tie two names each, and what they refer to.
class Base {
 public:
  Base() {
    policy.node = "a";
    policy.partner.name = "b";
    policy.partner.organisations = {"b"};
    policy.partner.clearance = records::Tlp::amber;
    policy.collections = {{"all", "", {"identity", "incident", "intrusion-set", "relationship"}, {"*"}}};
    for (const auto* name : {"ucdp-ged", "press"}) {
      records::SourceInfo source;
      source.name = name;
      source.pass_on = records::PassOn::with_attribution;
      source.marking = records::Tlp::clear;
      put(records::to_object(source));
    }
    for (int i = 0; i < objects; ++i) account(i);
    for (int i = 0; i < objects; ++i) statement(i);
    for (const auto& definition : records::own_definitions()) put(definition);
  }

  ReleasePolicy policy;
  ConsentBook consents;
  std::vector<std::string> bodies;
  std::map<records::ObjectId, std::shared_ptr<const ReleaseFacts>> facts;
  std::vector<std::shared_ptr<const ReleaseFacts>> accounts, statements;

  Release release() const {
    return Release{policy, consents, at, [this](const records::ObjectId& id) {
                     const auto found = facts.find(id);
                     return found == facts.end() ? nullptr : found->second;
                   }};
  }

 private:
  std::shared_ptr<const ReleaseFacts> put(const records::ObjectVersion& object) {
    auto taken = std::make_shared<const ReleaseFacts>(release_facts(object.body, markings_).value());
    facts[object.id] = taken;
    return taken;
  }

  void account(int number) {
    records::Account account;
    account.source = number % 2 == 0 ? "ucdp-ged" : "press";
    account.native_id = std::to_string(number);
    account.id = records::natural_id("incident", account.source, account.native_id);
    account.title = "State-based violence, Mir Ali, 2014-06-15";
    account.when = DateRange::single(Day::from_number(16'000 + number % 3000));
    account.where = {"Pakistan",
                     "Federally Administered Tribal Areas",
                     "North Waziristan",
                     "Mir Ali town",
                     geo::Point{33.0, 70.25},
                     records::PlacePrecision::near};
    account.actors = {{"Government of Pakistan", records::ActorRole::side_a},
                      {"TTP", records::ActorRole::side_b}};
    account.counts = {
        {records::Measure::killed, records::VictimClass::all, records::Attackers::included, {4, 7, 12}}};
    account.articles = {"dawn|2014-06-16|clash in mir ali leaves seven dead"};
    account.marking = static_cast<records::Tlp>(number % 4);
    const auto object = records::to_object(account, std::nullopt);
    bodies.push_back(object.body);
    accounts.push_back(put(object));
  }

  void statement(int number) {
    records::Statement statement;
    statement.source = "press";
    statement.native_id = std::to_string(number);
    statement.id = records::natural_id("relationship", "press", statement.native_id);
    statement.subjects = {{"Commander " + std::to_string(number % 500), records::NodeKind::person}};
    statement.relation = "leader_of";
    statement.object = {"Group " + std::to_string(number % 50), records::NodeKind::group};
    statement.marking = records::Tlp::green;
    for (const auto& node : records::nodes_of(statement)) put(node);
    statements.push_back(put(records::to_object(statement, std::nullopt)));
  }

  MarkingReader markings_{[](const records::ObjectId&) { return std::nullopt; }};
};

const Base& base() {
  static const Base made;
  return made;
}

/// CPU seconds of parsing one body: the baseline.
double seconds_of_a_parse() {
  const auto& bodies = base().bodies;
  const auto begin = std::clock();
  for (const auto& body : bodies) benchmark::DoNotOptimize(Json::parse(body));
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / static_cast<double>(bodies.size());
}

template <class Work>
void timed(benchmark::State& state, Work work) {
  const double parse = seconds_of_a_parse();
  const auto begin = std::clock();
  std::size_t i = 0;
  for (auto unused : state) work(i++);
  const double each =
      static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / static_cast<double>(state.iterations());
  state.SetItemsProcessed(state.iterations());
  state.counters["of_a_parse"] = each / parse;
  state.counters["us_each"] = each * 1e6;
}

void facts_of_an_account(benchmark::State& state) {
  MarkingReader markings{[](const records::ObjectId&) { return std::nullopt; }};
  const auto& bodies = base().bodies;
  for (std::size_t i = 0; i < bodies.size(); ++i)
    SANAD_CHECK(release_facts(bodies[i], markings).value() == *base().accounts[i],
                "the same facts each time");
  timed(state,
        [&](std::size_t i) { benchmark::DoNotOptimize(release_facts(bodies[i % bodies.size()], markings)); });
}

void decide_each(benchmark::State& state, const std::vector<std::shared_ptr<const ReleaseFacts>>& asked) {
  auto release = base().release();
  for (const auto& facts : asked) {
    const auto decision = release.decide(*facts).value();
    const bool above = facts->marking.tlp > base().policy.partner.clearance;
    SANAD_CHECK(decision.outcome == (above ? Outcome::withhold : Outcome::release), "decided by the marking");
  }
  timed(state, [&](std::size_t i) { benchmark::DoNotOptimize(release.decide(*asked[i % asked.size()])); });
}

void decide_on_an_account(benchmark::State& state) {
  decide_each(state, base().accounts);
}

void decide_on_a_statement(benchmark::State& state) {
  decide_each(state, base().statements);
}

BENCHMARK(facts_of_an_account);
BENCHMARK(decide_on_an_account);
BENCHMARK(decide_on_a_statement);

}  // namespace
}  // namespace sanad::exchange
