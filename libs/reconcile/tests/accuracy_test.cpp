// SPDX-License-Identifier: Apache-2.0
// Accuracy on made-up sources with a known answer, on seeds that no weight was chosen on. Floors, a little
// under what docs/benchmarks.md reports.
#include <gtest/gtest.h>

#include "crash_twin.h"
#include "ged_events.h"
#include "lists_twin.h"
#include "outcome_scores.h"
#include "sanad/reconcile/reconciler.h"

namespace sanad::reconcile {
namespace {

twin::Outcome outcome_of(const twin::Twin& twin) {
  Reconciler reconciler{geo::Gazetteer::built_in(), {1}};
  for (const auto& source : twin.sources) reconciler.declare(source);
  for (const auto& account : twin.accounts) reconciler.add(account);
  return twin::outcome_of(reconciler.run(), twin);
}

twin::Quality quality_of(const char* name, std::uint64_t seed, const twin::Twin& twin) {
  const auto quality = twin::quality_of(outcome_of(twin).division, twin.incident);
  std::printf("%s, seed %d: pairwise P %.3f R %.3f F1 %.3f, B-cubed F1 %.3f\n", name, static_cast<int>(seed),
              quality.pairwise.precision, quality.pairwise.recall, quality.pairwise.f1, quality.b_cubed.f1);
  return quality;
}

/// 1,500 events of ten years in 200 towns.
twin::Twin four_sources(std::uint64_t seed, const twin::Errors& errors) {
  twin::EventMaker maker{seed, 200};
  const auto first = Day::from_ymd(2008, 1, 1).value().number();
  const auto events = maker.make(1500, first, 3650);
  return twin::Teller{events, seed + 1}.tell(errors);
}

TEST(Accuracy, OfFourSourcesThatTellOfOneSetOfEvents) {
  for (const std::uint64_t seed : {90210U, 90211U, 90212U}) {
    const auto quality = quality_of("four sources", seed, four_sources(seed, {}));
    EXPECT_GT(quality.pairwise.f1, 0.92) << seed;
    EXPECT_GT(quality.b_cubed.f1, 0.95) << seed;
  }
}

TEST(Accuracy, OfTablesThatTellNeitherDistrictNorExactnessNorAggregates) {
  twin::Errors errors;
  errors.precision_told = errors.districts_told = errors.aggregates_told = false;
  errors.parts_scattered = true;
  const auto quality = quality_of("bare tables", 90210, four_sources(90210, errors));
  EXPECT_GT(quality.pairwise.f1, 0.89);
  EXPECT_GT(quality.b_cubed.f1, 0.94);
}

TEST(Accuracy, OfTablesThatWereNotDeclaredFreeOfDuplicates) {
  twin::Errors errors;
  errors.one_row = false;
  const auto quality = quality_of("undeclared tables", 90210, four_sources(90210, errors));
  EXPECT_GT(quality.pairwise.f1, 0.92);
}

TEST(Accuracy, OfTheEventsOfGedToldByFourSources) {
  const auto rows =
      twin::rows_of(std::string{SANAD_SOURCE_DIR} + "/../shared/data/ucdp-ged/ged_v22_1_pakistan.csv");
  if (rows.empty()) GTEST_SKIP() << "no UCDP GED file beside the source folder";
  const auto events = twin::events_of_ged(rows, 90210);
  const auto quality = quality_of("four sources of GED", 90210, twin::Teller{events, 90211}.tell());
  EXPECT_GT(quality.pairwise.f1, 0.88);
  EXPECT_GT(quality.b_cubed.f1, 0.93);
}

TEST(Accuracy, OfAListOfSuicideAttacksAgainstAListOfAllAttacks) {
  for (const std::uint64_t seed : {90210U, 90211U}) {
    EXPECT_GT(quality_of("two lists", seed, twin::ListsTeller{seed}.tell(true)).pairwise.f1, 0.95) << seed;
    EXPECT_GT(quality_of("two lists, no flags", seed, twin::ListsTeller{seed}.tell(false)).pairwise.f1, 0.89)
        << seed;
  }
}

TEST(Accuracy, OfBareCrashesOfWhichSomeAreJitteredCopies) {
  for (const std::uint64_t seed : {90210U, 90211U, 90212U}) {
    const auto quality = quality_of("crashes", seed, twin::CrashTeller{seed}.tell());
    EXPECT_GT(quality.pairwise.precision, 0.96) << seed;
    EXPECT_GT(quality.pairwise.recall, 0.96) << seed;
  }
}

TEST(Accuracy, CountsFewerIncidentsTooManyThanRowsPutOneBesideAnother) {
  const auto twin = four_sources(90210, {});
  const auto outcome = outcome_of(twin);
  const auto over = twin::over_count(outcome, twin);
  std::printf("over-count: incidents %+.3f, deaths %+.3f; review %.3f of the records\n", over.incidents,
              over.deaths,
              static_cast<double>(std::ranges::count(outcome.review, 1)) /
                  static_cast<double>(outcome.review.size()));
  EXPECT_LT(std::abs(over.incidents), 0.12);
  EXPECT_LT(std::abs(over.deaths), 0.12);
  EXPECT_LT(std::ranges::count(outcome.review, 1), std::ssize(outcome.review) * 8 / 100);
}

}  // namespace
}  // namespace sanad::reconcile
