// SPDX-License-Identifier: Apache-2.0
/// The columns of ACLED that Sanad reads, by the names of the API.
#pragma once

#include <array>
#include <cstddef>

#include "header_row.h"

namespace sanad::sources::acled {

enum Column : std::size_t {
  event_id_cnty, event_date, time_precision, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2,
  assoc_actor_2, inter2, civilian_targeting, country, admin1, admin2, location, latitude, longitude, geo_precision,
  fatalities,
};

/// In the order of Column.
inline constexpr std::array<ColumnSpec, 20> columns = {{
    {"event_id_cnty", true, true},
    {"event_date", true, true},
    {"time_precision", false, true},
    {"event_type", true, true},
    {"sub_event_type", false, true},
    {"actor1", false, true},
    {"assoc_actor_1"},
    {"inter1", false, true},
    {"actor2", false, true},
    {"assoc_actor_2"},
    {"inter2", false, true},
    {"civilian_targeting"},
    {"country", true, true},
    {"admin1", false, true},
    {"admin2", false, true},
    {"location", false, true},
    {"latitude", false, true},
    {"longitude", false, true},
    {"geo_precision", false, true},
    {"fatalities", true, true},
}};

}  // namespace sanad::sources::acled
