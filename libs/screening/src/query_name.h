// SPDX-License-Identifier: Apache-2.0
/// A name that is asked for, as words with weights. Internal to the module.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "name_score.h"
#include "sanad/text/person_name.h"
#include "word_table.h"

namespace sanad::screening {

/// A query's name as words with weights, and pairs of neighbours joined.
struct QueryName {
  explicit QueryName(std::string_view name) : QueryName{text::name_words(name)} {}
  explicit QueryName(text::NameWords name);
  QueryName(const QueryName&) = delete;  // `heard` looks at `words`
  QueryName& operator=(const QueryName&) = delete;
  QueryName(QueryName&&) = default;
  QueryName& operator=(QueryName&&) = default;
  text::NameWords words;
  std::vector<Weighed> weighed;
  float total = 0;  ///< of all weights, as far as they count when missing
  float names = 0;  ///< of the weights of names alone
  std::uint8_t initials = 0;
  struct Span {
    std::string sound;
    bool unvowelled;
    std::uint8_t first, length;
    float worth = 1;  ///< below 1: another reading of the word (readings.h)
  };
  std::vector<Span> spans;       ///< words first, then joined neighbours and other readings
  std::vector<HeardWord> heard;  ///< of each word
};

/// Neighbours that may be one word elsewhere: "Zhen Hua" for Zhenhua, "Chong Chon Gang" for Chongchongang.
struct JoinedWords {
  std::string sound;
  bool unvowelled;
  std::uint8_t first, length;
};
/// Every two names that stand together, every three short ones, and three to six initials.
std::vector<JoinedWords> joined_neighbours(const text::NameWords& words);

/// How much of a word's weight counts when it is missing, at least.
float countable(const Weighed& word);

}  // namespace sanad::screening
