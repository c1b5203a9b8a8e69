// SPDX-License-Identifier: Apache-2.0
/// From the agreement of names to bits for one subject: what entries are ranked by. Internal to the module.
#pragma once

#include <cstddef>

#include "name_score.h"
#include "sanad/records/listing.h"

namespace sanad::screening {

/// What so much agreement says for one subject, in bits above and below a constant. Grows with score and
/// matched bits.
double agreement_bits(const Agreement& names);

/// What is taken off for a name that its list calls weak or former, at most 0.
double bits_for_quality(records::NameQuality quality);

/// What is taken off for an entry of so many names, at most 0: the more it has, the easier one fits by
/// chance.
double bits_for_names(std::size_t count);

}  // namespace sanad::screening
