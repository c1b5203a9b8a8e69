// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/json_writer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "sanad/core/json.h"

namespace sanad {
namespace {

TEST(JsonWriter, WritesNestedValuesWithoutWhiteSpace) {
  std::string text;
  JsonWriter writer{text};
  writer.begin_object()
      .member("type", "incident")
      .member("killed", 3)
      .key("parts")
      .begin_array()
      .value(1)
      .value(2.5);
  writer.null().value(true).begin_object().end_object().begin_array().end_array().end_array().end_object();
  EXPECT_EQ(text, R"({"type":"incident","killed":3,"parts":[1,2.5,null,true,{},[]]})");
}

TEST(JsonWriter, IndentsWhenAsked) {
  std::string text;
  JsonWriter writer{text, 2};
  writer.begin_object().member("a", 1).key("b").begin_array().value("x").value("y").end_array();
  writer.key("c").begin_array().end_array().end_object();
  EXPECT_EQ(text, "{\n  \"a\": 1,\n  \"b\": [\n    \"x\",\n    \"y\"\n  ],\n  \"c\": []\n}");
}

TEST(JsonWriter, LeavesOutWhatIsEmpty) {
  std::string text;
  JsonWriter writer{text};
  writer.begin_object()
      .optional("a", std::optional<int>{})
      .optional("b", std::optional<std::string>{"x"})
      .end_object();
  EXPECT_EQ(text, R"({"b":"x"})");
}

TEST(JsonWriter, WritesNumbersExactlyAndNothingThatIsNoNumber) {
  std::string text;
  JsonWriter writer{text};
  writer.begin_array()
      .value(std::numeric_limits<std::int64_t>::min())
      .value(std::numeric_limits<std::uint64_t>::max());
  writer.value(std::numeric_limits<double>::infinity()).value(0.1).value(false).end_array();
  EXPECT_EQ(text, "[-9223372036854775808,18446744073709551615,null,0.1,false]");
}

TEST(JsonWriter, AppendsAndTakesJsonAsItStands) {
  std::string text = "data: ";
  JsonWriter writer{text};
  writer.begin_array().raw("{\"a\":1}").raw("2").end_array();
  EXPECT_EQ(text, "data: [{\"a\":1},2]");
}

TEST(JsonWriter, WritesOneValueAfterAnotherAtTheTop) {
  std::string text;
  JsonWriter writer{text};
  writer.begin_object().end_object();
  text += '\n';
  writer.begin_object().end_object();
  EXPECT_EQ(text, "{}\n{}");
}

TEST(JsonWriterDeathTest, NestingErrorsAreBugs) {
  std::string text;
  EXPECT_DEATH(JsonWriter{text}.key("a"), "only objects have keys");
  EXPECT_DEATH(JsonWriter{text}.begin_object().value(1), "a value in an object stands behind its key");
  EXPECT_DEATH(JsonWriter{text}.begin_object().key("a").key("b"), "a key is followed by its value");
  EXPECT_DEATH(JsonWriter{text}.begin_object().key("a").end_object(), "an object ends where one was begun");
  EXPECT_DEATH(JsonWriter{text}.begin_object().end_array(), "an array ends where one was begun");
  EXPECT_DEATH(JsonWriter{text}.end_array(), "an array ends where one was begun");
}

RC_GTEST_PROP(JsonWriter, WritesStringsThatReadBack, (std::vector<std::uint8_t> bytes)) {
  std::string content;
  for (const auto byte : bytes) content += static_cast<char>(byte % 127 + 1);
  std::string text;
  JsonWriter{text, 1}.begin_array().value(content).end_array();
  const Json read = Json::parse(text).value();
  RC_ASSERT(*read.array()->at(0).string() == content);
}

}  // namespace
}  // namespace sanad
