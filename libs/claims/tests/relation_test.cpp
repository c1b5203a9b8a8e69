// SPDX-License-Identifier: Apache-2.0
// How figures hang together: what is recomputed, what is flagged, and what is not.
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "reading.h"

namespace sanad::claims {
namespace {

const std::vector<std::string> right{"consistent"}, wrong{"inconsistent"};

TEST(Relation, Changes) {
  const auto change = [](const char* text) { return relations_of(text, RelationKind::change); };
  EXPECT_EQ(change("In 2021, 850 people were killed. In 2022, 973 were killed, a rise of 14.47 percent."),
            right);
  EXPECT_EQ(change("In 2021, 850 people were killed. In 2022, 980 were killed, a rise of 14.47 percent."),
            wrong);
  EXPECT_EQ(change("Deaths fell from 358 to 284, by 21 per cent."), right);
  EXPECT_EQ(change("Deaths fell from 358 to 284, by 26 per cent."), wrong);
  EXPECT_EQ(change("Fatalities in Swat rose from 399 to 633, nearly 59% more."), right);
  EXPECT_EQ(change("In 2022 police counted 512 attacks and 980 deaths, against 400 attacks in 2021, a rise "
                   "of 28 per cent in attacks."),
            right);
}

TEST(Relation, AFigureOfAnotherClassIsNoOperand) {
  EXPECT_EQ(inconsistent("In 2022, 980 people were killed. In December 2022 alone, 40 soldiers died. "
                         "Fatalities rose by 15.29 per cent compared "
                         "with 2021, when 850 people were killed."),
            0U);
}

TEST(Relation, TheSlipOfADividedByTheLaterFigureIsNamed) {
  const auto reading =
      read_text("There were 612 attacks in 2022, against 504 in 2021, a rise of 17.6 per cent.");
  ASSERT_EQ(reading.relations.size(), 1U);
  ASSERT_FALSE(reading.relations[0].explanations.empty());
  EXPECT_EQ(reading.relations[0].explanations[0].kind, "wrong_base");
}

TEST(Relation, Sums) {
  EXPECT_EQ(
      relations_of(
          "In 1991, 1,314 people were killed: 748 civilians, 233 soldiers, 120 policemen and 213 guerrillas.",
          RelationKind::partition),
      right);
  EXPECT_EQ(relations_of("In August 2009 there were 357 attacks in Pakistan: 227 in FATA, 23 in Lahore, 55 "
                         "in Balochistan, six in Sindh, 10 in "
                         "Punjab and 36 in Karachi.",
                         RelationKind::partition),
            right);
  EXPECT_EQ(relations_of("The attack left 1,659 dead and 3,524 injured. Casualties thus came to 5,183.",
                         RelationKind::sum),
            right);
  EXPECT_EQ(
      relations_of("Rs. 207 crore was paid in 2011 and Rs. 184 crore in 2012, making Rs. 391 crore in all.",
                   RelationKind::sum),
      right);
  EXPECT_EQ(
      relations_of("Rs. 207 crore was paid in 2011 and Rs. 184 crore in 2012, making Rs. 381 crore in all.",
                   RelationKind::sum),
      wrong);
}

TEST(Relation, ListsThatTheTextClosesAsASum) {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"In 1993, 61 people died in Peru, namely 31 members of the National Police, two soldiers, six sailors "
       "and 22 "
       "peasants.",
       "In 1993, 61 people died in Peru, namely 31 members of the National Police, two soldiers, six sailors "
       "and 23 "
       "peasants."},
      {"Of the 418 dead in Borno, 171 could be named; the other 247 were buried in Yola.",
       "Of the 418 dead in Borno, 171 could be named; the other 274 were buried in Yola."},
      {"War has driven 540,000 people from Darfur. Of the displaced, 320,000 are in Chad, 150,000 in Egypt "
       "and 70,000 "
       "in Uganda.",
       "War has driven 540,000 people from Darfur. Of the displaced, 320,000 are in Chad, 180,000 in Egypt "
       "and 70,000 "
       "in Uganda."},
      {"On 6 May 2004 in Basra 21 people were hurt and 34 on 17 May, which makes 55.",
       "On 6 May 2004 in Basra 21 people were hurt and 34 on 17 May, which makes 65."},
      {"In Colombia 300 people were freed, two-thirds of whom, 200, were farmers.",
       "In Colombia 300 people were freed, two-thirds of whom, 100, were farmers."},
      {"The heirs of each of the 12 dead policemen were given Rs. 2 lakh, Rs. 24 lakh in all.",
       "The heirs of each of the 12 dead policemen were given Rs. 2 lakh, Rs. 42 lakh in all."},
  };
  for (const auto& [true_one, slip] : cases) {
    EXPECT_EQ(inconsistent(true_one), 0U) << true_one;
    EXPECT_GE(inconsistent(slip), 1U) << slip;
  }
}

