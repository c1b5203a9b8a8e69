// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "sanad/core/limits.h"
#include "validation.h"

namespace sanad::records {
namespace {

TEST(ReadObject, KeepsTheBytesAsTheyCame) {
  const std::string text =
      "{ \"type\": \"incident\", \"id\": \"incident--f6ffbf76-9af2-4254-9449-1a8d7e1e6618\", "
      "\"spec_version\": \"2.1\", \"created\": \"2020-01-01T00:00:00.000Z\", "
      "\"modified\": \"2021-01-01T00:00:00.123Z\", \"name\": \"\\u0041\" }\n";
  const auto object = read_object(text);
  ASSERT_TRUE(object.has_value()) << describe(object.error());
  EXPECT_EQ(object->body, text);
  EXPECT_EQ(object->id.to_string(), "incident--f6ffbf76-9af2-4254-9449-1a8d7e1e6618");
  EXPECT_EQ(object->modified.to_string(), "2021-01-01T00:00:00.123Z");
}

TEST(ReadObject, TheDigestIsThatOfTheCanonicalForm) {
  const auto canonical = incident().canonical();
  const auto a = read_object(canonical);
  const auto b = read_object("\n " + canonical + " ");
  ASSERT_TRUE(a && b);
  EXPECT_EQ(a->digest, sha256(canonical));
  EXPECT_EQ(a->digest, b->digest);
}

TEST(ReadObject, WithoutModifiedTheVersionIsCreatedOrZero) {
  const auto marking =
      object_of("marking-definition", R"("definition_type":"statement","definition":{"statement":"x"})");
  EXPECT_EQ(read_object(marking.canonical())->modified.to_string(), "2020-01-01T00:00:00.000Z");
  const auto url = read_object(
      R"({"type":"url","id":"url--c1477287-23ac-5971-a010-5c287877fa60","value":"https://x.org"})");
  ASSERT_TRUE(url.has_value());
  EXPECT_EQ(url->modified, Timestamp{});
}

TEST(ReadObject, AFaultIsToldWithItsPlace) {
  auto object = incident();
  object.set("confidence", 101);
  const auto read = read_object(object.canonical());
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error(),
            (Error{ErrorCode::invalid_input, "expected 0 to 100, found a number outside", "$.confidence"}));
}

TEST(ReadObject, WhatIsTooLongIsNotParsed) {
  const auto read = read_object(std::string(limits::json_object_bytes + 1, ' '));
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().code, ErrorCode::limit_exceeded);
}

TEST(ReadObject, BrokenJsonIsRefused) {
  for (const auto* text :
       {"", "{", "[]", "null", "{\"type\":\"incident\",\"type\":\"incident\"}", "\xEF\xBB\xBF{}"}) {
    EXPECT_FALSE(read_object(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace sanad::records
