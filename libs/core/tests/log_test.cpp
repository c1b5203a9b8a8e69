// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/log.h"

#include <gtest/gtest.h>

namespace sanad {
namespace {

std::string line_of(std::string_view name, std::initializer_list<Log::Field> fields) {
  std::string line;
  Log{[&line](std::string_view text) { line = text; }}.event(name, fields);
  return line;
}

TEST(Log, WritesTheEventAndItsFieldsInOrder) {
  EXPECT_EQ(line_of("import", {{"rows", "385918"}, {"source", "ucdp-ged"}}),
            "import rows=385918 source=ucdp-ged");
  EXPECT_EQ(line_of("stop", {}), "stop");
}

TEST(Log, QuotesWhatWouldSplitALine) {
  EXPECT_EQ(line_of("open", {{"file", "a b.csv"}}), "open file=\"a b.csv\"");
  EXPECT_EQ(line_of("open", {{"file", ""}}), "open file=\"\"");
  EXPECT_EQ(line_of("open", {{"file", "a=b"}}), "open file=\"a=b\"");
  EXPECT_EQ(line_of("open", {{"file", "say \"x\\y\""}}), "open file=\"say \\\"x\\\\y\\\"\"");
}

TEST(Log, KeepsHostileValuesOnOneLine) {
  EXPECT_EQ(line_of("open", {{"file", "x\nfake event=1\r\x1B"}}), "open file=\"x\\nfake event=1\\x0d\\x1b\"");
}

}  // namespace
}  // namespace sanad
