// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "offers_base.h"
#include "sanad/node/dry_run.h"
#include "sanad/node/recall.h"
#include "sanad/node/witness.h"

namespace sanad::node::test {
namespace {

using exchange::LedgerAction;
using records::Tlp;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<Holding> incidents_of(const OffersBase& base, const std::string& partner) {
  std::vector<Holding> found;
  what_has(*base.store->snapshot(), partner, [&](const Holding& holding) {
    if (holding.id.type == "incident") found.push_back(holding);
  });
  return found;
}

TEST(LedgerQuestions, SayWhoHasAnObjectAndWhatAPartnerHas) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put(2, Tlp::green);
  base.read("krn");
  base.clock.at.micros += 1'000'000;
  base.read("abc");
  const auto holders = who_has(*base.store->snapshot(), base.id(1));
  ASSERT_EQ(holders.size(), 2U);
  EXPECT_EQ(holders[0].partner, "krn");
  EXPECT_EQ(holders[1].partner, "abc");
  EXPECT_EQ(holders[1].at, base.clock.at);
  EXPECT_TRUE(holders[1].shown);
  EXPECT_EQ(incidents_of(base, "krn").size(), 2U);
  EXPECT_EQ(incidents_of(base, "abc").size(), 1U);
  EXPECT_THAT(who_has(*base.store->snapshot(), base.id(9)), IsEmpty());
}

TEST(LedgerQuestions, SayWhyNotInWordsForThisHouse) {
  OffersBase base;
  base.put(1, Tlp::red);
  const auto answer =
      why_not(*base.store->snapshot(), base.config, base.key.public_key(), "krn", base.id(1), base.clock.at);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->verdict, "withhold");
  EXPECT_EQ(answer->rule, "tlp-above-clearance");
  EXPECT_FALSE(answer->explanation.empty());
  const auto absent =
      why_not(*base.store->snapshot(), base.config, base.key.public_key(), "krn", base.id(2), base.clock.at);
  EXPECT_EQ(absent.error().code, ErrorCode::not_found);
}

TEST(LedgerQuestions, ADryRunChangesNothingAndIsWhatPublishingDoes) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put(2, Tlp::red);
  const auto run =
      dry_run(*base.store->snapshot(), base.config, base.key.public_key(), "krn", base.clock.at, 1);
  ASSERT_TRUE(run);
  EXPECT_EQ(run->objects, run->released + run->derived + run->withheld);
  EXPECT_THAT(base.ledger(), IsEmpty());
  EXPECT_FALSE(base.store->snapshot()->exchange().decisions().state("krn"));
  const auto report = base.offers->publish("krn").value().value();
  EXPECT_EQ(report.judged, run->objects);
  EXPECT_EQ(report.added, run->collections.at(0).objects);
}

exchange::RecallAnswer answer_to(const store::Recall& recall, std::uint8_t from,
                                 exchange::RecallOutcome outcome) {
  exchange::RecallAnswer answer;
  answer.from = key_of(from).public_key();
  answer.to = key_of(9).public_key();
  answer.notice = recall.notice;
  answer.entries = {
      {recall.object, outcome, outcome == exchange::RecallOutcome::refused ? "court order" : ""}};
  return answer;
}

TEST(Recalls, WaitUntilThePartnerItselfAnswers) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.read();
  base.put(1, Tlp::red);
  base.read();
  const auto open = unanswered_recalls(*base.store->snapshot(), "krn");
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(who_has(*base.store->snapshot(), base.id(1)).at(0).recall, "pending");
  const auto transaction = base.store->begin();
  const auto take = [&](const exchange::RecallAnswer& answer) {
    return take_answer(*transaction, base.config, base.key.public_key(), "krn", answer, base.clock.at);
  };
  EXPECT_EQ(take(answer_to(open[0], 2, exchange::RecallOutcome::hidden)).error().code, ErrorCode::refused);
  auto unknown = open[0];
  unknown.notice = base.id(5);
  EXPECT_EQ(take(answer_to(unknown, 1, exchange::RecallOutcome::hidden)).error().code, ErrorCode::not_found);
  EXPECT_EQ(take(answer_to(open[0], 1, exchange::RecallOutcome::refused)).value(), 1U);
  EXPECT_EQ(take(answer_to(open[0], 1, exchange::RecallOutcome::refused)).value(), 0U) << "the same again";
  transaction->commit("receive", "");
  EXPECT_THAT(unanswered_recalls(*base.store->snapshot(), std::nullopt), IsEmpty());
  EXPECT_EQ(base.lines(LedgerAction::acknowledged), 1U);
  for (const auto& item : base.read().items) EXPECT_NE(item.id, open[0].notice) << "nobody needs it any more";
  EXPECT_THAT(base.breaches(), IsEmpty());
}

TEST(VerifyLedger, IsWholeAfterEverythingThatHappens) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.read();
  ASSERT_TRUE(make_checkpoint(*base.store, base.key, base.clock.at));
  base.put(1, Tlp::red);
  base.read();
  const auto report = verify_ledger(*base.store->snapshot(), base.config);
  EXPECT_THAT(report.findings, IsEmpty());
  EXPECT_EQ(report.lines, static_cast<std::int64_t>(base.ledger().size()));
  EXPECT_EQ(report.checkpoints, 1U);
  EXPECT_GT(report.deliveries, 0U);
}

TEST(VerifyLedger, FindsARewrittenHistory) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.read();
  ASSERT_TRUE(make_checkpoint(*base.store, base.key, base.clock.at));
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(base.path.c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database,
                         "DROP TRIGGER ledger_is_written_once;"
                         "UPDATE ledger SET text = replace(text, 'krn-node', 'abc-node') WHERE no = 2",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(database);
  EXPECT_THAT(verify_ledger(*base.store->snapshot(), base.config).findings,
              Contains(HasSubstr("ledger line 2")));
}

}  // namespace
}  // namespace sanad::node::test
