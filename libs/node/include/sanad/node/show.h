// SPDX-License-Identifier: Apache-2.0
/// Use cases that open a figure down to the byte: one record, one incident, the pairs that wait for a person.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/reconcile/incident_register.h"
#include "sanad/reconcile/reconciler.h"
#include "sanad/records/account.h"
#include "sanad/records/analyst_decision.h"
#include "sanad/records/statement.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// The bytes that a record came from.
struct Origin {
  store::Provenance from;
  std::optional<store::FileInfo> file;
  std::optional<std::string> original;  ///< nullopt if the file was not kept
};

/// A record with everything that is known of it.
struct RecordView {
  store::StoredVersion version;                 ///< in force
  std::vector<store::StoredVersion> versions;   ///< all, oldest first
  std::optional<Origin> origin;                 ///< nullopt if it is not from a file
  std::optional<records::Account> account;      ///< if it is one
  std::optional<records::Statement> statement;  ///< if it is one
  std::optional<reconcile::Membership> membership;
};

/// Two accounts and what the comparison said of them.
struct PairView {
  reconcile::Pair pair;
  records::Account a, b;
  std::vector<reconcile::FeatureEvidence> features;
  std::optional<records::AnalystDecision> decision;
};

struct MemberView {
  reconcile::Membership membership;
  records::Account account;
  std::optional<Origin> origin;
};

/// An incident: its accounts side by side, every pair that holds it together or waits, what it covers.
struct IncidentView {
  Uuid incident;
  std::vector<MemberView> members;  ///< sorted by source, native id
  std::vector<PairView> pairs;
  std::vector<Uuid> covers;         ///< incidents, if it is an aggregate
  std::vector<Uuid> covered_by;     ///< aggregates
};

/// The register of an edition with what people decided. About 100 bytes an account: a server holds it once.
struct LoadedRegister {
  reconcile::IncidentRegister incidents;
  /// The last word on each pair, by the UUIDs of its accounts.
  std::map<std::pair<Uuid, Uuid>, records::AnalystDecision> decisions;
};
LoadedRegister load_register(const store::Snapshot& snapshot);

/// `reg` is the register of the snapshot. Errors as find_record().
Result<RecordView> view_record(const store::Snapshot& snapshot, const LoadedRegister& reg, std::string_view id);
/// By incident UUID or "incident--UUID"; not_found otherwise.
Result<IncidentView> view_incident(const store::Snapshot& snapshot, const LoadedRegister& reg, std::string_view id);
/// Pairs for review, the strongest first, at most `limit`; `total` says how many there are.
struct ReviewList {
  std::uint64_t total = 0;
  std::vector<PairView> pairs;
};
ReviewList view_review(const store::Snapshot& snapshot, const LoadedRegister& reg, std::size_t limit);

}  // namespace sanad::node
