// SPDX-License-Identifier: Apache-2.0
/// The columns of GED that Sanad reads, by the names of the codebook.
#pragma once

#include <array>
#include <cstddef>

#include "header_row.h"

namespace sanad::sources::ged {

enum Column : std::size_t {
  id, type_of_violence, side_a, side_b, where_prec, adm_1, adm_2, latitude, longitude, country, event_clarity,
  date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low,
  code_status, where_coordinates, source_article, source_office, source_date, source_headline,
};

/// In the order of Column. `year`, `region`, `conflict_name`, `geom_wkt` and the like repeat what these say.
inline constexpr std::array<ColumnSpec, 27> columns = {{
    {"id", true, true},
    {"type_of_violence", true, true},
    {"side_a", true, true},
    {"side_b", true, true},
    {"where_prec", true, true},
    {"adm_1", true, true},
    {"adm_2", true, true},
    {"latitude", true, true},
    {"longitude", true, true},
    {"country", true, true},
    {"event_clarity", true, true},
    {"date_prec", true, true},
    {"date_start", true, true},
    {"date_end", true, true},
    {"deaths_a", true, true},
    {"deaths_b", true, true},
    {"deaths_civilians", true, true},
    {"deaths_unknown", true, true},
    {"best", true, true},
    {"high", true, true},
    {"low", true, true},
    {"code_status", false, true},
    {"where_coordinates", false, true},
    {"source_article", false, true},
    {"source_office", false, true},
    {"source_date", false, true},
    {"source_headline", false, true},
}};

}  // namespace sanad::sources::ged
