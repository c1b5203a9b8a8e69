// SPDX-License-Identifier: Apache-2.0
/// From a document to its claims, with the hints that relations are found by.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hints.h"
#include "lexicon.h"
#include "sanad/claims/check.h"
#include "time_phrase.h"

namespace sanad::claims {

/// A weekday written with a full date: whether they fit can be computed.
struct WrittenWeekday {
  int sentence = 0;
  int stated = 0;  ///< 0 = Monday
  Day day{};
  std::string surface{};
};

struct Extraction {
  std::vector<Claim> claims{};
  std::vector<Hints> hints{};  ///< one a claim
  std::vector<WrittenWeekday> weekdays{};
};

Extraction extract(const Document& document, const Lexicon& lexicon, const geo::Gazetteer& gazetteer);

/// The day in the dateline, and the country the text is mostly about, from its first blocks.
struct Setting {
  std::optional<Day> written{};
  std::string country{};
  std::set<std::string, std::less<>> names{};  ///< words that no gazetteer has and that stand where places do
};
/// The token behind a dateline that opens the block ("ISLAMABAD, 31 December 2022:", "KABUL (Reuters) -"); 0
/// = it has none.
std::size_t dateline_end(const Annotated& text);
Setting setting_of(const Document& document, const Lexicon& lexicon, const geo::Gazetteer& gazetteer);

}  // namespace sanad::claims
