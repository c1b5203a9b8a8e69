// SPDX-License-Identifier: Apache-2.0
// openapi.yaml against the routes and what they answer.
#include <gmock/gmock.h>

#include <map>
#include <set>

#include "api_base.h"
#include "schema_check.h"
#include "yaml_subset.h"

namespace sanad::api {
namespace {

const Json& contract() {
  static const Json document = YamlSubset::read(read_file(SANAD_SOURCE_DIR "/libs/api/openapi.yaml"));
  return document;
}

/// Routes that other parts of the server answer: sessions, health, metrics.
bool of_others(const std::string& path) {
  static const std::set<std::string> others{"/healthz", "/readyz", "/metrics", "/api/v1/session"};
  return others.contains(path);
}

class Contract : public ReadTest {
 protected:
  /// The answer to a GET, held against the schema of its route.
  void hold(const std::string& path, const std::string& target) {
    const auto response = api().get(target, Role::admin);
    ASSERT_EQ(response.status, 200) << target << ": " << response.body.substr(0, 300);
    hold_body(path, "get", response);
  }
  void hold_body(const std::string& path, const std::string& method, const http::Response& response) {
    const auto* operation = contract().find("paths")->find(path)->find(method);
    ASSERT_NE(operation, nullptr) << path;
    const auto* schema =
        operation->find("responses")->find("200")->find("content")->find("application/json")->find("schema");
    const auto body = Json::parse(response.body);
    ASSERT_TRUE(body.has_value()) << path << ": " << body.error().message;
    EXPECT_EQ(SchemaCheck{contract()}.check(*body, *schema), "") << method << " " << path;
  }
  std::string some_incident() {
    const auto list = api().get_json("/api/v1/incidents?where=status%3Dcorroborated&limit=1");
    return text_of(list.find("incidents")->array()->front(), "id");
  }
};

TEST_F(Contract, HasEveryRouteWithItsRoleAndNoOther) {
  std::map<std::string, std::string> documented, real;
  for (const auto& [path, operations] : *contract().find("paths")->object()) {
    for (const auto& [method, operation] : *operations.object()) {
      if (!of_others(path)) documented[method + " " + path] = operation.text("x-role");
    }
  }
  for (const auto* route : api().router.routes()) {
    const auto method = route->method == http::Method::get ? "get" : "post";
    real[std::string{method} + " " + route->path] = name_of(route->needs);
  }
  EXPECT_EQ(documented, real);
}

TEST_F(Contract, EveryRouteKnowsTheFieldsThatItDocumentsAndRefusesOthers) {
  for (const auto& [path, operations] : *contract().find("paths")->object()) {
    const auto* operation = operations.find("get");
    if (operation == nullptr || of_others(path) || !path.starts_with("/api/v1/") || path.ends_with(".yaml"))
      continue;
    std::string target = path;
    for (const auto* name : {"{measure}", "{id}", "{name}"}) {
      if (const auto at = target.find(name); at != std::string::npos)
        target.replace(at, std::string_view{name}.size(),
                       std::string_view{name} == "{measure}" ? "killed" : "x");
    }
    std::string query;
    if (const auto* parameters = operation->find("parameters")) {
      for (const auto& given : *parameters->array()) {
        const auto* ref = given.find("$ref");
        const auto& parameter = ref == nullptr ? given : SchemaCheck{contract()}.resolve(*ref->string());
        if (parameter.text("in") == "query") query += text_of(parameter, "name") + "=&";
      }
    }
    EXPECT_THAT(api().get(target + "?" + query, Role::admin).body,
                ::testing::Not(::testing::HasSubstr("expected one of the fields")))
        << target;
    const auto refused = api().get(target + "?nonsense=1", Role::admin);
    EXPECT_EQ(refused.status, 400) << target;
    EXPECT_THAT(refused.body, ::testing::HasSubstr("nonsense")) << target;
  }
}

TEST_F(Contract, AnswersHoldExactlyWhatItSays) {
  hold("/api/v1/status", "/api/v1/status");
  hold("/api/v1/vocabulary", "/api/v1/vocabulary");
  hold("/api/v1/figures/{measure}",
       "/api/v1/figures/killed?where=year%3D2021&by=province,month&evidence=true");
  hold("/api/v1/figures/{measure}", "/api/v1/figures/injured?where=actor%3DTTP&factions=true&by=actor");
  hold("/api/v1/diff/{measure}", "/api/v1/diff/killed?before=1&by=province");
  hold("/api/v1/published", "/api/v1/published?period=2022&publisher=CRSS&limit=5");
  hold("/api/v1/incidents", "/api/v1/incidents?members=true&limit=200&order=killed");
  hold("/api/v1/incidents/{id}", "/api/v1/incidents/" + some_incident());
  hold("/api/v1/map", "/api/v1/map?level=district");
  hold("/api/v1/timeline", "/api/v1/timeline?unit=day");
  hold("/api/v1/records/{id}", "/api/v1/records/press:press-001");
  hold("/api/v1/sources", "/api/v1/sources");
  hold("/api/v1/editions", "/api/v1/editions");
  hold("/api/v1/review", "/api/v1/review");
  hold("/api/v1/actors", "/api/v1/actors?q=taliban");
  for (const std::string part : {"profile", "succession", "lineage", "allies"}) {
    hold("/api/v1/actors/{name}", "/api/v1/actors/TTP?part=" + part);
  }
  hold("/api/v1/actor-changes", "/api/v1/actor-changes?known=2013-01-01..2014-12-31");
  hold("/api/v1/screen", "/api/v1/screen?name=Mohammed%20Test%20Rahman&dob=1961&threshold=0.05");
  hold("/api/v1/partners", "/api/v1/partners");
  hold("/api/v1/partners/{name}/dry-run", "/api/v1/partners/krn/dry-run");
  hold("/search/{dataset}", "/search/default?q=rahman");
  hold("/catalog", "/catalog");
  hold("/algorithms", "/algorithms");
}

TEST_F(Contract, AnswersToPostsHoldExactlyWhatItSays) {
  const auto text = read_file(SANAD_SOURCE_DIR "/examples/texts/op-ed.txt");
  hold_body("/api/v1/check", "post",
            api().ask(http::Method::post, "/api/v1/check", Role::reader, text, "text/plain"));
  hold_body("/api/v1/screen", "post",
            api().post("/api/v1/screen",
                       R"({"subjects":[{"id":"c1","name":["Muhammad Rahman"]},{"name":["--"]}]})"));
  hold_body("/match/{dataset}", "post",
            api().post("/match/default", R"({"queries":{"q1":{"schema":"Person",)"
                                         R"("properties":{"name":["Muhammad Test Rahman"]}}}})"));
}

TEST_F(Contract, ErrorsHoldExactlyWhatItSays) {
  const auto& schema = *contract().find("components")->find("schemas")->find("Problem");
  for (const auto* target :
       {"/api/v1/figures/tears", "/api/v1/nowhere", "/api/v1/incidents/x", "/api/v1/incidents?limit=0",
        "/api/v1/records/nothing", "/api/v1/actors/Nobody%20Of%20This%20Name"}) {
    const auto response = api().get(target);
    EXPECT_GE(response.status, 400) << target;
    EXPECT_EQ(header_of(response, "content-type"), "application/problem+json") << target;
    EXPECT_EQ(SchemaCheck{contract()}.check(Json::parse(response.body).value(), schema), "") << target;
  }
}

TEST_F(Contract, IsServed) {
  EXPECT_EQ(api().get("/api/v1/openapi.yaml", Role::anonymous).body,
            read_file(SANAD_SOURCE_DIR "/libs/api/openapi.yaml"));
}

TEST(SchemaChecker, SeesWhatDoesNotHold) {
  const auto document = Json::parse(R"({"s":{"type":"object","required":["a"],"additionalProperties":false,
    "properties":{"a":{"type":["integer","null"]},"b":{"enum":["x"]},
    "c":{"type":"array","items":{"type":"string"}}}}})")
                            .value();
  const SchemaCheck check{document};
  const auto& schema = *document.find("s");
  EXPECT_EQ(check.check(Json::parse(R"({"a":null,"b":"x","c":["t"]})").value(), schema), "");
  for (const auto* wrong :
       {R"({})", R"({"a":"1"})", R"({"a":1,"d":1})", R"({"a":1,"b":"y"})", R"({"a":1,"c":[1]})", "[]"}) {
    EXPECT_NE(check.check(Json::parse(wrong).value(), schema), "") << wrong;
  }
}

}  // namespace
}  // namespace sanad::api
