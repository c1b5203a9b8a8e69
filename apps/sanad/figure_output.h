// SPDX-License-Identifier: Apache-2.0
/// A table of figures for people and as CSV.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sanad/api/figure_json.h"
#include "sanad/figures/figure.h"
#include "shell.h"

namespace sanad::app {

void print_figure(const figures::FigureTable& table, std::int64_t edition, const Shell& shell);

/// "412 (398-431)", "unknown" when there is no number.
std::string range_text(const std::optional<figures::Range>& range);

/// The same figure for the period before, both numbers and the percentage.
void print_change(const api::AgainstBefore& change, const Shell& shell);

}  // namespace sanad::app
