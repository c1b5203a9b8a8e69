// SPDX-License-Identifier: Apache-2.0
/// Figures and incidents in the formats analysts work with.
#pragma once

#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/figures/figure.h"
#include "sanad/figures/listing.h"

namespace sanad::report {

/// What every exported file says of itself: scope, definition, edition, marking, licences, who made it and when.
struct Provenance {
  std::string query, definition, edition, marking, node, made_at;
  std::vector<std::string> sources;  ///< one line each: title, edition, licence
};

/// One row an incident: id, dates, precision, areas, point, kind, tactic, target, actors, killed and injured
/// low/best/high, status, sources, marking.
std::string incidents_csv(const std::vector<figures::IncidentRow>& rows);

/// RFC 7946, WGS 84. Incidents without a point have a null geometry; "precision" and "radius_km" say how far a point
/// may be trusted.
std::string incidents_geojson(const std::vector<figures::IncidentRow>& rows, const Provenance& provenance);

/// A workbook with the table and a "Read me" sheet (provenance); real numbers and dates, frozen header.
std::string incidents_xlsx(const std::vector<figures::IncidentRow>& rows, const Provenance& provenance);
std::string figure_xlsx(const figures::FigureTable& table, const Provenance& provenance);

/// One row a figure row, with the total last.
std::string figure_csv(const figures::FigureTable& table);

}  // namespace sanad::report
