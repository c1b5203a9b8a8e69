// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/statement.h"

#include <algorithm>
#include <array>

#include "name_table.h"

namespace sanad::records {
namespace {

constexpr std::array<std::string_view, 7> kind_names{"unknown", "person", "group", "organisation",
                                                     "office",  "event",  "means"};
constexpr std::array<std::string_view, 4> stance_names{"asserts", "denies", "reports-unconfirmed",
                                                       "attributes"};
constexpr std::size_t longest_relation = 64;

constexpr auto unknown = NodeKind::unknown, person = NodeKind::person, group = NodeKind::group,
               organisation = NodeKind::organisation, office = NodeKind::office, event = NodeKind::event,
               means = NodeKind::means;

constexpr auto relations = std::to_array<RelationWord>({
    {"alias", unknown, unknown},
    {"alive", person, unknown},
    {"ally_of", group, group},
    {"appeared_in_video_on", person, event},
    {"arrested", person, unknown},
    {"attributed_attack", unknown, event},
    {"ceasefire", unknown, event},
    {"claimed_attack", unknown, event},
    {"deputy_leader_of", person, group},
    {"designated_by", unknown, unknown},
    {"died", person, unknown},
    {"dissolved", group, unknown},
    {"ended_ceasefire", unknown, event},
    {"expelled_by", unknown, group},
    {"faction_of", group, group},
    {"fights", group, unknown},
    {"founded", group, unknown},
    {"founded_by", group, person},
    {"head_of_faction", person, group},
    {"held_on", event, unknown},
    {"holds_office", person, office},
    {"interim_leader_of", person, group},
    {"joined", unknown, group},
    {"joint_operation_with", group, group},
    {"killed_by", person, means},
    {"killed_in", person, event},
    {"leader_of", person, group},
    {"led_delegation", person, organisation},
    {"listed_by", unknown, organisation},
    {"member_of", unknown, group},
    {"merged_into", group, group},
    {"named_leader_of", person, group},
    {"pledged_allegiance_to", unknown, unknown},
    {"rejoined", group, group},
    {"renamed_to", group, group},
    {"reported_killed_falsely", person, means},
    {"reunited_with", group, group},
    {"rival_of", group, group},
    {"speaks_for", person, group},
    {"split_from", group, group},
    {"surrendered", person, unknown},
    {"topic", event, unknown},
    {"united_in", group, group},
});
static_assert(std::is_sorted(relations.begin(), relations.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));

}  // namespace

std::string_view name_of(NodeKind kind) {
  return name_in(std::span{kind_names}, kind);
}
Result<NodeKind> parse_node_kind(std::string_view name) {
  return value_in<NodeKind>(kind_names, name, "kind of a name");
}
std::string_view name_of(Stance stance) {
  return name_in(std::span{stance_names}, stance);
}
Result<Stance> parse_stance(std::string_view name) {
  return value_in<Stance>(stance_names, name, "stance");
}

bool is_relation(std::string_view relation) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !relation.empty() && relation.size() <= longest_relation && letter(relation.front()) &&
         std::all_of(relation.begin(), relation.end(),
                     [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

std::span<const RelationWord> known_relations() {
  return relations;
}

const RelationWord* find_relation(std::string_view name) {
  const auto found =
      std::lower_bound(relations.begin(), relations.end(), name,
                       [](const RelationWord& word, std::string_view text) { return word.name < text; });
  return found != relations.end() && found->name == name ? &*found : nullptr;
}

ObjectId node_id(std::string_view source, const Named& named) {
  const auto* type = named.kind == NodeKind::group ? "intrusion-set" : "identity";
  return natural_id(type, source, "named " + std::string{name_of(named.kind)} + " " + named.name);
}

}  // namespace sanad::records
