// SPDX-License-Identifier: Apache-2.0
#include "rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "sanad/core/limits.h"

namespace sanad::figures {
namespace {

/// Up to so many combinations each has a row from the start, and empty rows are dropped at the end: cheaper
/// than finding out first which occur.
constexpr std::uint64_t dense_codes = 1U << 15;

bool has_lists(Key key) {
  return key == Key::actor || key == Key::source;
}

const Lists<std::uint32_t>& lists_of(const View& view, Key key) {
  return key == Key::actor ? view.actors : view.sources;
}

class Planning {
 public:
  Planning(const View& view, const KeySpace& keys, const std::vector<Key>& by, std::span<const Counts> mask)
      : view_{view}, by_{by}, mask_{mask} {
    plan_.single = std::ranges::none_of(by, has_lists);
    for (const Key key : by) plan_.radix.push_back(std::uint64_t{keys.size(key)} + 1);
  }

  Result<RowPlan> run() {
    if (!count_codes()) return fail(ErrorCode::limit_exceeded, "by: expected keys with fewer combinations");
    if (plan_.single && all_codes_ <= dense_codes) {
      plan_.row_of.resize(mask_.size());
      code_columns(plan_.row_of);
      plan_.rows = static_cast<std::uint32_t>(all_codes_);
      plan_.for_any_mask = true;
      return std::move(plan_);
    }
    if (plan_.single) {
      codes_.resize(mask_.size());
      code_columns(codes_);
    } else {
      code_lists();
    }
    number_rows();
    if (plan_.rows > limits::query_rows) {
      return fail(ErrorCode::limit_exceeded,
                  fmt::format("by: expected at most {} rows, found {}", limits::query_rows, plan_.rows));
    }
    return std::move(plan_);
  }

 private:
  bool count_codes() {
    for (const std::uint64_t radix : plan_.radix) {
      if (all_codes_ > std::numeric_limits<std::uint64_t>::max() / radix) return false;
      all_codes_ *= radix;
    }
    return true;
  }

  /// 32-bit codes where they suffice.
  template <class Code>
  void code_columns(std::vector<Code>& codes) const {
    for (std::size_t k = 0; k < by_.size(); ++k) {
      const auto& column = view_.column(by_[k]);
      const auto radix = static_cast<Code>(plan_.radix[k]);
      const auto unknown = static_cast<std::uint32_t>(plan_.radix[k] - 1);
      for (std::size_t i = 0; i < codes.size(); ++i)
        codes[i] = codes[i] * radix + std::min(column[i], unknown);
    }
  }

  /// Every combination of the values of an incident is one row for it.
  void code_lists() {
    std::vector<std::uint64_t> combined, longer;
    for (std::size_t i = 0; i < mask_.size(); ++i) {
      combined.assign(mask_[i] == Counts::no ? 0 : 1, 0);
      for (std::size_t k = 0; k < by_.size() && !combined.empty(); ++k) {
        longer.clear();
        for (const std::uint64_t code : combined) append_values(i, k, code * plan_.radix[k], longer);
        combined.swap(longer);
      }
      codes_.insert(codes_.end(), combined.begin(), combined.end());
      plan_.rows_of.begin.push_back(static_cast<std::uint32_t>(codes_.size()));
    }
  }

  void append_values(std::size_t incident, std::size_t k, std::uint64_t base,
                     std::vector<std::uint64_t>& into) const {
    const std::uint64_t unknown = plan_.radix[k] - 1;
    if (!has_lists(by_[k])) {
      into.push_back(base + std::min<std::uint64_t>(view_.column(by_[k])[incident], unknown));
      return;
    }
    const auto values = lists_of(view_, by_[k]).at(incident);
    for (const std::uint32_t value : values) into.push_back(base + value);
    if (values.empty()) into.push_back(base + unknown);
  }

  bool counted(std::size_t i) const { return !plan_.single || mask_[i] != Counts::no; }

  void number_rows() {
    std::vector<std::uint32_t>& rows = plan_.single ? plan_.row_of : plan_.rows_of.items;
    rows.assign(codes_.size(), 0);
    auto& occurring = plan_.row_codes;
    for (std::size_t i = 0; i < codes_.size(); ++i) {
      if (counted(i)) occurring.push_back(codes_[i]);
    }
    std::ranges::sort(occurring);
    const auto doubles = std::ranges::unique(occurring);
    occurring.erase(doubles.begin(), doubles.end());
    plan_.rows = static_cast<std::uint32_t>(occurring.size());
    for (std::size_t i = 0; i < codes_.size(); ++i) {
      if (!counted(i)) continue;
      rows[i] =
          static_cast<std::uint32_t>(std::ranges::lower_bound(occurring, codes_[i]) - occurring.begin());
    }
  }

  const View& view_;
  const std::vector<Key>& by_;
  std::span<const Counts> mask_;
  RowPlan plan_;
  std::vector<std::uint64_t> codes_;
  std::uint64_t all_codes_ = 1;
};

}  // namespace

Result<RowPlan> plan_rows(const View& view, const KeySpace& keys, const std::vector<Key>& by,
                          std::span<const Counts> mask) {
  return Planning{view, keys, by, mask}.run();
}

std::vector<std::string> labels_of(const RowPlan& plan, std::uint32_t row, const std::vector<Key>& by,
                                   const KeySpace& keys) {
  std::vector<std::string> labels(by.size());
  std::uint64_t code = plan.row_codes.empty() ? row : plan.row_codes[row];
  for (std::size_t k = by.size(); k-- > 0; code /= plan.radix[k]) {
    labels[k] = keys.name(by[k], static_cast<std::uint32_t>(code % plan.radix[k]));
  }
  return labels;
}

}  // namespace sanad::figures
