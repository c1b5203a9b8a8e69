// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/vocabulary.h"

#include <array>

#include "name_table.h"

namespace sanad::records {
namespace {

using Name = std::string_view;

/// One specialisation for each enumeration: its noun and its names in the order of the values.
template <class Enum>
struct Table;

template <>
struct Table<Measure> {
  static constexpr Name noun = "measure";
  static constexpr std::array<Name, 5> names{"incidents", "killed", "injured", "kidnapped", "arrested"};
};
template <>
struct Table<VictimClass> {
  static constexpr Name noun = "victim class";
  static constexpr std::array<Name, 9> names{"all",      "civilian", "police",   "military", "paramilitary",
                                             "security", "official", "militant", "unknown"};
};
template <>
struct Table<Attackers> {
  static constexpr Name noun = "word on attackers";
  static constexpr std::array<Name, 3> names{"unknown", "included", "excluded"};
};
template <>
struct Table<EventKind> {
  static constexpr Name noun = "kind of event";
  static constexpr std::array<Name, 10> names{"unknown", "attack",   "clash", "operation", "drone-strike",
                                              "border",  "communal", "riot",  "crime",     "other"};
};
template <>
struct Table<Violence> {
  static constexpr Name noun = "type of violence";
  static constexpr std::array<Name, 4> names{"unknown", "state-based", "non-state", "one-sided"};
};
template <>
struct Table<Tactic> {
  static constexpr Name noun = "tactic";
  static constexpr std::array<Name, 17> names{
      "unknown",        "suicide",       "bombing",       "vehicle-bomb", "landmine",       "grenade",
      "shelling",       "armed-assault", "assassination", "kidnapping",   "hostage-taking", "hijacking",
      "arson-sabotage", "beheading",     "air-strike",    "unarmed",      "other"};
};
template <>
struct Table<Target> {
  static constexpr Name noun = "target";
  static constexpr std::array<Name, 21> names{
      "unknown",   "civilian",  "police",    "military", "paramilitary", "security",   "government",
      "political", "religious", "education", "health",   "media",        "diplomatic", "business",
      "transport", "utility",   "ngo",       "tourist",  "militant",     "tribal",     "other"};
};
template <>
struct Table<ClaimStatus> {
  static constexpr Name noun = "claim status";
  static constexpr std::array<Name, 4> names{"unknown", "claimed", "attributed", "suspected"};
};
template <>
struct Table<ActorRole> {
  static constexpr Name noun = "role of an actor";
  static constexpr std::array<Name, 5> names{"side-a", "side-b", "perpetrator", "claimant", "target"};
};
template <>
struct Table<PlacePrecision> {
  static constexpr Name noun = "precision of a place";
  static constexpr std::array<Name, 7> names{"exact",    "near",    "district", "area",
                                             "province", "country", "unknown"};
};

}  // namespace

std::string_view name_of(Measure value) {
  return name_in(std::span{Table<Measure>::names}, value);
}
std::string_view name_of(VictimClass value) {
  return name_in(std::span{Table<VictimClass>::names}, value);
}
std::string_view name_of(Attackers value) {
  return name_in(std::span{Table<Attackers>::names}, value);
}
std::string_view name_of(EventKind value) {
  return name_in(std::span{Table<EventKind>::names}, value);
}
std::string_view name_of(Violence value) {
  return name_in(std::span{Table<Violence>::names}, value);
}
std::string_view name_of(Tactic value) {
  return name_in(std::span{Table<Tactic>::names}, value);
}
std::string_view name_of(Target value) {
  return name_in(std::span{Table<Target>::names}, value);
}
std::string_view name_of(ClaimStatus value) {
  return name_in(std::span{Table<ClaimStatus>::names}, value);
}
std::string_view name_of(ActorRole value) {
  return name_in(std::span{Table<ActorRole>::names}, value);
}
std::string_view name_of(PlacePrecision value) {
  return name_in(std::span{Table<PlacePrecision>::names}, value);
}

template <class Enum>
Result<Enum> parse_name(std::string_view name) {
  return value_in<Enum>(Table<Enum>::names, name, Table<Enum>::noun);
}
template <class Enum>
std::span<const std::string_view> names() {
  return Table<Enum>::names;
}

template Result<Measure> parse_name<Measure>(std::string_view);
template Result<VictimClass> parse_name<VictimClass>(std::string_view);
template Result<Attackers> parse_name<Attackers>(std::string_view);
template Result<EventKind> parse_name<EventKind>(std::string_view);
template Result<Violence> parse_name<Violence>(std::string_view);
template Result<Tactic> parse_name<Tactic>(std::string_view);
template Result<Target> parse_name<Target>(std::string_view);
template Result<ClaimStatus> parse_name<ClaimStatus>(std::string_view);
template Result<ActorRole> parse_name<ActorRole>(std::string_view);
template Result<PlacePrecision> parse_name<PlacePrecision>(std::string_view);

template std::span<const std::string_view> names<Measure>();
template std::span<const std::string_view> names<VictimClass>();
template std::span<const std::string_view> names<Attackers>();
template std::span<const std::string_view> names<EventKind>();
template std::span<const std::string_view> names<Violence>();
template std::span<const std::string_view> names<Tactic>();
template std::span<const std::string_view> names<Target>();
template std::span<const std::string_view> names<ClaimStatus>();
template std::span<const std::string_view> names<ActorRole>();
template std::span<const std::string_view> names<PlacePrecision>();

}  // namespace sanad::records
