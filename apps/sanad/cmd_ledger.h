// SPDX-License-Identifier: Apache-2.0
/// sanad ledger: what went to whom, why the rest did not, and whether the ledger is whole.
#pragma once

#include <string>

#include "shell.h"

namespace sanad::app {

struct LedgerVerifyArgs {
  std::string config;  ///< see load_config()
};
/// Exit 1 when anything is found.
Exit run(const LedgerVerifyArgs& args, const Shell& shell);

struct WhoHasArgs {
  std::string id;
};
Exit run(const WhoHasArgs& args, const Shell& shell);

struct WhatHasArgs {
  std::string partner;
};
Exit run(const WhatHasArgs& args, const Shell& shell);

struct WhyNotArgs {
  std::string partner, id, config;
};
/// The question and its answer become a line of the ledger.
Exit run(const WhyNotArgs& args, const Shell& shell);

struct LedgerAcceptArgs {
  std::string partner, reason, by, config;
};
/// A person has looked at an alarm: exchange with the partner goes on.
Exit run(const LedgerAcceptArgs& args, const Shell& shell);

}  // namespace sanad::app
