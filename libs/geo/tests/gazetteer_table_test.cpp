// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "sanad/geo/gazetteer.h"

namespace sanad::geo {
namespace {

constexpr std::string_view header =
    "id\tlevel\tname\tparent\tearlier_parents\tpcode\tpcode_edition\tiso3\tlatitude\tlongitude\tradius_km\t"
    "valid_from\tvalid_to\taliases\n";

std::string table(std::string_view rows) {
  return std::string{header} + std::string{rows};
}

Error error_of(std::string_view rows) {
  const auto gazetteer = Gazetteer::parse(table(rows));
  EXPECT_FALSE(gazetteer.has_value()) << rows;
  return gazetteer ? Error{} : gazetteer.error();
}

TEST(GazetteerTable, ReadsEveryColumn) {
  const auto gazetteer = Gazetteer::parse(
      "# a comment\n\n" +
      table("XA\tcountry\tAlba\t\t\t\t\tXAA\t\t\t\t\t\tOld Alba|gw:7\r\n"
            "XA-N\tprovince\tNord\tXA\t\tXA1\t2022\t\t10.5\t-20.25\t30\t2001-02-03\t2010-04-18\t\n"
            "XA-S\tprovince\tSud\tXA\tXA-N:2009-12-31\t\t\t\t\t\t\t\t\t\n"));
  ASSERT_TRUE(gazetteer.has_value()) << describe(gazetteer.error());
  ASSERT_EQ(gazetteer->areas().size(), 3U);
  const auto& country = gazetteer->at(gazetteer->find_id("XA"));
  EXPECT_EQ(country.level, Level::country);
  EXPECT_EQ(country.iso3, "XAA");
  EXPECT_EQ(country.aliases, (std::vector<std::string>{"Old Alba", "gw:7"}));
  EXPECT_FALSE(country.centroid.has_value());
  const auto& north = gazetteer->at(gazetteer->find_id("XA-N"));
  EXPECT_EQ(north.parent, "XA");
  EXPECT_EQ(north.pcode + "/" + north.pcode_edition, "XA1/2022");
  EXPECT_EQ(north.centroid, (Point{10.5, -20.25}));
  EXPECT_EQ(north.radius_km, 30);
  EXPECT_EQ(north.valid.to_string(), "2001-02-03..2010-04-18");
}

TEST(GazetteerTable, NamesTheLineOfABadRow) {
  EXPECT_EQ(error_of("XA\tcountry\tAlba\n").where, "line 2");
  EXPECT_EQ(error_of("XA\tcountry\tAlba\n").message, "expected 14 tab-separated cells, found 3");
  EXPECT_EQ(error_of("XA\tplanet\tAlba\t\t\t\t\t\t\t\t\t\t\t\n").message,
            "expected country, province, district or town, found 'planet'");
  EXPECT_EQ(error_of("XA\tcountry\tAlba\t\t\t\t\t\tnorth\t1\t\t\t\t\n").message,
            "expected a number, found 'north'");
  EXPECT_EQ(error_of("XA\tcountry\tAlba\t\t\t\t\t\t91\t1\t\t\t\t\n").message,
            "expected a latitude between -90 and 90, found 91");
  EXPECT_EQ(error_of("XA\tcountry\tAlba\t\t\t\t\t\t1\t\t\t\t\t\n").message, "expected a number, found ''");
  EXPECT_EQ(error_of("XA\tcountry\tAlba\t\t\t\t\t\t1\t1\t-5\t\t\t\n").message,
            "expected a radius in km, found '-5'");
  EXPECT_EQ(error_of("XA\tcountry\tAlba\t\t\tXA1\t\t\t\t\t\t\t\t\n").message,
            "expected a P-code together with its edition, found 'XA1'");
  EXPECT_EQ(error_of("\tcountry\tAlba\t\t\t\t\t\t\t\t\t\t\t\n").code, ErrorCode::invalid_input);
  EXPECT_EQ(error_of("XA\tcountry\tAlba\t\t\t\t\t\t\t\t\t2022-02-30\t\t\n").where, "line 2");
  EXPECT_EQ(error_of("XA\tcountry\tAlb\xFF\t\t\t\t\t\t\t\t\t\t\t\n").message,
            "expected UTF-8, found other bytes");
}

TEST(GazetteerTable, RefusesUnknownFinerAndCircularParents) {
  constexpr std::string_view country = "XA\tcountry\tAlba\t\t\t\t\t\t\t\t\t\t\t\n";
  const auto with = [&](std::string_view row) { return error_of(std::string{country} + std::string{row}); };
  EXPECT_EQ(with("XA-N\tprovince\tNord\tXB\t\t\t\t\t\t\t\t\t\t\n").message,
            "expected a known parent, found 'XB'");
  EXPECT_EQ(with("XA-N\tprovince\tNord\tXB\t\t\t\t\t\t\t\t\t\t\n").where, "line 3");
  EXPECT_EQ(with("XA-N\tprovince\tNord\t\t\t\t\t\t\t\t\t\t\t\n").message,
            "expected a parent of everything but countries");
  EXPECT_EQ(with("XB\tcountry\tBeta\tXA\t\t\t\t\t\t\t\t\t\t\n").where, "line 3");
  EXPECT_EQ(
      with("XA-N\tprovince\tNord\tXA-D\t\t\t\t\t\t\t\t\t\t\nXA-D\tdistrict\tD\tXA\t\t\t\t\t\t\t\t\t\t\n")
          .message,
      "expected a parent no finer than a province, found 'XA-D'");
  EXPECT_EQ(with("XA-D\tdistrict\tD\tXA-E\t\t\t\t\t\t\t\t\t\t\nXA-E\tdistrict\tE\tXA-D\t\t\t\t\t\t\t\t\t\t\n")
                .message,
            "expected a chain of parents up to a country, found a circle");
  EXPECT_EQ(with("XA-D\tdistrict\tD\tXA\tXA-D:2001-01-01\t\t\t\t\t\t\t\t\t\n").message,
            "expected a chain of parents up to a country, found a circle");
  EXPECT_EQ(with("XA-D\tdistrict\tD\tXA\t2001-01-01\t\t\t\t\t\t\t\t\t\n").message,
            "expected ID:DAY, found '2001-01-01'");
}

TEST(GazetteerTable, RefusesAnIdThatComesTwice) {
  const auto error =
      error_of("XA\tcountry\tAlba\t\t\t\t\t\t\t\t\t\t\t\nXA\tcountry\tBeta\t\t\t\t\t\t\t\t\t\t\t\n");
  EXPECT_EQ(error.message, "expected each id once, found 'XA' again");
  EXPECT_EQ(error.where, "line 3");
}

TEST(GazetteerTable, NeedsItsHeader) {
  EXPECT_FALSE(Gazetteer::parse("").has_value());
  const auto gazetteer = Gazetteer::parse("id\tname\n");
  ASSERT_FALSE(gazetteer.has_value());
  EXPECT_EQ(describe(gazetteer.error()), "line 1: expected the header of a gazetteer table");
}

}  // namespace
}  // namespace sanad::geo
