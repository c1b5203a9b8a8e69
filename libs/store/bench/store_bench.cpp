// SPDX-License-Identifier: Apache-2.0
/// Rates of the base on records of the usual size (1.3 kB), durable commit included. Each result is checked
/// first. The base lies in the folder for temporary files: set TMPDIR to the disk that is to be measured.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "bench_base.h"
#include "sanad/records/stix_object.h"
#include "sanad/store/store.h"

namespace sanad::store {
namespace {

using bench::TemporaryBase;
using bench::usual_account;

constexpr int batch = 1000;

using Seconds = std::chrono::duration<double>;
double since(std::chrono::steady_clock::time_point start) {
  return Seconds{std::chrono::steady_clock::now() - start}.count();
}

std::vector<records::ObjectVersion> make_batch(int first, std::int64_t killed) {
  std::vector<records::ObjectVersion> objects;
  for (int i = first; i < first + batch; ++i) {
    objects.push_back(records::to_object(usual_account(i, killed), std::nullopt));
  }
  return objects;
}

struct Filled {
  double seconds = 0;
  std::int64_t changes = 0;  ///< versions that were not there before
};

/// One transaction; only the store's own time counts.
Filled fill(Store& store, int count, std::int64_t killed) {
  const auto transaction = store.begin();
  FileInfo info;
  info.name = "bench.csv";
  const auto file = transaction->begin_file(info, false);
  Filled filled;
  for (int first = 0; first < count; first += batch) {
    const auto objects = make_batch(first, killed);
    const auto start = std::chrono::steady_clock::now();
    for (const auto& object : objects) {
      filled.changes += transaction->put(object, Provenance{file, 0, 0, 1}) != Put::unchanged;
    }
    filled.seconds += since(start);
  }
  transaction->end_file(file);
  const auto start = std::chrono::steady_clock::now();
  transaction->commit("import", "bench");
  filled.seconds += since(start);
  return filled;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void PutNewRecords(benchmark::State& state) {
  const auto count = static_cast<int>(state.range(0));
  for (auto _ : state) {
    const TemporaryBase base;
    const auto filled = fill(*base.store, count, 1);
    if (filled.changes != count ||
        base.store->snapshot()->count("incident") != static_cast<std::uint64_t>(count)) {
      return state.SkipWithError("records are missing: not worth timing");
    }
    state.SetIterationTime(filled.seconds);
  }
  state.SetItemsProcessed(state.iterations() * count);
  state.counters["peak_MB"] = peak_megabytes();
}
BENCHMARK(PutNewRecords)
    ->Arg(10'000)
    ->Arg(386'000)
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

/// The same file once more: nothing may be stored. With killed = 2 every row changed.
void PutRecordsAgain(benchmark::State& state) {
  const auto count = static_cast<int>(state.range(0));
  const auto killed = state.range(1);
  const TemporaryBase base;
  fill(*base.store, count, 1);
  for (auto _ : state) {
    const auto filled = fill(*base.store, count, killed);
    if (filled.changes != (killed == 1 ? 0 : count)) return state.SkipWithError("wrong number of changes");
    state.SetIterationTime(filled.seconds);
  }
  state.SetItemsProcessed(state.iterations() * count);
}
BENCHMARK(PutRecordsAgain)
    ->Args({100'000, 1})
    ->Args({100'000, 2})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

void ForEachBody(benchmark::State& state) {
  const auto count = static_cast<int>(state.range(0));
  const TemporaryBase base;
  fill(*base.store, count, 1);
  std::int64_t seen = 0;
  for (auto _ : state) {
    std::size_t bytes = 0;
    seen = 0;
    base.store->snapshot()->for_each("incident", [&](const StoredVersion& version) {
      bytes += version.body.size();
      ++seen;
    });
    benchmark::DoNotOptimize(bytes);
    if (seen != count) return state.SkipWithError("not every record was visited");
  }
  state.SetItemsProcessed(state.iterations() * count);
}
BENCHMARK(ForEachBody)->Arg(386'000)->Unit(benchmark::kMillisecond);

void GetOne(benchmark::State& state) {
  const TemporaryBase base;
  fill(*base.store, 100'000, 1);
  const auto snapshot = base.store->snapshot();
  int number = 0;
  for (auto _ : state) {
    number = (number + 7919) % 100'000;
    if (!snapshot->get(records::natural_id("incident", "bench-list", std::to_string(number))))
      return state.SkipWithError("a record is missing");
  }
}
BENCHMARK(GetOne)->Unit(benchmark::kMicrosecond);

reconcile::IncidentRegister register_of(int accounts) {
  reconcile::IncidentRegister result;
  result.rule_version = "bench";
  const auto uuid = [](int number) {
    const auto high = static_cast<std::uint32_t>(number) * 2654435761U;
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<std::uint8_t>(high >> (24 - 8 * i));
    bytes[15] = static_cast<std::uint8_t>(number);
    return Uuid{bytes};
  };
  for (int i = 0; i < accounts; ++i) {
    result.members.push_back(
        {uuid(i), uuid(i / 2 * 2), reconcile::Role::account, reconcile::Band::same, 7.5F});
    if (i % 2 == 1) {
      auto a = uuid(i - 1);
      auto b = uuid(i);
      if (b < a) std::swap(a, b);
      result.pairs.push_back({a, b, 7.5F, 1.0F, reconcile::Band::same, false, {1, 2, 3, 0, 2, 1, 1}});
    }
  }
  std::sort(result.members.begin(), result.members.end(), [](const auto& x, const auto& y) {
    return std::pair{x.incident, x.account} < std::pair{y.incident, y.account};
  });
  std::sort(result.pairs.begin(), result.pairs.end(),
            [](const auto& x, const auto& y) { return std::pair{x.a, x.b} < std::pair{y.a, y.b}; });
  return result;
}

/// range(1) = 0: the first register; 1: one pair less than the register in force.
void SaveIncidents(benchmark::State& state) {
  const auto wanted = register_of(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    const TemporaryBase base;
    const auto save = [&](const reconcile::IncidentRegister& incidents) {
      const auto start = std::chrono::steady_clock::now();
      const auto transaction = base.store->begin();
      transaction->save_incidents(incidents);
      transaction->commit("reconcile", "bench");
      return since(start);
    };
    auto seconds = save(wanted);
    if (state.range(1) == 1) {
      auto fewer = wanted;
      fewer.pairs.pop_back();
      seconds = save(fewer);
      if (base.store->snapshot()->incidents() != fewer)
        return state.SkipWithError("another register came back");
    } else if (base.store->snapshot()->incidents() != wanted) {
      return state.SkipWithError("another register came back");
    }
    state.SetIterationTime(seconds);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(SaveIncidents)
    ->Args({17'444, 0})
    ->Args({1'000'000, 0})
    ->Args({1'000'000, 1})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanad::store
