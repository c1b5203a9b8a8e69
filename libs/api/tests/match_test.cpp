// SPDX-License-Identifier: Apache-2.0
// What clients of yente send and read.
#include <gmock/gmock.h>

#include "api_base.h"
#include "sanad/node/screen.h"

namespace sanad::api {
namespace {

class Match : public ReadTest {
 protected:
  http::Response match(const std::string& queries, const std::string& fields = "",
                       const std::string& dataset = "default") {
    return api().post("/match/" + dataset + (fields.empty() ? "" : "?" + fields),
                      R"({"queries":)" + queries + "}");
  }
  Json answer(const std::string& queries, const std::string& fields = "") {
    const auto response = match(queries, fields);
    EXPECT_EQ(response.status, 200) << response.body;
    return member_of(Json::parse(response.body).value(), "responses");
  }
  static std::string person(const std::string& properties, const std::string& schema = "Person") {
    return R"({"q":{"schema":")" + schema + R"(","properties":)" + properties + "}}";
  }
  const std::string rahman = R"({"name":["Muhammad Test Rahman"],"birthDate":"1961"})";
};

TEST_F(Match, GivesEntitiesWithScoreMatchAndExplanations) {
  const auto response = match(person(rahman));
  EXPECT_EQ(header_of(response, "x-batch-size"), "1");
  const auto body = Json::parse(response.body).value();
  EXPECT_EQ(body.find("limit")->integer(), 5);
  const auto& q = *body.find("responses")->find("q");
  EXPECT_EQ(q.find("status")->integer(), 200);
  EXPECT_EQ(q.find("total")->find("value")->integer(), 1);
  EXPECT_EQ(text_of(*q.find("query"), "schema"), "Person");
  EXPECT_EQ(q.find("query")->find("properties")->find("birthDate")->string()->substr(), "1961");
  const auto& best = q.find("results")->array()->front();
  EXPECT_EQ(best.find("match")->boolean(), true);
  EXPECT_EQ(text_of(best, "schema"), "Person");
  EXPECT_EQ(text_of(best, "caption"), "MUHAMMAD TEST RAHMAN");
  EXPECT_EQ(*best.find("datasets"), (Json{Json::Array{"un-sc"}}));
  EXPECT_EQ(text_of(best, "first_seen"), "2011-05-02T00:00:00");
  EXPECT_NE(best.find("explanations")->find("name_match"), nullptr);
  EXPECT_NE(best.find("explanations")->find("birth_match"), nullptr);
  EXPECT_THAT(text_of(best, "note"), ::testing::HasSubstr("for review"));
}

TEST_F(Match, DropsWhatIsBelowTheCutoffAndCountsWhatReachesTheThreshold) {
  const auto low = answer(person(R"({"name":"Muhammad Rahman"})"), "threshold=0.99&cutoff=0.01");
  EXPECT_FALSE(low.find("q")->find("results")->array()->empty());
  EXPECT_EQ(low.find("q")->find("total")->find("value")->integer(), 0);
  const auto high = answer(person(R"({"name":"Zubaida Nobody"})"));
  EXPECT_TRUE(high.find("q")->find("results")->array()->empty());
}

TEST_F(Match, FiltersWhatItIsToldTo) {
  const auto count = [&](const std::string& fields) {
    return size_of(member_of(member_of(answer(person(rahman), fields), "q"), "results"));
  };
  const auto all = answer(person(rahman), "cutoff=0.01");
  const auto id = text_of(all.find("q")->find("results")->array()->front(), "id");
  EXPECT_EQ(count("cutoff=0.5"), 1U);
  EXPECT_EQ(count("cutoff=0.5&exclude_entity_ids=" + escaped(id)), 0U);
  EXPECT_EQ(count("cutoff=0.5&include_dataset=un-sc"), 1U);
  EXPECT_EQ(count("cutoff=0.5&exclude_dataset=un-sc"), 0U);
  EXPECT_EQ(count("cutoff=0.5&exclude_schema=Person"), 0U);
  EXPECT_EQ(count("cutoff=0.5&topics=sanction"), 1U);
  EXPECT_EQ(count("cutoff=0.5&topics=crime"), 0U);
  EXPECT_EQ(count("cutoff=0.5&changed_since=2011-01-01"), 1U);
  EXPECT_EQ(count("cutoff=0.5&changed_since=2020-01-01T00:00:00"), 0U);
  EXPECT_EQ(count("cutoff=0.5&fuzzy=false&limit=1"), 1U);
}

TEST_F(Match, RefusesInYentesWords) {
  const auto expect = [&](const http::Response& response, int status) {
    EXPECT_EQ(response.status, status) << response.body;
    const auto body = Json::parse(response.body).value();
    EXPECT_FALSE(body.text("detail").empty());
  };
  expect(match(person(rahman), "", "nowhere"), 404);
  expect(match(person(rahman, "Payment")), 400);
  expect(match(R"({"q":{"properties":{"name":["x"]}}})"), 422);
  expect(match(R"({"q":{"schema":"Person"}})"), 422);
  expect(match("{}"), 400);
  expect(match("[]"), 422);
  expect(match(person(rahman), "algorithm=guess"), 400);
  expect(match(person(rahman), "limit=0"), 400);
  expect(match(person(rahman), "threshold=2"), 400);
  expect(match(person(R"({"name":[1]})")), 400);
  expect(api().get("/match/default"), 405);
  expect(api().get("/search/default", Role::anonymous), 401);
  std::string many = "{";
  for (int i = 0; i <= 100; ++i) {
    many += (i == 0 ? "" : ",") + ("\"q" + std::to_string(i)) +
            R"(":{"schema":"Person","properties":{"name":["x"]}})";
  }
  expect(match(many + "}"), 400);
}

TEST_F(Match, OneQueryThatCannotBeScreenedDoesNotSpoilTheOthers) {
  const auto responses = answer(R"({"a":{"schema":"Person","properties":{"name":["--"]}},)"
                                R"("b":{"schema":"Person","properties":{"name":["Abdul Example Khan"]}}})");
  EXPECT_EQ(responses.find("a")->find("status")->integer(), 400);
  EXPECT_EQ(responses.find("b")->find("status")->integer(), 200);
  EXPECT_EQ(responses.find("b")->find("total")->find("value")->integer(), 1);
}

/// "Abdul Example Khan" as somebody writes it who does not want to be found.
const std::vector<std::string> disguised = {
    "\u202eAbdul\u202c \u2066Example\u2069 Kh\u200ban",
    "A\u0301\u0316\u0323b\u0489dul E\u0334\u0335xample K\u0310\u0311han",
    "\u0410bdul \u0415xample \u041ahan",  // Cyrillic letters that look Latin
    "ABDUL  \u00a0 EXAMPLE\u3000KHAN",
    "\uff21\uff42\uff44\uff55\uff4c Example Khan",
};
/// What no name is.
std::vector<std::string> unnamed() {
  std::string many;
  while (many.size() < 4000) many += "khan ";
  return {"", " ", "\u202e\u200b", "12345", "---", "\u0301\u0301", many};
}

TEST_F(Match, HostileNamesAreSeenThroughOrRefusedByName) {
  for (const auto& name : disguised) {
    const auto q = member_of(answer(person(R"({"name":[")" + name + R"("]})")), "q");
    EXPECT_EQ(q.find("total")->find("value")->integer(), 1) << name;
  }
  for (const auto& name : unnamed()) {
    const auto q = member_of(answer(person(R"({"name":[")" + name + R"("]})")), "q");
    EXPECT_EQ(q.find("status")->integer(), 400) << name.substr(0, 40);
  }
  const auto longer = match(person(R"({"name":[")" + std::string(500'000, 'x') + R"("]})"));
  EXPECT_EQ(longer.status, 400);
  EXPECT_THAT(longer.body, ::testing::HasSubstr("4096 bytes"));
  EXPECT_LT(longer.body.size(), 1000U) << "the name is not sent back";
}

TEST_F(Match, AnEntityIsFoundByItsId) {
  const auto found = api().get_json("/search/un-sc?q=rahman&countries=pk");
  ASSERT_GT(size_of(member_of(found, "results")), 0U);
  const auto& entity = found.find("results")->array()->front();
  EXPECT_EQ(api().get_json("/entities/" + text_of(entity, "id")), entity);
  EXPECT_EQ(api().get("/entities/Q1").status, 404);
  EXPECT_EQ(size_of(member_of(api().get_json("/search/default?limit=1&offset=1"), "results")), 1U);
  EXPECT_EQ(size_of(member_of(api().get_json("/catalog"), "datasets")), 1U);
}

class Screening : public ReadTest {};

TEST_F(Screening, AnswersWhatTheCommandAnswers) {
  const auto snapshot = api().base->snapshot();
  const auto lists = node::load_lists(*snapshot, {}).value();
  screening::NameIndex::Scratch scratch;
  screening::Query query;
  query.names = {"Mohammed Test Rehman"};
  query.births = {screening::parse_birth("1961").value()};
  query.countries = {"Pakistan"};
  const auto screened =
      node::screen_subject(*lists, node::Clearances{*snapshot}, query, {.limit = 10, .threshold = 0.1},
                           api().quiet.clock.now().day(), scratch);
  std::string text;
  JsonWriter json{text};
  node::write_screened(json, screened, *lists);
  EXPECT_EQ(
      api().get("/api/v1/screen?name=Mohammed%20Test%20Rehman&dob=1961&country=Pakistan&threshold=0.1").body,
      text + '\n');
  EXPECT_EQ(screened.hits.size(), 1U);
}

TEST_F(Screening, SeveralSubjectsAreAnsweredInTheirOrder) {
  const auto response = api().post(
      "/api/v1/screen", R"({"subjects":[{"id":"b","name":"Abdul Example Khan"},{"id":"a","name":["--"]},)"
                        R"({"id":"c","nam":"x"}],"lists":["un-sc"]})");
  const auto body = Json::parse(response.body).value();
  const auto& results = *body.find("results")->array();
  ASSERT_EQ(results.size(), 3U);
  EXPECT_EQ(text_of(results[0], "id"), "b");
  EXPECT_EQ(results[0].find("possible")->boolean(), true);
  EXPECT_FALSE(text_of(results[1], "error").empty());
  EXPECT_FALSE(text_of(results[2], "error").empty());
  EXPECT_THAT(text_of(body, "note"), ::testing::HasSubstr("for review"));
}

TEST_F(Screening, HostileNamesAreSeenThroughOrRefusedByName) {
  const auto ask = [&](const std::string& name) {
    const auto response = api().post("/api/v1/screen", R"({"subjects":[{"name":")" + name + R"("}]})");
    EXPECT_EQ(response.status, 200) << response.body.substr(0, 200);
    const auto results = member_of(Json::parse(response.body).value(), "results");
    return results.array()->front();
  };
  for (const auto& name : disguised) {
    const auto result = ask(name);
    EXPECT_EQ(result.find("possible")->boolean(), true) << name;
  }
  auto refused = unnamed();
  refused.push_back(std::string(500'000, 'x'));
  for (const auto& name : refused) {
    const auto result = ask(name);
    EXPECT_EQ(result.find("possible")->boolean(), false);
    EXPECT_FALSE(text_of(result, "error").empty()) << name.substr(0, 40);
    EXPECT_LT(text_of(result, "error").size(), 300U);
  }
}

TEST_F(Screening, ListsAreReadOnceAndHeldWhileNothingOfThemChanges) {
  const auto snapshot = api().base->snapshot();
  const auto first = api().service->lists.lists(*snapshot, {"un-sc"}).value();
  EXPECT_EQ(first, api().service->lists.lists(*snapshot, {"un-sc", "un-sc"}).value());
  EXPECT_NE(first, api().service->lists.lists(*snapshot, {}).value());
}

}  // namespace
}  // namespace sanad::api
