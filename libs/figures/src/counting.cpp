// SPDX-License-Identifier: Apache-2.0
#include "counting.h"

#include <algorithm>

namespace sanad::figures {
namespace {

FigureRow row_of(const Tally& tally) {
  FigureRow row;
  // Nothing in scope is a figure of zero; incidents without a number are not.
  const bool nothing_in_scope = tally.incidents + tally.maybe == 0;
  if (tally.known != 0 || nothing_in_scope) row.value = Range::spanning(tally.low, tally.best, tally.high);
  row.incidents = tally.incidents;
  row.maybe_incidents = tally.maybe;
  row.unknown_incidents = tally.unknown;
  row.records = tally.records;
  row.marking = static_cast<records::Tlp>(tally.marking);
  return row;
}

/// The spread of one counted incident; high == low when it has none.
Shape shape_of(const Values& values, const Fact& fact, Counts counts) {
  if (counts == Counts::maybe) return {0, 0, fact.high, Model::perhaps, perhaps_moments(fact.high)};
  return values.shapes[fact.shape];
}

bool is_spread(const Fact& fact, Counts counts) {
  return counts == Counts::maybe ? fact.high > 0 : counts == Counts::yes && fact.shape != 0;
}

Tally tally_all(const CountingInput& in) {
  if (in.mask.data() == in.values.counted.data()) return in.values.whole;  // no filter
  Tally total;
  for (std::size_t i = 0; i < in.mask.size(); ++i) {
    if (in.mask[i] != Counts::no) total.add(in.values.tally(i, in.mask[i]));
  }
  return total;
}

std::shared_ptr<Evidence::Pool> make_pool(const CountingInput& in, std::size_t accounts) {
  auto pool = std::make_shared<Evidence::Pool>();
  pool->keeps_ids = in.keeps_table;
  pool->ids = in.table.id.data();
  pool->accounts = std::make_unique_for_overwrite<std::uint32_t[]>(accounts);
  return pool;
}

/// visit(account, incident) for what is counted. Accounts lie in the order of their ids, so that evidence comes out
/// sorted.
template <class Visit>
void for_each_account(const CountingInput& in, Visit visit) {
  const auto& of_account = in.view.of_account;
  for (std::uint32_t account = 0; account < of_account.size(); ++account) {
    const std::uint32_t incident = of_account[account];
    if (incident != no_code && in.mask[incident] != Counts::no) visit(account, incident);
  }
}

FigureRow finish_total(const CountingInput& in, const Tally& tally) {
  FigureRow total = row_of(tally);
  if (in.interval && total.value && !needs_draws(tally.sum(), tally.uncertain)) {
    total.interval = by_moments(tally.sum());
  } else if (in.interval && total.value) {
    std::vector<Shape> uncertain;
    for (std::size_t i = 0; i < in.mask.size(); ++i) {
      const Fact& fact = in.values.fact(i);
      if (is_spread(fact, in.mask[i])) uncertain.push_back(shape_of(in.values, fact, in.mask[i]));
    }
    total.interval = by_draws(tally.sum(), uncertain, in.seed);
  }
  if (!in.evidence) return total;
  const auto pool = make_pool(in, total.records);
  std::uint32_t* next = pool->accounts.get();
  for_each_account(in, [&](std::uint32_t account, std::uint32_t) { *next++ = account; });
  total.evidence = Evidence{pool, 0, total.records};
  return total;
}

class Rows {
 public:
  Rows(const CountingInput& in, const RowPlan& plan, const std::vector<Key>& by)
      : in_{in}, plan_{plan}, by_{by}, tallies_(plan.rows) {}

  Counted run() {
    for (std::uint32_t i = 0; i < in_.mask.size(); ++i) {
      if (in_.mask[i] == Counts::no) continue;
      const Tally& tally = in_.values.tally(i, in_.mask[i]);
      plan_.for_each_row(i, [&](std::uint32_t row) { tallies_[row].add(tally); });
    }
    drop_empty();
    if (in_.interval) add_intervals();
    if (in_.evidence) add_evidence();
    return {std::move(rows_), finish_total(in_, total())};
  }

