// SPDX-License-Identifier: Apache-2.0
/// The different words of all listed names, and which of them sound like a given one. Internal to the module.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sanad::screening {

using WordId = std::uint32_t;

struct SimilarWord {
  WordId word;
  float similarity;
};

/// Words less alike than this are no partners.
inline constexpr double least_similarity = 0.60;

class WordTable {
 public:
  /// The id of the word; `joined` words (two that stand apart in the list) are found by their whole skeleton
  /// only.
  WordId add(std::string_view sound, bool unvowelled, bool joined);

  std::size_t size() const { return words_.size(); }
  double bits(WordId word) const { return words_[word].bits; }

  struct Scratch {
    std::vector<std::uint32_t> seen;
    std::uint32_t round = 0;
    /// What similar() found before: names share their words. Emptied when it has grown, or for another table.
    std::unordered_map<std::string, std::vector<SimilarWord>> known;
    std::size_t known_words = 0;
    std::shared_ptr<const int> table;
  };
  /// Every word that shares a skeleton, one with a consonant left out or (from three on) another in one place
  /// or two in turn, and is at least `least_similarity` alike. In order of ids.
  void similar(std::string_view sound, bool unvowelled, Scratch& scratch,
               std::vector<SimilarWord>& into) const;
  /// The same by looking at every word: what similar() is checked against.
  void similar_by_force(std::string_view sound, bool unvowelled, std::vector<SimilarWord>& into) const;

 private:
  struct Word {
    std::string sound;
    float bits;
    bool unvowelled;
  };
  using Buckets = std::unordered_map<std::string, std::vector<WordId>>;
  void look_up(std::string_view sound, bool unvowelled, Scratch& scratch,
               std::vector<SimilarWord>& into) const;
  void look(const Buckets& buckets, const std::string& key, std::string_view sound, bool unvowelled,
            Scratch& scratch, std::vector<SimilarWord>& into) const;

  std::vector<Word> words_;
  std::unordered_map<std::string, WordId> ids_;
  Buckets whole_, without_one_, with_another_;
  std::shared_ptr<const int> identity_ = std::make_shared<const int>(0);  ///< no other living table has it
};

/// Similarity of two words; a little less across scripts, of which one leaves out vowels.
double alike_words(std::string_view a, bool a_unvowelled, std::string_view b, bool b_unvowelled);

/// Skeletons under which a sound is filed: more than one where a letter is heard in two ways (th: t or s; dh:
/// d or z; q: k or g).
std::vector<std::string> skeletons_of(std::string_view sound);

}  // namespace sanad::screening
