// SPDX-License-Identifier: Apache-2.0
// How fast reconciliation is on a twin with a known answer, beside the plainest rule there is; how right it
// is: accuracy_bench.cpp. The number behind the name is the count of events; some 17,500 accounts come from
// 4,900 of them, a million from 283,000.
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
    const auto outcome = twin::outcome_of(found, twin);
    const auto quality = twin::quality_of(outcome.division, twin.incident);
    state.counters["pair_F1"] = quality.pairwise.f1;
    if (quality.pairwise.f1 < 0.9) return state.SkipWithError("too wrong to be worth timing");
    state.ResumeTiming();
  }
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

/// The baseline: one day, 50 km, nearest first, one row of a source each, on the same accounts.
void NearestFirst(benchmark::State& state) {
  const auto& twin = twin_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    const auto division = twin::greedy_50_km(twin);
    state.PauseTiming();
    state.counters["pair_F1"] = twin::quality_of(division, twin.incident).pairwise.f1;
    state.ResumeTiming();
  }
}
BENCHMARK(NearestFirst)->Arg(4900)->Arg(283'000)->Unit(benchmark::kMillisecond)->Iterations(1);

/// A thousand accounts into all the others. At the end the register is compared with that of a full run.
void AddAThousand(benchmark::State& state) {
  const auto& twin = twin_of(static_cast<std::size_t>(state.range(0)));
  auto reconciler = filled(twin, twin.accounts.size());
  const auto expected = reconciler.run();
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
  if (reconciler.run() != expected) return state.SkipWithError("not what a full run gives");
}
BENCHMARK(AddAThousand)->Arg(4900)->Arg(283'000)->Unit(benchmark::kMillisecond)->Iterations(5);

/// The twin itself is in it: some 600 MB of the million accounts.
void PeakMemory(benchmark::State& state) {
  const auto& twin = twin_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(filled(twin, twin.accounts.size()).run().members.size());
  count_memory(state);
}
BENCHMARK(PeakMemory)->Arg(283'000)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace sanad::reconcile
