// SPDX-License-Identifier: Apache-2.0
// What else a word of a name may stand for.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "small_list.h"

namespace sanad::screening {
namespace {

using testing::probability;

/// How alike two words are found that stand beside a family name.
double alike(const std::string& word, const std::string& other) {
  const auto index = testing::index_of({testing::listed("1", {other + " Quintanilla"})});
  NameIndex::Scratch scratch;
  const auto hits = index.screen(testing::ask_for(word + " Quintanilla"), {.threshold = 0}, scratch);
  if (hits.empty()) return 0;
  const auto& words = hits.front().words;
  const auto found = std::find_if(words.begin(), words.end(), [](const WordEvidence& evidence) {
    return evidence.query != "quintanilla" && !evidence.query.empty();
  });
  return found == words.end() ? 0 : found->similarity;
}

bool reads_as(const std::string& word, const std::string& other) {
  constexpr double least_worth_of_a_reading = 0.895;
  return alike(word, other) >= least_worth_of_a_reading && alike(other, word) >= least_worth_of_a_reading;
}

TEST(Readings, ParticlesThatAreGluedToTheName) {
  EXPECT_TRUE(reads_as("Benmohamed", "mohamed"));
  EXPECT_TRUE(reads_as("Belmokhtar", "mokhtar"));
  EXPECT_TRUE(reads_as("Belabbas", "abbas"));
  EXPECT_TRUE(reads_as("Ouldabbes", "abbes"));
  EXPECT_TRUE(reads_as("Binladin", "ladin"));
  EXPECT_TRUE(reads_as("Boubakar", "abubakar"));
  for (const auto& [whole, rest] : std::initializer_list<std::pair<const char*, const char*>>{
           {"Bennettson", "Nettson"}, {"Benedict", "Edict"}, {"Benazira", "Azira"}, {"Bellucci", "Lucci"}}) {
    EXPECT_FALSE(reads_as(whole, rest)) << whole;
  }
  EXPECT_GE(probability("Djamel Benmohamed", "Jamal bin Muhammad"), 0.15) << "common names tell little";
  EXPECT_GE(probability("Noureddine Ouldabbes", "Nur al-Din Walad Abbas"), usual_threshold);
}

TEST(Readings, SpellingsOfOtherLanguages) {
  for (const auto& [word, english] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Cemil", "jemil"},
                                                                  {"Recep", "rejeb"},
                                                                  {"Tschechow", "tchekhow"},
                                                                  {"Chodorkowski", "khodorkowski"},
                                                                  {"Schukow", "zhukow"},
                                                                  {"Tolstoj", "tolstoy"},
                                                                  {"Achmed", "akhmed"},
                                                                  {"Czeslaw", "cheslaw"},
                                                                  {"Hryhorenko", "grygorenko"},
                                                                  {"Tjokro", "chokro"},
                                                                  {"Cokro", "chokro"},
                                                                  {"Xhemal", "jemal"},
                                                                  {"Syarif", "sharif"}}) {
    EXPECT_TRUE(reads_as(word, english)) << word;
  }
  EXPECT_TRUE(reads_as("Milošević", "miloshevich"));
  EXPECT_TRUE(reads_as("Çağrı", "chagri"));
  EXPECT_TRUE(reads_as("Müller", "mueller"));
  EXPECT_FALSE(reads_as("Chen", "khen"));
  EXPECT_FALSE(reads_as("Scott", "shott"));
  EXPECT_TRUE(reads_as("Хасан", "hasan"));
}

TEST(Readings, ArticlesThatMayBePartOfTheName) {
  EXPECT_TRUE(reads_as("Alamin", "amin"));
  EXPECT_TRUE(reads_as("Ulhussein", "hussein"));
  EXPECT_TRUE(reads_as("الطاف", "altaf"));
  EXPECT_GE(probability("Altaf Zadran", "الطاف ځدران"), usual_threshold);
}

TEST(Readings, WhatMachinesMisread) {
  EXPECT_TRUE(reads_as("Moharnmad", "mohammad"));
  EXPECT_TRUE(reads_as("Ka8ul", "kabul"));
  EXPECT_GE(probability("Jo Yong Cho1", "Jo Yong Chol"), usual_threshold);
  EXPECT_GE(probability("Moharnmad Qannadi", "Mohammad Qannadi"), usual_threshold);
  EXPECT_LT(probability("Grace 1", "Gracel Mendoza"), usual_threshold);
}

TEST(Readings, WadeGilesIsPinyin) {
  for (const auto& [older, pinyin] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Chou En-lai", "Zhou Enlai"},
                                                                  {"Lin Piao", "Lin Biao"},
                                                                  {"Sung Chiao-jen", "Song Jiaoren"},
                                                                  {"Yen Hsi-shan", "Yan Xishan"},
                                                                  {"Kuo Mo-jo", "Guo Moruo"},
                                                                  {"Liu Shao-ch'i", "Liu Shaoqi"},
                                                                  {"Mao Tsetung", "Mao Zedong"}}) {
    EXPECT_GE(probability(older, pinyin), usual_threshold) << older << " / " << pinyin;
    EXPECT_GE(probability(pinyin, older), usual_threshold) << pinyin << " / " << older;
  }
  EXPECT_GE(probability("Mao Zedong", "Mao Tse-tung"), usual_threshold);
  EXPECT_GE(probability("Deng Xiaoping", "Teng Hsiao-p'ing"), usual_threshold);
  EXPECT_GE(probability("Chang Chih-tung", "Zhang Zhidong"), usual_threshold);
  EXPECT_LT(probability("Mao Zedong", "Mao Tse-lin"), usual_threshold);
  EXPECT_GE(probability("Cai Yuanpei", "Ts'ai Yuan-p'ei"), usual_threshold);
}

