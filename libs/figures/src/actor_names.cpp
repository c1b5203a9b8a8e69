// SPDX-License-Identifier: Apache-2.0
#include "actor_names.h"

#include <algorithm>
#include <array>

#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"

namespace sanad::figures {
namespace {

/// Names that name nobody, folded; "Civilians" is UCDP's word for the victims' side of one-sided violence.
bool names_nobody(std::string_view name) {
  constexpr std::array<std::string_view, 16> nobody{"unknown",
                                                    "unidentified",
                                                    "unspecified",
                                                    "not known",
                                                    "unknown gunmen",
                                                    "unidentified gunmen",
                                                    "unknown militants",
                                                    "unidentified militants",
                                                    "unknown assailants",
                                                    "unidentified assailants",
                                                    "unidentified armed group",
                                                    "unknown armed group",
                                                    "unknown actor",
                                                    "unknown perpetrators",
                                                    "unaffiliated individual s",
                                                    "civilians"};
  const std::string folded = text::fold(name);
  return folded.empty() || std::ranges::find(nobody, folded) != nobody.end();
}

}  // namespace

std::uint32_t ActorNames::of(std::string_view name) {
  const std::uint32_t number = names_.of(name);
  if (number == uses_.size()) uses_.push_back(0);
  return number;
}

ActorNames::Finished ActorNames::finish() const {
  const auto& names = names_.texts();
  std::map<std::string, Spellings> groups;
  std::vector<std::string> keys(names.size());
  for (std::size_t number = 0; number < names.size(); ++number) {
    if (uses_[number] == 0 || names_nobody(names[number])) continue;
    keys[number] = text::actor_key(names[number]);
    if (!keys[number].empty()) groups[keys[number]][names[number]] += uses_[number];
  }
  std::map<std::string, std::string>
      key_of_shown;  // sorted by what is shown; a spelling belongs to one key only
  for (const auto& [key, spellings] : groups) key_of_shown.emplace(usual_spelling(spellings), key);
  Finished finished{{}, std::vector<std::uint32_t>(names.size(), no_code)};
  std::map<std::string, std::uint32_t> code_of_key;
  for (const auto& [shown, key] : key_of_shown) {
    code_of_key[key] = static_cast<std::uint32_t>(finished.dictionary.size());
    Entry entry{shown, {}};
    for (const auto& [spelling, uses] : groups[key]) {
      if (spelling != shown) entry.others.push_back(spelling);
    }
    finished.dictionary.push_back(std::move(entry));
  }
  for (std::size_t number = 0; number < names.size(); ++number) {
    if (!keys[number].empty()) finished.codes[number] = code_of_key[keys[number]];
  }
  return finished;
}

}  // namespace sanad::figures
