// SPDX-License-Identifier: Apache-2.0
// When and where: one table a rule.
#include "reading.h"

namespace sanad::claims {
namespace {

TEST(Slot, PeriodsAreTheDaysThatAreMeant) {
  const std::vector<Case> cases{
      {"In the first quarter of 2023, 12 people were killed.", {"2023-01-01..2023-03-31"}},
      {"By the end of 2006, 12 people had been killed.", {"2006-12-31..2006-12-31"}},
      {"There were 273 arrests in the year ending 31 March 2019.", {"2018-04-01..2019-03-31"}},
      {"In India 12 people were killed in the financial year 2011-12.", {"2011-04-01..2012-03-31"}},
      {"In Pakistan 12 people were killed in fiscal year 2012.", {"2011-07-01..2012-06-30"}},
      {"Under the Terrorism Act 2000, 12 people were arrested.", {"-"}},
      {"DHAKA, 16 March 2019 - Since 27 February, 12 people have been arrested.", {"2019-02-27..2019-03-16"}},
      {"DHAKA, 16 March 2019 - Twelve people were arrested at the weekend.", {"2019-03-16..2019-03-17"}},
      {"On Monday 12 people were killed.", {"-"}},
      {"Since January 2015, 12 people have been killed.", {"-"}},
      {"There were 1,019 attacks in 2016, more than the 1,158 of 2015. In the same year 5 men died.",
       {"2016-01-01..2016-12-31", "2015-01-01..2015-12-31", "2016-01-01..2016-12-31"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(times_of(text), expected) << text;
}

TEST(Slot, ADatelineIsWhenATextWasWritten) {
  EXPECT_EQ(times_of("QUETTA, 18 January 2018: Twelve people were killed on Tuesday."),
            std::vector<std::string>{"2018-01-16..2018-01-16"});
  EXPECT_EQ(places_of("ISLAMABAD, 31 December 2022: Pakistan ended 2022 with 973 people dead."),
            std::vector<std::string>{"Pakistan"});
}

TEST(Slot, PassingPeriodsAreNotCarried) {
  const std::string year = "2022-01-01..2022-12-31", december = "2022-12-01..2022-12-31",
                    before = "2021-01-01..2021-12-31";
  EXPECT_EQ(times_of("In 2022, Pakistan saw 980 fatalities. In December 2022 alone, 40 people died. Another "
                     "750 were injured."),
            (std::vector<std::string>{year, december, year}));
  EXPECT_EQ(times_of("In 2022, 980 people were killed. The year before, 850 persons had died. Fatalities "
                     "rose by 15 per cent."),
            (std::vector<std::string>{year, before, year}));
}

TEST(Slot, AYearBehindTheLastMonthIsThatOfAll) {
  EXPECT_EQ(times_of("Three men were beheaded in April and June 2016."),
            std::vector<std::string>{"2016-04-01..2016-04-30"});
  EXPECT_EQ(times_of("In 2020 there were 57 attacks (2019: 55). Another 21 people died."),
            (std::vector<std::string>{"2020-01-01..2020-12-31", "2019-01-01..2019-12-31",
                                      "2020-01-01..2020-12-31"}));
}

TEST(Slot, AChangeIsOfTheLaterPeriod) {
  EXPECT_EQ(
      times_of("There were 1,415 attacks in 2012, against 1,760 in 2011, a decline of 19.6 per cent.").back(),
      "2012-01-01..2012-12-31");
  EXPECT_EQ(times_of("In 2022, 980 people died. This is a 15 percent increase compared to the preceding "
                     "year, 2021, during which 850 people died.")
                .at(1),
            "2022-01-01..2022-12-31");
}

TEST(Slot, PlacesAreFoundWhereTheyStand) {
  const std::vector<Case> cases{
      {"In the town of Kanama 12 people were killed.", {"Kanama"}},
      {"Twelve people from Karma, a village in the north, were killed.", {"Karma"}},
      {"Twelve people were killed on the Tougan road.", {"Tougan road"}},
      {"Twenty-five soldiers were lost in the Zamboanga siege.", {"Zamboanga"}},
      {"Antioquia alone had 19 dead.", {"Antioquia"}},
      {"Troops seized 12 AK-47 rifles in Lahore.", {"Lahore"}},
      {"Balochistan and Sindh saw 110 and 54 attacks respectively.", {"Balochistan", "Sindh"}},
      {"In Balochistan and Sindh 12 people were killed.", {"Balochistan and Sindh"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(places_of(text), expected) << text;
}

TEST(Slot, APlaceInPassingIsNotCarried) {
  EXPECT_EQ(places_of("Seven men were arrested in Lahore, while two brothers were detained in Multan. Three "
                      "were released."),
            (std::vector<std::string>{"Lahore", "Multan", "Lahore"}));
  EXPECT_EQ(
      places_of(
          "In Pakistan, Sindh had 56 attacks, Punjab 28 and Balochistan 254. Another 12 attacks failed.")
          .back(),
      "Pakistan");
}

TEST(Slot, PeriodsOfTwoParts) {
  const std::vector<Case> cases{
      {"Since 1 March 2011, 900 people have been killed in Syria by the end of 2012.",
       {"2011-03-01..2012-12-31"}},
      {"In 2011 and 2012 a total of 75 suspects were arrested in Norway.", {"2011-01-01..2012-12-31"}},
      {"In its report of May 2009 the commission estimated that 4,000 people died from 1991 to 1999.",
       {"1991-01-01..1999-12-31"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(times_of(text), expected) << text;
}

TEST(Slot, TheYearIsTheOneThatWasNamed) {
  EXPECT_EQ(
      times_of("ANKARA, 4 March 2013: In 1993, 12 soldiers were killed in May, 144 over the year.").back(),
      "1993-01-01..1993-12-31");
}

TEST(Slot, PlacesOfGarrisonsAndDistances) {
  const std::vector<Case> cases{
      {"The raid hit the garrison of Diffa in Niger. Forty soldiers were killed there.", {"Diffa"}},
      {"Rebels fell on a hamlet 12 kilometres of Huanta, killing 16 peasants.", {"Huanta"}},
      {"Some 900 people fled Bambari.", {"Bambari"}},
      {"Gulu had 41 dead, Kitgum 33 and Pader 19.", {"Gulu", "Kitgum", "Pader"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(places_of(text), expected) << text;
}

TEST(Slot, WhatKindOfEventItWas) {
  const auto events = [](const char* text) {
    std::vector<std::string> found;
    for (const auto& claim : figures_of(text)) found.push_back(claim.event_type);
    return found;
  };
  EXPECT_EQ(events("In Yemen there were 31 attacks. Nine of the attacks were suicide bombings."),
            (std::vector<std::string>{"attack", "suicide_attack"}));
  EXPECT_EQ(events("Police in Dhaka carried out 24 raids and seized 18 pistols."),
            (std::vector<std::string>{"operation", "operation"}));
  EXPECT_EQ(events("Rebels made 24 raids on villages in Chad."), std::vector<std::string>{"attack"});
}

TEST(Slot, AnOfficeOfACountryIsNoPlace) {
  EXPECT_EQ(places_of("The blast in Basra killed 12 people and hurt 30 more, Iraq's interior ministry said."),
            (std::vector<std::string>{"Basra", "Basra"}));
}

TEST(Slot, WhatIsTakenOverIsListed) {
  const auto reading =
      read_text("Throughout 2022, Pakistan saw 512 attacks. At least 980 people were killed.");
  ASSERT_EQ(reading.claims.size(), 2U);
  EXPECT_TRUE(reading.claims[0].inherited.empty());
  EXPECT_EQ(reading.claims[1].inherited, (std::vector<Slot>{Slot::time, Slot::place, Slot::event_type}));
}

}  // namespace
}  // namespace sanad::claims
