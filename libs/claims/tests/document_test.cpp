// SPDX-License-Identifier: Apache-2.0
#include "sanad/claims/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "document_expectations.h"
#include "sanad/core/limits.h"

namespace {

using namespace sanad::claims;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

Document plain(std::string_view text) {
  return read_document(text, DocumentForm::plain);
}

std::vector<std::string> sentences(const Document& document) {
  std::vector<std::string> out;
  const auto starts = document.sentence_starts();
  for (std::size_t i = 0; i < starts.size(); ++i) {
    out.push_back(document.shown(starts[i], i + 1 < starts.size() ? starts[i + 1] : document.text().size()));
  }
  return out;
}

TEST(DocumentSentences, AreCutAfterAMarkASpaceAndACapital) {
  EXPECT_THAT(sentences(plain("It rose by 1.5 per cent. In May? yes! So it did.  \n\nNext line here.\n")),
              ElementsAre("It rose by 1.5 per cent.", "In May? yes!", "So it did.", "Next line here."));
}

TEST(DocumentSentences, CountOnAcrossLinesAndIgnoreBlankOnes) {
  const auto document = plain("\n \nOne. Two.\n\t\nThree");
  EXPECT_EQ(document.sentence_at(document.text().find("One")), 1);
  EXPECT_EQ(document.sentence_at(document.text().find("wo")), 2);
  EXPECT_EQ(document.sentence_at(document.text().find("Three")), 3);
  EXPECT_EQ(document.sentence_at(0), 1) << "what stands before the first sentence belongs to it";
}

TEST(DocumentSentences, KnowCapitalsOfOtherAlphabets) {
  EXPECT_THAT(sentences(plain("Eins. Über zwei. Ärger. Три. Четыре. östlich.")),
              ElementsAre("Eins.", "Über zwei.", "Ärger.", "Три.", "Четыре. östlich."));
}

TEST(DocumentSentences, OfAPageAreThoseOfItsBlocks) {
  const auto document = read_document("<p>One. Two.</p>\n<p>Three\nruns on. <b>F</b>our.</p>", DocumentForm::html);
  EXPECT_THAT(sentences(document), ElementsAre("One.", "Two.", "Three runs on.", "Four."));
}

TEST(DocumentSentences, OfTheOpEdAreFortyFour) {
  const auto path = std::filesystem::path{SANAD_SOURCE_DIR} / "../shared/data/op-ed/op-ed.txt";
  std::ifstream in{path, std::ios::binary};
  if (!in) GTEST_SKIP() << "the op-ed is not beside the source: " << path;
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const auto document = plain(bytes.str());
  EXPECT_THAT(document.sentence_starts(), SizeIs(44));
  EXPECT_EQ(document.sentence_at(document.text().find("980 fatalities")), 7);
  EXPECT_EQ(document.sentence_at(document.text().find("14.47")), 10);
  EXPECT_EQ(document.blocks().back().kind, BlockKind::furniture) << "the comment form";
}

TEST(DocumentOffsets, CountCodePoints) {
  std::string text;
  for (int i = 0; i < 1000; ++i)
    text +=
        "\xD8\xB3\xE2\x80\x93"
        "a\xF0\x9F\x98\x80";  // 2, 3, 1 and 4 bytes
  const auto document = plain(text);
  for (const std::size_t group : {0U, 1U, 25U, 26U, 511U, 999U}) {
    EXPECT_EQ(document.code_point_at(group * 10), group * 4);
    EXPECT_EQ(document.code_point_at(group * 10 + 5), group * 4 + 2);
  }
  EXPECT_EQ(document.code_point_at(text.size()), 4000U);
  EXPECT_EQ(document.code_point_at(text.size() + 7), 4000U);
}

TEST(DocumentText, KeepsEveryByteInItsPlace) {
  std::string text =
      "\xEF\xBB\xBF"
      "A \xE2\x80\xAE"
      "512\xE2\x80\xAC dead and\r\nmore, said by many\r\n";
  text.insert(text.find("dead"), 1, '\0');
  const auto document = plain(text);
  EXPECT_EQ(document.text(), text);
  EXPECT_EQ(document.visible().size(), text.size());
  EXPECT_EQ(document.shown(0, text.size()), "A 512 dead and more, said by many")
      << "bidi controls and the mark are not seen";
}

TEST(DocumentText, ReplacesEachBrokenByteByOneCharacter) {
  const auto document = plain(
      "a\xED\xA0\x80"
      "b\xFF 5");  // a lone surrogate as CESU-8 writes it
  EXPECT_EQ(document.text(),
            "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
            "b\xEF\xBF\xBD 5");
  EXPECT_EQ(document.code_point_at(document.text().find('5')), 7U);
}

TEST(DocumentText, TakesAnyLineEnd) {
  const auto document = plain(
      "One is here.\rTwo is here.\r\n\r\nThree.\fFour.\xE2\x80\xA8"
      "Five.");
  EXPECT_EQ(document.sentence_starts().size(), 5U);
  EXPECT_THAT(blocks_of(document), ElementsAre("p:One is here.", "p:Two is here.", "p:Three.", "p:Four.", "p:Five."));
}

TEST(DocumentText, ReadsNothingInAnEmptyText) {
  for (const auto form : {DocumentForm::plain, DocumentForm::markdown, DocumentForm::html}) {
    for (const auto* text : {"", " \n\t\r\n", "\xEF\xBB\xBF"}) {
      const auto document = read_document(text, form);
      EXPECT_TRUE(document.blocks().empty());
      EXPECT_TRUE(document.sentence_starts().empty());
      EXPECT_EQ(document.sentence_at(0), 1);
    }
  }
}

TEST(DocumentText, RefusesMoreThanItsLimit) {
  const auto document = Document::read(std::string(sanad::limits::document_bytes + 1, 'x'), DocumentForm::plain);
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().code, sanad::ErrorCode::limit_exceeded);
  EXPECT_THAT(document.error().message, HasSubstr("64 MiB"));
}

