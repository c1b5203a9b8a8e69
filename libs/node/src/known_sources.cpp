// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/known_sources.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace sanad::node {
namespace {

constexpr std::string_view ucdp_licence =
    "UCDP GED: CC BY 4.0. Cite Sundberg and Melander (2013), Journal of Peace Research 50(4), and the "
    "version's paper.";
constexpr std::string_view un_licence =
    "UN Security Council Consolidated List: published for implementation by all; check the terms on the "
    "page. Lists age: "
    "never decide about a person from a copy alone.";
constexpr std::string_view ofac_licence =
    "OFAC: a work of the US government, no US copyright. Lists age: never decide about a person from a copy "
    "alone.";

constexpr std::array<KnownSource, 5> all{{
    {"ucdp-ged", "UCDP Georeferenced Event Dataset, all years (file)",
     "https://ucdp.uu.se/downloads/ged/ged{digits}-csv.zip", "25.1", ucdp_licence, Delivery::zipped_file,
     "ged", "ged{digits}.zip", ""},
    {"ucdp-ged-api", "UCDP Georeferenced Event Dataset (API; also candidate versions such as 25.0.10)",
     "https://ucdpapi.pcr.uu.se/api/gedevents/{version}?pagesize=1000&page=0", "25.1", ucdp_licence,
     Delivery::paged_json, "ged", "ged-{version}.csv", "x-ucdp-access-token"},
    {"un-sc", "UN Security Council Consolidated List",
     "https://scsanctions.un.org/resources/xml/en/consolidated.xml", "", un_licence, Delivery::file, "un",
     "un-consolidated.xml", ""},
    {"ofac-sdn", "OFAC Specially Designated Nationals", "https://www.treasury.gov/ofac/downloads/sdn.csv", "",
     ofac_licence, Delivery::file, "", "sdn.csv", ""},
    {"ofac-consolidated", "OFAC consolidated list, other than SDN",
     "https://www.treasury.gov/ofac/downloads/consolidated/cons_prim.csv", "", ofac_licence, Delivery::file,
     "", "cons_prim.csv", ""},
}};

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

}  // namespace

std::span<const KnownSource> known_sources() {
  return all;
}

Result<const KnownSource*> find_known_source(std::string_view name) {
  std::string names;
  for (const auto& source : all) {
    if (source.name == name) return &source;
    names += (names.empty() ? "" : ", ") + std::string{source.name};
  }
  return fail(ErrorCode::not_found,
              "expected one of the known sources " + names + "; found '" + std::string{name} + "'");
}

Result<std::string> address_of(const KnownSource& source, std::string_view version) {
  const auto chosen = version.empty() ? source.version : version;
  const bool plain = std::all_of(chosen.begin(), chosen.end(),
                                 [](unsigned char c) { return std::isdigit(c) != 0 || c == '.'; });
  if (!plain) {
    return fail(ErrorCode::invalid_input,
                "expected a version of digits and dots, such as 25.1; found '" + std::string{version} + "'");
  }
  std::string digits{chosen};
  digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
  std::string address{source.address};
  replace_all(address, "{version}", chosen);
  replace_all(address, "{digits}", digits);
  return address;
}

}  // namespace sanad::node
