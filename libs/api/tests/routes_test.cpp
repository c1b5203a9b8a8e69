// SPDX-License-Identifier: Apache-2.0
// Who may ask what, pages, hostile input, writes with their lines in the ledger, readers beside a writer.
#include <gmock/gmock.h>

#include <atomic>
#include <set>
#include <thread>

#include "api_base.h"

namespace sanad::api {
namespace {

using ::testing::HasSubstr;

class Routes : public ReadTest {};

TEST_F(Routes, EachAnswersTheRolesItNeedsAndNoSmallerOne) {
  for (const auto* route : api().router.routes()) {
    std::string target = route->path;
    for (const auto* name : {"{measure}", "{id}", "{name}", "{dataset}"}) {
      if (const auto at = target.find(name); at != std::string::npos)
        target.replace(at, std::string_view{name}.size(), "x");
    }
    for (const auto role :
         {Role::anonymous, Role::partner, Role::reader, Role::analyst, Role::releaser, Role::admin}) {
      const auto status = api().ask(route->method, target, role, "{").status;
      const auto expected = allows(role, route->needs) ? 0 : role == Role::anonymous ? 401 : 403;
      EXPECT_EQ(status == 401 || status == 403 ? status : 0, expected) << target << " as " << name_of(role);
    }
  }
}

TEST_F(Routes, WritesNeedMoreThanAReader) {
  for (const auto* route : api().router.routes()) {
    const bool only_asks = route->path == "/api/v1/check" || route->path == "/api/v1/screen" ||
                           route->path == "/match/{dataset}";
    EXPECT_TRUE(route->method == http::Method::get || only_asks || !allows(Role::reader, route->needs))
        << route->path;
  }
}

TEST_F(Routes, PagesGiveEachIncidentOnce) {
  std::set<std::string> seen;
  std::string next;
  std::int64_t total = 0, rows = 0;
  do {
    const auto page = api().get_json("/api/v1/incidents?order=newest&limit=7" +
                                     (next.empty() ? "" : "&cursor=" + escaped(next)));
    total = *page.find("total")->integer();
    for (const auto& row : *page.find("incidents")->array()) {
      seen.insert(text_of(row, "id"));
      ++rows;
    }
    next = text_of(page, "next");
  } while (!next.empty());
  EXPECT_EQ(rows, total);
  EXPECT_EQ(static_cast<std::int64_t>(seen.size()), total);
  EXPECT_GT(total, 200);
}

TEST_F(Routes, ACursorBelongsToItsQuestion) {
  const auto page = api().get_json("/api/v1/incidents?limit=7");
  const auto next = escaped(text_of(page, "next"));
  EXPECT_EQ(api().get("/api/v1/incidents?limit=7&cursor=" + next).status, 200);
  EXPECT_EQ(api().get("/api/v1/incidents?limit=8&cursor=" + next).status, 400);
  EXPECT_EQ(api().get("/api/v1/published?limit=7&cursor=" + next).status, 400);
  for (const auto* forged : {"1", "1.2", "..", "1.7.abc", "-1.7.abc", "99999999999999999999.1.x"}) {
    EXPECT_EQ(api().get("/api/v1/incidents?limit=7&cursor=" + std::string{forged}).status, 400) << forged;
  }
}

TEST_F(Routes, FilesHoldAllRows) {
  const auto csv = api().get("/api/v1/incidents?format=csv&limit=1");
  const auto total = member_of(api().get_json("/api/v1/incidents?limit=1"), "total").integer();
  EXPECT_EQ(std::count(csv.body.begin(), csv.body.end(), '\n'), *total + 1);
  const auto geojson = Json::parse(api().get("/api/v1/incidents?format=geojson").body).value();
  EXPECT_EQ(static_cast<std::int64_t>(geojson.find("features")->array()->size()), *total);
  EXPECT_EQ(api().get("/api/v1/incidents?format=xlsx").body.substr(0, 2), "PK");
}

TEST_F(Routes, HostileQueriesAreRefusedInWords) {
  const std::string many(5000, 'x');
  std::string fields = "/api/v1/incidents?";
  for (int i = 0; i < 100; ++i) fields += "where=year%3D2021&";
  for (const auto& target : std::vector<std::string>{fields,
                                                     "/api/v1/incidents?where=" + many,
                                                     "/api/v1/incidents?where=year",
                                                     "/api/v1/incidents?where=planet%3DMars",
                                                     "/api/v1/incidents?limit=0",
                                                     "/api/v1/incidents?limit=-1",
                                                     "/api/v1/incidents?limit=1001",
                                                     "/api/v1/incidents?limit=1e3",
                                                     "/api/v1/incidents?order=best",
                                                     "/api/v1/map?cell=0",
                                                     "/api/v1/map?cell=nan",
                                                     "/api/v1/map?cell=1e400",
                                                     "/api/v1/timeline?unit=week",
                                                     "/api/v1/figures/killed?by=planet",
                                                     "/api/v1/figures/killed?by=year,year",
                                                     "/api/v1/figures/killed?edition=yesterday",
                                                     "/api/v1/figures/killed?definition=..%5Cetc",
                                                     "/api/v1/diff/killed",
                                                     "/api/v1/published?period=someday",
                                                     "/api/v1/actors/TTP?on=2022-13-01",
                                                     "/api/v1/actors/TTP?view=mine",
                                                     "/api/v1/actor-changes?known=2022-13",
                                                     "/api/v1/screen?name=",
                                                     "/api/v1/screen?name=--",
                                                     "/api/v1/screen?name=x&dob=yesterday",
                                                     "/api/v1/screen?name=x&threshold=2",
                                                     "/api/v1/screen?name=Ali&list=no-such-list"}) {
    const auto response = api().get(target);
    EXPECT_EQ(response.status == 400 || response.status == 413, true)
        << target.substr(0, 80) << response.status;
    EXPECT_TRUE(Json::parse(response.body).has_value()) << target.substr(0, 80);
    EXPECT_LT(response.body.size(), 2000U) << target.substr(0, 80);
  }
}

TEST_F(Routes, HostileBodiesAreRefusedInWords) {
  const std::string deep(100'000, '[');
  for (const auto* target : {"/api/v1/decisions", "/api/v1/clearances", "/api/v1/screen"}) {
    for (const auto& body :
         {std::string{}, std::string{"[]"}, std::string{"nul"}, deep, std::string{R"({"a":1,"a":2})"},
          std::string{R"({"a":)"} + deep, std::string{"{\"a\":\"\xff\"}"}, std::string{R"({"unknown":1})"},
          std::string{R"({"reason":[1],"subject":[],"subjects":{}})"}}) {
      const auto response = api().post(target, body);
      EXPECT_EQ(response.status == 400 || response.status == 413, true)
          << target << " " << body.substr(0, 40) << " " << response.status;
    }
    EXPECT_EQ(api().ask(http::Method::post, target, Role::analyst, "{}", "text/plain").status, 415) << target;
  }
  EXPECT_EQ(api().ask(http::Method::post, "/api/v1/check", Role::reader, "x", "application/json").status,
            415);
  for (const auto* limit : {"0", "2.5", "501"}) {
    const auto body = R"({"subjects":[{"name":"Ali Khan"}],"limit":)" + std::string{limit} + "}";
    EXPECT_EQ(api().post("/api/v1/screen", body).status, 400) << limit;
  }
  EXPECT_EQ(api()
                .ask(http::Method::post, "/api/v1/check", Role::reader, "\xff\xfe\x00 980 dead", "text/plain")
                .status,
            200);
}

TEST_F(Routes, ARecordIsShownDownToItsLine) {
  const auto record = api().get_json("/api/v1/records/press:press-001");
  EXPECT_THAT(text_of(*record.find("from"), "bytes"), HasSubstr("press-001"));
  const auto incident = api().get_json("/api/v1/incidents/" + escaped(text_of(record, "incident")));
  EXPECT_EQ(text_of(incident, "incident"), text_of(record, "incident"));
  EXPECT_FALSE(incident.find("accounts")->array()->front().find("from") == nullptr);
}

TEST_F(Routes, AnIncidentIsFoundByAnyOfItsAccounts) {
  const auto by_key = api().get("/api/v1/incidents/press:press-003");
  ASSERT_EQ(by_key.status, 200) << by_key.body;
  const auto other = api().get("/api/v1/incidents/press:press-004");
  EXPECT_EQ(by_key.body, other.body);
  EXPECT_EQ(api().get("/api/v1/incidents/press:no-such-account").status, 404);
  EXPECT_EQ(api().get("/api/v1/incidents/statements:st-002").status, 404);
}

TEST_F(Routes, SignsThatAreInNoNameFindNoActor) {
  EXPECT_GT(member_of(api().get_json("/api/v1/actors?q=ttp"), "total").integer(), 0);
  EXPECT_EQ(member_of(api().get_json("/api/v1/actors?q=%21%21"), "total").integer(), 0);
}

TEST_F(Routes, AnActorIsDrawn) {
  const auto picture = api().get("/api/v1/actors/TTP/picture?part=succession");
  EXPECT_EQ(header_of(picture, "content-type"), "image/svg+xml");
  EXPECT_THAT(picture.body, HasSubstr("xmlns=\"http://www.w3.org/2000/svg\""));
  EXPECT_EQ(api().get("/api/v1/actors/TTP/page").status, 200);
}

TEST_F(Routes, TellsTheCallerWhoItIs) {
  const auto status = api().get_json("/api/v1/status");
  EXPECT_EQ(text_of(*status.find("caller"), "account"), "somebody");
  EXPECT_EQ(text_of(*status.find("caller"), "role"), "reader");
  EXPECT_EQ(text_of(status, "version"), "9.9");
}

TEST_F(Routes, APartnerIsShownWithoutItsAddressAndSecret) {
  const auto response = api().get("/api/v1/partners");
  EXPECT_THAT(response.body, HasSubstr("\"pulled_from\":true"));
  EXPECT_THAT(response.body, ::testing::Not(HasSubstr("partner.example")));
  EXPECT_THAT(response.body, ::testing::Not(HasSubstr("secret")));
  EXPECT_EQ(api().get("/api/v1/partners/nobody/dry-run", Role::releaser).status, 404);
}

class Writes : public ::testing::Test {
 protected:
  void SetUp() override { api.fill(); }
  ExampleBase api;
};

TEST_F(Writes, ADecisionChangesTheRegisterAndIsInTheLedgerWithWho) {
  const auto before = api.get_json("/api/v1/review");
  const auto& pair = before.find("pairs")->array()->front();
  const auto body = R"({"a":")" + text_of(pair, "a") + R"(","b":")" + text_of(pair, "b") +
                    R"(","same":false,"reason":"two blasts"})";
  EXPECT_EQ(api.post("/api/v1/decisions", body, Role::reader).status, 403);
  const auto response = api.post("/api/v1/decisions", body);
  ASSERT_EQ(response.status, 200) << response.body;
  const auto after = api.get_json("/api/v1/review");
  EXPECT_EQ(*after.find("total")->integer(), *before.find("total")->integer() - 1);
  const auto line = api.base->snapshot()->exchange().ledger().last();
  ASSERT_TRUE(line.has_value());
  const auto entry = exchange::read_ledger_entry(line->text).value();
  EXPECT_EQ(entry.action, exchange::LedgerAction::written);
  EXPECT_EQ(entry.actor, "somebody");
  EXPECT_EQ(entry.request, "q1");
  EXPECT_EQ(entry.more.at("decision"), "apart");
}

TEST_F(Writes, TheLedgerIsReadNewestFirstAPageAtATime) {
  for (const auto* same : {"true", "false", "true"}) {
    api.post("/api/v1/decisions", R"({"a":"press:press-001","b":"press:press-002","reason":"r","same":)" +
                                      std::string{same} + "}");
  }
  store::Recall recall;
  recall.partner = "krn";
  recall.notice = records::natural_id("note", "test", "n");
  recall.object = records::natural_id("incident", "press", "press-001");
  auto transaction = api.base->begin();
  transaction->exchange().recalls().add(recall);
  transaction->commit("recall", "");
  const auto first = api.get_json("/api/v1/ledger?limit=2", Role::analyst);
  EXPECT_EQ(member_of(first, "total").integer(), 3);
  EXPECT_EQ(size_of(member_of(first, "lines")), 2U);
  const auto second = api.get_json("/api/v1/ledger?limit=2&cursor=" + text_of(first, "next"), Role::analyst);
  ASSERT_EQ(size_of(member_of(second, "lines")), 1U);
  EXPECT_EQ(second.find("next"), nullptr);
  EXPECT_EQ(member_of(second.find("lines")->array()->front(), "no").integer(), 1);
  EXPECT_EQ(size_of(member_of(api.get_json("/api/v1/ledger?action=written&actor=somebody", Role::analyst),
                              "lines")),
            3U);
  EXPECT_EQ(size_of(member_of(api.get_json("/api/v1/ledger?actor=nobody", Role::analyst), "lines")), 0U);
  EXPECT_EQ(api.get("/api/v1/ledger?cursor=x", Role::analyst).status, 400);
  EXPECT_EQ(size_of(member_of(api.get_json("/api/v1/recalls?partner=krn&direction=out"), "recalls")), 1U);
  EXPECT_EQ(size_of(member_of(api.get_json("/api/v1/recalls?direction=in"), "recalls")), 0U);
}

TEST_F(Writes, ADecisionWithoutAReasonOrOnNothingIsRefused) {
  const auto edition = api.base->snapshot()->edition();
  for (const auto* body :
       {R"({"a":"press:press-001","b":"press:press-002","same":true})",
        R"({"a":"press:press-001","b":"press:press-002","same":true,"reason":""})",
        R"({"a":"press:press-001","b":"press:press-002","reason":"r"})",
        R"({"a":"press:press-001","b":"nothing","same":true,"reason":"r"})",
        R"({"a":"press:press-001","b":"published-figures:pf-131","same":true,"reason":"r"})"}) {
    EXPECT_EQ(api.post("/api/v1/decisions", body).status, 400) << body;
  }
  EXPECT_EQ(api.post("/api/v1/decisions",
                     R"({"a":"press:press-001","b":"press:press-001","same":true,"reason":"r"})")
                .status,
            409);
  EXPECT_EQ(api.base->snapshot()->edition(), edition);
}

TEST_F(Writes, AClearanceNeedsTwoPeople) {
  const std::string body = R"({"subject":{"id":"c1","name":["Muhammad Test Rahman"],"dob":"1990"},)"
                           R"("listing":"un-sc:QDi.1","reason":"another year of birth"})";
  EXPECT_EQ(text_of(Json::parse(api.post("/api/v1/clearances", body).body).value(), "state"), "proposed");
  EXPECT_EQ(api.post("/api/v1/clearances", body).status, 403);
  http::Request second;
  second.method = http::Method::post;
  second.path = "/api/v1/clearances";
  second.headers = {{"content-type", "application/json"}};
  second.body = body;
  const auto confirmed = api.router.answer(second, {.name = "second", .role = Role::analyst, .partner = {}});
  EXPECT_EQ(text_of(Json::parse(confirmed.body).value(), "state"), "cleared");
  const auto screened =
      api.get_json("/api/v1/screen?id=c1&name=Muhammad%20Test%20Rahman&dob=1990&threshold=0.01");
  for (const auto& hit : *screened.find("hits")->array()) {
    if (text_of(hit, "reference") == "QDi.1") {
      EXPECT_EQ(text_of(hit, "review"), "cleared");
    }
  }
}

TEST_F(Writes, ReadersKeepTheirEditionWhileANewOneIsMade) {
  const auto before = api.service->editions.at({}).value();
  const auto accounts = before->columns().accounts();
  EXPECT_EQ(before, api.service->editions.at({}).value());
  api.post("/api/v1/decisions", R"({"a":"press:press-001","b":"press:press-002","same":false,"reason":"r"})");
  const auto after = api.service->editions.at({}).value();
  EXPECT_GT(after->edition(), before->edition());
  EXPECT_EQ(before->columns().accounts(), accounts);
  EXPECT_EQ(before->columns().incidents() + 1, after->columns().incidents());
}

TEST_F(Writes, PagesStayThoseOfTheirEdition) {
  const auto first = api.get_json("/api/v1/incidents?limit=100");
  const auto before = api.get("/api/v1/incidents?limit=100&cursor=" + escaped(text_of(first, "next"))).body;
  api.post("/api/v1/decisions", R"({"a":"press:press-001","b":"press:press-002","same":false,"reason":"r"})");
  EXPECT_EQ(api.get("/api/v1/incidents?limit=100&cursor=" + escaped(text_of(first, "next"))).body, before);
}

TEST_F(Writes, ReadersAreAnsweredBesideAWriter) {
  std::atomic<int> wrong{0};
  const auto read = [&](const std::string& target) {
    for (int i = 0; i < 20; ++i) {
      if (api.router
              .answer({http::Method::get, target, target, {}, {}, {}, {}, "q"},
                      {.name = "r", .role = Role::reader, .partner = {}})
              .status != 200) {
        ++wrong;
      }
    }
  };
  std::vector<std::thread> readers;
  for (const auto* target :
       {"/api/v1/figures/killed", "/api/v1/incidents", "/api/v1/map", "/api/v1/actors"}) {
    readers.emplace_back(read, target);
  }
  for (const auto* same : {"true", "false", "true"}) {
    const auto response =
        api.post("/api/v1/decisions", R"({"a":"press:press-001","b":"press:press-002","reason":"r","same":)" +
                                          std::string{same} + "}");
    EXPECT_EQ(response.status, 200) << response.body;
  }
  for (auto& reader : readers) reader.join();
  EXPECT_EQ(wrong, 0);
}

TEST(EmptyBase, AnswersAndSaysWhereListsComeFrom) {
  ExampleBase api;
  EXPECT_EQ(api.get("/api/v1/status").status, 200);
  EXPECT_EQ(api.get("/api/v1/figures/killed").status, 200);
  EXPECT_EQ(api.get("/api/v1/incidents").status, 200);
  EXPECT_EQ(api.get("/api/v1/actors").status, 200);
  EXPECT_EQ(api.get("/catalog").status, 200);
  const auto screened = api.get("/api/v1/screen?name=Ali");
  EXPECT_EQ(screened.status, 400);
  EXPECT_THAT(screened.body, HasSubstr("import"));
}

}  // namespace
}  // namespace sanad::api
