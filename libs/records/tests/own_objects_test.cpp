// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.h"
#include "object_expectations.h"

namespace sanad::records {
namespace {

RC_GTEST_PROP(PublishedFigureObject, EveryFigureComesBackExactly, ()) {
  const auto figure = any_figure();
  const auto object = to_object(figure, *given_or_not(any_day()));
  const auto faults = faults_of(object);
  RC_LOG() << faults;
  RC_ASSERT(faults.empty());
  const auto back = published_figure_of(object.body);
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == figure);
}

TEST(PublishedFigureObject, AnotherTypeOrAnotherMakersIsUnsupported) {
  const auto foreign = published_figure_of(
      R"({"type":"x-sanad-published-figure","id":"x-sanad-published-figure--f6ffbf76-9af2-4254-9449-1a8d7e1e6618"})");
  ASSERT_FALSE(foreign.has_value());
  EXPECT_EQ(foreign.error().code, ErrorCode::unsupported);
  EXPECT_FALSE(published_figure_of(own_definitions().front().body).has_value());
}

SourceInfo any_source() {
  SourceInfo source;
  source.name = *rc::gen::element<std::string>("ucdp-ged", "gtd", "a.b-c");
  source.title = *any_text();
  source.publisher = *any_text();
  source.edition = *any_text();
  source.licence = *any_text();
  source.citation = *any_text();
  source.url = *any_article();
  source.pass_on = *rc::gen::element(PassOn::no, PassOn::with_attribution, PassOn::freely);
  source.reliability = *rc::gen::element('A', 'B', 'C', 'D', 'E', 'F');
  source.one_row_per_incident = *rc::gen::arbitrary<bool>();
  source.marking = *any_tlp();
  return source;
}

RC_GTEST_PROP(SourceObject, EverySourceComesBackExactly, ()) {
  const auto source = any_source();
  const auto object = to_object(source);
  const auto faults = faults_of(object);
  RC_LOG() << faults;
  RC_ASSERT(faults.empty());
  RC_ASSERT(object.id == natural_id("identity", "source", source.name));
  const auto back = source_info_of(object.body);
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == source);
}

TEST(SourceObject, AnIdentityOfAnotherMakerIsNoSource) {
  const auto result = source_info_of(own_definitions().front().body);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, ErrorCode::unsupported);
}

AnalystDecision decision(bool same, std::string by = "A. Analyst") {
  auto a = natural_id("incident", "gtd", "1");
  auto b = natural_id("incident", "press", "2");
  if (b < a) std::swap(a, b);
  return {a,
          b,
          same,
          std::move(by),
          "Same checkpoint, same hour",
          Timestamp::parse("2024-05-06T07:08:09.123Z").value()};
}

TEST(DecisionObject, ComesBackExactlyAsARelationship) {
  for (const bool same : {true, false}) {
    const auto object = to_object(decision(same));
    EXPECT_EQ(faults_of(object), "");
    EXPECT_EQ(inside(object, {"relationship_type"}), Json{same ? "duplicate-of" : "distinct-from"});
    EXPECT_EQ(object.modified.to_string(), "2024-05-06T07:08:09.123Z");
    EXPECT_EQ(decision_of(object.body).value(), decision(same));
  }
}

TEST(DecisionObject, APersonsLaterWordIsAVersionOfTheirFirst) {
  EXPECT_EQ(to_object(decision(true)).id, to_object(decision(false)).id);
  EXPECT_NE(to_object(decision(true)).id, to_object(decision(true, "B. Other")).id);
}

TEST(DecisionObject, OtherRelationshipsAreUnsupported) {
  auto body = to_object(decision(true)).body;
  body.replace(body.find("duplicate-of"), 12, "derived-from");
  const auto result = decision_of(body);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, ErrorCode::unsupported);
}

TEST(OwnDefinitions, AreValidCanonicalAndDistinct) {
  std::vector<ObjectId> ids;
  for (const auto& object : own_definitions()) {
    EXPECT_EQ(faults_of(object), "");
    ids.push_back(object.id);
  }
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
  EXPECT_EQ(ids.size(), 16U);
}

TEST(OwnDefinitions, HoldTheTlpMarkingsAsFirstPublishedThem) {
  std::vector<std::string> bodies;
  for (const auto& object : own_definitions()) bodies.push_back(object.body);
  EXPECT_THAT(
      bodies,
      testing::Contains(
          R"({"created":"2022-10-01T00:00:00.000Z",)"
          R"("extensions":{"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":)"
          R"({"extension_type":"property-extension","tlp_2_0":"amber+strict"}},)"
          R"("id":"marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003","name":"TLP:AMBER+STRICT",)"
          R"("spec_version":"2.1","type":"marking-definition"})"));
}

TEST(OwnDefinitions, DefineEveryExtensionThatOurObjectsUse) {
  std::string all;
  for (const auto& object : own_definitions()) all += object.body;
  Account account;
  account.id = natural_id("incident", "x", "y");
  PublishedFigure figure;
  figure.id = natural_id("x-sanad-published-figure", "x", "y");
  Statement statement;
  statement.id = natural_id("relationship", "x", "y");
  statement.subjects = {{"X", NodeKind::person}};
  statement.relation = "died";
  for (const auto& object :
       {to_object(account, {}), to_object(figure, {}), to_object(statement, {}), to_object(SourceInfo{}),
        to_object(decision(true))}) {
    const auto extensions = inside(object, {"extensions"});
    ASSERT_TRUE(extensions.is_object());
    EXPECT_THAT(all, testing::HasSubstr("\"id\":\"" + extensions.object()->front().first + "\""));
  }
}

}  // namespace
}  // namespace sanad::records
