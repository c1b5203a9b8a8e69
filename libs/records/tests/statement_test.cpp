// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/statement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.h"
#include "object_expectations.h"

namespace sanad::records {
namespace {

RC_GTEST_PROP(StatementObject, EveryStatementComesBackExactly, ()) {
  const auto statement = any_statement();
  const auto object = to_object(statement, *given_or_not(any_day()));
  const auto faults = faults_of(object);
  RC_LOG() << faults;
  RC_ASSERT(faults.empty());
  const auto back = statement_of(object.body);
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == statement);
}

RC_GTEST_PROP(StatementObject, ItsEndsAreTheNodesItComesWith, ()) {
  const auto statement = any_statement();
  const auto object = to_object(statement, std::nullopt);
  std::vector<Json> ids;
  for (const auto& node : nodes_of(statement)) {
    RC_ASSERT(faults_of(node).empty());
    ids.emplace_back(node.id.to_string());
  }
  for (const auto* end : {"source_ref", "target_ref"}) {
    RC_ASSERT(std::find(ids.begin(), ids.end(), inside(object, {end})) != ids.end());
  }
}

Statement killed() {
  Statement statement;
  statement.source = "statements";
  statement.native_id = "1";
  statement.id = natural_id("relationship", statement.source, statement.native_id);
  statement.subjects = {{"A. Leader", NodeKind::person}};
  statement.relation = "killed_by";
  statement.object = {"air strike", NodeKind::means};
  return statement;
}

TEST(StatementObject, IsARelationshipOfOurOwnTypeBetweenTwoNodes) {
  auto statement = killed();
  statement.from = DateRange::whole_month(2009, 8);
  statement.to = DateRange::single(day("2009-08-31"));
  const auto object = to_object(statement, std::nullopt);
  EXPECT_EQ(inside(object, {"relationship_type"}), Json{"killed-by"});
  EXPECT_EQ(inside(object, {"start_time"}), Json{"2009-08-01T00:00:00.000Z"});
  EXPECT_EQ(inside(object, {"stop_time"}), Json{"2009-09-01T00:00:00.000Z"});
}

TEST(StatementObject, OfOneThingOnlyPointsAtItself) {
  auto statement = killed();
  statement.relation = "died";
  statement.object = {};
  const auto object = to_object(statement, std::nullopt);
  EXPECT_EQ(inside(object, {"source_ref"}), inside(object, {"target_ref"}));
  EXPECT_EQ(statement_of(object.body).value(), statement);
}

TEST(StatementObject, OneDayTenuresStopAfterTheyStart) {
  auto statement = killed();
  statement.relation = "interim_leader_of";
  statement.from = statement.to = DateRange::single(day("2013-11-01"));
  const auto object = to_object(statement, std::nullopt);
  EXPECT_EQ(faults_of(object), "");
  EXPECT_EQ(inside(object, {"stop_time"}), Json{"2013-11-02T00:00:00.000Z"});
}

TEST(StatementObject, AGroupIsAnIntrusionSetAndAPersonAnIndividual) {
  auto statement = killed();
  statement.relation = "leader_of";
  statement.object = {"A group", NodeKind::group};
  const auto nodes = nodes_of(statement);
  ASSERT_EQ(nodes.size(), 2U);
  EXPECT_EQ(inside(nodes[0], {"identity_class"}), Json{"individual"});
  EXPECT_EQ(nodes[1].id.type, "intrusion-set");
}

TEST(StatementObject, AnotherRelationshipOrHalfAStatementIsNone) {
  const auto decision =
      R"({"type":"relationship","id":"relationship--f6ffbf76-9af2-4254-9449-1a8d7e1e6618"})";
  ASSERT_FALSE(statement_of(decision).has_value());
  EXPECT_EQ(statement_of(decision).error().code, ErrorCode::unsupported);
  const auto whole = to_object(killed(), std::nullopt).body;
  for (const std::string_view part :
       {R"("relation":"killed_by")", R"("subjects":[{"kind":"person","name":"A. Leader"}])"}) {
    auto body = whole;
    ASSERT_NE(body.find(part), std::string::npos);
    body.replace(body.find(part), part.size(), "\"x\":1");
    ASSERT_FALSE(statement_of(body).has_value()) << body;
    EXPECT_EQ(statement_of(body).error().code, ErrorCode::invalid_input);
  }
  auto body = whole;
  body.replace(body.find("\"native_id\""), 11, "\"credibility\":\"9\",\"native_id\"");
  EXPECT_FALSE(statement_of(body).has_value()) << body;
}

TEST(Statement, RelationsAreWordsOfAStixRelationship) {
  for (const auto& word : known_relations()) {
    EXPECT_TRUE(is_relation(word.name)) << word.name;
    EXPECT_EQ(find_relation(word.name), &word);
  }
  EXPECT_TRUE(is_relation("my_own_2"));
  for (const auto* bad : {"", "Killed", "killed-by", "9x", "a b", "_x"})
    EXPECT_FALSE(is_relation(bad)) << bad;
  EXPECT_FALSE(is_relation(std::string(65, 'a')));
  EXPECT_EQ(find_relation("unheard_of"), nullptr);
}

TEST(StatementObject, WithoutRolesAndWithdrawalIsWrittenAsBeforeThereWereAny) {
  const auto body = to_object(killed(), std::nullopt).body;
  for (const auto* key : {"\"role\"", "withdrawn", "replaced_by"}) EXPECT_EQ(body.find(key), std::string::npos) << key;
}

TEST(Statement, ARoleInAnEventMakesNoOtherNode) {
  EXPECT_EQ(node_id("a", {"X", NodeKind::group}), node_id("a", {"X", NodeKind::group, "parent"}));
}

TEST(Statement, OneSpellingOfOneSourceIsOneNode) {
  const Named man{"X", NodeKind::person};
  EXPECT_EQ(node_id("a", man), node_id("a", man));
  EXPECT_NE(node_id("a", man), node_id("b", man));
  EXPECT_NE(node_id("a", man), node_id("a", {"X", NodeKind::office}));
}

}  // namespace
}  // namespace sanad::records
