// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document_expectations.h"

namespace {

using namespace sanad::claims;
using testing::ElementsAre;

std::vector<std::string> plain(std::string_view text) {
  return blocks_of(text, DocumentForm::plain);
}

TEST(PlainText, ALineThatHadNoRoomForTheNextWordWasWrapped) {
  EXPECT_THAT(
      plain("Throughout the year the country saw 512 incidents in which 980\n"
            "people were killed and 750 were injured. Most of them fell in the\n"
            "two western provinces.\n"
            "In December alone 40 died.\n"),
      ElementsAre("p:Throughout the year the country saw 512 incidents in which 980 people were killed and 750 "
                  "were injured. Most of them fell in the two western provinces.",
                  "p:In December alone 40 died."));
}

TEST(PlainText, OneParagraphALineStaysSo) {
  EXPECT_THAT(
      plain("Gunmen killed five men in Quetta on Monday.\nA bomb hurt twelve people in Peshawar on Tuesday.\n"),
      ElementsAre("p:Gunmen killed five men in Quetta on Monday.",
                  "p:A bomb hurt twelve people in Peshawar on Tuesday."));
}

TEST(PlainText, AWordCutAtALineEndIsWholeAgain) {
  EXPECT_THAT(plain("The government said that those measures against violent ter-\nrorism had cost the treasury 40 "
                    "million rupees.\n"),
              ElementsAre("p:The government said that those measures against violent terrorism had cost the treasury "
                          "40 million rupees."));
}

TEST(PlainText, AFigureAtTheStartOfAWrappedLineIsNoListMark) {
  EXPECT_THAT(
      plain("The number of soldiers who died in the province rose in that year to\n40. In the next year it "
            "fell, and nobody could say for certain why it did so.\n"),
      ElementsAre("p:The number of soldiers who died in the province rose in that year to 40. In the next year "
                  "it fell, and nobody could say for certain why it did so."));
}

TEST(PlainText, AShortLineAboveAParagraphIsAHeading) {
  EXPECT_THAT(plain("Forty killed in blast\n\nA bomb killed forty people on Friday.\n\n"
                    "Reaction\nThe minister said that at least forty people had died in the attack.\n"),
              ElementsAre("h:Forty killed in blast", "p:A bomb killed forty people on Friday.", "h:Reaction",
                          "p:The minister said that at least forty people had died in the attack."));
}

TEST(PlainText, AShortLineThatIsAllThereIsIsNoHeading) {
  EXPECT_THAT(plain("12 people were killed in Quetta"), ElementsAre("p:12 people were killed in Quetta"));
}

TEST(PlainText, CapitalsNumbersAndCaptionsMakeHeadings) {
  EXPECT_THAT(plain("40 KILLED IN QUETTA\n3.2 Casualties by province\nTable 01: Incidents and casualties in 2022\n"
                    "Table 3 shows that 512 people were killed in all.\nIV. Findings\n"),
              ElementsAre("h:40 KILLED IN QUETTA", "h:3.2 Casualties by province",
                          "h:Table 01: Incidents and casualties in 2022",
                          "p:Table 3 shows that 512 people were killed in all.", "h:IV. Findings"));
}

TEST(PlainText, ListMarksAreNotSeen) {
  EXPECT_THAT(plain("Figures of the year:\n- 512 incidents\n\xE2\x80\xA2 980 killed\n1. Sindh had 54 attacks\n"
                    "2) Punjab had 25,\n   far fewer\n(c) 8 in the capital\n"),
              ElementsAre("p:Figures of the year:", "l:512 incidents", "l:980 killed", "l:Sindh had 54 attacks",
                          "l:Punjab had 25, far fewer", "l:8 in the capital"));
}

TEST(PlainText, CellsOfARowAreParted) {
  EXPECT_THAT(plain("Province     Attacks   Killed\nSindh\t54\t56\nPunjab       25        28\n"
                    "He came.  He saw.  He left 5.\n"),
              ElementsAre("r:Province ; Attacks ; Killed", "r:Sindh;54;56", "r:Punjab ; 25 ; 28",
                          "p:He came. He saw. He left 5."));
}

TEST(PlainText, PageFurnitureIsNamed) {
  for (const auto* line : {"Print Friendly, PDF & Email", "Share this:", "Please enter your comment!", "Page 3 of 12",
                           "- 14 -", "7", "\xC2\xA9 2023 The Institute. All rights reserved.", "Tel: +92 51 1234567",
                           "info@example.org", "12 comments", "https://example.org/a",
                           "This site uses cookies to make 3 things better for you.", "Read more", "5 min read"}) {
    EXPECT_EQ(plain(line), std::vector<std::string>{"f:" + std::string{line}});
  }
}

TEST(PlainText, ProseIsNotTakenForFurniture) {
  for (const auto* line :
       {"Next year 40 more will come.", "Home to 5 million people, the city saw 12 attacks.",
        "He said they would share this burden of 40 deaths.", "Comments by 12 ministers followed.",
        "Phones of 20 families had been seized by the 5th of May.", "On page 3 he counts 40 dead."}) {
    EXPECT_EQ(plain(line), std::vector<std::string>{"p:" + std::string{line}});
  }
}

}  // namespace
