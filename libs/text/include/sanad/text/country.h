// SPDX-License-Identifier: Apache-2.0
/// One code for the many ways in which lists and forms write a country.
#pragma once

#include <string>
#include <string_view>

namespace sanad::text {

/// ISO 3166-1 alpha-2 in lower case for a code (2 or 3 letters) or an English name, official or usual ("Iran
/// (Islamic Republic of)", "IRN", "ir"); a fold()ed text of anything else, so that equal spellings stay
/// equal; empty for nothing. Names by ICU, with the forms that lists use and ICU lacks.
std::string country_code(std::string_view name);

}  // namespace sanad::text
