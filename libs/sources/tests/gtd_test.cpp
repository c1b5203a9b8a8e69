// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"

namespace sanad::sources {
namespace {

using namespace testing;
using records::Account;
using records::AccountFlag;
using records::Attackers;
using records::ClaimStatus;
using records::Measure;
using records::PlacePrecision;
using records::Tactic;
using records::Target;
using records::VictimClass;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// One row in the form of GTD; nothing in it is real.
Cells gtd_row(const Cells& changes = {}) {
  const Cells clean = {{"eventid", "201503040001"}, {"iyear", "2015"},      {"imonth", "3"},
                       {"iday", "4"},               {"approxdate", ""},     {"extended", "0"},
                       {"resolution", ""},          {"country", "1"},       {"country_txt", "Utopia"},
                       {"provstate", "North"},      {"city", "Hilltown"},   {"latitude", "34.5"},
                       {"longitude", "71.25"},      {"specificity", "1"},   {"vicinity", "0"},
                       {"location", ""},            {"doubtterr", "0"},     {"multiple", "0"},
                       {"suicide", "0"},            {"attacktype1", "3"},   {"attacktype2", ""},
                       {"attacktype3", ""},         {"targtype1", "14"},    {"targsubtype1_txt", ""},
                       {"gname", "Blue Front"},     {"gname2", ""},         {"guncertain1", "0"},
                       {"claimed", "0"},            {"weapsubtype1", "16"}, {"nkill", "5"},
                       {"nkillter", "1"},           {"nwound", "7"},        {"nwoundte", "0"},
                       {"nhostkid", "-99"},         {"related", ""}};
  return changed(clean, changes);
}

Kept read_gtd_row(const Cells& changes) { return read("gtd", csv({gtd_row(changes)})); }
Account account_of_row(const Cells& changes) { return read_gtd_row(changes).accounts.at(0); }

std::optional<std::int64_t> best(const Account& account, Measure measure, VictimClass victims) {
  const auto* entry = account.count(measure, victims);
  return entry == nullptr ? std::nullopt : entry->count.best;
}

TEST(Gtd, MakesAnAccountOfARow) {
  const auto kept = read_gtd_row({});
  ASSERT_EQ(kept.accounts.size(), 1U);
  const auto& account = kept.accounts[0];
  EXPECT_EQ(account.native_id, "201503040001");
  EXPECT_EQ(account.title, "Bombing, Hilltown, 2015-03-04");
  EXPECT_EQ(account.when.to_string(), "2015-03-04");
  EXPECT_EQ(account.where.country, "Utopia");
  EXPECT_EQ(account.where.province, "North");
  EXPECT_EQ(account.where.precision, PlacePrecision::exact);
  EXPECT_EQ(account.kind, records::EventKind::attack);
  EXPECT_EQ(account.target, Target::civilian);
  EXPECT_EQ(account.suicide, false);
  EXPECT_EQ(account.claim, ClaimStatus::attributed);
  ASSERT_EQ(account.actors.size(), 1U);
  EXPECT_EQ(account.actors[0].name, "Blue Front");
  EXPECT_EQ(account.marking, records::Tlp::amber_strict);
  EXPECT_THAT(kept.diagnostics.kept(), IsEmpty());
}

TEST(Gtd, CountsAttackersAmongTheDeadAndWounded) {
  const auto account = account_of_row({});
  const auto* killed = account.count(Measure::killed, VictimClass::all);
  ASSERT_NE(killed, nullptr);
  EXPECT_EQ(killed->attackers, Attackers::included);
  EXPECT_EQ(killed->count, (records::Count{{}, 5, {}}));
  EXPECT_EQ(best(account, Measure::killed, VictimClass::militant), 1);
  EXPECT_EQ(best(account, Measure::injured, VictimClass::all), 7);
  EXPECT_EQ(best(account, Measure::injured, VictimClass::militant), 0);
}

TEST(Gtd, TakesBlanksAndSentinelsAsUnknown) {
  const auto kept = read_gtd_row({{"nkill", ""}, {"nkillter", "-99"}, {"nwound", "-9.0"}, {"suicide", "-9"}});
  const auto& account = kept.accounts.at(0);
  EXPECT_EQ(account.count(Measure::killed, VictimClass::all), nullptr);
  EXPECT_EQ(account.count(Measure::killed, VictimClass::militant), nullptr);
  EXPECT_EQ(account.count(Measure::injured, VictimClass::all), nullptr);
  EXPECT_EQ(account.suicide, std::nullopt);
  EXPECT_THAT(kept.diagnostics.kept(), IsEmpty());
}

TEST(Gtd, ReportsOtherNegativeCounts) {
  EXPECT_EQ(read_gtd_row({{"nkill", "-5"}}).places("bad-count"), "f:2:nkill");
}

TEST(Gtd, FlagsMoreAttackersThanPeople) {
  const auto kept = read_gtd_row({{"nkillter", "6"}});
  EXPECT_EQ(kept.places("part-above-total"), "f:2:nkillter");
  EXPECT_TRUE(kept.accounts.at(0).has(AccountFlag::bounds_out_of_order));
}

TEST(Gtd, TakesZeroMonthsAndDaysAsWiderDates) {
  const auto month = account_of_row({{"eventid", "201503000001"}, {"iday", "0"}}).when;
  EXPECT_EQ(month.to_string(), "2015-03-01..2015-03-31");
  EXPECT_EQ(month.precision, DatePrecision::month);
  const auto year = account_of_row({{"eventid", "201500000001"}, {"imonth", "0"}, {"iday", "0"}}).when;
  EXPECT_EQ(year.to_string(), "2015-01-01..2015-12-31");
}

TEST(Gtd, RejectsDaysThatDoNotExist) {
  EXPECT_EQ(read_gtd_row({{"imonth", "13"}}).places("bad-date"), "f:2:iyear");
  EXPECT_EQ(read_gtd_row({{"imonth", "2"}, {"iday", "30"}}).places("bad-date"), "f:2:iyear");
  EXPECT_EQ(read_gtd_row({{"iyear", "9999"}}).places("bad-date"), "f:2:iyear");
  EXPECT_EQ(read_gtd_row({{"iyear", ""}}).places("bad-date"), "f:2:iyear");
}

TEST(Gtd, FlagsAnIdOfAnotherDayAndKeepsTheColumns) {
  const auto kept = read_gtd_row({{"iday", "5"}});
  EXPECT_EQ(kept.accounts.at(0).when.to_string(), "2015-03-05");
  EXPECT_TRUE(kept.accounts[0].has(AccountFlag::date_inconsistent));
  EXPECT_EQ(kept.places("date-inconsistent"), "f:2:eventid");
}

TEST(Gtd, DoesNotTakeTheEndOfALongIncidentForItsDate) {
  EXPECT_EQ(account_of_row({{"extended", "1"}, {"resolution", "2015-04-01"}}).when.to_string(), "2015-03-04");
  EXPECT_EQ(read_gtd_row({{"extended", "1"}, {"resolution", "2015-01-01"}}).places("date-inconsistent"),
            "f:2:resolution");
}

TEST(Gtd, MapsSpecificityAndVicinity) {
  EXPECT_EQ(account_of_row({{"vicinity", "1"}}).where.precision, PlacePrecision::near);
  EXPECT_EQ(account_of_row({{"specificity", "2"}}).where.precision, PlacePrecision::district);
  EXPECT_EQ(account_of_row({{"specificity", "3"}}).where.precision, PlacePrecision::district);
  EXPECT_EQ(account_of_row({{"specificity", "4"}}).where.precision, PlacePrecision::province);
  EXPECT_EQ(account_of_row({{"specificity", "5"}, {"provstate", "Unknown"}}).where.precision, PlacePrecision::country);
}

TEST(Gtd, MapsTacticsFromTheFinestCode) {
  EXPECT_EQ(account_of_row({{"attacktype1", "1"}}).tactic, Tactic::assassination);
  EXPECT_EQ(account_of_row({{"attacktype1", "6"}}).tactic, Tactic::kidnapping);
  EXPECT_EQ(account_of_row({{"attacktype1", "9"}, {"attacktype2", "2"}}).tactic, Tactic::armed_assault);
  EXPECT_EQ(account_of_row({{"attacktype1", "9"}}).tactic, Tactic::unknown);
  EXPECT_EQ(account_of_row({{"weapsubtype1", "15"}}).tactic, Tactic::vehicle_bomb);
  EXPECT_EQ(account_of_row({{"weapsubtype1", "8"}}).tactic, Tactic::landmine);
  EXPECT_EQ(account_of_row({{"suicide", "1"}, {"weapsubtype1", "15"}}).tactic, Tactic::suicide);
}

TEST(Gtd, MapsTargetsWithTheirSubtypes) {
  EXPECT_EQ(account_of_row({{"targtype1", "3"}}).target, Target::police);
  EXPECT_EQ(account_of_row({{"targtype1", "4"}, {"targsubtype1_txt", "Paramilitary"}}).target, Target::paramilitary);
  EXPECT_EQ(account_of_row({{"targtype1", "22"}}).target, Target::political);
  EXPECT_EQ(account_of_row({{"targtype1", "-9"}}).target, Target::unknown);
}

TEST(Gtd, TellsClaimedFromAttributedAndSuspected) {
  EXPECT_EQ(account_of_row({{"claimed", "1"}}).claim, ClaimStatus::claimed);
  EXPECT_EQ(account_of_row({{"guncertain1", "1"}}).claim, ClaimStatus::suspected);
  const auto nobody = account_of_row({{"gname", "Unknown"}});
  EXPECT_EQ(nobody.claim, ClaimStatus::unknown);
  EXPECT_THAT(nobody.actors, IsEmpty());
}

TEST(Gtd, FlagsDoubtButNotCoordination) {
  EXPECT_TRUE(account_of_row({{"doubtterr", "1"}}).has(AccountFlag::doubtful));
  EXPECT_EQ(account_of_row({{"multiple", "1"}, {"related", "201503040001, 201503040002"}}).flags, 0U);
}

TEST(Gtd, ReadsLatin1) {
  EXPECT_EQ(account_of_row({{"city", "Bogot\xE1"}}).where.place, "Bogot\u00E1");
  EXPECT_EQ(read_gtd_row({{"city", "Bogot\xE1"}}).places("bad-encoding"), "");
  EXPECT_EQ(account_of_row({{"city", "Bogot\u00E1"}}).where.place, "Bogot\u00E1");
}

TEST(Gtd, ReadsASubsetOfItsColumns) {
  const Cells few = {{"country_txt", "Utopia"}, {"nkill", "2"}, {"eventid", "201503040001"}};
  const auto kept = read("gtd", csv({few}));
  ASSERT_EQ(kept.accounts.size(), 1U);
  EXPECT_EQ(kept.accounts[0].when.to_string(), "2015-03-04");
  EXPECT_EQ(best(kept.accounts[0], Measure::killed, VictimClass::all), 2);
}

TEST(Gtd, MakesAKeyOfTheRowWhenThereIsNone) {
  const Cells row = {{"iyear", "2015"}, {"imonth", "3"}, {"iday", "4"}, {"country_txt", "Utopia"}, {"city", "A"}};
  const auto kept = read("gtd", csv({row, changed(row, {{"city", "B"}}), row}));
  ASSERT_EQ(kept.accounts.size(), 2U);
  EXPECT_NE(kept.accounts[0].native_id, kept.accounts[1].native_id);
  EXPECT_EQ(kept.places("duplicate-id"), "f:4:eventid");
  EXPECT_EQ(read("gtd", csv({row})).accounts.at(0).native_id, kept.accounts[0].native_id);
}

TEST(Gtd, FailsNamingWhatIsMissing) {
  EXPECT_THAT(read("gtd", csv({{{"nkill", "1"}, {"city", "A"}}})).summary.failure,
              HasSubstr("eventid (or iyear, imonth and iday), country_txt"));
}

TEST(Gtd, RejectsIdsThatASpreadsheetHasRounded) {
  const auto kept = read_gtd_row({{"eventid", "2.01503E+11"}});
  EXPECT_EQ(kept.places("bad-id"), "f:2:eventid");
  EXPECT_THAT(kept.first_message(), HasSubstr("spreadsheet"));
}

TEST(Gtd, DoesNotTakeACountryCodeForAName) {
  auto row = gtd_row();
  std::erase_if(row, [](const auto& cell) { return cell.first == "country_txt"; });
  const auto kept = read("gtd", csv({row}));
  EXPECT_EQ(kept.accounts.at(0).where.country, "");
  EXPECT_EQ(kept.places("bad-code"), "f:2:country");
}

TEST(Gtd, MayNotBePassedOn) {
  EXPECT_EQ(find_format("gtd").value()->default_source().pass_on, records::PassOn::no);
}

}  // namespace
}  // namespace sanad::sources
