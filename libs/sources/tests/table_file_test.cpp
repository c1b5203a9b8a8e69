// SPDX-License-Identifier: Apache-2.0
// The file around the rows: encodings, delimiters, headers, keys, totals, and damage.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_text.h"

namespace sanad::sources {
namespace {

using ::testing::HasSubstr;
using testing::Kept;
using testing::lines_of;
using testing::mapping_of;
using testing::read_by;
using testing::read_with;
using testing::says;

std::string country_by(std::string_view encoding, std::string cell) {
  const auto kept =
      read_with("[file]\nencoding = \"" + std::string{encoding} + "\"\n[place]\ncountry = \"c\"\n",
                "id,date,c\n1,2020-01-01," + std::move(cell) + "\n");
  EXPECT_EQ(kept.accounts.size(), 1U) << lines_of(kept);
  return kept.accounts.empty() ? "" : kept.accounts[0].where.country;
}

TEST(TableFile, ReadsTheEncodingsOfLists) {
  EXPECT_EQ(country_by("utf-8", "Caf\xC3\xA9"), "Caf\xC3\xA9");
  EXPECT_EQ(country_by("latin-1", "Caf\xE9"), "Caf\xC3\xA9");
  EXPECT_EQ(country_by("windows-1252", "\x93x\x94"), "\xE2\x80\x9Cx\xE2\x80\x9D");
  EXPECT_EQ(country_by("macroman", "Caf\x8E \xD0"), "Caf\xC3\xA9 \xE2\x80\x93");
  EXPECT_EQ(country_by("auto", "Caf\xC3\xA9"), "Caf\xC3\xA9");
}

TEST(TableFile, SaysSoIfAFileIsNotInUtf8) {
  const auto kept = read_with("[file]\nencoding = \"utf-8\"\n[place]\ncountry = \"c\"\n",
                              "id,date,c\n1,2020-01-01,Caf\xE9\n");
  ASSERT_EQ(kept.accounts.size(), 1U);
  EXPECT_TRUE(says(kept, "bad-encoding", "t.csv:2")) << lines_of(kept);
}

TEST(TableFile, FindsColumnsWhateverTheirCaseBlanksAndOrder) {
  const auto kept = read_with("[id]\ncolumns = [\"s#\"]\n[date]\ncolumn = \"Date of event\"\n",
                              "x,\" Date\n of  EVENT \",S#\n,2020-01-01,7\n");
  ASSERT_EQ(kept.accounts.size(), 1U) << kept.summary.failure;
  EXPECT_EQ(kept.accounts[0].native_id, "7");
}

TEST(TableFile, FailsWithTheColumnsItSawIfOneIsMissing) {
  const auto kept = read_with("[place]\ncountry = \"country\"\n", "id,date,contry\n1,2020-01-01,X\n");
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_TRUE(kept.accounts.empty());
  EXPECT_THAT(kept.summary.failure, HasSubstr("country (is it 'contry'?)"));
  EXPECT_THAT(kept.summary.failure, HasSubstr("id, date, contry"));
}

TEST(TableFile, NeedsOnlyTheRequiredColumnsWhereTheMappingListsThem) {
  const auto kept = read_with("[file]\nrequired = [\"id\", \"date\"]\n[place]\ncountry = \"country\"\n",
                              "id,date\n1,2020-01-01\n");
  ASSERT_EQ(kept.accounts.size(), 1U) << kept.summary.failure;
  EXPECT_EQ(kept.accounts[0].where.country, "");
}

TEST(TableFile, RefusesAColumnThatStandsThereTwice) {
  EXPECT_THAT(read_with("", "id,date,ID\n1,2020-01-01,2\n").summary.failure, HasSubstr("twice"));
}

TEST(TableFile, SkipsTotalsAndRowsAroundTheHeader) {
  const auto kept = read_with(
      "[file]\nheader_row = 2\nskip_rows = 1\nskip_when = [{ column = \"id\", empty = true }, "
      "{ column = \"date\", values = [\"Total\"] }]\n",
      "A list of events,\nid,date\n#id,#date\n1,2020-01-01\n,2020-01-02\n9, TOTAL \n");
  EXPECT_EQ(kept.accounts.size(), 1U) << lines_of(kept);
  EXPECT_EQ(kept.summary.read, 1U) << "rows of totals are no records";
  EXPECT_TRUE(kept.diagnostics.kept().empty()) << lines_of(kept);
  EXPECT_EQ(kept.origins.at(0).line, 4U);
}

TEST(TableFile, TakesSentinelsAsNotKnown) {
  const auto kept = read_with(
      "[file]\nunknown = [\"NA\", \"-9\"]\n[place]\ncountry = \"c\"\n[[count]]\nmeasure = \"killed\"\nvalue "
      "= \"k\"\n",
      "id,date,c,k\n1,2020-01-01,na,-9\n");
  ASSERT_EQ(kept.accounts.size(), 1U);
  EXPECT_EQ(kept.accounts[0].where.country, "");
  EXPECT_TRUE(kept.accounts[0].counts.empty());
  EXPECT_TRUE(kept.diagnostics.kept().empty()) << lines_of(kept);
}

TEST(TableFile, KeepsTheFirstOfTwoRowsWithOneKeyAndRejectsRowsWithout) {
  const auto kept = read_with("", "id,date\n1,2020-01-01\n1,2020-01-02\n,2020-01-03\n");
  EXPECT_EQ(kept.accounts.size(), 1U);
  EXPECT_TRUE(says(kept, "duplicate-id", "t.csv:3:id"));
  EXPECT_TRUE(says(kept, "missing-id", "t.csv:4:id"));
  EXPECT_EQ(kept.summary.read, 3U);
}

TEST(TableFile, JoinsAKeyOfSeveralColumns) {
  const auto kept = read_with("[id]\ncolumns = [\"year\", \"nr\"]\n",
                              "year,nr,date\n2020,1,2020-01-01\n2021,1,2021-01-01\n");
  ASSERT_EQ(kept.accounts.size(), 2U);
  EXPECT_EQ(kept.accounts[1].native_id, "2021/1");
}

TEST(TableFile, MakesTheSameKeyOfTheSameRowWhereverItStands) {
  constexpr std::string_view mapping = "[id]\ngenerate = [\"date\", \"town\"]\n";
  const auto one = read_with(mapping, "date,town\n2020-01-01,A\n2020-01-01,A\n2020-01-01,B\n");
  const auto other = read_with(mapping, "town,date\nB,2020-01-01\nA,2020-01-01\nA,2020-01-01\n");
  ASSERT_EQ(one.accounts.size(), 3U);
  ASSERT_EQ(other.accounts.size(), 3U);
  EXPECT_EQ(one.accounts[0].id, other.accounts[1].id);
  EXPECT_EQ(one.accounts[1].id, other.accounts[2].id);
  EXPECT_EQ(one.accounts[2].id, other.accounts[0].id);
  EXPECT_EQ(one.accounts[1].native_id, one.accounts[0].native_id + "-2");
}

TEST(TableFile, KeepsABareCarriageReturnInItsCellWhereTheMappingSaysSo) {
  const auto kept = read_with("[file]\nbare_cr = \"in-cell\"\n[place]\nplace = \"p\"\n",
                              "id,date,p\n1,2020-01-01,A\rB\n2,2020-01-02,C\n");
  ASSERT_EQ(kept.accounts.size(), 2U) << lines_of(kept);
  EXPECT_THAT(kept.accounts[0].where.place, HasSubstr("A"));
  EXPECT_THAT(kept.accounts[0].where.place, HasSubstr("B"));
}

TEST(TableFile, PointsToTheVeryBytesOfARow) {
  const std::string text = "id,date\n1,2020-01-01\n\"2\",2020-01-02\n";
  const auto kept = read_with("", text);
  ASSERT_EQ(kept.origins.size(), 2U);
  EXPECT_EQ(text.substr(kept.origins[1].offset, kept.origins[1].length), "\"2\",2020-01-02");
}

TEST(TableFile, ReadsTheSameInPiecesOfAnySize) {
  const auto mapping = mapping_of(
      "[source]\nname=\"t\"\n[id]\ncolumns=[\"id\"]\n[date]\ncolumn=\"date\"\n[place]\nplace=\"p\"\n");
  const std::string text = "id,date,p\r\n1,2020-01-01,\"a,\n\"\"b\"\r\n2,2020-01-02,x\r\n";
  const auto whole = read_by(mapping, text);
  for (std::size_t size = 1; size < 9; ++size)
    EXPECT_EQ(read_by(mapping, text, size).accounts, whole.accounts) << size;
}

TEST(TableFile, FailsForAFileThatIsCutOffOrEmpty) {
  EXPECT_FALSE(read_with("", "").summary.complete);
  EXPECT_FALSE(read_with("", "id,date\n1,2020-01-01\n2").summary.complete);
  EXPECT_FALSE(read_with("", "id,date\n1,\"2020-01-01\n").summary.complete);
  EXPECT_TRUE(read_with("", "id,date\n").summary.complete) << "a header alone is a table of nothing";
}

TEST(TableFile, RejectsRowsOfAnotherWidthOrWithNulBytesAndReadsOn) {
  const auto kept = read_with(
      "", std::string{"id,date\n1,2020-01-01,extra\n2\n3,2020\0-01-01\n4,2020-01-01,,\n5,2020-01-01\n", 67});
  EXPECT_EQ(kept.accounts.size(), 2U) << lines_of(kept);
  EXPECT_TRUE(says(kept, "bad-row", "t.csv:2"));
  EXPECT_TRUE(says(kept, "bad-row", "t.csv:3"));
  EXPECT_TRUE(says(kept, "bad-row", "t.csv:4"));
}

TEST(TableFile, AsksForAMapping) {
  Kept kept;
  StringSource source{"id,date\n"};
  kept.summary = find_format("table").value()->read(source, {"t.csv", {}, nullptr}, kept);
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_THAT(kept.summary.failure, HasSubstr("--mapping"));
}

}  // namespace
}  // namespace sanad::sources
