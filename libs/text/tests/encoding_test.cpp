// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/encoding.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "sanad/core/utf8.h"

namespace sanad::text {
namespace {

TEST(ToUtf8, ReadsTheSameBytesDifferentlyInEachEncoding) {
  EXPECT_EQ(to_utf8("Jos\xE9", Encoding::latin1), "José");
  EXPECT_EQ(to_utf8("Jos\xE9", Encoding::windows1252), "José");
  EXPECT_EQ(to_utf8("Jos\x8E", Encoding::mac_roman), "José");
  EXPECT_EQ(to_utf8("\x93Swat\x94 \x96 \x80", Encoding::windows1252), "“Swat” – €");
  EXPECT_EQ(to_utf8("\xD2Swat\xD3 \xD0 \xA5 \xDB", Encoding::mac_roman), "“Swat” – • €");
}

TEST(ToUtf8, TurnsUndefinedBytesIntoTheReplacementCharacter) {
  EXPECT_EQ(to_utf8("a\x81", Encoding::windows1252), "a\uFFFD");
}

TEST(ToUtf8, ReturnsUtf8AsItIsEvenIfInvalid) {
  EXPECT_EQ(to_utf8("a\xFF", Encoding::utf8), "a\xFF");
}

TEST(ParseEncoding, TakesNamesAndAliasesInAnyCase) {
  EXPECT_EQ(parse_encoding("UTF-8"), Encoding::utf8);
  EXPECT_EQ(parse_encoding("utf8"), Encoding::utf8);
  EXPECT_EQ(parse_encoding("ISO-8859-1"), Encoding::latin1);
  EXPECT_EQ(parse_encoding("iso_8859_1"), Encoding::latin1);
  EXPECT_EQ(parse_encoding("CP1252"), Encoding::windows1252);
  EXPECT_EQ(parse_encoding("Mac_Roman"), Encoding::mac_roman);
  for (const auto encoding : {Encoding::utf8, Encoding::latin1, Encoding::windows1252, Encoding::mac_roman}) {
    EXPECT_EQ(parse_encoding(name_of(encoding)), encoding);
  }
}

TEST(ParseEncoding, NamesWhatItFound) {
  const auto encoding = parse_encoding("EBCDIC");
  ASSERT_FALSE(encoding.has_value());
  EXPECT_EQ(encoding.error().code, ErrorCode::unsupported);
  EXPECT_EQ(encoding.error().message, "expected utf-8, latin-1, windows-1252 or macroman, found 'EBCDIC'");
}

TEST(GuessEncoding, TakesValidUtf8AsUtf8EvenWhenCut) {
  EXPECT_EQ(guess_encoding("plain"), Encoding::utf8);
  EXPECT_EQ(guess_encoding(""), Encoding::utf8);
  EXPECT_EQ(guess_encoding("José"), Encoding::utf8);
  EXPECT_EQ(guess_encoding("سوات, \xD8"), Encoding::utf8);
  EXPECT_EQ(guess_encoding("quoted \xE2\x80"), Encoding::utf8);
}

TEST(GuessEncoding, TakesAccentedLettersInsideWordsAsLatin1) {
  EXPECT_EQ(guess_encoding("Bogot\xE1, Medell\xEDn, Ant\xF4nio, M\xFCnchen"), Encoding::latin1);
  EXPECT_EQ(guess_encoding("Caf\xE9"), Encoding::latin1);
}

TEST(GuessEncoding, TakesTypographicQuotesAsWindows1252) {
  EXPECT_EQ(guess_encoding("the \x93"
                           "Swat\x94 group\x92s man in Bogot\xE1"),
            Encoding::windows1252);
}

TEST(GuessEncoding, TakesMacintoshDashesAndLettersAsMacRoman) {
  EXPECT_EQ(guess_encoding("1995\xD0"
                           "96, the \xD2Swat\xD3 group"),
            Encoding::mac_roman);
  EXPECT_EQ(guess_encoding("Bogot\x87, Medell\x92n, M\x9Fnchen"), Encoding::mac_roman);
  EXPECT_EQ(guess_encoding("Market\xD3 \xA5 Peshawar\xD0mosque, f\x90te"), Encoding::mac_roman);
}

RC_GTEST_PROP(ToUtf8, IsAlwaysValidForSingleByteEncodings, (const std::string& bytes)) {
  for (const auto encoding : {Encoding::latin1, Encoding::windows1252, Encoding::mac_roman}) {
    RC_ASSERT(is_valid_utf8(to_utf8(bytes, encoding)));
  }
}

}  // namespace
}  // namespace sanad::text
