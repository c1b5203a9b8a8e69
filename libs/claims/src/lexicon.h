// SPDX-License-Identifier: Apache-2.0
/// Phrases and what they mean, read from lexicon/*.tsv and the gazetteer. Found in texts by their words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/geo/gazetteer.h"
#include "token.h"

namespace sanad::claims {

/// What a phrase is; the names of the first column of lexicon/*.tsv.
enum class Tag : std::uint8_t {
  measure_noun,
  incident_noun,
  operation_noun,
  weapon_noun,
  person,
  predicate,
  comparator,
  comparator_after,
  number,
  scale,
  vague,
  dozen,
  score,
  fraction,
  multiple,
  percent,
  points,
  times,
  up,
  down,
  compare,
  subset,
  additive,
  total,
  respectively,
  share_verb,
  average,
  per_unit,
  modal,
  real_modal,
  negation,
  attribution,
  claim_verb,
  aux,
  filler,
  preposition,
  conjunction,
  relative,
  pronoun_subject,
  sentence_adverb,
  abbreviation,
  age,
  unit_other,
  count_label,
  currency,
  month,
  weekday,
  ordinal,
  previous_year,
  last_year,
  this_year,
  that_year,
  next_year,
  previous_month,
  last_month,
  this_month,
  that_month,
  next_month,
  same_period,
  previous_quarter,
  today,
  yesterday,
  quarter,
  half_year,
  week,
  event_word,
  body,
  actor,
  place,
};

struct Entry {
  Tag tag = Tag::filler;
  std::string value{};                 ///< second column
  std::string flags{};                 ///< third column
  double number = 0;                   ///< value, where it is a number
  geo::AreaIndex area = geo::no_area;  ///< of places
  std::vector<std::string> words{};
};

/// A phrase found in tokens: half-open range of token indices.
struct Mark {
  std::size_t first = 0, last = 0;
  const Entry* entry = nullptr;
};

/// Immutable; thread-safe.
class Lexicon {
 public:
  /// Errors name the line: an unknown tag, a missing column, a phrase without a word.
  static Result<Lexicon> parse(std::span<const std::string_view> tables);
  /// The tables compiled in, and every name of the gazetteer.
  static Lexicon built_in(const geo::Gazetteer& gazetteer);

  /// For each token, the phrases that begin there: of each tag the longest. Sorted by first token, longest
  /// first. A hyphen between two words without a space counts as a space. Linear in tokens times candidates.
  std::vector<Mark> find(std::span<const Token> tokens) const;

 private:
  void add(Entry entry);
  std::vector<Entry> entries_{};
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_word_;
};

}  // namespace sanad::claims
