// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/change.h"

#include <algorithm>
#include <iterator>

#include "row_order.h"

namespace sanad::figures {
namespace {

constexpr std::int64_t least_base_of_a_percentage = 10;

std::int32_t month_number(Day day) {
  return day.year() * 12 + day.month() - 1;
}

DateRange months_before(const DateRange& period, std::int32_t months) {
  const std::int32_t first = std::max(12, month_number(period.first) - months);
  const std::int32_t last = std::max(first, month_number(period.first) - 1);
  return {DateRange::whole_month(first / 12, first % 12 + 1).first,
          DateRange::whole_month(last / 12, last % 12 + 1).last, period.precision};
}

std::vector<Uuid> minus(const auto& a, const auto& b) {
  std::vector<Uuid> out;
  std::ranges::set_difference(a, b, std::back_inserter(out));
  return out;
}

std::vector<Uuid> common(const auto& a, const auto& b) {
  std::vector<Uuid> out;
  std::ranges::set_intersection(a, b, std::back_inserter(out));
  return out;
}

RowMove move_of(const FigureRow* before, const FigureRow* after, const std::vector<Uuid>& revised) {
  const FigureRow none{};
  const FigureRow& from = before != nullptr ? *before : none;
  const FigureRow& to = after != nullptr ? *after : none;
  return {before != nullptr ? from.by : to.by,
          from.value,
          to.value,
          minus(to.evidence, from.evidence),
          minus(from.evidence, to.evidence),
          common(common(from.evidence, to.evidence), revised)};
}

bool moved(const RowMove& move) {
  return move.before != move.after || !move.appeared.empty() || !move.vanished.empty() ||
         !move.revised.empty();
}

}  // namespace

Change change(std::int64_t before, std::int64_t after) {
  Change out{before, after, std::nullopt};
  if (before >= least_base_of_a_percentage) {
    out.percent =
        100.0 * (static_cast<double>(after) - static_cast<double>(before)) / static_cast<double>(before);
  }
  return out;
}

DateRange period_before(const DateRange& period) {
  const bool whole_months =
      period.first.day() == 1 && period.last.day() == days_in_month(period.last.year(), period.last.month());
  if (whole_months) return months_before(period, month_number(period.last) - month_number(period.first) + 1);
  return {period.first.plus_days(-period.days()), period.first.plus_days(-1), period.precision};
}

std::vector<RowMove> diff(const FigureTable& before, const FigureTable& after,
                          const std::vector<Uuid>& revised) {
  std::vector<RowMove> moves;
  auto left = before.rows.begin();
  auto right = after.rows.begin();
  while (left != before.rows.end() || right != after.rows.end()) {
    const bool only_left =
        right == after.rows.end() || (left != before.rows.end() && row_before(left->by, right->by));
    const bool only_right =
        left == before.rows.end() || (right != after.rows.end() && row_before(right->by, left->by));
    RowMove move = move_of(only_right ? nullptr : &*left, only_left ? nullptr : &*right, revised);
    if (!only_right) ++left;
    if (!only_left) ++right;
    // A row that appears or goes has moved even when neither side gives a number.
    if (only_left || only_right || moved(move)) moves.push_back(std::move(move));
  }
  return moves;
}

}  // namespace sanad::figures
