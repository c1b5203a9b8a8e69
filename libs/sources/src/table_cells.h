// SPDX-License-Identifier: Apache-2.0
/// What the rules of a mapping find in the row that a table stands on.
#pragma once

#include <optional>
#include <string>

#include "natural_keys.h"
#include "report.h"
#include "table_rows.h"

namespace sanad::sources {

std::string text_of(const TableRows& rows, const TextRule& rule);

/// The place among `rule.names`; what no rule takes is noted and unknown.
std::optional<std::size_t> code_of(const TableRows& rows, const CodedRule& rule, Report& report);

/// The row's own key, or one made of its cells. A row without one, or with that of an earlier row, is
/// rejected.
std::optional<std::string> key_of(const TableRows& rows, const IdRule& rule, NaturalKeys& keys,
                                  Report& report);

}  // namespace sanad::sources
