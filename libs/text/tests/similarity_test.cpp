// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/similarity.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sanad::text {
namespace {

TEST(JaroWinkler, GivesThePublishedValues) {
  // Winkler 1990 and the tables that follow it.
  EXPECT_NEAR(jaro_winkler("martha", "marhta"), 0.9611, 0.0001);
  EXPECT_NEAR(jaro_winkler("dixon", "dicksonx"), 0.8133, 0.0001);
  EXPECT_NEAR(jaro_winkler("dwayne", "duane"), 0.84, 0.0001);
  EXPECT_NEAR(jaro_winkler("jones", "johnson"), 0.8324, 0.0001);
}

TEST(JaroWinkler, CountsAtMostFourLettersOfPrefix) {
  EXPECT_LT(jaro_winkler("abdul rahman khan", "abdul rahman saeed"), 1.0);
}

TEST(JaroWinkler, IsOneForEqualAndZeroForDisjointTexts) {
  EXPECT_EQ(jaro_winkler("", ""), 1);
  EXPECT_EQ(jaro_winkler("swat", "swat"), 1);
  EXPECT_EQ(jaro_winkler("swat", ""), 0);
  EXPECT_EQ(jaro_winkler("abc", "xyz"), 0);
}

TEST(EditDistance, CountsASwapOfNeighboursAsOne) {
  EXPECT_EQ(edit_distance("district", "distrcit", 3), 1);
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3);
  EXPECT_EQ(edit_distance("ca", "abc", 5), 3) << "optimal string alignment, not the unrestricted distance";
  EXPECT_EQ(edit_distance("", "abc", 5), 3);
}

TEST(EditDistance, IsCappedAboveTheLimit) {
  EXPECT_EQ(edit_distance("kitten", "sitting", 2), 3);
  EXPECT_EQ(edit_distance("a", "abcdefgh", 2), 3);
  EXPECT_EQ(edit_distance("same", "same", 0), 0);
  EXPECT_EQ(edit_distance("same", "some", 0), 1);
}

TEST(TokenOverlap, ForgivesASlipInLongWordsOnly) {
  EXPECT_EQ(token_overlap("noor wali mehsud", "nur wali mehsud"), 2.0 / 3) << "noor and nur: two slips";
  EXPECT_EQ(token_overlap("hakimullah mehsud", "hakeemullah mehsud"), 1);
  EXPECT_EQ(token_overlap("jon smith", "joh smith"), 0.5) << "three letters must be equal";
}

TEST(TokenOverlap, IsMeasuredOnTheShorterList) {
  EXPECT_EQ(token_overlap("baitullah mehsud", "baitullah mehsud emir of the ttp"), 1);
  EXPECT_EQ(token_overlap("", ""), 1);
  EXPECT_EQ(token_overlap("swat", ""), 0);
}

TEST(TokenOverlap, GivesEveryWordAPartnerOfItsOwn) {
  EXPECT_EQ(token_overlap("khan khan", "khan gul"), 0.5);
  EXPECT_EQ(token_overlap("khan khan", "khan khan gul"), 1);
}

/// The textbook table of the same distance, without any short cut.
int slow_edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replace = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

std::string short_text() {
  return *rc::gen::resize(12, rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c', ' ')));
}

RC_GTEST_PROP(EditDistance, AgreesWithTheSlowTableUpToTheLimit, ()) {
  const auto a = short_text();
  const auto b = short_text();
  const int limit = *rc::gen::inRange(0, 6);
  RC_ASSERT(edit_distance(a, b, limit) == std::min(slow_edit_distance(a, b), limit + 1));
}

RC_GTEST_PROP(Similarity, IsSymmetricAndWithinBounds, ()) {
  const auto a = short_text();
  const auto b = short_text();
  RC_ASSERT(jaro_winkler(a, b) == jaro_winkler(b, a));
  RC_ASSERT(jaro_winkler(a, b) >= 0 && jaro_winkler(a, b) <= 1);
  RC_ASSERT(token_overlap(a, b) == token_overlap(b, a));
  RC_ASSERT(token_overlap(a, b) >= 0 && token_overlap(a, b) <= 1);
}

}  // namespace
}  // namespace sanad::text
