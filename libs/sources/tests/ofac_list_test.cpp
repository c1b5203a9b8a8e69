// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_text.h"

namespace sanad::sources {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Kept;

const std::string sdn =
    "36,\"EXAMPLE, Ali Hasan\",\"individual\",\"SDGT] [SYRIA\",\"Director\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
    "\"DOB 26 Sep 1946; alt. DOB circa 1961; alt. DOB 1960 to 1962; alt. DOB 01 Jan 1950; POB Cairo, Egypt; "
    "nationality "
    "Egypt; citizen Pakistan; Gender Male; Passport A123 (Egypt) issued 1 Jan 2000; National ID No. 99-1 "
    "(Pakistan); "
    "a.k.a. 'ABU-'UMAR'; f.k.a. 'OLD NA\"\r\n"
    "37,\"EXAMPLE TRADING\",-0- ,\"IRAN\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";

std::vector<std::string> texts(const records::Listing& listing) {
  std::vector<std::string> all;
  for (const auto& name : listing.names)
    all.push_back(name.text + "|" + std::string{records::name_of(name.quality)});
  return all;
}

TEST(OfacList, JoinsTheFilesOfASetInAnyOrder) {
  const std::string alt = "36,1,\"fka\",\"FORMER, Ali\",-0- \n36,2,\"aka\",\"OTHER, Ali\",-0- \n";
  const std::string add = "36,3,\"Street 1\",\"Cairo\",\"Egypt\",-0- \n", comments = "36,\"ME'.\"\n\x1A";
  for (const auto& text : {sdn + "\n" + alt + add + comments, comments + "\n" + add + alt + sdn}) {
    const auto kept = testing::read("ofac", text, 50);
    ASSERT_EQ(kept.listings.size(), 2U) << kept.summary.failure << testing::lines_of(kept);
    const auto& listing = kept.listings[0].native_id == "36" ? kept.listings[0] : kept.listings[1];
    EXPECT_EQ(kept.summary.read, 2U);
    EXPECT_THAT(texts(listing), ElementsAre("EXAMPLE, Ali Hasan|primary", "FORMER, Ali|former",
                                            "OTHER, Ali|strong", "ABU-'UMAR|weak", "OLD NAME|former"));
    EXPECT_THAT(listing.programmes, ElementsAre("SDGT", "SYRIA"));
    EXPECT_THAT(listing.nationalities, ElementsAre("Egypt", "Pakistan"));
    EXPECT_THAT(listing.addresses, ElementsAre("Street 1, Cairo, Egypt"));
    EXPECT_EQ(listing.gender, records::Gender::male);
    ASSERT_EQ(listing.births.size(), 4U);
    EXPECT_EQ(listing.births[0].when.to_string(), "1946-09-26");
    EXPECT_TRUE(listing.births[1].approximate);
    EXPECT_EQ(listing.births[2].when.to_string(), "1960-01-01..1962-12-31");
    EXPECT_EQ(listing.births[3].when.to_string(), "1950-01-01..1950-12-31");
    ASSERT_EQ(listing.documents.size(), 2U);
    EXPECT_EQ(listing.documents[0].number, "A123");
    EXPECT_EQ(listing.documents[1].country, "Pakistan");
  }
}

TEST(OfacList, RemarksGoOnInTheCommentsToTheLetter) {
  const std::string row = "40,\"X\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Government";
  const auto kept = testing::read("ofac", row + "\"\n40,\" Gazette 4; a.k.a. 'AB\"\n40,\"CD'.\"\n40,-0- \n");
  ASSERT_EQ(kept.listings.size(), 1U) << kept.summary.failure;
  EXPECT_EQ(kept.listings[0].remarks, "Government Gazette 4; a.k.a. 'ABCD'.");
  EXPECT_THAT(texts(kept.listings[0]), ElementsAre("X|primary", "ABCD|weak"));
}

TEST(OfacList, NumbersInRemarksAreDocumentsAsACustomerWouldGiveThem) {
  const auto kept =
      testing::read("ofac",
                    "50,\"SHIP\",\"vessel\",\"IRAN\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Vessel "
                    "Registration Identification IMO "
                    "9187629; MMSI 636016459; Aircraft Tail Number YV3034; Digital Currency Address - XBT "
                    "1Gq9; alt. Digital "
                    "Currency Address - ETH 0x9f4c; Unified Social Credit Code (USCC) 91350200 (China).\"\n");
  ASSERT_EQ(kept.listings.size(), 1U);
  std::vector<std::string> found;
  for (const auto& document : kept.listings[0].documents) {
    found.push_back(document.type + "|" + document.number + "|" + document.country);
  }
  EXPECT_THAT(found, ElementsAre("IMO number|9187629|", "MMSI|636016459|", "Aircraft Tail Number|YV3034|",
                                 "Digital Currency Address XBT|1Gq9|", "Digital Currency Address ETH|0x9f4c|",
                                 "Unified Social Credit Code (USCC)|91350200|China"));
}

TEST(OfacList, CompanionsAloneAreNoList) {
  const auto kept = testing::read("ofac", "36,2,\"aka\",\"OTHER, Ali\",-0- \n");
  EXPECT_THAT(kept.summary.failure, HasSubstr("main file"));
  EXPECT_EQ(set_part("36,2,\"aka\",\"OTHER, Ali\",-0- \n"), SetPart::companion);
  EXPECT_EQ(set_part(sdn), SetPart::main);
  EXPECT_EQ(set_part("id,name\n1,2\n"), SetPart::none);
}

TEST(OfacList, OrphansAndBrokenRowsAreToldAndTheRestStays) {
  const auto kept =
      testing::read("ofac", sdn + "99,2,\"aka\",\"NOBODY\",-0- \n1,2,3\nx,2,\"aka\",\"Y\",-0- \n" + sdn);
  EXPECT_EQ(kept.listings.size(), 2U);
  EXPECT_EQ(kept.diagnostics.counts().at("orphan"), 1U);
  EXPECT_EQ(kept.diagnostics.counts().at("bad-row"), 1U);
  EXPECT_EQ(kept.diagnostics.counts().at("missing-id"), 1U);
  EXPECT_EQ(kept.diagnostics.counts().at("duplicate-id"), 2U);
}

TEST(OfacList, IsToldByItsRowsAndTheNonSdnListByItsProgrammes) {
  EXPECT_EQ(detect(sdn)->format->name, "ofac");
  EXPECT_EQ(
      detect("9639,\"X, Y\",\"individual\",\"NS-PLC\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1962.\"\n")
          ->format->name,
      "ofac-cons");
}

}  // namespace
}  // namespace sanad::sources
