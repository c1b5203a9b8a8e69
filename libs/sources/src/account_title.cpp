// SPDX-License-Identifier: Apache-2.0
#include "account_title.h"

#include <string_view>

#include "sanad/core/utf8.h"

namespace sanad::sources {
namespace {

using records::EventKind;
using records::Tactic;

std::string_view words_of(Tactic tactic) {
  switch (tactic) {
    case Tactic::suicide: return "Suicide attack";
    case Tactic::bombing: return "Bombing";
    case Tactic::vehicle_bomb: return "Vehicle bomb";
    case Tactic::landmine: return "Mine or roadside bomb";
    case Tactic::grenade: return "Grenade attack";
    case Tactic::shelling: return "Shelling or rocket fire";
    case Tactic::armed_assault: return "Armed assault";
    case Tactic::assassination: return "Assassination";
    case Tactic::kidnapping: return "Kidnapping";
    case Tactic::hostage_taking: return "Hostage taking";
    case Tactic::hijacking: return "Hijacking";
    case Tactic::arson_sabotage: return "Arson or sabotage";
    case Tactic::beheading: return "Beheading";
    case Tactic::air_strike: return "Air strike";
    case Tactic::unarmed: return "Unarmed attack";
    case Tactic::unknown:
    case Tactic::other: break;
  }
  return {};
}

std::string_view words_of(EventKind kind) {
  switch (kind) {
    case EventKind::attack: return "Attack";
    case EventKind::clash: return "Clash";
    case EventKind::operation: return "Operation";
    case EventKind::drone_strike: return "Drone strike";
    case EventKind::border: return "Border incident";
    case EventKind::communal: return "Fighting between groups";
    case EventKind::riot: return "Riot";
    case EventKind::crime: return "Crime";
    case EventKind::unknown:
    case EventKind::other: break;
  }
  return "Incident";
}

std::string_view what_of(const records::Account& account) {
  if (account.suicide == true) return words_of(Tactic::suicide);
  const bool by_kind = account.kind == EventKind::clash || account.kind == EventKind::drone_strike ||
                       account.kind == EventKind::border;
  const std::string_view tactic = by_kind ? std::string_view{} : words_of(account.tactic);
  return tactic.empty() ? words_of(account.kind) : tactic;
}

std::string_view finest_name(const records::PlaceGiven& where) {
  if (!where.place.empty()) return where.place;
  if (!where.district.empty()) return where.district;
  return where.province.empty() ? std::string_view{where.country} : std::string_view{where.province};
}

}  // namespace

void set_title(records::Account& account) {
  constexpr std::size_t longest_place = 80;
  account.title.assign(what_of(account));
  if (const std::string_view place = finest_name(account.where); !place.empty()) {
    account.title += ", ";
    if (place.size() <= longest_place) {
      account.title += place;
    } else {
      account.title += shorten(place, longest_place);
    }
  }
  account.title += ", ";
  account.title += account.when.first.to_string();
}

}  // namespace sanad::sources
