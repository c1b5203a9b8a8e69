// SPDX-License-Identifier: Apache-2.0
/// The different words of all listed names, and which of them sound like a given one. Internal to the module.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sanad/text/asked_sound.h"
#include "word_buckets.h"

namespace sanad::screening {

struct SimilarWord {
  WordId word;
  float similarity;
};

/// Words less alike than this are no partners.
inline constexpr double least_similarity = 0.60;

/// A word made ready to be compared.
struct HeardWord {
  /// The text is looked at again by alike_words().
  HeardWord(std::string_view word, bool leaves_out_vowels);
  std::string_view text;
  text::HeardSound sound;
  bool unvowelled;
  std::uint8_t parts;  ///< what two words may both have and neither is known by: Abd, -ullah
};

/// Similarity of two words; a little less across scripts, of which one leaves out vowels.
double alike_words(const HeardWord& a, const HeardWord& b);

class WordTable {
 public:
  /// The id of the word; `joined` words (two that stand apart in the list) are found by their whole skeleton
  /// only.
  WordId add(std::string_view sound, bool unvowelled, bool joined);
  /// After the last word, before the first question.
  void finish();

  std::size_t size() const { return words_.size(); }
  double bits(WordId word) const { return bits_[word]; }
  /// alike_words(), or 0 below `least_similarity`.
  double alike(const HeardWord& word, WordId listed) const;

  struct Scratch {
    std::vector<std::uint32_t> seen;
    std::uint32_t round = 0;
    text::AskedSound asked;
    std::vector<SkeletonKey> keys;
    /// What similar() found before: names share their words.
    std::unordered_map<std::string, std::vector<SimilarWord>> known;
    std::size_t known_words = 0;
    std::shared_ptr<const int> table;
  };
  /// To be called before the words of a query are asked for: forgets what is known if it has grown, or comes
  /// from another table.
  void begin(Scratch& scratch) const;
  /// Every word that shares a key (skeleton_keys.h) and is at least `least_similarity` alike. In order of
  /// ids; stays until the next begin().
  const std::vector<SimilarWord>& similar(std::string_view sound, bool unvowelled, Scratch& scratch) const;
  /// The same by looking at every word: what similar() is checked against.
  void similar_by_force(std::string_view sound, bool unvowelled, std::vector<SimilarWord>& into) const;

 private:
  struct Word {
    text::HeardSound sound;
    bool unvowelled = false;
    std::uint8_t parts = 0;
  };
  void look_up(std::string_view sound, bool unvowelled, Scratch& scratch,
               std::vector<SimilarWord>& into) const;

  std::vector<Word> words_;
  std::vector<float> bits_;
  std::vector<std::string> sounds_;
  std::unordered_map<std::string, WordId> ids_;  ///< until finish()
  WordBuckets buckets_;
  std::shared_ptr<const int> identity_ = std::make_shared<const int>(0);  ///< no other living table has it
};

}  // namespace sanad::screening
