// SPDX-License-Identifier: Apache-2.0
/// The incidents of a scope, one by one: for lists, chronologies, maps and exports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/core/uuid.h"
#include "sanad/figures/columns.h"
#include "sanad/figures/definition.h"
#include "sanad/figures/query.h"
#include "sanad/figures/range.h"
#include "sanad/geo/point.h"
#include "sanad/reconcile/incident_register.h"
#include "sanad/records/vocabulary.h"

namespace sanad::figures {

/// One account within an incident.
struct MemberRow {
  Uuid account;
  std::string source, native_id;
  reconcile::Role role = reconcile::Role::account;
  reconcile::Band band = reconcile::Band::apart;
  double bits = 0;
  bool one_row_source = false;  ///< its source keeps one row an incident: a copy is a row told twice
};

/// One incident as its accounts together describe it (docs/figures.md says which account speaks for what).
struct IncidentRow {
  Uuid incident;
  DateRange when;
  std::string country, province, district, place;  ///< gazetteer names, `place` as given; empty = not known
  std::optional<geo::Point> point;
  records::PlacePrecision precision = records::PlacePrecision::unknown;
  records::EventKind kind = records::EventKind::unknown;
  records::Tactic tactic = records::Tactic::unknown;
  records::Target target = records::Target::unknown;
  std::vector<std::string> actors;
  std::optional<Range> killed, injured;  ///< under the definition asked for
  std::string status;                    ///< "single", "corroborated", "review"
  records::Tlp marking = records::Tlp::clear;
  bool aggregate = false;          ///< a container: stands for several incidents and is not added to them
  std::vector<MemberRow> members;  ///< sorted by source, native id
};

/// Undated incidents come last, and those without a number.
enum class Order : std::uint8_t {
  date,    ///< oldest first
  killed,  ///< highest best first
  newest,  ///< newest first
};

struct Page {
  std::uint64_t total = 0;  ///< incidents in scope, whatever the limit
  std::vector<IncidentRow> rows;
};

/// Incidents that `where` and the definition let through (yes and maybe), `skip` left out, at most `limit`.
/// Deterministic: ties by incident id. Errors as Columns::figure.
Result<Page> list_incidents(const Columns& columns, const std::vector<Filter>& where,
                            const Definition& definition, Order order, std::uint64_t skip,
                            std::uint64_t limit);

}  // namespace sanad::figures
