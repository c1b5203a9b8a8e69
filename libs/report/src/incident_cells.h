// SPDX-License-Identifier: Apache-2.0
/// One incident as a row of named cells: the columns that CSV and XLSX share.
#pragma once

#include <string>
#include <vector>

#include "sanad/figures/listing.h"

namespace sanad::report {

const std::vector<std::string>& incident_heads();
/// As many as there are heads; empty = not known.
std::vector<std::string> incident_cells(const figures::IncidentRow& row);
/// Whether the column of that head holds numbers.
bool is_number_column(const std::string& head);

/// "a; b", each once, in order.
std::string sources_of(const figures::IncidentRow& row);

}  // namespace sanad::report
