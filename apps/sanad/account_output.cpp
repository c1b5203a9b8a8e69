// SPDX-License-Identifier: Apache-2.0
#include "account_output.h"

#include <algorithm>
#include <map>
#include <utility>

#include "sanad/api/account_json.h"

namespace sanad::app {
namespace {

std::string count_text(const records::Count& count) {
  const auto part = [](std::optional<std::int64_t> n) { return n ? std::to_string(*n) : std::string{"?"}; };
  if (count.low == count.best && count.best == count.high && count.best) return std::to_string(*count.best);
  if (count.best && !count.low && !count.high) return std::to_string(*count.best);
  if (count.best && count.low == count.best && !count.high) return "at least " + std::to_string(*count.best);
  return part(count.best) + " (" + part(count.low) + "-" + part(count.high) + ")";
}

std::string count_name(const records::CountEntry& entry) {
  std::string name{name_of(entry.measure)};
  if (entry.victims != records::VictimClass::all) name += ", " + std::string{name_of(entry.victims)};
  return name;
}

std::string count_cell(const records::CountEntry& entry) {
  auto text = count_text(entry.count);
  if (entry.attackers != records::Attackers::unknown) text += ", attackers " + std::string{name_of(entry.attackers)};
  return text;
}

}  // namespace

TextTable account_table(const std::vector<records::Account>& accounts) {
  std::vector<TextTable::Column> columns{{""}};
  for (std::size_t i = 0; i < accounts.size(); ++i) columns.push_back({"account " + std::to_string(i + 1)});
  TextTable table{columns};
  const auto add = [&](const std::string& name, std::vector<std::string> cells) {
    if (std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); })) return;
    cells.insert(cells.begin(), name);
    table.row(std::move(cells));
  };
  std::vector<std::vector<std::pair<std::string, std::string>>> facts;
  for (const auto& account : accounts) facts.push_back(api::facts_of(account));
  for (std::size_t fact = 0; !facts.empty() && fact < facts.front().size(); ++fact) {
    std::vector<std::string> cells;
    for (const auto& of_account : facts) cells.push_back(of_account[fact].second);
    add(facts.front()[fact].first, std::move(cells));
  }
  std::map<std::pair<records::Measure, records::VictimClass>, std::vector<std::string>> counts;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    for (const auto& entry : accounts[i].counts) {
      auto& cells = counts[{entry.measure, entry.victims}];
      cells.resize(accounts.size());
      cells[i] = count_cell(entry);
    }
  }
  for (auto& [key, cells] : counts) add(count_name({key.first, key.second, {}, {}}), std::move(cells));
  return table;
}

}  // namespace sanad::app
