// SPDX-License-Identifier: Apache-2.0
// Sums, shares, changes, ratios, averages and parts in the words of many registers: true ones raise no alarm,
// and a changed digit does.
#include "reading.h"

namespace sanad::claims {
namespace {

/// `parts`: numbers of a sum; any other digit in any of them makes the text wrong.
struct StatedSum {
  std::string text;
  std::vector<std::string> parts;
};

const std::vector<StatedSum>& sums() {
  static const std::vector<StatedSum> all{
      {"In 1998 Algeria counted 1,412 dead: 873 civilians, 316 soldiers and 223 gendarmes.",
       {"873", "316", "223"}},
      {"Kenya recorded 164 attacks in 2014, of which 71 were in Mandera, 58 in Garissa and 35 in Lamu.",
       {"71", "58", "35"}},
      {"Of the 236 people arrested in Turkey in 2011, 140 were held in Diyarbakir, 61 in Mardin and 35 in "
       "Hakkari.",
       {"140", "61", "35"}},
      {"Mali saw 412 deaths in 2016 (Mopti 188, Gao 131, Kidal 93).", {"188", "131", "93"}},
      {"In 2002 Nepal lost 540 policemen: 212 in Rolpa, 187 in Rukum and the remaining 141 in Jajarkot.",
       {"212", "187", "141"}},
      {"The floods of violence left 318 dead and 727 wounded in Basra in 2006, 1,045 casualties altogether.",
       {"318", "727"}},
      {"In Iraq, 64 soldiers and 97 policemen were killed in May 2013, for a total of 161 security "
       "personnel.",
       {"64", "97"}},
      {"In 2008 Somalia had 211 attacks in the first half and 346 in the second half, 557 in all.",
       {"211", "346"}},
      {"Thailand's south saw 471 people killed in 2009: 215 in Pattani, 134 in Yala and 122 in Narathiwat.",
       {"215", "134", "122"}},
      {"The army seized 143 weapons in Chad in 2020, comprising 92 rifles, 37 pistols and 14 mortars.",
       {"92", "37", "14"}},
      {"A total of 377 incidents occurred in Yemen in 2012, namely 204 bombings, 119 ambushes and 54 "
       "kidnappings.",
       {"204", "119", "54"}},
      {"In 1985 bombings killed 41 people in Beirut in June, 62 in July and 57 in August, making 160 in the "
       "summer.",
       {"41", "62", "57"}},
      {"In Burundi 128 civilians were killed in January 2001, 93 in February 2001 and 156 in March 2001, a "
       "total of "
       "377.",
       {"128", "93", "156"}},
      {"Uganda lost 93 soldiers in 2003. Gulu had 41 dead, Kitgum 33 and Pader 19.", {"41", "33", "19"}},
      {"In all 820,000 people were displaced in Sudan in 2004. Of these, 410,000 were in Darfur, 260,000 in "
       "Kordofan and "
       "150,000 in Kassala.",
       {"410,000", "260,000", "150,000"}},
  };
  return all;
}

TEST(VariedSums, TrueOnesRaiseNoAlarm) {
  for (const auto& sum : sums()) EXPECT_EQ(inconsistent(sum.text), 0U) << sum.text;
}

TEST(VariedSums, AnyChangedDigitOfAPartIsFlagged) {
  for (const auto& sum : sums()) {
    for (const auto& part : sum.parts) {
      const auto at = sum.text.rfind(part);
      ASSERT_NE(at, std::string::npos) << part;
      for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] == ',') continue;
        for (char digit = i == 0 ? '1' : '0'; digit <= '9'; ++digit) {
          if (digit == part[i]) continue;
          auto changed = sum.text;
          changed[at + i] = digit;
          EXPECT_GE(inconsistent(changed), 1U) << changed;
        }
      }
    }
  }
}

struct Pair {
  const char *right, *wrong;
};

