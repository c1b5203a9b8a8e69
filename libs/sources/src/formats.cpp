// SPDX-License-Identifier: Apache-2.0
#include "sanad/sources/formats.h"

#include <algorithm>
#include <array>

#include "acled.h"
#include "csl_list.h"
#include "eu_list.h"
#include "ftm_actors.h"
#include "ftm_list.h"
#include "ged.h"
#include "gtd.h"
#include "misp_actors.h"
#include "misp_galaxy.h"
#include "ofac_advanced.h"
#include "ofac_list.h"
#include "proscribed.h"
#include "published.h"
#include "report.h"
#include "senzing_list.h"
#include "statements.h"
#include "stix_bundle.h"
#include "table.h"
#include "ucdp_actor.h"
#include "uk_list.h"
#include "un_list.h"

namespace sanad::sources {
namespace {

constexpr std::string_view listings = "x-sanad-listing";

constexpr std::array<Format, 21> all_formats = {{
    {"ged", "UCDP Georeferenced Event Dataset: annual, Candidate, or from HDX (CSV, XLSX)", read_ged, ged_source},
    {"gtd", "Global Terrorism Database, all columns or some (CSV, XLSX)", read_gtd, gtd_source},
    {"acled", "ACLED events or deletions (CSV, JSON of its API)", read_acled, acled_source},
    {"table", "any table, by a mapping (CSV, TSV, XLSX)", read_table, table_source},
    {"published", "figures that institutes have published (CSV)", read_published, published_source},
    {"statements", "dated statements about actors, ties and events (CSV)", read_statements, statements_source},
    {"ucdp-actor", "UCDP's list of actors with their ties (CSV, XLSX)", read_ucdp_actor, ucdp_actor_source},
    {"misp-actors", "clusters of actors of a MISP galaxy (JSON)", read_misp_actors, misp_actors_source},
    {"ftm-actors", "groups and public roles in FollowTheMoney form (JSON lines)", read_ftm_actors, ftm_actors_source},
    {"stix", "STIX 2.1: a bundle, an array of objects, one object (JSON)", read_stix, stix_source},
    {"un", "UN Security Council Consolidated List (XML)", read_un_list, un_list_source, listings},
    {"ofac", "OFAC SDN list: sdn.csv with alt.csv, add.csv, sdn_comments.csv", read_ofac_list, ofac_sdn_source,
     listings},
    {"ofac-cons", "OFAC consolidated non-SDN list: cons_prim.csv with its companions", read_ofac_list,
     ofac_consolidated_source, listings},
    {"ofac-advanced", "OFAC SDN_ADVANCED.XML", read_ofac_advanced, ofac_sdn_source, listings},
    {"csl", "US Consolidated Screening List (CSV)", read_csl, csl_source, listings},
    {"eu", "EU consolidated list of financial sanctions (XML, CSV)", read_eu_list, eu_list_source, listings},
    {"uk", "UK Sanctions List (CSV)", read_uk_list, uk_list_source, listings},
    {"ftm", "FollowTheMoney entities and deltas, as of OpenSanctions (JSON lines)", read_ftm, ftm_source, listings},
    {"senzing", "entities in Senzing's form (JSON lines)", read_senzing, senzing_source, listings},
    {"misp-galaxy", "MISP galaxy clusters (JSON)", read_misp_galaxy, misp_galaxy_source, listings},
    {"proscribed", "proscribed citizens with national ids (JSON); off unless asked for", read_proscribed,
     proscribed_source, listings},
}};

}  // namespace

std::span<const Format> formats() { return all_formats; }

Result<const Format*> find_format(std::string_view name) {
  const auto found = std::find_if(all_formats.begin(), all_formats.end(),
                                  [name](const Format& format) { return format.name == name; });
  if (found != all_formats.end()) return &*found;
  std::string names;
  for (const auto& format : all_formats) names.append(names.empty() ? "" : ", ").append(format.name);
  return fail(ErrorCode::not_found, expected_found("a format of " + names, name));
}

}  // namespace sanad::sources
