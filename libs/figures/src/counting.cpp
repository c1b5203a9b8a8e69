// SPDX-License-Identifier: Apache-2.0
#include "counting.h"

#include <algorithm>

namespace sanad::figures {
namespace {

/// The plan of a total: every incident in scope stands in row 0.
RowPlan one_row(const std::vector<Counts>& mask) {
  RowPlan plan;
  plan.row_codes.push_back(0);
  plan.row_of.resize(mask.size());
  std::ranges::transform(mask, plan.row_of.begin(), [](Counts c) { return c == Counts::no ? no_code : 0U; });
  return plan;
}

class Counting {
 public:
  Counting(const CountingInput& in, const RowPlan& plan)
      : in_{in}, plan_{plan}, tallies_(plan.row_codes.size()) {}

  std::vector<FigureRow> run() {
    for (std::uint32_t incident = 0; incident < in_.mask.size(); ++incident) {
      const Counts counts = in_.mask[incident];
      if (counts == Counts::no) continue;
      plan_.for_each_row(
          incident, [&](std::uint32_t row) { tallies_[row].add(in_.view, in_.values, incident, counts); });
    }
    rows_.resize(tallies_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) fill(tallies_[row], rows_[row]);
    if (in_.interval) add_intervals();
    if (in_.evidence) add_evidence();
    return std::move(rows_);
  }

 private:
  void fill(const Tally& tally, FigureRow& row) const {
    // Nothing in scope is a figure of zero; incidents without a number are not.
    const bool nothing_in_scope = tally.incidents + tally.maybe == 0;
    if (tally.known || nothing_in_scope) row.value = tally.range();
    row.incidents = tally.incidents;
    row.maybe_incidents = tally.maybe;
    row.unknown_incidents = tally.unknown;
    row.records = tally.records;
    row.marking = static_cast<records::Tlp>(tally.marking);
  }

  void add_intervals() {
    std::vector<std::uint32_t> drawn(rows_.size(), no_code);
    std::vector<std::vector<Shape>> uncertain;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (!rows_[row].value) continue;
      const Sum sum = tallies_[row].sum();
      if (needs_draws(sum, tallies_[row].uncertain)) {
        drawn[row] = static_cast<std::uint32_t>(uncertain.size());
        uncertain.emplace_back().reserve(tallies_[row].uncertain);
      } else {
        rows_[row].interval = by_moments(sum);
      }
    }
    if (uncertain.empty()) return;
    gather_shapes(drawn, uncertain);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (drawn[row] == no_code) continue;
      rows_[row].interval = by_draws(tallies_[row].sum(), uncertain[drawn[row]], in_.seed);
    }
  }

  void gather_shapes(const std::vector<std::uint32_t>& drawn, std::vector<std::vector<Shape>>& into) const {
    for (std::uint32_t incident = 0; incident < in_.mask.size(); ++incident) {
      const Counts counts = in_.mask[incident];
      const Item& item = in_.values.items[incident];
      const bool spread = counts == Counts::maybe ? item.high > 0 : counts == Counts::yes && item.shape != 0;
      if (!spread) continue;
      plan_.for_each_row(incident, [&](std::uint32_t row) {
        if (drawn[row] != no_code) into[drawn[row]].push_back(shape_of(in_.values, incident, counts));
      });
    }
  }

  /// Accounts lie in the order of their ids, so that each row's evidence comes out sorted: a counting sort by
  /// row.
  void add_evidence() {
    std::vector<Uuid*> next(rows_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      rows_[row].evidence.resize(rows_[row].records);
      next[row] = rows_[row].evidence.data();
    }
    const auto& of_account = in_.view.of_account;
    for (std::size_t account = 0; account < of_account.size(); ++account) {
      if (of_account[account] == no_code || in_.mask[of_account[account]] == Counts::no) continue;
      plan_.for_each_row(of_account[account],
                         [&](std::uint32_t row) { *next[row]++ = in_.table.id[account]; });
    }
  }

  const CountingInput& in_;
  const RowPlan& plan_;
  std::vector<Tally> tallies_;
  std::vector<FigureRow> rows_;
};

}  // namespace

Result<std::vector<FigureRow>> count_rows(const CountingInput& in, const std::vector<Key>& by) {
  const auto plan = plan_rows(in.view, in.keys, by, in.mask);
  if (!plan) return tl::unexpected{plan.error()};
  std::vector<FigureRow> rows = Counting{in, *plan}.run();
  for (std::uint32_t row = 0; row < rows.size(); ++row) rows[row].by = labels_of(*plan, row, by, in.keys);
  return rows;
}

FigureRow count_total(const CountingInput& in) {
  const RowPlan plan = one_row(in.mask);
  return std::move(Counting{in, plan}.run().front());
}

}  // namespace sanad::figures
