// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <limits>

#include "sanad/core/json.h"
#include "sanad/core/utf8.h"

namespace sanad {
namespace {

std::string printed(double value) {
  std::string text;
  append_json_number(text, value);
  return text;
}

TEST(JsonCanonical, PrintsTheNumbersOfRfc8785AppendixB) {
  const std::pair<std::uint64_t, std::string_view> vectors[] = {
      {0x0000000000000000, "0"},
      {0x8000000000000000, "0"},
      {0x0000000000000001, "5e-324"},
      {0x8000000000000001, "-5e-324"},
      {0x7fefffffffffffff, "1.7976931348623157e+308"},
      {0xffefffffffffffff, "-1.7976931348623157e+308"},
      {0x4340000000000000, "9007199254740992"},
      {0xc340000000000000, "-9007199254740992"},
      {0x4430000000000000, "295147905179352830000"},
      {0x44b52d02c7e14af5, "9.999999999999997e+22"},
      {0x44b52d02c7e14af6, "1e+23"},
      {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
      {0x444b1ae4d6e2ef4e, "999999999999999700000"},
      {0x444b1ae4d6e2ef4f, "999999999999999900000"},
      {0x444b1ae4d6e2ef50, "1e+21"},
      {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
      {0x3eb0c6f7a0b5ed8d, "0.000001"},
      {0x41b3de4355555553, "333333333.3333332"},
      {0x41b3de4355555554, "333333333.33333325"},
      {0x41b3de4355555555, "333333333.3333333"},
      {0x41b3de4355555556, "333333333.3333334"},
      {0x41b3de4355555557, "333333333.33333343"},
      {0xbecbf647612f3696, "-0.0000033333333333333333"},
      {0x43143ff3c1cb0959, "1424953923781206.2"},
  };
  for (const auto& [bits, text] : vectors) EXPECT_EQ(printed(std::bit_cast<double>(bits)), text);
}

TEST(JsonCanonical, PrintsNullForWhatJsonHasNoNumberFor) {
  EXPECT_EQ(printed(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(printed(-std::numeric_limits<double>::infinity()), "null");
}

TEST(JsonCanonical, SortsKeysByUtf16CodeUnitsAsRfc8785Section323) {
  const auto value = Json::parse(R"({
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis"})");
  EXPECT_EQ(value->canonical(),
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
            "\"\u00F6\":\"Latin Small Letter O With Diaeresis\",\"\u20AC\":\"Euro Sign\","
            "\"\U0001F600\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
}

TEST(JsonCanonical, WritesTheSampleOfRfc8785Section322) {
  const auto value = Json::parse(R"({
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]})");
  EXPECT_EQ(value->canonical(),
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
            "\"string\":\"\u20AC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

TEST(JsonCanonical, WritesWholeNumbersAsTheDoublesTheyAre) {
  EXPECT_EQ(Json{std::int64_t{9007199254740992}}.canonical(), "9007199254740992");
  EXPECT_EQ(Json{std::int64_t{9007199254740993}}.canonical(), "9007199254740992");
  EXPECT_EQ(Json{1.0}.canonical(), Json{1}.canonical());
}

TEST(JsonCanonical, EscapesEveryControlCharacterWhereverItStands) {
  for (std::size_t before = 0; before < 40; ++before) {
    std::string text;
    append_json_string(text, std::string(before, 'x') + "\x1F" + std::string(before, '\x7F') + "\"\\");
    EXPECT_EQ(text, "\"" + std::string(before, 'x') + "\\u001f" + std::string(before, '\x7F') + "\\\"\\\\\"");
  }
}

std::string any_text() {
  std::string text;
  const auto points = *rc::gen::container<std::vector<char32_t>>(rc::gen::oneOf(
      rc::gen::inRange(char32_t{1}, char32_t{0x80}), rc::gen::inRange(char32_t{0x80}, char32_t{0xD800}),
      rc::gen::inRange(char32_t{0xE000}, char32_t{0x110000})));
  for (const char32_t point : points) append_utf8(text, point);
  return text;
}

Json any_json(int depth);

Json any_object(int depth) {
  Json object{Json::Object{}};
  for (int i = *rc::gen::inRange(0, 20); i > 0; --i) object.set(any_text(), any_json(depth - 1));
  return object;
}

Json any_json(int depth) {
  switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
    case 0:
      return {};
    case 1:
      return Json{*rc::gen::arbitrary<bool>()};
    case 2:
      return Json{*rc::gen::arbitrary<std::int64_t>()};
    case 3:
      return Json{std::bit_cast<double>(*rc::gen::arbitrary<std::uint64_t>() & 0xBFFFFFFFFFFFFFFFU)};
    case 4:
      return Json{any_text()};
    case 5: {
      Json::Array elements;
      for (int i = *rc::gen::inRange(0, 5); i > 0; --i) elements.push_back(any_json(depth - 1));
      return Json{std::move(elements)};
    }
    default:
      return any_object(depth);
  }
}

RC_GTEST_PROP(JsonCanonical, StaysTheSameWhenReadAndWrittenAgain, ()) {
  const std::string text = any_json(3).canonical();
  const auto again = Json::parse(text);
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->canonical() == text);
}

RC_GTEST_PROP(JsonCanonical, DoesNotDependOnTheOrderOfMembers, ()) {
  const Json value = any_object(2);
  Json::Object turned{value.object()->rbegin(), value.object()->rend()};
  RC_ASSERT(Json{std::move(turned)}.canonical() == value.canonical());
}

RC_GTEST_PROP(JsonCanonical, PrintsDoublesThatReadBackExactly, (std::uint64_t bits)) {
  const auto value = std::bit_cast<double>(bits);
  RC_PRE(value - value == 0.0);  // finite
  RC_ASSERT(Json::parse(printed(value))->number() == value);
}

}  // namespace
}  // namespace sanad
