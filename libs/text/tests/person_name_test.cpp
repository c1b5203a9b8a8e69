// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/person_name.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/text/sound.h"

namespace sanad::text {
namespace {

/// "hafiz:h muhamad said": the words, with a letter for what is no plain name, "<" for a patronymic.
std::string shown(std::string_view name) {
  std::string all;
  for (const auto& word : name_words(name).words) {
    all += (all.empty() ? "" : " ") + word.text;
    if (word.patronymic) all += "<";
    if (word.kind != WordKind::name) all += ":" + std::string{name_of(word.kind).substr(0, 1)};
  }
  return all;
}

TEST(NameWords, TitlesArticlesAndJoinsAreToldApart) {
  EXPECT_EQ(shown("Maulana Masood Azhar"), "maulana:h masood azhar");
  EXPECT_EQ(shown("Ayman al-Zawahiri"), "ayman zawahiri");
  EXPECT_EQ(shown("Osama bin Laden"), "osama laden<");
  EXPECT_EQ(shown("Ahmad ibn al-Hasan"), "ahmad hasan<");
  EXPECT_EQ(shown("Abu Mus'ab al-Zarqawi"), "abumusab:k zarqawi");
  EXPECT_EQ(shown("Abou Bakr"), "abubakr:k");
  EXPECT_EQ(shown("M. Khan"), "m:i khan");
  EXPECT_EQ(shown("na Khan na"), "khan");
  EXPECT_EQ(shown("SAEED, Hafiz Muhammad"), "hafiz muhammad saeed");
}

TEST(NameWords, LettersWithAPointAndLoneCapitalsAreInitials) {
  EXPECT_EQ(shown("J. R. Ewing"), "j:i r:i ewing");
  EXPECT_EQ(shown("A Q Khan"), "a:i q:i khan");
  EXPECT_EQ(shown("Robert E. Lee"), "robert e:i lee");
  EXPECT_EQ(shown("Robert E Lee"), "robert e:i lee");
  EXPECT_EQ(shown("Y. Arafat"), "y:i arafat");
  EXPECT_EQ(shown("I. Y. E. Khan"), "i:i y:i e:i khan");
  EXPECT_EQ(shown("KHAN, E."), "e:i khan");
}

TEST(NameWords, LettersThatJoinNamesAreNoInitials) {
  EXPECT_EQ(shown("Ortega y Gasset"), "ortega gasset");
  EXPECT_EQ(shown("ORTEGA Y GASSET"), "ortega gasset");
  EXPECT_EQ(shown("Tehrik-E-Taliban"), shown("Tehrik-e-Taliban"));
  EXPECT_EQ(shown("Tehrik-I Taliban"), shown("Tehrik-e Taliban"));
  EXPECT_EQ(shown("Joao e Silva"), "joao silva");
  EXPECT_EQ(shown("É e Ý"), shown("é e ý")) << "letters that fold made are not counted as found";
}

TEST(NameWords, EverySignForAnApostropheIsOne) {
  for (const char* sign :
       {"'", "`", "\u00B4", "\u2018", "\u2019", "\u201B", "\u02BB", "\u02BC", "\u02BF", "\u2032", "\uFF07"}) {
    EXPECT_EQ(shown(std::string{"Abu Mus"} + sign + "ab al-Zarqawi"), "abumusab:k zarqawi") << sign;
    EXPECT_EQ(shown(std::string{sign} + "Amir Qa" + sign + "id"), "amir qaid") << sign;
  }
  EXPECT_EQ(shown("\"HASSAN, Sheikh\""), shown("Sheikh Hassan")) << "quoted in the list";
}

TEST(NameWords, AbdAndItsNameAreOneWordHoweverWritten) {
  const auto expected = shown("Abdul Rahman");
  for (const char* spelling :
       {"Abd al-Rahman", "Abdur Rahman", "Abdurrahman", "Abdulrahman", "'Abd Al-Rahman", "ABD-AL-RAHMAN",
        "Abdelrahman", "Abd-ur-Rahman", "Abdul-Rahman", "Abdirahman", "Abdourahman", "Abderrahman",
        "Adbul Rahman", "Abudl Rahman", "Abdl Rahman", "Adbulrahman", "Abdlrahman", "Abdool Rahman"}) {
    EXPECT_EQ(shown(spelling), expected) << spelling;
  }
  EXPECT_EQ(shown("عبدالرحمن"), shown("عبد الرحمن"));
  EXPECT_EQ(shown("عبدالله"), shown("عبد الله"));
  EXPECT_EQ(shown("Abdullah"), shown("Abd Allah"));
  EXPECT_EQ(shown("Abdulaziz"), shown("Abd al Aziz"));
  EXPECT_EQ(shown("Abdullatif"), shown("Abdul Latif"));
  EXPECT_EQ(shown("Abdlatif"), shown("Abdul Latif"));
  EXPECT_EQ(shown("Abdalla"), shown("Abdullah"));
  EXPECT_EQ(shown("Abdulle"), shown("Abdullah"));
  EXPECT_EQ(shown("Abul Hakim"), shown("Abu Hakim"));
  EXPECT_EQ(shown("Omari Jabbar Abdul"), "omari abdjabbar") << "turned round";
  EXPECT_EQ(shown("Mohamed Abdi"), "mohamed abdi");
  EXPECT_EQ(shown("Cabdi Rashiid"), "abdrashiid");
  EXPECT_EQ(shown("Cabdulle"), shown("Abdullah"));
  EXPECT_EQ(name_words("Abdul Hakim").words[0].sound, "abdhakim") << "no dh";
  EXPECT_EQ(name_words("Abdul Jabbar").words[0].sound, "abdjabar") << "no dj";
  EXPECT_EQ(name_words("Abderrahmane").words[0].sound, name_words("Abdul Rahman").words[0].sound);
}

TEST(NameWords, WordsThatArePutToANameAreTitlesAndFamiliesAreNot) {
  EXPECT_EQ(shown("Zafar Iqbal Chaudhry"), "zafar iqbal chaudhry:h");
  for (const char* title : {"چودھری", "چوہدری", "نواب", "بیگم", "ڈاکٹر"})
    EXPECT_EQ(name_words(std::string{title} + " خان").words[0].kind, WordKind::honorific) << title;
  EXPECT_EQ(shown("Khalida Begum"), "khalida begum:h");
  EXPECT_EQ(shown("Robert Downey Jr."), "robert downey jr:h");
  EXPECT_EQ(shown("Malik Riaz Khan Shah"), "malik riaz khan shah");
}

TEST(NameWords, LegalFormsAreOneWordInAnyLanguage) {
  for (const char* name :
       {"Vympel LLC", "OOO Vympel", "Vympel L.L.C.", "Vympel Limited Liability Company", "Vympel, Ltd",
        "Vympel Co., Ltd.", "Vympel Gesellschaft mit beschränkter Haftung",
        "Vympel société à responsabilité limitée", "Vympel Ltd. Şti.", "Vympel sp. z o.o."}) {
    const auto words = name_words(name).words;
    ASSERT_EQ(words.size(), 2U) << name;
    const auto form = words[0].text == "vympel" ? 1U : 0U;
    EXPECT_EQ(words[form].kind, WordKind::legal_form) << name;
    EXPECT_EQ(words[form].sound, "ltd") << name;
  }
  EXPECT_EQ(shown("Общество с ограниченной ответственностью Вымпел"), "ltd:l вымпел");
  EXPECT_EQ(shown("ПАО Газпром"), "пао:l газпром");
  EXPECT_EQ(shown("华为技术有限公司"), "华为技术 有限公司:l");
  EXPECT_EQ(shown("青岛股份有限公司"), "青岛 股份有限公司:l");
  EXPECT_EQ(shown("青岛集团有限公司"), "青岛 集团:l 有限公司:l");
  EXPECT_EQ(shown("삼성전자 주식회사"), "삼성전자 주식회사:l");
  EXPECT_EQ(shown("شركة النور ذات مسؤولية محدودة"), "شرکه:l نور ltd:l");
  EXPECT_EQ(shown("Acme S.A."), "acme sa:l");
  EXPECT_EQ(shown("S. A. Khan"), "s:i a:i khan") << "initials in front are no form";
  EXPECT_EQ(shown("Vympel, Ltd"), "vympel ltd:l") << "not turned round";
  EXPECT_EQ(shown("Vympel, S.A."), shown("Vympel S.A."));
  EXPECT_EQ(shown("Vympel, S.A. de C.V."), shown("Vympel S.A. de C.V."));
}

TEST(NameWords, NumbersAreWrittenOut) {
  EXPECT_EQ(shown("GRACE1"), "grace 1:n");
  EXPECT_EQ(shown("Grace 01"), "grace 1:n");
  EXPECT_EQ(shown("TOUR II"), "tour 2:n");
  EXPECT_EQ(shown("TOUR X"), "tour 10:n");
  EXPECT_EQ(shown("Tran Vi"), "tran vi");
  EXPECT_EQ(shown("VI"), "vi");
  EXPECT_EQ(shown("KM7 B2"), "km7 b2");
  EXPECT_EQ(shown("M/V Ocean Star"), "mv:h ocean star");
  EXPECT_EQ(shown("S.S. Khan"), "s:i s:i khan") << "initials, without a slash";
  EXPECT_EQ(name_words("Unit 061398").words[1].sound, name_words("Unit 61398").words[1].sound);
  std::set<std::string> sounds;
  for (int number = 0; number < 3000; ++number)
    sounds.insert(name_words("Unit " + std::to_string(number)).words[1].sound);
  EXPECT_EQ(sounds.size(), 3000U);
}

TEST(NameWords, NumbersThatLookAlikeDoNotResemble) {
  std::size_t alike = 0;
  for (int number = 1000; number < 3000; ++number) {
    const auto a = name_words("Unit " + std::to_string(number)).words[1];
    const auto b = name_words("Unit " + std::to_string(number + 1)).words[1];
    if (sound_similarity(a.sound, b.sound, false) >= 0.6) ++alike;
  }
  EXPECT_LE(alike, 20U) << "one in a hundred, by chance";
}

TEST(NameWords, OtherScriptsHaveTheSameJoins) {
  EXPECT_EQ(shown("Усама бин Ладен"), "усама ладен<");
  EXPECT_EQ(shown("Абд аль-Рахман аль-Ясин"), "абдрахман ясин");
  EXPECT_EQ(shown("Абдул Рахман"), "абдрахман");
  EXPECT_EQ(shown("Абу Бакр"), "абубакр:k");
  EXPECT_EQ(shown("דוד בן גוריון"), "דוד גוריון<");
}

TEST(NameWords, UllahAndUddinBelongToTheNameBefore) {
  EXPECT_EQ(shown("Siraj ud Din Haqqani"), shown("Siraj ud-Din Haqqani"));
  EXPECT_EQ(shown("Siraj Uddin"), shown("Siraj al-Din"));
  EXPECT_EQ(name_words("Sirajuddin").words[0].sound, name_words("Siraj ud Din").words[0].sound);
  EXPECT_EQ(name_words("Najibullah").words[0].sound, name_words("Najib Ullah").words[0].sound);
  EXPECT_EQ(name_words("Khair Ullah").words.size(), 1U);
}

TEST(NameWords, ArabicArticlesGoAndMarksAreNotSeen) {
  EXPECT_EQ(shown("محمد القحطاني"), shown("مُحَمَّد قحطاني"));
  EXPECT_EQ(shown("محـــمد"), shown("محمد"));
  EXPECT_EQ(shown("\u202Eمحمد\u202C"), shown("محمد"));
  EXPECT_EQ(shown("اسامة بن لادن"), "اسامه لادن<");
  EXPECT_EQ(name_words("أبو مصعب").words.front().kind, WordKind::kunya);
}

TEST(NameWords, LettersThatLookLatinAreReadSo) {
  EXPECT_EQ(shown("\u041Dabibullah \u0420ak"), "habibullah pak");
  EXPECT_EQ(shown("\u0391bdul Karim"), "abdkarim");
  EXPECT_EQ(shown("Усама"), "усама");
  EXPECT_EQ(shown("Ж-abc Жabc"), "ж:i abc жabc") << "not all look Latin";
}

TEST(NameWords, MarksAreHeardBeside) {
  const auto words = name_words("Slobodan Milošević").words;
  EXPECT_EQ(words[1].text, "milosevic");
  EXPECT_EQ(words[1].marked, name_words("Miloshevich").words[0].sound);
  EXPECT_TRUE(words[0].marked.empty());
  EXPECT_TRUE(name_words("José García").words[0].marked.empty()) << "accents say nothing of the sound";
  EXPECT_EQ(name_words("Şükrü").words[0].marked, name_words("Shuekrue").words[0].sound);
}

TEST(NameWords, LatinWordsMayHaveLostTheirVowels) {
  EXPECT_TRUE(name_words("Mhmmd").words[0].unvowelled);
  EXPECT_TRUE(name_words("Abdul Ltf").words[0].unvowelled);
  EXPECT_FALSE(name_words("Abdul Latif").words[0].unvowelled);
  EXPECT_FALSE(name_words("TTP").words[0].unvowelled) << "an abbreviation";
  EXPECT_FALSE(name_words("Schmidt").words[0].unvowelled);
}

TEST(NameWords, AnArticleThatWasCutIsRemembered) {
  EXPECT_TRUE(name_words("الطاف").words[0].article_cut);
  EXPECT_TRUE(name_words("Alqahtani").words[0].article_cut);
  EXPECT_FALSE(name_words("Karim").words[0].article_cut);
  EXPECT_FALSE(name_words("عبدالرحمن").words[0].article_cut);
}

TEST(NameWords, MuhammadIsAbbreviated) {
  EXPECT_EQ(shown("Md. Abdul Karim"), "muhammad abdkarim");
  EXPECT_EQ(shown("Mohd Nazir"), "muhammad nazir");
  EXPECT_EQ(shown("Abdul Md Karim"), "abdmuhammad karim") << "Abd takes any name";
  EXPECT_EQ(shown("John Smith MD"), "john smith md");
}

TEST(NameWords, ThreeKoreanSyllablesAreFamilyAndGivenName) {
  EXPECT_EQ(shown("김대중"), "김 대중");
  EXPECT_EQ(shown("김 대중"), "김 대중");
  EXPECT_EQ(shown("대중"), "대중");
}

TEST(NameWords, TwoScriptsInOneCellAreTakenApart) {
  EXPECT_TRUE(mixes_arabic_and_latin("Agha Jan Alizai اغا جان عالیزی"));
  EXPECT_FALSE(mixes_arabic_and_latin("Agha Jan"));
  const auto parts = split_scripts("Agha Jan Alizai اغا جان عالیزی");
  EXPECT_EQ(parts.other, "Agha Jan Alizai");
  EXPECT_EQ(parts.arabic, "اغا جان عالیزی");
}

TEST(NameWords, HostileNamesAreCutAndSayNothing) {
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += "word ";
  EXPECT_TRUE(name_words(many).cut);
  EXPECT_LE(name_words(many).words.size(), name_words_max);
  EXPECT_TRUE(name_words(std::string(5'000'000, 'a')).cut);
  EXPECT_FALSE(name_words("").has_name());
  EXPECT_FALSE(name_words("12345 678").has_name());
  EXPECT_FALSE(name_words("?!. --").has_name());
  EXPECT_TRUE(name_words("al").has_name());
  std::string zalgo = "A";
  for (int i = 0; i < 900; ++i) zalgo += "\u0301\u0316";
  EXPECT_EQ(shown(zalgo + "li"), "ali");
}

RC_GTEST_PROP(NameWordsProperty, AnyBytesGiveValidWordsTwiceTheSame, (const std::string& bytes)) {
  const auto words = name_words(bytes);
  RC_ASSERT(words.words.size() <= name_words_max);
  for (const auto& word : words.words) RC_ASSERT(is_valid_utf8(word.text) && !word.sound.empty());
  RC_ASSERT(name_words(bytes).words == words.words);
}

}  // namespace
}  // namespace sanad::text
