// SPDX-License-Identifier: Apache-2.0
// Tables whose rows are entries of a list, by a mapping.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_text.h"

namespace sanad::sources {
namespace {

using testing::lines_of;
using testing::mapping_of;
using testing::read_by;

const std::string list_mapping =
    "[source]\nname = \"our-list\"\n[id]\ncolumns = [\"No\"]\n[listing]\nkind = { column = \"Type\", map = { "
    "\"Ind\" = "
    "\"person\" }, otherwise = \"organisation\" }\nname = { columns = [\"First\", \"Last\"], join = \" \" "
    "}\nalias = [\"Aka\"]\n"
    "weak = [\"Low\"]\noriginal = [\"Own\"]\nsplit = \"|\"\nbirth = [\"DOB\"]\nnationality = "
    "[\"Nat\"]\nfather = \"Father\"\n"
    "gender = \"Sex\"\nlisted_on = \"Since\"\n[[document]]\ncolumn = \"Passport\"\ntype = "
    "\"Passport\"\ncountry = \"Nat\"\n";

TEST(TableListing, RowsOfAListBecomeEntries) {
  const auto kept = read_by(
      mapping_of(list_mapping),
      "No,Type,First,Last,Aka,Low,Own,DOB,Nat,Father,Sex,Since,Passport\n"
      "1,Ind,Ali,Khan,A One|B Two,AK,علی خان,dd/mm/1968|circa 1970,Pakistan,Some One,M,2020-05-06,A123|B456\n"
      "2,Grp,Example,Group,,,,,,,,,\n2,Grp,Other,Group,,,,,,,,,\n3,Ind,,,,,,,,,,,\n,Ind,X,Y,,,,,,,,,\n");
  ASSERT_EQ(kept.listings.size(), 2U) << lines_of(kept);
  const auto& listing = kept.listings[0];
  EXPECT_EQ(listing.source, "our-list");
  EXPECT_EQ(listing.id, records::natural_id("x-sanad-listing", "our-list", "1"));
  EXPECT_EQ(listing.kind, records::ListingKind::person);
  std::vector<std::string> names;
  for (const auto& name : listing.names)
    names.push_back(name.text + "|" + std::string{records::name_of(name.quality)});
  EXPECT_THAT(names, ::testing::ElementsAre("Ali Khan|primary", "علی خان|strong", "A One|strong",
                                            "B Two|strong", "AK|weak"));
  ASSERT_EQ(listing.births.size(), 2U);
  EXPECT_EQ(listing.births[0].when, DateRange::whole_year(1968));
  EXPECT_TRUE(listing.births[1].approximate);
  ASSERT_EQ(listing.documents.size(), 2U);
  EXPECT_EQ(listing.documents[1].number, "B456");
  EXPECT_EQ(listing.documents[1].country, "Pakistan");
  EXPECT_EQ(listing.father, "Some One");
  EXPECT_EQ(listing.gender, records::Gender::male);
  EXPECT_EQ(listing.listed_on->to_string(), "2020-05-06");
  EXPECT_EQ(kept.listings[1].kind, records::ListingKind::organisation);
  for (const auto* code : {"duplicate-id", "missing-id", "missing-name"}) {
    EXPECT_EQ(kept.diagnostics.counts().at(code), 1U) << code;
  }
}

TEST(TableListing, AMappingIsOfListsOrOfIncidents) {
  EXPECT_THAT(parse_mapping(list_mapping + "[date]\ncolumn = \"Since\"\n", "m.toml").error().message,
              ::testing::HasSubstr("no 'date' beside [listing]"));
  EXPECT_THAT(parse_mapping("[source]\nname = \"x\"\n[id]\ncolumns = [\"No\"]\n[listing]\nalias = [\"A\"]\n",
                            "m.toml")
                  .error()
                  .message,
              ::testing::HasSubstr("a name"));
  EXPECT_FALSE(
      parse_mapping("[source]\nname = \"x\"\n[id]\ncolumns = [\"No\"]\n[date]\ncolumn = \"D\"\n[[document]]\n"
                    "column = \"P\"\n",
                    "m.toml"));
}

}  // namespace
}  // namespace sanad::sources
