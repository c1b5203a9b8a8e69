// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "node_context.h"
#include "sanad/node/count.h"
#include "sanad/node/import.h"
#include "sanad/node/load.h"
#include "sanad/records/stix_object.h"
#include "temporary_folder.h"

namespace sanad::node {
namespace {

const std::string head = "id,date,country,district,location_precision,killed_best\n";

class CheckDocument : public ::testing::Test {
 protected:
  void SetUp() override {
    store::OpenOptions options;
    options.create = true;
    base_ = store::open_sqlite(folder_.file("base.sanad"), options, quiet_.clock).value();
  }

  /// One account a month, each with two dead, of a list that keeps one row an incident or not.
  void import_months(int first, int last, bool one_row_per_incident) {
    std::string rows = head;
    for (int month = first; month <= last; ++month) {
      const auto m = (month < 10 ? "0" : "") + std::to_string(month);
      rows += "r" + m + ",2021-" + m + "-10,Pakistan,Quetta,district,2\n";
    }
    StringSource source{rows};
    ImportOptions options;
    options.mapping = "incidents";
    options.marking = records::Tlp::green;
    ASSERT_EQ(import_file(*base_, source, "list.csv", options, quiet_.context).failure, "");
    if (one_row_per_incident) declare_systematic();
  }

  /// The list as a source that keeps one row an incident.
  void declare_systematic() {
    auto transaction = base_->begin();
    auto sources = load_sources(transaction->view());
    ASSERT_EQ(sources.size(), 1U);
    auto source = sources.begin()->second;
    source.one_row_per_incident = true;
    transaction->put(records::to_object(source), std::nullopt);
    transaction->commit("test", "");
  }

  CheckOutcome check(const std::string& text) {
    const auto snapshot = base_->snapshot();
    const auto document = claims::Document::read(text, claims::DocumentForm::plain).value();
    return check_document(document, *snapshot, load_columns(*snapshot, quiet_.context));
  }

  sanad::testing::TemporaryFolder folder_;
  sanad::testing::QuietContext quiet_;
  std::unique_ptr<store::Store> base_;
};

const claims::OwnFigure* own(const CheckOutcome& outcome, std::string_view definition) {
  if (outcome.checked.judgements.empty()) return nullptr;
  for (const auto& figure : outcome.checked.judgements.front().own) {
    if (figure.definition == definition) return &figure;
  }
  return nullptr;
}

constexpr const char* year = "In 2021, 24 people were killed in Pakistan.\n";

TEST_F(CheckDocument, HoldsAClaimAgainstEveryDefinition) {
  import_months(1, 12, true);
  const auto outcome = check(year);
  ASSERT_EQ(outcome.checked.judgements.size(), 1U);
  EXPECT_EQ(outcome.checked.judgements.front().own.size(), figures::built_in_definitions().size());
  const auto* all = own(outcome, "all");
  ASSERT_NE(all, nullptr);
  EXPECT_EQ(all->value->best(), 24);
  EXPECT_EQ(all->incidents, 12U);
  EXPECT_EQ(all->evidence.size(), 12U);
  EXPECT_EQ(outcome.marking, records::Tlp::green);
}

TEST_F(CheckDocument, AYearIsHeldAsAWholeWhenAListOfIncidentsHasEachMonth) {
  import_months(1, 12, true);
  EXPECT_TRUE(own(check(year), "all")->covered);
  EXPECT_TRUE(own(check("In March 2021, 2 people were killed in Pakistan."), "all")->covered);
  EXPECT_FALSE(own(check("In 2020, 24 people were killed in Pakistan."), "all")->covered);
}

TEST_F(CheckDocument, AYearWithAMonthMissingIsNotHeldAsAWhole) {
  import_months(1, 11, true);
  EXPECT_FALSE(own(check(year), "all")->covered);
}

TEST_F(CheckDocument, PressAccountsHoldNoYearAsAWhole) {
  import_months(1, 12, false);
  EXPECT_FALSE(own(check(year), "all")->covered);
}

TEST_F(CheckDocument, AsksForEqualScopesOnce) {
  import_months(1, 12, true);
  const auto outcome = check(std::string{year} + "\nIn 2021, 25 people were killed in Pakistan.\n");
  EXPECT_EQ(outcome.checked.judgements.size(), 2U);
  EXPECT_EQ(outcome.scopes_asked, 1U);
  EXPECT_EQ(outcome.scopes_left_out, 0U);
}

TEST_F(CheckDocument, WithoutABaseOnlyTheTextSpeaks) {
  const auto document = claims::Document::read(year, claims::DocumentForm::plain).value();
  const auto outcome = check_arithmetic(document);
  ASSERT_EQ(outcome.checked.judgements.size(), 1U);
  EXPECT_TRUE(outcome.checked.judgements.front().own.empty());
  EXPECT_TRUE(outcome.checked.judgements.front().published.empty());
}

}  // namespace
}  // namespace sanad::node
