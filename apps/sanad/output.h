// SPDX-License-Identifier: Apache-2.0
/// The three output forms every command shares: a table for people, JSON, CSV.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>

#include "sanad/core/json_writer.h"
#include "shell.h"
#include "text_table.h"

namespace sanad::app {

/// One JSON document, indented by two, with a line end.
void write_json(std::ostream& out, const std::function<void(JsonWriter&)>& fill);

/// With separators for people, plain in CSV.
std::string number_text(std::int64_t number, const Shell& shell);

/// A table as text or, with --csv, as CSV.
void print_table(const TextTable& table, const Shell& shell);

}  // namespace sanad::app
