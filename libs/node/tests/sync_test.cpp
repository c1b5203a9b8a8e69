// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/sync.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fake_taxii.h"
#include "sanad/exchange/ledger_entry.h"
#include "sanad/node/witness.h"
#include "two_nodes.h"

namespace sanad::node {
namespace {

using ::testing::AllOf;
using testing::FakeTaxii;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using testing::Us;

const Timestamp morning = Timestamp::parse("2026-02-01T06:00:00.000Z").value();

Json numbered(int number) {
  auto json = testing::report("report " + std::to_string(number));
  const auto id = records::natural_id("report", "test", std::to_string(number));
  json.set("id", id.to_string());
  return json;
}

class Sync : public ::testing::Test {
 protected:
  void SetUp() override {
    us_.config.partners[1].url = FakeTaxii::url;
    for (int i = 0; i < 5; ++i) add(i, i);
  }

  void add(int number, int minute) {
    server_.objects.push_back({numbered(number).canonical(), {morning.micros + minute * 60'000'000LL}});
  }

  Result<SyncOutcome> sync(bool push = false) {
    SyncOptions options;
    options.push = push;
    options.page = 2;
    const auto offers = us_.offers();
    return sync_partner(us_.node(), *offers, "krn", server_, options, context_);
  }
  Pulled pull() { return sync().value().pulled.at(0); }

  std::size_t here() const {
    std::size_t count = 0;
    us_.base->snapshot()->for_each("report", [&](const store::StoredVersion&) { ++count; });
    return count;
  }

