// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/check_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "checked_sample.h"
#include "sanad/report/check_words.h"

namespace {

using namespace sanad::report;
using sanad::claims::Verdict;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++found;
  return found;
}

TEST(CheckPage, MarksEachClaimByShapeAndWord) {
  const auto sample = year_sample();
  const auto html = render_check(sample.input());
  EXPECT_THAT(html,
              HasSubstr("<mark id=\"t1\" class=\"superseded broken\">980 dead</mark><a class=\"tag\" href=\"#c1\" "
                        "title=\"superseded, inconsistent\">1\xC2\xA0\xE2\x86\xBB\xE2\x89\xA0</a> in Pakistan"));
  EXPECT_THAT(html, HasSubstr("aria-hidden=\"true\">\xE2\x86\xBB</span> superseded</h3>"));
}

TEST(CheckPage, EveryMarkHasItsCardAndEveryCardItsMark) {
  const auto sample = year_sample();
  const auto html = render_check(sample.input());
  for (const auto* id : {"1", "2", "3"}) {
    EXPECT_EQ(count(html, "id=\"t" + std::string{id} + "\""), 1U);
    EXPECT_EQ(count(html, "id=\"c" + std::string{id} + "\""), 1U);
    EXPECT_GE(count(html, "href=\"#t" + std::string{id} + "\""), 1U);
  }
  EXPECT_EQ(count(html, "id=\"r1\""), 1U);
  EXPECT_EQ(count(html, "<div"), count(html, "</div>"));
  EXPECT_EQ(count(html, "<article"), count(html, "</article>"));
}

TEST(CheckPage, OpensTheEvidenceOfAFinding) {
  const auto sample = year_sample();
  const auto html = render_check(sample.input());
  EXPECT_THAT(html, HasSubstr("<details open><summary>Evidence: 1 printed figure, our register under 2 definitions"));
  EXPECT_THAT(html, AllOf(HasSubstr("<bdi>Institute</bdi>, <bdi>final</bdi>: "), HasSubstr("at least 980"),
                          HasSubstr("attacks and operations")));
  EXPECT_THAT(html,
              AllOf(HasSubstr("Terrorist attacks"), HasSubstr("<td class=\"n\">412</td>"), HasSubstr("unknown")));
  EXPECT_THAT(html, AllOf(HasSubstr("published-superseded"), HasSubstr("First printed by Institute."),
                          HasSubstr("incident--00000000-0000-5000-8000-000000000001")));
}

TEST(CheckPage, SaysWhatTheTextStatesAndWhatWasComputed) {
  const auto sample = year_sample();
  EXPECT_THAT(
      render_check(sample.input()),
      AllOf(HasSubstr("Change of claims 3, 1 and 2"),
            HasSubstr("The text says 14.47 per cent; recomputed: 15.29 to 15.3."), HasSubstr("It would fit 973.")));
}

TEST(CheckPage, ListsWhatToLookAtFirst) {
  const auto sample = year_sample();
  const auto html = render_check(sample.input());
  EXPECT_THAT(html, HasSubstr("<a href=\"#r1\"><span class=\"glyph\" aria-hidden=\"true\">\xE2\x89\xA0</span> "
                              "inconsistent: <bdi>the text says 14.47 per cent"));
  EXPECT_THAT(html, HasSubstr("superseded: <bdi>980 dead</bdi>"));
  EXPECT_THAT(html, Not(HasSubstr("supported: <bdi>850</bdi>")));
}

TEST(CheckPage, SaysWhatWasNotRead) {
  const auto sample = year_sample();
  EXPECT_THAT(render_check(sample.input()),
              AllOf(HasSubstr("1 heading, 1 line of page furniture"), HasSubstr("TLP:GREEN")));
}

