// SPDX-License-Identifier: Apache-2.0
/// A figure as JSON: the same from `sanad figure --json` and from the API.
#pragma once

#include <cstdint>
#include <optional>

#include "sanad/api/query_args.h"
#include "sanad/core/json_writer.h"
#include "sanad/figures/change.h"
#include "sanad/figures/columns.h"
#include "sanad/figures/figure.h"

namespace sanad::api {

/// A figure and the same one period earlier.
struct AgainstBefore {
  DateRange period;  ///< the earlier one
  figures::Change change;
};
/// Nothing when the scope names no single period, or nothing is known before. `table` answers `question`.
std::optional<AgainstBefore> against_before(const figures::Columns& columns, const Question& question,
                                            const figures::FigureTable& table);

/// {"measure","definition","scope","edition","rows":[...],"total":{},"over_count":{},"by_source":[...],"change"}
void write_figure(JsonWriter& json, const figures::FigureTable& table, std::int64_t edition,
                  const std::optional<AgainstBefore>& before);

/// {"low","best","high"}, or null.
void write_range(JsonWriter& json, const std::optional<figures::Range>& range);

}  // namespace sanad::api