TEST(Relation, AmountsThatCameFromOthers) {
  EXPECT_EQ(
      relations_of(
          "In 2010 Peru spent $45.6 million on security, up from $38 million in 2009, an increase of 20 "
          "per cent.",
          RelationKind::change),
      right);
  EXPECT_EQ(
      relations_of(
          "In 2010 Peru spent $45.6 million on security, up from $38 million in 2009, an increase of 30 "
          "per cent.",
          RelationKind::change),
      wrong);
}

TEST(Relation, AWeekdayPicksTheYearBesideIt) {
  const char* text = "There were 64 deaths in Kenya in 1984. Nine men died on Thursday 28 February.";
  EXPECT_EQ(times_of(text).back(), "1985-02-28..1985-02-28");
  EXPECT_EQ(relations_of("In May 2009 there were 9 attacks in Iraq. Two men died on Monday, 11 May.",
                         RelationKind::weekday),
            right);
  EXPECT_EQ(relations_of("In May 2009 there were 9 attacks in Iraq. Two men died on Friday, 11 May.",
                         RelationKind::weekday),
            wrong);
}

TEST(Relation, PartsThatAreNotAllAreNotASlip) {
  EXPECT_EQ(inconsistent("In 2012, 512 people were killed, including 120 policemen and 40 soldiers."), 0U);
  EXPECT_EQ(inconsistent("The dead included 12 women and 7 children. In all 40 people were killed."), 0U);
  EXPECT_EQ(inconsistent("France reported 224 arrests, Spain 56, Italy 98 and Belgium 99."), 0U);
  EXPECT_EQ(inconsistent("At least 28 people died, 16 of them traders."), 0U);
  EXPECT_EQ(inconsistent("In 1979, 21 civilians and 12 soldiers died, compared with 29 deaths in 1978. "
                         "Gunmen were blamed for 30 of the killings."),
            0U);
  EXPECT_EQ(inconsistent("Deaths have nearly tripled since 2020, reaching 11,643 in 2023, a 43 percent "
                         "increase over 2022, when 8,134 died."),
            0U);
  EXPECT_EQ(
      inconsistent("In 2018 there were 38 shooting incidents (down from 50) and 15 bombing incidents (18)."),
      0U);
  EXPECT_EQ(inconsistent("Casualties fell from 2,738 to 625 killed and from 6,400 to 3,646 wounded."), 0U);
}

TEST(Relation, SubsetsSharesRatios) {
  EXPECT_EQ(relations_of("Four aid workers were abducted, and two of them were freed.", RelationKind::subset),
            right);
  EXPECT_EQ(relations_of("Four aid workers were abducted, and six of them were freed.", RelationKind::subset),
            wrong);
  EXPECT_EQ(relations_of("Three of the seven men held on Thursday were released.", RelationKind::subset),
            right);
  EXPECT_EQ(relations_of("There were 273 arrests in 2018. Of the 273, 22 were women, or eight per cent.",
                         RelationKind::share),
            right);
  EXPECT_EQ(relations_of("There were 273 arrests in 2018. Of the 273, 22 were women, or five per cent.",
                         RelationKind::share),
            wrong);
  EXPECT_EQ(relations_of("The 1,500 people killed in 2014 were roughly twice the 760 deaths of 2013.",
                         RelationKind::ratio),
            right);
  EXPECT_EQ(relations_of("Attacks doubled to 48 in 2015, up from 24 in 2014.", RelationKind::ratio), right);
  EXPECT_EQ(relations_of("Attacks doubled to 58 in 2015, up from 24 in 2014.", RelationKind::ratio), wrong);
}

