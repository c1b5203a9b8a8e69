// SPDX-License-Identifier: Apache-2.0
#include "statement_output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace sanad::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(StatementOutput, SaysWhoWhatWhenAndWhoSaysSoAndNothingThatIsNotGiven) {
  records::Statement statement;
  statement.source = "statements";
  statement.native_id = "s1";
  statement.subjects = {{"A. Leader", records::NodeKind::person}};
  statement.relation = "killed_by";
  statement.object = {"air strike", records::NodeKind::means};
  statement.from = DateRange::whole_month(2009, 8);
  statement.stance = records::Stance::denies;
  statement.reliability = 'B';
  std::ostringstream out;
  print_statement(statement, out);
  for (const auto* part : {"A. Leader (person)", "killed by", "air strike (means)",
                           "2009-08-01..2009-08-31 (month)", "denies", "reliability B"}) {
    EXPECT_THAT(out.str(), HasSubstr(part));
  }
  EXPECT_THAT(out.str(), Not(HasSubstr("said by")));
}

}  // namespace
}  // namespace sanad::app
