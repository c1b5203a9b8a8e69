// SPDX-License-Identifier: Apache-2.0
#include "currency.h"

#include <array>

namespace sanad::claims {
namespace {

struct Local {
  std::string_view code, country, meant;
};
constexpr std::array locals{
    Local{"PKR", "India", "INR"},        Local{"PKR", "Sri Lanka", "LKR"}, Local{"PKR", "Nepal", "NPR"},
    Local{"COP", "Philippines", "PHP"},  Local{"COP", "Mexico", "MXN"},    Local{"COP", "Argentina", "ARS"},
    Local{"COP", "Chile", "CLP"},        Local{"KES", "Somalia", "SOS"},   Local{"KES", "Uganda", "UGX"},
    Local{"KES", "Tanzania", "TZS"},     Local{"IQD", "Algeria", "DZD"},   Local{"IQD", "Libya", "LYD"},
    Local{"IQD", "Tunisia", "TND"},      Local{"IQD", "Jordan", "JOD"},    Local{"GBP", "Egypt", "EGP"},
    Local{"GBP", "Syria", "SYP"},        Local{"GBP", "Lebanon", "LBP"},   Local{"GBP", "Sudan", "SDG"},
    Local{"FRF", "Burkina Faso", "XOF"}, Local{"FRF", "Mali", "XOF"},      Local{"FRF", "Niger", "XOF"},
    Local{"FRF", "Senegal", "XOF"},      Local{"FRF", "Benin", "XOF"},     Local{"FRF", "Togo", "XOF"},
    Local{"FRF", "Cameroon", "XAF"},     Local{"FRF", "Chad", "XAF"}};

}  // namespace

std::string local_currency(std::string_view code, std::string_view country) {
  for (const auto& local : locals) {
    if (local.code == code && local.country == country) return std::string{local.meant};
  }
  return std::string{code};
}

}  // namespace sanad::claims
