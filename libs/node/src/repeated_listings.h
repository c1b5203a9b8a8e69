// SPDX-License-Identifier: Apache-2.0
/// The US Consolidated Screening List gives OFAC's entries again: whoever has loaded both wants each hit
/// once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "sanad/records/listing.h"

namespace sanad::node {

/// Of the lists that OFAC publishes itself.
bool is_ofac(std::string_view source);

/// Whether an entry with this source and programmes comes from a list that OFAC publishes itself.
bool is_given_again(std::string_view source, const std::vector<std::string>& programmes);

/// Takes out what only repeats an entry of OFAC's own lists that is among `listings`, by OFAC's number. An
/// entry that they do not hold (yet, or no longer) stays.
void leave_out_repeated(std::vector<records::Listing>& listings);

}  // namespace sanad::node
