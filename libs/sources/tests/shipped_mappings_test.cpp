// SPDX-License-Identifier: Apache-2.0
// The mappings that ship with Sanad, on a few rows of their forms written for this test.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "read_text.h"

namespace sanad::sources {
namespace {

using records::AccountFlag;
using records::Count;
using records::Measure;
using records::VictimClass;
using testing::Kept;
using testing::lines_of;
using testing::read_by;
using testing::says;

Kept read_shipped(std::string_view name, std::string text) {
  const auto detected = detect(text);
  EXPECT_TRUE(detected.has_value() && detected->mapping == name) << "the form is known by its header";
  const auto mapping = built_in_mapping(name);
  EXPECT_TRUE(mapping.has_value());
  return read_by(*mapping, std::move(text));
}

constexpr std::string_view suicide_header =
    "S#,Date,Islamic Date,Blast Day Type,Holiday Type,Time,City,Latitude,Longitude,Province,Location,"
    "Location Category,Location Sensitivity,Open/Closed Space,Influencing Event/Event,Target Type,"
    "Targeted Sect if any,Killed Min,Killed Max,Injured Min,Injured Max,No. of Suicide Blasts,"
    "Explosive Weight (max),Hospital Names,Temperature(C),Temperature(F)\n";

TEST(ShippedMappings, ReadTheListOfSuicideAttacks) {
  std::string text{suicide_header};
  text +=
      "1,Sunday-November 19-1995,x,Holiday,Weekend,,Islamabad ,33.7182,73.0605,Capital,Some\rEmbassy \xD0 "
      "gate,"
      "Foreign,High,Closed,,Foreigner,None,14,15,,60,2,,,15,59\n";
  text +=
      "2,Monday-November 20-1995,x,,,Evening,Kuram "
      "Agency,33.49,_71.456944,FATA,Bazaar,,,,,Religious,Shiite,9,4,1,,1,,,,\n";
  const auto kept = read_shipped("pakistan-suicide-attacks", text);
  ASSERT_EQ(kept.accounts.size(), 2U) << kept.summary.failure << lines_of(kept);
  const auto& first = kept.accounts[0];
  EXPECT_EQ(first.when.to_string(), "1995-11-19");
  EXPECT_EQ(first.target, records::Target::diplomatic);
  EXPECT_EQ(first.suicide, true);
  EXPECT_THAT(first.where.place, ::testing::HasSubstr("\xE2\x80\x93 gate, Islamabad"));
  const auto* killed = first.count(Measure::killed, VictimClass::all);
  ASSERT_NE(killed, nullptr);
  EXPECT_EQ(killed->count, (Count{14, std::nullopt, 15}));
  EXPECT_EQ(killed->attackers, records::Attackers::excluded);
  const auto& second = kept.accounts[1];
  EXPECT_TRUE(second.has(AccountFlag::bounds_out_of_order));
  EXPECT_TRUE(second.has(AccountFlag::place_inconsistent));
  EXPECT_FALSE(second.where.point.has_value());
}

TEST(ShippedMappings, ReadTheListOfDroneStrikes) {
  std::string text =
      "S#,Date,Time,Location,City,Province,No of Strike,Al-Qaeda,Taliban,Civilians Min,Civilians "
      "Max,Foreigners Min,"
      "Foreigners Max,Total Died Min,Total Died Mix,Injured Min,Injured Max,Women/Children ,Special Mention "
      "(Site),"
      "Comments,References,Longitude,Latitude,Temperature(C),Temperature(F)\n";
  text +=
      "1,\"Friday, June 18, 2004\",22:00,Near Wana,South "
      "Waziristan,FATA,1,0,1,0,4,,,5,8,1,,,,,,69.57,32.30,28,82\n";
  text += "2,\"Friday, May 13, 2005\",,Toorikhel,North Waziristan,FATA,3,1,,,,,,2,,,,,,,,70.09,32.98,,\n";
  text += ",,,,,,4,1,1,0,4,,,7,8,1,,,,,,,,,\n";
  const auto kept = read_shipped("pakistan-drone-strikes", text);
  ASSERT_EQ(kept.accounts.size(), 2U) << kept.summary.failure << lines_of(kept);
  EXPECT_EQ(kept.summary.read, 2U) << "the row of totals is no record";
  EXPECT_EQ(kept.accounts[0].kind, records::EventKind::drone_strike);
  EXPECT_EQ(kept.accounts[0].where.district, "South Waziristan");
  EXPECT_EQ(kept.accounts[0].count(Measure::killed, VictimClass::militant)->count, Count::exactly(1));
  EXPECT_EQ(kept.accounts[0].count(Measure::killed, VictimClass::civilian)->count,
            (Count{0, std::nullopt, 4}));
  EXPECT_EQ(kept.accounts[1].covers, 3U);
  EXPECT_TRUE(kept.accounts[1].has(AccountFlag::aggregate));
  EXPECT_TRUE(kept.diagnostics.kept().empty()) << lines_of(kept);
}

TEST(ShippedMappings, ReadPressAccounts) {
  const auto kept = read_shipped(
      "press-accounts",
      "account_id,publisher,url,published,date,date_precision,place,district,province,latitude,longitude,"
      "location_precision,tactic,target,perpetrator,claim_status,killed_low,killed_best,killed_high,killed_"
      "security,"
      "killed_civilians,killed_militants,killed_includes_attackers,injured_low,injured_best,injured_high,"
      "note\r\n"
      "T1,daily.example (Agency),https://daily.example/1,2020-03-02,2020-03,month,\"Market, "
      "Town\",Swat,Khyber "
      "Pakhtunkhwa,35.2,72.4,town,suicide bombing,sports team,Group A; Group "
      "B,claimed,10,10,,2,,1,yes,20,20,,"
      "early toll\r\n");
  ASSERT_EQ(kept.accounts.size(), 1U) << kept.summary.failure << lines_of(kept);
  const auto& account = kept.accounts[0];
  EXPECT_EQ(account.when, DateRange::whole_month(2020, 3));
  EXPECT_EQ(account.publisher, "daily.example");
  EXPECT_EQ(account.agency, "Agency");
  EXPECT_EQ(account.tactic, records::Tactic::suicide);
  EXPECT_EQ(account.suicide, true);
  EXPECT_EQ(account.target, records::Target::civilian);
  EXPECT_EQ(account.claim, records::ClaimStatus::claimed);
  EXPECT_EQ(account.where.precision, records::PlacePrecision::near);
  EXPECT_EQ(account.actors.size(), 2U);
  EXPECT_TRUE(account.has(AccountFlag::provisional));
  EXPECT_EQ(account.count(Measure::killed, VictimClass::all)->attackers, records::Attackers::included);
  EXPECT_EQ(account.count(Measure::killed, VictimClass::security)->count, Count::exactly(2));
  EXPECT_TRUE(kept.diagnostics.kept().empty()) << lines_of(kept);
}

TEST(ShippedMappings, ReadOurOwnForm) {
  const auto kept =
      read_shipped("incidents",
                   "id,date,date_end,precision,location_precision,kind,suicide,side_a,actor,killed_low,"
                   "killed_best,killed_high,killed_police,flags,covers\n"
                   "a1,2021-05-02,2021-05-04,days,district,attack,no,Government,X;Y,1,2,3,at least 1,part,\n"
                   "a2,2021,,,,,,,,,,,,,12\n");
  ASSERT_EQ(kept.accounts.size(), 2U) << kept.summary.failure << lines_of(kept);
  const auto& account = kept.accounts[0];
  EXPECT_EQ(account.when.days(), 3);
  EXPECT_EQ(account.where.precision, records::PlacePrecision::district);
  EXPECT_EQ(account.suicide, false);
  EXPECT_EQ(account.actors.size(), 3U);
  EXPECT_EQ(account.count(Measure::killed, VictimClass::all)->count, (Count{1, 2, 3}));
  EXPECT_EQ(account.count(Measure::killed, VictimClass::police)->count, Count::at_least(1));
  EXPECT_TRUE(account.has(AccountFlag::part));
  EXPECT_EQ(kept.accounts[1].covers, 12U);
  EXPECT_TRUE(kept.diagnostics.kept().empty()) << lines_of(kept);
}

/// The n-th block of code in a page of docs/formats.
std::string code_block(const std::string& page, int n) {
  std::size_t begin = 0;
  for (int fence = 0; fence < 2 * n + 1; ++fence) begin = page.find("```", begin) + 3;
  begin = page.find('\n', begin) + 1;
  return page.substr(begin, page.find("```", begin) - begin);
}

TEST(TableDocument, TheWorkedExampleReadsAsItSays) {
  std::ifstream file{SANAD_SOURCE_DIR "/docs/formats/table.md"};
  std::ostringstream content;
  content << file.rdbuf();
  const auto kept = read_by(testing::mapping_of(code_block(content.str(), 1)), code_block(content.str(), 0));
  ASSERT_EQ(kept.accounts.size(), 2U) << kept.summary.failure << lines_of(kept);
  EXPECT_EQ(kept.summary.read, 2U);
  EXPECT_TRUE(kept.diagnostics.kept().empty()) << lines_of(kept);
  const auto& first = kept.accounts[0];
  EXPECT_EQ(first.when.to_string(), "2004-06-18");
  EXPECT_EQ(first.where.district, "South Waziristan");
  EXPECT_EQ(first.where.place, "Bazaar, Wana");
  EXPECT_EQ(first.count(Measure::killed, VictimClass::all)->count, (Count{5, std::nullopt, 8}));
  EXPECT_EQ(first.count(Measure::injured, VictimClass::all)->count, Count::at_least(10));
  EXPECT_EQ(first.actors.size(), 2U);
  const auto& second = kept.accounts[1];
  EXPECT_EQ(second.when, DateRange::whole_month(2005, 5));
  EXPECT_EQ(second.covers, 3U);
  EXPECT_TRUE(second.has(AccountFlag::doubtful));
  EXPECT_EQ(second.count(Measure::killed, VictimClass::all), nullptr);
}

}  // namespace
}  // namespace sanad::sources
