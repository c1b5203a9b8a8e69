// SPDX-License-Identifier: Apache-2.0
/// The rows of a gazetteer table (docs/formats/gazetteer.md), before they are tied together. Internal to the
/// module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/geo/gazetteer.h"

namespace sanad::geo {

/// The area lay in `id` up to and including `until`.
struct EarlierParent {
  std::string id;
  Day until;
};

struct TableRow {
  Area area;
  std::vector<EarlierParent> earlier_parents;  ///< oldest first
  std::size_t line = 0;                        ///< 1-based, for messages
};

/// In the order of the table. Comments (#) and blank lines are skipped; every error names its line.
Result<std::vector<TableRow>> read_table(std::string_view table);

}  // namespace sanad::geo
