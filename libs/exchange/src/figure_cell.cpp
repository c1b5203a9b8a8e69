// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/figure_cell.h"

#include <set>
#include <string>
#include <vector>

#include "sanad/core/check.h"
#include "sanad/core/json.h"

namespace sanad::exchange {
namespace {

/// A filter as text: its key, then its values sorted.
std::string text_of(const figures::Filter& filter) {
  std::set<std::string> values{filter.values.begin(), filter.values.end()};
  std::set<std::string> dated;
  for (const auto& value : filter.dated) {
    const Json::Array parts{value.value, value.within.to_string(), value.sure};
    dated.insert(Json{parts}.canonical());
  }
  Json::Array plain, with_dates;
  for (const auto& value : values) plain.emplace_back(value);
  for (const auto& value : dated) with_dates.emplace_back(value);
  return Json{Json::Array{figures::name_of(filter.key), std::move(plain), std::move(with_dates)}}.canonical();
}

}  // namespace

std::string figure_cell(const figures::Query& query, std::span<const std::string> row) {
  SANAD_CHECK(row.empty() || row.size() == query.by.size(), "a row has one value for each key");
  std::set<std::string> scope;
  for (const auto& filter : query.where) scope.insert(text_of(filter));
  for (std::size_t i = 0; i < row.size(); ++i) scope.insert(text_of({query.by[i], {row[i]}, {}}));
  Json::Array where;
  for (const auto& filter : scope) where.emplace_back(filter);
  return Json{Json::Object{{"best", figures::name_of(query.best)},
                           {"definition", query.definition},
                           {"measure", records::name_of(query.measure)},
                           {"where", std::move(where)}}}
      .canonical();
}

}  // namespace sanad::exchange
