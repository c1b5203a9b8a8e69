// SPDX-License-Identifier: Apache-2.0
// Spreadsheets as tables.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_text.h"
#include "tiny_xlsx.h"

namespace sanad::sources {
namespace {

using ::testing::HasSubstr;
using testing::Kept;
using testing::lines_of;
using testing::Parts;
using testing::read_with;
using testing::says;
using testing::workbook_of;
using testing::zip_of;

constexpr std::string_view header =
    R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
    R"(<c r="C1" t="inlineStr"><is><t>town</t></is></c>)"
    R"(<c r="D1" t="str"><v>dead</v></c></row>)";
constexpr std::string_view mapping =
    "[place]\nplace = \"town\"\n[[count]]\nmeasure = \"killed\"\nvalue = \"dead\"\n";

Kept read_rows(std::string_view rows, std::string_view more = {}) {
  return read_with(std::string{mapping} + std::string{more},
                   zip_of(workbook_of(std::string{header} + std::string{rows})));
}

TEST(Xlsx, ReadsTextsNumbersAndDatesByTheirStyle) {
  const auto kept = read_rows(
      R"(<row r="2"><c r="A2"><v>7</v></c><c r="B2" s="1"><v>44196</v></c>)"
      R"(<c r="C2" t="s"><v>2</v></c><c r="D2"><v>3</v></c></row>)"
      R"(<row r="5"><c r="A5"><v>202012310001</v></c><c r="B5" s="2"><v>44196.5</v></c>)"
      R"(<c r="D5"><v>1.2E1</v></c></row>)");
  ASSERT_EQ(kept.accounts.size(), 2U) << kept.summary.failure << lines_of(kept);
  EXPECT_EQ(kept.accounts[0].native_id, "7");
  EXPECT_EQ(kept.accounts[0].when.to_string(), "2020-12-31");
  EXPECT_EQ(kept.accounts[0].where.place, "Quetta");
  EXPECT_EQ(kept.accounts[1].native_id, "202012310001");
  EXPECT_EQ(kept.accounts[1].when.to_string(), "2020-12-31");
  EXPECT_EQ(kept.accounts[1].where.place, "");
  EXPECT_EQ(kept.accounts[1].counts.at(0).count, records::Count::exactly(12));
  EXPECT_EQ(kept.origins[1].line, 5U) << "the number of the row in the sheet";
}

TEST(Xlsx, CountsDaysFrom1904WhereTheWorkbookDoes) {
  auto parts = workbook_of(std::string{header} +
                           R"(<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>42734</v></c></row>)");
  parts["xl/workbook.xml"].insert(std::string_view{R"(<workbook xmlns="m" xmlns:r="r">)"}.size(),
                                  R"(<workbookPr date1904="1"/>)");
  const auto kept = read_with(mapping, zip_of(parts));
  ASSERT_EQ(kept.accounts.size(), 1U) << kept.summary.failure << lines_of(kept);
  EXPECT_EQ(kept.accounts[0].when.to_string(), "2020-12-31");
}

TEST(Xlsx, TakesErrorValuesAsEmptyAndReadsRowsWithoutReferences) {
  const auto kept = read_rows(
      R"(<row><c><v>1</v></c><c t="d"><v>2020-12-31</v></c><c t="e"><v>#N/A</v></c><c><v>4</v></c></row>)");
  ASSERT_EQ(kept.accounts.size(), 1U) << kept.summary.failure << lines_of(kept);
  EXPECT_EQ(kept.accounts[0].where.place, "");
  EXPECT_EQ(kept.accounts[0].counts.at(0).count, records::Count::exactly(4));
}

TEST(Xlsx, NamesTheSheetsThatThereAre) {
  const auto kept = read_rows("", "[file]\nsheet = \"Dat\"\n");
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_THAT(kept.summary.failure, HasSubstr("expected a sheet 'Dat', found 'Data'"));
  EXPECT_TRUE(read_rows("", "[file]\nsheet = \"Data\"\n").summary.complete);
}

TEST(Xlsx, FailsForWhatIsDamagedOrAnotherArchive) {
  const std::string whole = zip_of(workbook_of(header));
  for (const std::size_t size : {whole.size() / 4, whole.size() / 2, whole.size() - 30}) {
    EXPECT_FALSE(read_with(mapping, whole.substr(0, size)).summary.complete) << size;
  }
  EXPECT_THAT(read_with(mapping, zip_of({{"a.txt", "hello"}})).summary.failure,
              HasSubstr("another kind of ZIP archive"));
  auto parts = workbook_of(header);
  parts["xl/worksheets/sheet1.xml"].resize(60);
  EXPECT_FALSE(read_with(mapping, zip_of(parts)).summary.complete) << "XML that breaks off";
  parts = workbook_of(header);
  parts.erase("xl/_rels/workbook.xml.rels");
  EXPECT_FALSE(read_with(mapping, zip_of(parts)).summary.complete);
}

TEST(Xlsx, RefusesDocumentTypesAndDeepXml) {
  auto parts = workbook_of(header);
  parts["xl/sharedStrings.xml"] = R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>)";
  EXPECT_THAT(read_with(mapping, zip_of(parts)).summary.failure, HasSubstr("document type"));
  std::string deep;
  for (int level = 0; level < 5000; ++level) deep += "<x>";
  EXPECT_THAT(read_rows(deep).summary.failure, HasSubstr("deep"));
}

TEST(Xlsx, RefusesABombWithoutUnpackingIt) {
  auto parts = workbook_of(header);
  parts["xl/sharedStrings.xml"] = "<sst><si><t>" + std::string(64U << 20, 'a') + "</t></si></sst>";
  EXPECT_THAT(read_with(mapping, zip_of(parts)).summary.failure, HasSubstr("times its packed size"));
}

TEST(Xlsx, RejectsARowThatIsTooWideAndReadsOn) {
  const auto kept = read_rows(
      R"(<row r="2"><c r="XFD2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c>)"
      R"(<c r="B3" s="1"><v>44196</v></c></row>)");
  EXPECT_EQ(kept.accounts.size(), 1U) << kept.summary.failure << lines_of(kept);
  EXPECT_TRUE(says(kept, "too-large", "t.csv:2")) << lines_of(kept);
}

}  // namespace
}  // namespace sanad::sources
