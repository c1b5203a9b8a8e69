// SPDX-License-Identifier: Apache-2.0
/// Actors on their way into a dictionary: spellings of one name (text::actor_key) are one actor.
#pragma once

#include <string_view>
#include <vector>

#include "dictionary.h"
#include "spellings.h"

namespace sanad::figures {

class ActorNames {
 public:
  /// A number for the spelling; finish() gives its code, which is no_code for "unknown gunmen" and the like.
  std::uint32_t of(std::string_view name);
  void count_use(std::uint32_t number) { ++uses_[number]; }

  struct Finished {
    Dictionary dictionary;
    std::vector<std::uint32_t> codes;
  };
  Finished finish() const;

 private:
  Interner names_;
  std::vector<std::uint64_t> uses_;
};

}  // namespace sanad::figures
