// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/byte_source.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace sanad {

std::size_t StringSource::read(std::span<char> into) {
  const std::size_t count = std::min({into.size(), text_.size() - position_, at_most_});
  std::memcpy(into.data(), text_.data() + position_, count);
  position_ += count;
  return count;
}

bool read_all(ByteSource& source, std::size_t limit, std::string& into) {
  into.clear();
  std::array<char, 16384> piece;
  for (std::size_t count = 0; (count = source.read(piece)) != 0;) {
    if (count > limit - into.size()) return false;
    into.append(piece.data(), count);
  }
  return true;
}

}  // namespace sanad
