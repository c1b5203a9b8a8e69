// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ged_rows.h"

namespace sanad::sources {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> articles(const std::string& source_article) {
  return read_ged_row({{"source_article", source_article}, {"source_date", ""}}).accounts.at(0).articles;
}

TEST(GedArticles, AreKeyedByOutletDayAndFoldedHeadline) {
  EXPECT_THAT(articles(R"("Daily Post,2020-03-05,FIVE die, say police";"Radio X,2020-03-06,Again: 'five'")"),
              ElementsAre("daily post|2020-03-05|five die say police", "radio x|2020-03-06|again five"));
}

TEST(GedArticles, SurviveQuotesAndSemicolonsInsideHeadlines) {
  EXPECT_THAT(articles(R"("A,2020-03-05,He said "no"; then "yes";"B,2020-03-06,Next")"),
              ElementsAre("a|2020-03-05|he said no then yes", "b|2020-03-06|next"));
}

TEST(GedArticles, AreNotGuessedFromFreeText) {
  EXPECT_THAT(articles("R 4/10 1990"), IsEmpty());
  EXPECT_THAT(articles("Reuters 1989-05-17 \"A HEADLINE"), IsEmpty());
  EXPECT_THAT(articles(""), IsEmpty());
}

TEST(GedArticles, ComeFromTheParallelListsWhenTheFirstColumnHasNone) {
  const auto kept = read_ged_row({{"source_article", ""},
                                  {"source_office", "Daily Post;Radio X"},
                                  {"source_date", "2020-03-05;2020-03-06"},
                                  {"source_headline", "One;Two"}});
  EXPECT_THAT(kept.accounts.at(0).articles, ElementsAre("daily post|2020-03-05|one", "radio x|2020-03-06|two"));
}

TEST(GedArticles, AreNotPairedFromListsOfUnequalLength) {
  const auto kept = read_ged_row({{"source_article", ""},
                                  {"source_office", "Daily Post;Radio X"},
                                  {"source_date", "2020-03-05;2020-03-06"},
                                  {"source_headline", "One; and more;Two"}});
  EXPECT_THAT(kept.accounts.at(0).articles, IsEmpty());
}

TEST(GedArticles, AreKeptOnceAndInBoundedNumber) {
  EXPECT_THAT(articles(R"("A,2020-03-05,One";"A,2020-03-05,ONE")"), SizeIs(1));
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "\"A,2020-03-05,Headline " + std::to_string(i) + "\";";
  EXPECT_THAT(articles(many), SizeIs(64));
}

}  // namespace
}  // namespace sanad::sources
