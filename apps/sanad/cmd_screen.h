// SPDX-License-Identifier: Apache-2.0
/// sanad screen and sanad clear: subjects against the lists of the base; what a person says of a hit.
#pragma once

#include <string>
#include <vector>

#include "sanad/node/screen.h"
#include "shell.h"
#include "subject.h"

namespace sanad::app {

struct ScreenArgs {
  SubjectArgs subject;
  std::string id_key;              ///< file
  std::vector<std::string> lists;  ///< sources; empty = all
  std::string edition;
  std::size_t limit = 10;
  double threshold = screening::usual_threshold;
  bool no_explanation = false, all = false;  ///< all: show cleared hits too
  std::string batch, out;                    ///< files
  std::string monitor;  ///< state of the last run: only what changed on either side is screened and told
  std::string audit;    ///< log that each screening is chained into
  std::string replay;   ///< log to screen again, scores compared
  std::string by;
};

struct ClearArgs {
  SubjectArgs subject;
  std::string id_key;  ///< file
  std::string batch;   ///< where the customer's row is
  std::string listing, reason, by, until;
  bool revoke = false;
};

/// Exit 1 when there is a possible hit that is not cleared, or a row that could not be screened.
Exit run(const ScreenArgs& args, const Shell& shell);
Exit run(const ClearArgs& args, const Shell& shell);

/// One subject as text for people: hits with their words and facts. `cleared` = also those that are cleared.
void print_screened(const node::Screened& screened, const node::Lists& lists, bool cleared,
                    const Shell& shell);
/// The lines of one subject as CSV, one a hit; the header when `header`.
std::string screened_csv(const node::Screened& screened, const node::Lists& lists, bool header);

}  // namespace sanad::app
