// SPDX-License-Identifier: Apache-2.0
/// Currencies whose word is of several countries: rupees, pesos, dollars.
#pragma once

#include <string>
#include <string_view>

namespace sanad::claims {

/// The ISO 4217 code that a text about `country` means by a word that `code` is the usual reading of: "PKR"
/// in a text about India is "INR". `code` itself where the country has no currency of that name.
std::string local_currency(std::string_view code, std::string_view country);

}  // namespace sanad::claims
