// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include <rapidcheck/gtest.h>

#include "sanad/core/environment_error.h"
#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::map<std::string, std::int64_t> killed_by_id(const Snapshot& snapshot) {
  std::map<std::string, std::int64_t> result;
  snapshot.for_each("incident", [&](const StoredVersion& version) {
    const auto account = records::account_of(version.body).value();
    result[account.native_id] = *account.counts.front().count.best;
  });
  return result;
}

TEST(Snapshot, StaysTheSameWhileOthersCommit) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 2, 1);
  const auto held = base.store->snapshot();
  const auto before = killed_by_id(*held);
  import_accounts(*base.store, 0, 5, 2);
  EXPECT_EQ(killed_by_id(*held), before);
  EXPECT_EQ(held->count("incident"), 2U);
  EXPECT_THAT(held->editions(), SizeIs(2));
  EXPECT_FALSE(held->get(record(4).id).has_value());
  EXPECT_EQ(base.store->snapshot()->count("incident"), 5U);
}

TEST(Snapshot, SaysWhichEditionIsTheNewestWhenAskedForALaterOne) {
  TemporaryBase base;
  const auto newest = import_accounts(*base.store, 0, 2);
  EXPECT_TRUE(base.store->snapshot(newest).has_value());
  const auto later = base.store->snapshot(newest + 1);
  ASSERT_FALSE(later.has_value());
  EXPECT_EQ(later.error().code, ErrorCode::not_found);
  EXPECT_EQ(later.error().message,
            "expected an edition up to " + std::to_string(newest) + ", found " + std::to_string(newest + 1));
  EXPECT_FALSE(base.store->snapshot(-1).has_value());
}

TEST(Snapshot, OfEditionZeroIsTheEmptyBase) {
  const TemporaryBase base;
  const auto empty = base.store->snapshot(0).value()->count("extension-definition");
  EXPECT_EQ(empty, 0U);
}

TEST(Transaction, LeavesNothingWithoutCommit) {
  TemporaryBase base;
  const auto before = base.store->snapshot()->edition();
  {
    const auto transaction = base.store->begin();
    transaction->put(record(1), std::nullopt);
    EXPECT_EQ(transaction->view().count("incident"), 1U) << "it sees its own changes";
  }
  EXPECT_EQ(base.store->snapshot()->edition(), before);
  EXPECT_EQ(base.store->snapshot()->count("incident"), 0U);
}

TEST(Transaction, GivesTheEditionBeforeWhenNothingChanged) {
  TemporaryBase base;
  const auto before = base.store->snapshot()->edition();
  const auto transaction = base.store->begin();
  EXPECT_EQ(transaction->commit("import", "nothing"), before);
  EXPECT_THAT(base.store->snapshot()->editions(), SizeIs(1));
}

TEST(Transaction, NamesItsEditionAndWhatItDid) {
  TemporaryBase base;
  base.clock.at.micros += 5'000'000;
  const auto edition = import_accounts(*base.store, 0, 1);
  const auto last = base.store->snapshot()->editions().back();
  EXPECT_EQ(last.seq, edition);
  EXPECT_EQ(last.at, base.clock.at);
  EXPECT_EQ(last.action, "import");
  EXPECT_EQ(last.note, "test");
}

TEST(Derived, IsValidAtItsEditionOnly) {
  TemporaryBase base;
  const auto edition = import_accounts(*base.store, 0, 1);
  const std::string block{"\0columns\xff", 9};
  auto transaction = base.store->begin();
  transaction->save_derived("columns", block);
  EXPECT_EQ(transaction->view().derived("columns"), block);
  EXPECT_EQ(transaction->commit("columns", ""), edition) << "a cache is no new edition";
  EXPECT_EQ(base.store->snapshot()->derived("columns"), block);
  EXPECT_EQ(base.store->snapshot()->derived("other"), std::nullopt);
  import_accounts(*base.store, 1, 1);
  EXPECT_EQ(base.store->snapshot()->derived("columns"), std::nullopt);
  EXPECT_EQ(base.store->snapshot(edition).value()->derived("columns"), block);
  transaction = base.store->begin();
  transaction->save_derived("columns", "new");
  transaction->put(record(5), std::nullopt);
  transaction->commit("reconcile", "");
  EXPECT_EQ(base.store->snapshot()->derived("columns"), "new");
  EXPECT_EQ(base.store->snapshot(edition).value()->derived("columns"), std::nullopt);
}

/// Any sequence of puts and withdrawals, in any commits, against a map kept beside it.
RC_GTEST_PROP(Editions, EachCanBeOpenedAgainAsItWas, ()) {
  const auto commits = *rc::gen::resize(10, rc::gen::arbitrary<std::vector<std::vector<std::uint8_t>>>());
  TemporaryBase base;
  import_accounts(*base.store, 0, 0);
  std::map<std::string, std::int64_t> model;
  std::vector<std::pair<Sequence, std::map<std::string, std::int64_t>>> editions;
  for (const auto& commit : commits) {
    const auto transaction = base.store->begin();
    for (const auto choice : commit) {
      const int number = choice & 0x07;
      const int killed = choice >> 5;
      if (killed == 0) {
        RC_ASSERT(transaction->withdraw(record(number).id, "gone").has_value() ==
                  (model.erase(std::to_string(number)) == 1));
      } else {
        transaction->put(record(number, killed), std::nullopt);
        model[std::to_string(number)] = killed;
      }
      // Not always: what a transaction holds back must be right too when nobody looks in between.
      if ((choice & 0x08) != 0) RC_ASSERT(killed_by_id(transaction->view()) == model);
    }
    editions.emplace_back(transaction->commit("import", ""), model);
  }
  for (const auto& [edition, expected] : editions) {
    const auto snapshot = base.store->snapshot(edition).value();
    RC_ASSERT(killed_by_id(*snapshot) == expected);
    RC_ASSERT(snapshot->count("incident") == expected.size());
    for (int number = 0; number < 8; ++number) {
      const auto version = snapshot->get(record(number).id);
      RC_ASSERT((version && !version->withdrawn) == (expected.count(std::to_string(number)) == 1));
    }
  }
  RC_ASSERT(breaches(*base.store) == std::vector<std::string>{});
}

}  // namespace
}  // namespace sanad::store::test
