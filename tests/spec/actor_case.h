// SPDX-License-Identifier: Apache-2.0
/// Questions about actors as text, and their answers as text: README.md here has the grammar.
#pragma once

#include <string>
#include <vector>

#include "sanad/actors/statement_base.h"

namespace sanad::spec {

struct Question {
  int line = 0;
  std::string text;      ///< without the "? "
  std::string expected;  ///< the lines below it, each with a line end
};
std::vector<Question> parse_questions(std::string_view text);

/// The statements of a CSV (docs/formats/statements.md), each recorded on the day it was published
/// (2023-01-01 if that is not told). Throws std::invalid_argument with the first diagnostic.
std::vector<actors::Entry> read_entries(std::string csv);

/// Throws std::invalid_argument if the question cannot be read.
std::string answer(const actors::StatementBase& base, const std::string& question);

}  // namespace sanad::spec
