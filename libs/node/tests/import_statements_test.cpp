// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "node_context.h"
#include "sanad/node/import.h"
#include "sanad/node/load.h"
#include "sanad/node/show.h"
#include "temporary_folder.h"

namespace sanad::node {
namespace {

using ::testing::IsEmpty;

const std::string head = "statement_id,subject,relation,object,date_start,precision,publisher,url\n";
const std::string first_day =
    "s1,A. Leader,killed_by,air strike,2009-08-05,day,paper.example,https://p.example/1\n";
const std::string other_day = "s2,A. Leader,died,,2009-08-23,day,other.example,https://o.example/2\n";

class ImportStatements : public ::testing::Test {
 protected:
  void SetUp() override {
    store::OpenOptions options;
    options.create = true;
    base_ = store::open_sqlite(folder_.file("base.sanad"), options, quiet_.clock).value();
  }
  FileOutcome import(const std::string& text) {
    StringSource source{text};
    return import_file(*base_, source, "list.csv", {}, quiet_.context);
  }

  sanad::testing::TemporaryFolder folder_;
  sanad::testing::QuietContext quiet_;
  std::unique_ptr<store::Store> base_;
};

TEST_F(ImportStatements, KeepsCompetingDatesBesideEachOther) {
  const auto outcome = import(head + first_day + other_day);
  EXPECT_EQ(outcome.failure, "");
  EXPECT_EQ(outcome.format, "statements");
  EXPECT_EQ(outcome.stored, 2U);
  const auto statements = load_statements(*base_->snapshot());
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_EQ(statements[0].from->to_string(), "2009-08-05");
  EXPECT_EQ(statements[1].from->to_string(), "2009-08-23");
}

TEST_F(ImportStatements, StoresNothingTheSecondTime) {
  import(head + first_day + other_day);
  const auto before = base_->snapshot()->count("identity");
  const auto again = import(head + other_day + first_day);
  EXPECT_EQ(again.stored, 0U);
  EXPECT_EQ(again.updated, 0U);
  EXPECT_EQ(again.unchanged, 2U);
  EXPECT_EQ(base_->snapshot()->count("identity"), before);
}

TEST_F(ImportStatements, LeavesEveryReferenceWithItsEnd) {
  import(head + first_day + other_day + "s3,Group A; Group B,merged_into,Group C,2014,year,,\n");
  EXPECT_THAT(base_->verify(), IsEmpty());
}

TEST_F(ImportStatements, AVanishedRowIsWithdrawnAndDecisionsAreNot) {
  auto a = records::natural_id("incident", "x", "1"), b = records::natural_id("incident", "x", "2");
  if (b < a) std::swap(a, b);
  auto transaction = base_->begin();
  transaction->put(records::to_object(records::AnalystDecision{a, b, true, "reader", "one hour", {}}),
                   std::nullopt);
  transaction->commit("test", "a decision");
  import(head + first_day + other_day);
  const auto outcome = import(head + first_day);
  EXPECT_EQ(outcome.withdrawn, 1U);
  EXPECT_EQ(load_statements(*base_->snapshot()).size(), 1U);
  EXPECT_EQ(load_decisions(*base_->snapshot()).size(), 1U);
}

TEST_F(ImportStatements, AreFoundByTheirKeyDownToTheLine) {
  import(head + first_day + other_day);
  const auto snapshot = base_->snapshot();
  const auto view = view_record(*snapshot, load_register(*snapshot), "statements:s2");
  ASSERT_TRUE(view.has_value()) << describe(view.error());
  ASSERT_TRUE(view->statement.has_value());
  EXPECT_EQ(view->statement->subjects[0].name, "A. Leader");
  ASSERT_TRUE(view->origin.has_value());
  EXPECT_EQ(view->origin->original, other_day.substr(0, other_day.size() - 1));
}

}  // namespace
}  // namespace sanad::node
