// SPDX-License-Identifier: Apache-2.0
/// Periods written as two years.
#pragma once

#include <optional>

#include "time_phrase.h"

namespace sanad::claims {

/// The whole years from the first to the last.
DateRange years(int first, int last);
/// "2006-07", "2009-2012", "2011/12" at token i.
std::optional<TimePhrase> year_span(const Annotated& text, std::size_t i);
/// "In 1995 and 1996 a total of 162 were arrested": both years together, where no list tells them apart.
std::optional<TimePhrase> two_years(const Annotated& text, std::size_t i);

}  // namespace sanad::claims
