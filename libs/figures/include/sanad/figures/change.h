// SPDX-License-Identifier: Apache-2.0
/// How a figure moved: against the period before (both bases printed), and between two editions (which
/// records did it).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/uuid.h"
#include "sanad/figures/figure.h"

namespace sanad::figures {

struct Change {
  std::int64_t before = 0, after = 0;  ///< both best values, always shown
  /// 100 * (after - before) / before; nullopt when before < 10, where a percentage misleads (0 or tiny base).
  std::optional<double> percent;
};
Change change(std::int64_t before, std::int64_t after);

/// The period of equal length just before: December 2021 for November..., 2021 for 2022, the N days before
/// otherwise.
DateRange period_before(const DateRange& period);

struct RowMove {
  std::vector<std::string> by;
  std::optional<Range> before, after;    ///< nullopt: no such row, or unknown
  std::vector<Uuid> appeared, vanished;  ///< accounts in the evidence of one side only
  std::vector<Uuid> revised;             ///< in both, but with another version between the editions
};

/// Rows that differ, sorted as in the tables. Both need Query::evidence. `revised` lists accounts that have
/// another version in the second edition (sorted); they only show where they are in a row's evidence.
std::vector<RowMove> diff(const FigureTable& before, const FigureTable& after,
                          const std::vector<Uuid>& revised);

}  // namespace sanad::figures
