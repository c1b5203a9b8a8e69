// SPDX-License-Identifier: Apache-2.0
/// How a person's time ended, from all accounts of it.
#pragma once

#include "sanad/actors/succession.h"

namespace sanad::actors {

struct EndQuestion {
  const Cluster& person;
  const Cluster& own_side;           ///< the group whose word confirms or denies
  std::optional<Day> after{};        ///< accounts wholly before this day are of another time
  std::vector<EntryIndex> stated{};  ///< entries whose `to` tells the end of this tenure
  bool leaving_counts = true;        ///< expulsion and surrender end it too (false: deaths only)
};

/// kind is open, stated or reported.
End end_of(const StatementBase& base, const EndQuestion& question, const Known& known);

}  // namespace sanad::actors
