// SPDX-License-Identifier: Apache-2.0
#include "stix_type_rules.h"

#include <algorithm>
#include <array>

namespace sanad::records {
namespace {

constexpr bool required = true;
constexpr bool optional = false;
constexpr PropertyRule name{"name", Kind::string, required};
constexpr PropertyRule free_name{"name", Kind::string};
constexpr PropertyRule description{"description", Kind::string};
constexpr PropertyRule aliases{"aliases", Kind::strings};
constexpr PropertyRule goals{"goals", Kind::strings};
constexpr PropertyRule roles{"roles", Kind::strings};
constexpr PropertyRule authors{"authors", Kind::strings};
constexpr PropertyRule first_seen{"first_seen", Kind::timestamp};
constexpr PropertyRule last_seen{"last_seen", Kind::timestamp};
constexpr PropertyRule object_refs{"object_refs", Kind::ids, required};
constexpr PropertyRule phases{"kill_chain_phases", Kind::kill_chain_phases};
constexpr PropertyRule resource_level{"resource_level", Kind::string};
constexpr PropertyRule motivation{"primary_motivation", Kind::string};
constexpr PropertyRule motivations{"secondary_motivations", Kind::strings};
// Section 5.1: a relationship ties SDOs and SCOs.
constexpr std::string_view no_end = "!relationship sighting bundle marking-definition";

constexpr std::array attack_pattern{name, description, aliases, phases};
constexpr std::array campaign{name, description, aliases, first_seen, last_seen, PropertyRule{"objective"}};
constexpr std::array course_of_action{name, description};
constexpr std::array extension_definition{PropertyRule{"created_by_ref", Kind::id, required, "identity"},
                                          name,
                                          description,
                                          PropertyRule{"schema", Kind::string, required},
                                          PropertyRule{"version", Kind::string, required},
                                          PropertyRule{"extension_types", Kind::strings, required},
                                          PropertyRule{"extension_properties", Kind::strings}};
constexpr std::array grouping{free_name, description, PropertyRule{"context", Kind::string, required},
                              object_refs};
constexpr std::array identity{name,
                              description,
                              roles,
                              PropertyRule{"identity_class"},
                              PropertyRule{"sectors", Kind::strings},
                              PropertyRule{"contact_information"}};
constexpr std::array incident{name, description};
constexpr std::array indicator{free_name,
                               description,
                               PropertyRule{"indicator_types", Kind::strings},
                               PropertyRule{"pattern", Kind::string, required},
                               PropertyRule{"pattern_type", Kind::string, required},
                               PropertyRule{"pattern_version"},
                               PropertyRule{"valid_from", Kind::timestamp, required},
                               PropertyRule{"valid_until", Kind::timestamp},
                               phases};
constexpr std::array infrastructure{
    name,       description, PropertyRule{"infrastructure_types", Kind::strings}, aliases, phases,
    first_seen, last_seen};
constexpr std::array intrusion_set{name,  description,    aliases,    first_seen, last_seen,
                                   goals, resource_level, motivation, motivations};
constexpr std::array language_content{PropertyRule{"object_ref", Kind::id, required},
                                      PropertyRule{"object_modified", Kind::timestamp},
                                      PropertyRule{"contents", Kind::dictionary, required}};
constexpr std::array location{free_name,
                              description,
                              PropertyRule{"latitude", Kind::number},
                              PropertyRule{"longitude", Kind::number},
                              PropertyRule{"precision", Kind::number},
                              PropertyRule{"region"},
                              PropertyRule{"country"},
                              PropertyRule{"administrative_area"},
                              PropertyRule{"city"},
                              PropertyRule{"street_address"},
                              PropertyRule{"postal_code"}};
constexpr std::array malware{free_name,
                             description,
                             PropertyRule{"malware_types", Kind::strings},
                             PropertyRule{"is_family", Kind::boolean, required},
                             aliases,
                             phases,
                             first_seen,
                             last_seen,
                             PropertyRule{"operating_system_refs", Kind::ids, optional, "software"},
                             PropertyRule{"architecture_execution_envs", Kind::strings},
                             PropertyRule{"implementation_languages", Kind::strings},
                             PropertyRule{"capabilities", Kind::strings},
                             PropertyRule{"sample_refs", Kind::ids, optional, "file artifact"}};
constexpr std::array marking_definition{free_name, PropertyRule{"definition_type"}};
constexpr std::array note{PropertyRule{"abstract"}, PropertyRule{"content", Kind::string, required}, authors,
                          object_refs};
constexpr std::array observed_data{PropertyRule{"first_observed", Kind::timestamp, required},
                                   PropertyRule{"last_observed", Kind::timestamp, required},
                                   PropertyRule{"number_observed", Kind::integer, required},
                                   PropertyRule{"objects", Kind::dictionary},
                                   PropertyRule{"object_refs", Kind::ids}};
constexpr std::array opinion{PropertyRule{"explanation"}, authors,
                             PropertyRule{"opinion", Kind::string, required}, object_refs};
constexpr std::array relationship{PropertyRule{"relationship_type", Kind::string, required},
                                  description,
                                  PropertyRule{"source_ref", Kind::id, required, no_end},
                                  PropertyRule{"target_ref", Kind::id, required, no_end},
                                  PropertyRule{"start_time", Kind::timestamp},
                                  PropertyRule{"stop_time", Kind::timestamp}};
constexpr std::array report{name, description, PropertyRule{"report_types", Kind::strings},
                            PropertyRule{"published", Kind::timestamp, required}, object_refs};
constexpr std::array sighting{description,
                              first_seen,
                              last_seen,
                              PropertyRule{"count", Kind::integer},
                              PropertyRule{"sighting_of_ref", Kind::id, required, no_end},
                              PropertyRule{"observed_data_refs", Kind::ids, optional, "observed-data"},
                              PropertyRule{"where_sighted_refs", Kind::ids, optional, "identity location"},
                              PropertyRule{"summary", Kind::boolean}};
constexpr std::array threat_actor{name,
                                  description,
                                  PropertyRule{"threat_actor_types", Kind::strings},
                                  aliases,
                                  first_seen,
                                  last_seen,
                                  roles,
                                  goals,
                                  PropertyRule{"sophistication"},
                                  resource_level,
                                  motivation,
                                  motivations,
                                  PropertyRule{"personal_motivations", Kind::strings}};
constexpr std::array tool{name,    description, PropertyRule{"tool_types", Kind::strings},
                          aliases, phases,      PropertyRule{"tool_version"}};
constexpr std::array vulnerability{name, description};

constexpr std::array<TypeRule, 23> rules{{
    {"attack-pattern", attack_pattern},
    {"campaign", campaign, check_seen},
    {"course-of-action", course_of_action},
    {"extension-definition", extension_definition, check_extension_definition},
    {"grouping", grouping},
    {"identity", identity},
    {"incident", incident},
    {"indicator", indicator, check_indicator},
    {"infrastructure", infrastructure, check_seen},
    {"intrusion-set", intrusion_set, check_seen},
    {"language-content", language_content, check_language_content},
    {"location", location, check_location},
    {"malware", malware, check_malware},
    {"marking-definition", marking_definition, check_marking_definition},
    {"note", note},
    {"observed-data", observed_data, check_observed_data},
    {"opinion", opinion, check_opinion},
    {"relationship", relationship, check_relationship},
    {"report", report},
    {"sighting", sighting, check_sighting},
    {"threat-actor", threat_actor, check_seen},
    {"tool", tool},
    {"vulnerability", vulnerability},
}};

}  // namespace

std::span<const TypeRule> type_rules() {
  return rules;
}

const TypeRule* find_type_rule(std::string_view type) {
  const auto* found =
      std::lower_bound(rules.begin(), rules.end(), type,
                       [](const TypeRule& rule, std::string_view wanted) { return rule.type < wanted; });
  return found != rules.end() && found->type == type ? found : nullptr;
}

}  // namespace sanad::records
