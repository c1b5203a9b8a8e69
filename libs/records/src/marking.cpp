// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/marking.h"

#include <algorithm>
#include <array>
#include <string>

#include "name_table.h"

namespace sanad::records {
namespace {

struct Level {
  std::string_view name, label, id;
};
// FIRST TLP 2.0, as published for STIX 2.1 on 2022-10-01.
constexpr std::array<Level, 5> levels{{
    {"clear", "TLP:CLEAR", "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"},
    {"green", "TLP:GREEN", "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"},
    {"amber", "TLP:AMBER", "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"},
    {"amber+strict", "TLP:AMBER+STRICT", "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"},
    {"red", "TLP:RED", "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"},
}};

struct OldId {
  std::string_view id;
  Tlp tlp;
};
// STIX 2.1 section 7.2.1 (TLP 1.0).
constexpr std::array<OldId, 4> old_ids{{
    {"marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp::clear},
    {"marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp::green},
    {"marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp::amber},
    {"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp::red},
}};

const Level& level_of(Tlp tlp) {
  const auto index = static_cast<std::size_t>(tlp);
  SANAD_CHECK(index < levels.size(), "every value of Tlp has a level");
  return levels[index];
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view name_of(Tlp tlp) {
  return level_of(tlp).name;
}
std::string_view label_of(Tlp tlp) {
  return level_of(tlp).label;
}
std::string_view marking_id(Tlp tlp) {
  return level_of(tlp).id;
}

Result<Tlp> parse_tlp(std::string_view name) {
  std::string folded{name};
  std::transform(folded.begin(), folded.end(), folded.begin(), lower);
  std::string_view word = folded;
  if (word.starts_with("tlp:")) word.remove_prefix(4);
  if (word == "white") return Tlp::clear;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i].name == word) return static_cast<Tlp>(i);
  }
  return fail(ErrorCode::invalid_input,
              "expected a TLP marking (clear, green, amber, amber+strict, red), found '" +
                  shorten(replace_invalid_utf8(name), 60) + "'");
}

std::optional<Tlp> tlp_of_marking(std::string_view marking_definition_id) {
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i].id == marking_definition_id) return static_cast<Tlp>(i);
  }
  for (const auto& old : old_ids) {
    if (old.id == marking_definition_id) return old.tlp;
  }
  return std::nullopt;
}

}  // namespace sanad::records
