// SPDX-License-Identifier: Apache-2.0
/// What OFAC packs into the Remarks column: "DOB 26 Sep 1946; POB Cairo; nationality Egypt; a.k.a. 'X'."
#pragma once

#include <string_view>

#include "listing_draft.h"

namespace sanad::sources {

/// Reads the parts that screening needs into the draft; the remarks themselves are kept whole in `remarks`.
void read_ofac_remarks(std::string_view remarks, ListingDraft& draft);

}  // namespace sanad::sources
