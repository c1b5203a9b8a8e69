// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "sanad/actors/lineage.h"

namespace sanad::actors {
namespace {

/// Days on which an answer may become another: the first day of each stretch.
std::set<Day> turning_days(const StatementBase& base, const Cluster& group, const Known& known) {
  std::set<Day> days{Day::from_ymd(1, 1, 1).value()};
  for (const auto& event : lineage_of(base, group, known).events) {
    if (!event.change.when) continue;
    days.insert({event.change.when->first, event.change.when->last});
    for (const auto entry : event.change.because) {
      const auto& statement = base.statement(entry);
      if (statement.from) days.insert({statement.from->first, statement.from->last});
      if (statement.to)
        days.insert({statement.to->first, statement.to->first.plus_days(1), statement.to->last});
    }
  }
  return days;
}

bool same_answer(const RollUpMember& a, const RollUpMember& b) {
  return a.included == b.included && a.certain == b.certain && a.reason == b.reason;
}

}  // namespace

std::vector<MemberTime> roll_up_over_time(const StatementBase& base, const Cluster& group, const Known& known,
                                          View view) {
  std::map<std::pair<std::string, Cluster>, std::vector<MemberTime>> times;
  const auto days = turning_days(base, group, known);
  for (auto day = days.begin(); day != days.end(); ++day) {
    const auto next = std::next(day);
    const auto last = next == days.end() ? Day::from_ymd(9999, 12, 31).value() : next->plus_days(-1);
    for (auto& member : roll_up(base, group, *day, known, view)) {
      if (member.cluster == group) continue;
      auto& list = times[{member.name, member.cluster}];
      if (!list.empty() && same_answer(list.back().member, member)) {
        list.back().within.last = last;
      } else {
        list.push_back({std::move(member), {*day, last, DatePrecision::day}});
      }
    }
  }
  std::vector<MemberTime> all;
  for (auto& [key, list] : times) std::move(list.begin(), list.end(), std::back_inserter(all));
  return all;
}

}  // namespace sanad::actors
