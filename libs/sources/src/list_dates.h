// SPDX-License-Identifier: Apache-2.0
/// Dates of birth as lists print them.
#pragma once

#include <optional>
#include <string_view>

#include "sanad/records/listing.h"

namespace sanad::sources {

/// "1961", "1961-05-00", "1961-05-03", "1961-05-03T00:00:00", "03/05/1961" (day first), "dd/mm/1961",
/// "00/05/1961", "3 May 1961", "May 1961", "circa 1961", "c. 1961", "approximately 1961", "1960 to 1962",
/// "1960-1962", "between 1960 and 1962", "1 Jan 1960 to 31 Dec 1962", each with a full stop or note in
/// brackets behind it. A first of January is read as its year: lists write so what they do not know (8 % of
/// the UN's exact days; chance would give 0.3 %).
std::optional<records::BirthSpan> read_birth(std::string_view text);

}  // namespace sanad::sources
