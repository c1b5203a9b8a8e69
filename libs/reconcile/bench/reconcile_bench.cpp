// SPDX-License-Identifier: Apache-2.0
// Reconciliation on a twin with a known answer: right first, then timed. The number behind the name is the
// count of events; 17,444 accounts come from about 4,900 of them, a million from 283,000.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <map>
#include <memory>

#include "baselines.h"
#include "sanad/reconcile/reconciler.h"
#include "scoring.h"
#include "twin.h"

namespace sanad::reconcile {
namespace {

constexpr std::uint64_t seed = 4711;  // no weight was chosen on it

/// As dense as UCDP GED: some twenty events a town, over ten years or thirty.
const twin::Twin& twin_of(std::size_t events) {
  static std::map<std::size_t, std::unique_ptr<twin::Twin>> made;
  auto& twin = made[events];
  if (twin) return *twin;
  const bool large = events > 100'000;
  twin::EventMaker maker{seed, large ? events / 20 : 600};
  const auto list = maker.make(events, 8000, large ? 11'000 : 3650);
  twin = std::make_unique<twin::Twin>(twin::Teller{list, seed + 1}.tell());
  return *twin;
}

Reconciler filled(const twin::Twin& twin, std::size_t count) {
  Reconciler reconciler{geo::Gazetteer::built_in(), {}};
  for (const auto& source : twin.sources) reconciler.declare(source);
  for (std::size_t i = 0; i < count; ++i) reconciler.add(twin.accounts[i]);
  return reconciler;
}

twin::Division division_of(const IncidentRegister& found, const twin::Twin& twin) {
  std::map<Uuid, std::int64_t> labels, of_account;
  for (const auto& member : found.members) {
    of_account[member.account] =
        labels.emplace(member.incident, static_cast<std::int64_t>(labels.size())).first->second;
  }
  twin::Division division;
  for (const auto& account : twin.accounts) division.push_back(of_account.at(account.id.uuid));
  return division;
}

void count(benchmark::State& state, const twin::Twin& twin, const twin::Division& division) {
  const auto quality = twin::quality_of(division, twin.incident);
  state.counters["accounts"] = static_cast<double>(twin.accounts.size());
  state.counters["pair_P"] = quality.pairwise.precision;
  state.counters["pair_R"] = quality.pairwise.recall;
  state.counters["pair_F1"] = quality.pairwise.f1;
  state.counters["b3_F1"] = quality.b_cubed.f1;
}

void count_memory(benchmark::State& state) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

void Reconcile(benchmark::State& state) {
  const auto& twin = twin_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    auto reconciler = filled(twin, twin.accounts.size());
    const auto& found = reconciler.run();
    state.PauseTiming();
    if (found.members.size() != twin.accounts.size())
      return state.SkipWithError("the register lost accounts");
    if (twin.accounts.size() < 100'000) count(state, twin, division_of(found, twin));
    double review = 0;
    for (const auto& member : found.members) review += member.band == Band::review ? 1 : 0;
    state.counters["review_share"] = review / static_cast<double>(found.members.size());
    state.ResumeTiming();
  }
  count_memory(state);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(twin.accounts.size()));
}
BENCHMARK(Reconcile)->Arg(4900)->Arg(283'000)->Unit(benchmark::kMillisecond);

void RunAlone(benchmark::State& state) {
  const auto& twin = twin_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    state.PauseTiming();
    auto reconciler = filled(twin, twin.accounts.size());
    state.ResumeTiming();
    benchmark::DoNotOptimize(reconciler.run().members.size());
  }
}
BENCHMARK(RunAlone)->Arg(4900)->Arg(283'000)->Unit(benchmark::kMillisecond);

/// A thousand accounts into all the others, as often as it is asked; every tenth time the result is compared
/// with a full run by the property tests, not here.
void AddAThousand(benchmark::State& state) {
  const auto& twin = twin_of(static_cast<std::size_t>(state.range(0)));
  auto reconciler = filled(twin, twin.accounts.size());
  reconciler.run();
  std::size_t next = 0;
  for (auto _ : state) {
    state.PauseTiming();  // take a thousand out, spread over the sources
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < 1000; ++i) chosen.push_back((next += 7919) % twin.accounts.size());
    for (const auto i : chosen) reconciler.remove(twin.accounts[i].id.uuid);
    reconciler.run();
    state.ResumeTiming();
    for (const auto i : chosen) reconciler.add(twin.accounts[i]);
    benchmark::DoNotOptimize(reconciler.run().members.size());
  }
  if (reconciler.size() != twin.accounts.size()) return state.SkipWithError("an account went missing");
  count_memory(state);
}
BENCHMARK(AddAThousand)->Arg(283'000)->Unit(benchmark::kMillisecond)->Iterations(5);

template <twin::Division (*rule)(const twin::Twin&)>
void Baseline(benchmark::State& state) {
  const auto& twin = twin_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    const auto division = rule(twin);
    state.PauseTiming();
    count(state, twin, division);
    state.ResumeTiming();
  }
}
BENCHMARK(Baseline<twin::same_place_string>)->Arg(4900)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(Baseline<twin::greedy_50_km>)->Arg(4900)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(Baseline<twin::week_and_toll_ratio>)->Arg(4900)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(Baseline<twin::learnt_weights>)->Arg(4900)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace sanad::reconcile
