// SPDX-License-Identifier: Apache-2.0
/// How much a word of a name tells: "Muhammad" little, a rare name much. Internal to the module.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sanad/text/asked_sound.h"

namespace sanad::screening {

/// Counts of the commonest words, as sounds, in a sample of names that does not change with the lists: so
/// that the score of a pair never depends on who else is listed (cleared pairs, audit and monitoring rest on
/// that).
class CommonWords {
 public:
  static const CommonWords& built_in();
  /// From lines "sound<TAB>count", the first "names<TAB>N".
  explicit CommonWords(std::string_view tsv);

  /// log2(1 / share of names that have the word or one that sounds nearly so); `most_bits` for a word not in
  /// the table.
  double bits(std::string_view sound) const;

 private:
  struct Word {
    text::HeardSound sound;
    double count;
  };
  std::unordered_map<std::string, std::vector<Word>> by_skeleton_;
  double names_ = 1, most_bits_ = 1;
};

}  // namespace sanad::screening
