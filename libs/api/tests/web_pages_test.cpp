// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/web_pages.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace sanad::api {
namespace {

constexpr std::array<WebFile, 4> files{{{"/index.html", "<!doctype html>", "zipped"},
                                        {"/assets/app-1.js", "let a;", ""},
                                        {"/geo/near.json", "{}", ""},
                                        {"/pages.txt", "incidents\nsettings\n", ""}}};

http::Request get(std::string path, std::string encoding = "") {
  http::Request request;
  request.path = std::move(path);
  if (!encoding.empty()) request.headers.emplace_back("accept-encoding", std::move(encoding));
  return request;
}

std::string header(const http::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

TEST(WebPages, AnswerEveryAddressOfAPageWithTheOneDocument) {
  const WebPages pages{files};
  for (const auto* path : {"/", "/incidents", "/incidents/incident--1", "/settings"}) {
    const auto response = pages.answer(get(path));
    ASSERT_TRUE(response.has_value()) << path;
    EXPECT_EQ(response->body, "<!doctype html>");
    EXPECT_EQ(header(*response, "content-type"), "text/html; charset=utf-8");
  }
}

TEST(WebPages, LeaveOtherPathsAndMethodsToOthers) {
  const WebPages pages{files};
  for (const auto* path : {"/api/v1/status", "/incidentsx", "/taxii2/", "/assets/other.js", "/pages", ""}) {
    EXPECT_FALSE(pages.answer(get(path)).has_value()) << path;
  }
  auto post = get("/incidents");
  post.method = http::Method::post;
  EXPECT_FALSE(pages.answer(post).has_value());
}

TEST(WebPages, AllowNothingFromElsewhereAndNoScriptInThePage) {
  const WebPages pages{files};
  for (const auto& file : files) {
    const auto policy = header(*pages.answer(get(std::string{file.path})), "content-security-policy");
    EXPECT_TRUE(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';")) << policy;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
    EXPECT_EQ(policy.find("http"), std::string::npos);
    EXPECT_EQ(policy.find('*'), std::string::npos);
  }
}

TEST(WebPages, SendTheCompressedFormOnlyToThoseWhoTakeIt) {
  const WebPages pages{files};
  EXPECT_EQ(pages.answer(get("/", "br, gzip"))->body, "zipped");
  EXPECT_EQ(header(*pages.answer(get("/", "gzip;q=0.5")), "content-encoding"), "gzip");
  for (const auto* encoding : {"", "br", "gzip;q=0", "identity"}) {
    const auto response = pages.answer(get("/", encoding));
    EXPECT_EQ(response->body, "<!doctype html>") << encoding;
    EXPECT_EQ(header(*response, "content-encoding"), "");
  }
  EXPECT_EQ(pages.answer(get("/assets/app-1.js", "gzip"))->body, "let a;");
}

TEST(WebPages, LetBrowsersKeepNamedAssetsForEverAndAskForTheRest) {
  const WebPages pages{files};
  EXPECT_NE(header(*pages.answer(get("/assets/app-1.js")), "cache-control").find("immutable"),
            std::string::npos);
  const auto first = pages.answer(get("/geo/near.json"));
  EXPECT_EQ(header(*first, "cache-control"), "no-cache");
  auto again = get("/geo/near.json");
  again.headers.emplace_back("if-none-match", header(*first, "etag"));
  EXPECT_EQ(pages.answer(again)->status, 304);
  EXPECT_TRUE(pages.answer(again)->body.empty());
}

TEST(WebPages, SayHowToGetThemWhereThereAreNone) {
  const WebPages pages{{}};
  EXPECT_NE(pages.answer(get("/"))->body.find("scripts/web"), std::string::npos);
  EXPECT_FALSE(pages.answer(get("/incidents")).has_value());
}

TEST(WebPages, AreCompiledInWholeOrNotAtAll) {
  const auto built = built_web_files();
  if (built.empty()) GTEST_SKIP() << "web/dist was not there";
  const WebPages pages{built};
  EXPECT_EQ(pages.answer(get("/incidents"))->status, 200);
  EXPECT_TRUE(pages.answer(get("/geo/near.json"))->body.starts_with("{\"type\":\"Topology\""));
  EXPECT_TRUE(pages.answer(get("/geo/near.json", "gzip"))->body.starts_with("\x1f\x8b"));
}

}  // namespace
}  // namespace sanad::api
