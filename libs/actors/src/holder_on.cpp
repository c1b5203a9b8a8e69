// SPDX-License-Identifier: Apache-2.0
// Which holders the accounts of an office allow on a day.
#include <algorithm>
#include <array>

#include "ends.h"
#include "entries_of.h"
#include "ranges.h"
#include "sanad/actors/succession.h"

namespace sanad::actors {
namespace {

/// Whether he held it: no account allows it, some do, all do.
enum class Held : std::uint8_t { no, maybe, yes };

Held begun(const Tenure& tenure, Day on) {
  if (!tenure.begin) return Held::maybe;
  if (on < tenure.begin->first) return Held::no;
  return on < tenure.begin->last || tenure.begin_reported ? Held::maybe : Held::yes;
}

/// Seen from the end alone.
Held not_ended(const End& end, Day on) {
  if (end.kind == EndKind::open) return Held::yes;
  if (!end.range) return Held::maybe;
  if (end.kind == EndKind::inferred) {  // on the first day of the next one it is his
    if (on < end.range->first) return Held::yes;
    return on < end.range->last ? Held::maybe : Held::no;
  }
  const auto side = after(*end.range, on);
  if (side < 0) return Held::yes;
  return side == 0 || end.kind == EndKind::reported ? Held::maybe : Held::no;
}

std::vector<EntryIndex> joined(std::vector<EntryIndex> a, const std::vector<EntryIndex>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

/// Accounts of the end that let him go on until after the day, and those that do not.
std::vector<EntryIndex> ends_on(const StatementBase& base, const End& end, Day on, bool later) {
  std::vector<EntryIndex> found;
  for (const auto entry : end.accounts) {
    const auto& statement = base.statement(entry);
    const auto& when = statement.to ? statement.to : statement.from;
    if (when && (later ? when->last >= on : when->first < on)) found.push_back(entry);
  }
  for (const auto entry : end.signs_of_life) {
    const auto& when = base.statement(entry).from;
    if (later && when && when->last >= on) found.push_back(entry);
  }
  return found;
}

class OnDay {
 public:
  OnDay(const StatementBase& base, const Succession& succession, Day on)
      : base_{base}, succession_{succession}, on_{on} {}

  std::vector<Value> values() {
    const bool sure = std::any_of(succession_.tenures.begin(), succession_.tenures.end(),
                                  [&](const Tenure& tenure) { return held(tenure) == Held::yes; });
    for (const auto& tenure : succession_.tenures) add_holder(tenure);
    if (!sure) add_vacant();
    if (values_.size() == 1) values_.front().certain = true;
    return std::move(values_);
  }

  void note_denials(Answer& answer) const {
    for (const auto& tenure : succession_.tenures) {
      if (begun(tenure, on_) == Held::no) continue;
      const bool over = not_ended(tenure.end, on_) == Held::no;
      if (!over || !tenure.denials.empty()) answer.denials = joined(answer.denials, tenure.denials);
      if (over) continue;
      answer.denials = joined(answer.denials, tenure.end.denials);
      answer.contradicted = joined(answer.contradicted, tenure.end.contradicted);
    }
    for (auto* list : {&answer.denials, &answer.contradicted}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
  }

 private:
  Held held(const Tenure& tenure) const { return std::min(begun(tenure, on_), not_ended(tenure.end, on_)); }

  void add_holder(const Tenure& tenure) {
    const auto state = held(tenure);
    if (state == Held::no) return;
    Value value;
    value.text = tenure.name;
    value.acting = tenure.acting;
    value.certain = state == Held::yes;
    value.reported = tenure.begin_reported;
    value.because = joined(joined(tenure.begins, tenure.end.denials), ends_on(base_, tenure.end, on_, true));
    if (state == Held::yes) {
      value.why = "by every account in force";
    } else if (begun(tenure, on_) == Held::maybe) {
      value.why = tenure.begin ? "accounts differ on when he began" : "no account tells when he began";
    } else if (tenure.end.kind == EndKind::reported) {
      value.why = tenure.end.denials.empty() ? "the end is reported, not confirmed by the own side"
                                             : "the end is reported, and denied";
    } else {
      value.why = "accounts allow an end after this day";
    }
    values_.push_back(std::move(value));
  }

  /// Nobody, by the accounts that have the last holder gone by then.
  void add_vacant() {
    Value value;
    value.text = "vacant";
    bool only_reports = true, someone_gone = false;
    for (const auto& tenure : succession_.tenures) {
      if (begun(tenure, on_) == Held::no || not_ended(tenure.end, on_) == Held::yes) continue;
      const auto gone = ends_on(base_, tenure.end, on_, false);
      someone_gone = someone_gone || !gone.empty();
      if (!is_last_gone(tenure) || (tenure.acting && held(tenure) == Held::no)) continue;
      if (!gone.empty() && tenure.end.kind != EndKind::reported) only_reports = false;
      value.because = joined(std::move(value.because), gone);
    }
    if (!someone_gone) return;
    value.reported = only_reports;
    value.why = only_reports ? "by reports that the own side has not confirmed"
                             : "by accounts of an end before this day";
    values_.push_back(std::move(value));
  }

  /// True unless a later permanent holder had surely begun.
  bool is_last_gone(const Tenure& tenure) const {
    return std::none_of(succession_.tenures.begin(), succession_.tenures.end(), [&](const Tenure& next) {
      return !next.acting && tenure.begin && next.begin && next.begin->first > tenure.begin->first &&
             begun(next, on_) == Held::yes;
    });
  }

  const StatementBase& base_;
  const Succession& succession_;
  Day on_;
  std::vector<Value> values_;
};

}  // namespace

Answer holder_on(const StatementBase& base, const Succession& succession, const Cluster& group, Day on,
                 const Known& known, View view) {
  OnDay day{base, succession, on};
  auto answer = choose(base, day.values(), view, group, known);
  day.note_denials(answer);
  return answer;
}

Answer holder_on(const StatementBase& base, const Cluster& group, const OfficeKind& office, Day on,
                 const Known& known, View view) {
  return holder_on(base, succession_of(base, group, office, known), group, on, known, view);
}

Answer alive_on(const StatementBase& base, const Cluster& person, Day on, const Known& known, View view) {
  constexpr std::array<std::string_view, 8> ties{"deputy_leader_of", "head_of_faction", "interim_leader_of",
                                                 "leader_of",        "member_of",       "named_leader_of",
                                                 "speaks_for",       "founded_by"};
  Cluster own;
  bool seen = false;
  for (const auto entry : entries_of(base, person, ties, known)) {
    seen = true;
    const bool is_founder = base.statement(entry).relation == "founded_by";
    const auto group = is_founder ? base.subject_node(entry, 0) : base.object_node(entry);
    if (group != no_node) own.nodes.push_back(group);
  }
  for (const auto node : std::vector<NodeIndex>{own.nodes}) {
    const auto more = cluster_of(base, node, known).nodes;
    own.nodes.insert(own.nodes.end(), more.begin(), more.end());
  }
  std::sort(own.nodes.begin(), own.nodes.end());
  own.nodes.erase(std::unique(own.nodes.begin(), own.nodes.end()), own.nodes.end());
  const auto end = end_of(base, {person, own, {}, {}, false}, known);
  std::vector<Value> values;
  const auto state = not_ended(end, on);
  if (state != Held::no && (seen || end.kind != EndKind::open || !end.contradicted.empty())) {
    values.push_back({"alive", false, state == Held::yes, false,
                      joined(end.denials, ends_on(base, end, on, true)),
                      "no account in force has him dead by then"});
    if (state == Held::maybe)
      values.back().why = "accounts of the death differ, or are not confirmed by his own side";
  }
  if (state != Held::yes) {
    values.push_back({"dead", false, state == Held::no, end.kind == EndKind::reported,
                      ends_on(base, end, on, false), end.manner});
  }
  auto answer = choose(base, std::move(values), view, own.nodes.empty() ? person : own, known);
  answer.denials = end.denials;
  answer.contradicted = end.contradicted;
  return answer;
}

}  // namespace sanad::actors
