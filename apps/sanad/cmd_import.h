// SPDX-License-Identifier: Apache-2.0
/// sanad import: files come in.
#pragma once

#include <string>
#include <vector>

#include "sanad/node/import.h"
#include "shell.h"

namespace sanad::app {

struct ImportArgs {
  std::vector<std::string> files;
  std::string source, format, mapping, edition, marking;
  std::string missing = "auto";  ///< "auto", "keep", "withdraw"
  bool no_keep = false;
  std::string legal_basis, id_key;  ///< of lists of proscribed citizens; id_key is a file
  bool force = false;  ///< take a list that shrank by more than a tenth
};

/// Exit 1 if a row or a file was rejected; the other files are imported all the same.
Exit run(const ImportArgs& args, const Shell& shell);

/// The report of one or more imports; `import` and `pull` print the same.
void print_outcomes(const std::vector<node::FileOutcome>& outcomes, const Shell& shell);

}  // namespace sanad::app
