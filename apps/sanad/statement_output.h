// SPDX-License-Identifier: Apache-2.0
/// A statement in words, with the clocks and the grades that it has.
#pragma once

#include <iosfwd>

#include "sanad/records/statement.h"

namespace sanad::app {

void print_statement(const records::Statement& statement, std::ostream& out);

}  // namespace sanad::app
