// SPDX-License-Identifier: Apache-2.0
// The laws of the register, on made-up sources with a known answer (bench/twin.h).
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "sanad/reconcile/reconciler.h"
#include "twin.h"

namespace sanad::reconcile {
namespace {

/// `days` sets how crowded it is: 1,500 events in 730 days fight for the same towns and weeks; in 3,650 days
/// they are as dense as the accounts of Pakistan in UCDP GED.
twin::Twin make_twin(std::size_t events, std::uint64_t seed, std::int32_t days = 730) {
  twin::EventMaker maker{seed, 200};
  const auto first = Day::from_ymd(2008, 1, 1).value().number();
  const auto made = maker.make(events, first, days);
  return twin::Teller{made, seed + 1}.tell();
}

Reconciler fresh(const twin::Twin& twin, unsigned threads = 1) {
  Reconciler reconciler{geo::Gazetteer::built_in(), {threads}};
  for (const auto& source : twin.sources) reconciler.declare(source);
  return reconciler;
}

IncidentRegister run_all(const twin::Twin& twin, const std::vector<std::size_t>& order, unsigned threads) {
  auto reconciler = fresh(twin, threads);
  for (const auto i : order) reconciler.add(twin.accounts[i]);
  return reconciler.run();
}

std::vector<std::size_t> in_order(const twin::Twin& twin) {
  std::vector<std::size_t> order(twin.accounts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  return order;
}

void shuffle(std::vector<std::size_t>& order, std::uint64_t seed) {
  Random random{seed};
  for (auto i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
}

RC_GTEST_PROP(Register, DoesNotDependOnOrderOrThreads, ()) {
  const auto seed = *rc::gen::inRange<std::uint64_t>(1, 1000);
  const auto twin = make_twin(60, seed);
  auto order = in_order(twin);
  const auto expected = run_all(twin, order, 1);
  shuffle(order, seed);
  RC_ASSERT(run_all(twin, order, 2) == expected);
}

RC_GTEST_PROP(Register, AddingLaterGivesWhatAFullRunGives, ()) {
  const auto seed = *rc::gen::inRange<std::uint64_t>(1, 1000);
  const auto twin = make_twin(60, seed);
  auto order = in_order(twin);
  const auto expected = run_all(twin, order, 1);
  shuffle(order, seed + 7);
  auto reconciler = fresh(twin);
  const auto steps = *rc::gen::inRange<std::size_t>(2, 6);
  for (std::size_t i = 0; i < order.size(); ++i) {
    reconciler.add(twin.accounts[order[i]]);
    if (i % (order.size() / steps + 1) == 0) reconciler.run();
  }
  RC_ASSERT(reconciler.run() == expected);
}

RC_GTEST_PROP(Register, RemovingIsAsIfItHadNeverBeenThere, ()) {
  const auto seed = *rc::gen::inRange<std::uint64_t>(1, 1000);
  const auto twin = make_twin(40, seed);
  auto reconciler = fresh(twin);
  for (const auto& account : twin.accounts) reconciler.add(account);
  reconciler.run();
  const auto gone = *rc::gen::inRange<std::size_t>(0, twin.accounts.size());
  reconciler.remove(twin.accounts[gone].id.uuid);
  auto rest = in_order(twin);
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(gone));
  RC_ASSERT(reconciler.run() == run_all(twin, rest, 1));
  RC_ASSERT(reconciler.size() == rest.size());
}

RC_GTEST_PROP(Register, HoldsEveryAccountOnceAndOneRowOfASourceAnIncident, ()) {
  const auto twin = make_twin(80, *rc::gen::inRange<std::uint64_t>(1, 1000));
  const auto found = run_all(twin, in_order(twin), 1);
  RC_ASSERT(found.members.size() == twin.accounts.size());
  std::map<Uuid, std::string> source_of;
  for (const auto& account : twin.accounts) source_of[account.id.uuid] = account.source;
  std::map<std::pair<Uuid, std::string>, int> rows;
  for (const auto& member : found.members) {
    if (member.role == Role::account) ++rows[{member.incident, source_of.at(member.account)}];
  }
  for (const auto& [key, count] : rows) RC_ASSERT(count == 1);
  RC_ASSERT(std::is_sorted(found.members.begin(), found.members.end(), [](const auto& a, const auto& b) {
    return std::tie(a.incident, a.account) < std::tie(b.incident, b.account);
  }));
}

RC_GTEST_PROP(Register, AnAnalystsWordIsObeyedWhateverTheScoreSays, ()) {
  const auto twin = make_twin(30, *rc::gen::inRange<std::uint64_t>(1, 1000));
  auto a = *rc::gen::inRange<std::size_t>(0, twin.accounts.size());
  auto b = *rc::gen::inRange<std::size_t>(0, twin.accounts.size());
  RC_PRE(a != b);
  if (twin.accounts[b].id < twin.accounts[a].id) std::swap(a, b);
  const bool same = *rc::gen::arbitrary<bool>();
  auto reconciler = fresh(twin);
  for (const auto& account : twin.accounts) reconciler.add(account);
  reconciler.decide({twin.accounts[a].id, twin.accounts[b].id, same, "tester", "because", Timestamp{1}});
  const auto& found = reconciler.run();
  std::map<Uuid, Uuid> incident_of;
  for (const auto& member : found.members) incident_of[member.account] = member.incident;
  RC_ASSERT((incident_of.at(twin.accounts[a].id.uuid) == incident_of.at(twin.accounts[b].id.uuid)) == same);
}

TEST(Register, IsEmptyWithoutAccounts) {
  Reconciler reconciler{geo::Gazetteer::built_in(), {1}};
  EXPECT_EQ(reconciler.run().members.size(), 0U);
  EXPECT_EQ(reconciler.run().incidents(), 0U);
}

}  // namespace
}  // namespace sanad::reconcile
