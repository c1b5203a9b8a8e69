// SPDX-License-Identifier: Apache-2.0
// What numbers count: one table a rule.
#include "reading.h"

namespace sanad::claims {
namespace {

void expect_lines(const std::vector<Case>& cases) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(lines_of(text), expected) << text;
}

TEST(Count, NumbersAreReadInAllTheirForms) {
  expect_lines({
      {"A total of 1,234 people were killed.", {"killed eq 1234"}},
      {"Some 1,50,000 people were displaced.", {"displaced approx 150000"}},
      {"The war displaced 2.5 million people.", {"displaced eq 2500000"}},
      {"Twenty-eight soldiers died.", {"killed eq 28 military"}},
      {"A hundred and two people were killed.", {"killed eq 102"}},
      {"Two dozen people were injured.", {"injured eq 24"}},
      {"Between 12 and 15 civilians were killed.", {"killed range 12..15 civilian"}},
      {"Half a million people fled their homes.", {"displaced eq 500000"}},
      {"Up to 40 people were hurt.", {"injured le 40"}},
      {"No fewer than 9 policemen were killed.", {"killed ge 9 police"}},
      {"Dozens of people were wounded.", {"injured ge 12"}},
  });
}

TEST(Count, BareNumbersBesideOthers) {
  expect_lines({
      {"Deaths in Mali in 2018 fell by four per cent to 610.", {"change killed eq -4", "killed eq 610"}},
      {"There were 88 attacks in Kenya in 2019, up from the 71 of the year before.",
       {"incidents eq 88", "incidents eq 71"}},
      {"In Niger 14 people died and 30 were wounded, 44 in all.",
       {"killed eq 14", "injured eq 30", "casualties eq 44"}},
      {"In Kenya in 2019 there were 60 casualties (20 dead and 40 injured), against 75 in 2018.",
       {"casualties eq 60", "killed eq 20", "injured eq 40", "casualties eq 75"}},
      {"Of the 90 dead of the Lima riot, only 31 could be identified.", {"killed eq 90", "killed eq 31"}},
      {"As may be seen from Table 3, 44 civilians were killed in Mali in 2013.", {"killed eq 44 civilian"}},
      {"Of 64 prisoners freed, 16 were women, or about a quarter.",
       {"released eq 64", "released eq 16 woman", "share released approx 25"}},
  });
}

TEST(Count, WhatBelongsToTheCountBefore) {
  expect_lines({
      {"In Nepal 80 people died, including 14 policemen and 3 guards, and 95 others were hurt.",
       {"killed eq 80", "killed eq 14 police", "killed eq 3", "injured eq 95"}},
      {"The toll in Bali has climbed to 190, up from 182 on Monday, and some 300 others were hurt.",
       {"killed eq 190", "killed eq 182", "injured approx 300"}},
      {"A drone hit a house in Yemen where some 30 relatives had assembled, killing 8 people.",
       {"killed eq 8"}},
      {"The war put 12,000 people to flight.", {"displaced eq 12000"}},
  });
}

TEST(Count, ChangesBesideTheirLevels) {
  expect_lines({
      {"In Peru the budget rose by 12 per cent to $56 million.", {"change money eq 12", "money eq 56000000"}},
      {"Deaths in Iraq fell by a third in 2009, to 4,500, and again by 12 per cent in 2010.",
       {"change killed eq -33.333333", "killed eq 4500", "change killed eq -12"}},
  });
}

TEST(Count, SharesAndStrengthsThatStandAlone) {
  expect_lines({
      {"In Mali 900 people died in 2012. More than half, 520, fell in Gao.",
       {"killed eq 900", "share killed gt 50", "killed eq 520"}},
      {"Of 94 children among the dead, 51 were girls.", {"killed eq 94 child", "killed eq 51 child"}},
      {"The governor put the number of rebels at between 2,000 and 2,500.", {"fighters range 2000..2500"}},
      {"Troops in Niger seized 300 kg of explosives and 12 rifles.", {"weapons eq 300", "weapons eq 12"}},
      {"In 1999 there were 190 acts of sabotage in Colombia.", {"incidents eq 190"}},
  });
}

TEST(Count, MembersOfABodyAreOfItsClass) {
  expect_lines({
      {"In 2003 seven members of the Chilean Carabinieri were killed in Chile.", {"killed eq 7 police"}},
      {"Twelve men of the National Guard died in Niger.", {"killed eq 12 paramilitary"}},
      {"Four members of the family died.", {"killed eq 4"}},
  });
}

TEST(Count, LengthsOfTimeThatSomethingTook) {
  expect_lines({
      {"Over six weeks, 19 soldiers were killed in Chad.", {"duration eq 6", "killed eq 19 military"}},
      {"In Turkey 40 people were killed over a span of 12 days.", {"killed eq 40", "duration eq 12"}},
      {"The nine-day siege cost 4 lives.", {"duration eq 9", "killed eq 4"}},
  });
}

TEST(Count, WhatIsNoClaimIsNone) {
  expect_lines({
      {"Iqbal Khan, 43, joined the 7th Division in Room 12 of the camp.", {}},
      {"Under Article 370 and resolution 1267, the AK-47 is banned.", {}},
      {"Call 042-111-222-333 or read page 12 of 94.", {}},
      {"The attack could kill up to 40 people.", {}},
      {"The ministry plans to send 500 soldiers to the border.", {}},
      {"If 20 people were killed, it would be the worst attack.", {}},
      {"Massacres are defined as the killing of four or more persons in one act.", {}},
      {"In 2015, 312 people were killed. Its budget line 7 was raised to 4.2 per cent of GDP.",
       {"killed eq 312"}},
      {"In 2015, 312 people were killed. Of the five recommendations, three were accepted.",
       {"killed eq 312"}},
      {"Some 45 people were kidnapped. Access is restricted in 9 of 21 districts.", {"kidnapped approx 45"}},
      {"The talks covered 12 issues in 38 ceremonies.", {}},
  });
}

TEST(Count, VerbsOnBothSides) {
  expect_lines({
      {"The blast killed 12 people and injured 30.", {"killed eq 12", "injured eq 30"}},
      {"Twelve people were killed and 30 injured.", {"killed eq 12", "injured eq 30"}},
      {"A blast left three dead and nine wounded.", {"killed eq 3", "injured eq 9"}},
      {"They held 13 Western hostages, up from 8.", {"kidnapped eq 13", "kidnapped eq 8"}},
      {"Gunmen burned 60 homes, driving some 3,000 people across the border.",
       {"other eq 60", "displaced approx 3000"}},
      {"Gunmen took 40 people hostage.", {"kidnapped eq 40"}},
      {"For the loss of six soldiers they took the town.", {"killed eq 6 military"}},
      {"In Rochdale two brothers, aged 19 and 23, were detained.", {"arrested eq 2"}},
      {"Some 360,000 residents of Lamu and its surroundings were displaced.",
       {"displaced approx 360000 civilian"}},
      {"155 people, including 48 civilians, 53 soldiers and 54 militants, were killed.",
       {"killed eq 155", "killed eq 48 civilian", "killed eq 53 military", "killed eq 54 militant"}},
  });
}

TEST(Count, BareNumbersGoOnFromWhatWasCounted) {
  expect_lines({
      {"There were 512 attacks in 2012, against 400 in 2011.", {"incidents eq 512", "incidents eq 400"}},
      {"Fatalities were spread as follows: Sindh 56, Punjab 28 and Balochistan 254.",
       {"killed eq 56", "killed eq 28", "killed eq 254"}},
      {"The number of abductions fell from 3,572 to 1,440.", {"kidnapped eq 3572", "kidnapped eq 1440"}},
      {"Nine people died. The four months had 198, 157, 121 and 136.",
       {"killed eq 9", "killed eq 198", "killed eq 157", "killed eq 121", "killed eq 136"}},
      {"Of the 28 dead, 16 were traders, nine were women and three were policemen.",
       {"killed eq 28", "killed eq 16 civilian", "killed eq 9 woman", "killed eq 3 police"}},
      {"At least 282 of the dead were security personnel, 40 of whom fell in December.",
       {"killed ge 282 security", "killed eq 40 security"}},
  });
}

TEST(Count, WhomANumberIsOfIsReadFromItsSubject) {
  expect_lines({
      {"The number of civilians killed was 611.", {"killed eq 611 civilian"}},
      {"Members of the security forces who lost their lives numbered 492, while 927 others were injured.",
       {"killed eq 492 security", "injured eq 927 security"}},
      {"Police lost 14 men.", {"killed eq 14 police"}},
      {"The group carried out 12 rebel attacks.", {"incidents eq 12"}},
      {"Casualties fell from 2,738 to 625 killed and from 6,400 to 3,646 wounded.",
       {"killed eq 2738", "killed eq 625", "injured eq 6400", "injured eq 3646"}},
      {"There were 57 completed, failed and foiled terrorist attacks.", {"incidents eq 57"}},
      {"Balochistan and Sindh saw 110 and 54 attacks respectively.", {"incidents eq 110", "incidents eq 54"}},
      {"Two policemen and one foreign engineer were killed.", {"killed eq 2 police", "killed eq 1 foreign"}},
      {"Thirty-one men and women were arrested.", {"arrested eq 31"}},
  });
}

TEST(Count, ChangesSharesAndMultiples) {
  expect_lines({
      {"Attacks saw a decline of 19.6 per cent.", {"change incidents eq -19.6"}},
      {"Fatalities rose by 14.47 percent.", {"change killed eq 14.47"}},
      {"Abductions fell by a quarter.", {"change kidnapped eq -25"}},
      {"There were 108 more attacks than in 2021.", {"change incidents eq 108"}},
      {"The share of kidnappings fell from 31 percent to 22 percent, by nine percentage points.",
       {"share kidnapped eq 31", "share kidnapped eq 22", "change kidnapped eq -9"}},
      {"Civilians made up 62 per cent of those who died.", {"share killed eq 62"}},
      {"Attacks more than doubled.", {"ratio incidents gt 2"}},
      {"Some 470 people a day were fleeing.", {"rate displaced approx 470"}},
  });
}

TEST(Count, NothingIsCountedToo) {
  expect_lines({
      {"No soldier died.", {"killed eq 0 military"}},
      {"No injuries were reported.", {"injured eq 0"}},
      {"No group has claimed responsibility.", {}},
      {"There is no doubt that 3 people died.", {"killed eq 3"}},
  });
}

TEST(Count, MoneyWeaponsPropertyLengthsAndRanks) {
  expect_lines({
      {"Donors paid US$ 124 m.", {"money eq 124000000"}},
      {"Congress has set aside 15 billion pesos.", {"money eq 15000000000"}},
      {"They found the half-billion pesos.", {"money eq 500000000"}},
      {"Troops seized 12 AK-47 rifles, three 81 mm mortars and 1,500 rounds of ammunition.",
       {"weapons eq 12", "weapons eq 3", "weapons eq 1500"}},
      {"The attackers set fire to about 300 houses.", {"other approx 300"}},
      {"The battle lasted four hours.", {"duration eq 4"}},
      {"The battle came two weeks after the election.", {}},
      {"The country was ranked 12th in the index.", {"rank eq 12"}},
      {"The rebels command between 16,000 and 18,000 fighters.", {"fighters range 16000..18000"}},
  });
}

TEST(Count, AmountsTakeTheCurrencyOfTheCountry) {
  const auto unit = [](std::string_view text) { return read_text(text).claims.at(0).unit; };
  EXPECT_EQ(unit("In India relief of Rs. 3 lakh was paid."), "INR");
  EXPECT_EQ(unit("In Pakistan relief of Rs. 3 lakh was paid."), "PKR");
  EXPECT_EQ(unit("In the Philippines 15 billion pesos were set aside."), "PHP");
}

}  // namespace
}  // namespace sanad::claims
