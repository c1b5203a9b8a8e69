// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/ties.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "entries_of.h"
#include "ranges.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 7> joining{
    "faction_of", "joined", "member_of", "merged_into", "pledged_allegiance_to", "rejoined", "reunited_with"};
constexpr std::array<std::string_view, 2> leaving{"expelled_by", "split_from"};

struct Step {
  std::optional<DateRange> when;
  bool joins = false;
  EntryIndex entry = 0;
};

void add_steps(const StatementBase& base, EntryIndex entry, bool joins, std::vector<Step>& steps) {
  const auto& statement = base.statement(entry);
  // A time within of which only the end is told began at some time before it.
  if (statement.from || joins || !statement.to) steps.push_back({statement.from, joins, entry});
  if (statement.to) steps.push_back({statement.to, !joins, entry});
}

std::vector<Step> steps_of(const StatementBase& base, const Cluster& child, const Cluster& parent,
                           const Known& known) {
  std::vector<Step> steps;
  for (const bool joins : {true, false}) {
    const auto relations =
        joins ? std::span<const std::string_view>{joining} : std::span<const std::string_view>{leaving};
    for (const auto entry : entries_of(base, child, relations, known)) {
      if (is_subject(base, entry, child) && is_object(base, entry, parent) &&
          affirms(base.statement(entry))) {
        add_steps(base, entry, joins, steps);
      }
    }
  }
  std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
    const auto key = [](const Step& step) {
      return std::tuple{step.when.has_value(), step.when ? step.when->first : Day{},
                        step.when ? step.when->last : Day{}, step.entry};
    };
    return key(a) < key(b);
  });
  return steps;
}

TieChange change_of(const StatementBase& base, std::span<const Step> steps) {
  TieChange change;
  change.joins = steps.front().joins;
  std::vector<DateRange> dates;
  for (const auto& step : steps) {
    if (step.when) dates.push_back(*step.when);
    change.because.push_back(step.entry);
    change.words.push_back(base.statement(step.entry).relation);
  }
  const auto all = together(dates);
  change.when = all.range;
  change.contested = all.contested;
  std::sort(change.words.begin(), change.words.end());
  change.words.erase(std::unique(change.words.begin(), change.words.end()), change.words.end());
  return change;
}

Value value_of(bool joins, bool certain, std::vector<EntryIndex> because, std::string why) {
  return {joins ? "yes" : "no", false, certain, false, std::move(because), std::move(why)};
}

std::string date_of(const TieChange& change) {
  return change.when ? change.when->to_string() : "a day that nobody tells";
}

/// Statements that tell of the whole time around the day, and say otherwise.
std::vector<EntryIndex> who_say_otherwise(const StatementBase& base, const std::vector<TieChange>& changes,
                                          bool chosen, Day on) {
  std::vector<EntryIndex> found;
  for (const auto& change : changes) {
    for (const auto entry : change.because) {
      const auto& statement = base.statement(entry);
      const bool within = std::find(leaving.begin(), leaving.end(), statement.relation) == leaving.end();
      if (within == chosen || !statement.from || !statement.to) continue;
      if (statement.from->last <= on && on <= statement.to->first) found.push_back(entry);
    }
  }
  return found;
}

/// Several reasons for the same answer are one answer; the first tells why.
void merge_equal(std::vector<Value>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = i + 1; j < values.size();) {
      if (values[j].text != values[i].text) {
        ++j;
        continue;
      }
      values[i].because.insert(values[i].because.end(), values[j].because.begin(), values[j].because.end());
      values.erase(values.begin() + static_cast<std::ptrdiff_t>(j));
    }
  }
}

}  // namespace

std::vector<TieChange> changes_of_tie(const StatementBase& base, const Cluster& child, const Cluster& parent,
                                      const Known& known) {
  const auto steps = steps_of(base, child, parent, known);
  std::vector<TieChange> changes;
  for (std::size_t first = 0; first < steps.size();) {
    auto last = first;
    while (last < steps.size() && steps[last].joins == steps[first].joins) ++last;
    changes.push_back(change_of(base, std::span{steps}.subspan(first, last - first)));
    first = last;
  }
  return changes;
}

Answer tie_on(const StatementBase& base, const Cluster& child, const Cluster& parent, Day on,
              const Known& known, View view) {
  const auto changes = changes_of_tie(base, child, parent, known);
  std::vector<Value> values;
  const TieChange* sure = nullptr;
  for (const auto& change : changes) {
    if (!change.when || change.when->last <= on) sure = &change;
  }
  if (sure != nullptr) {
    values.push_back(value_of(sure->joins, true, sure->because,
                              (sure->joins ? "within since " : "apart since ") + date_of(*sure)));
    if (auto others = who_say_otherwise(base, changes, sure->joins, on); !others.empty()) {
      values.push_back(
          value_of(!sure->joins, false, std::move(others), "by statements of the whole time around the day"));
    }
  }
  for (const auto& change : changes) {
    if (!change.when || change.when->first > on || change.when->last <= on) continue;
    values.push_back(
        value_of(change.joins, false, change.because,
                 (change.joins ? "joined on a day in " : "left on a day in ") + date_of(change)));
  }
  if (!changes.empty() && sure == nullptr && changes.front().when && !changes.front().joins) {
    values.push_back(
        value_of(true, false, changes.front().because, "left later: " + date_of(changes.front())));
  }
  merge_equal(values);
  auto answer = choose(base, std::move(values), view, parent, known);
  for (const auto entry : entries_of(base, child, known)) {
    if (!affirms(base.statement(entry)) && is_subject(base, entry, child) && is_object(base, entry, parent)) {
      answer.denials.push_back(entry);
    }
  }
  return answer;
}

}  // namespace sanad::actors
