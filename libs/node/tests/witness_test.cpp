// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/witness.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "offers_base.h"
#include "sanad/core/limits.h"
#include "sanad/node/ledger.h"

namespace sanad::node::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::int64_t hour = 3'600'000'000;

class Witness : public ::testing::Test {
 protected:
  /// krn's word that line `no` of its ledger is `content`, `hours` after the start.
  exchange::Checkpoint word(std::int64_t no, std::string_view content, int hours,
                            std::uint8_t key = 1) const {
    return exchange::sign_checkpoint(key_of(key), no, sha256(content), {start_.micros + hours * hour});
  }
  Result<void> show(const exchange::Checkpoint& checkpoint) {
    const auto transaction = base_.store->begin();
    const auto now = std::max(base_.clock.at, checkpoint.time);
    auto taken = take_checkpoint(*transaction, base_.config, "krn", checkpoint, now);
    transaction->commit("checkpoint", "");
    return taken;
  }
  Result<void> may(const std::string& partner = "krn") const {
    return may_exchange(base_.store->snapshot()->exchange(), base_.config, partner);
  }
  Result<AcceptedLedger> accept(const std::string& by = "amna",
                                const std::string& reason = "restored a copy") {
    const auto transaction = base_.store->begin();
    auto accepted = accept_ledger(*transaction, base_.config, "krn", by, reason, base_.clock.at);
    if (accepted) transaction->commit("checkpoint", "");
    return accepted;
  }
  void write(const std::string& sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(base_.path.c_str(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sql;
    sqlite3_close(database);
  }
  std::vector<std::string> findings() const {
    return verify_ledger(*base_.store->snapshot(), base_.config).findings;
  }

  OffersBase base_;
  Timestamp start_ = base_.clock.at;
};

TEST_F(Witness, KeepsContradictionsAndWritesThemDown) {
  EXPECT_TRUE(show(word(5, "a", 0)));
  EXPECT_EQ(base_.ledger().back().rule, "shown");
  const auto lines = base_.ledger().size();
  EXPECT_TRUE(show(word(5, "a", 0)));
  EXPECT_EQ(base_.ledger().size(), lines) << "a replay tells nothing new";
  const auto fork = show(word(5, "b", 0));
  ASSERT_FALSE(fork);
  EXPECT_EQ(fork.error().code, ErrorCode::conflict);
  EXPECT_EQ(base_.ledger().back().rule, "fork");
  EXPECT_EQ(show(word(6, "c", 0, 3)).error().code, ErrorCode::conflict);
  EXPECT_EQ(base_.ledger().back().rule, "other-key");
  EXPECT_THAT(findings(), Contains(HasSubstr("two histories")));
}

TEST_F(Witness, AContradictionStopsExchangeWithThatPartnerAlone) {
  EXPECT_TRUE(may()) << "nothing was shown yet";
  ASSERT_TRUE(show(word(5, "a", 0)));
  ASSERT_TRUE(show(word(7, "b", 1)));
  EXPECT_TRUE(may());
  ASSERT_FALSE(show(word(4, "c", 2)));
  const auto stopped = may();
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::conflict);
  EXPECT_THAT(stopped.error().message,
              AllOf(HasSubstr("krn"), HasSubstr("rule rollback"), HasSubstr("line 5"), HasSubstr("line 4"),
                    HasSubstr("sanad ledger accept krn")));
  EXPECT_TRUE(may("abc"));
  EXPECT_EQ(may("nobody").error().code, ErrorCode::not_found);
}

TEST_F(Witness, AKeyThatIsNotThePartnersStopsExchange) {
  ASSERT_FALSE(show(word(5, "a", 0, 3)));
  EXPECT_THAT(may().error().message, HasSubstr("rule other-key"));
  const auto accepted = accept("amna", "it lost its key, and said so in person");
  ASSERT_TRUE(accepted);
  EXPECT_FALSE(accepted->from) << "there is nothing of krn's own yet to go on from";
  EXPECT_EQ(accepted->set_aside, 1U);
  EXPECT_FALSE(base_.ledger().back().more.contains("line"));
  EXPECT_TRUE(may());
  EXPECT_TRUE(show(word(1, "a", 1)));
  EXPECT_TRUE(may());
}

TEST_F(Witness, GoesOnFromTheLatestOnceAPersonHasLooked) {
  EXPECT_EQ(accept().error().code, ErrorCode::not_found) << "nothing contradicts anything";
  ASSERT_TRUE(show(word(3, "x", 0)));
  ASSERT_TRUE(show(word(5, "a", 1)));
  ASSERT_TRUE(show(word(7, "b", 2)));
  ASSERT_FALSE(show(word(4, "c", 3)));
  EXPECT_EQ(accept("").error().code, ErrorCode::invalid_input);
  EXPECT_EQ(accept("amna", "").error().code, ErrorCode::invalid_input);
  EXPECT_FALSE(may()) << "a refused acceptance changes nothing";
  const auto accepted = accept();
  ASSERT_TRUE(accepted);
  EXPECT_EQ(accepted->from, word(4, "c", 3));
  EXPECT_EQ(accepted->set_aside, 2U) << "lines 5 and 7; line 3 fits";
  const auto line = base_.ledger().back();
  EXPECT_EQ(line.action, exchange::LedgerAction::checkpoint);
  EXPECT_EQ(line.rule, "accepted");
  EXPECT_EQ(line.actor, "amna");
  EXPECT_EQ(line.more.at("reason"), "restored a copy");
  EXPECT_TRUE(may());
  EXPECT_THAT(findings(), IsEmpty());
  EXPECT_EQ(verify_ledger(*base_.store->snapshot(), base_.config).checkpoints, 4U) << "the proof stays";
}

TEST_F(Witness, OfTwoAtOneTimeTheOneWithMoreLinesIsTheLatest) {
  ASSERT_TRUE(show(word(7, "b", 0)));
  ASSERT_FALSE(show(word(4, "c", 1)));
  ASSERT_FALSE(show(word(5, "d", 1)));
  const auto accepted = accept();
  ASSERT_TRUE(accepted);
  EXPECT_EQ(accepted->from, word(5, "d", 1));
  EXPECT_EQ(accepted->set_aside, 1U);
  EXPECT_EQ(base_.ledger().back().more.at("line"), "5");
}

TEST_F(Witness, AfterThatNewWordsAreComparedWithTheHistoryThatWasAccepted) {
  ASSERT_TRUE(show(word(7, "b", 0)));
  ASSERT_FALSE(show(word(4, "c", 1)));
  ASSERT_TRUE(accept());
  EXPECT_TRUE(show(word(7, "b", 0))) << "the old one again tells nothing new";
  EXPECT_TRUE(show(word(6, "d", 2))) << "it would have contradicted line 7 before";
  EXPECT_TRUE(may());
  EXPECT_FALSE(show(word(5, "e", 3)));
  EXPECT_FALSE(may()) << "an acceptance is for what was looked at";
}

TEST_F(Witness, ACheckpointDatedAheadIsNotKept) {
  const auto show_now = [&](const exchange::Checkpoint& checkpoint) {
    const auto transaction = base_.store->begin();
    auto taken = take_checkpoint(*transaction, base_.config, "krn", checkpoint, start_);
    transaction->commit("checkpoint", "");
    return taken;
  };
  const auto dated = [&](std::int64_t no, std::int64_t seconds) {
    return exchange::sign_checkpoint(key_of(1), no, sha256("a"), {start_.micros + seconds * 1'000'000});
  };
  const auto ahead = show_now(dated(5, limits::clock_skew_seconds + 1));
  ASSERT_FALSE(ahead);
  EXPECT_EQ(ahead.error().code, ErrorCode::invalid_input);
  EXPECT_THAT(ahead.error().message,
              AllOf(HasSubstr("rule future"), HasSubstr(start_.to_string()),
                    HasSubstr(dated(5, limits::clock_skew_seconds + 1).time.to_string())));
  EXPECT_THAT(checkpoints_in_force(base_.store->snapshot()->exchange().sync_state(), "krn"), IsEmpty());
  EXPECT_TRUE(show_now(dated(5, limits::clock_skew_seconds)));
  EXPECT_TRUE(show(word(6, "b", 1))) << "what the partner signs later stands against nothing";
  EXPECT_TRUE(may());
}

TEST_F(Witness, SignsTheSameAgainWhileNothingWasAddedAndNeverAnEarlierTime) {
  base_.put(1, records::Tlp::clear);
  base_.read();
  const auto first = make_checkpoint(*base_.store, base_.key, base_.clock.at);
  ASSERT_TRUE(first);
  EXPECT_EQ(make_checkpoint(*base_.store, base_.key, {base_.clock.at.micros + hour}), first);
  base_.put(2, records::Tlp::clear);
  base_.read();
  const auto second = make_checkpoint(*base_.store, base_.key, {base_.clock.at.micros - hour});
  EXPECT_GT(second->no, first->no);
  EXPECT_EQ(second->time, first->time) << "a clock that was set back must not look like a lost ledger";
}

TEST_F(Witness, ALedgerThatIsNotWhatWeSignedIsNeitherSignedAgainNorExchangedFrom) {
  base_.put(1, records::Tlp::clear);
  base_.read();
  const auto signed_line = make_checkpoint(*base_.store, base_.key, base_.clock.at);
  ASSERT_TRUE(signed_line);
  write("DROP TRIGGER ledger_stays; DELETE FROM ledger WHERE no = " + std::to_string(signed_line->no));
  const auto again = make_checkpoint(*base_.store, base_.key, base_.clock.at);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::conflict);
  EXPECT_THAT(may().error().message, AllOf(HasSubstr("rule own-ledger"), HasSubstr("ledger line")));
}

}  // namespace
}  // namespace sanad::node::test
