// SPDX-License-Identifier: Apache-2.0
// What the register says of a handful of accounts: the rules of docs/reconciliation.md, one by one.
#include <gtest/gtest.h>

#include <map>

#include "sanad/reconcile/reconciler.h"

namespace sanad::reconcile {
namespace {

constexpr double degree_km = 111.195;

class SmallSet : public testing::Test {
 protected:
  records::Account& add(const std::string& source, const char* day, double north_km = 0) {
    auto& account = accounts_.emplace_back();
    account.source = source;
    account.native_id = std::to_string(accounts_.size());
    account.id = records::natural_id("incident", source, account.native_id);
    account.when = DateRange::parse(day).value();
    if (account.when.first != account.when.last) account.when.precision = DatePrecision::days;
    account.where.point = geo::Point{39.0 + north_km / degree_km, -76.7};
    account.where.precision = records::PlacePrecision::exact;
    return account;
  }
  static void kill(records::Account& account, std::int64_t n) {
    account.counts = {{records::Measure::killed, records::VictimClass::all, records::Attackers::unknown,
                       records::Count::exactly(n)}};
  }
  const IncidentRegister& run() {
    reconciler_ = std::make_unique<Reconciler>(geo::Gazetteer::built_in(), Options{});
    for (const auto& name : {"a", "b", "c"}) {
      records::SourceInfo source;
      source.name = name;
      source.one_row_per_incident = true;
      reconciler_->declare(source);
    }
    for (const auto& account : accounts_) reconciler_->add(account);
    for (const auto& decision : decisions_) reconciler_->decide(decision);
    return reconciler_->run();
  }
  Membership member(std::size_t i) {
    for (const auto& m : run().members) {
      if (m.account == accounts_[i].id.uuid) return m;
    }
    return {};
  }
  bool together(std::size_t i, std::size_t j) { return member(i).incident == member(j).incident; }
  void decide(std::size_t i, std::size_t j, bool same, std::int64_t at) {
    decisions_.push_back({accounts_[i].id, accounts_[j].id, same, "analyst", "read both", Timestamp{at}});
  }

