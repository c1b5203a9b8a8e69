// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/csv_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "csv_reference.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::vector<std::string>> cells_of(std::string text, CsvOptions options = {}) {
  std::vector<std::vector<std::string>> all;
  for (auto& row : read_rows(std::move(text), options)) all.push_back(std::move(row.cells));
  return all;
}

TEST(CsvReader, SplitsRowsAtEveryKindOfLineEnd) {
  EXPECT_THAT(cells_of("a,b\nc,d\r\ne,f\rg,h"), ElementsAre(ElementsAre("a", "b"), ElementsAre("c", "d"),
                                                            ElementsAre("e", "f"), ElementsAre("g", "h")));
}

TEST(CsvReader, KeepsABareCrInItsCellWhenAsked) {
  EXPECT_THAT(cells_of("a\rb,c\r\nd,e\r", {.bare_cr_ends_row = false}),
              ElementsAre(ElementsAre("a\rb", "c"), ElementsAre("d", "e\r")));
}

TEST(CsvReader, KeepsEmptyCellsAndRowsOfUnequalLength) {
  EXPECT_THAT(cells_of("a,,\n,\nb\n\"\"\n"),
              ElementsAre(ElementsAre("a", "", ""), ElementsAre("", ""), ElementsAre("b"), ElementsAre("")));
}

TEST(CsvReader, SkipsBlankLinesAndCountsThem) {
  const auto rows = read_rows("\n\r\n\ra\n\n\nb", {});
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(rows[0].line, 4U);
  EXPECT_EQ(rows[1].line, 7U);
}

TEST(CsvReader, TakesQuotesOffAndUndoublesThem) {
  EXPECT_THAT(cells_of("\"a, \"\"b\"\"\",\"c\nd\",\"\",\"\"\"\"\n"),
              ElementsAre(ElementsAre("a, \"b\"", "c\nd", "", "\"")));
}

TEST(CsvReader, TakesQuotesInsideACellAsTheyStand) {
  EXPECT_THAT(cells_of("5\" gun, \"x\",y\"\"z"), ElementsAre(ElementsAre("5\" gun", " \"x\"", "y\"\"z")));
}

TEST(CsvReader, KeepsWhatStandsBehindAClosingQuote) {
  EXPECT_THAT(cells_of("\"ab\"cd,\"e\"\"f\" \"g\",h"), ElementsAre(ElementsAre("abcd", "e\"f \"g\"", "h")));
}

TEST(CsvReader, ReadsOtherDelimitersAndNoQuotes) {
  EXPECT_THAT(cells_of("a\t\"b\tc\"\td,e", {.delimiter = '\t'}),
              ElementsAre(ElementsAre("a", "b\tc", "d,e")));
  EXPECT_THAT(cells_of("\"a;b\"\n", {.delimiter = ';', .quote = '\0'}),
              ElementsAre(ElementsAre("\"a", "b\"")));
  EXPECT_THAT(cells_of("'a,b',c", {.quote = '\''}), ElementsAre(ElementsAre("a,b", "c")));
}

TEST(CsvReader, LeavesOutAByteOrderMarkButCountsItsBytes) {
  const auto rows = read_rows("\xEF\xBB\xBF\"id\",name\n1,x\n", {}, 1);
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_THAT(rows[0].cells, ElementsAre("id", "name"));
  EXPECT_EQ(rows[0].offset, 3U);
  EXPECT_EQ(rows[1].offset, 13U);
}

TEST(CsvReader, FindsNothingInAnEmptyFile) {
  for (const char* text : {"", "\n", "\r\n\r\n", "\xEF\xBB\xBF"}) EXPECT_THAT(read_rows(text, {}), IsEmpty());
}

TEST(CsvReader, StaysAtTheEnd) {
  StringSource source{"a\n"};
  CsvReader reader{source, {}};
  EXPECT_EQ(reader.next(), CsvReader::Step::row);
  EXPECT_EQ(reader.next(), CsvReader::Step::end);
  EXPECT_EQ(reader.next(), CsvReader::Step::end);
}

TEST(CsvReader, CountsThePhysicalLinesInsideQuotes) {
  const auto rows = read_rows("a\n\"b\nc\r\nd\re\"\nf\n", {});
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_EQ(rows[1].line, 2U);
  EXPECT_EQ(rows[2].line, 6U);
}

TEST(CsvReader, ReportsANulByteAndGoesOnWithTheNextRow) {
  StringSource source{std::string{"a,b\nc\0,\"d\ne\"\nf\n", 15}};
  CsvReader reader{source, {}};
  EXPECT_EQ(reader.next(), CsvReader::Step::row);
  ASSERT_EQ(reader.next(), CsvReader::Step::broken);
  EXPECT_EQ(reader.error(), (Error{ErrorCode::invalid_input, "expected text, found a NUL byte", "line 2"}));
  EXPECT_THAT(reader.cells(), IsEmpty());
  EXPECT_EQ(reader.offset(), 4U);
  EXPECT_EQ(reader.length(), 8U);
  ASSERT_EQ(reader.next(), CsvReader::Step::row);
  EXPECT_THAT(reader.cells(), ElementsAre("f"));
  EXPECT_EQ(reader.line(), 4U);
}

TEST(CsvReader, ReportsAQuoteThatIsNeverClosedAndEnds) {
  StringSource source{"a,b\nc,\"d\ne,f\n"};
  CsvReader reader{source, {}};
  EXPECT_EQ(reader.next(), CsvReader::Step::row);
  ASSERT_EQ(reader.next(), CsvReader::Step::broken);
  EXPECT_EQ(describe(reader.error()), "line 2: expected a closing quote, found the end of the file");
  EXPECT_EQ(reader.offset(), 4U);
  EXPECT_EQ(reader.length(), 9U);
  EXPECT_EQ(reader.next(), CsvReader::Step::end);
}

TEST(CsvReader, GivesViewsThatStandUntilTheNextRow) {
  StringSource source{"a,\"b\"\"c\",d\n", 1};
  CsvReader reader{source, {}};
  ASSERT_EQ(reader.next(), CsvReader::Step::row);
  const auto first = reader.cells();
  EXPECT_THAT(first, ElementsAre("a", "b\"c", "d"));
  EXPECT_THAT(reader.cells(), ElementsAre("a", "b\"c", "d"));
}

TEST(CsvReaderDeathTest, ADelimiterThatIsAQuoteIsABug) {
  StringSource source{"a"};
  EXPECT_DEATH((CsvReader{source, {.delimiter = '"'}}), "a delimiter separates cells only");
  EXPECT_DEATH((CsvReader{source, {.quote = '\n'}}), "a quote is no line end");
}

}  // namespace
}  // namespace sanad
