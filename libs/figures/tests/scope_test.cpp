// SPDX-License-Identifier: Apache-2.0
/// Filters: what counts, what may count, and what is not known here.
#include <gmock/gmock.h>

#include "world.h"

namespace sanad::figures {
namespace {

using records::EventKind;
using records::Violence;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Definitions, CountYesMaybeAndNo) {
  World world;
  world.incident("a", {account("x", "1").killed(exactly(5))})
      .incident("b", {account("x", "2").killed(exactly(7)).kind(EventKind::clash)})
      .incident("c", {account("x", "3").killed(exactly(100)).kind(EventKind::operation)});
  const auto attacks = figure(world.columns(), killed(), "attacks");
  EXPECT_EQ(shown(attacks.total.value), "5/5/12");
  EXPECT_EQ(attacks.total.incidents, 1U);
  EXPECT_EQ(attacks.total.maybe_incidents, 1U);
  EXPECT_EQ(attacks.total.records, 2U);
  EXPECT_EQ(shown(figure(world.columns(), killed(), "attacks+operations").total.value), "112/112/112");
  EXPECT_EQ(shown(figure(world.columns(), killed(), "all").total.value), "112/112/112");
}

TEST(Definitions, TheStricterOfKindAndViolenceDecides) {
  Given one_sided = account("x", "1").killed(exactly(5));
  one_sided.account.violence = Violence::one_sided;
  Given state = account("x", "2").killed(exactly(7));
  state.account.violence = Violence::state_based;
  World world;
  world.incident("a", {one_sided})
      .incident("b", {state})
      .incident("c", {account("x", "3").killed(exactly(9))});
  // The third source does not use UCDP's types: it may count.
  EXPECT_EQ(shown(figure(world.columns(), killed(), "one-sided").total.value), "5/5/14");
}

TEST(Definitions, ADoubtOfEverySourceMakesMaybe) {
  const auto doubted = [](std::string id) {
    return account("x", std::move(id)).killed(exactly(5)).flag(records::AccountFlag::doubtful);
  };
  World world;
  world.incident("a", {doubted("1")}).incident("b", {doubted("2"), account("y", "2").killed(exactly(5))});
  EXPECT_EQ(shown(figure(world.columns(), killed(), "attacks").total.value), "5/5/10");
}

TEST(Definitions, LeastKilledLeavesSmallIncidentsOutAndUnknownOnesOpen) {
  Definition rule = definition("all");
  rule.least_killed = 3;
  World world;
  world.incident("a", {account("x", "1").killed(exactly(2))})
      .incident("b", {account("x", "2").killed(exactly(3))})
      .incident("c", {account("x", "3")});
  const auto table = world.columns().figure(killed(), rule).value();
  EXPECT_EQ(table.total.incidents, 1U);
  EXPECT_EQ(table.total.maybe_incidents, 1U);
  EXPECT_EQ(shown(table.total.value), "3/3/3");
}

TEST(Definitions, OfCertainSourcesSeeNoOther) {
  World world;
  world
      .incident("a",
                {account("ucdp-ged", "1").killed(between(2, 3, 4)), account("press", "1").killed(exactly(9))})
      .incident("b", {account("press", "2").killed(exactly(50))});
  const auto table = figure(world.columns(), killed(), "ged");
  EXPECT_EQ(shown(table.total.value), "2/3/4");
  EXPECT_EQ(table.total.records, 1U);
  ASSERT_EQ(table.by_source.size(), 1U);
  EXPECT_EQ(table.by_source[0].first, "ucdp-ged");
}

TEST(Definitions, OfSourcesThatAreNotHereCountNothing) {
  World world;
  world.incident("a", {account("press", "1").killed(exactly(9))});
  const auto table = figure(world.columns(), killed(), "ged");
  EXPECT_EQ(shown(table.total.value), "0/0/0");
  EXPECT_EQ(table.total.incidents, 0U);
}

World three_days() {
  World world;
  world.incident("before", {account("x", "1").killed(exactly(1)).on("2021-12-31")})
      .incident("across", {account("x", "2").killed(exactly(10)).on("2021-12-30..2022-01-02")})
      .incident("in", {account("x", "3").killed(exactly(100)).on("2022-01-01")})
      .incident("out", {account("x", "4").killed(exactly(1000)).on("2022-12-30..2023-01-03")});
  return world;
}

TEST(DateFilter, CountsByTheFirstPossibleDayAndLetsOverlapsRaiseHigh) {
  const auto columns = three_days().columns();
  const auto table = figure(columns, killed({"date=2022"}));
  EXPECT_EQ(shown(table.total.value), "1100/1100/1110");
  EXPECT_EQ(table.total.incidents, 2U);
  EXPECT_EQ(table.total.maybe_incidents, 1U);
  EXPECT_EQ(shown(figure(columns, killed({"date=2021-12-31..2021-12-31|2023"})).total.value), "1/1/1011");
}

TEST(DateFilter, YearsAndMonthsAreThoseOfTheFirstPossibleDay) {
  const auto columns = three_days().columns();
  EXPECT_EQ(shown(figure(columns, killed({"year=2022"})).total.value), "1100/1100/1100");
  EXPECT_THAT(rows_of(figure(columns, killed({}, {Key::month}))),
              ElementsAre("2021-12: 11/11/11", "2022-01: 100/100/100", "2022-12: 1000/1000/1000"));
  EXPECT_EQ(shown(figure(columns, killed({"month=2022-12"})).total.value), "1000/1000/1000");
  EXPECT_EQ(shown(figure(columns, killed({"year=1999"})).total.value), "0/0/0");
}

TEST(DateFilter, AnUndatedIncidentIsOfNoYearAndMayLieInAnyPeriodItAllows) {
  Given undated = account("x", "1").killed(exactly(4)).on("2020..2023");
  undated.account.when.precision = DatePrecision::unknown;
  World world;
  world.incident("a", {undated});
  const auto columns = world.columns();
  EXPECT_THAT(rows_of(figure(columns, killed({}, {Key::year}))), ElementsAre("unknown: 4/4/4"));
  EXPECT_EQ(shown(figure(columns, killed({"date=2022"})).total.value), "0/0/4");
  EXPECT_EQ(shown(figure(columns, killed({"date=2019"})).total.value), "0/0/0");
  EXPECT_EQ(shown(figure(columns, killed({"date=unknown"})).total.value), "4/4/4");
}

World provinces() {
  World world;
  world.incident("a", {account("x", "1").killed(exactly(1))})
      .incident("b", {account("x", "2").killed(exactly(2)).in("Sindh", "Karachi Central")})
      .incident("c", {account("x", "3").killed(exactly(4)).in("KPK")})
      .incident("d", {account("x", "4").killed(exactly(8)).in("")});
  return world;
}

TEST(PlaceFilter, TakesAnySpellingCodeOrAlias) {
  const auto columns = provinces().columns();
  for (const char* name : {"Khyber Pakhtunkhwa", "khyber pakhtunkhwa province", "KPK", "PK-KP", "NWFP"}) {
    const auto table = columns.figure(killed({std::string{"province="} + name}), definition("all"));
    ASSERT_TRUE(table.has_value()) << describe(table.error());
    EXPECT_EQ(shown(table->total.value), "4/4/4") << name;
  }
  EXPECT_EQ(shown(figure(columns, killed({"province=Sindh|Balochistan"})).total.value), "3/3/3");
  EXPECT_EQ(shown(figure(columns, killed({"province=unknown"})).total.value), "8/8/8");
  EXPECT_EQ(shown(figure(columns, killed({"country=PAK"})).total.value), "15/15/15");
}

TEST(PlaceFilter, NamesTheNearestWhenNothingMatches) {
  const auto table = provinces().columns().figure(killed({"province=Balochstan2"}), definition("all"));
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().code, ErrorCode::not_found);
  EXPECT_THAT(table.error().message, HasSubstr("nearest: Balochistan"));
}

