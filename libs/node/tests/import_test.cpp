// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "node_context.h"
#include "sanad/node/load.h"
#include "temporary_folder.h"

namespace sanad::node {
namespace {

using ::testing::HasSubstr;

const std::string head = "id,date,date_end,country,district,location_precision,killed_low,killed_best,killed_high\n";

std::string row(const std::string& id, const std::string& day, int killed) {
  const auto n = std::to_string(killed);
  return id + "," + day + ",,Pakistan,Quetta,district," + n + "," + n + "," + n + "\n";
}

class Import : public ::testing::Test {
 protected:
  void SetUp() override {
    store::OpenOptions options;
    options.create = true;
    base_ = store::open_sqlite(folder_.file("base.sanad"), options, quiet_.clock).value();
  }

  FileOutcome import(const std::string& text, ImportOptions options = {}) {
    if (options.mapping.empty() && options.format.empty()) options.mapping = "incidents";
    StringSource source{text};
    return import_file(*base_, source, "list.csv", options, quiet_.context);
  }

  std::uint64_t accounts() const { return base_->snapshot()->count("incident"); }

  sanad::testing::TemporaryFolder folder_;
  sanad::testing::QuietContext quiet_;
  std::unique_ptr<store::Store> base_;
};

TEST_F(Import, StoresEachRowOnce) {
  const auto text = head + row("1", "2021-01-01", 3) + row("2", "2021-01-02", 4);
  const auto first = import(text);
  EXPECT_EQ(first.failure, "");
  EXPECT_EQ(first.read, 2U);
  EXPECT_EQ(first.stored, 2U);
  const auto again = import(text);
  EXPECT_EQ(again.stored, 0U);
  EXPECT_EQ(again.unchanged, 2U);
  EXPECT_EQ(accounts(), 2U);
}

TEST_F(Import, AChangedRowIsANewVersionAndTheOldOneStays) {
  import(head + row("1", "2021-01-01", 3));
  const auto outcome = import(head + row("1", "2021-01-01", 5));
  EXPECT_EQ(outcome.updated, 1U);
  const auto id = records::natural_id("incident", "incidents", "1");
  const auto versions = base_->snapshot()->versions(id);
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_LT(versions[0].modified, versions[1].modified);
}

TEST_F(Import, AVanishedRowIsWithdrawnNotDeleted) {
  import(head + row("1", "2021-01-01", 3) + row("2", "2021-01-02", 4) + row("3", "2021-01-03", 4));
  const auto outcome = import(head + row("1", "2021-01-01", 3) + row("3", "2021-01-03", 4));
  EXPECT_EQ(outcome.withdrawn, 1U);
  EXPECT_EQ(accounts(), 2U);
  const auto gone = base_->snapshot()->get(records::natural_id("incident", "incidents", "2"));
  ASSERT_TRUE(gone);
  EXPECT_TRUE(gone->withdrawn);
  EXPECT_EQ(base_->snapshot()->versions(gone->id).size(), 2U);
}

TEST_F(Import, AnExtractWithdrawsNothingAndSaysSo) {
  std::string all = head;
  for (int i = 1; i <= 9; ++i) all += row(std::to_string(i), "2021-01-0" + std::to_string(i), i);
  import(all);
  const auto outcome = import(head + row("1", "2021-01-01", 1) + row("9", "2021-01-09", 9));
  EXPECT_EQ(outcome.withdrawn, 0U);
  EXPECT_EQ(outcome.diagnostics.counts().count("looks-like-an-extract"), 1U);
  EXPECT_EQ(accounts(), 9U);
}

TEST_F(Import, RowsOutsideTheFilesSpanStay) {
  import(head + row("1", "2020-01-01", 3) + row("2", "2021-01-02", 4));
  const auto outcome = import(head + row("2", "2021-01-02", 4));
  EXPECT_EQ(outcome.withdrawn, 0U);
  EXPECT_EQ(accounts(), 2U);
}

TEST_F(Import, KeepAndWithdrawDoAsTheySay) {
  const auto text = head + row("1", "2021-01-01", 3) + row("2", "2021-01-02", 4) + row("3", "2021-01-03", 4);
  const auto less = head + row("1", "2021-01-01", 3);
  import(text);
  ImportOptions keep;
  keep.missing = Missing::keep;
  EXPECT_EQ(import(less, keep).withdrawn, 0U);
  ImportOptions withdraw;
  withdraw.missing = Missing::withdraw;
  EXPECT_EQ(import(less, withdraw).withdrawn, 2U);
}

TEST_F(Import, AFileThatIsNotUnderstoodLeavesTheBaseAsItWas) {
  const auto before = base_->snapshot()->edition();
  for (const auto* text : {"", "a,b\n1,2\n", "<html>", "{\"type\":\"bundle\",\"objects\":["}) {
    StringSource source{text};
    const auto outcome = import_file(*base_, source, "x", {}, quiet_.context);
    EXPECT_NE(outcome.failure, "") << text;
    EXPECT_EQ(outcome.stored, 0U);
  }
  EXPECT_EQ(base_->snapshot()->edition(), before);
  EXPECT_EQ(accounts(), 0U);
}

TEST_F(Import, EveryRecordKnowsItsLine) {
  import(head + row("1", "2021-01-01", 3) + row("2", "2021-01-02", 4));
  const auto snapshot = base_->snapshot();
  const auto version = snapshot->get(records::natural_id("incident", "incidents", "2"));
  ASSERT_TRUE(version && version->from);
  EXPECT_EQ(version->from->line, 3U);
  auto line = row("2", "2021-01-02", 4);
  line.pop_back();
  EXPECT_EQ(snapshot->bytes(*version->from).value(), line);
}

TEST_F(Import, RejectedRowsAreNamedAndTheRestIsStored) {
  const auto outcome = import(head + row("1", "2021-02-30", 3) + row("2", "2021-01-02", 4));
  EXPECT_EQ(outcome.rejected, 1U);
  EXPECT_EQ(outcome.stored, 1U);
  ASSERT_FALSE(outcome.diagnostics.kept().empty());
  EXPECT_THAT(outcome.diagnostics.kept()[0].where, HasSubstr("list.csv:2"));
}

TEST_F(Import, TheMarkingGivenIsOnEveryRecord) {
  ImportOptions options;
  options.marking = records::Tlp::red;
  import(head + row("1", "2021-01-01", 3), options);
  const auto account = load_account(*base_->snapshot(), records::natural_id("incident", "incidents", "1").uuid);
  ASSERT_TRUE(account);
  EXPECT_EQ(account->marking, records::Tlp::red);
}

TEST(EditionDay, ReadsTheDateInALabel) {
  EXPECT_EQ(edition_day("2023-01-02"), Day::parse("2023-01-02").value());
  EXPECT_EQ(edition_day("2023-05"), Day::parse("2023-05-01").value());
  EXPECT_EQ(edition_day("2023"), Day::parse("2023-01-01").value());
  EXPECT_EQ(edition_day("22.1"), Day::parse("2022-06-01").value());
  EXPECT_EQ(edition_day("22.0.3"), Day::parse("2022-03-01").value());
  EXPECT_EQ(edition_day("final"), std::nullopt);
  EXPECT_EQ(edition_day(""), std::nullopt);
}

}  // namespace
}  // namespace sanad::node
