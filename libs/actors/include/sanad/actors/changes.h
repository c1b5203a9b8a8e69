// SPDX-License-Identifier: Apache-2.0
/// What became known between two days: the statements, and the answers that they moved.
#pragma once

#include <string>
#include <vector>

#include "sanad/actors/succession.h"

namespace sanad::actors {

struct MovedAnswer {
  std::string question;  ///< "leader of TTP", "JuA within TTP", "X alive"
  Answer before, after;
};

struct KnownChanges {
  std::vector<EntryIndex> appeared;   ///< by the day they became known, then index
  std::vector<EntryIndex> withdrawn;  ///< known at the first day, no longer at the second
  std::vector<MovedAnswer> moved;     ///< on the second day, as known on each; sorted by question
};

/// Both as read in `reading`. Only actors that the statements name are asked about again.
KnownChanges changes_between(const StatementBase& base, Day first, Day second, Known::Reading reading,
                             View view);

}  // namespace sanad::actors
