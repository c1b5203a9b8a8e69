// SPDX-License-Identifier: Apache-2.0
#include "sanad/sources/table_mapping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace sanad::sources {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view least = R"([source]
name = "test"
[id]
columns = ["id"]
[date]
column = "date"
)";

Error error_of(std::string_view toml) {
  const auto mapping = parse_mapping(toml, "m.toml");
  EXPECT_FALSE(mapping.has_value()) << "this mapping is wrong and was taken:\n" << toml;
  return mapping ? Error{} : mapping.error();
}
Error error_with(std::string_view more) {
  return error_of(std::string{least} + std::string{more});
}

TEST(TableMapping, TakesTheLeastThatAMappingMaySay) {
  const auto mapping = parse_mapping(least, "m.toml");
  ASSERT_TRUE(mapping.has_value());
  EXPECT_EQ(mapping->name, "test");
  EXPECT_EQ(mapping->source.pass_on, records::PassOn::no);
  EXPECT_EQ(mapping->source.marking, records::tlp_when_unmarked);
}

TEST(TableMapping, NamesLineColumnAndNearestKeyOfAnUnknownKey) {
  const auto error = error_with("[place]\nlatitud = \"lat\"\n");
  EXPECT_EQ(error.where, "m.toml:8:1");
  EXPECT_THAT(error.message, HasSubstr("[place] has no key 'latitud'; did you mean 'latitude'?"));
  EXPECT_THAT(error_with("[evnt]\nkind = \"k\"\n").message, HasSubstr("did you mean 'event'?"));
}

TEST(TableMapping, NamesTheWordsThatAValueMayBe) {
  const auto error = error_with("[event]\ntactic = { value = \"suicid\" }\n");
  EXPECT_EQ(error.where, "m.toml:8:20");
  EXPECT_THAT(error.message, HasSubstr("did you mean 'suicide'?"));
  EXPECT_THAT(error_with("[event]\ntarget = { column = \"t\", map = { x = \"zzz\" } }\n").message,
              HasSubstr("expected one of unknown, civilian"));
}

TEST(TableMapping, SaysWhereTheTomlIsBroken) {
  const auto error = error_of("[source\nname = 1");
  EXPECT_THAT(error.where, HasSubstr("m.toml:1:"));
  EXPECT_THAT(error.message, HasSubstr("expected TOML"));
}

TEST(TableMapping, AsksForSourceKeyAndDate) {
  EXPECT_THAT(error_of("[id]\ncolumns=[\"a\"]\n[date]\ncolumn=\"d\"").message,
              HasSubstr("[source] with a name"));
  EXPECT_THAT(error_of("[source]\nname=\"x\"\n[date]\ncolumn=\"d\"").message, HasSubstr("[id]"));
  EXPECT_THAT(error_of("[source]\nname=\"x\"\n[id]\ncolumns=[\"a\"]").message, HasSubstr("[date]"));
  EXPECT_THAT(
      error_of("[source]\nname=\"x\"\n[id]\ncolumns=[\"a\"]\ngenerate=[\"b\"]\n[date]\ncolumn=\"d\"").message,
      HasSubstr("either columns or generate"));
}

TEST(TableMapping, RefusesWhatContradictsItself) {
  EXPECT_THAT(error_with("[event]\nkind = { value = \"attack\", column = \"k\" }").message,
              HasSubstr("either a value or a column"));
  EXPECT_THAT(error_with("[place]\nlatitude = \"lat\"").message, HasSubstr("both latitude and longitude"));
  EXPECT_THAT(error_with("[[count]]\nmeasure = \"killed\"\nvalue = \"a\"\nlow = \"b\"").message,
              HasSubstr("one of value, sum, and low/best/high"));
  EXPECT_THAT(
      error_with("[[count]]\nmeasure=\"killed\"\nvalue=\"a\"\n[[count]]\nmeasure=\"killed\"\nvalue=\"b\"")
          .message,
      HasSubstr("found a second"));
}

TEST(TableMapping, RefusesADateFormatThatNamesNoYearOrAnUnknownSign) {
  const std::string head = "[source]\nname=\"x\"\n[id]\ncolumns=[\"a\"]\n[date]\ncolumn=\"d\"\nformats=";
  EXPECT_THAT(error_of(head + "[\"%d/%m\"]").message, HasSubstr("with a year"));
  EXPECT_THAT(error_of(head + "[\"%Y-%d\"]").message, HasSubstr("a month if it has a day"));
  EXPECT_THAT(error_of(head + "[\"%Y %H\"]").message, HasSubstr("found '%H'"));
  EXPECT_THAT(error_of(head + "[\"%Y%\"]").message, HasSubstr("found '%%'"));
}

TEST(TableMapping, RefusesWrongKindsOfValues) {
  EXPECT_THAT(error_with("[file]\nencoding = \"utf-9\"").message, HasSubstr("utf-8"));
  EXPECT_THAT(error_with("[file]\nheader_row = 0").message, HasSubstr("from 1 to 1000"));
  EXPECT_THAT(error_with("[file]\ndelimiter = \"ab\"").message, HasSubstr("one ASCII character"));
  EXPECT_THAT(error_with("[place]\ncountry = 5").message, HasSubstr("a text in quotes"));
  EXPECT_THAT(error_with("[[flag]]\nset = \"aggregat\"\ncolumn = \"x\"\nfilled = true").message,
              HasSubstr("aggregate"));
  EXPECT_THAT(error_of("title = \"{note}\"\n" + std::string{least}).message,
              HasSubstr("'note' is no part of a title"));
}

TEST(TableMapping, EveryShippedMappingIsRight) {
  for (const auto& shipped : built_in_mappings()) {
    const auto mapping = built_in_mapping(shipped.name);
    ASSERT_TRUE(mapping.has_value()) << describe(mapping.error());
    EXPECT_EQ(mapping->name, shipped.name);
  }
  EXPECT_THAT(built_in_mapping("incident").error().message, HasSubstr("incidents"));
}

TEST(TableMapping, ExtendsAShippedOneWithASourceOfItsOwn) {
  const auto mapping = parse_mapping("extends = \"incidents\"\n[source]\nname = \"mine\"\n", "m.toml");
  ASSERT_TRUE(mapping.has_value());
  EXPECT_EQ(mapping->source.name, "mine");
  EXPECT_EQ(error_of("\nextends = \"none\"\n").where, "m.toml:2:11");
}

TEST(TableMapping, KnowsAShippedFormByItsHeader) {
  const std::array<std::string_view, 8> header = {
      "id", "date", " Date_End ", "LOCATION_PRECISION", "killed_low", "killed_best", "x", "killed_high"};
  EXPECT_EQ(recognise_table(header), "incidents");
  const std::array<std::string_view, 3> other = {"id", "date", "killed"};
  EXPECT_EQ(recognise_table(other), "");
}

TEST(TableMapping, RefusesATomlThatIsTooLarge) {
  EXPECT_EQ(error_of(std::string(2U << 20, '#')).code, ErrorCode::limit_exceeded);
}

}  // namespace
}  // namespace sanad::sources
