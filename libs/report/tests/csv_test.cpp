// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "sanad/core/byte_source.h"
#include "sanad/core/csv_reader.h"
#include "sanad/core/utf8.h"

namespace sanad::report {
namespace {

std::string cell(std::string_view text) {
  std::string out;
  append_csv_cell(out, text);
  return out;
}

TEST(CsvCell, ACellThatASpreadsheetWouldRunIsMadeText) {
  EXPECT_EQ(cell("=1+1"), "'=1+1");
  EXPECT_EQ(cell("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(cell("-cmd|'/c calc'!A0"), "'-cmd|'/c calc'!A0");
  EXPECT_EQ(cell("+923001234567x"), "'+923001234567x");
  EXPECT_EQ(cell("\t=1"), "'\t=1");
}

TEST(CsvCell, PlainNumbersStayNumbers) {
  EXPECT_EQ(cell("-71.456944"), "-71.456944");
  EXPECT_EQ(cell("42"), "42");
  EXPECT_EQ(cell("-"), "'-");
}

TEST(CsvCell, QuotesWhatRfc4180AsksFor) {
  EXPECT_EQ(cell("a,b"), "\"a,b\"");
  EXPECT_EQ(cell("say \"x\""), "\"say \"\"x\"\"\"");
  EXPECT_EQ(cell("two\nlines"), "\"two\nlines\"");
}

TEST(CsvCell, CharactersThatReorderTextAreRemoved) { EXPECT_EQ(cell("a\xE2\x80\xAE" "b"), "ab"); }

RC_GTEST_PROP(CsvRow, ReadsBackAsItWasWritten, (const std::vector<std::string>& random)) {
  std::vector<std::string> cells{"key"};
  for (const auto& text : random) {
    std::string plain;
    for (const char c : text) {
      if (c >= ' ' && c < 0x7F) plain += c;
    }
    cells.push_back("x" + plain + ",\"\n");  // never starts a formula; always needs quoting
  }
  std::string out;
  append_csv_row(out, cells);
  StringSource source{out};
  CsvReader reader{source, {}};
  RC_ASSERT(reader.next() == CsvReader::Step::row);
  RC_ASSERT(std::vector<std::string>(reader.cells().begin(), reader.cells().end()) == cells);
  RC_ASSERT(reader.next() == CsvReader::Step::end);
}

}  // namespace
}  // namespace sanad::report
