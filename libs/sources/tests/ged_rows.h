// SPDX-License-Identifier: Apache-2.0
/// Rows in the form of UCDP GED, made up by us.
#pragma once

#include "reading.h"

namespace sanad::sources::testing {

/// One clean row of all 49 columns, in the order of GED; nothing in it is real.
inline Cells ged_row(const Cells& changes = {}) {
  const Cells clean = {{"id", "1001"},
                       {"relid", "AAA-2020-1-1-1"},
                       {"year", "2020"},
                       {"active_year", "1"},
                       {"code_status", "Clear"},
                       {"type_of_violence", "1"},
                       {"conflict_dset_id", "1"},
                       {"conflict_new_id", "1"},
                       {"conflict_name", "Utopia: Government"},
                       {"dyad_dset_id", "1"},
                       {"dyad_new_id", "1"},
                       {"dyad_name", "Government of Utopia - Blue Front"},
                       {"side_a_dset_id", "1"},
                       {"side_a_new_id", "1"},
                       {"side_a", "Government of Utopia"},
                       {"side_b_dset_id", "2"},
                       {"side_b_new_id", "2"},
                       {"side_b", "Blue Front"},
                       {"number_of_sources", "1"},
                       {"source_article", "\"Daily Post,2020-03-05,Five die in clash\""},
                       {"source_office", "Daily Post"},
                       {"source_date", "2020-03-05"},
                       {"source_headline", "Five die in clash"},
                       {"source_original", "police"},
                       {"where_prec", "1"},
                       {"where_coordinates", "Hilltown"},
                       {"where_description", "Hilltown bazaar"},
                       {"adm_1", "North province"},
                       {"adm_2", "Hill district"},
                       {"latitude", "34.5"},
                       {"longitude", "71.25"},
                       {"geom_wkt", "POINT (71.25 34.5)"},
                       {"priogrid_gid", "1"},
                       {"country", "Utopia"},
                       {"country_id", "1"},
                       {"region", "Asia"},
                       {"event_clarity", "1"},
                       {"date_prec", "1"},
                       {"date_start", "2020-03-04 00:00:00.000"},
                       {"date_end", "2020-03-04 00:00:00.000"},
                       {"deaths_a", "2"},
                       {"deaths_b", "1"},
                       {"deaths_civilians", "1"},
                       {"deaths_unknown", "1"},
                       {"best", "5"},
                       {"high", "6"},
                       {"low", "4"},
                       {"gwnoa", "1"},
                       {"gwnob", ""}};
  return changed(clean, changes);
}

inline Kept read_ged_row(const Cells& changes) { return read("ged", csv({ged_row(changes)})); }

}  // namespace sanad::sources::testing
