// SPDX-License-Identifier: Apache-2.0
#include "gtd_codes.h"

#include <array>

namespace sanad::sources::gtd {
namespace {

using records::PlacePrecision;
using records::Tactic;
using records::Target;

/// The entry of a code, which counts from 1.
template <class T, std::size_t N>
T entry(const std::array<T, N>& table, std::int64_t code, T otherwise) {
  return code >= 1 && code <= static_cast<std::int64_t>(N) ? table[static_cast<std::size_t>(code - 1)] : otherwise;
}

struct SubtypeWord {
  std::string_view word;
  Target target;
};
constexpr std::array<SubtypeWord, 5> subtypes = {{
    {"Paramilitary", Target::paramilitary},
    {"Medical", Target::health},
    {"Politician", Target::political},
    {"Election", Target::political},
    {"Tribal", Target::tribal},
}};

}  // namespace

Tactic tactic_of(std::int64_t attacktype) {
  static constexpr std::array table = {Tactic::assassination,  Tactic::armed_assault, Tactic::bombing,
                                       Tactic::hijacking,      Tactic::hostage_taking, Tactic::kidnapping,
                                       Tactic::arson_sabotage, Tactic::unarmed};
  return entry(table, attacktype, Tactic::unknown);
}

Tactic tactic_of_weapon(std::int64_t weapsubtype) {
  switch (weapsubtype) {
    case 7: return Tactic::grenade;
    case 8: return Tactic::landmine;
    case 11: return Tactic::shelling;
    case 15: return Tactic::vehicle_bomb;
    default: return Tactic::unknown;
  }
}

Target target_of(std::int64_t targtype, std::string_view subtype) {
  for (const auto& [word, target] : subtypes) {
    if (subtype.find(word) != std::string_view::npos) return target;
  }
  // 1 business .. 22 violent political party, in the order of the codebook.
  static constexpr std::array table = {
      Target::business,   Target::government, Target::police,    Target::military,  Target::health,
      Target::transport,  Target::diplomatic, Target::education, Target::utility,   Target::media,
      Target::transport,  Target::ngo,        Target::other,     Target::civilian,  Target::religious,
      Target::utility,    Target::militant,   Target::tourist,   Target::transport, Target::unknown,
      Target::utility,    Target::political};
  return entry(table, targtype, Target::unknown);
}

PlacePrecision precision_of(std::int64_t specificity, bool vicinity) {
  switch (specificity) {
    case 1: return vicinity ? PlacePrecision::near : PlacePrecision::exact;
    case 2:
    case 3: return PlacePrecision::district;
    case 4: return PlacePrecision::province;
    default: return PlacePrecision::unknown;
  }
}

}  // namespace sanad::sources::gtd
