// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sanad/core/json.h"
#include "sanad/core/limits.h"

namespace sanad {
namespace {

std::string verdict(std::string_view text) {
  const auto value = Json::parse(text);
  return value ? value->canonical() : describe(value.error());
}

TEST(JsonParse, ReadsEveryKindOfValue) {
  EXPECT_EQ(verdict(" null\n"), "null");
  EXPECT_EQ(verdict("true"), "true");
  EXPECT_EQ(verdict("\t\"a\" "), "\"a\"");
  EXPECT_EQ(verdict("[]"), "[]");
  EXPECT_EQ(verdict("{}"), "{}");
  EXPECT_EQ(verdict("[1, -2.5e1, false, null, \"x\", {\"a\": [ ]}]"), "[1,-25,false,null,\"x\",{\"a\":[]}]");
}

TEST(JsonParse, KeepsMembersInTheOrderOfTheText) {
  const auto value = Json::parse(R"({"b":1,"a":2})").value();
  EXPECT_EQ(value.object()->at(0).first, "b");
  EXPECT_EQ(value.object()->at(1).first, "a");
}

TEST(JsonParse, DecodesEscapesAndPairsOfSurrogates) {
  const Json letters = Json::parse(R"("\"\\\/\b\f\n\r\t")").value();
  const Json units = Json::parse(R"("\u0041\u00e9\u20AC\ud83d\ude00")").value();
  EXPECT_EQ(*letters.string(), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(*units.string(), "A\u00E9\u20AC\U0001F600");
  EXPECT_EQ(verdict(R"({"\u0061":1})"), R"({"a":1})");
}

TEST(JsonParse, RefusesLoneSurrogatesAndNul) {
  EXPECT_EQ(verdict(R"(["\ud800"])"), "byte 2: expected a low surrogate behind a high one");
  EXPECT_EQ(verdict(R"(["\ud800\u0041"])"), "byte 2: expected a low surrogate behind a high one");
  EXPECT_EQ(verdict(R"(["x\udc00"])"), "byte 3: expected no low surrogate without a high one before it");
  EXPECT_EQ(verdict(R"({"\ud800":1})"), "byte 2: expected a low surrogate behind a high one");
  EXPECT_EQ(verdict(R"("\u0000")"), "byte 1: expected a string without the character U+0000");
  EXPECT_FALSE(Json::parse(std::string_view{"[\"a\0b\"]", 7}).has_value());
  EXPECT_FALSE(Json::parse(std::string_view{"[1]\0", 4}).has_value());
  EXPECT_FALSE(Json::parse(std::string_view{"\0", 1}).has_value());
}

TEST(JsonParse, RefusesAByteOrderMarkAndInvalidUtf8) {
  EXPECT_EQ(verdict("\xEF\xBB\xBF{}"), "byte 0: expected JSON, found a byte order mark");
  EXPECT_EQ(verdict("[\"ab\xFF\"]"), "byte 4: expected UTF-8, found a byte that breaks its rules");
  EXPECT_FALSE(Json::parse("\"\xED\xA0\x80\"").has_value());
}

TEST(JsonParse, NamesTheObjectInWhichAKeyStandsTwice) {
  EXPECT_EQ(verdict(R"({"a":1,"a":1})"), "$.a: expected distinct keys in an object, found one twice");
  EXPECT_EQ(verdict(R"({"objects":[{},{"id":1,"x":{"k":1,"\u006b":2}}]})"),
            "$.objects[1].x.k: expected distinct keys in an object, found one twice");
}

TEST(JsonParse, RefusesADuplicateAmongManyKeysToo) {
  std::string text = "{";
  for (int i = 0; i < 9000; ++i) text += "\"k" + std::to_string(i) + "\":0,";
  EXPECT_TRUE(Json::parse(text + "\"last\":0}").has_value());
  EXPECT_EQ(verdict(text + "\"k77\":0}"), "$.k77: expected distinct keys in an object, found one twice");
}

TEST(JsonParse, TakesWholeNumbersExactlyAndLargerOnesAsDoubles) {
  EXPECT_EQ(Json::parse("9223372036854775807")->integer(), 9223372036854775807);
  EXPECT_EQ(Json::parse("-9223372036854775808")->integer(), -9223372036854775807 - 1);
  const auto large = Json::parse("[18446744073709551616, 123456789012345678901234567890]").value();
  EXPECT_FALSE(large.array()->at(0).is_integer());
  EXPECT_EQ(large.array()->at(0).number(), 0x1p64);
  EXPECT_EQ(large.array()->at(1).number(), 123456789012345678901234567890.0);
}

TEST(JsonParse, RefusesNumbersOutsideTheRangeOfADouble) {
  EXPECT_EQ(verdict("[1e309]"), "byte 1: expected a number in the range of a double");
  EXPECT_EQ(verdict("-1e99999999999999999999"), "byte 0: expected a number in the range of a double");
  EXPECT_FALSE(Json::parse(std::string(400, '9')).has_value());
  EXPECT_FALSE(Json::parse("1" + std::string(700, '0') + "e-300").has_value());
}

TEST(JsonParse, TakesNumbersNearerToZeroThanAnyDoubleAsZero) {
  for (const char* text : {"1e-400", "-1e-400", "0.1e-99999999999999999999", "0e99999", "0.0"}) {
    EXPECT_EQ(verdict(text), "0") << text;
  }
  EXPECT_EQ(verdict("0." + std::string(400, '0') + "1"), "0");
  EXPECT_EQ(verdict("0." + std::string(400, '0') + "1e401"), "1");
  EXPECT_EQ(verdict("1" + std::string(400, '0') + "e-400"), "1");
  EXPECT_EQ(verdict("5e-324"), "5e-324");
}

TEST(JsonParse, RefusesWhatTheGrammarOfNumbersDoesNotHave) {
  for (const char* text : {"01", "-01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "NaN", "Infinity",
                           "-Infinity", "1_000", "--1", "1 2"}) {
    EXPECT_FALSE(Json::parse(text).has_value()) << text;
    EXPECT_FALSE(Json::parse("[0," + std::string{text} + "]").has_value()) << text;
  }
}

TEST(JsonParse, RefusesBrokenStructure) {
  for (const char* text : {"",
                           " ",
                           "[",
                           "]",
                           "{",
                           "}",
                           "[1,]",
                           "[,1]",
                           "[1,,2]",
                           "[1 2]",
                           "[\"a\":1]",
                           "[1:2]",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\" 1}",
                           "{\"a\":1,}",
                           "{,}",
                           "{1:2}",
                           "{\"a\":1 \"b\":2}",
                           "[[1}",
                           "{\"a\":[}",
                           "tru",
                           "[nul]",
                           "[truex]",
                           "{}x",
                           "{}{}",
                           "[] []",
                           "\"a\"x",
                           "\"a",
                           "[\"a]",
                           "'a'",
                           "{a:1}",
                           "[1]]",
                           "[\"a\"\"b\"]",
                           "[{}{}]",
                           "//x\n1",
                           "[1/**/]",
                           "{\"a\":\"b\":\"c\"}",
                           "[{\"a\":1]",
                           "\"\\x\"",
                           "\"\\u12g4\"",
                           "\"\\u12\"",
                           "[\"a\nb\"]",
                           "\"\t\""}) {
    const auto value = Json::parse(text);
    ASSERT_FALSE(value.has_value()) << text;
    EXPECT_EQ(value.error().code, ErrorCode::invalid_input) << text;
    EXPECT_TRUE(value.error().where.starts_with("byte ")) << text << value.error().where;
  }
}

TEST(JsonParse, SaysAtWhichByteTheTextBreaks) {
  EXPECT_EQ(verdict("[1 2]"), "byte 3: expected JSON (RFC 8259), found '2' out of place");
  EXPECT_EQ(verdict("{\"a\":nul}"), "byte 5: expected a JSON value");
  EXPECT_EQ(verdict("[\"ab\x01\"]"), "byte 4: expected a closed string without control characters");
  EXPECT_EQ(verdict("[] 1"), "byte 0: expected every array and object to be closed at the end of the text");
  EXPECT_EQ(verdict("[] []"), "byte 3: expected the end of the text behind the JSON value");
  EXPECT_EQ(verdict(" "), "byte 1: expected a JSON value, found the end of the text");
}

std::string nested(std::size_t depth, const std::string& open, const std::string& close) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += open;
  text += "1";
  for (std::size_t i = 0; i < depth; ++i) text += close;
  return text;
}

TEST(JsonParse, TakesTheDepthOfTheLimitAndNotOneMore) {
  for (const auto& [open, close] : {std::pair{"[", "]"}, {"{\"a\":", "}"}}) {
    EXPECT_TRUE(Json::parse(nested(limits::json_depth, open, close)).has_value());
    const auto deeper = Json::parse(nested(limits::json_depth + 1, open, close));
    ASSERT_FALSE(deeper.has_value());
    EXPECT_EQ(deeper.error().code, ErrorCode::limit_exceeded);
  }
}

TEST(JsonParse, SurvivesAMillionOpenBrackets) {
  for (const char* open : {"[", "{\"a\":"}) {
    const auto value = Json::parse(nested(1'000'000, open, ""));
    EXPECT_FALSE(value.has_value());
  }
}

TEST(JsonParse, TakesAsManyKeysAsTheLimitSaysAndNotOneMore) {
  std::string text = "{\"k\":0";
  for (std::size_t i = 1; i < limits::json_keys; ++i) text += ",\"" + std::to_string(i) + "\":0";
  EXPECT_TRUE(Json::parse(text + "}").has_value());
  const auto more = Json::parse(text + ",\"x\":0}");
  ASSERT_FALSE(more.has_value());
  EXPECT_EQ(more.error().code, ErrorCode::limit_exceeded);
}

TEST(JsonParse, ReadsALongStringOfEscapesInLinearTime) {
  std::string text = "\"";
  for (int i = 0; i < 2'000'000; ++i) text += "\\n\\\"";
  const Json value = Json::parse(text + "\"").value();
  EXPECT_EQ(value.string()->size(), 4'000'000U);
}

}  // namespace
}  // namespace sanad
