// SPDX-License-Identifier: Apache-2.0
/// Use case: a figure, at any edition, under any definition.
#pragma once

#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/figures/change.h"
#include "sanad/figures/columns.h"
#include "sanad/figures/figure.h"
#include "sanad/node/context.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// The columns of a snapshot: read from the base when they lie there, else built from the records.
figures::Columns load_columns(const store::Snapshot& snapshot, const Context& context);

/// Puts columns into the base for the next run, if it can be written without waiting long. Never throws: a cache.
void keep_columns(store::Store& base, const store::Snapshot& snapshot, const figures::Columns& columns);

/// A definition by name: `own` (the user's) before the built-in ones. not_found lists them all.
Result<figures::Definition> find_definition(std::string_view name, const std::vector<figures::Definition>& own);

struct DiffOutcome {
  figures::FigureTable before, after;
  std::vector<figures::RowMove> moves;
};

/// The same question at two editions, and which records moved the answer.
Result<DiffOutcome> diff_editions(const store::Snapshot& before, const store::Snapshot& after, figures::Query query,
                                  const figures::Definition& definition, const Context& context);
/// The same from columns that are loaded already; `after` is the state of `after_columns`.
Result<DiffOutcome> diff_columns(const figures::Columns& before_columns, store::Sequence before,
                                 const figures::Columns& after_columns, const store::Snapshot& after,
                                 figures::Query query, const figures::Definition& definition);

}  // namespace sanad::node
