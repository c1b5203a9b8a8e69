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

constexpr std::string_view csl_licence =
    "US Consolidated Screening List: a work of the US government, no US copyright. Lists age: never decide "
    "about a person from a copy alone.";
constexpr std::string_view uk_licence =
    "UK Sanctions List: Open Government Licence v3.0. Lists age: never decide about a person from a copy "
    "alone.";
constexpr std::string_view eu_licence =
    "EU consolidated list of financial sanctions: re-use as of Commission Decision 2011/833/EU, with "
    "attribution. Lists age: never decide about a person from a copy alone.";

constexpr std::array<KnownFile, 3> sdn_companions{{
    {"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/alt.csv", "alt.csv"},
    {"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/add.csv", "add.csv"},
    {"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/sdn_comments.csv",
     "sdn_comments.csv"},
}};
constexpr std::array<KnownFile, 3> cons_companions{{
    {"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/cons_alt.csv",
     "cons_alt.csv"},
    {"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/cons_add.csv",
     "cons_add.csv"},
    {"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/cons_comments.csv",
     "cons_comments.csv"},
}};
/// The EU makes its file on request, and fails in bursts.
constexpr std::array<std::uint32_t, 4> eu_waits{30, 120, 300, 600};

constexpr std::array<KnownSource, 8> all{{
    {.name = "ucdp-ged",
     .title = "UCDP Georeferenced Event Dataset, all years (file)",
     .address = "https://ucdp.uu.se/downloads/ged/ged{digits}-csv.zip",
     .version = "25.1",
     .licence = ucdp_licence,
     .delivery = Delivery::zipped_file,
     .format = "ged",
     .file = "ucdp-ged.zip"},
    {.name = "ucdp-ged-api",
     .title = "UCDP Georeferenced Event Dataset (API; also candidate versions such as 25.0.10)",
     .address = "https://ucdpapi.pcr.uu.se/api/gedevents/{version}?pagesize=1000&page=0",
     .version = "25.1",
     .licence = ucdp_licence,
     .delivery = Delivery::paged_json,
     .format = "ged",
     .file = "ucdp-ged-api.csv",
     .token_header = "x-ucdp-access-token"},
    {.name = "un-sc",
     .title = "UN Security Council Consolidated List",
     .address = "https://scsanctions.un.org/resources/xml/en/consolidated.xml",
     .licence = un_licence,
     .format = "un",
     .file = "un-sc.xml"},
    {.name = "ofac-sdn",
     .title = "OFAC Specially Designated Nationals (set of four files)",
     .address = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/sdn.csv",
     .licence = ofac_licence,
     .format = "ofac",
     .file = "sdn.csv",
     .companions = sdn_companions},
    {.name = "ofac-consolidated",
     .title = "OFAC consolidated list, other than SDN (set of four files)",
     .address = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/cons_prim.csv",
     .licence = ofac_licence,
     .format = "ofac-cons",
     .file = "cons_prim.csv",
     .companions = cons_companions},
    {.name = "uk-sanctions",
     .title = "UK Sanctions List",
     .address = "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv",
     .licence = uk_licence,
     .format = "uk",
     .file = "uk-sanctions.csv"},
    {.name = "us-csl",
     .title = "US Consolidated Screening List",
     .address = "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv",
     .licence = csl_licence,
     .format = "csl",
     .file = "us-csl.csv"},
    {.name = "eu-fsf",
     .title = "EU consolidated list of financial sanctions (with a token of yours)",
     .address = "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/"
                "content?token={token}",
     .licence = eu_licence,
     .format = "eu",
     .file = "eu-fsf.xml",
     .waits = eu_waits},
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
