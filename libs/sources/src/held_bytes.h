// SPDX-License-Identifier: Apache-2.0
/// What a reader has to hold until its file ends, counted: a file of any length must not take all memory.
#pragma once

#include <cstdint>
#include <string>

#include "sanad/core/limits.h"

namespace sanad::sources {

class HeldBytes {
 public:
  /// Counts one more thing that is held, with `bytes` of content.
  void add(std::size_t bytes) { total_ += bytes + beside; }
  bool too_many() const { return total_ > limits::list_bytes; }
  static std::string refusal() {
    return "expected a list of at most " + std::to_string(limits::list_bytes) +
           " bytes (limit list_bytes) that must be held together, found more";
  }

 private:
  static constexpr std::size_t beside = 128;  ///< of a string or two, a row, a node of a table
  std::uint64_t total_ = 0;
};

}  // namespace sanad::sources
