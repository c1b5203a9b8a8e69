// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ged_rows.h"
#include "sanad/sources/table_mapping.h"

namespace sanad::sources {
namespace {

using namespace testing;
using ::testing::HasSubstr;

std::string format_of(std::string_view text) {
  const auto found = detect(text);
  return found ? std::string{found->format->name} : describe(found.error());
}

TEST(Detect, TellsFormatsByTheirContent) {
  EXPECT_EQ(format_of(csv({ged_row()})), "ged");
  EXPECT_EQ(format_of("\xEF\xBB\xBF" "eventid,iyear,imonth,country_txt\n201503040001,2015,3,Utopia\n"), "gtd");
  EXPECT_EQ(format_of("event_id_cnty,event_date,fatalities\nUTO1,2022-06-30,1\n"), "acled");
  EXPECT_EQ(format_of("event_id_cnty;deleted_timestamp\nUTO1;1\n"), "acled");
  EXPECT_EQ(format_of("figure_id,publisher,measure\n1,Institute,killed\n"), "published");
  EXPECT_EQ(format_of("{\"status\":200,\"data\":[{\"event_id_cnty\":\"UTO1\"}]}"), "acled");
  EXPECT_EQ(format_of("\n {\"type\": \"bundle\", \"objects\": []}"), "stix");
  EXPECT_EQ(format_of("[{\"spec_version\":\"2.1\"}]"), "stix");
}

TEST(Detect, LeavesARenamedColumnToTheReader) {
  auto row = ged_row();
  for (auto& [name, value] : row) {
    if (name == "best" || name == "id") name += "_2";
  }
  EXPECT_EQ(format_of(csv({row})), "ged");
}

TEST(Detect, NeedsTheFirstBytesOnly) {
  const std::string text = csv({ged_row()});
  EXPECT_EQ(format_of(text.substr(0, text.find('\n') + 20)), "ged");
}

TEST(Detect, NeverTakesATableWithoutAMapping) {
  const std::string error = format_of("colour,weight\nred,1\n");
  EXPECT_THAT(error, HasSubstr("2 columns (colour, weight)"));
  EXPECT_THAT(error, HasSubstr("--mapping"));
}

TEST(Detect, SaysWhatAFileIsThatItDoesNotRead) {
  EXPECT_THAT(format_of(""), HasSubstr("empty file"));
  EXPECT_THAT(format_of(" \n\n"), HasSubstr("empty file"));
  EXPECT_THAT(format_of("<!DOCTYPE html><html>"), HasSubstr("login page"));
  EXPECT_THAT(format_of("\n<HTML lang=en>"), HasSubstr("login page"));
  EXPECT_THAT(format_of("<?xml version=\"1.0\"?><list/>"), HasSubstr("XML"));
  EXPECT_THAT(format_of("\x1F\x8B\x08"), HasSubstr("gzip"));
  EXPECT_THAT(format_of("PK\x03\x04 xl/workbook.xml"), HasSubstr("--format gtd"));
  EXPECT_THAT(format_of("PK\x03\x04 GEDEvent.csv"), HasSubstr("ZIP archive: unpack it"));
  EXPECT_THAT(format_of("\xFF\xFEi\x00"), HasSubstr("UTF-16"));
  EXPECT_THAT(format_of("%PDF-1.7"), HasSubstr("PDF"));
  EXPECT_THAT(format_of(std::string("id\0,x", 5)), HasSubstr("NUL"));
  EXPECT_THAT(format_of("{\"hello\": 1}"), HasSubstr("neither STIX"));
  EXPECT_THAT(format_of("just a sentence"), HasSubstr("expected a table or JSON"));
}

TEST(Detect, SurvivesAHeaderOfAnyWidth) {
  EXPECT_THAT(format_of(std::string(detection_bytes, ',')), HasSubstr("cannot be read"));
  EXPECT_THAT(format_of(std::string(detection_bytes, 'x')), HasSubstr("expected a table or JSON"));
}

TEST(Detect, KnowsTheTablesOfBuiltInMappings) {
  for (const auto& mapping : built_in_mappings()) EXPECT_TRUE(built_in_mapping(mapping.name)) << mapping.name;
}

TEST(Formats, AreFoundByNameOnly) {
  for (const auto& format : formats()) {
    EXPECT_EQ(find_format(format.name).value(), &format);
    EXPECT_TRUE(records::check_source_name(format.default_source().name)) << format.name;
  }
  const auto unknown = find_format("xls");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, ErrorCode::not_found);
  EXPECT_EQ(unknown.error().message,
            "expected a format of ged, gtd, acled, table, published, statements, ucdp-actor, "
            "misp-actors, ftm-actors, stix, un, ofac, ofac-cons, ofac-advanced, csl, eu, uk, ftm, senzing, "
            "misp-galaxy, proscribed, found 'xls'");
}

TEST(Formats, PassOnOnlyWhatTheirLicenceAllows) {
  EXPECT_EQ(find_format("ged").value()->default_source().pass_on, records::PassOn::with_attribution);
  for (const auto* name : {"gtd", "acled", "table", "stix"}) {
    const auto source = find_format(name).value()->default_source();
    EXPECT_EQ(source.pass_on, records::PassOn::no) << name;
    EXPECT_GE(source.marking, records::Tlp::amber_strict) << name;
  }
}

}  // namespace
}  // namespace sanad::sources
