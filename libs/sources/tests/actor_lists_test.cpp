// SPDX-License-Identifier: Apache-2.0
// UCDP's list of actors and MISP galaxies as statements.
#include <gtest/gtest.h>

#include <algorithm>

#include "read_text.h"

namespace sanad::sources {
namespace {

using testing::Kept;
using testing::lines_of;
using testing::says;

std::vector<std::string> said(const Kept& kept) {
  std::vector<std::string> lines;
  for (const auto& statement : kept.statements) {
    lines.push_back(statement.subjects[0].name + " " + statement.relation + " " + statement.object.name);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}
using Lines = std::vector<std::string>;

constexpr std::string_view header =
    "ActorId,NameData,NameOrig,NameOrigFull,NewName,Org,Splinter,ActorIdPrev,SplitTemp,ActorIdSplitTemp,"
    "Alliance,"
    "ActorIdAlliance,JoinGroup,ActorIdGroup\n";

TEST(UcdpActor, NamesIdsAndTiesAreStatementsWithoutDates) {
  const auto kept = testing::read("ucdp-actor", std::string{header} +
                                                    "7,RB,RB,Red Band,,4,0,,0,,1,\"8, 9; 9\",0,\n"
                                                    "8,BB,,Blue Band,New Blue,4,1,7,0,,0,,1,7\n");
  EXPECT_EQ(said(kept), (Lines{"BB alias Blue Band", "BB alias New Blue", "BB alias UCDP 8",
                               "BB joined UCDP 7", "BB split_from UCDP 7", "RB alias Red Band",
                               "RB alias UCDP 7", "RB ally_of UCDP 8", "RB ally_of UCDP 9"}));
  for (const auto& statement : kept.statements) {
    EXPECT_FALSE(statement.from || statement.to || statement.published) << statement.native_id;
  }
}

TEST(UcdpActor, ATieThatIsCodedAsAbsentIsNone) {
  const auto kept = testing::read("ucdp-actor", std::string{header} + "7,RB,,,,4,0,9,0,,1,-99,0,\n");
  EXPECT_EQ(said(kept), Lines{"RB alias UCDP 7"});
}

TEST(UcdpActor, RowsWithoutAKeyOrWithAnEarlierOneAreRejected) {
  const auto kept = testing::read("ucdp-actor", std::string{header} +
                                                    ",RB,,,,4,,,,,,,,\n7,,,,,4,,,,,,,,\n"
                                                    "8,A,,,,1,,,,,,,,\n8,B,,,,1,,,,,,,,\n");
  EXPECT_EQ(said(kept), Lines{"A alias UCDP 8"}) << lines_of(kept);
  EXPECT_EQ(kept.statements[0].subjects[0].kind, records::NodeKind::organisation);
  EXPECT_TRUE(says(kept, "missing-id", "f:2:ActorId"));
  EXPECT_TRUE(says(kept, "missing-id", "f:3:NameData"));
  EXPECT_TRUE(says(kept, "duplicate-id", "f:5:ActorId"));
}

TEST(MispGalaxy, SynonymsAndTiesWithinTheFileAreStatements) {
  const auto kept = testing::read("misp-actors", R"({"name":"Bands","values":[
    {"value":"Red Band","uuid":"u1","meta":{"synonyms":["RB","RB","Red Band"]},
     "related":[{"dest-uuid":"u2","type":"similar"},{"dest-uuid":"elsewhere","type":"uses"}]},
    {"value":"Blue Band","uuid":"u2","related":[{"dest-uuid":"u1","type":"part-of"}]}]})");
  EXPECT_TRUE(kept.summary.complete) << kept.summary.failure;
  EXPECT_EQ(said(kept),
            (Lines{"Blue Band faction_of Red Band", "Red Band alias RB", "Red Band similar Blue Band"}));
}

TEST(MispGalaxy, AClusterWithoutAKeyIsRejectedAndABrokenFileStoresNothing) {
  const auto kept = testing::read("misp-actors", R"({"values":[{"value":"X"},{"value":"Y","uuid":"1"},
    {"value":"Z","uuid":"1","meta":{"synonyms":["z"]}},{"value":"W","uuid":"2","meta":{"synonyms":[3,"w"]}}]})");
  EXPECT_EQ(said(kept), Lines{"W alias w"});
  EXPECT_TRUE(says(kept, "missing-id", "f:$.values[0]")) << lines_of(kept);
  EXPECT_TRUE(says(kept, "duplicate-id", "f:$.values[2]")) << lines_of(kept);
  EXPECT_FALSE(testing::read("misp-actors", R"({"values":[{"value":"X","uuid":"1"})").summary.complete);
}

TEST(ActorLists, AreToldByTheirContent) {
  const auto csv = detect(header);
  ASSERT_TRUE(csv.has_value()) << describe(csv.error());
  EXPECT_EQ(csv->format->name, "ucdp-actor");
  const auto json = detect(R"({"name":"Bands","type":"threat-actor","values":[{"value":"Red Band","uuid":"u1"}]})");
  ASSERT_TRUE(json.has_value()) << describe(json.error());
  EXPECT_EQ(json->format->name, "misp-galaxy") << "a list to screen against, unless statements are asked for";
}

}  // namespace
}  // namespace sanad::sources