TEST(VariedRelations, TrueOnesRaiseNoAlarmAndSlipsDo) {
  const std::vector<Pair> pairs{
      {"In Egypt attacks rose from 120 in 2013 to 222 in 2014, or by 85 per cent.",
       "In Egypt attacks rose from 120 in 2013 to 222 in 2014, or by 58 per cent."},
      {"Deaths in Kenya fell by 40 per cent to 90 in 2017, from 150 in 2016.",
       "Deaths in Kenya fell by 60 per cent to 90 in 2017, from 150 in 2016."},
      {"There were 96 kidnappings in Haiti in 2010, a third fewer than the 144 of 2009.",
       "There were 96 kidnappings in Haiti in 2010, a third fewer than the 194 of 2009."},
      {"In 2015 Chad had 340 dead. In 2016 the number dropped to 255, a decline of 25 per cent.",
       "In 2015 Chad had 340 dead. In 2016 the number dropped to 255, a decline of 35 per cent."},
      {"Israel counted 60 attacks in 2001 and 180 in 2002, three times as many.",
       "Israel counted 60 attacks in 2001 and 180 in 2002, four times as many."},
      {"In Libya 75 of the 250 people killed in 2018 were civilians, or 30 per cent.",
       "In Libya 75 of the 250 people killed in 2018 were civilians, or 50 per cent."},
      {"In Benin 18 soldiers were killed in 2022, 45 per cent of the 40 dead.",
       "In Benin 18 soldiers were killed in 2022, 54 per cent of the 40 dead."},
      {"In June 2007 violence killed 600 people in Baghdad, an average of 20 a day.",
       "In June 2007 violence killed 600 people in Baghdad, an average of 30 a day."},
      {"In Bali 202 people were killed, 88 of them Australians.",
       "In Bali 202 people were killed, 288 of them Australians."},
      {"Police arrested 47 suspects in Lyon, including 12 women.",
       "Police arrested 47 suspects in Lyon, including 72 women."},
      {"In 1990 there were 210 dead in Lebanon, 90 fewer than in 1989, when 300 died.",
       "In 1990 there were 210 dead in Lebanon, 60 fewer than in 1989, when 300 died."},
      {"The siege of Marawi lasted 10 days, from 3 to 12 May 2001, and cost 14 lives.",
       "The siege of Marawi lasted 20 days, from 3 to 12 May 2001, and cost 14 lives."},
      {"In 2019 Sri Lanka had 269 dead, against 12 in 2018; on Sunday 21 April 2019 alone 250 died.",
       "In 2019 Sri Lanka had 269 dead, against 12 in 2018; on Monday 21 April 2019 alone 250 died."},
  };
  for (const auto& [right, wrong] : pairs) {
    EXPECT_EQ(inconsistent(right), 0U) << right;
    EXPECT_GE(inconsistent(wrong), 1U) << wrong;
  }
}

TEST(VariedRelations, WhatIsNoRelationRaisesNoAlarm) {
  for (const char* text : {
           "In 2013 Mali saw 40 attacks in Gao, 22 in Kidal and 13 in Timbuktu, among other regions.",
           "Of the 64 dead, 20 were soldiers and 11 were policemen; many more were never named.",
           "Gunmen killed 14 people in Jos on Monday and 9 in Kaduna on Tuesday, after 31 had died in "
           "Plateau.",
           "Bombs killed 40 people on Monday, 32 on Tuesday and 28 on Wednesday, bringing the toll since "
           "Sunday to 131.",
           "Seventeen of the 21 dead were foreigners, among them 3 Danes, 4 Britons and 5 Germans.",
           "The toll in Basra stood at 131.\n\nAt least 300 rebels and 45 soldiers have been killed since "
           "May.",
           "The toll of 2015, 1,170 dead, is nearly double that of 2013 (610) and 9 per cent up on 2014.",
           "In 2001 the toll was 120, in 2002 it was 95 and in 2003 it was 130.",
           "The blast killed 12 and wounded 40, of whom 7 later died.",
           "In 2016, 85 people were killed in Nice, a third of them children, and 434 were hurt, 50 of them "
           "badly.",
           "Police held 300 people in 2005. By 2007 the number was down to 120, and only 14 were charged.",
           "Some 200 rebels laid down their arms in 1999, against 150 in 1998 and nearly 500 in 1997.",
           "In Peshawar 43 people died in May, 12 of them policemen, and 29 in June, five of them policemen.",
           "About a third of the 90 hostages were freed on Friday, 20 more on Saturday, and the rest on "
           "Sunday.",
       })
    EXPECT_EQ(inconsistent(text), 0U) << text;
}

}  // namespace
}  // namespace sanad::claims
