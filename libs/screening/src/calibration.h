// SPDX-License-Identifier: Apache-2.0
/// From evidence to a probability. Internal to the module.
#pragma once

#include "fact_score.h"
#include "index_search.h"
#include "sanad/screening/hit.h"

namespace sanad::screening {

/// Log-odds in bits that name and entry are of one subject, by the names alone, for a list set of `list_size`
/// entries.
double name_bits(const ScoredName& name, double list_size);

/// Of names and facts. At most 0.975 unless a document agrees, or the full name and the day of birth do.
double probability_of(const ScoredName& name, const FactSum& facts, double list_size);

/// What entry_bits() must be at least for `threshold` to be reached, if facts add `fact_bits` at most and may
/// prove the hit (document, day of birth) or not.
double least_agreement_bits(double threshold, double fact_bits, bool may_be_proved, double list_size);

Band band_of(double probability);

}  // namespace sanad::screening
