// SPDX-License-Identifier: Apache-2.0
/// A possible match, with what speaks for and against it. It is never a decision: a person reviews it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/screening/list_entry.h"

namespace sanad::screening {

/// How a word of the query stands to a word of the listed name.
enum class Relation : std::uint8_t {
  same,             ///< letter for letter
  spelling,         ///< another spelling of the same sound
  transliteration,  ///< the same across scripts
  similar,          ///< sounds alike
  joined,           ///< written together here and apart there
  initial,          ///< a letter for a name
  title,            ///< an honorific or legal form that matters little, missing or not
  missing,          ///< only the query has it
  not_given,        ///< only the list has it
  contradicts,      ///< both have a name here, and they differ
};
std::string_view name_of(Relation);

struct WordEvidence {
  std::string query;   ///< empty for not_given
  std::string listed;  ///< empty for missing
  Relation relation = Relation::same;
  double similarity = 0;  ///< of the sounds, [0, 1]
  double share = 0;       ///< of the whole weight of both names, [-1, 1]; negative speaks against
};

enum class Fact : std::uint8_t { birth, country, gender, father, document, kind, quality };
std::string_view name_of(Fact);

struct FactEvidence {
  Fact fact = Fact::birth;
  std::string query, listed;
  double bits = 0;    ///< log2 of the likelihood ratio: positive speaks for the match
  std::string words;  ///< "born the same day", "other nationality"
};

enum class Band : std::uint8_t {
  high,  ///< review first
  medium,
  low,  ///< usually somebody else
};
std::string_view name_of(Band);

struct Hit {
  std::size_t entry = 0;        ///< index among the entries of the NameIndex
  std::size_t query_name = 0;   ///< which name of the query
  std::size_t listed_name = 0;  ///< which name of the entry fits best
  double name_score = 0;        ///< agreement of the names alone, [0, 1]; does not depend on other entries
  double probability =
      0;  ///< calibrated for the size of the list set; 1 only with an identifier, or full name and day
  Band band = Band::low;
  std::vector<WordEvidence> words;  ///< empty unless explanations were asked for
  std::vector<FactEvidence> facts;  ///< those that are known on both sides
};

/// What every output carries beside hits.
inline constexpr std::string_view review_note = "possible, for review: a person decides";

/// Version of rules and weights: the same version, lists and query give the same scores.
inline constexpr int rules_version = 3;

}  // namespace sanad::screening
