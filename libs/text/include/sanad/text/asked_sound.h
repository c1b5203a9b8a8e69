// SPDX-License-Identifier: Apache-2.0
/// sound_similarity() for one sound that is compared with many: what depends on either alone is worked out
/// once.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

#include "sanad/text/sound.h"

namespace sanad::text {

/// A sound taken apart: 30 bytes, to lie in rows.
struct HeardSound {
  HeardSound() = default;
  /// Letters behind the first sound_letters_max are not heard.
  explicit HeardSound(std::string_view sound);
  std::string_view text() const& { return {letters.data(), length}; }
  std::string_view text() const&& = delete;

  std::array<char, sound_letters_max> letters{};
  std::uint8_t length = 0;
  std::uint8_t consonants = 0;  ///< but h and the glides
  char first_consonant = '\0';
  std::uint16_t mass = 0;  ///< sound_mass()
  friend bool operator==(const HeardSound&, const HeardSound&) = default;
};

/// sound_similarity() of the two sounds.
double sound_similarity(const HeardSound& a, const HeardSound& b, bool unvowelled, double least = 0);

/// Working memory of some 13 kB; used again for the next sound by ask().
class AskedSound {
 public:
  void ask(std::string_view sound);
  const HeardSound& sound() const& { return sound_; }
  const HeardSound& sound() const&& = delete;

  /// sound_similarity(sound, other, unvowelled, least), to the last bit; below `least` either may be 0. About
  /// 40 ns for two names.
  double similarity(const HeardSound& other, bool unvowelled, double least);

 private:
  /// Letters of the asked sound are columns, eight to a vector: all cells of a row are computed at once.
  struct Grid {
    /// What a letter costs in each column, less what leaving out the column's letter costs; a row is made
    /// when first met.
    std::array<std::array<std::int16_t, sound_letters_max>, 128> change;
    std::bitset<128> made;
    std::array<std::int16_t, sound_letters_max> drop;  ///< what leaving out the column's letter costs
    int dropped = 0;                                   ///< the sum of them
    bool ready = false;
  };
  void prepare(Grid& grid, bool unvowelled) const;
  template <std::size_t vectors>
  int distance(Grid& grid, const HeardSound& other, bool unvowelled) const;

  HeardSound sound_;
  std::array<std::uint32_t, 128> columns_{};  ///< where each letter stands, a bit each
  std::array<Grid, 2> grids_;                 ///< for words with vowels, and where they may be left out
};

}  // namespace sanad::text