 private:
  void drop_empty() {
    rows_.reserve(tallies_.size());
    place_.assign(tallies_.size(), no_code);
    for (std::uint32_t row = 0; row < tallies_.size(); ++row) {
      if (tallies_[row].records == 0) continue;
      place_[row] = static_cast<std::uint32_t>(rows_.size());
      rows_.push_back(row_of(tallies_[row]));
      rows_.back().by = labels_of(plan_, row, by_, in_.keys);
    }
  }

  Tally total() const {
    if (!plan_.single) return tally_all(in_);
    Tally total;
    for (const Tally& tally : tallies_) total.add(tally);
    return total;
  }

  void add_intervals() {
    std::vector<std::uint32_t> drawn(tallies_.size(), no_code);
    std::vector<std::vector<Shape>> uncertain;
    for (std::size_t row = 0; row < tallies_.size(); ++row) {
      if (place_[row] == no_code || !rows_[place_[row]].value) continue;
      const Sum sum = tallies_[row].sum();
      if (needs_draws(sum, tallies_[row].uncertain)) {
        drawn[row] = static_cast<std::uint32_t>(uncertain.size());
        uncertain.emplace_back().reserve(tallies_[row].uncertain);
      } else {
        rows_[place_[row]].interval = by_moments(sum);
      }
    }
    if (uncertain.empty()) return;
    gather_shapes(drawn, uncertain);
    for (std::size_t row = 0; row < tallies_.size(); ++row) {
      if (drawn[row] == no_code) continue;
      rows_[place_[row]].interval = by_draws(tallies_[row].sum(), uncertain[drawn[row]], in_.seed);
    }
  }

  void gather_shapes(const std::vector<std::uint32_t>& drawn, std::vector<std::vector<Shape>>& into) const {
    for (std::uint32_t i = 0; i < in_.mask.size(); ++i) {
      const Fact& fact = in_.values.fact(i);
      if (!is_spread(fact, in_.mask[i])) continue;
      plan_.for_each_row(i, [&](std::uint32_t row) {
        if (drawn[row] != no_code) into[drawn[row]].push_back(shape_of(in_.values, fact, in_.mask[i]));
      });
    }
  }

  /// A counting sort of the accounts by row.
  void add_evidence() {
    std::vector<std::size_t> first(tallies_.size() + 1, 0);
    for (std::size_t row = 0; row < tallies_.size(); ++row) first[row + 1] = first[row] + tallies_[row].records;
    const auto pool = make_pool(in_, first.back());
    std::vector<std::uint32_t*> next(tallies_.size());
    for (std::size_t row = 0; row < tallies_.size(); ++row) {
      next[row] = pool->accounts.get() + first[row];
      if (place_[row] == no_code) continue;
      rows_[place_[row]].evidence = Evidence{pool, first[row], tallies_[row].records};
    }
    for_each_account(in_, [&](std::uint32_t account, std::uint32_t incident) {
      plan_.for_each_row(incident, [&](std::uint32_t row) { *next[row]++ = account; });
    });
  }

  const CountingInput& in_;
  const RowPlan& plan_;
  const std::vector<Key>& by_;
  std::vector<Tally> tallies_;
  std::vector<std::uint32_t>
      place_;  ///< by planned row: where it stands in rows_, no_code when nothing is in it
  std::vector<FigureRow> rows_;
};

}  // namespace

Counted count_rows(const CountingInput& in, const RowPlan& plan, const std::vector<Key>& by) {
  return Rows{in, plan, by}.run();
}

FigureRow count_total(const CountingInput& in) {
  return finish_total(in, tally_all(in));
}

}  // namespace sanad::figures