  Us us_;
  FakeTaxii server_;
  Log log_{[](std::string_view) {}};
  NoProgress progress_;
  Context context_{us_.clock, log_, progress_};
};

TEST_F(Sync, PullsEveryPageWithTheSameFiltersAndThenNothing) {
  const auto pulled = pull();
  EXPECT_EQ(pulled.problem, "");
  EXPECT_EQ(pulled.pages, 3U);
  EXPECT_EQ(pulled.taken, 5U);
  EXPECT_EQ(here(), 5U);
  EXPECT_THAT(server_.asked.at(1), AllOf(HasSubstr("limit=2"), HasSubstr("next=2")));
  EXPECT_EQ(pull().objects, 0U);
  add(5, 5);
  EXPECT_EQ(pull().taken, 1U);
  EXPECT_EQ(here(), 6U);
}

TEST_F(Sync, GoesOnWhereItWasBroken) {
  server_.fail_call = 5;  // discovery, root, collections, first page, this one
  EXPECT_THAT(pull().problem, HasSubstr("503"));
  EXPECT_EQ(here(), 2U);
  server_.asked.clear();
  EXPECT_EQ(pull().problem, "");
  EXPECT_EQ(here(), 5U);
  EXPECT_THAT(server_.asked.at(0), HasSubstr("next=2"));
}

TEST_F(Sync, AServerThatForgetsItsNextIsAskedFromTheStart) {
  server_.fail_call = 5;
  pull();
  server_.forget_next = true;
  server_.page = 10;
  EXPECT_EQ(pull().problem, "");
  EXPECT_EQ(here(), 5U);
}

TEST_F(Sync, GoesOnByTimeWhereThereIsMoreWithoutNext) {
  server_.without_next = true;
  const auto pulled = pull();
  EXPECT_EQ(pulled.problem, "");
  EXPECT_EQ(here(), 5U);
}

TEST_F(Sync, TiesOverAPageAreNamedAsAFault) {
  server_.without_next = true;
  server_.objects.clear();
  for (int i = 0; i < 5; ++i) add(i, i < 4 ? 0 : 1);
  const auto pulled = pull();
  EXPECT_EQ(pulled.problem, "");
  ASSERT_FALSE(pulled.faults.empty());
  EXPECT_THAT(pulled.faults[0], HasSubstr("some may be left out"));
}

TEST_F(Sync, AWalkThatWouldNeverEndIsStopped) {
  server_.same_next = true;
  EXPECT_THAT(pull().problem, HasSubstr("the walk would not end"));
}

TEST_F(Sync, MoreWithoutAnyPlaceIsAProblem) {
  server_.without_next = server_.without_dates = true;
  EXPECT_THAT(pull().problem, HasSubstr("does not say where"));
}

TEST_F(Sync, WhatEnteredJustNowIsAskedForOnceMore) {
  server_.objects.clear();
  const auto now = us_.clock.now();
  server_.objects.push_back({numbered(1).canonical(), now});
  EXPECT_EQ(pull().taken, 1U);
  server_.objects.push_back(
      {numbered(2).canonical(), {now.micros - 1'000'000}});  // stamped before, stored after
  EXPECT_EQ(pull().taken, 1U);
  us_.clock.set({now.micros + 3'600'000'000});
  EXPECT_EQ(pull().known, 2U);
  EXPECT_EQ(pull().objects, 0U);
}

TEST_F(Sync, AMarkingThatDidNotComeAlongIsFetched) {
  server_.objects.clear();
  auto marked = numbered(1);
  constexpr auto id = "marking-definition--11111111-1111-4111-8111-111111111111";
  marked.set("object_marking_refs", Json::Array{id});
  server_.objects.push_back({marked.canonical(), morning});
  server_.single[id] =
      R"({"type":"marking-definition","spec_version":"2.1",)"
      R"("id":"marking-definition--11111111-1111-4111-8111-111111111111",)"
      R"("created":"2026-01-01T00:00:00.000Z","definition_type":"statement","definition":{"statement":"ours"}})";
  EXPECT_EQ(pull().held, 1U);
  EXPECT_EQ(here(), 1U);
}

exchange::Checkpoint word_of_krn(std::int64_t no, std::int64_t micros, std::uint8_t key = 2) {
  return exchange::sign_checkpoint(testing::key_of(key), no, sha256("x"), {micros});
}

TEST_F(Sync, BothSidesShowWhereTheirLedgersStand) {
  const auto now = us_.clock.now();
  server_.checkpoint = to_text(word_of_krn(9, now.micros));
  pull();
  const auto kept = checkpoints_in_force(us_.base->snapshot()->exchange().sync_state(), "krn");
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(to_text(kept[0]), server_.checkpoint);
  const auto ours = exchange::read_checkpoint(server_.shown_checkpoint);
  ASSERT_TRUE(ours) << server_.shown_checkpoint;
  EXPECT_TRUE(holds(*ours));
  EXPECT_EQ(ours->key, us_.key.public_key());
  pull();
  const auto lines = us_.ledger_lines();
  const auto shown = server_.shown_checkpoint;
  pull();
  EXPECT_EQ(us_.ledger_lines(), lines) << "without news there is nothing to write";
  EXPECT_EQ(server_.shown_checkpoint, shown);
}

TEST_F(Sync, EndsBeforeAnythingIsExchangedOnceTheServerShowsAShorterLedger) {
  const auto now = us_.clock.now();
  server_.checkpoint = to_text(word_of_krn(9, now.micros));
  pull();
  server_.checkpoint = to_text(word_of_krn(4, now.micros + 1));
  add(9, 9);
  const auto refused = sync(true);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::conflict);
  EXPECT_THAT(refused.error().message,
              AllOf(HasSubstr("krn"), HasSubstr("rule rollback"), HasSubstr("line 9"), HasSubstr("line 4"),
                    HasSubstr("sanad ledger accept krn")));
  EXPECT_EQ(here(), 5U);
  server_.calls = 0;
  EXPECT_FALSE(sync(true));
  EXPECT_EQ(server_.calls, 0) << "from then on no byte leaves";
  {
    const auto transaction = us_.base->begin();
    EXPECT_TRUE(accept_ledger(*transaction, us_.config, "krn", "amna", "restored a copy", now));
    transaction->commit("checkpoint", "");
  }
  EXPECT_EQ(pull().taken, 1U);
}

TEST_F(Sync, ACheckpointOfAnotherKeyOrNoneAtAllEndsTheRun) {
  server_.checkpoint = "hello";
  const auto none = sync();
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::refused) << "the command line is right; the answer is not";
  EXPECT_THAT(none.error().where, StartsWith("krn"));
  EXPECT_EQ(here(), 0U);
  server_.checkpoint = to_text(word_of_krn(9, us_.clock.now().micros + 3'600'000'000));
  const auto ahead = sync();
  ASSERT_FALSE(ahead);
  EXPECT_EQ(ahead.error().code, ErrorCode::refused);
  EXPECT_EQ(ahead.error().where, "krn");
  EXPECT_THAT(ahead.error().message, HasSubstr("rule future"));
  EXPECT_EQ(here(), 0U);
  server_.checkpoint = to_text(word_of_krn(9, us_.clock.now().micros, 3));
  EXPECT_THAT(sync().error().message, HasSubstr("rule other-key"));
  EXPECT_EQ(here(), 0U);
}

class Push : public Sync {
 protected:
  void SetUp() override {
    Sync::SetUp();
    server_.objects.clear();
    for (int i = 0; i < 5; ++i) us_.add_account(i, "report " + std::to_string(i));
  }

  Pushed push() { return sync(true).value().pushed.at(0); }
  std::size_t sent_lines() const {
    std::size_t count = 0;
    us_.base->snapshot()->exchange().ledger().for_each(0, [&](const store::LedgerLine& line) {
      count += exchange::read_ledger_entry(line.text)->action == exchange::LedgerAction::sent ? 1U : 0U;
      return true;
    });
    return count;
  }
  std::size_t posted(int number) const {
    return static_cast<std::size_t>(
        std::count_if(server_.posted.begin(), server_.posted.end(), [&](const std::string& body) {
          return body.find("\"report " + std::to_string(number) + "\"") != std::string::npos;
        }));
  }
};

TEST_F(Push, PostsEveryOfferOnceAndWritesItDownBefore) {
  const auto pushed = push();
  EXPECT_EQ(pushed.problem, "");
  EXPECT_GE(pushed.objects, 5U);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(posted(i), 1U) << i;
  EXPECT_EQ(sent_lines(), pushed.objects);
  EXPECT_EQ(push().objects, 0U);
  EXPECT_EQ(sent_lines(), pushed.objects);
}

TEST_F(Push, ALostAnswerIsPostedAgainAndTheLedgerSaysItOnce) {
  server_.lose_answer = 5;  // discovery, root, collections, page of the feed, the first POST
  EXPECT_NE(push().problem, "");
  EXPECT_EQ(server_.posted.size(), 1U);
  EXPECT_GT(sent_lines(), 0U) << "what may have arrived is in the ledger";
  const auto pushed = push();
  EXPECT_EQ(pushed.problem, "");
  EXPECT_EQ(server_.posted.at(0), server_.posted.at(1));
  EXPECT_EQ(posted(4), 1U);
  EXPECT_EQ(sent_lines(), pushed.objects);
}

TEST_F(Push, KeepsToTheLengthThatThePartnerTakes) {
  server_.max_content_length = 1500;  // one of about 700 bytes, or two
  EXPECT_EQ(push().problem, "");
  for (const auto& body : server_.posted) EXPECT_LE(body.size(), 1500U);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(posted(i), 1U) << i;
}

TEST_F(Push, HalvesABatchThatIsTooLargeAfterAll) {
  server_.too_large_above_one = true;
  const auto pushed = push();
  EXPECT_EQ(pushed.problem, "");
  EXPECT_EQ(server_.posted.size(), pushed.objects);
}

TEST_F(Push, AnObjectThatNeverFitsIsNamed) {
  server_.max_content_length = 100;
  EXPECT_THAT(push().problem, HasSubstr("the partner takes 100 at once"));
}

TEST_F(Push, SaysWhatThePartnerRefused) {
  server_.status = R"({"id":"5","status":"complete","success_count":1,"failure_count":1,)"
                   R"("failures":[{"id":"report--1","message":"no"}]})";
  const auto pushed = push();
  EXPECT_EQ(pushed.failed, server_.posted.size());
  EXPECT_THAT(pushed.failures.at(0), HasSubstr("no"));
}

TEST_F(Sync, NamesWhatIsMissingInTheConfiguration) {
  us_.config.partners[1].url.clear();
  EXPECT_THAT(sync().error().message, HasSubstr("courier"));
  const auto offers = us_.offers();
  EXPECT_EQ(sync_partner(us_.node(), *offers, "nobody", server_, {}, context_).error().code,
            ErrorCode::not_found);
}

}  // namespace
}  // namespace sanad::node
