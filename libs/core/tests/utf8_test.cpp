// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace sanad {
namespace {

constexpr auto npos = std::string_view::npos;

TEST(Utf8, AcceptsEveryLengthAndTheEdgesOfEachRange) {
  for (const char32_t point :
       {0x00U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xD7FFU, 0xE000U, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
    std::string text;
    append_utf8(text, point);
    EXPECT_TRUE(is_valid_utf8(text)) << static_cast<unsigned>(point);
    std::size_t position = 0;
    EXPECT_EQ(next_code_point(text, position), point);
    EXPECT_EQ(position, text.size());
  }
}

TEST(Utf8, NamesTheFirstByteThatBreaksTheRules) {
  const std::vector<std::pair<std::string_view, std::size_t>> cases = {
      {"abc", npos},
      {"ab\xFF", 2},
      {"a\x80", 1},
      {"\xC0\xAF", 0},
      {"\xC1\xBF", 0},
      {"x\xE0\x9F\xBF", 1},
      {"\xED\xA0\x80", 0},
      {"\xF0\x8F\xBF\xBF", 0},
      {"\xF4\x90\x80\x80", 0},
      {"\xF5\x80\x80\x80", 0},
      {"ok\xE2\x82", 2},
      {"\xE2\x82\xAC\xE2", 3},
      {"\xF0\x9F\x98", 0},
      {"", npos},
  };
  for (const auto& [bytes, place] : cases) {
    EXPECT_EQ(find_invalid_utf8(bytes), place) << bytes;
    EXPECT_EQ(is_valid_utf8(bytes), place == npos) << bytes;
  }
}

TEST(Utf8, ReplacesEveryBrokenByteByItself) {
  EXPECT_EQ(replace_invalid_utf8("a\xFF\xC0z"), "a\uFFFD\uFFFDz");
  EXPECT_EQ(replace_invalid_utf8("\u06A9\u0648"), "\u06A9\u0648");
}

TEST(Utf8, ShortensBetweenCodePoints) {
  EXPECT_EQ(shorten("Quetta", 6), "Quetta");
  EXPECT_EQ(shorten("Quetta", 3), "Que...");
  EXPECT_EQ(shorten("a\u20ACb", 3), "a...");
  EXPECT_EQ(shorten("a\u20ACb", 4), "a\u20AC...");
  EXPECT_EQ(shorten("abc", 0), "...");
}

RC_GTEST_PROP(Utf8, FindsNothingInWhatReplaceMade, (const std::string& bytes)) {
  RC_ASSERT(find_invalid_utf8(replace_invalid_utf8(bytes)) == npos);
}

RC_GTEST_PROP(Utf8, FindsAPlaceExactlyWhenNotValid, (std::vector<std::uint8_t> bytes)) {
  for (auto& byte : bytes) byte |= 0x80;
  const std::string text{bytes.begin(), bytes.end()};
  const std::size_t place = find_invalid_utf8(text);
  RC_ASSERT(is_valid_utf8(text) == (place == npos));
  if (place != npos) RC_ASSERT(is_valid_utf8(text.substr(0, place)));
}

RC_GTEST_PROP(Utf8, ShortenedTextStaysValid, (const std::vector<std::uint16_t>& points)) {
  std::string text;
  for (const auto point : points)
    append_utf8(text, point >= 0xD800 && point < 0xE000 ? U'x' : char32_t{point});
  const auto limit = *rc::gen::inRange<std::size_t>(0, text.size() + 2);
  const std::string shortened = shorten(text, limit);
  RC_ASSERT(is_valid_utf8(shortened));
  RC_ASSERT(shortened.size() <= limit + 3);
}

}  // namespace
}  // namespace sanad
