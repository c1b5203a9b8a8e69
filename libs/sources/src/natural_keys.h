// SPDX-License-Identifier: Apache-2.0
/// Keys of rows: the source's own, or one made of what the row says. Each at most once in a file.
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "sanad/core/digest.h"

namespace sanad::sources {

class NaturalKeys {
 public:
  /// False if the key was seen before. Keeps a digest a key, however long the key is.
  bool insert(std::string_view key) { return seen_.insert(sha256(key)).second; }

  /// A key of 20 hex digits for what a row says; "-2", "-3" ... behind it for rows that say the same again. Adding
  /// rows that say something else changes no key.
  std::string generate(std::string_view said) {
    const Digest digest = sha256(said);
    const std::size_t occurrence = ++occurrences_[digest];
    std::string key = digest.to_hex().substr(0, 20);
    if (occurrence > 1) key += "-" + std::to_string(occurrence);
    return key;
  }

 private:
  struct FrontOf {  ///< a digest is spread evenly as it is
    std::size_t operator()(const Digest& digest) const noexcept {
      std::size_t front = 0;
      std::memcpy(&front, digest.bytes.data(), sizeof front);
      return front;
    }
  };
  std::unordered_set<Digest, FrontOf> seen_;
  std::unordered_map<Digest, std::size_t, FrontOf> occurrences_;
};

}  // namespace sanad::sources
