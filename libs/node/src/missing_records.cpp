// SPDX-License-Identifier: Apache-2.0
#include "missing_records.h"

#include <algorithm>
#include <vector>

#include "sanad/records/stix_object.h"

namespace sanad::node {
namespace {

constexpr std::string_view listing_type = "x-sanad-listing";

struct Vanished {
  std::vector<records::ObjectId> ids;
  std::size_t covered = 0;  ///< records of the source that the file ought to have
  std::size_t now = 0;      ///< records of the file, each once
};

Vanished find_vanished(const store::Snapshot& view, const Coverage& coverage, bool everywhere) {
  Vanished result;
  auto seen = coverage.seen;
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  result.now = seen.size();
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
    } else if (coverage.type == listing_type) {
      const auto listing = records::listing_of(version.body);
      if (!listing || listing->source != coverage.source) return;
    } else {
      const auto figure = records::published_figure_of(version.body);
      if (!figure || figure->source != coverage.source) return;
    }
    ++result.covered;
    result.ids.push_back(version.id);
  });
  return result;
}

/// A list that was cut off, or another list under the same name, must not free those it lost.
Result<void> check_shrinking(const Coverage& coverage, const Vanished& vanished, const std::string& file) {
  const auto gone = vanished.ids.size(), now = vanished.now;
  // The file's records are in the view already: those in force before are the covered ones that are not new.
  const auto before = vanished.covered - coverage.fresh;
  if (now * 10 >= before * 9 && gone * 2 <= before) return {};
  return fail(ErrorCode::refused,
              "expected a list of about the " + std::to_string(before) + " entries that '" + coverage.source +
                  "' has, found " + std::to_string(now) + " entries, and " + std::to_string(gone) +
                  " of the old ones gone: is the file whole? Give --force to "
                  "take it, or import it under another name with --source",
              file);
}

}  // namespace

void Coverage::add(const records::Account& account) {
  add(account.id);
  if (countries.empty() || !countries.contains(account.where.country))
    countries.insert(account.where.country);
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

Result<void> withdraw_missing(store::Transaction& transaction, const Coverage& coverage, Missing missing,
                              bool force, FileOutcome& outcome) {
  if (missing == Missing::keep || coverage.foreign || coverage.seen.empty()) return {};
  // A first import cannot miss anything; this spares it the walk over the base.
  if (outcome.stored == coverage.seen.size() &&
      transaction.view().count(coverage.type) == coverage.seen.size())
    return {};
  const auto vanished = find_vanished(transaction.view(), coverage, missing == Missing::withdraw);
  if (vanished.ids.empty()) return {};
  const bool is_list = coverage.type == listing_type;
  if (is_list && !force) {
    if (auto sound = check_shrinking(coverage, vanished, outcome.file); !sound) return sound;
  }
  if (!is_list && missing == Missing::automatic && vanished.ids.size() * 2 > vanished.covered) {
    outcome.diagnostics.add(
        {sources::Severity::note, outcome.file, "looks-like-an-extract",
         "expected the file to have most of the " + std::to_string(vanished.covered) + " records that '" +
             coverage.source + "' already has for its countries and time span, found " +
             std::to_string(vanished.covered - vanished.ids.size()) +
             "; the others stay. Give --missing withdraw if the file is the complete source"});
    return {};
  }
  for (const auto& id : vanished.ids) {
    if (transaction.withdraw(id, "no longer in " + outcome.file)) ++outcome.withdrawn;
  }
  return {};
}

}  // namespace sanad::node
