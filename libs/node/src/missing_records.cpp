// SPDX-License-Identifier: Apache-2.0
#include "missing_records.h"

#include <algorithm>
#include <vector>

#include "sanad/records/stix_object.h"

namespace sanad::node {
namespace {

struct Vanished {
  std::vector<records::ObjectId> ids;
  std::size_t covered = 0;  ///< records of the source that the file ought to have
};

Vanished find_vanished(const store::Snapshot& view, const Coverage& coverage, bool everywhere) {
  Vanished result;
  auto seen = coverage.seen;
  std::sort(seen.begin(), seen.end());
  view.for_each(coverage.type, [&](const store::StoredVersion& version) {
    if (std::binary_search(seen.begin(), seen.end(), version.id.uuid)) {
      ++result.covered;
      return;
    }
    if (coverage.type == "incident") {
      const auto account = records::account_of(version.body);
      if (!account || account->source != coverage.source) return;
      if (!everywhere && !coverage.covers(*account)) return;
    } else if (coverage.type == "relationship") {
      const auto statement = records::statement_of(version.body);
      if (!statement || statement->source != coverage.source) return;
    } else {
      const auto figure = records::published_figure_of(version.body);
      if (!figure || figure->source != coverage.source) return;
    }
    ++result.covered;
    result.ids.push_back(version.id);
  });
  return result;
}

}  // namespace

void Coverage::add(const records::Account& account) {
  add(account.id);
  if (countries.empty() || !countries.contains(account.where.country)) countries.insert(account.where.country);
  if (!span) {
    span = account.when;
  } else {
    span->first = std::min(span->first, account.when.first);
    span->last = std::max(span->last, account.when.last);
  }
}

void Coverage::add(const records::ObjectId& id) {
  if (type.empty()) type = id.type;
  seen.push_back(id.uuid);
}

bool Coverage::covers(const records::Account& account) const {
  return span && account.when.within(*span) && countries.contains(account.where.country);
}

void withdraw_missing(store::Transaction& transaction, const Coverage& coverage, Missing missing,
                      FileOutcome& outcome) {
  if (missing == Missing::keep || coverage.foreign || coverage.seen.empty()) return;
  // A first import cannot miss anything; this spares it the walk over the base.
  if (outcome.stored == coverage.seen.size() && transaction.view().count(coverage.type) == coverage.seen.size()) return;
  const auto vanished = find_vanished(transaction.view(), coverage, missing == Missing::withdraw);
  if (vanished.ids.empty()) return;
  if (missing == Missing::automatic && vanished.ids.size() * 2 > vanished.covered) {
    outcome.diagnostics.add(
        {sources::Severity::note, outcome.file, "looks-like-an-extract",
         "expected the file to have most of the " + std::to_string(vanished.covered) + " records that '" +
             coverage.source + "' already has for its countries and time span, found " +
             std::to_string(vanished.covered - vanished.ids.size()) +
             "; the others stay. Give --missing withdraw if the file is the complete source"});
    return;
  }
  for (const auto& id : vanished.ids) {
    if (transaction.withdraw(id, "no longer in " + outcome.file)) ++outcome.withdrawn;
  }
}

}  // namespace sanad::node
