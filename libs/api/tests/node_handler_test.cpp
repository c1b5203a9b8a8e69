// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/node_handler.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "node_context.h"
#include "sanad/api/node_routes.h"
#include "sanad/node/accounts.h"
#include "temporary_folder.h"

namespace sanad::api {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;

const std::string password = "a long enough password";

class NodeHandlerTest : public ::testing::Test {
 protected:
  NodeHandlerTest() {
    add_health_routes(router, *base, metrics, [] { return http::ServerCounts{3, 5, 1, 2}; });
    add_session_routes(router, authenticator);
  }
  http::Response ask(http::Method method, const std::string& path, std::vector<http::Field> headers = {},
                     std::string body = {}) {
    http::Request request;
    request.method = method;
    request.path = path;
    request.headers = std::move(headers);
    request.headers.emplace_back("host", "127.0.0.1:8080");
    request.body = std::move(body);
    request.peer.address = "127.0.0.1";
    request.peer.tls = tls;
    request.id = "0123456789abcdef";
    return handler.handle(request);
  }
  static std::string header(const http::Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers) {
      if (key == name) return value;
    }
    return {};
  }

  bool tls = false;
  const sanad::testing::TemporaryFolder folder;
  sanad::testing::QuietContext quiet;
  const std::unique_ptr<store::Store> base =
      store::open_sqlite(folder.file("base.sanad"), {.create = true}, quiet.clock).value();
  Metrics metrics;
  Authenticator authenticator{*base, quiet.context, {}};
  Router router;
  const WebPages pages{{}};
  NodeHandler handler{router, authenticator, pages};
};

TEST_F(NodeHandlerTest, HealthAndReadinessNeedNobody) {
  EXPECT_EQ(ask(http::Method::get, "/healthz").body, "{\"status\":\"up\"}");
  EXPECT_EQ(ask(http::Method::get, "/readyz").body, "{\"status\":\"ready\"}");
}

TEST_F(NodeHandlerTest, EveryAnswerHasTheHeadersThatProtectIt) {
  for (const auto* path : {"/healthz", "/nothing", "/api/v1/session", "/"}) {
    const auto response = ask(http::Method::get, path);
    EXPECT_THAT(response.headers, Contains(Pair("x-content-type-options", "nosniff"))) << path;
    EXPECT_THAT(response.headers, Contains(Pair("referrer-policy", "no-referrer"))) << path;
    EXPECT_THAT(response.headers, Contains(Pair("cross-origin-resource-policy", "same-origin"))) << path;
    EXPECT_THAT(response.headers, Contains(Pair("cache-control", "no-store"))) << path;
    EXPECT_THAT(header(response, "content-security-policy"), HasSubstr("default-src 'none'")) << path;
    EXPECT_EQ(header(response, "strict-transport-security"), "") << path;
  }
  tls = true;
  EXPECT_NE(header(ask(http::Method::get, "/healthz"), "strict-transport-security"), "");
}

TEST_F(NodeHandlerTest, TheRouteIsATemplateAndNothingElse) {
  EXPECT_EQ(ask(http::Method::get, "/healthz").route, "/healthz");
  EXPECT_EQ(ask(http::Method::get, "/").route, "pages");
  EXPECT_EQ(ask(http::Method::get, "/a/name/that/was/typed").route, "");
}

TEST_F(NodeHandlerTest, SigningInSetsACookieThatNoScriptAndNoOtherSiteSees) {
  ASSERT_TRUE(node::add_account({*base, quiet.context, "omar"}, {"ayesha", "analyst", "", password}));
  const std::string body = R"({"account":"ayesha","password":")" + password + "\"}";
  auto response = ask(http::Method::post, "/api/v1/session", {{"content-type", "application/json"}}, body);
  ASSERT_EQ(response.status, 200) << response.body;
  EXPECT_THAT(response.body, HasSubstr(R"("account":"ayesha","role":"analyst","demo":false,"csrf":")"));
  const auto cookie = header(response, "set-cookie");
  EXPECT_THAT(cookie, HasSubstr("; HttpOnly; SameSite=Strict"));
  EXPECT_THAT(cookie, Not(HasSubstr("Secure")));
  EXPECT_THAT(cookie, Not(HasSubstr(response.body.substr(response.body.find("csrf") + 7, 64))));
  const std::vector<http::Field> shown{{"cookie", cookie.substr(0, cookie.find(';'))}};
  EXPECT_EQ(ask(http::Method::get, "/api/v1/session", shown).body, response.body);
  EXPECT_EQ(ask(http::Method::del, "/api/v1/session", shown).status, 403);
  tls = true;
  response = ask(http::Method::post, "/api/v1/session", {{"content-type", "application/json"}}, body);
  EXPECT_THAT(header(response, "set-cookie"), HasSubstr("; Secure"));
}

TEST_F(NodeHandlerTest, SigningInIsRefusedToForms) {
  EXPECT_EQ(ask(http::Method::post, "/api/v1/session", {{"content-type", "text/plain"}}, "{}").status, 415);
  EXPECT_EQ(ask(http::Method::post, "/api/v1/session", {{"content-type", "application/json"}}, "[1]").status,
            400);
  const auto wrong = ask(http::Method::post, "/api/v1/session", {{"content-type", "application/json"}},
                         R"({"account":"nobody","password":"x"})");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(header(wrong, "set-cookie"), "");
}

TEST_F(NodeHandlerTest, MetricsAreForReadersAndCountByTemplate) {
  http::Served served;
  served.route = "/healthz";
  served.method = http::Method::get;
  served.status = 200;
  served.micros = 700;
  metrics.count(served);
  served.micros = 60'000'000;
  metrics.count(served);
  const auto text = ask(http::Method::get, "/metrics").body;  // without accounts this machine may read
  EXPECT_THAT(text,
              HasSubstr("sanad_http_requests_total{route=\"/healthz\",method=\"GET\",status=\"200\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("sanad_http_request_seconds_bucket{route=\"/healthz\",le=\"0.0005\"} 0\n"));
  EXPECT_THAT(text, HasSubstr("sanad_http_request_seconds_bucket{route=\"/healthz\",le=\"0.001\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("sanad_http_request_seconds_bucket{route=\"/healthz\",le=\"+Inf\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("sanad_http_connections 3\n"));
  EXPECT_THAT(text, HasSubstr("sanad_ledger_line 0\n"));
  EXPECT_GT(resident_bytes(), 0U);
  ASSERT_TRUE(node::add_account({*base, quiet.context, "omar"}, {"ayesha", "analyst", "", password}));
  EXPECT_EQ(ask(http::Method::get, "/metrics").status, 401);
}

}  // namespace
}  // namespace sanad::api
