// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "read_text.h"

namespace sanad::sources {
namespace {

using records::NodeKind;
using testing::Kept;
using testing::lines_of;
using testing::says;

constexpr std::string_view header =
    "statement_id,subject,relation,object,date_start,date_end,precision,place,publisher,url,note\n";

Kept read_rows(const std::string& rows) {
  return testing::read("statements", std::string{header} + rows);
}

TEST(Statements, ReadsWhoWhatWhenWhereAndWhoSaysSo) {
  const auto kept = read_rows(
      "S1,A. Leader,killed_by,air strike,2009-08-05,,day,\"Hills, North\",paper.example,"
      "https://p.example/1,house of a relative\n");
  ASSERT_EQ(kept.statements.size(), 1U) << kept.summary.failure << lines_of(kept);
  const auto& statement = kept.statements[0];
  EXPECT_EQ(statement.id, records::natural_id("relationship", "statements", "S1"));
  EXPECT_EQ(statement.subjects, (std::vector<records::Named>{{"A. Leader", NodeKind::person}}));
  EXPECT_EQ(statement.relation, "killed_by");
  EXPECT_EQ(statement.object, (records::Named{"air strike", NodeKind::means}));
  EXPECT_EQ(statement.from, DateRange::parse("2009-08-05").value());
  EXPECT_FALSE(statement.to.has_value());
  EXPECT_EQ(statement.place, "Hills, North");
  EXPECT_EQ(statement.publisher, "paper.example");
  EXPECT_EQ(statement.stance, records::Stance::asserts);
  EXPECT_EQ(statement.marking, records::Tlp::clear);
  EXPECT_TRUE(kept.diagnostics.kept().empty()) << lines_of(kept);
}

TEST(Statements, ReadsGradesStanceAndKindsWhereAColumnGivesThem) {
  const auto kept = testing::read("statements",
                                  "note,relation,subject,statement_id,stance,said_by,published,reliability,"
                                  "credibility,subject_kind,manner\n"
                                  ",died,The Post,1,denies,a spokesman,2009-08-07,B,2,office,killed\n");
  ASSERT_EQ(kept.statements.size(), 1U) << kept.summary.failure << lines_of(kept);
  const auto& statement = kept.statements[0];
  EXPECT_EQ(statement.subjects[0].kind, NodeKind::office);
  EXPECT_EQ(statement.object, records::Named{});
  EXPECT_EQ(statement.stance, records::Stance::denies);
  EXPECT_EQ(statement.said_by, "a spokesman");
  EXPECT_EQ(statement.published->to_string(), "2009-08-07");
  EXPECT_EQ(statement.reliability, 'B');
  EXPECT_EQ(statement.credibility, '2');
  EXPECT_EQ(statement.manner, "killed");
}

TEST(Statements, OneEventOfSeveralPartiesIsOneStatement) {
  const auto kept = read_rows("S1,Group A; Group B ;,merged-into,Group C,2014,2015-03,year,,,,\n");
  ASSERT_EQ(kept.statements.size(), 1U) << lines_of(kept);
  const auto& statement = kept.statements[0];
  ASSERT_EQ(statement.subjects.size(), 2U);
  EXPECT_EQ(statement.subjects[1].name, "Group B");
  EXPECT_EQ(statement.relation, "merged_into");
  EXPECT_EQ(statement.from, DateRange::whole_year(2014));
  EXPECT_EQ(statement.to->to_string(), "2015-03-01..2015-03-31");
  EXPECT_EQ(statement.to->precision, DatePrecision::year);
}

TEST(Statements, ADateIsAsExactAsTheCoarserOfItsFormAndItsPrecision) {
  const auto kept = read_rows(
      "1,X,died,,2007-12,,day,,,,\n2,X,died,,2007-12-05,,month,,,,\n"
      "3,X,died,,2018-06-13..2018-06-15,,,,,,\n");
  ASSERT_EQ(kept.statements.size(), 3U) << lines_of(kept);
  EXPECT_EQ(kept.statements[0].from, DateRange::whole_month(2007, 12));
  EXPECT_EQ(kept.statements[1].from->precision, DatePrecision::month);
  EXPECT_EQ(kept.statements[2].from->days(), 3);
}

TEST(Statements, RejectsHalfAStatementAndNamesItsCell) {
  const auto kept = read_rows(
      "1,,died,,,,,,,,\n2,X,,,,,,,,,\n3,X,Was "
      "Killed,,,,,,,,\n4,X,died,,soon,,,,,,\n5,X,died,,2009-08-05..,,,,,,\n"
      "6,X,leader_of,Y,2009,2008,,,,,\n7,X,died,,2009,,exact,,,,\n,X,died,,,,,,,,\n9,X,died,,,,,,,,\n9,X,"
      "died,,,,,,,,\n");
  EXPECT_EQ(kept.statements.size(), 1U) << lines_of(kept);
  EXPECT_EQ(kept.summary.read, 10U);
  EXPECT_TRUE(says(kept, "missing-value", "f:2:subject"));
  EXPECT_TRUE(says(kept, "missing-value", "f:3:relation"));
  EXPECT_TRUE(says(kept, "bad-code", "f:4:relation"));
  EXPECT_TRUE(says(kept, "bad-date", "f:5:date_start"));
  EXPECT_TRUE(says(kept, "bad-date", "f:6:date_start"));
  EXPECT_TRUE(says(kept, "bad-date", "f:7:date_end"));
  EXPECT_TRUE(says(kept, "bad-code", "f:8:precision"));
  EXPECT_TRUE(says(kept, "missing-id", "f:9:statement_id"));
  EXPECT_TRUE(says(kept, "duplicate-id", "f:11:statement_id"));
}

TEST(Statements, ReadsRolesInTheOrderOfTheSubjects) {
  const auto kept = testing::read("statements",
                                  "statement_id,subject,relation,object,roles\n"
                                  "1,A;B;C,merged_into,A,survivor;;child\n2,A,split_from,B,child;parent\n");
  ASSERT_EQ(kept.statements.size(), 1U) << lines_of(kept);
  EXPECT_EQ(kept.statements[0].subjects[0].role, "survivor");
  EXPECT_EQ(kept.statements[0].subjects[1].role, "");
  EXPECT_EQ(kept.statements[0].subjects[2].role, "child");
  EXPECT_TRUE(says(kept, "bad-code", "f:3:roles"));
}

TEST(Statements, AWithdrawalHasItsDayAndMayHaveItsReason) {
  const auto kept = testing::read("statements",
                                  "statement_id,subject,relation,withdrawn,withdrawn_because,replaced_by\n"
                                  "1,X,died,2018-03-01,the page was corrected,2\n2,X,died,,,\n"
                                  "3,X,died,soon,,\n4,X,died,,no day,\n");
  ASSERT_EQ(kept.statements.size(), 2U) << lines_of(kept);
  EXPECT_EQ(kept.statements[0].withdrawn->to_string(), "2018-03-01");
  EXPECT_EQ(kept.statements[0].withdrawn_because, "the page was corrected");
  EXPECT_EQ(kept.statements[0].replaced_by, "2");
  EXPECT_TRUE(says(kept, "bad-date", "f:4:withdrawn"));
  EXPECT_TRUE(says(kept, "missing-value", "f:5:withdrawn"));
}

TEST(Statements, AStanceThatCannotBeReadIsNoAssertion) {
  const auto kept = testing::read("statements",
                                  "statement_id,subject,relation,stance,object_kind,credibility,published\n"
                                  "1,X,died,doubts,,,\n2,X,died,,thing,,\n3,X,died,,,9,soon\n");
  EXPECT_EQ(kept.statements.size(), 1U) << lines_of(kept);
  EXPECT_TRUE(says(kept, "bad-code", "f:2:stance"));
  EXPECT_TRUE(says(kept, "bad-code", "f:3:object_kind"));
  EXPECT_TRUE(says(kept, "unknown-value", "f:4:credibility"));
  EXPECT_TRUE(says(kept, "bad-date", "f:4:published"));
}

TEST(Statements, KeepsARelationOfItsOwnAndSaysSo) {
  const auto kept = read_rows("1,X,godfather_of,Y,,,,,,,\n");
  ASSERT_EQ(kept.statements.size(), 1U);
  EXPECT_EQ(kept.statements[0].object.kind, NodeKind::unknown);
  EXPECT_TRUE(says(kept, "unknown-value", "f:2:relation"));
}

TEST(Statements, IsToldByItsHeader) {
  const auto detected = detect(std::string{header} + "1,X,died,,,,,,,,\n");
  ASSERT_TRUE(detected.has_value()) << describe(detected.error());
  EXPECT_EQ(detected->format->name, "statements");
}

}  // namespace
}  // namespace sanad::sources
