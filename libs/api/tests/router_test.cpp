// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/router.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sanad/core/json.h"

namespace sanad::api {
namespace {

using http::Method;

const Principal nobody;
const Principal reader{.name = "r", .role = Role::reader, .partner = {}};

http::Request ask(Method method, std::string path) {
  http::Request request;
  request.method = method;
  request.path = std::move(path);
  request.id = "q1";
  return request;
}

http::Response with_body(int status, std::string body) {
  http::Response response;
  response.status = status;
  response.body = std::move(body);
  return response;
}

Answer says(std::string text) {
  return [text](const Call& call) {
    http::Response response;
    response.body = text;
    for (const auto& [name, value] : call.path) response.body += " " + name + "=" + value;
    return response;
  };
}

std::string header(const http::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

class RouterTest : public ::testing::Test {
 protected:
  RouterTest() {
    router.add({Method::get, "/a", Role::anonymous, says("list")});
    router.add({Method::post, "/a", Role::analyst, says("made"), 100});
    router.add({Method::get, "/a/{id}", Role::reader, says("one")});
    router.add({Method::get, "/a/new", Role::reader, says("new")});
    router.add({Method::get, "/a/{id}/b/{part}", Role::reader, says("part")});
    router.add({Method::get, "/partner", Role::partner, says("partner")});
  }
  Router router;
};

TEST_F(RouterTest, FindsTheRouteAndItsValues) {
  EXPECT_EQ(router.answer(ask(Method::get, "/a"), nobody).body, "list");
  EXPECT_EQ(router.answer(ask(Method::get, "/a/x y"), reader).body, "one id=x y");
  EXPECT_EQ(router.answer(ask(Method::get, "/a/1/b/2"), reader).body, "part id=1 part=2");
}

TEST_F(RouterTest, AWrittenSegmentWinsOverAVariable) {
  EXPECT_EQ(router.answer(ask(Method::get, "/a/new"), reader).body, "new");
  EXPECT_EQ(router.answer(ask(Method::get, "/a/new/b/2"), reader).body, "part id=new part=2");
}

TEST_F(RouterTest, ASlashAtTheEndChangesNothing) {
  EXPECT_EQ(router.answer(ask(Method::get, "/a/"), nobody).body, "list");
  EXPECT_EQ(router.answer(ask(Method::get, "/a//"), reader).status, 404);
  EXPECT_EQ(router.answer(ask(Method::get, "/a//b/2"), reader).status, 404);
}

TEST_F(RouterTest, HeadIsAnsweredAsGet) {
  EXPECT_EQ(router.answer(ask(Method::head, "/a"), nobody).body, "list");
}

TEST_F(RouterTest, AnUnknownMethodNamesThoseThatAreThere) {
  const auto response = router.answer(ask(Method::del, "/a"), reader);
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(header(response, "allow"), "OPTIONS, GET, HEAD, POST");
  EXPECT_EQ(router.answer(ask(Method::options, "/a"), nobody).status, 204);
  EXPECT_EQ(router.answer(ask(Method::options, "/nowhere"), nobody).status, 404);
}

TEST_F(RouterTest, ErrorsAreProblemDetails) {
  const auto response = router.answer(ask(Method::get, "/nowhere"), reader);
  EXPECT_EQ(header(response, "content-type"), "application/problem+json");
  const auto json = Json::parse(response.body).value();
  EXPECT_EQ(json.find("status")->integer(), 404);
  EXPECT_EQ(json.text("title"), "Not Found");
  EXPECT_EQ(json.text("request"), "q1");
}

TEST_F(RouterTest, ErrorsBelowAPathAreWrittenInItsOwnForm) {
  router.errors_below("/taxii", [](const http::Request&, int status, std::string_view) {
    return with_body(status, "taxii");
  });
  router.errors_below("/taxii/x/", [](const http::Request&, int status, std::string_view) {
    return with_body(status, "longer");
  });
  EXPECT_EQ(router.answer(ask(Method::get, "/taxii2/"), reader).body, "taxii");
  EXPECT_EQ(router.answer(ask(Method::get, "/taxii/x/y"), reader).body, "longer");
}

TEST_F(RouterTest, NobodyIsAskedToSignInAndASmallRoleIsRefused) {
  const auto response = router.answer(ask(Method::get, "/a/1"), nobody);
  EXPECT_EQ(response.status, 401);
  EXPECT_NE(header(response, "www-authenticate"), "");
  EXPECT_EQ(router.answer(ask(Method::post, "/a"), reader).status, 403);
}

TEST(Role, APartnerMayDoWhatPartnersMayAndNothingElse) {
  for (const auto needs : {Role::reader, Role::analyst, Role::releaser, Role::admin}) {
    EXPECT_FALSE(allows(Role::partner, needs)) << name_of(needs);
  }
  EXPECT_TRUE(allows(Role::partner, Role::partner));
  EXPECT_TRUE(allows(Role::partner, Role::anonymous));
  EXPECT_TRUE(allows(Role::admin, Role::partner));
  EXPECT_FALSE(allows(Role::releaser, Role::partner));
}

TEST(Role, EachMayDoWhatTheOnesBeforeItMay) {
  const Role order[] = {Role::anonymous, Role::reader, Role::analyst, Role::releaser, Role::admin};
  for (std::size_t has = 0; has < std::size(order); ++has) {
    for (std::size_t needs = 0; needs < std::size(order); ++needs) {
      EXPECT_EQ(allows(order[has], order[needs]), has >= needs);
    }
  }
}

TEST(Role, IsReadBackFromItsName) {
  for (const auto role :
       {Role::anonymous, Role::partner, Role::reader, Role::analyst, Role::releaser, Role::admin}) {
    EXPECT_EQ(parse_role(name_of(role)), role);
  }
  EXPECT_EQ(parse_role("root").error().code, ErrorCode::invalid_input);
}

TEST_F(RouterTest, TellsTemplateAndBodyLimitWithoutAnswering) {
  EXPECT_EQ(router.template_of(Method::get, "/a/1/b/2"), "/a/{id}/b/{part}");
  EXPECT_EQ(router.template_of(Method::get, "/nowhere"), "");
  EXPECT_EQ(router.body_limit(Method::post, "/a"), 100U);
  EXPECT_EQ(router.body_limit(Method::get, "/a"), 0U);
}

}  // namespace
}  // namespace sanad::api
