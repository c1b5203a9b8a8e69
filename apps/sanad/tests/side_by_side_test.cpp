// SPDX-License-Identifier: Apache-2.0
#include "side_by_side.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace sanad::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Wrapped, CutsAtBlanksAndKeepsTheIndent) {
  EXPECT_THAT(wrapped("one two three\n  four five", 9), ElementsAre("one two", "three", "  four", "  five"));
  EXPECT_THAT(wrapped("", 9), IsEmpty());
}

TEST(Wrapped, CutsAWordThatIsTooLongBetweenItsCharacters) {
  EXPECT_THAT(wrapped("a \xD8\xB3\xD9\x86\xD8\xAF\xD8\xB3\xD9\x86", 3),
              ElementsAre("a", "\xD8\xB3\xD9\x86\xD8\xAF", "\xD8\xB3\xD9\x86"));
  EXPECT_THAT(wrapped("          deep", 6), ElementsAre("   dee", "   p"));
}

TEST(PrintBeside, FillsTheShorterColumn) {
  std::ostringstream out;
  print_beside(out, "left", "right\nmore", 80);
  const std::string gap(38 - 4, ' ');
  EXPECT_EQ(out.str(), "left" + gap + " | right\n" + std::string(38, ' ') + " | more\n");
}

TEST(PrintBeside, PutsOneBelowTheOtherOnANarrowTerminal) {
  std::ostringstream out;
  print_beside(out, "left", "right", 60);
  EXPECT_EQ(out.str(), "left\n  right\n");
}

}  // namespace
}  // namespace sanad::app
