// SPDX-License-Identifier: Apache-2.0
// What is read as a statement: patterns, not names, so that most sentences here are of other groups and
// countries.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "statement_text.h"

namespace sanad::claims {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(StatementReader, ReadsDeathsWithTheirMeansDayAndPlace) {
  EXPECT_THAT(
      lines_in("Alfonso Cano, the top leader of the FARC, was killed in a military operation in Cauca on 4 "
               "November 2011."),
      ElementsAre("Alfonso Cano | killed_by | military operation | 2011-11-04 | Cauca"));
  EXPECT_THAT(lines_in("US forces killed Osama bin Laden in Abbottabad on 2 May 2011."),
              ElementsAre("Osama bin Laden | killed_by | US forces | 2011-05-02 | Abbottabad"));
  EXPECT_THAT(
      lines_in("Al Qaeda chief Ayman al-Zawahiri was killed by a CIA drone in Kabul on July 31, 2022."),
      ElementsAre("Ayman al-Zawahiri | killed_by | CIA drone | 2022-07-31 | Kabul"));
  EXPECT_THAT(lines_in("The ETA leader Francisco Múgica was captured in Bidart in March 1992."),
              ElementsAre("Francisco Múgica | arrested |  | 1992-03-01..1992-03-31 | Bidart"));
}

TEST(StatementReader, HeIsTheLastPersonNamedInTheParagraphAndIsMarked) {
  const auto claims = statements_in(
      "Velupillai Prabhakaran founded the Liberation Tigers of Tamil Eelam in 1976. He was shot dead by Sri "
      "Lankan "
      "troops on May 18, 2009.\nHe was killed in 1999.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(
      line_of(claims[0]),
      "Liberation Tigers of Tamil Eelam | founded_by | Velupillai Prabhakaran | 1976-01-01..1976-12-31 | -");
  EXPECT_TRUE(claims[0].inherited.empty());
  EXPECT_EQ(line_of(claims[1]), "Velupillai Prabhakaran | killed_by | Sri Lankan troops | 2009-05-18 | -");
  EXPECT_THAT(claims[1].inherited, ElementsAre(Slot::actor));
}

TEST(StatementReader, ReadsSuccessionsAndOffices) {
  EXPECT_THAT(
      lines_in(
          "Abubakar Shekau became the new leader of Boko Haram after Mohammed Yusuf was killed in police "
          "custody in July 2009."),
      ElementsAre("Abubakar Shekau | named_leader_of | Boko Haram | - | -",
                  "Mohammed Yusuf | killed_by |  | 2009-07-01..2009-07-31 | -"));
  EXPECT_THAT(
      lines_in("Osama bin Laden was succeeded by Ayman al-Zawahiri as emir of al-Qaeda on 16 June 2011."),
      ElementsAre("Ayman al-Zawahiri | named_leader_of | al-Qaeda | 2011-06-16 | -"));
  EXPECT_THAT(
      lines_in("Abu Bakr al-Baghdadi, who led ISIS from 2010 to 2019, died in a raid by US special forces."),
      ElementsAre("Abu Bakr al-Baghdadi | leader_of | ISIS | 2010-01-01..2019-12-31 | -",
                  "Abu Bakr al-Baghdadi | died | raid by US special forces | - | -"));
  EXPECT_THAT(lines_in("Qari Hussain became the TTP's deputy leader in 2009."),
              ElementsAre("Qari Hussain | deputy_leader_of | TTP | 2009-01-01..2009-12-31 | -"));
  EXPECT_THAT(lines_in("Asmatullah Shaheen was appointed interim head of the TTP on 3 November 2013."),
              ElementsAre("Asmatullah Shaheen | interim_leader_of | TTP | 2013-11-03 | -"));
  EXPECT_THAT(lines_in("The LTTE named Karuna Amman as its eastern commander in 1987."),
              ElementsAre("Karuna Amman | named_leader_of | LTTE | 1987-01-01..1987-12-31 | -"));
  EXPECT_THAT(lines_in("Abimael Guzmán was the founder and first leader of the Shining Path."),
              ElementsAre("Shining Path | founded_by | Abimael Guzmán | - | -",
                          "Abimael Guzmán | leader_of | Shining Path | - | -"));
  EXPECT_THAT(lines_in("The incumbent head of JNIM Iyad Ag Ghaly is a Malian."),
              ElementsAre("Iyad Ag Ghaly | leader_of | JNIM | - | -"));
}

TEST(StatementReader, ReadsSplitsReturnsPledgesAndAlliances) {
  EXPECT_THAT(lines_in("Ansaru broke away from Boko Haram in January 2012."),
              ElementsAre("Ansaru | split_from | Boko Haram | 2012-01-01..2012-01-31 | -"));
  EXPECT_THAT(
      lines_in(
          "Some of these commanders have split from the TTP, while others have joined the Islamic State."),
      ElementsAre("Some of these commanders | split_from | TTP | - | -",
                  "others | joined | Islamic State | - | -"));
  EXPECT_THAT(lines_in("Jamaat-ul-Ahrar and Hizb-ul-Ahrar merged with the TTP in August 2020."),
              ElementsAre("Jamaat-ul-Ahrar; Hizb-ul-Ahrar | merged_into | TTP | 2020-08-01..2020-08-31 | -"));
  EXPECT_THAT(lines_in("In March 2015, Boko Haram pledged allegiance to the Islamic State."),
              ElementsAre("Boko Haram | pledged_allegiance_to | Islamic State | 2015-03-01..2015-03-31 | -"));
  EXPECT_THAT(lines_in("The group has also formed alliances with others."), IsEmpty());
  EXPECT_THAT(
      lines_in("The TTP has formed alliances with other militant groups, such as the Afghan Taliban and "
               "Al-Qaeda."),
      ElementsAre("TTP | ally_of | Afghan Taliban; Al-Qaeda | - | -"));
}

TEST(StatementReader, ReadsOtherNames) {
  EXPECT_THAT(
      lines_in("Abdul Wali, alias Omar Khalid Khorasani, was killed in a roadside blast in Paktika in 2022."),
      ElementsAre("Abdul Wali | alias | Omar Khalid Khorasani | - | -",
                  "Abdul Wali | killed_by | roadside blast | 2022-01-01..2022-12-31 | Paktika"));
  EXPECT_THAT(lines_in("Tirofijo, also known as “Sureshot” for his aim, was feared."),
              ElementsAre("Tirofijo | alias | Sureshot | - | -"));
  EXPECT_EQ(statements_in("Tirofijo, nicknamed “Sureshot”, was feared.").front().surface,
            "Tirofijo, nicknamed “Sureshot”");
  EXPECT_THAT(lines_in("He was known for his brutal attacks against the military."), IsEmpty());
}

TEST(StatementReader, ReadsAttacksThatCanBeLookedUp) {
  EXPECT_THAT(lines_in("Shamil Basayev ordered the Beslan school siege in September 2004."),
              ElementsAre("Shamil Basayev | attributed_attack | Beslan school siege in September 2004 | "
                          "2004-09-01..2004-09-30 | -"));
  EXPECT_THAT(
      lines_in("Al-Shabaab claimed responsibility for the Westgate mall attack on 21 September 2013."),
      ElementsAre(
          "Al-Shabaab | claimed_attack | Westgate mall attack on 21 September 2013 | 2013-09-21 | -"));
  EXPECT_THAT(lines_in("The FARC was responsible for several attacks."), IsEmpty());
}

TEST(StatementReader, ReadsMeetingsWithTheirDaysAndTheirLength) {
  const auto claims = statements_in("The two-day summit was held in Brussels on 24 and 25 May 2017.");
  ASSERT_EQ(claims.size(), 2U);
  const auto& date = claims[0].measure == Measure::date ? claims[0] : claims[1];
  const auto& duration = claims[0].measure == Measure::date ? claims[1] : claims[0];
  EXPECT_EQ(line_of(date), "summit | held_on |  | 2017-05-24..2017-05-25 | Brussels");
  EXPECT_EQ(duration.measure, Measure::duration);
  EXPECT_EQ(duration.value, 2);
  EXPECT_EQ(duration.unit, "days");
  EXPECT_EQ(duration.surface, "two-day");
  EXPECT_THAT(
      lines_in("Talks between the government and the ELN took place in Quito from 7 to 10 February 2017."),
      ElementsAre("Talks | held_on |  | 2017-02-07..2017-02-10 | Quito"));
}

TEST(StatementReader, ReadsVictimsByNameAndNotByNumber) {
  EXPECT_THAT(
      lines_in(
          "The victims of the attack are Superintendent of Police Tahir Dawar among two others in Bannu and "
          "Major Ali Raza Khan."),
      ElementsAre("Superintendent of Police Tahir Dawar | killed_in | attack | - | Bannu",
                  "Major Ali Raza Khan | killed_in | attack | - | -"));
  EXPECT_THAT(
      lines_in("The blast killed three policemen, including Inspector Khan Zaman, in Bannu on 5 May 2019."),
      ElementsAre("Inspector Khan Zaman | killed_in | attack | 2019-05-05 | Bannu"));
  EXPECT_THAT(lines_in("Some 40 people were killed in Quetta in 2013."), IsEmpty());
  EXPECT_THAT(lines_in("Five police officers were killed by gunmen in Karachi in March 2022."), IsEmpty());
}

TEST(StatementReader, WhoeverStandsBesideANameIsNotTheName) {
  for (const auto* sentence :
       {"Forty fighters of the TTP were killed in 2022.",
        "Two commanders of the TTP were killed in Kunar in 2021.",
        "Three TTP commanders were killed in Kunar.", "A bomb killed Baitullah Mehsud's driver in 2008.",
        "The wife of Baitullah Mehsud was killed in 2009.", "The blast killed Lahore residents in 2010.",
        "The raid killed Pakistan Army soldiers in Swat in 2009."}) {
    EXPECT_THAT(lines_in(sentence), IsEmpty()) << sentence;
  }
  EXPECT_THAT(lines_in("Baitullah Mehsud's deputy, Hakimullah Mehsud, was killed in 2013."),
              ElementsAre("Hakimullah Mehsud | killed_by |  | 2013-01-01..2013-12-31 | -"));
  EXPECT_THAT(lines_in("The spokesman said the army killed Noorani in 1995."),
              ElementsAre("Noorani | killed_by | army | 1995-01-01..1995-12-31 | -"));
}

TEST(StatementReader, WhatMayWillOrDidNotHappenIsNoStatement) {
  for (const auto* sentence :
       {"The army could kill the leader of Boko Haram in 2015.",
        "Hakimullah Mehsud was not killed in the strike in 2010.",
        "If Baitullah Mehsud was killed in 2009, the group would split from the TTP.",
        "Was Fazlullah killed in 2018?",
        "The TTP denied that Hakimullah Mehsud had been killed in January 2010.",
        "Rumours said that Noor Wali Mehsud was killed in a drone strike.",
        "Boko Haram may have split from al-Qaeda in 2012.",
        "Pakistan should join the alliance with the United States.",
        "The commission will hold a two-day meeting on 6 and 7 March 2023 in Islamabad.",
        "She wants to be named leader of the FARC."}) {
    EXPECT_THAT(lines_in(sentence), IsEmpty()) << sentence;
  }
}

TEST(StatementReader, OrdinaryProseHoldsNone) {
  for (const auto* sentence :
       {"The company was founded in 1999 and joined the stock exchange.", "She joined the army in 2005.",
        "The minister became head of a commission.", "The leaders of the two countries met in 2019.",
        "The pilot took off his shoes.", "The city was known as a safe place.",
        "Several soldiers were killed when a bomb exploded in Bannu in December 2022.",
        "The attacks of terrorist organizations have increased manifold."}) {
    EXPECT_THAT(lines_in(sentence), IsEmpty()) << sentence;
  }
}

TEST(StatementReader, SaysWhoSaysSo) {
  const auto claims =
      statements_in("Officials said that Isnilon Hapilon was killed in Marawi in October 2017.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].modality, "reported");
  EXPECT_EQ(claims[0].attribution, "Officials");
}

TEST(StatementReader, OffsetsPointAtTheClause) {
  const std::string text = "First, a word.  Isnilon Hapilon was killed in Marawi.";
  const auto claims = statements_in(text);
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(text.substr(claims[0].byte_begin, claims[0].byte_end - claims[0].byte_begin),
            "Isnilon Hapilon was killed in Marawi");
  EXPECT_EQ(claims[0].surface, "Isnilon Hapilon was killed in Marawi");
}

TEST(StatementReader, SeesThroughMaskedMarkUp) {
  const std::string hidden(9, Document::filler);
  EXPECT_THAT(lines_in("Isnilon Ha" + hidden + "pilon was " + hidden + "killed in Marawi."),
              ElementsAre("Isnilon Hapilon | killed_by |  | - | Marawi"));
}

TEST(StatementReader, HeadingsFurnitureAndTableRowsSayNothing) {
  const std::string_view text = "Isnilon Hapilon was killed in Marawi.";
  for (const auto kind : {BlockKind::heading, BlockKind::furniture, BlockKind::table_row}) {
    const Block block{0, text.size(), kind};
    EXPECT_THAT(read_statements(text, std::span{&block, 1}, geo::Gazetteer::built_in()), IsEmpty());
  }
}

TEST(StatementReader, TakesAnyBytes) {
  for (const std::string_view text :
       {"killed", "was killed in", "\xFF\xFE was killed in \xE2\x80", "''''", "named as",
        "A was killed, , , and", "led", "He died", "victims are", "known as \"", "alias", "head of",
        "(((( killed ))))", "between 2009 and", "March 99, 2009 held talks"}) {
    static_cast<void>(lines_in(text));
  }
  const std::string many(20'000, 'A');
  static_cast<void>(lines_in(many + " was killed in " + many));
}

TEST(StatementReader, ReadsTheSharedArticle) {
  std::ifstream in{std::string{SANAD_SOURCE_DIR} + "/../shared/data/op-ed/op-ed.txt"};
  if (!in) GTEST_SKIP() << "the article is not here";
  std::ostringstream text;
  text << in.rdbuf();
  const auto lines = lines_in(text.str());
  for (const auto* line : {
           "Counterterrorism Dialogue | held_on | US; Pakistan | 2023-03-06..2023-03-07 | Islamabad",
           "Deputy Superintendent of Police Iqbal Momand | killed_in | attack | - | Lakki Marwat",
           "Bait Ullah Mehsud | killed_by | US drone strike | 2009-01-01..2009-12-31 | -",
           "Hakim Ullah Mehsud | named_leader_of | TTP | - | -",
           "Hakim Ullah Mehsud | killed_by | US drone strike | 2013-01-01..2013-12-31 | -",
           "Mullah Fazlullah | alias | Radio Mullah | - | -",
           "Mullah Fazlullah | killed_by | US drone strike | 2018-01-01..2018-12-31 | Afghanistan",
           "TTP | ally_of | Afghan Taliban; Al-Qaeda | - | -",
           "Noor Wali Mehsud | leader_of | TTP | - | -",
           "some of the factions | reunited_with | TTP | - | -",
       }) {
    EXPECT_THAT(lines, Contains(line));
  }
  EXPECT_EQ(lines.size(), 20U);
}

}  // namespace
}  // namespace sanad::claims
