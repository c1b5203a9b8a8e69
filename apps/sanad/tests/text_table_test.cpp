// SPDX-License-Identifier: Apache-2.0
#include "text_table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace sanad::app {
namespace {

std::string printed(const TextTable& table, std::size_t widest = 60) {
  std::ostringstream out;
  table.print(out, widest);
  return out.str();
}

TEST(TextTable, AlignsByLettersNotBytes) {
  TextTable table{{{"name"}, {"n", Align::right}}};
  table.row({"Qu\xC3\xA9tta", "7"});
  table.row({"Zhob", "12"});
  table.rule();
  table.row({"all", "19"});
  EXPECT_EQ(printed(table), "name     n\nQu\xC3\xA9tta   7\nZhob    12\n------  --\nall     19\n");
}

TEST(TextTable, NothingInARecordMovesTheCursor) {
  EXPECT_EQ(printable("a\033[2Jb\r\nc\xE2\x80\xAE" "d"), "a [2Jb  c d");
  EXPECT_EQ(printable("\xFF"), "\xEF\xBF\xBD");
}

TEST(TextTable, RulesAreNotInTheCsv) {
  TextTable table{{{"a"}, {"b"}}};
  table.row({"1", "=2"});
  table.rule();
  EXPECT_EQ(table.csv(), "a,b\r\n1,'=2\r\n");
}

TEST(WithSeparators, GroupsByThousands) {
  EXPECT_EQ(with_separators(0), "0");
  EXPECT_EQ(with_separators(999), "999");
  EXPECT_EQ(with_separators(43225), "43,225");
  EXPECT_EQ(with_separators(-1234567), "-1,234,567");
}

}  // namespace
}  // namespace sanad::app