TEST(Relation, LengthsAveragesWeekdays) {
  EXPECT_EQ(relations_of("During the five days from 28 January to 1 February 2009, 12 people died.",
                         RelationKind::duration),
            right);
  EXPECT_EQ(relations_of("During the nine days from 28 January to 1 February 2009, 12 people died.",
                         RelationKind::duration),
            wrong);
  EXPECT_EQ(relations_of("In February 2015, 1,103 people were killed, an average of 39.4 a day.",
                         RelationKind::average),
            right);
  EXPECT_EQ(relations_of("In February 2015, 1,103 people were killed, an average of 34.9 a day.",
                         RelationKind::average),
            wrong);
  EXPECT_EQ(relations_of("On Thursday 14 March 2019, 12 people were arrested.", RelationKind::weekday),
            right);
  EXPECT_EQ(relations_of("On Wednesday 14 March 2019, 12 people were arrested.", RelationKind::weekday),
            wrong);
}

/// Every other digit at every place of `part` in `text`; the text itself is right.
void expect_each_digit_flagged(const std::string& text, const std::string& part) {
  ASSERT_EQ(inconsistent(text), 0U) << text;
  const auto at = text.find(part);
  ASSERT_NE(at, std::string::npos) << part;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i] < '0' || part[i] > '9') continue;
    for (char digit = i == 0 ? '1' : '0'; digit <= '9'; ++digit) {
      if (digit == part[i]) continue;
      auto changed = text;
      changed[at + i] = digit;
      EXPECT_GE(inconsistent(changed), 1U) << changed;
    }
  }
}

TEST(Relation, AnyDigitOfASummandIsNoticed) {
  const std::string classes =
      "In 1991, 1,314 people were killed: 748 civilians, 233 soldiers, 120 policemen and 213 guerrillas.";
  for (const auto* part : {"748", "233", "120", "213"}) expect_each_digit_flagged(classes, part);
  const std::string places =
      "In 2017, 155 people were killed in Pakistan. Balochistan had 57, FATA 42, Sindh 43 and Punjab 13.";
  for (const auto* part : {"57", "42", "43", "13"}) expect_each_digit_flagged(places, part);
  const std::string two = "In 2015, 1,103 people were killed: 611 civilians and 492 soldiers.";
  for (const auto* part : {"611", "492"}) expect_each_digit_flagged(two, part);
  const std::string sides =
      "During the second quarter of 2023, violence claimed 284 lives: 165 civilians and security personnel, "
      "and 119 militants.";
  for (const auto* part : {"165", "119"}) expect_each_digit_flagged(sides, part);
  const std::string harm = "The attack left 1659 dead and 3524 injured, that is 5183 casualties.";
  for (const auto* part : {"1659", "3524"}) expect_each_digit_flagged(harm, part);
}

TEST(Relation, TheOpEd) {
  const auto path = std::filesystem::path{SANAD_SOURCE_DIR} / "../shared/data/op-ed/op-ed.txt";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no shared data beside the source tree";
  std::ifstream in{path, std::ios::binary};
  std::stringstream all;
  all << in.rdbuf();
  const auto text = all.str();
  EXPECT_EQ(lines_of(text),
            (std::vector<std::string>{"duration eq 2", "incidents eq 512", "killed eq 980", "injured eq 750",
                                      "killed ge 283 security", "killed eq 40 security",
                                      "change killed eq 14.47", "killed eq 850"}));
  const std::string year = "2022-01-01..2022-12-31";
  EXPECT_EQ(times_of(text),
            (std::vector<std::string>{"2023-03-06..2023-03-07", year, year, year, year,
                                      "2022-12-01..2022-12-31", year, "2021-01-01..2021-12-31"}));
  const auto reading = read_text(text);
  std::vector<const Relation*> slips;
  for (const auto& relation : reading.relations) {
    if (relation.status == Status::inconsistent) slips.push_back(&relation);
  }
  ASSERT_EQ(slips.size(), 1U);
  EXPECT_EQ(slips[0]->kind, RelationKind::change);
  std::vector<std::string> operands;
  for (const auto id : slips[0]->claims)
    operands.push_back(reading.claims.at(static_cast<std::size_t>(id) - 1).surface);
  EXPECT_EQ(operands,
            (std::vector<std::string>{"850 individuals", "980 fatalities", "14.47 percent increase"}));
  ASSERT_FALSE(slips[0]->explanations.empty());
  EXPECT_EQ(slips[0]->explanations[0].kind, "implied_operand");
  EXPECT_EQ(slips[0]->explanations[0].value, 973.0);
}

}  // namespace
}  // namespace sanad::claims
