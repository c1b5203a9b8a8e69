// SPDX-License-Identifier: Apache-2.0
// What the statements of sources say of what a text states.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "statement_text.h"

namespace sanad::claims {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

DatedStatement said(std::string id, std::string subject, std::string relation, std::string object,
                    std::string_view time, std::string publisher, std::string place = {}) {
  DatedStatement statement;
  statement.id = std::move(id);
  statement.subject = std::move(subject);
  statement.relation = std::move(relation);
  statement.object = std::move(object);
  if (!time.empty()) statement.time = DateRange::parse(time).value();
  statement.publisher = std::move(publisher);
  statement.place = std::move(place);
  return statement;
}

std::vector<DatedStatement> sources() {
  return {
      said("1", "Baitullah Mehsud", "killed_by", "US drone strike", "2009-08-05", "a.example",
           "South Waziristan"),
      said("2", "Baitullah Mehsud", "killed_by", "US drone strike", "2009-08-05", "b.example"),
      said("3", "Baitullah Mehsud", "died", "wounds", "2009-08-23", "c.example"),
      said("4", "Hakimullah Mehsud", "leader_of", "TTP", "2009-08", "a.example"),
      said("5", "Baitullah Mehsud", "leader_of", "TTP", "2007-12..2009-08-05", "a.example"),
      said("6", "Asmatullah Shaheen", "interim_leader_of", "TTP", "2013-11-03..2013-11-07", "b.example"),
      said("7", "Fazlullah", "named_leader_of", "TTP", "2013-11-07", "b.example"),
      said("8", "Fazlullah", "alias", "Mullah Radio", "2006", "c.example"),
      said("9", "Noor Wali Mehsud", "reported_killed_falsely", "drone attack", "", "d.example"),
      said("10", "Alpha Group; Beta Group", "rejoined", "TTP", "2020-08-17", "a.example"),
      said("11", "TTP", "claimed_attack", "Times Square bombing attempt, New York", "2010-05-01",
           "a.example"),
      said("12", "Two-State Security Dialogue", "held_on", "meeting", "2023-03-06..2023-03-07", "a.example"),
      said("13", "Brigadier Mustafa Kamal Barki", "killed_in", "exchange of fire", "2023-03-21", "a.example"),
      said("14", "TTP", "founded_by", "Baitullah Mehsud", "2007-12", "a.example"),
      said("15", "TTP", "pledged_allegiance_to", "Mullah Omar (Afghan Taliban)", "2014-10", "a.example"),
  };
}

/// Of the first statement of the text.
Judgement judged(std::string_view text) {
  const auto claims = statements_in(text);
  EXPECT_FALSE(claims.empty()) << text;
  if (claims.empty()) return {};
  const auto judgement = judge_statement(claims.front(), sources(), geo::Gazetteer::built_in());
  EXPECT_TRUE(judgement.has_value()) << text;
  return judgement.value_or(Judgement{});
}

TEST(StatementJudge, SupportsWhatTheSourcesSayAndNamesTheDaysTheyDisagreeAbout) {
  const auto judgement = judged("Bait Ullah Mehsud was killed in a US drone strike in 2009.");
  EXPECT_EQ(judgement.verdict, Verdict::supported);
  EXPECT_EQ(judgement.rule, "statement-agrees");
  EXPECT_THAT(judgement.reason, HasSubstr("2009-08-05 (a.example, b.example); 2009-08-23 (c.example)"));
  EXPECT_THAT(judgement.reason, HasSubstr("differs by source"));
  EXPECT_THAT(judgement.statements, ElementsAre("1", "2", "3"));
}

TEST(StatementJudge, ADayThatOnlySomeSourcesGiveIsInConflict) {
  const auto judgement = judged("Baitullah Mehsud was killed on 5 August 2009.");
  EXPECT_EQ(judgement.verdict, Verdict::conflicting_sources);
  EXPECT_EQ(judgement.rule, "statement-days-compete");
}

TEST(StatementJudge, ATimeThatNoSourceGivesIsContradicted) {
  EXPECT_EQ(judged("Baitullah Mehsud was killed in 2010.").rule, "statement-other-day");
  EXPECT_EQ(judged("Baitullah Mehsud was killed in 2010.").verdict, Verdict::contradicted);
  EXPECT_EQ(judged("Fazlullah was named leader of the TTP in 2015.").verdict, Verdict::contradicted);
  EXPECT_EQ(judged("Beta Group rejoined the TTP in 2011.").verdict, Verdict::contradicted);
}

TEST(StatementJudge, AnotherEndOrAnotherPlaceIsContradicted) {
  EXPECT_EQ(judged("Baitullah Mehsud was killed in a car bomb blast in August 2009.").rule,
            "statement-other-means");
  EXPECT_EQ(judged("Baitullah Mehsud was killed in Karachi in August 2009.").rule, "statement-other-place");
  EXPECT_EQ(judged("Baitullah Mehsud was killed in Kunar in August 2009.").rule, "statement-other-place");
  EXPECT_EQ(judged("Baitullah Mehsud was killed in South Waziristan in August 2009.").verdict,
            Verdict::supported);
}

TEST(StatementJudge, ADeathReportOnRecordAsFalseIsContradicted) {
  const auto judgement = judged("Noor Wali Mehsud was killed in a drone strike.");
  EXPECT_EQ(judgement.verdict, Verdict::contradicted);
  EXPECT_EQ(judgement.rule, "statement-reported-false");
}

TEST(StatementJudge, MeetsNamesBySpellingTitleAliasAndGroupLetters) {
  EXPECT_EQ(judged("Hakim Ullah Mehsud became the leader of the Tehreek-e-Taliban Pakistan in 2009.").verdict,
            Verdict::supported);
  EXPECT_EQ(judged("Mustafa Kamal Burki was killed on 21 March 2023.").verdict, Verdict::supported);
  EXPECT_EQ(judged("Mullah Fazlullah, also known as the “Radio Mullah”, spoke.").verdict, Verdict::supported);
  EXPECT_EQ(judged("Mullah Radio became the leader of the TTP in November 2013.").verdict,
            Verdict::supported);
}

TEST(StatementJudge, AFamilyNameThatSeveralShareIsNobody) {
  EXPECT_EQ(judged("Mehsud was killed in 2009.").rule, "statement-none");
  EXPECT_EQ(judged("Wali Mehsud Khan was killed in 2009.").rule, "statement-none");
}

TEST(StatementJudge, NamesTheInterimLeaderThatASuccessionLeavesOut) {
  const auto judgement = judged("Fazlullah became the new leader of the TTP in November 2013.");
  EXPECT_EQ(judgement.verdict, Verdict::supported);
  EXPECT_THAT(judgement.reason, HasSubstr("Asmatullah Shaheen"));
  EXPECT_EQ(judged("Hakimullah Mehsud succeeded Baitullah Mehsud in August 2009.").verdict,
            Verdict::supported);
  EXPECT_EQ(judged("Fazlullah succeeded Osama Khan in November 2013.").rule, "statement-none");
}

TEST(StatementJudge, WhatTheGroupDidIsNotYetShownForItsLeader) {
  const auto judgement = judged(
      "Hakimullah Mehsud was responsible for several attacks, including the 2010 Times Square bombing "
      "attempt.");
  EXPECT_EQ(judgement.verdict, Verdict::supported_other_scope);
  EXPECT_EQ(judgement.rule, "statement-of-the-group");
  EXPECT_EQ(judged("Abu Nidal masterminded the 2010 Times Square bombing attempt.").verdict,
            Verdict::not_enough_evidence);
}

TEST(StatementJudge, ChecksDaysAndLengthOfAMeeting) {
  const auto claims =
      statements_in("The three-day Security Dialogue was held in Islamabad on 6 and 7 March 2023.");
  ASSERT_EQ(claims.size(), 2U);
  for (const auto& claim : claims) {
    const auto judgement = judge_statement(claim, sources(), geo::Gazetteer::built_in()).value();
    const bool length = claim.measure == Measure::duration;
    EXPECT_EQ(judgement.verdict, length ? Verdict::contradicted : Verdict::supported) << judgement.reason;
  }
  EXPECT_EQ(judged("The Security Dialogue was held in Islamabad on 8 March 2023.").verdict,
            Verdict::contradicted);
}

TEST(StatementJudge, ReadsWhatIsSaidOfNobodyInParticular) {
  EXPECT_EQ(
      judged("The leadership of the TTP has suffered casualties as a result of US drone strikes.").verdict,
      Verdict::supported);
  EXPECT_EQ(judged("Some factions rejoined the TTP in 2020.").verdict, Verdict::supported);
  EXPECT_EQ(judged("Some factions rejoined the TTP in 2011.").verdict, Verdict::not_enough_evidence);
  EXPECT_EQ(judged("The TTP has formed an alliance with the Afghan Taliban.").verdict, Verdict::supported);
}

TEST(StatementJudge, SaysNothingOfOtherClaimsAndOfOtherThings) {
  Claim figure;
  figure.measure = Measure::killed;
  figure.value = 4;
  EXPECT_FALSE(judge_statement(figure, sources(), geo::Gazetteer::built_in()).has_value());
  const auto judgement = judged("Abimael Guzmán was captured in Lima in 1992.");
  EXPECT_EQ(judgement.verdict, Verdict::not_enough_evidence);
  EXPECT_THAT(judgement.statements, IsEmpty());
}

TEST(StatementJudge, DoesNotDependOnTheOrderOfStatements) {
  const auto claims =
      statements_in("Baitullah Mehsud was killed in 2009. Fazlullah was named leader of the TTP in 2013.");
  auto backwards = sources();
  std::reverse(backwards.begin(), backwards.end());
  for (const auto& claim : claims) {
    const auto a = judge_statement(claim, sources(), geo::Gazetteer::built_in()).value();
    const auto b = judge_statement(claim, backwards, geo::Gazetteer::built_in()).value();
    EXPECT_EQ(a.reason, b.reason);
    EXPECT_EQ(a.statements, b.statements);
  }
}

TEST(DatedStatements, CarryWhatIsAssertedWithAllItsParties) {
  records::Statement merger;
  merger.source = "list";
  merger.native_id = "1";
  merger.subjects = {{"Group A", records::NodeKind::group}, {"Group B", records::NodeKind::group}};
  merger.relation = "merged_into";
  merger.object = {"Group C", records::NodeKind::group};
  merger.from = DateRange::whole_month(2014, 9);
  merger.to = DateRange::whole_year(2015);
  auto denial = merger;
  denial.stance = records::Stance::denies;
  const std::vector<records::Statement> both{merger, denial};
  const auto dated = dated_statements(both);
  ASSERT_EQ(dated.size(), 1U);
  EXPECT_EQ(dated[0].id, "list:1");
  EXPECT_EQ(dated[0].subject, "Group A; Group B");
  EXPECT_EQ(dated[0].time->to_string(), "2014-09-01..2015-12-31");
}

}  // namespace
}  // namespace sanad::claims
