// SPDX-License-Identifier: Apache-2.0
/// Answers as rows: one form for the terminal, CSV, JSON and pages. Every row names its statements.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sanad/actors/changes.h"
#include "sanad/actors/lineage.h"
#include "sanad/actors/succession.h"
#include "sanad/actors/ties.h"

namespace sanad::actors {

struct Row {
  std::string part;   ///< "leader", "faction", "alias", "gap" ...
  std::string value;  ///< a name, "vacant", "yes"
  std::string
      state;  ///< "chosen", "or", "denied", "contradicted", "in", "out", with what else is known of it
  std::optional<DateRange> from, to;
  std::string why;
  std::vector<EntryIndex> because;
};
using Rows = std::vector<Row>;

/// What is asked besides the name.
struct Asked {
  Day on;
  Known known;
  View view = View::best_graded;
};

/// Everything about one actor on a day: who it is, who it may be instead, its leaders or its life, where it
/// belongs, its factions, allies, listings and names.
Rows rows_of_profile(const StatementBase& base, const std::vector<Candidate>& candidates, const Asked& asked);
Rows rows_of_succession(const StatementBase& base, const Cluster& group, const Asked& asked);
Rows rows_of_lineage(const StatementBase& base, const Cluster& group, const Asked& asked);
/// Of the day asked for.
Rows rows_of_allies(const StatementBase& base, const Cluster& group, const Asked& asked);
Rows rows_of_changes(const StatementBase& base, const KnownChanges& changes);

/// "TTP denies: A killed by B (2009-08-05), AP 2009-08-08": one statement as a line.
std::string in_words(const records::Statement& statement);
/// "statements:T001": what `sanad show` takes; of an object of another maker its id.
std::string key_of(const records::Statement& statement);

}  // namespace sanad::actors
