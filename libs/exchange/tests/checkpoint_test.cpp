// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/checkpoint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "sanad/core/random.h"

namespace sanad::exchange {
namespace {

SigningKey key_of(std::uint8_t first) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = first;
  return SigningKey::from_seed(seed);
}

Checkpoint at(std::int64_t no, std::string_view history, int minute, std::uint8_t key = 1) {
  const Timestamp time{Timestamp::of_day(Day::from_number(20'000)).micros + minute * 60'000'000LL};
  return sign_checkpoint(key_of(key), no, sha256(std::string{history} + std::to_string(no)), time);
}

std::optional<CheckpointFault> fault(const std::vector<Checkpoint>& before, const Checkpoint& shown) {
  const auto alarm = compare(key_of(1).public_key(), before, shown);
  return alarm ? std::optional{alarm->fault} : std::nullopt;
}

TEST(Checkpoint, ComesBackFromItsTextAndHolds) {
  const auto checkpoint = at(7, "a", 1);
  const auto read = read_checkpoint(to_text(checkpoint));
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_EQ(*read, checkpoint);
  EXPECT_TRUE(holds(*read));
}

TEST(Checkpoint, HoldsForExactlyWhatWasSigned) {
  auto moved = at(7, "a", 1);
  moved.no = 8;
  EXPECT_FALSE(holds(moved));
  auto later = at(7, "a", 1);
  later.time.micros += 1;
  EXPECT_FALSE(holds(later));
  auto other = at(7, "a", 1);
  other.digest.bytes[0] ^= 1;
  EXPECT_FALSE(holds(other));
  auto foreign = at(7, "a", 1);
  foreign.key = key_of(2).public_key();
  EXPECT_FALSE(holds(foreign));
}

TEST(Checkpoint, AnotherFormIsRefused) {
  const auto text = to_text(at(7, "a", 1));
  EXPECT_FALSE(read_checkpoint(" " + text));
  EXPECT_FALSE(read_checkpoint("[]"));
  EXPECT_FALSE(read_checkpoint(text.substr(0, text.size() - 2) + "}"));
  auto negative = text;
  negative.replace(negative.find("\"no\":7"), 6, "\"no\":-7");
  EXPECT_FALSE(read_checkpoint(negative));
}

TEST(Compare, ALedgerThatGrowsIsNoAlarmNorIsAReplay) {
  const std::vector<Checkpoint> before = {at(5, "a", 1), at(9, "a", 2)};
  EXPECT_EQ(fault({}, at(5, "a", 1)), std::nullopt);
  EXPECT_EQ(fault(before, at(12, "a", 3)), std::nullopt);
  EXPECT_EQ(fault(before, at(9, "a", 3)), std::nullopt) << "nothing happened since";
  EXPECT_EQ(fault(before, before[0]), std::nullopt) << "an old one once more";
  EXPECT_EQ(fault({at(9, "a", 2)}, at(5, "a", 1)), std::nullopt) << "they came in the other order";
}

TEST(Compare, TwoDigestsForOneLineAreAFork) {
  EXPECT_EQ(fault({at(5, "a", 1), at(9, "a", 2)}, at(9, "b", 3)), CheckpointFault::fork);
  EXPECT_EQ(fault({at(5, "a", 1), at(9, "a", 2)}, at(5, "b", 1)), CheckpointFault::fork);
}

TEST(Compare, FewerLinesLaterAreARollbackInWhateverOrderTheyAreSeen) {
  EXPECT_EQ(fault({at(9, "a", 2)}, at(5, "a", 3)), CheckpointFault::rollback);
  EXPECT_EQ(fault({at(5, "a", 3)}, at(9, "a", 2)), CheckpointFault::rollback);
}

TEST(Compare, OnlyThePartnersOwnKeyCounts) {
  EXPECT_EQ(fault({}, at(5, "a", 1, 2)), CheckpointFault::other_key);
  auto bent = at(5, "a", 1);
  bent.no = 6;
  EXPECT_EQ(fault({}, bent), CheckpointFault::bad_signature);
}

TEST(Compare, TellsAPersonBothLines) {
  const auto alarm = compare(key_of(1).public_key(), {at(9, "a", 2)}, at(5, "a", 3));
  ASSERT_TRUE(alarm);
  EXPECT_THAT(alarm->message,
              testing::AllOf(testing::HasSubstr("line 9 at"), testing::HasSubstr("line 5 at")));
  EXPECT_EQ(name_of(alarm->fault), "rollback");
}

TEST(Contradictions, AreFoundWhereverAnyTwoContradictEachOther) {
  Random random{20'261'125};
  int found = 0, whole = 0;
  for (int round = 0; round < 300; ++round) {
    std::vector<Checkpoint> shown;
    for (std::uint64_t i = 0; i < 2 + random.below(4); ++i) {
      const auto no = static_cast<std::int64_t>(1 + random.below(6));
      const int minute = random.chance(0.8) ? static_cast<int>(no) : static_cast<int>(random.below(6));
      shown.push_back(at(no, random.chance(0.1) ? "b" : "a", minute));
    }
    std::sort(shown.begin(), shown.end(), [](const Checkpoint& a, const Checkpoint& b) {
      return std::pair{a.no, a.time} < std::pair{b.no, b.time};
    });
    bool any = false;
    for (const auto& one : shown) any = any || fault(shown, one).has_value();
    EXPECT_EQ(!contradictions(key_of(1).public_key(), shown).empty(), any) << "round " << round;
    ++(any ? found : whole);
  }
  EXPECT_GT(found, 50);
  EXPECT_GT(whole, 50);
}

TEST(Contradictions, WhatTheKeyDidNotSignIsNamedAndProvesNothingAgainstTheRest) {
  const auto alarms =
      contradictions(key_of(1).public_key(), {at(5, "a", 1), at(6, "z", 9, 2), at(7, "a", 2)});
  ASSERT_EQ(alarms.size(), 1U);
  EXPECT_EQ(alarms[0].fault, CheckpointFault::other_key);
}

}  // namespace
}  // namespace sanad::exchange
