// SPDX-License-Identifier: Apache-2.0
#include "title_template.h"

#include <algorithm>
#include <array>

#include "hint.h"
#include "sanad/core/utf8.h"

namespace sanad::sources {
namespace {

using namespace std::string_view_literals;

constexpr std::array names = {"kind"sv,     "tactic"sv,  "target"sv, "place"sv, "district"sv,
                              "province"sv, "country"sv, "date"sv,   "killed"sv};

std::string value_of(std::string_view name, const records::Account& account) {
  if (name == "kind") return std::string{records::name_of(account.kind)};
  if (name == "tactic") return std::string{records::name_of(account.tactic)};
  if (name == "target") return std::string{records::name_of(account.target)};
  if (name == "place") return account.where.place;
  if (name == "district") return account.where.district;
  if (name == "province") return account.where.province;
  if (name == "country") return account.where.country;
  if (name == "date") return account.when.to_string();
  const auto* killed = account.count(records::Measure::killed, records::VictimClass::all);
  if (killed == nullptr || !killed->count.minimum()) return {};
  return std::to_string(killed->count.best.value_or(*killed->count.minimum()));
}

}  // namespace

Result<std::string> check_title(std::string_view pattern) {
  for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    const auto close = pattern.find('}', open);
    const auto name = pattern.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
    if (close == std::string_view::npos || std::find(names.begin(), names.end(), name) == names.end()) {
      return fail(ErrorCode::invalid_input,
                  "'" + shorten(name, 60) + "' is no part of a title" + hint(name, names));
    }
  }
  return std::string{pattern};
}

std::string fill_title(std::string_view pattern, const records::Account& account) {
  constexpr std::size_t longest = 200;
  std::string title;
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    title += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = pattern.find('}', open);
    title += value_of(pattern.substr(open + 1, close - open - 1), account);
    pattern.remove_prefix(close + 1);
  }
  return shorten(title, longest);
}

}  // namespace sanad::sources
