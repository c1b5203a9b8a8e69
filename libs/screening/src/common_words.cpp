// SPDX-License-Identifier: Apache-2.0
#include "common_words.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "sanad/text/sound.h"

namespace sanad::embedded {
extern const std::string_view screening_common_words;
}

namespace sanad::screening {

namespace {
constexpr double nearly_the_same = 0.88;
}

const CommonWords& CommonWords::built_in() {
  static const CommonWords words{embedded::screening_common_words};
  return words;
}

CommonWords::CommonWords(std::string_view tsv) {
  for (std::size_t begin = 0; begin < tsv.size();) {
    const auto end = std::min(tsv.find('\n', begin), tsv.size());
    const auto line = tsv.substr(begin, end - begin);
    begin = end + 1;
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos || line.starts_with('#')) continue;
    double count = 0;
    std::from_chars(line.data() + tab + 1, line.data() + line.size(), count);
    const auto sound = line.substr(0, tab);
    if (sound == "names") {
      names_ = count;
    } else {
      by_skeleton_[text::skeleton_of(sound)].push_back({text::HeardSound{sound}, count});
    }
  }
  most_bits_ = std::log2(names_ / 2);
}

double CommonWords::bits(std::string_view sound) const {
  const auto bucket = by_skeleton_.find(text::skeleton_of(sound));
  if (bucket == by_skeleton_.end()) return most_bits_;
  const bool unvowelled = sound.find_first_of("aeiou") == std::string_view::npos ||
                          sound.find_first_of("WY") != std::string_view::npos;
  const text::HeardSound heard{sound};
  double count = 0;
  for (const auto& word : bucket->second) {
    if (text::sound_similarity(word.sound, heard, unvowelled, nearly_the_same) >= nearly_the_same)
      count += word.count;
  }
  return std::min(most_bits_, std::log2(names_ / (count + 2)));
}

}  // namespace sanad::screening
