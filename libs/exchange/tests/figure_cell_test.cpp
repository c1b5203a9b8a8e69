// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/figure_cell.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace sanad::exchange {
namespace {

using figures::Filter;
using figures::Key;
using Row = std::vector<std::string>;

figures::Query query(std::vector<Filter> where, std::vector<Key> by = {}) {
  figures::Query made;
  made.where = std::move(where);
  made.by = std::move(by);
  return made;
}

TEST(FigureCell, ARowIsTheTotalOfItsScope) {
  const Filter year{Key::year, {"2022"}}, sindh{Key::province, {"Sindh"}};
  EXPECT_EQ(figure_cell(query({year}, {Key::province}), Row{"Sindh"}), figure_cell(query({sindh, year}), {}));
  EXPECT_EQ(figure_cell(query({year}, {Key::province}), {}), figure_cell(query({year}), {}));
}

TEST(FigureCell, OrderRepetitionAndWhatChangesNoNumberMakeNoDifference) {
  const Filter a{Key::province, {"Sindh", "Punjab", "Sindh"}}, b{Key::province, {"Punjab", "Sindh"}},
      year{Key::year, {"2022"}};
  auto first = query({a, year, year});
  first.evidence = true;
  first.interval = false;
  first.seed = 9;
  EXPECT_EQ(figure_cell(first, {}), figure_cell(query({year, b}), {}));
}

TEST(FigureCell, WhatChangesTheNumberMakesAnotherCell) {
  const auto base = query({{Key::province, {"Sindh"}}});
  auto measure = base, definition = base, best = base, scope = base, split = base, dated = base;
  measure.measure = records::Measure::injured;
  definition.definition = "attacks";
  best.best = figures::BestRule::highest;
  scope.where.push_back({Key::year, {"2022"}});
  split.where = {{Key::province, {"Sindh"}}, {Key::province, {"Punjab"}}};
  dated.where.front().dated = {{"X", DateRange::whole_year(2022), true}};
  std::set<std::string> cells{figure_cell(base, {})};
  for (const auto& other : {measure, definition, best, scope, split, dated})
    cells.insert(figure_cell(other, {}));
  EXPECT_EQ(cells.size(), 7U);
}

}  // namespace
}  // namespace sanad::exchange