TEST(DocumentText, ManyMegabytesWithoutALineEndAreRead) {
  for (const auto form : {DocumentForm::plain, DocumentForm::markdown, DocumentForm::html}) {
    for (const std::string piece :
         {"7",       "<",    "[",     "`",      "&", "<b",           "<p>",          "](",    "*",  ">",  "\"<a '",
          "<td><p>", "<!--", "```\n", "~~~~\n", "|", "\xE2\x80\xAE", "<div hidden>", "<nav>", "</", "a\n"}) {
      std::string text;
      while (text.size() < (1U << 20)) text += piece;
      const auto document = read_document(text, form);
      EXPECT_EQ(document.visible().size(), text.size()) << piece;
    }
  }
}

TEST(DocumentForms, AreGuessedFromNameAndContent) {
  EXPECT_EQ(guess_form("plain words", "a.md"), DocumentForm::markdown);
  EXPECT_EQ(guess_form("plain words", "A.HTM"), DocumentForm::html);
  EXPECT_EQ(guess_form("\xEF\xBB\xBF  <!DOCTYPE HTML><p>x", "-"), DocumentForm::html);
  EXPECT_EQ(guess_form("<p>a</p><p>b</p>", "letter"), DocumentForm::html);
  EXPECT_EQ(guess_form("fewer than <500 dead, more than > 20", "a.txt"), DocumentForm::plain);
}

TEST(DocumentForms, HaveNamesThatReadBack) {
  for (const auto form : {DocumentForm::plain, DocumentForm::markdown, DocumentForm::html}) {
    EXPECT_EQ(parse_document_form(name_of(form)).value(), form);
  }
  EXPECT_EQ(parse_document_form("pdf").error().code, sanad::ErrorCode::unsupported);
}

}  // namespace