TEST(PlaceFilter, IsZeroForAPlaceThatExistsButHasNoRecord) {
  EXPECT_EQ(shown(figure(provinces().columns(), killed({"province=Punjab"})).total.value), "0/0/0");
  EXPECT_EQ(shown(figure(provinces().columns(), killed({"country=Norway"})).total.value), "0/0/0");
}

TEST(PlaceFilter, KeepsProvincesTheGazetteerDoesNotKnowUnderTheirUsualSpelling) {
  World world;
  const auto ruritania = [](std::string id, std::string province) {
    Given given = account("x", std::move(id)).killed(exactly(1)).in(std::move(province));
    given.account.where.country = "Ruritania";
    return given;
  };
  world.incident("a", {ruritania("1", "Lower Ruritania")})
      .incident("b", {ruritania("2", "Lower Ruritania")})
      .incident("c", {ruritania("3", "LOWER RURITANIA")});
  EXPECT_THAT(rows_of(figure(world.columns(), killed({}, {Key::province}))),
              ElementsAre("Lower Ruritania: 3/3/3"));
}

TEST(WordFilter, RefusesAWordOutsideTheVocabulary) {
  const auto columns = provinces().columns();
  const auto wrong = columns.figure(killed({"tactic=bombin"}), definition("all"));
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().code, ErrorCode::not_found);
  EXPECT_THAT(wrong.error().message, HasSubstr("bombing"));
  EXPECT_EQ(shown(figure(columns, killed({"tactic=bombing"})).total.value), "0/0/0");
  EXPECT_EQ(shown(figure(columns, killed({"tactic=unknown"})).total.value), "15/15/15");
  EXPECT_EQ(shown(figure(columns, killed({"event=attack"})).total.value), "15/15/15");
}

TEST(WordFilter, RefusesWhatIsNoYearOrPeriod) {
  const auto columns = provinces().columns();
  for (const char* filter : {"year=22", "year=2022-12", "month=2022", "month=december", "date=soon"}) {
    const auto wrong = columns.figure(killed({filter}), definition("all"));
    ASSERT_FALSE(wrong.has_value()) << filter;
    EXPECT_EQ(wrong.error().code, ErrorCode::invalid_input) << filter;
  }
}

TEST(ActorKey, MergesSpellingsAndShowsTheMostFrequent) {
  World world;
  world.incident("a", {account("x", "1").killed(exactly(1)).by("TTP")})
      .incident("b", {account("x", "2").killed(exactly(2)).by("Tehrik-i-Taliban Pakistan")})
      .incident("c", {account("x", "3")
                          .killed(exactly(4))
                          .by("TTP")
                          .by("Government of Pakistan", records::ActorRole::target)})
      .incident("d", {account("x", "4").killed(exactly(8)).by("Unknown gunmen")})
      .incident("e", {account("x", "5").killed(exactly(16)).by("BLA").by("BLF")});
  const auto table = figure(world.columns(), killed({}, {Key::actor}));
  EXPECT_THAT(rows_of(table), ElementsAre("BLA: 16/16/16", "BLF: 16/16/16", "TTP: 7/7/7", "unknown: 8/8/8"));
  EXPECT_TRUE(table.overlapping);
  EXPECT_EQ(shown(table.total.value), "31/31/31");
  EXPECT_EQ(shown(figure(world.columns(), killed({"actor=Tehreek-e-Taliban Pakistan"})).total.value),
            "7/7/7");
}

}  // namespace
}  // namespace sanad::figures
