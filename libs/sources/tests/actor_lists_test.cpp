// SPDX-License-Identifier: Apache-2.0
// UCDP's list of actors and MISP galaxies as statements.
#include <gtest/gtest.h>

#include <algorithm>

#include "read_text.h"
#include "sanad/core/limits.h"

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

TEST(FtmActors, RolesBecomeStatementsWhereverTheirEndsStand) {
  const auto kept = testing::read("ftm-actors",
      R"({"id":"m","schema":"Membership","properties":{"member":["p"],"organization":["g"],"role":["Supreme Leader"],)"
      R"("startDate":["2014-10"],"date":["2015-01-02T10:00:00"]}}
{"id":"g","schema":"Organization","properties":{"name":["Red Band","RB"],"previousName":["Old Band","RB"]}}
{"id":"p","schema":"Person","properties":{"name":["First Man"],"alias":["F. Man"]}}
{"id":"q","schema":"Person","properties":{"name":["Other Man"],"alias":["O. Man"]}}
{"id":"f","schema":"Family","properties":{"person":["p"],"relative":["q"]}}
{"id":"n","schema":"Membership","properties":{"member":["q2"],"organization":["g"]}}
{"id":"o","schema":"Occupancy","properties":{"holder":["p"],"post":["x"]}}
{"id":"x","schema":"Position","properties":{"name":["Spokesman"]}}
{"id":"r","schema":"Membership","properties":{"member":["p"],"organization":["g"],"role":["former leader"]}}
{"id":"s","schema":"Directorship","properties":{"director":["p"],"organization":["g"],"role":["co-founder"]}})");
  EXPECT_TRUE(kept.summary.complete) << kept.summary.failure;
  EXPECT_EQ(said(kept), (Lines{"First Man alias F. Man", "First Man holds_office Spokesman",
                               "First Man leader_of Red Band", "First Man member_of Red Band",
                               "Red Band alias Old Band", "Red Band alias RB", "Red Band founded_by First Man"}));
  EXPECT_TRUE(says(kept, "unknown-end", "f:6:properties")) << lines_of(kept);
}

TEST(FtmActors, ARoleIsToldByWholeWords) {
  const auto relation_of = [](const std::string& role) {
    const auto kept = testing::read("ftm-actors",
        R"({"id":"g","schema":"Organization","properties":{"name":["Red Band"]}}
{"id":"p","schema":"Person","properties":{"name":["First Man"]}}
{"id":"m","schema":"Membership","properties":{"member":["p"],"organization":["g"],"role":[")" + role + "\"]}}");
    return kept.statements.empty() ? lines_of(kept) : kept.statements[0].relation;
  };
  EXPECT_EQ(relation_of("Head of the intelligence service"), "member_of");
  EXPECT_EQ(relation_of("Commander of the Pamir front"), "member_of");
  EXPECT_EQ(relation_of("Member of the leadership"), "member_of");
  EXPECT_EQ(relation_of("Contracting officer"), "member_of");
  EXPECT_EQ(relation_of("ex-leader"), "member_of");
  EXPECT_EQ(relation_of("Commander-in-Chief"), "leader_of");
  EXPECT_EQ(relation_of("Vice-Emir"), "deputy_leader_of");
  EXPECT_EQ(relation_of("ACTING LEADER"), "interim_leader_of");
  EXPECT_EQ(relation_of("Spokeswoman"), "speaks_for");
}

TEST(ActorLists, KeepNoTextThatIsLongerThanARecordHolds) {
  const std::string longer(limits::name_bytes + 1, 'x');
  const auto galaxy = testing::read("misp-actors", R"({"values":[{"value":"X)" + longer + R"(","uuid":"1"},
    {"value":"Y","uuid":")" + longer + R"("},{"value":"W","uuid":"2","meta":{"synonyms":["w"]}}]})");
  EXPECT_EQ(said(galaxy), Lines{"W alias w"});
  EXPECT_TRUE(says(galaxy, "too-long", "f:$.values[0]")) << lines_of(galaxy);
  EXPECT_TRUE(says(galaxy, "too-long", "f:$.values[1]")) << lines_of(galaxy);
  const auto ftm = testing::read("ftm-actors",
      R"({"id":"g","schema":"Organization","properties":{"name":["Red Band"]}}
{"id":"p","schema":"Person","properties":{"name":["First Man"]}}
{"id":"m","schema":"Membership","properties":{"member":["p"],"organization":["g"],"role":[")" + longer +
      R"("]}}
{"id":")" + longer + R"(","schema":"Organization","properties":{"name":["Blue Band"]}})");
  ASSERT_EQ(said(ftm), Lines{"First Man member_of Red Band"}) << lines_of(ftm);
  EXPECT_LE(ftm.statements[0].note.size(), limits::name_bytes);
  EXPECT_TRUE(says(ftm, "missing-id", "f:4:id")) << lines_of(ftm);
}

TEST(FtmActors, ATieThatCannotBeRightIsRejectedAndABadDateNoted) {
  const auto kept = testing::read("ftm-actors",
      R"({"id":"g","schema":"Organization","properties":{"name":["Red Band"]}}
{"id":"p","schema":"Person","properties":{"name":["First Man"]}}
{"id":"1","schema":"Membership","properties":{"member":["p"],"organization":["g"],)"
      R"("startDate":["2015"],"endDate":["2014"]}}
{"id":"2","schema":"Membership","properties":{"member":["p"],"organization":["g"],"startDate":["soon"]}}
{"id":"3","schema":"Membership","properties":{"member":["p"]}}
{"id":"3","schema":"Person","properties":{"name":["Again"]}}
{"schema":"Person"}
nonsense)");
  EXPECT_EQ(said(kept), Lines{"First Man member_of Red Band"});
  EXPECT_TRUE(says(kept, "ends-before-it-begins", "f:3:endDate")) << lines_of(kept);
  EXPECT_TRUE(says(kept, "bad-date", "f:4:startDate")) << lines_of(kept);
  EXPECT_TRUE(says(kept, "missing-end", "f:5:properties")) << lines_of(kept);
  EXPECT_TRUE(says(kept, "duplicate-id", "f:6:id")) << lines_of(kept);
  EXPECT_TRUE(says(kept, "missing-id", "f:7:id")) << lines_of(kept);
  EXPECT_TRUE(says(kept, "bad-json", "f:8")) << lines_of(kept);
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
