// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.h"
#include "object_expectations.h"
#include "sanad/core/utf8.h"

namespace sanad::records {
namespace {

Account quetta() {
  Account account;
  account.source = "press";
  account.native_id = "P017";
  account.id = natural_id("incident", account.source, account.native_id);
  account.title = "Suicide attack, Quetta, 2022-11-30";
  account.when = DateRange::single(day("2022-11-30"));
  account.where = {"Pakistan", "Balochistan",           "Quetta",
                   "Baleli",   geo::Point{30.25, 66.9}, PlacePrecision::near};
  account.kind = EventKind::attack;
  account.tactic = Tactic::suicide;
  account.target = Target::police;
  account.suicide = true;
  account.claim = ClaimStatus::claimed;
  account.actors = {{"TTP", ActorRole::claimant}};
  account.counts = {{Measure::killed, VictimClass::all, Attackers::excluded, {3, 4, 4}},
                    {Measure::injured, VictimClass::police, Attackers::unknown, Count::at_least(20)}};
  account.publisher = "Example News";
  account.articles = {"https://example.org/quetta"};
  account.published = day("2022-12-01");
  account.marking = Tlp::green;
  return account;
}

TEST(AccountObject, IsWrittenWordForWordLikeThis) {
  EXPECT_EQ(to_object(quetta(), day("2023-01-01")).body,
            R"({"created":"2000-01-01T00:00:00.000Z",)"
            R"("created_by_ref":"identity--e1f95004-8813-504c-8312-11a2397b1d1f","extensions":{)"
            R"("extension-definition--6a0fd7d3-69a6-47ac-ad31-f957a22831bd":{"actors":[{"name":"TTP",)"
            R"("role":"claimant"}],"articles":["https://example.org/quetta"],"counts":[{)"
            R"("attackers":"excluded","best":4,"high":4,"low":3,"measure":"killed"},{"best":20,"low":20,)"
            R"("measure":"injured","victims":"police"}],"event":{"claim":"claimed","kind":"attack",)"
            R"("suicide":true,"tactic":"suicide","target":"police"},"extension_type":"property-extension",)"
            R"("native_id":"P017","published":"2022-12-01","publisher":"Example News","source":"press",)"
            R"("when":{"first":"2022-11-30"},"where":{"country":"Pakistan","district":"Quetta",)"
            R"("latitude":30.25,"longitude":66.9,"place":"Baleli","precision":"near",)"
            R"("province":"Balochistan"}}},"external_references":[{"source_name":"Example News",)"
            R"("url":"https://example.org/quetta"}],"id":"incident--6c90f833-6ecf-569e-a586-332fe61860e4",)"
            R"("modified":"2023-01-01T23:00:48.626Z","name":"Suicide attack, Quetta, 2022-11-30",)"
            R"("object_marking_refs":["marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"],)"
            R"("spec_version":"2.1","type":"incident"})");
}

TEST(AccountObject, LeavesOutWhatIsNotKnown) {
  Account account;
  account.source = "x";
  account.id = natural_id("incident", "x", "");
  const auto object = to_object(account, std::nullopt);
  EXPECT_EQ(faults_of(object), "");
  const auto own =
      inside(object, {"extensions", "extension-definition--6a0fd7d3-69a6-47ac-ad31-f957a22831bd"});
  ASSERT_TRUE(own.is_object());
  std::vector<std::string> keys;
  for (const auto& member : *own.object()) keys.push_back(member.first);
  EXPECT_THAT(keys, testing::ElementsAre("extension_type", "native_id", "source", "when"));
  EXPECT_TRUE(inside(object, {"external_references"}).is_null());
}

TEST(AccountObject, IsCreatedByItsSourceOnADayThatAllNodesShare) {
  const auto object = to_object(quetta(), std::nullopt);
  EXPECT_EQ(inside(object, {"created"}), Json{"2000-01-01T00:00:00.000Z"});
  EXPECT_EQ(inside(object, {"created_by_ref"}), Json{natural_id("identity", "source", "press").to_string()});
}

TEST(AccountObject, ModifiedLiesOnTheDayOfTheEdition) {
  const auto account = quetta();
  EXPECT_EQ(to_object(account, day("2023-06-01")).modified.day(), day("2023-06-01"));
  EXPECT_EQ(to_object(account, std::nullopt).modified.day(), day("2000-01-01"));
  EXPECT_EQ(to_object(account, day("1998-01-01")).modified.day(), day("2000-01-01"));
  EXPECT_EQ(to_object(account, day("2023-06-01")).modified.micros % 1000, 0);
}

TEST(AccountObject, OnlyAddressesBecomeExternalReferences) {
  auto account = quetta();
  account.articles = {"dawn.com|2022-11-30|blast", "https://example.org/a b", "http://example.org/x",
                      "https://"};
  const auto references = inside(to_object(account, std::nullopt), {"external_references"});
  ASSERT_TRUE(references.is_array());
  ASSERT_EQ(references.array()->size(), 1U);
  EXPECT_EQ(references.array()->front().text("url"), "http://example.org/x");
  EXPECT_EQ(references.array()->front().text("source_name"), "Example News");
}

TEST(AccountObject, NumbersBeyondWhatJsonTakesExactlyStopAtTheLimit) {
  auto account = quetta();
  account.counts = {{Measure::killed, VictimClass::all, Attackers::unknown, {-5, 7, INT64_MAX}}};
  const auto object = to_object(account, std::nullopt);
  EXPECT_EQ(faults_of(object), "");
  EXPECT_EQ(account_of(object.body)->counts.front().count, (Count{0, 7, 9'007'199'254'740'991}));
}

TEST(AccountObject, BytesThatAreNoTextBecomeTheReplacementCharacter) {
  auto account = quetta();
  account.title = "a\xff\xe2\"\\u0000";
  account.where.place = std::string{"b\0c", 3};
  const auto object = to_object(account, std::nullopt);
  EXPECT_EQ(faults_of(object), "");
  const auto back = account_of(object.body);
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->title, "a\uFFFD\uFFFD\"\\u0000");
  EXPECT_EQ(back->where.place, "b\uFFFDc");
}

RC_GTEST_PROP(AccountObject, EveryAccountComesBackExactly, ()) {
  const auto account = any_account();
  const auto back = account_of(to_object(account, std::nullopt).body);
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == account);
}

RC_GTEST_PROP(AccountObject, BodiesAreCanonicalAndBreakNoMust, ()) {
  const auto object = to_object(any_account(), *given_or_not(any_day()));
  const auto faults = faults_of(object);
  RC_LOG() << faults;
  RC_ASSERT(faults.empty());
}

RC_GTEST_PROP(AccountObject, AnyBytesGiveACanonicalBody, (const std::string& bytes)) {
  Account account;
  account.title = bytes;
  account.source = bytes;
  account.native_id = bytes;
  account.articles = {bytes};
  account.where.country = bytes;
  account.id = natural_id("incident", "x", "y");
  const auto object = to_object(account, std::nullopt);
  const auto faults = faults_of(object);
  RC_LOG() << faults;
  RC_ASSERT(faults.empty());
  RC_ASSERT(account_of(object.body)->title == replace_invalid_utf8(bytes));
}

RC_GTEST_PROP(AccountObject, EqualContentsShareTheirVersionAndOthersDoNot, ()) {
  const auto account = any_account();
  auto changed = account;
  changed.title += "!";
  const auto edition = *given_or_not(any_day());
  RC_ASSERT(to_object(account, edition).body == to_object(account, edition).body);
  RC_ASSERT(to_object(account, edition).modified != to_object(changed, edition).modified);
}

TEST(WithModified, ChangesNothingElse) {
  const auto object = to_object(quetta(), std::nullopt);
  const auto later = with_modified(object, Timestamp::parse("2024-05-06T07:08:09.123Z").value());
  EXPECT_EQ(faults_of(later), "");
  EXPECT_EQ(later.modified.to_string(), "2024-05-06T07:08:09.123Z");
  EXPECT_EQ(account_of(later.body).value(), quetta());
  EXPECT_EQ(with_modified(later, object.modified).body, object.body);
}

TEST(AccountOf, RefusesOtherTypesAsUnsupported) {
  const auto result = account_of(R"({"type":"report","id":"report--f6ffbf76-9af2-4254-9449-1a8d7e1e6618"})");
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, ErrorCode::unsupported);
  EXPECT_EQ(result.error().where, "$.type");
}

/// quetta()'s body with one text replaced by another.
std::string altered(std::string_view from, std::string_view to) {
  auto body = to_object(quetta(), std::nullopt).body;
  const auto place = body.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  return body.replace(place, from.size(), to);
}

TEST(AccountOf, NamesThePlaceOfAFault) {
  const auto where = [](const std::string& body) {
    const auto result = account_of(body);
    return result ? std::string{"no fault"} : result.error().where;
  };
  EXPECT_EQ(where(altered(R"("tactic":"suicide")", R"("tactic":"magic")")), "$..event.tactic");
  EXPECT_EQ(where(altered(R"("best":4)", R"("best":"4")")), "$..counts.best");
  EXPECT_EQ(where(altered(R"("best":4)", R"("best":-4)")), "$..counts.best");
  EXPECT_EQ(where(altered(R"("best":4)", R"("best":4.5)")), "$..counts.best");
  EXPECT_EQ(where(altered(R"("latitude":30.25)", R"("latitude":99)")), "$..where.latitude");
  EXPECT_EQ(where(altered(R"("latitude":30.25,)", "")), "$..where.latitude");
  EXPECT_EQ(where(altered(R"("first":"2022-11-30")", R"("first":"2022-02-30")")), "$..when.first");
  EXPECT_EQ(where(altered(R"("when":{"first":"2022-11-30"},)", "")),
            "$..extension-definition--"
            "6a0fd7d3-69a6-47ac-ad31-f957a22831bd.when");
  EXPECT_EQ(where(altered(R"({"first":"2022-11-30"})", R"({"first":"2022-11-30","last":"2022-11-01"})")),
            "$..when.last");
}

TEST(AccountOf, HostileBytesGiveErrors) {
  const std::string deep = R"({"type":"incident","id":)" + std::string(100'000, '[');
  for (const auto& body : {std::string{}, std::string{"null"}, std::string{"[]"}, std::string{"{"}, deep,
                           std::string{"{}"}, std::string{"\xff"}, std::string{R"({"type":"incident"})"},
                           std::string{R"({"type":"incident","id":"incident--1"})"}}) {
    EXPECT_FALSE(account_of(body).has_value()) << body.substr(0, 50);
  }
}

}  // namespace
}  // namespace sanad::records