  std::vector<records::Account> accounts_;
  std::vector<records::AnalystDecision> decisions_;
  std::unique_ptr<Reconciler> reconciler_;
};

TEST_F(SmallSet, ThreeAccountsWithinAKilometreOnOneDayAreOneIncident) {
  add("a", "2012-02-03");
  add("b", "2012-02-03", 0.6);
  add("c", "2012-02-03", -0.3);
  EXPECT_EQ(run().incidents(), 1U);
  EXPECT_EQ(member(0).band, Band::same);
}

TEST_F(SmallSet, TheNextDayTwoKilometresOffIsTheSameWhereNothingElseHappens) {
  add("a", "2012-02-03");
  add("b", "2012-02-04", 2);
  EXPECT_TRUE(together(0, 1));
}

TEST_F(SmallSet, ExactPointsSixKilometresApartAreAtBestForReview) {
  add("a", "2012-02-03");
  add("b", "2012-02-03", 6);
  EXPECT_FALSE(together(0, 1));
}

TEST_F(SmallSet, AnotherTownTenKilometresAwayIsAnotherIncident) {
  add("a", "2012-02-03").where.place = "Laurel";
  add("b", "2012-02-03", 10).where.place = "Bowie";
  EXPECT_FALSE(together(0, 1));
  EXPECT_EQ(member(0).band, Band::apart);
}

TEST_F(SmallSet, EpisodesMeetEpisodesAndNotTheDaysWithin) {
  add("a", "2012-02-03..2012-02-06");
  add("b", "2012-02-03..2012-02-06", 1.5);
  add("c", "2012-02-05", 3);
  EXPECT_TRUE(together(0, 1));
  EXPECT_FALSE(together(0, 2));
}

TEST_F(SmallSet, OneRowOfASourceAnIncident) {
  add("a", "2012-02-03");
  add("a", "2012-02-03", 0.2);
  add("b", "2012-02-03", 0.1);
  EXPECT_FALSE(together(0, 1));
  EXPECT_EQ(run().incidents(), 2U);
}

TEST_F(SmallSet, RowsThatAddUpToTheOtherAccountAreItsParts) {
  kill(add("a", "2012-02-03"), 7);
  kill(add("a", "2012-02-03", 0.2), 5);
  kill(add("b", "2012-02-03", 0.1), 12);
  EXPECT_EQ(run().incidents(), 1U);
  EXPECT_EQ(member(0).role, Role::part);
  EXPECT_EQ(member(1).role, Role::part);
  EXPECT_EQ(member(2).role, Role::account);
}

TEST_F(SmallSet, ARowThatItsSourceTellsTwiceIsACopyWhereTwoOthersTellItOnce) {
  kill(add("a", "2012-02-03"), 12);
  kill(add("a", "2012-02-03", 0.2), 13);
  kill(add("b", "2012-02-03", 0.1), 12);
  kill(add("c", "2012-02-03", 0.1), 12);
  EXPECT_EQ(run().incidents(), 1U);
  EXPECT_EQ((member(0).role == Role::copy) + (member(1).role == Role::copy), 1);
}

TEST_F(SmallSet, TwoRowsOfASourceAreTwoIncidentsWhereTheOtherTellsOfBoth) {
  for (const char* source : {"a", "b"}) {
    kill(add(source, "2012-02-03"), 12);
    kill(add(source, "2012-02-03", 0.2), 13);
  }
  EXPECT_EQ(run().incidents(), 2U);
}

TEST_F(SmallSet, ARangeIsADayNotKnownExactlyWhereTheAccountTellsMore) {
  auto& day = add("a", "2012-02-05");
  day.where.place = "Laurel";
  kill(day, 7);
  auto& range = add("b", "2012-02-03..2012-02-06", 3);
  range.where.place = "Laurel";
  kill(range, 8);
  EXPECT_TRUE(together(0, 1));
}

TEST_F(SmallSet, PointsThatAgreeSayLessWhereTheNamesAreOthers) {
  for (const char* name : {"Laurel", "Bowie"}) {
    auto& account = add(name == std::string{"Laurel"} ? "a" : "b", "2012-02-03", name[0] == 'L' ? 0 : 9);
    account.where.place = name;
    account.where.precision = records::PlacePrecision::near;
    kill(account, name[0] == 'L' ? 3 : 8);
  }
  EXPECT_FALSE(together(0, 1));
  accounts_[1].where.place = "Laurel";
  EXPECT_TRUE(together(0, 1));
}

TEST_F(SmallSet, WhatOnePairIsTooWeakForThreeThatAgreeCarry) {
  const auto tell = [&](const char* source, const char* day, std::int64_t killed) {
    auto& account = add(source, day);
    account.where.place = "Laurel";
    account.where.precision = records::PlacePrecision::near;
    kill(account, killed);
  };
  tell("a", "2012-02-03", 12);
  tell("b", "2012-02-05", 8);
  EXPECT_FALSE(together(0, 1));
  tell("c", "2012-02-03", 12);
  EXPECT_TRUE(together(0, 2));
  EXPECT_TRUE(together(0, 1));
}

TEST_F(SmallSet, AnAggregateCoversTheIncidentsInsideItAndIsNoneItself) {
  kill(add("a", "2012-02-03"), 4);
  kill(add("a", "2012-02-05", 1), 5);
  auto& total = add("b", "2012-02-01..2012-02-28", 0.5);
  kill(total, 9);
  total.covers = 2;
  total.set(records::AccountFlag::aggregate);
  const auto& found = run();
  EXPECT_EQ(found.incidents(), 2U);
  EXPECT_EQ(found.covers.size(), 2U);
  EXPECT_EQ(member(2).role, Role::aggregate);
}

TEST_F(SmallSet, AnAggregateThatCoversNothingKnownStandsAsAnAccount) {
  auto& total = add("b", "2012-02-01..2012-02-28");
  kill(total, 9);
  total.covers = 2;
  total.set(records::AccountFlag::aggregate);
  EXPECT_EQ(member(0).role, Role::account);
  EXPECT_EQ(run().incidents(), 1U);
}

TEST_F(SmallSet, TheNewestWordOnAPairCounts) {
  add("a", "2012-02-03");
  add("b", "2012-02-03", 0.2);
  decide(0, 1, false, 10);
  EXPECT_FALSE(together(0, 1));
  decide(0, 1, true, 20);
  EXPECT_TRUE(together(0, 1));
  decide(0, 1, false, 15);  // arrives late, is older
  EXPECT_TRUE(together(0, 1));
}

TEST_F(SmallSet, MustLinksAreTransitiveAndANewerCannotLinkCuts) {
  add("a", "2012-02-03");
  add("b", "2012-05-03", 300);
  add("c", "2012-09-03", 600);
  decide(0, 1, true, 1);
  decide(1, 2, true, 2);
  EXPECT_TRUE(together(0, 2));
  decide(0, 2, false, 3);
  EXPECT_FALSE(together(0, 2));
}

TEST_F(SmallSet, OneAgencyTextIsOneVoice) {
  for (const char* publisher : {"Dawn", "The Nation"}) {
    auto& account = add("press", "2012-02-03");
    account.publisher = publisher;
    account.agency = "AP";
    kill(account, 12);
  }
  EXPECT_TRUE(together(0, 1));
  EXPECT_EQ((member(0).role == Role::copy) + (member(1).role == Role::copy), 1);
}

TEST_F(SmallSet, AMonthDoesNotSwallowADay) {
  auto& day = add("a", "2012-02-03");
  day.where.place = "Laurel";
  auto& month = add("b", "2012-02");
  month.when.precision = DatePrecision::month;
  month.where.place = "Laurel";
  month.where.point.reset();
  EXPECT_FALSE(together(0, 1));
  kill(accounts_[0], 26);
  kill(accounts_[1], 26);
  EXPECT_TRUE(together(0, 1));
}

TEST_F(SmallSet, TheEvidenceOfAPairAddsUpToItsBits) {
  kill(add("a", "2012-02-03"), 12);
  kill(add("b", "2012-02-03", 0.5), 13);
  const auto& found = run();
  ASSERT_EQ(found.pairs.size(), 1U);
  double sum = 0;
  for (const auto& line : explain(found.pairs[0], accounts_[0], accounts_[1], geo::Gazetteer::built_in()))
    sum += line.bits;
  EXPECT_NEAR(sum, found.pairs[0].bits, 0.001);
}

}  // namespace
}  // namespace sanad::reconcile
