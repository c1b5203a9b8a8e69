// SPDX-License-Identifier: Apache-2.0
// Initials against the words that they stand for.
#include <gtest/gtest.h>

#include <array>

#include "sanad/core/random.h"
#include "small_list.h"

namespace sanad::screening {
namespace {

using testing::probability;

TEST(Initials, StandForTheWordsTheyBegin) {
  for (const auto& [asked, listed, another] : std::initializer_list<std::array<const char*, 3>>{
           {"J. R. Ewing", "John Ross Ewing", "T. B. Ewing"},
           {"M. A. Zadran", "Muhammad Ali Zadran", "B. O. Zadran"},
           {"J. F. Lindqvist", "Jon Fitzgerald Lindqvist", "F. J. Lindqvist"},
           {"C. Sadulayev", "Karim Sadulayev", "J. Sadulayev"}}) {
    EXPECT_GE(probability(asked, listed), 0.5) << asked << " / " << listed;
    EXPECT_LT(probability(another, listed), 0.5) << another << " / " << listed;
    EXPECT_GT(probability(listed, asked), probability(listed, another)) << asked << " is listed";
  }
}

TEST(Initials, SpeakForLessThanTheWord) {
  EXPECT_GT(probability("John Ross Ewing", "John Ross Ewing"), probability("J. R. Ewing", "John Ross Ewing"));
  EXPECT_LT(probability("M. Khan", "Muhammad Khan"), probability("M. Khattab", "Muhammad Khattab"));
  EXPECT_GT(probability("J. R. Ewing", "John Ross Ewing"), probability("John Ross Ewing", "J. R. Ewing"))
      << "a list that has initials alone says less of who is asked for";
}

TEST(Initials, TwoStandForAbdAndItsName) {
  EXPECT_GT(probability("A. Q. Zadran", "Abdul Qadeer Zadran"),
            probability("A. Zadran", "Abdul Qadeer Zadran"));
}

TEST(Initials, AreExplained) {
  const auto index = testing::index_of({testing::listed("1", {"John Ross Ewing"})});
  NameIndex::Scratch scratch;
  const auto hits = index.screen(testing::ask_for("J. R. Ewing"), {.threshold = 0}, scratch);
  ASSERT_FALSE(hits.empty());
  ASSERT_EQ(hits[0].words.size(), 3U);
  EXPECT_EQ(hits[0].words[0].relation, Relation::initial);
  EXPECT_EQ(hits[0].words[0].listed, "john");
  EXPECT_EQ(hits[0].words[1].listed, "ross");
}

TEST(Initials, LoseNothingThatForceFinds) {
  constexpr std::array given = {"Muhammad", "M.", "Abdul Qadeer", "A.", "J.", "John", "Jamal"};
  constexpr std::array last = {"Zadran", "Mehsud", "Ewing", "Noorzai", "Khan", "A. Khan", "Ali Mehsud"};
  Random random{5};
  std::vector<records::Listing> list;
  for (int i = 0; i < 60; ++i) {
    list.push_back(testing::listed(
        std::to_string(i), {std::string{given[random.below(given.size())]} + " " +
                            given[random.below(given.size())] + " " + last[random.below(last.size())]}));
  }
  const auto index = testing::index_of(list);
  NameIndex::Scratch scratch;
  for (const auto& asked : list) {
    const auto query = testing::ask_for(asked.names[0].text);
    const auto force = index.screen(query, {.limit = 60, .threshold = 0.4, .every_name = true}, scratch);
    const auto quick = index.screen(query, {.limit = 60, .threshold = 0.4}, scratch);
    EXPECT_EQ(force.size(), quick.size()) << asked.names[0].text;
  }
}

}  // namespace
}  // namespace sanad::screening
