// SPDX-License-Identifier: Apache-2.0
/// One fixed text for what a number is the answer to, so that two versions of it are known as such.
#pragma once

#include <span>
#include <string>

#include "sanad/figures/query.h"

namespace sanad::exchange {

/// RFC 8785 text of measure, definition, rule of the best number and scope. `row`: the values of Query::by of
/// one row, in its order; empty for the total. The row "Sindh" of a table by province and the total of
/// province=Sindh are one cell; order and repetition of filters and values make no difference, nor do
/// evidence, interval and seed. SANAD_CHECK that `row` is empty or has a value for each key.
std::string figure_cell(const figures::Query& query, std::span<const std::string> row);

}  // namespace sanad::exchange
