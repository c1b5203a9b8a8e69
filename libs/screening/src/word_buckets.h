// SPDX-License-Identifier: Apache-2.0
/// Words by keys, in two flat arrays. Internal to the module.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "skeleton_keys.h"

namespace sanad::screening {

using WordId = std::uint32_t;

/// Filled by file(), closed by finish(), then asked.
class WordBuckets {
 public:
  void file(SkeletonKey key, WordId word) { filed_.push_back({key, word}); }
  /// Expects to be called once.
  void finish();
  /// Words filed under the key, in order of ids; nothing before finish().
  std::span<const WordId> find(SkeletonKey key) const;

 private:
  struct Filed {
    SkeletonKey key;
    WordId word;
  };
  struct Slot {
    SkeletonKey key = 0;
    std::uint32_t first = 0, last = 0;  ///< into words_; equal in an empty slot
  };
  std::size_t slot_of(SkeletonKey key) const;

  std::vector<Filed> filed_;
  std::vector<Slot> slots_;  ///< open addressing; a power of two, at most half full
  std::vector<WordId> words_;
};

}  // namespace sanad::screening
