// SPDX-License-Identifier: Apache-2.0
/// Readings in tests: a text, and what was found in it, one short line a claim or relation.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/check.h"

namespace sanad::claims {

inline Reading read_text(std::string_view text) {
  const auto document = Document::read(text, DocumentForm::plain);
  EXPECT_TRUE(document.has_value());
  return read_claims(*document, geo::Gazetteer::built_in());
}

/// The figures of a text; statements have tests of their own.
inline std::vector<Claim> figures_of(std::string_view text) {
  auto claims = read_text(text).claims;
  std::erase_if(claims, [](const Claim& claim) {
    return claim.measure == Measure::statement || claim.measure == Measure::date;
  });
  return claims;
}

inline std::string short_number(double value) {
  auto text = std::to_string(value);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

/// "killed eq 28", "change killed eq -14.47", with the class behind it if there is one: "killed eq 9 woman".
inline std::string figure_line(const Claim& claim) {
  std::string line = claim.aspect == Aspect::level ? "" : std::string{name_of(claim.aspect)} + " ";
  line += std::string{name_of(claim.measure)} + " " + std::string{records::name_of(claim.comparator)} + " " +
          short_number(claim.value.value_or(0));
  if (claim.value_high) line += ".." + short_number(*claim.value_high);
  if (!claim.victim_class.empty()) line += " " + claim.victim_class;
  return line;
}

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const auto& claim : figures_of(text)) lines.push_back(figure_line(claim));
  return lines;
}

/// Days of each claim, "2022-01-01..2022-12-31"; "-" where it has none.
inline std::vector<std::string> times_of(std::string_view text) {
  std::vector<std::string> times;
  for (const auto& claim : figures_of(text)) {
    times.push_back(claim.time ? claim.time->first.to_string() + ".." + claim.time->last.to_string() : "-");
  }
  return times;
}

inline std::vector<std::string> places_of(std::string_view text) {
  std::vector<std::string> places;
  for (const auto& claim : figures_of(text)) places.push_back(claim.place ? claim.place->name : "-");
  return places;
}

/// "change consistent", one a relation of the kind.
inline std::vector<std::string> relations_of(std::string_view text, RelationKind kind) {
  std::vector<std::string> found;
  for (const auto& relation : read_text(text).relations) {
    if (relation.kind == kind) found.push_back(std::string{name_of(relation.status)});
  }
  return found;
}

inline std::size_t inconsistent(std::string_view text) {
  std::size_t count = 0;
  for (const auto& relation : read_text(text).relations)
    count += relation.status == Status::inconsistent ? 1 : 0;
  return count;
}

struct Case {
  const char* text;
  std::vector<std::string> expected;
};

}  // namespace sanad::claims
