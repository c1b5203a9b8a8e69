// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judged.h"

namespace sanad::claims {
namespace {

using testing::HasSubstr;

OwnFigure own(std::string definition, std::int64_t low, std::int64_t best, std::int64_t high, bool covered) {
  OwnFigure figure;
  figure.definition = std::move(definition);
  figure.value = figures::Range::make(low, best, high).value();
  figure.incidents = 10;
  figure.records = 12;
  figure.covered = covered;
  return figure;
}

TEST(Judge, SupportsWhatABodyPrintsForTheSameCount) {
  const auto result = checked("Terrorist attacks killed 419 people in Pakistan in 2022.",
                              {yearly("a", "PIPS", "killed", 419, 2022, attacks_only)});
  ASSERT_EQ(result.judgements.size(), 1U);
  EXPECT_EQ(result.judgements[0].verdict, Verdict::supported);
  EXPECT_EQ(result.judgements[0].rule, "published-same-scope");
  EXPECT_THAT(result.judgements[0].reason, HasSubstr("PIPS"));
  EXPECT_FALSE(result.finding());
}

TEST(Judge, SaysWhenTheNumberIsOfAnotherCount) {
  const auto result = checked("Terrorist attacks killed 980 people in Pakistan in 2022.",
                              {yearly("a", "CRSS", "killed", 980, 2022, with_operations)});
  EXPECT_EQ(result.judgements.at(0).verdict, Verdict::supported_other_scope);
  EXPECT_THAT(result.judgements[0].reason, HasSubstr("operations"));
}

TEST(Judge, NamesTheFigureThatReplacedASupersededOne) {
  auto draft = yearly("d", "CRSS", "killed", 973, 2022, with_operations);
  draft.superseded_by = "f";
  const auto result = checked("In 2022, 973 people were killed in Pakistan.",
                              {draft, yearly("f", "CRSS", "killed", 980, 2022, with_operations)});
  EXPECT_EQ(result.judgements.at(0).verdict, Verdict::superseded);
  EXPECT_THAT(result.judgements[0].reason, HasSubstr("980"));
  EXPECT_TRUE(result.finding());
}

TEST(Judge, ReportsBodiesOfOneCountThatDisagree) {
  const auto result = checked("Terrorist attacks killed 419 people in Pakistan in 2022.",
                              {yearly("a", "PIPS", "killed", 419, 2022, attacks_only),
                               yearly("b", "PICSS", "killed", 533, 2022, attacks_only)});
  EXPECT_EQ(result.judgements.at(0).verdict, Verdict::conflicting_sources);
  EXPECT_THAT(result.judgements[0].reason, HasSubstr("533"));
}

TEST(Judge, HoldsANamedSpeakerAgainstItsOwnFigures) {
  const auto result = checked("According to PICSS, terrorist attacks killed 419 people in Pakistan in 2022.",
                              {yearly("a", "PIPS", "killed", 419, 2022, attacks_only),
                               yearly("b", "PICSS", "killed", 533, 2022, attacks_only)});
  EXPECT_EQ(result.judgements.at(0).verdict, Verdict::supported_other_scope);
}

TEST(Judge, ContradictsOnlyBeyondEverythingThatIsPrinted) {
  const std::vector<records::PublishedFigure> published{
      yearly("a", "PIPS", "killed", 419, 2022, attacks_only),
      yearly("b", "CRSS", "killed", 980, 2022, with_operations)};
  EXPECT_EQ(checked("Terrorist attacks killed 4,190 people in Pakistan in 2022.", published)
                .judgements.at(0)
                .verdict,
            Verdict::contradicted);
  EXPECT_EQ(
      checked("Terrorist attacks killed 700 people in Pakistan in 2022.", published).judgements.at(0).verdict,
      Verdict::not_enough_evidence);
}

TEST(Judge, AFloorHoldsWhereABodyPrintsMore) {
  const auto result = checked("Terrorist attacks killed at least 400 people in Pakistan in 2022.",
                              {yearly("a", "PIPS", "killed", 419, 2022, attacks_only)});
  EXPECT_EQ(result.judgements.at(0).verdict, Verdict::supported);
}

TEST(Judge, TheRegisterSupportsOnlyWhereItCoversTheScope) {
  const char* text = "Terrorist attacks killed 100 people in Pakistan in 2021.";
  const auto with = [&](bool covered) {
    return checked(text, {},
                   [covered](const FigureScope& scope) {
                     EXPECT_EQ(scope.measure, "killed");
                     EXPECT_EQ(scope.country, "Pakistan");
                     return std::vector{own("attacks", 90, 100, 110, covered)};
                   })
        .judgements.at(0)
        .verdict;
  };
  EXPECT_EQ(with(true), Verdict::supported);
  EXPECT_EQ(with(false), Verdict::not_enough_evidence);
}

TEST(Judge, ARegisterThatHoldsMoreContradictsEvenWhereItIsIncomplete) {
  const auto result =
      checked("Terrorist attacks killed 10 people in Pakistan in 2021.", {}, [](const FigureScope&) {
        return std::vector{own("all", 95, 100, 110, false), own("attacks", 90, 100, 110, false)};
      });
  EXPECT_EQ(result.judgements.at(0).verdict, Verdict::contradicted);
  EXPECT_EQ(result.judgements[0].rule, "register-holds-more");
}

TEST(Judge, NothingOfTheScopeIsNotEnoughEvidence) {
  const auto result = checked("Terrorist attacks killed 100 people in Peru in 1989.",
                              {yearly("a", "PIPS", "killed", 100, 2022, attacks_only)});
  EXPECT_EQ(result.judgements.at(0).verdict, Verdict::not_enough_evidence);
  EXPECT_EQ(result.judgements[0].rule, "nothing-of-this-scope");
}

TEST(Judge, AVagueWordWithNothingBesideItIsNotCheckable) {
  const auto result = checked("Terrorist attacks killed dozens of people in Peru in 1989.", {});
  EXPECT_EQ(result.judgements.at(0).verdict, Verdict::not_checkable);
  EXPECT_EQ(result.judgements[0].rule, "vague-without-base");
}

TEST(Explain, NamesTheEditionThatAnImpliedOperandComesFrom) {
  auto draft = yearly("d", "CRSS", "killed", 973, 2022, with_operations);
  draft.superseded_by = "f";
  const auto result = checked(
      "In 2022, 980 people were killed in Pakistan, an increase of 14.47 per cent compared with 850 killed "
      "in 2021.",
      {draft, yearly("f", "CRSS", "killed", 980, 2022, with_operations)});
  ASSERT_FALSE(result.reading.relations.empty());
  const auto& change = result.reading.relations[0];
  EXPECT_EQ(change.kind, RelationKind::change);
  EXPECT_EQ(change.status, Status::inconsistent);
  ASSERT_FALSE(change.explanations.empty());
  EXPECT_EQ(change.explanations[0].kind, "stale_operand");
  EXPECT_EQ(change.explanations[0].value, 973);
}

}  // namespace
}  // namespace sanad::claims
