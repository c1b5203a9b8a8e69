// SPDX-License-Identifier: Apache-2.0
#include "tenures.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "ends.h"
#include "entries_of.h"
#include "ranges.h"

namespace sanad::actors {
namespace {

using Seat = std::pair<Cluster, bool>;  ///< who, and whether acting

class Gathering {
 public:
  Gathering(const StatementBase& base, const Cluster& group, const OfficeKind& office, const Known& known)
      : base_{base}, group_{group}, office_{office}, known_{known} {}

  std::vector<Tenure> run() {
    gather(office_.permanent, false);
    gather(office_.acting, true);
    std::vector<Tenure> tenures;
    for (const auto& [seat, entries] : seats_) add_terms(seat, entries, tenures);
    for (auto& tenure : tenures) confirm_by_successor(tenure, tenures);
    for (auto& tenure : tenures) infer_end(tenure, tenures);
    std::sort(tenures.begin(), tenures.end(), [](const Tenure& a, const Tenure& b) {
      const auto begin = [](const Tenure& t) { return t.begin ? t.begin->first.number() : INT32_MIN; };
      return std::tuple{begin(a), a.acting, a.name} < std::tuple{begin(b), b.acting, b.name};
    });
    return tenures;
  }

 private:
  void gather(std::span<const std::string_view> relations, bool acting) {
    for (const auto entry : entries_of(base_, group_, relations, known_)) {
      if (!is_object(base_, entry, group_)) continue;
      for (auto& holder : subjects_of(base_, entry, known_))
        seats_[{std::move(holder), acting}].push_back(entry);
    }
  }

  /// Somebody who held it twice has two tenures: a beginning told for after a told end opens the next.
  void add_terms(const Seat& seat, std::vector<EntryIndex> entries, std::vector<Tenure>& tenures) {
    std::stable_sort(entries.begin(), entries.end(), [&](EntryIndex a, EntryIndex b) {
      return base_.statement(a).from.value_or(DateRange{}).first <
             base_.statement(b).from.value_or(DateRange{}).first;
    });
    std::vector<EntryIndex> term;
    std::optional<Day> told_end;
    for (const auto entry : entries) {
      const auto& statement = base_.statement(entry);
      if (told_end && statement.from && statement.from->first > *told_end) {
        add_tenure(seat, std::exchange(term, {}), statement.from->first, tenures);
        told_end.reset();
      }
      term.push_back(entry);
      if (statement.to && affirms(statement))
        told_end = std::max(told_end.value_or(statement.to->last), statement.to->last);
    }
    add_tenure(seat, std::move(term), {}, tenures);
  }

  void add_tenure(const Seat& seat, std::vector<EntryIndex> entries, std::optional<Day> next,
                  std::vector<Tenure>& tenures) {
    Tenure tenure{seat.first, name_of(base_, seat.first, known_), seat.second, {}, false, true, {}, {}, {}};
    std::vector<DateRange> dates;
    std::vector<EntryIndex> told_ends;
    for (const auto entry : entries) {
      const auto& statement = base_.statement(entry);
      if (!affirms(statement)) {
        tenure.denials.push_back(entry);
        continue;
      }
      tenure.begins.push_back(entry);
      tenure.begin_reported =
          tenure.begin_reported && statement.stance == records::Stance::reports_unconfirmed;
      if (statement.from) dates.push_back(*statement.from);
      if (statement.to) told_ends.push_back(entry);
    }
    if (tenure.begins.empty()) return;  // nobody says that he held it
    const auto begin = together(dates);
    tenure.begin = begin.range;
    tenure.begin_contested = begin.contested;
    const auto after = begin.range ? std::optional{begin.range->first} : std::nullopt;
    tenure.end = end_of(base_, {tenure.holder, group_, after, std::move(told_ends)}, known_);
    if (next && tenure.end.range) tenure.end.range->last = std::min(tenure.end.range->last, *next);
    tenures.push_back(std::move(tenure));
  }

  static bool takes_over(const Tenure& next, const Tenure& before) {
    return !next.acting && !next.begin_reported && next.begin && next.holder != before.holder;
  }

  /// When another has taken over since, the report of an end was true, whether or not the own side ever said
  /// so.
  static void confirm_by_successor(Tenure& tenure, const std::vector<Tenure>& all) {
    auto& end = tenure.end;
    if (end.kind != EndKind::reported || !end.range) return;
    const bool succeeded = std::any_of(all.begin(), all.end(), [&](const Tenure& next) {
      return takes_over(next, tenure) && next.begin->first >= end.range->first;
    });
    if (succeeded) end.kind = EndKind::stated;
  }

  static void infer_end(Tenure& tenure, const std::vector<Tenure>& all) {
    if (tenure.end.kind != EndKind::open || !tenure.begin) return;
    for (const auto& next : all) {
      if (!takes_over(next, tenure) || next.begin->first <= tenure.begin->first) continue;
      if (!tenure.end.range || next.begin->first < tenure.end.range->first) tenure.end.range = next.begin;
      tenure.end.kind = EndKind::inferred;
    }
  }

  const StatementBase& base_;
  const Cluster& group_;
  const OfficeKind& office_;
  const Known& known_;
  std::map<Seat, std::vector<EntryIndex>> seats_;
};

}  // namespace

std::vector<Tenure> tenures_of(const StatementBase& base, const Cluster& group, const OfficeKind& office,
                               const Known& known) {
  return Gathering{base, group, office, known}.run();
}

}  // namespace sanad::actors
