// SPDX-License-Identifier: Apache-2.0
/// Nouns out of the base: the records of a snapshot as values.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sanad/records/account.h"
#include "sanad/records/analyst_decision.h"
#include "sanad/records/published_figure.h"
#include "sanad/records/source_info.h"
#include "sanad/records/statement.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// Every account in force, in order of sequence. Incidents of other makers that carry no date are left out.
void for_each_account(const store::Snapshot& snapshot, const std::function<void(const records::Account&)>& visit);

/// Sources by name.
std::map<std::string, records::SourceInfo> load_sources(const store::Snapshot& snapshot);
std::vector<records::AnalystDecision> load_decisions(const store::Snapshot& snapshot);
std::vector<records::PublishedFigure> load_published(const store::Snapshot& snapshot);
/// Statements in force, by source and native id. They are not merged: one row of a list is one statement.
std::vector<records::Statement> load_statements(const store::Snapshot& snapshot);

/// The account with this UUID in force, or nullopt.
std::optional<records::Account> load_account(const store::Snapshot& snapshot, const Uuid& uuid);

/// A snapshot by what a person types: "" (newest), a sequence number, or a day (the last edition made up to its end).
Result<std::unique_ptr<store::Snapshot>> open_edition(const store::Store& base, std::string_view text);

/// An object by what a person types: a full id, a UUID, the start of either, or "source:native-id". not_found, or
/// conflict when several fit (lists them).
Result<store::StoredVersion> find_record(const store::Snapshot& snapshot, std::string_view text);

}  // namespace sanad::node
