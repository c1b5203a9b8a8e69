// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/byte_source.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sanad {
namespace {

TEST(ByteSource, GivesNoMoreThanAskedAndThenTheEndForGood) {
  StringSource source{"abcdef", 4};
  std::string into(5, '.');
  EXPECT_EQ(source.read(into), 4U);
  EXPECT_EQ(into, "abcd.");
  EXPECT_EQ(source.read(into), 2U);
  EXPECT_EQ(source.read(into), 0U);
  EXPECT_EQ(source.read(into), 0U);
}

TEST(ReadAll, StopsAboveItsLimit) {
  StringSource exact{std::string(100'000, 'x')};
  StringSource longer{std::string(100'001, 'x')};
  std::string text;
  EXPECT_TRUE(read_all(exact, 100'000, text));
  EXPECT_EQ(text.size(), 100'000U);
  EXPECT_FALSE(read_all(longer, 100'000, text));
}

RC_GTEST_PROP(ReadAll, GivesTheWholeTextHoweverItIsCut, (const std::string& text)) {
  StringSource source{text, *rc::gen::inRange<std::size_t>(1, 10)};
  std::string read;
  RC_ASSERT(read_all(source, text.size(), read));
  RC_ASSERT(read == text);
}

}  // namespace
}  // namespace sanad
