// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/normalise.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "sanad/core/utf8.h"

namespace sanad::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Fold, LowersAsciiAndTurnsPunctuationIntoSingleSpaces) {
  EXPECT_EQ(fold("  D. I.  Khan, (N.W.F.P.)\t"), "d i khan n w f p");
  EXPECT_EQ(fold("I-10/4"), "i 10 4");
  EXPECT_EQ(fold("...---"), "");
  EXPECT_EQ(fold(""), "");
}

TEST(Fold, RemovesAccentsAndModifierLetters) {
  EXPECT_EQ(fold("Şalāḩ ad Dīn"), "salah ad din");
  EXPECT_EQ(fold("Nīnawá"), "ninawa");
  EXPECT_EQ(fold("Nankāna Sāhib"), "nankana sahib");
  EXPECT_EQ(fold("Saʿīd al-ʾAnbār"), "said al anbar");
  EXPECT_EQ(fold("Côte d’Ivoire"), "cote d ivoire");
  EXPECT_EQ(fold("Łódź, Malmø, Iğdır, Straße, Ægir"), "lodz malmo igdir strasse aegir");
}

TEST(Fold, GivesComposedAndDecomposedTextOneForm) {
  EXPECT_EQ(fold("Jos\u00E9"), fold("Jose\u0301"));
  EXPECT_EQ(fold("\uAC00"), fold("\u1100\u1161"));
}

TEST(Fold, UnifiesArabicScriptVariants) {
  EXPECT_EQ(fold("طالبان پاكستان"), fold("طالبان پاکستان"));
  EXPECT_EQ(fold("علي"), fold("علی"));
  EXPECT_EQ(fold("على"), fold("علی"));
  EXPECT_EQ(fold("کوئٹہ"), fold("كوئٹه"));
  EXPECT_EQ(fold("القاعدة"), fold("القاعده"));
  EXPECT_EQ(fold("أحمد"), fold("احمد"));
  EXPECT_EQ(fold("آزاد"), fold("ازاد"));
  EXPECT_EQ(fold("ﷲ"), fold("الله"));
  EXPECT_NE(fold("سوات"), fold("سبات"));
}

TEST(Fold, RemovesDiacriticsTatweelJoinersAndBidiControls) {
  EXPECT_EQ(fold("مُحَمَّد"), fold("محمد"));
  EXPECT_EQ(fold("مـحـمـد"), fold("محمد"));
  EXPECT_EQ(fold("می‌علی"), fold("میعلی"));
  EXPECT_EQ(fold("\u202BSwat\u202C \u200Fdistrict\u2069"), "swat district");
  EXPECT_EQ(fold("\uFEFFSwat"), "swat");
  EXPECT_EQ(fold("ﻢﺤﻤﺩ"), fold("محمد"));
}

TEST(Fold, WritesDigitsOfAnyScriptInAscii) {
  EXPECT_EQ(fold("۲۰۲۲"), "2022");
  EXPECT_EQ(fold("٢٠٢٢"), "2022");
  EXPECT_EQ(fold("２０２２"), "2022");
}

TEST(Fold, KeepsVowelSignsThatAreLettersOfTheirScript) {
  EXPECT_NE(fold("कि"), fold("क"));
  EXPECT_EQ(fold("が"), fold("か\u3099"));
  EXPECT_NE(fold("が"), fold("か"));
}

TEST(Fold, TurnsInvalidBytesIntoSpaces) {
  EXPECT_EQ(fold("Sw\xFF\xFE"
                 "at"),
            "sw at");
  EXPECT_EQ(fold("\xC3"), "");
  EXPECT_EQ(fold("Quetta\xED\xA0\x80"), "quetta");
}

TEST(Fold, TakesLongRunsWithoutAnyAscii) {
  std::string text;
  for (int i = 0; i < 700'000; ++i) text += "ی";
  const auto folded = fold(text);
  EXPECT_EQ(folded.size(), text.size());
  EXPECT_TRUE(is_valid_utf8(folded));
}

TEST(Tokens, AreTheFoldedWords) {
  EXPECT_THAT(tokens("Tehreek-e-Taliban  (Swat)"), ElementsAre("tehreek", "e", "taliban", "swat"));
  EXPECT_THAT(tokens(" ,. "), IsEmpty());
}

RC_GTEST_PROP(Fold, OfAFoldedTextChangesNothing, ()) {
  const auto code_points = *rc::gen::container<std::u32string>(
      rc::gen::oneOf(rc::gen::inRange<char32_t>(0x20, 0x7F), rc::gen::inRange<char32_t>(0xA0, 0x250),
                     rc::gen::inRange<char32_t>(0x300, 0x700), rc::gen::inRange<char32_t>(0x900, 0xD7FF),
                     rc::gen::inRange<char32_t>(0xF900, 0x1FBFF)));
  std::string text;
  for (const auto code_point : code_points) append_utf8(text, code_point);
  const auto folded = fold(text);
  RC_ASSERT(fold(folded) == folded);
  RC_ASSERT(is_valid_utf8(folded));
}

RC_GTEST_PROP(Fold, OfAnyBytesIsValidAndStable, (const std::string& bytes)) {
  const auto folded = fold(bytes);
  RC_ASSERT(is_valid_utf8(folded));
  RC_ASSERT(fold(folded) == folded);
}

}  // namespace
}  // namespace sanad::text
