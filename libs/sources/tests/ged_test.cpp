// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ged_rows.h"

namespace sanad::sources {
namespace {

using namespace testing;
using records::AccountFlag;
using records::Count;
using records::EventKind;
using records::Measure;
using records::PlacePrecision;
using records::VictimClass;
using records::Violence;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::optional<std::int64_t> killed(const records::Account& account, VictimClass victims) {
  const auto* entry = account.count(Measure::killed, victims);
  return entry == nullptr ? std::nullopt : entry->count.best;
}

TEST(Ged, MakesAnAccountOfARow) {
  const auto kept = read_ged_row({});
  ASSERT_EQ(kept.accounts.size(), 1U);
  const auto& account = kept.accounts[0];
  EXPECT_EQ(account.source, "ucdp-ged");
  EXPECT_EQ(account.native_id, "1001");
  EXPECT_EQ(account.id, records::natural_id("incident", "ucdp-ged", "1001"));
  EXPECT_EQ(account.title, "Clash, Hilltown, 2020-03-04");
  EXPECT_EQ(account.when, DateRange::single(Day::parse("2020-03-04").value()));
  EXPECT_EQ(account.where.country, "Utopia");
  EXPECT_EQ(account.where.province, "North province");
  EXPECT_EQ(account.where.district, "Hill district");
  EXPECT_EQ(account.where.place, "Hilltown");
  EXPECT_EQ(account.where.point, (geo::Point{34.5, 71.25}));
  EXPECT_EQ(account.where.precision, PlacePrecision::exact);
  EXPECT_EQ(account.violence, Violence::state_based);
  EXPECT_EQ(account.flags, 0U);
  EXPECT_EQ(account.covers, 1U);
  EXPECT_EQ(account.marking, records::Tlp::clear);
  EXPECT_THAT(account.articles, ElementsAre("daily post|2020-03-05|five die in clash"));
  EXPECT_TRUE(kept.summary.complete);
  EXPECT_EQ(kept.summary.read, 1U);
  EXPECT_THAT(kept.diagnostics.kept(), IsEmpty());
}

TEST(Ged, CountsTheDeadWithAttackersAmongThemAndKeepsTheBounds) {
  const auto kept = read_ged_row({});
  const auto* all = kept.accounts.at(0).count(Measure::killed, VictimClass::all);
  ASSERT_NE(all, nullptr);
  EXPECT_EQ(all->count, (Count{4, 5, 6}));
  EXPECT_EQ(all->attackers, records::Attackers::included);
}

TEST(Ged, TellsSecurityForcesFromMilitantsByWhoGoverns) {
  const auto clash = read_ged_row({}).accounts.at(0);
  EXPECT_EQ(clash.kind, EventKind::clash);
  EXPECT_EQ(killed(clash, VictimClass::security), 2);
  EXPECT_EQ(killed(clash, VictimClass::militant), 1);
  EXPECT_EQ(killed(clash, VictimClass::civilian), 1);
  EXPECT_EQ(killed(clash, VictimClass::unknown), 1);

  const auto border = read_ged_row({{"side_b", "Government of Arcadia"}}).accounts.at(0);
  EXPECT_EQ(border.kind, EventKind::border);
  EXPECT_EQ(killed(border, VictimClass::military), 3);
  EXPECT_EQ(killed(border, VictimClass::militant), 0);

  const auto between = read_ged_row({{"type_of_violence", "2"}, {"side_a", "Red Front"}}).accounts.at(0);
  EXPECT_EQ(between.kind, EventKind::communal);
  EXPECT_EQ(between.violence, Violence::non_state);
  EXPECT_EQ(killed(between, VictimClass::militant), 3);
  EXPECT_EQ(killed(between, VictimClass::security), 0);
}

TEST(Ged, ReadsOneSidedViolenceAsAnAttackOnCiviliansUnlessAGovernmentDidIt) {
  const Cells one_sided = {{"type_of_violence", "3"}, {"side_a", "Blue Front"}, {"side_b", "Civilians"},
                           {"deaths_a", "0"},         {"deaths_b", "0"},        {"deaths_unknown", "0"}};
  const auto attack = read_ged_row(one_sided).accounts.at(0);
  EXPECT_EQ(attack.kind, EventKind::attack);
  EXPECT_EQ(attack.violence, Violence::one_sided);
  EXPECT_EQ(attack.target, records::Target::civilian);
  EXPECT_EQ(killed(attack, VictimClass::civilian), 1);
  EXPECT_EQ(killed(attack, VictimClass::security), 0);
  EXPECT_EQ(killed(attack, VictimClass::militant), 0);
  EXPECT_EQ(attack.count(Measure::killed, VictimClass::unknown), nullptr);

  const auto by_state = read_ged_row(changed(one_sided, {{"side_a", "Government of Utopia"}})).accounts.at(0);
  EXPECT_EQ(by_state.kind, EventKind::operation);
}

TEST(Ged, FindsColumnsByNameInAnyOrder) {
  auto row = ged_row();
  const auto in_order = read("ged", csv({row})).accounts;
  std::reverse(row.begin(), row.end());
  EXPECT_EQ(read("ged", csv({row})).accounts, in_order);
}

TEST(Ged, TakesTheExtraColumnAndTheTagRowOfHdxAndCountsNoTag) {
  auto row = ged_row();
  const auto plain = read("ged", csv({row})).accounts;
  row.insert(row.begin() + 34, {"iso3", "UTO"});
  auto tags = row;
  for (auto& [name, value] : tags) value.clear();
  tags[2].second = "#date+year";
  tags[27].second = " # adm1 +name";
  tags[45].second = "#affected+killed";
  const auto kept = read("ged", csv({tags, row}));
  EXPECT_EQ(kept.accounts, plain);
  EXPECT_EQ(kept.summary.read, 1U);
  EXPECT_THAT(kept.diagnostics.kept(), IsEmpty());
}

TEST(Ged, FailsClearlyNamingColumnsThatWereRenamed) {
  auto row = ged_row();
  for (auto& [name, value] : row) {
    if (name == "best") name = "best_est";
    if (name == "low") name = "minimum";
  }
  const auto kept = read("ged", csv({row}));
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_THAT(kept.summary.failure, HasSubstr("best (is it 'best_est'?), low;"));
  EXPECT_THAT(kept.accounts, IsEmpty());
}

TEST(Ged, FailsWhenAColumnStandsTwice) {
  auto row = ged_row();
  row.emplace_back("best", "7");
  EXPECT_THAT(read("ged", csv({row})).summary.failure, HasSubstr("expected one column best, found it twice"));
}

TEST(Ged, NotesAColumnThatIsMissedButNotNeeded) {
  auto row = ged_row();
  std::erase_if(row, [](const auto& cell) { return cell.first == "source_article"; });
  const auto kept = read("ged", csv({row}));
  EXPECT_EQ(kept.places("missing-column"), "f:1:source_article");
  EXPECT_THAT(kept.accounts.at(0).articles, ElementsAre("daily post|2020-03-05|five die in clash"));
}

TEST(Ged, KeepsBoundsThatAreOutOfOrderAndNamesThePlace) {
  const auto low = read_ged_row({{"low", "7"}});
  ASSERT_EQ(low.accounts.size(), 1U);
  EXPECT_TRUE(low.accounts[0].has(AccountFlag::bounds_out_of_order));
  EXPECT_EQ(low.accounts[0].count(Measure::killed, VictimClass::all)->count, (Count{7, 5, 6}));
  EXPECT_EQ(low.places("bounds-out-of-order"), "f:2:low");
  EXPECT_EQ(low.diagnostics.rejected(), 0U);
  EXPECT_EQ(read_ged_row({{"high", "4"}}).places("bounds-out-of-order"), "f:2:high");
  EXPECT_EQ(read_ged_row({{"low", "5"}, {"high", "4"}}).places("bounds-out-of-order"), "f:2:high");
}

TEST(Ged, TakesANegativeOrAbsurdCountAsUnknown) {
  for (const std::string number : {"-5", "five", "4.5", "99999999999", "1e3", "18446744073709551617"}) {
    const auto kept = read_ged_row({{"best", number}});
    ASSERT_EQ(kept.accounts.size(), 1U) << number;
    EXPECT_EQ(kept.accounts[0].count(Measure::killed, VictimClass::all)->count, (Count{4, std::nullopt, 6}));
    EXPECT_EQ(kept.places("bad-count"), "f:2:best") << number;
  }
  EXPECT_EQ(read_ged_row({{"best", "-5"}}).first_message(),
            "expected a whole number >= 0, found '-5': taken as unknown");
}

TEST(Ged, TakesAnEmptyCountAsUnknownNotZero) {
  const auto account =
      read_ged_row({{"best", ""}, {"low", ""}, {"high", ""}, {"deaths_civilians", ""}}).accounts.at(0);
  EXPECT_EQ(account.count(Measure::killed, VictimClass::all), nullptr);
  EXPECT_EQ(account.count(Measure::killed, VictimClass::civilian), nullptr);
}

TEST(Ged, TakesTheEmptyCellsOfRAndSqlAsUnknown) {
  for (const std::string nothing : {"NA", "NULL", " "}) {
    const auto kept = read_ged_row({{"best", nothing}, {"latitude", nothing}, {"date_end", nothing}});
    EXPECT_EQ(kept.accounts.at(0).count(Measure::killed, VictimClass::all)->count, (Count{4, std::nullopt, 6}));
    EXPECT_EQ(kept.accounts[0].where.point, std::nullopt);
    EXPECT_THAT(kept.diagnostics.kept(), IsEmpty());
  }
}

TEST(Ged, TakesNumbersAsSpreadsheetsWriteThem) {
  const auto account =
      read_ged_row({{"id", "1001.0"}, {"best", "5.0"}, {"where_prec", "2.0"}}).accounts.at(0);
  EXPECT_EQ(account.native_id, "1001");
  EXPECT_EQ(killed(account, VictimClass::all), 5);
  EXPECT_EQ(account.where.precision, PlacePrecision::near);
}

TEST(Ged, MapsItsPrecisions) {
  using enum DatePrecision;
  const std::vector<DatePrecision> dates = {day, days, week, month, year};
  for (std::size_t i = 0; i < dates.size(); ++i) {
    EXPECT_EQ(read_ged_row({{"date_prec", std::to_string(i + 1)}}).accounts.at(0).when.precision, dates[i]);
  }
  const std::vector<PlacePrecision> places = {
      PlacePrecision::exact, PlacePrecision::near,    PlacePrecision::district, PlacePrecision::province,
      PlacePrecision::area,  PlacePrecision::country, PlacePrecision::unknown};
  for (std::size_t i = 0; i < places.size(); ++i) {
    EXPECT_EQ(read_ged_row({{"where_prec", std::to_string(i + 1)}}).accounts.at(0).where.precision,
              places[i]);
  }
}

TEST(Ged, ReportsCodesThatDoNotExist) {
  const auto kept = read_ged_row({{"where_prec", "8"}, {"date_prec", "0"}, {"type_of_violence", "x"}});
  EXPECT_EQ(kept.places("bad-code"), "f:2:date_prec f:2:where_prec f:2:type_of_violence");
  EXPECT_EQ(kept.accounts.at(0).violence, Violence::unknown);
}

TEST(Ged, TakesTheDayRangeOfImpreciseDates) {
  const auto when = read_ged_row({{"date_prec", "4"}, {"date_end", "2020-03-31"}}).accounts.at(0).when;
  EXPECT_EQ(when.to_string(), "2020-03-04..2020-03-31");
  const auto turned = read_ged_row({{"date_end", "2020-03-01"}});
  EXPECT_TRUE(turned.accounts.at(0).has(AccountFlag::date_inconsistent));
  EXPECT_EQ(turned.accounts.at(0).when.to_string(), "2020-03-01..2020-03-04");
  EXPECT_EQ(turned.places("date-inconsistent"), "f:2:date_end");
}

TEST(Ged, RejectsARowWithoutAUsableDay) {
  for (const std::string day :
       {"", "2020-02-30", "9999-12-31", "0000-00-00", "04/03/2020", "2020-03-04x", "2020-3-4"}) {
    const auto kept = read_ged_row({{"date_start", day}});
    EXPECT_THAT(kept.accounts, IsEmpty()) << day;
    EXPECT_EQ(kept.places("bad-date"), "f:2:date_start") << day;
    EXPECT_EQ(kept.diagnostics.rejected(), 1U);
  }
}

TEST(Ged, LeavesOutAPointThatIsNotOnEarth) {
  for (const std::string latitude : {"91", "-1000", "nan", "inf", "_34.5", "34,5"}) {
    const auto kept = read_ged_row({{"latitude", latitude}});
    EXPECT_EQ(kept.accounts.at(0).where.point, std::nullopt) << latitude;
    EXPECT_TRUE(kept.accounts[0].has(AccountFlag::place_inconsistent));
    EXPECT_EQ(kept.places("bad-coordinate"), "f:2:latitude");
  }
}

TEST(Ged, FlagsAggregatesOfTheSourceAndUnvettedCandidates) {
  const auto several = read_ged_row({{"event_clarity", "2"}}).accounts.at(0);
  EXPECT_TRUE(several.has(AccountFlag::aggregate));
  EXPECT_EQ(several.covers, 0U);
  EXPECT_TRUE(read_ged_row({{"code_status", "Check deaths"}}).accounts.at(0).has(AccountFlag::provisional));
}

TEST(Ged, KeepsTheFirstOfRowsWithOneId) {
  const auto kept = read("ged", csv({ged_row(), ged_row({{"best", "9"}}), ged_row({{"id", "1002"}})}));
  ASSERT_EQ(kept.accounts.size(), 2U);
  EXPECT_EQ(killed(kept.accounts[0], VictimClass::all), 5);
  EXPECT_EQ(kept.places("duplicate-id"), "f:3:id");
  EXPECT_EQ(kept.summary.read, 3U);
}

TEST(Ged, DoesNotFlagRowsThatOnlyLookAlike) {
  const auto kept = read("ged", csv({ged_row(), ged_row({{"id", "1002"}})}));
  EXPECT_EQ(kept.accounts.size(), 2U);
  EXPECT_EQ(kept.accounts[1].flags, 0U);
  EXPECT_THAT(kept.diagnostics.kept(), IsEmpty());
}

TEST(Ged, CarriesNothingFromOneRowToTheNext) {
  const auto dirty =
      ged_row({{"low", "9"}, {"latitude", "99"}, {"event_clarity", "2"}, {"adm_2", "Elsewhere"}});
  const auto clean = ged_row({{"id", "1002"}, {"adm_2", ""}, {"source_article", ""}, {"source_date", ""}});
  EXPECT_EQ(read("ged", csv({dirty, clean})).accounts.at(1), read("ged", csv({clean})).accounts.at(0));
}

TEST(Ged, RejectsARowWithoutAnId) {
  EXPECT_EQ(read_ged_row({{"id", ""}}).places("missing-id"), "f:2:id");
  EXPECT_EQ(read_ged_row({{"id", "-3"}}).places("bad-id"), "f:2:id");
}

TEST(Ged, RejectsARowOfAWrongWidthAndReadsOn) {
  const std::string text = csv({ged_row()}) + "1,2,3\n" + csv_line(ged_row({{"id", "1002"}}), false);
  const auto kept = read("ged", text);
  EXPECT_EQ(kept.accounts.size(), 2U);
  EXPECT_EQ(kept.places("bad-row"), "f:3");
  EXPECT_EQ(kept.first_message(), "expected 49 cells as in the header, found 3");
  EXPECT_TRUE(kept.summary.complete);
}

TEST(Ged, PointsToTheBytesOfEachRow) {
  const std::string second = csv_line(ged_row({{"id", "1002"}, {"where_description", "two\nlines"}}), false);
  const std::string text = "\xEF\xBB\xBF" + csv({ged_row()}) + second;
  const auto kept = read("ged", text);
  ASSERT_EQ(kept.origins.size(), 2U);
  EXPECT_EQ(kept.origins[1].line, 3U);
  EXPECT_EQ(text.substr(kept.origins[1].offset, kept.origins[1].length) + "\n", second);
}

}  // namespace
}  // namespace sanad::sources
