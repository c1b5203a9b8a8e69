// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/figure_release.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "sanad/core/random.h"

namespace sanad::exchange {
namespace {

using records::Tlp;

FigureRecord record(int number, Outcome outcome, Rule rule, Tlp tlp = Tlp::green) {
  FigureRecord made;
  made.id = records::natural_id("incident", "x", std::to_string(number));
  made.marking.tlp = tlp;
  made.decision = {outcome, rule, std::nullopt, outcome == Outcome::withhold ? 0U : 1U, std::nullopt};
  return made;
}
FigureRecord open(int number) {
  return record(number, Outcome::release, Rule::released);
}
FigureRecord closed(int number) {
  return record(number, Outcome::withhold, Rule::tlp_above_clearance, Tlp::red);
}

std::vector<FigureRecord> records_of(int opens, int closeds) {
  std::vector<FigureRecord> all;
  for (int i = 0; i < opens; ++i) all.push_back(open(i));
  for (int i = 0; i < closeds; ++i) all.push_back(closed(1000 + i));
  return all;
}

const Downgrade word{"director", "asked for by the minister"};

TEST(FigureRelease, GoesWholeIfEveryRecordMay) {
  const auto all = records_of(3, 0);
  const auto answer = release_figure(all, {}, "c", {});
  EXPECT_EQ(answer.rule, FigureRule::whole);
  EXPECT_EQ(answer.counted.size(), 3U);
  EXPECT_EQ(answer.evidence, answer.counted);
  EXPECT_EQ(answer.marking, high_water(all));
  EXPECT_EQ(answer.left_out, std::nullopt);
}

TEST(FigureRelease, OtherwiseOverTheRecordsThatMay) {
  const auto all = records_of(3, 7);
  PartnerPolicy partner;
  auto answer = release_figure(all, partner, "c", {});
  EXPECT_EQ(answer.rule, FigureRule::subset);
  EXPECT_EQ(answer.counted.size(), 3U);
  EXPECT_EQ(answer.marking.tlp, Tlp::green);
  EXPECT_EQ(high_water(all).tlp, Tlp::red);
  EXPECT_EQ(answer.left_out, std::nullopt);
  partner.disclose_withheld = true;
  EXPECT_EQ(release_figure(all, partner, "c", {}).left_out, 7U);
  partner.k = 8;
  EXPECT_EQ(release_figure(all, partner, "c", {}).left_out, std::nullopt);
}

TEST(FigureRelease, TheLabelTellsNothingUnlessThePolicySaysSo) {
  PartnerPolicy partner;
  const auto whole = release_figure(records_of(3, 0), partner, "c", {});
  const auto part = release_figure(records_of(3, 7), partner, "c", {});
  const auto none = release_figure(records_of(0, 7), partner, "c", {});
  EXPECT_EQ(whole.label(partner), "releasable-subset");
  EXPECT_EQ(part.label(partner), whole.label(partner));
  EXPECT_EQ(none.label(partner), whole.label(partner));
  EXPECT_TRUE(none.goes() && none.counted.empty());
  partner.disclose_withheld = true;
  EXPECT_EQ(whole.label(partner), "whole");
}

TEST(FigureRelease, ADerivedRecordCountsAndIsNotNamed) {
  const std::vector<FigureRecord> all{open(1), record(2, Outcome::derive, Rule::derived_owner),
                                      record(3, Outcome::withhold, Rule::from_the_partner)};
  const auto answer = release_figure(all, {}, "c", {});
  EXPECT_EQ(answer.rule, FigureRule::whole);
  EXPECT_EQ(answer.counted.size(), 3U);
  EXPECT_EQ(answer.evidence.size(), 2U);
}

TEST(FigureRelease, TwoVersionsOfACellNeverDifferByFewWithheldRecords) {
  PartnerPolicy partner;
  partner.k = 3;
  const auto sent = [](const std::vector<FigureRecord>& records) {
    SentFigure figure{"c", {}};
    for (const auto& each : records) figure.counted.push_back(each.id);
    return std::vector{figure};
  };
  // Two records that were sent with it have been withheld since.
  const auto before = sent(records_of(5, 2));
  EXPECT_EQ(release_figure(records_of(5, 2), partner, "c", before).rule, FigureRule::differencing);
  EXPECT_EQ(release_figure(records_of(5, 2), partner, "other", before).rule, FigureRule::subset);
  EXPECT_EQ(release_figure(records_of(5, 3), partner, "c", sent(records_of(5, 3))).rule, FigureRule::subset);
  // What became releasable since hides nothing.
  EXPECT_EQ(release_figure(records_of(6, 2), partner, "c", sent(records_of(5, 0))).rule, FigureRule::subset);
  // What is no longer behind the figure counts as withheld.
  EXPECT_EQ(release_figure(records_of(5, 0), partner, "c", sent(records_of(6, 0))).rule,
            FigureRule::differencing);
}

TEST(FigureRelease, APersonMayReleaseItWithANameAndAReason) {
  const auto all = records_of(3, 7);
  const auto answer = release_figure(all, {}, "c", {}, word);
  EXPECT_EQ(answer.rule, FigureRule::downgraded);
  EXPECT_EQ(answer.counted.size(), 10U);
  EXPECT_EQ(answer.evidence.size(), 3U);
  EXPECT_EQ(release_figure(all, {}, "c", {}, Downgrade{"director", ""}).rule, FigureRule::unnamed);
  EXPECT_EQ(release_figure(records_of(3, 4), {}, "c", {}, word).rule, FigureRule::too_few);
  // Not beside the subset that went before, unless enough stands between them.
  const SentFigure subset{"c", release_figure(records_of(3, 4), {}, "c", {}).counted};
  PartnerPolicy loose;
  loose.k = 4;
  EXPECT_EQ(release_figure(records_of(3, 4), loose, "c", std::vector{subset}, word).rule,
            FigureRule::downgraded);
  EXPECT_TRUE(release_figure(records_of(3, 4), {}, "c", std::vector{subset}, word).counted.empty());
}

RC_GTEST_PROP(FigureRelease, NeverCountsOrNamesWhatMayNotGo, ()) {
  Random random{*rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>())};
  std::vector<FigureRecord> all;
  for (int i = 0; i < 20; ++i) all.push_back(random.chance(0.5) ? open(i) : closed(i));
  std::vector<SentFigure> before;
  for (int n = 0; n < 3; ++n) {
    before.push_back({random.chance(0.7) ? "c" : "d", {}});
    for (const auto& each : all)
      if (random.chance(0.8)) before.back().counted.push_back(each.id);
  }
  PartnerPolicy partner;
  partner.k = 1 + static_cast<std::uint32_t>(random.below(6));
  const auto answer = release_figure(all, partner, "c", before);
  for (const auto& each : all) {
    const bool counted = std::binary_search(answer.counted.begin(), answer.counted.end(), each.id);
    RC_ASSERT(!counted || each.decision.outcome == Outcome::release);
  }
  RC_ASSERT(std::includes(answer.counted.begin(), answer.counted.end(), answer.evidence.begin(),
                          answer.evidence.end()));
  for (const auto& sent : before) {
    if (sent.cell != "c" || !answer.goes()) continue;
    std::size_t hidden = 0;
    for (const auto& each : all) {
      const bool was = std::count(sent.counted.begin(), sent.counted.end(), each.id) > 0;
      const bool is = std::binary_search(answer.counted.begin(), answer.counted.end(), each.id);
      if (was != is && each.decision.outcome != Outcome::release) ++hidden;
    }
    RC_ASSERT(hidden == 0 || hidden >= partner.k);
  }
}

}  // namespace
}  // namespace sanad::exchange
