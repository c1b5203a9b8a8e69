// SPDX-License-Identifier: Apache-2.0
#include "account_output.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace sanad::app {
namespace {

std::string count_text(const records::Count& count) {
  const auto part = [](std::optional<std::int64_t> n) { return n ? std::to_string(*n) : std::string{"?"}; };
  if (count.low == count.best && count.best == count.high && count.best) return std::to_string(*count.best);
  if (count.best && !count.low && !count.high) return std::to_string(*count.best);
  if (count.best && count.low == count.best && !count.high) return "at least " + std::to_string(*count.best);
  return part(count.best) + " (" + part(count.low) + "-" + part(count.high) + ")";
}

std::string flags_text(const records::Account& account) {
  std::string text;
  for (std::uint32_t bit = 0; bit < 8; ++bit) {
    const auto flag = static_cast<records::AccountFlag>(1U << bit);
    if (account.has(flag)) text += (text.empty() ? "" : ", ") + std::string{name_of(flag)};
  }
  return text;
}

std::string actors_text(const records::Account& account) {
  std::string text;
  for (const auto& actor : account.actors) {
    text += (text.empty() ? "" : "; ") + actor.name + " (" + std::string{name_of(actor.role)} + ")";
  }
  return text;
}

/// One fact of an account, by name; empty when the account does not give it.
using Fact = std::pair<std::string, std::function<std::string(const records::Account&)>>;

template <class Enum>
std::string unless_unknown(Enum value) {
  return value == Enum::unknown ? std::string{} : std::string{name_of(value)};
}

const std::vector<Fact>& plain_facts() {
  static const std::vector<Fact> facts = {
      {"source", [](const auto& a) { return a.source; }},
      {"native id", [](const auto& a) { return a.native_id; }},
      {"id", [](const auto& a) { return a.id.to_string(); }},
      {"title", [](const auto& a) { return a.title; }},
      {"date", [](const auto& a) { return a.when.to_string() + " (" + std::string{name_of(a.when.precision)} + ")"; }},
      {"country", [](const auto& a) { return a.where.country; }},
      {"province", [](const auto& a) { return a.where.province; }},
      {"district", [](const auto& a) { return a.where.district; }},
      {"place", [](const auto& a) { return a.where.place; }},
      {"point", [](const auto& a) {
         if (!a.where.point) return std::string{};
         return fmt::format("{:.4f}, {:.4f} ({})", a.where.point->latitude, a.where.point->longitude,
                            name_of(a.where.precision));
       }},
      {"event", [](const auto& a) { return unless_unknown(a.kind); }},
      {"violence", [](const auto& a) { return unless_unknown(a.violence); }},
      {"tactic", [](const auto& a) { return unless_unknown(a.tactic); }},
      {"target", [](const auto& a) { return unless_unknown(a.target); }},
      {"suicide", [](const auto& a) { return !a.suicide ? std::string{} : std::string{*a.suicide ? "yes" : "no"}; }},
      {"actors", actors_text},
      {"claim", [](const auto& a) { return unless_unknown(a.claim); }},
      {"publisher", [](const auto& a) { return a.publisher; }},
      {"agency", [](const auto& a) { return a.agency; }},
      {"published", [](const auto& a) { return a.published ? a.published->to_string() : std::string{}; }},
      {"articles", [](const auto& a) {
         std::string text;
         for (const auto& article : a.articles) text += (text.empty() ? "" : " ; ") + article;
         return text;
       }},
      {"covers", [](const auto& a) {
         if (a.covers == 1) return std::string{};
         return a.covers == 0 ? std::string{"several incidents"} : std::to_string(a.covers) + " incidents";
       }},
      {"flags", flags_text},
      {"marking", [](const auto& a) { return std::string{records::label_of(a.marking)}; }},
  };
  return facts;
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
  for (const auto& [name, fact] : plain_facts()) {
    std::vector<std::string> cells;
    for (const auto& account : accounts) cells.push_back(fact(account));
    add(name, std::move(cells));
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

void write_account(JsonWriter& json, const records::Account& account) {
  json.begin_object();
  for (const auto& [name, fact] : plain_facts()) {
    std::string key = name;
    std::replace(key.begin(), key.end(), ' ', '_');
    if (auto text = fact(account); !text.empty()) json.member(key, text);
  }
  json.key("counts").begin_array();
  for (const auto& entry : account.counts) {
    json.begin_object()
        .member("measure", name_of(entry.measure))
        .member("victims", name_of(entry.victims))
        .member("attackers", name_of(entry.attackers))
        .optional("low", entry.count.low)
        .optional("best", entry.count.best)
        .optional("high", entry.count.high)
        .end_object();
  }
  json.end_array().end_object();
}

}  // namespace sanad::app
