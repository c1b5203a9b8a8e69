// SPDX-License-Identifier: Apache-2.0
/// The laws of DESIGN section 6 that hold for every base.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <map>

#include "sanad/core/random.h"
#include "sanad/figures/overview.h"
#include "world.h"

namespace sanad::figures {
namespace {

using records::VictimClass;
using Numbers = std::vector<std::uint32_t>;

/// A base from a list of numbers: the same numbers give the same base.
World world_of(const Numbers& numbers) {
  const std::array<std::string, 4> provinces{"Balochistan", "Sindh", "Punjab", ""};
  const std::array<std::string, 3> sources{"acled", "gtd", "press"};
  const std::array kinds{records::EventKind::attack, records::EventKind::clash,
                         records::EventKind::operation};
  const std::array<std::string, 3> actors{"TTP", "BLA", "Unknown"};
  World world;
  std::map<std::string, std::vector<std::pair<Given, World::Role>>> incidents;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    Random random{numbers[i] * 1000003ULL + i};
    Given given = account(sources[random.below(3)], std::to_string(i));
    given.in(provinces[random.below(4)]).kind(kinds[random.below(3)]).by(actors[random.below(3)]);
    const auto first =
        *Day::from_ymd(2020 + static_cast<int>(random.below(3)), 1 + static_cast<int>(random.below(12)), 1);
    given.account.when = {first, first.plus_days(static_cast<std::int32_t>(random.below(40))),
                          DatePrecision::month};
    if (random.chance(0.7)) {
      const auto a = static_cast<std::int64_t>(random.below(20)),
                 b = static_cast<std::int64_t>(random.below(20));
      given.killed(between(a, b, static_cast<std::int64_t>(random.below(30))), VictimClass::all,
                   static_cast<records::Attackers>(random.below(3)));
    }
    if (random.chance(0.4))
      given.killed(exactly(static_cast<std::int64_t>(random.below(5))), VictimClass::militant);
    if (random.chance(0.4))
      given.killed(exactly(static_cast<std::int64_t>(random.below(5))), VictimClass::police);
    if (random.chance(0.2)) given.flag(records::AccountFlag::doubtful);
    const auto role = random.chance(0.2)   ? World::Role::part
                      : random.chance(0.1) ? World::Role::copy
                                           : World::Role::account;
    incidents["i" + std::to_string(random.below(numbers.size()))].emplace_back(given, role);
  }
  for (const auto& [name, members] : incidents) world.incident(name, members);
  return world;
}

const std::array<std::string, 5> definitions{"all", "attacks", "attacks+operations", "one-sided", "ged"};

std::vector<Key> random_keys() {
  auto keys = *rc::gen::container<std::vector<Key>>(
      rc::gen::element(Key::country, Key::province, Key::district, Key::year, Key::month, Key::target,
                       Key::tactic, Key::event, Key::status));
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  if (keys.size() > 3) keys.resize(3);
  return keys;
}

RC_GTEST_PROP(Figures, TotalIsTheSumOfTheRows, (const Numbers& numbers)) {
  const auto columns = world_of(numbers).columns();
  const auto table = figure(columns, killed({}, random_keys()), *rc::gen::elementOf(definitions));
  RC_ASSERT(!table.overlapping);
  Range sum;
  std::uint64_t incidents = 0, records = 0;
  std::vector<Uuid> evidence;
  for (const FigureRow& row : table.rows) {
    if (row.value) sum = sum + *row.value;
    incidents += row.incidents;
    records += row.records;
    evidence.insert(evidence.end(), row.evidence.begin(), row.evidence.end());
  }
  std::ranges::sort(evidence);
  RC_ASSERT(table.total.value.value_or(Range{}) == sum);
  RC_ASSERT(table.total.incidents == incidents);
  RC_ASSERT(table.total.records == records);
  RC_ASSERT(table.total.evidence == Evidence{evidence});
  RC_ASSERT(evidence.size() == records);
}

RC_GTEST_PROP(Overview, EveryBucketAndAreaIsTheFigureOfItsRow, (const Numbers& numbers)) {
  const auto columns = world_of(numbers).columns();
  const auto& rule = definition(*rc::gen::elementOf(definitions));
  const auto same = [](const FigureRow& row, const ScopeSums& sums) {
    return row.incidents == sums.incidents && row.maybe_incidents == sums.maybe_incidents && row.value == sums.killed;
  };
  Query query;
  query.definition = rule.name;
  query.by = {Key::month};
  const auto months = columns.figure(query, rule).value();
  const auto buckets = over_time(columns, {}, rule, TimeUnit::month).value();
  RC_ASSERT(months.rows.size() == buckets.size());
  for (std::size_t i = 0; i < buckets.size(); ++i) {
    RC_ASSERT(months.rows[i].by.front() == buckets[i].date);
    RC_ASSERT(same(months.rows[i], buckets[i].sums));
  }
  query.by = {Key::province};
  const auto provinces = columns.figure(query, rule).value();
  std::map<std::string, const FigureRow*> rows;
  for (const auto& row : provinces.rows) rows[row.by.front() == "unknown" ? "" : row.by.front()] = &row;
  const auto map = over_space(columns, {}, rule, AreaLevel::province, 1).value();
  RC_ASSERT(rows.size() == map.areas.size());
  for (const auto& area : map.areas) RC_ASSERT(same(*rows.at(area.province), area.sums));
}

RC_GTEST_PROP(Figures, BoundsAreInOrderAndHoldTheInterval, (const Numbers& numbers)) {
  const auto columns = world_of(numbers).columns();
  auto query =
      killed({}, {*rc::gen::elementOf(std::vector{Key::province, Key::actor, Key::source, Key::victim})});
  query.best =
      *rc::gen::element(BestRule::median, BestRule::lowest, BestRule::highest, BestRule::most_recent);
  const auto table = figure(columns, query, *rc::gen::elementOf(definitions));
  for (const FigureRow& row : table.rows) {
    if (!row.value) continue;
    RC_ASSERT(0 <= row.value->low() && row.value->low() <= row.value->best() &&
              row.value->best() <= row.value->high());
    RC_ASSERT(row.interval.has_value());
    RC_ASSERT(row.value->low() <= row.interval->low && row.interval->low <= row.value->best());
    RC_ASSERT(row.value->best() <= row.interval->high && row.interval->high <= row.value->high());
  }
}

RC_GTEST_PROP(Figures, DoNotDependOnTheOrderOfAccounts, (const Numbers& numbers, std::uint32_t seed)) {
  World world = world_of(numbers), shuffled = world_of(numbers);
  auto& accounts = shuffled.accounts();
  Random random{seed};
  for (std::size_t i = accounts.size(); i > 1; --i) std::swap(accounts[i - 1], accounts[random.below(i)]);
  RC_ASSERT(world.columns().save() == shuffled.columns().save());
}

RC_GTEST_PROP(Figures, AreTheSameAfterSavingAndLoading, (const Numbers& numbers)) {
  const auto columns = world_of(numbers).columns();
  const auto loaded = Columns::load(columns.save()).value();
  const auto query = killed({"year=2021"}, {Key::province, Key::actor});
  RC_ASSERT(rows_of(figure(columns, query)) == rows_of(figure(loaded, query)));
  RC_ASSERT(columns.save() == loaded.save());
}

RC_GTEST_PROP(Figures, ACellOpensAsTheSameFigure, (const Numbers& numbers)) {
  const auto columns = world_of(numbers).columns();
  const auto table = figure(columns, killed({}, {Key::province, Key::month}), "attacks");
  for (const FigureRow& row : table.rows) {
    const auto cell =
        figure(columns, killed({"province=" + row.by[0], "month=" + row.by[1]}), "attacks").total;
    RC_ASSERT(cell.value == row.value);
    RC_ASSERT(cell.interval == row.interval);
    RC_ASSERT(cell.evidence == row.evidence);
  }
}

RC_GTEST_PROP(Figures, AddingANumberlessAccountNeverLowersOrRaisesThem, (const Numbers& numbers)) {
  World world = world_of(numbers);
  const auto before = figure(world.columns(), killed()).total;
  world.incident("extra", {account("acled", "extra")});
  const auto after = figure(world.columns(), killed()).total;
  RC_ASSERT(after.value.value_or(Range{}) == before.value.value_or(Range{}));
  RC_ASSERT(after.unknown_incidents == before.unknown_incidents + 1);
}

}  // namespace
}  // namespace sanad::figures
