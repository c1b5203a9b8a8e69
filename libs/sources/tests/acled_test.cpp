// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"

namespace sanad::sources {
namespace {

using namespace testing;
using records::Account;
using records::ActorRole;
using records::EventKind;
using records::Measure;
using records::PlacePrecision;
using records::Tactic;
using records::Target;
using records::VictimClass;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// One row in the form of ACLED; nothing in it is real.
Cells acled_row(const Cells& changes = {}) {
  const Cells clean = {{"event_id_cnty", "UTO1"},
                       {"event_date", "2022-06-30"},
                       {"year", "2022"},
                       {"time_precision", "1"},
                       {"disorder_type", "Political violence"},
                       {"event_type", "Explosions/Remote violence"},
                       {"sub_event_type", "Remote explosive/landmine/IED"},
                       {"actor1", "Blue Front"},
                       {"assoc_actor_1", ""},
                       {"inter1", "Rebel Groups"},
                       {"actor2", "Police Forces of Utopia"},
                       {"assoc_actor_2", ""},
                       {"inter2", "State Forces"},
                       {"civilian_targeting", ""},
                       {"country", "Utopia"},
                       {"admin1", "North"},
                       {"admin2", "Hill"},
                       {"admin3", ""},
                       {"location", "Hilltown"},
                       {"latitude", "34.5"},
                       {"longitude", "71.25"},
                       {"geo_precision", "1"},
                       {"source", "Daily Post; Radio X"},
                       {"fatalities", "3"},
                       {"timestamp", "1656600000"}};
  return changed(clean, changes);
}

Kept read_acled_row(const Cells& changes) {
  return read("acled", csv({acled_row(changes)}));
}
Account account_of_row(const Cells& changes) {
  return read_acled_row(changes).accounts.at(0);
}

std::string json_object(const Cells& cells) {
  std::string text = "{";
  for (const auto& [name, value] : cells) {
    text += (text.size() > 1 ? ",\"" : "\"") + name + "\":\"" + value + "\"";
  }
  return text + "}";
}

TEST(Acled, MakesAnAccountOfARow) {
  const auto kept = read_acled_row({});
  ASSERT_EQ(kept.accounts.size(), 1U);
  const auto& account = kept.accounts[0];
  EXPECT_EQ(account.native_id, "UTO1");
  EXPECT_EQ(account.title, "Bombing, Hilltown, 2022-06-30");
  EXPECT_EQ(account.when.to_string(), "2022-06-30");
  EXPECT_EQ(account.where.province, "North");
  EXPECT_EQ(account.where.district, "Hill");
  EXPECT_EQ(account.where.precision, PlacePrecision::exact);
  EXPECT_EQ(account.kind, EventKind::attack);
  EXPECT_EQ(account.target, Target::police);
  const auto* killed = account.count(Measure::killed, VictimClass::all);
  ASSERT_NE(killed, nullptr);
  EXPECT_EQ(killed->count, (records::Count{{}, 3, {}}));
  EXPECT_EQ(killed->attackers, records::Attackers::included);
  EXPECT_THAT(kept.diagnostics.kept(), IsEmpty());
}

TEST(Acled, SaysTheSameFromCsvAndFromItsApi) {
  const auto from_csv = read("acled", csv({acled_row(), acled_row({{"event_id_cnty", "UTO2"}})}));
  const std::string objects =
      json_object(acled_row()) + ", " + json_object(acled_row({{"event_id_cnty", "UTO2"}}));
  const std::string answer = "{\"status\":200,\"success\":true,\"count\":2,\"data\":[" + objects + "]}";
  EXPECT_EQ(read("acled", answer).accounts, from_csv.accounts);
  EXPECT_EQ(read("acled", "[" + objects + "]", 3).accounts, from_csv.accounts);
  EXPECT_EQ(read("acled", json_object(acled_row())).accounts.size(), 1U);
}

TEST(Acled, TakesNumbersInJson) {
  const std::string row =
      R"({"event_id_cnty":"UTO1","event_date":"2022-06-30","time_precision":1,"event_type":"Battles",)"
      R"("sub_event_type":"Armed clash","actor1":"A","inter1":2,"actor2":null,"inter2":1,"country":"Utopia",)"
      R"("latitude":34.5,"longitude":71.25,"geo_precision":2,"fatalities":4})";
  const std::string text = "{\"data\":[" + row + "]}";
  const auto kept = read("acled", text);
  ASSERT_EQ(kept.accounts.size(), 1U);
  EXPECT_EQ(kept.accounts[0].count(Measure::killed, VictimClass::all)->count.best, 4);
  EXPECT_EQ(kept.accounts[0].where.point, (geo::Point{34.5, 71.25}));
  EXPECT_EQ(text.substr(kept.origins[0].offset, kept.origins[0].length), row);
}

TEST(Acled, NamesThePathOfABadValueInJson) {
  const std::string text = "{\"data\":[" + json_object(acled_row()) + "," +
                           json_object(acled_row({{"event_id_cnty", "UTO2"}, {"fatalities", "-1"}})) + "]}";
  EXPECT_EQ(read("acled", text).places("bad-count"), "f:$.data[1].fatalities");
}

TEST(Acled, PassesOnWhatTheApiSaysInsteadOfData) {
  const auto denied = read("acled", R"({"status":403,"message":"Access denied"})");
  EXPECT_FALSE(denied.summary.complete);
  EXPECT_THAT(denied.summary.failure, HasSubstr("'Access denied'"));
  const auto failed = read("acled", R"({"success":false,"error":{"message":"no rights"},"data":[]})");
  EXPECT_FALSE(failed.summary.complete);
  EXPECT_THAT(failed.summary.failure, HasSubstr("'no rights'"));
}

TEST(Acled, TakesAnAnswerWithoutEventsAsWhole) {
  const auto kept = read("acled", R"({"status":200,"success":true,"count":0,"data":[]})");
  EXPECT_TRUE(kept.summary.complete);
  EXPECT_EQ(kept.summary.read, 0U);
}

TEST(Acled, FailsAsAWholeWhenAnAnswerIsCutOff) {
  const std::string text = "{\"data\":[" + json_object(acled_row()) + ",{\"event_id_cnty\":\"UTO2\"";
  const auto kept = read("acled", text);
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_THAT(kept.summary.failure, HasSubstr("cut off"));
}

TEST(Acled, RejectsRowsWithoutAnId) {
  const auto kept =
      read("acled", csv({acled_row({{"event_id_cnty", ""}}), acled_row({{"event_id_cnty", " "}})}));
  EXPECT_THAT(kept.accounts, IsEmpty());
  EXPECT_EQ(kept.places("missing-id"), "f:2:event_id_cnty f:3:event_id_cnty");
}

TEST(Acled, ReadsBothFormsOfDays) {
  EXPECT_EQ(account_of_row({{"event_date", "16 May 2025"}}).when.to_string(), "2025-05-16");
  EXPECT_EQ(account_of_row({{"event_date", "6 September 2021"}}).when.to_string(), "2021-09-06");
  EXPECT_EQ(read_acled_row({{"event_date", "31 June 2025"}}).places("bad-date"), "f:2:event_date");
  EXPECT_EQ(read_acled_row({{"event_date", "05/16/2025"}}).places("bad-date"), "f:2:event_date");
}

TEST(Acled, WidensImpreciseDays) {
  const auto week = account_of_row({{"time_precision", "2"}}).when;
  EXPECT_EQ(week.to_string(), "2022-06-27..2022-07-03");
  EXPECT_EQ(week.precision, DatePrecision::week);
  EXPECT_EQ(account_of_row({{"time_precision", "3"}}).when.to_string(), "2022-06-01..2022-06-30");
}

TEST(Acled, MapsGeoPrecision) {
  EXPECT_EQ(account_of_row({{"geo_precision", "2"}}).where.precision, PlacePrecision::near);
  EXPECT_EQ(account_of_row({{"geo_precision", "3"}}).where.precision, PlacePrecision::province);
  EXPECT_EQ(read_acled_row({{"geo_precision", "7"}}).places("bad-code"), "f:2:geo_precision");
}

TEST(Acled, TakesActorClassesAsTextOrNumber) {
  for (const auto& [rebel, state] :
       {std::pair{"2", "1"}, {"Rebel group", "State forces"}, {"Rebel Groups", "State Forces"}}) {
    const auto account = account_of_row(
        {{"event_type", "Battles"}, {"sub_event_type", "Armed clash"}, {"inter1", rebel}, {"inter2", state}});
    EXPECT_EQ(account.kind, EventKind::clash) << rebel;
  }
}

TEST(Acled, TellsKindsByTypeAndParties) {
  const auto kind = [](const std::string& type, const std::string& sub_type, const std::string& a,
                       const std::string& b) {
    return account_of_row({{"event_type", type}, {"sub_event_type", sub_type}, {"inter1", a}, {"inter2", b}})
        .kind;
  };
  EXPECT_EQ(kind("Battles", "Armed clash", "2", "4"), EventKind::communal);
  EXPECT_EQ(kind("Battles", "Armed clash", "1", "8"), EventKind::border);
  EXPECT_EQ(kind("Explosions/Remote violence", "Air/drone strike", "1", "2"), EventKind::operation);
  EXPECT_EQ(kind("Violence against civilians", "Attack", "3", "7"), EventKind::attack);
  EXPECT_EQ(kind("Violence against civilians", "Attack", "1", "7"), EventKind::operation);
  EXPECT_EQ(kind("Riots", "Mob violence", "5", "7"), EventKind::riot);
  EXPECT_EQ(kind("Protests", "Peaceful protest", "6", ""), EventKind::other);
  EXPECT_EQ(kind("Strategic developments", "Arrests", "1", "2"), EventKind::operation);
}

TEST(Acled, TellsTacticsAndTargets) {
  const auto suicide = account_of_row({{"sub_event_type", "Suicide bomb"}});
  EXPECT_EQ(suicide.tactic, Tactic::suicide);
  EXPECT_EQ(suicide.suicide, true);
  EXPECT_EQ(account_of_row({{"sub_event_type", "Grenade"}}).tactic, Tactic::grenade);
  EXPECT_EQ(account_of_row({{"civilian_targeting", "Civilian targeting"}}).target, Target::civilian);
  EXPECT_EQ(account_of_row({{"event_type", "Battles"}, {"sub_event_type", "Armed clash"}}).target,
            Target::unknown);
}

TEST(Acled, IsOneSidedWhereAnOrganisedGroupHitsCivilians) {
  using records::Violence;
  const Cells targeted = {{"civilian_targeting", "Civilian targeting"}};
  EXPECT_EQ(account_of_row({}).violence, Violence::unknown);
  EXPECT_EQ(account_of_row(targeted).violence, Violence::one_sided);
  EXPECT_EQ(account_of_row({{"event_type", "Violence against civilians"}, {"sub_event_type", "Attack"}}).violence,
            Violence::one_sided);
  const auto mob = changed(targeted, {{"event_type", "Riots"}, {"sub_event_type", "Mob violence"}});
  EXPECT_EQ(account_of_row(mob).violence, Violence::unknown);
}

TEST(Acled, ReportsTypesThatDoNotExist) {
  EXPECT_EQ(read_acled_row({{"event_type", "Festival"}}).places("bad-code"), "f:2:event_type");
  EXPECT_EQ(read_acled_row({{"sub_event_type", "Parade"}}).places("bad-code"), "f:2:sub_event_type");
}

TEST(Acled, SplitsActorsAtSemicolons) {
  const auto account = account_of_row({{"assoc_actor_1", "Red Front; Green Front"}});
  ASSERT_EQ(account.actors.size(), 4U);
  EXPECT_EQ(account.actors[1], (records::ActorMention{"Red Front", ActorRole::side_a}));
  EXPECT_EQ(account.actors[2], (records::ActorMention{"Green Front", ActorRole::side_a}));
  EXPECT_EQ(account.actors[3], (records::ActorMention{"Police Forces of Utopia", ActorRole::side_b}));
}

TEST(AcledDeletions, BecomeWithdrawals) {
  const auto kept =
      read("acled", "event_id_cnty,deleted_timestamp\nUTO1,1656600000\n,1656600001\nUTO2,1656600002\n");
  EXPECT_THAT(kept.withdrawals, ElementsAre("UTO1", "UTO2"));
  EXPECT_EQ(kept.places("missing-id"), "f:3:event_id_cnty");
  EXPECT_EQ(kept.summary.read, 3U);
  const auto json = read("acled", R"({"data":[{"event_id_cnty":"UTO7","deleted_timestamp":1}]})");
  EXPECT_THAT(json.withdrawals, ElementsAre("UTO7"));
}

}  // namespace
}  // namespace sanad::sources
