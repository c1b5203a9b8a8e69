// SPDX-License-Identifier: Apache-2.0
/// Why two names agree, word by word. Internal to the module.
#pragma once

#include <vector>

#include "index_search.h"
#include "sanad/screening/hit.h"

namespace sanad::screening {

/// In the order of the query's words; what only the list has comes last. Shares add up to the score's
/// numerator over the whole weight; contradictions are negative.
std::vector<WordEvidence> explain_words(const QueryName& query, const EntryName& listed);

}  // namespace sanad::screening
