// SPDX-License-Identifier: Apache-2.0
/// A table of figures for people and as JSON (DESIGN's contract: by, low, best, high, interval, incidents, records).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sanad/core/json_writer.h"
#include "sanad/figures/change.h"
#include "sanad/figures/figure.h"
#include "shell.h"

namespace sanad::app {

void print_figure(const figures::FigureTable& table, std::int64_t edition, const Shell& shell);

/// "412 (398-431)", "unknown" when there is no number.
std::string range_text(const std::optional<figures::Range>& range);

/// With a period in the scope: the same figure for the period before, both numbers and the percentage.
struct AgainstBefore {
  DateRange period;
  figures::Change change;
};
void print_change(const AgainstBefore& change, const Shell& shell);

void write_figure_json(const figures::FigureTable& table, std::int64_t edition,
                       const std::optional<AgainstBefore>& before, const Shell& shell);

}  // namespace sanad::app