TEST(Readings, KoreanNamesAreSpeltInManyWays) {
  for (const auto& [one, other] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Ri Yong Ho", "Lee Yong-ho"},
                                                                  {"Pak Pong Ju", "Park Bong-ju"},
                                                                  {"Choe Ryong Hae", "Choi Ryong-hae"},
                                                                  {"Kim Dae-jung", "Kim Tae-chung"},
                                                                  {"Kim Dae-jung", "김대중"}}) {
    EXPECT_GE(probability(one, other), usual_threshold) << one << " / " << other;
    EXPECT_GE(probability(other, one), usual_threshold) << other << " / " << one;
  }
  EXPECT_LT(probability("Kim Dae-jung", "Kim Dae-hyun"), usual_threshold);
  EXPECT_LT(probability("Park Chung-hee", "Park Geun-hye"), usual_threshold);
}

TEST(Readings, ShortFormsStandForTheName) {
  for (const auto& [shorter, full] : std::initializer_list<std::pair<const char*, const char*>>{
           {"Bill Clintwood", "William Clintwood"},
           {"Bob Downstreet", "Robert Downstreet"},
           {"Sasha Petrushkin", "Alexander Petrushkin"},
           {"Саша Петрушкин", "Aleksandr Petrushkin"},
           {"Liz Warrenton", "Elizabeth Warrenton"},
           {"Pepe Quintanilla", "José Quintanilla"},
           {"Mahan Airlines", "Mahan Air"},
           {"Iranian Tobacco Monopoly", "Iran Tobacco Monopoly"}}) {
    EXPECT_GE(probability(shorter, full), usual_threshold) << shorter << " / " << full;
    EXPECT_GE(probability(full, shorter), usual_threshold) << full << " / " << shorter;
  }
  EXPECT_LT(probability("Alexei Petrushkin", "Alexander Petrushkin"),
            probability("Alex Petrushkin", "Alexander Petrushkin"));
  EXPECT_LT(probability("Bill Clintwood", "Robert Clintwood"), usual_threshold);
}

TEST(Joins, InitialsMayBeAnAbbreviation) {
  EXPECT_GE(probability("N.A.Z. TECHNOLOGY", "NAZ TECHNOLOGY"), usual_threshold);
  EXPECT_GE(probability("NAZ TECHNOLOGY", "N A Z TECHNOLOGY"), usual_threshold);
  EXPECT_LT(probability("N.A.Z. TECHNOLOGY", "MDS TECHNOLOGY"), usual_threshold);
}

TEST(Joins, ThreeShortWordsMayBeOne) {
  EXPECT_GE(probability("Chong Chon Gang", "CHONGCHONGANG"), usual_threshold);
  EXPECT_GE(probability("CHONGCHONGANG", "Chong Chon Gang"), usual_threshold);
  EXPECT_GE(probability("Ryonggunbong 5", "Ryong Gun Bong 5"), usual_threshold);
  EXPECT_LT(probability("Chong Chon Gang", "RYONGGUNBONG"), 0.1);
  EXPECT_LT(probability("Muhammad Ibrahim Khan", "MUHAMMADIBRAHIMKHAN"), usual_threshold)
      << "long words are joined by two only: candidates cost time";
}

}  // namespace
}  // namespace sanad::screening
