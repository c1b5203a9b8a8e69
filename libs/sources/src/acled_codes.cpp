// SPDX-License-Identifier: Apache-2.0
#include "acled_codes.h"

#include <algorithm>
#include <array>

#include "cell.h"

namespace sanad::sources::acled {
namespace {

using records::EventKind;
using records::Tactic;
using records::Target;

struct SubType {
  std::string_view name;
  Tactic tactic;
};
constexpr std::array<SubType, 25> sub_types = {{
    {"Government regains territory", Tactic::armed_assault},
    {"Non-state actor overtakes territory", Tactic::armed_assault},
    {"Armed clash", Tactic::armed_assault},
    {"Chemical weapon", Tactic::other},
    {"Air/drone strike", Tactic::air_strike},
    {"Suicide bomb", Tactic::suicide},
    {"Shelling/artillery/missile attack", Tactic::shelling},
    {"Remote explosive/landmine/IED", Tactic::bombing},
    {"Grenade", Tactic::grenade},
    {"Sexual violence", Tactic::other},
    {"Attack", Tactic::armed_assault},
    {"Abduction/forced disappearance", Tactic::kidnapping},
    {"Peaceful protest", Tactic::unknown},
    {"Protest with intervention", Tactic::unknown},
    {"Excessive force against protesters", Tactic::unknown},
    {"Violent demonstration", Tactic::unarmed},
    {"Mob violence", Tactic::unarmed},
    {"Agreement", Tactic::unknown},
    {"Arrests", Tactic::unknown},
    {"Change to group/activity", Tactic::unknown},
    {"Disrupted weapons use", Tactic::unknown},
    {"Headquarters or base established", Tactic::unknown},
    {"Looting/property destruction", Tactic::arson_sabotage},
    {"Non-violent transfer of territory", Tactic::unknown},
    {"Other", Tactic::unknown},
}};

const SubType* find_sub_type(std::string_view name) {
  const auto found = std::find_if(sub_types.begin(), sub_types.end(),
                                  [&](const SubType& type) { return equals_ignoring_case(type.name, name); });
  return found == sub_types.end() ? nullptr : &*found;
}

bool is(std::string_view text, std::string_view name) { return equals_ignoring_case(trimmed(text), name); }

bool is_force(Party party) { return party.inter == Inter::state || party.inter == Inter::external; }

/// Forces of two states; those of another state are "external" in ACLED.
bool across_border(Party first, Party second) {
  return is_force(first) && is_force(second) && first.inter != second.inter;
}

EventKind kind_of_strategic(std::string_view sub_type, Party first) {
  if (is(sub_type, "Arrests") || is(sub_type, "Disrupted weapons use")) return EventKind::operation;
  if (is(sub_type, "Looting/property destruction") && !is_force(first)) return EventKind::attack;
  return EventKind::other;
}

}  // namespace

Inter inter_of(std::string_view text) {
  text = trimmed(text);
  if (const auto code = read_integer(text); code.value) {
    return *code.value >= 1 && *code.value <= 8 ? static_cast<Inter>(*code.value) : Inter::none;
  }
  static constexpr std::array<std::string_view, 8> starts = {"state",   "rebel",     "political", "identity",
                                                             "rioter",  "protester", "civilian",  "external"};
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (equals_ignoring_case(text.substr(0, starts[i].size()), starts[i])) return static_cast<Inter>(i + 1);
  }
  return Inter::none;
}

bool is_sub_type(std::string_view sub_type) { return find_sub_type(trimmed(sub_type)) != nullptr; }

EventKind kind_of(std::string_view event_type, std::string_view sub_type, Party first, Party second) {
  if (is(event_type, "Battles")) {
    if (across_border(first, second)) return EventKind::border;
    return is_force(first) || is_force(second) ? EventKind::clash : EventKind::communal;
  }
  if (is(event_type, "Explosions/Remote violence")) {
    if (across_border(first, second)) return EventKind::border;
    return is_force(first) ? EventKind::operation : EventKind::attack;
  }
  if (is(event_type, "Violence against civilians")) return is_force(first) ? EventKind::operation : EventKind::attack;
  if (is(event_type, "Riots")) return EventKind::riot;
  if (is(event_type, "Strategic developments")) return kind_of_strategic(sub_type, first);
  return is(event_type, "Protests") ? EventKind::other : EventKind::unknown;
}

records::Violence violence_of(std::string_view event_type, bool civilians_targeted) {
  const bool one_sided = is(event_type, "Violence against civilians") ||
                         (civilians_targeted && is(event_type, "Explosions/Remote violence"));
  return one_sided ? records::Violence::one_sided : records::Violence::unknown;
}

Tactic tactic_of(std::string_view sub_type) {
  const SubType* found = find_sub_type(trimmed(sub_type));
  return found == nullptr ? Tactic::unknown : found->tactic;
}

Target target_of(std::string_view event_type, Party second, bool civilians_targeted) {
  if (civilians_targeted || is(event_type, "Violence against civilians")) return Target::civilian;
  if (!is(event_type, "Explosions/Remote violence")) return Target::unknown;
  if (second.name.starts_with("Police Forces")) return Target::police;
  if (second.name.starts_with("Military Forces")) return Target::military;
  switch (second.inter) {
    case Inter::state:
    case Inter::external: return Target::security;
    case Inter::rebels:
    case Inter::political_militia: return Target::militant;
    case Inter::identity_militia: return Target::tribal;
    case Inter::rioters:
    case Inter::protesters:
    case Inter::civilians: return Target::civilian;
    case Inter::none: break;
  }
  return Target::unknown;
}

}  // namespace sanad::sources::acled
