// SPDX-License-Identifier: Apache-2.0
/// sanad reconcile, decide, review: the register and the analyst's word.
#pragma once

#include <cstdint>
#include <string>

#include "shell.h"

namespace sanad::app {

struct ReconcileArgs {
  unsigned threads = 1;
};
Exit run(const ReconcileArgs& args, const Shell& shell);

struct DecideArgs {
  std::string a, b, reason, by;
  bool same = false, apart = false;
};
/// Takes the word and brings the register up to date with it.
Exit run(const DecideArgs& args, const Shell& shell);

struct ReviewArgs {
  std::uint64_t limit = 20;
};
/// The pairs that wait for a person, with the reasons side by side.
Exit run(const ReviewArgs& args, const Shell& shell);

}  // namespace sanad::app
