// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include <rapidcheck/gtest.h>

#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using reconcile::Band;
using reconcile::IncidentRegister;
using reconcile::Membership;
using reconcile::Pair;
using reconcile::Role;
using testing::IsEmpty;

Uuid account(int number) {
  return account_of(number).id.uuid;
}

void sort(IncidentRegister& incidents) {
  std::sort(incidents.members.begin(), incidents.members.end(), [](const auto& x, const auto& y) {
    return std::tie(x.incident, x.account) < std::tie(y.incident, y.account);
  });
  std::sort(incidents.pairs.begin(), incidents.pairs.end(),
            [](const auto& x, const auto& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
  std::sort(incidents.covers.begin(), incidents.covers.end());
}

/// Every account alone.
IncidentRegister apart(int accounts) {
  IncidentRegister result;
  result.rule_version = "1";
  for (int i = 0; i < accounts; ++i) {
    result.members.push_back({account(i), account(i), Role::account, Band::apart, 0});
  }
  sort(result);
  return result;
}

/// The first two of them as one incident, the third an aggregate that covers it.
IncidentRegister merged(int accounts) {
  auto result = apart(accounts);
  const auto a = std::min(account(0), account(1));
  const auto b = std::max(account(0), account(1));
  for (auto& member : result.members) {
    if (member.account == a || member.account == b)
      member = {member.account, a, Role::account, Band::same, 7.25F};
    if (member.account == account(2)) member.role = Role::aggregate;
  }
  result.pairs.push_back(
      {a, b, 7.25F, -std::numeric_limits<float>::infinity(), Band::same, false, {0, 3, 255}});
  result.covers.push_back({account(2), a});
  sort(result);
  return result;
}

Sequence save(Store& store, const IncidentRegister& incidents) {
  const auto transaction = store.begin();
  transaction->save_incidents(incidents);
  EXPECT_EQ(transaction->view().incidents(), incidents);
  return transaction->commit("reconcile", incidents.rule_version);
}

TEST(Register, ComesBackAsItWasSaved) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 5);
  EXPECT_EQ(base.store->snapshot()->reconciled_at(), 0);
  EXPECT_EQ(base.store->snapshot()->incidents(), IncidentRegister{});
  const auto edition = save(*base.store, merged(5));
  const auto snapshot = base.store->snapshot();
  EXPECT_EQ(snapshot->incidents(), merged(5));
  EXPECT_EQ(snapshot->reconciled_at(), edition);
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Register, OfEveryEditionCanBeOpenedAgain) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 5);
  const auto first = save(*base.store, apart(5));
  const auto second = save(*base.store, merged(5));
  const auto third = save(*base.store, apart(4));
  EXPECT_EQ(base.store->snapshot(first).value()->incidents(), apart(5));
  EXPECT_EQ(base.store->snapshot(second).value()->incidents(), merged(5));
  EXPECT_EQ(base.store->snapshot(third).value()->incidents(), apart(4));
  EXPECT_EQ(base.store->snapshot(first - 1).value()->incidents(), IncidentRegister{});
  EXPECT_EQ(base.store->snapshot(second).value()->reconciled_at(), second);
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Register, ThatIsTheSameMakesNoEdition) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 5);
  const auto edition = save(*base.store, merged(5));
  EXPECT_EQ(save(*base.store, merged(5)), edition);
  auto newer_rules = merged(5);
  newer_rules.rule_version = "2";
  EXPECT_GT(save(*base.store, newer_rules), edition) << "the rules are part of what an edition says";
}

TEST(Register, SaysUpToWhichEditionItCoversTheAccounts) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 5);
  const auto reconciled = save(*base.store, apart(5));
  const auto imported = import_accounts(*base.store, 5, 1);
  EXPECT_EQ(base.store->snapshot()->reconciled_at(), reconciled);
  std::vector<records::ObjectId> uncovered;
  base.store->snapshot()->for_each_changed(
      "incident", reconciled, [&](const StoredVersion& version) { uncovered.push_back(version.id); });
  EXPECT_THAT(uncovered, testing::ElementsAre(record(5).id));
  const auto again = save(*base.store, apart(5));
  EXPECT_GT(again, imported) << "it looked at the new account, even if nothing came of it";
  EXPECT_EQ(base.store->snapshot()->reconciled_at(), again);
}

TEST(Register, SavedBeforeMoreRecordsDoesNotCoverThem) {
  TemporaryBase base;
  const auto before = import_accounts(*base.store, 0, 2);
  const auto transaction = base.store->begin();
  transaction->save_incidents(apart(2));
  transaction->put(record(2), std::nullopt);
  transaction->commit("both", "");
  EXPECT_EQ(base.store->snapshot()->reconciled_at(), before);
}

TEST(Register, SavedTwiceInOneTransactionIsTheLast) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 5);
  const auto transaction = base.store->begin();
  transaction->save_incidents(merged(5));
  transaction->save_incidents(apart(3));
  transaction->save_incidents(merged(4));
  transaction->commit("reconcile", "");
  EXPECT_EQ(base.store->snapshot()->incidents(), merged(4));
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Register, IsSortedWhateverOrderItCameIn) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 5);
  auto shuffled = merged(5);
  std::reverse(shuffled.members.begin(), shuffled.members.end());
  const auto transaction = base.store->begin();
  transaction->save_incidents(shuffled);
  EXPECT_EQ(transaction->view().incidents(), merged(5));
}

IncidentRegister random_register(const std::vector<std::uint8_t>& choices) {
  IncidentRegister result;
  result.rule_version = "p";
  for (std::size_t i = 0; i + 1 < choices.size() && i < 12; i += 2) {
    const auto incident = account(choices[i] % 4);
    const auto bits = static_cast<float>(choices[i + 1]) / 3;
    result.members.push_back({account(static_cast<int>(i)), incident, static_cast<Role>(choices[i] % 3 % 2),
                              static_cast<Band>(choices[i + 1] % 3), bits});
    const auto a = std::min(account(0), account(static_cast<int>(i) + 1));
    const auto b = std::max(account(0), account(static_cast<int>(i) + 1));
    result.pairs.push_back({a, b, bits, -bits, Band::review, choices[i] % 2 == 0, {choices[i]}});
  }
  sort(result);
  return result;
}

RC_GTEST_PROP(Register, AnySeriesOfThemCanBeReadBack, ()) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 14);
  const auto series = *rc::gen::resize(8, rc::gen::arbitrary<std::vector<std::vector<std::uint8_t>>>());
  std::vector<std::pair<Sequence, IncidentRegister>> saved;
  for (const auto& choices : series) {
    const auto wanted = random_register(choices);
    saved.emplace_back(save(*base.store, wanted), wanted);
  }
  for (const auto& [edition, wanted] : saved) {
    RC_ASSERT(base.store->snapshot(edition).value()->incidents() == wanted);
  }
  RC_ASSERT(breaches(*base.store) == std::vector<std::string>{});
}

}  // namespace
}  // namespace sanad::store::test
