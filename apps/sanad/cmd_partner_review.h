// SPDX-License-Identifier: Apache-2.0
/// sanad partner quarantine, conflicts, accept, reject, recalls: what partners sent and a rule stopped, and
/// the person's word on it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shell.h"

namespace sanad::app {

struct PartnerHeldArgs {
  std::string partner;  ///< empty = all
  bool conflicts = false;
  bool all = false;  ///< what was decided, too
  std::uint64_t limit = 50;
};
Exit run(const PartnerHeldArgs& args, const Shell& shell);

struct PartnerAcceptArgs {
  std::vector<std::int64_t> numbers;
  std::string config, by;
};
Exit run(const PartnerAcceptArgs& args, const Shell& shell);

struct PartnerRejectArgs {
  std::vector<std::int64_t> numbers;
  std::string by;
};
Exit run(const PartnerRejectArgs& args, const Shell& shell);

struct PartnerRecallsArgs {
  std::string partner;
  bool open = false;  ///< ours that were not answered
};
Exit run(const PartnerRecallsArgs& args, const Shell& shell);

}  // namespace sanad::app
