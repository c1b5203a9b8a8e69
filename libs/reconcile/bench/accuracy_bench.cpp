// SPDX-License-Identifier: Apache-2.0
// How right reconciliation is, beside rules that people use, on four kinds of made-up sources with a known
// answer. No weight was chosen on these seeds. Times are of one run and by the way.
#include <benchmark/benchmark.h>

#include <memory>

#include "baselines.h"
#include "crash_twin.h"
#include "ged_events.h"
#include "lists_twin.h"
#include "sanad/reconcile/reconciler.h"

namespace sanad::reconcile {
namespace {

using twin::Twin;

/// What a plain table does not tell: how exact a point is, the district, that a row is an aggregate.
twin::Errors bare() {
  twin::Errors errors;
  errors.precision_told = errors.districts_told = errors.aggregates_told = false;
  errors.parts_scattered = true;
  return errors;
}

/// 4,900 events of some twenty a town in ten years, as dense as UCDP GED.
Twin four_sources(const twin::Errors& errors) {
  twin::EventMaker maker{4711, 600};
  const auto events = maker.make(4900, 8000, 3650);
  return twin::Teller{events, 4712}.tell(errors);
}

/// The events of UCDP GED Pakistan, told by four sources; empty where the file is not at hand.
Twin of_ged() {
  const auto rows =
      twin::rows_of(std::string{SANAD_SOURCE_DIR} + "/../shared/data/ucdp-ged/ged_v22_1_pakistan.csv");
  if (rows.empty()) return {};
  const auto events = twin::events_of_ged(rows, 4711);
  return twin::Teller{events, 4712}.tell();
}

const Twin& set_of(int number) {
  static std::array<std::unique_ptr<Twin>, 6> made;
  auto& twin = made.at(static_cast<std::size_t>(number));
  if (twin) return *twin;
  switch (number) {
    case 0:
      return *(twin = std::make_unique<Twin>(four_sources({})));
    case 1:
      return *(twin = std::make_unique<Twin>(four_sources(bare())));
    case 2:
      return *(twin = std::make_unique<Twin>(of_ged()));
    case 3:
      return *(twin = std::make_unique<Twin>(twin::ListsTeller{4711}.tell(true)));
    case 4:
      return *(twin = std::make_unique<Twin>(twin::ListsTeller{4711}.tell(false)));
    default:
      return *(twin = std::make_unique<Twin>(twin::CrashTeller{4711}.tell()));
  }
}
constexpr std::array set_names{"four sources", "four sources, bare",  "four sources of GED",
                               "two lists",    "two lists, no flags", "crashes"};

twin::Outcome ours(const Twin& twin) {
  Reconciler reconciler{geo::Gazetteer::built_in(), {}};
  for (const auto& source : twin.sources) reconciler.declare(source);
  for (const auto& account : twin.accounts) reconciler.add(account);
  return twin::outcome_of(reconciler.run(), twin);
}

template <twin::Division (*rule)(const Twin&)>
twin::Outcome theirs(const Twin& twin) {
  return twin::plain_outcome(rule(twin));
}

template <twin::Outcome (*rule)(const Twin&)>
void Accuracy(benchmark::State& state) {
  const auto& twin = set_of(static_cast<int>(state.range(0)));
  state.SetLabel(set_names.at(static_cast<std::size_t>(state.range(0))));
  if (twin.accounts.empty())
    return state.SkipWithError("the file of UCDP GED is not beside the source folder");
  for (auto _ : state) {
    const auto outcome = rule(twin);
    state.PauseTiming();
    if (outcome.division.size() != twin.accounts.size()) return state.SkipWithError("accounts were lost");
    const auto quality = twin::quality_of(outcome.division, twin.incident);
    const auto over = twin::over_count(outcome, twin);
    state.counters["pair_P"] = quality.pairwise.precision;
    state.counters["pair_R"] = quality.pairwise.recall;
    state.counters["pair_F1"] = quality.pairwise.f1;
    state.counters["b3_F1"] = quality.b_cubed.f1;
    state.counters["over_incidents"] = over.incidents;
    if (twin.deaths > 0)
      state.counters["over_deaths"] = over.deaths;  // lists without one best number have none
    state.counters["review"] = static_cast<double>(std::ranges::count(outcome.review, 1)) /
                               static_cast<double>(outcome.review.size());
    state.counters["held"] = outcome.questions.empty() ? 0 : twin::held_errors(outcome, twin);
    state.ResumeTiming();
  }
}

void sets(benchmark::internal::Benchmark* bench) {
  bench->DenseRange(0, static_cast<int>(set_names.size()) - 1)->Unit(benchmark::kMillisecond)->Iterations(1);
}
BENCHMARK(Accuracy<ours>)->Apply(sets);
BENCHMARK(Accuracy<theirs<twin::same_place_string>>)->Apply(sets);
BENCHMARK(Accuracy<theirs<twin::greedy_50_km>>)->Apply(sets);
BENCHMARK(Accuracy<theirs<twin::all_within_50_km>>)->Apply(sets);
BENCHMARK(Accuracy<theirs<twin::week_and_toll_ratio>>)->Apply(sets);
BENCHMARK(Accuracy<theirs<twin::first_come_by_source>>)->Apply(sets);
BENCHMARK(Accuracy<theirs<twin::learnt_weights>>)->Apply(sets);

}  // namespace
}  // namespace sanad::reconcile