TEST(CheckPage, WithoutABaseMissingEvidenceGoesWithoutSaying) {
  const auto sample = year_sample();
  auto without = sample.input();
  without.edition.reset();
  EXPECT_THAT(render_check(without), AllOf(HasSubstr("Arithmetic alone"), Not(HasSubstr("not enough evidence"))));
}

TEST(CheckPage, EscapesAHostileText) {
  CheckedSample sample{
      "<script>alert(\"5\")</script> & \xE2\x80\xAE"
      "512 dead</p></div>"};
  sample.claim("512 dead", 512).actor = "<img src=x onerror=y>";
  sample.judge(Verdict::contradicted, "<rule>", "\"><script>").origin = {"</ul><b>"};
  const auto html = render_check(sample.input("a\"><script>.txt"));
  EXPECT_THAT(html, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("<img")), Not(HasSubstr("\xE2\x80\xAE")),
                          Not(HasSubstr("</ul><b>"))));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert("));
}

TEST(CheckPage, NeedsNothingFromElsewhere) {
  const auto sample = year_sample();
  const auto html = render_check(sample.input());
  for (const auto* word : {"<script", "src=", "@import", "url(", "<link", "href=\"http"}) {
    EXPECT_THAT(html, Not(HasSubstr(word)));
  }
}

TEST(CheckPage, AClaimWithinAClaimIsMarkedOnceAndTaggedTwice) {
  CheckedSample sample{"He was killed in 2018, the 3 sources say."};
  sample.claim("He was killed in 2018, the 3 sources say", 1);
  sample.judge(Verdict::supported, "a", "b");
  sample.claim("3 sources", 3);
  sample.judge(Verdict::supported, "a", "b");
  const auto html = render_check(sample.input());
  EXPECT_EQ(count(html, "<mark"), 1U);
  EXPECT_THAT(html, HasSubstr("<a class=\"tag\" id=\"t1\""));
  EXPECT_THAT(html, HasSubstr("2018, the <mark id=\"t2\" class=\"supported\">3 sources</mark>"));
}

TEST(CheckPage, ShowsTwentyPrintedFiguresAndCountsTheRest) {
  CheckedSample sample{"There were 980 dead."};
  sample.claim("980 dead", 980);
  sample.judge(Verdict::supported, "a", "b").published.resize(23);
  const auto html = render_check(sample.input());
  EXPECT_EQ(count(html, "no number"), 20U);
  EXPECT_THAT(html, HasSubstr("And 3 more, in --json."));
}

TEST(CheckWords, ClaimsAreSaidInFull) {
  sanad::claims::Claim claim;
  claim.measure = sanad::claims::Measure::injured;
  claim.comparator = sanad::records::Comparator::ge;
  claim.value = 1283;
  claim.unit = "persons";
  claim.victim_class = "polio_team";
  claim.place = sanad::claims::Place{"Pakistan", "country", "Pakistan"};
  claim.inherited = {sanad::claims::Slot::place};
  claim.time = sanad::DateRange::whole_month(2022, 12);
  EXPECT_EQ(claim_words(claim), "injured: at least 1,283 persons; polio team; Pakistan (taken over); December 2022");
  claim = {};
  claim.aspect = sanad::claims::Aspect::change;
  claim.value = -14.5;
  claim.unit = "percent";
  EXPECT_EQ(value_words(claim), "down 14.5 per cent");
}

TEST(CheckWords, AnOpenEndIsSaidAsOne) {
  sanad::claims::Relation relation;
  relation.stated = "40";
  relation.high = std::numeric_limits<double>::infinity();
  EXPECT_EQ(relation_words(relation), "the text says 40; recomputed: 0 or more");
}

TEST(CheckWords, NumbersHaveNoNeedlessDigits) {
  EXPECT_EQ(number_words(1730), "1,730");
  EXPECT_EQ(number_words(14.47), "14.47");
  EXPECT_EQ(number_words(0.5), "0.5");
  EXPECT_EQ(number_words(1e300), "beyond reckoning");
}

}  // namespace
