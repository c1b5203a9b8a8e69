// SPDX-License-Identifier: Apache-2.0
/// The window of a file that CsvReader holds, and the marks (delimiters, quotes, line ends, NUL) in it.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "csv_scan.h"
#include "sanad/core/byte_source.h"

namespace sanad {

/// Places are offsets in the file. Grows up to `most` + first_capacity bytes, where `most` is what the reader
/// keeps.
class CsvBuffer {
 public:
  static constexpr std::size_t first_capacity = 256U << 10;  // stays in a level 2 cache
  CsvBuffer(ByteSource& source, CsvScan scan, std::size_t most)
      : source_{source}, scan_{scan}, most_{most}, bytes_(first_capacity + CsvScan::width) {}

  std::uint64_t end() const { return base_ + end_; }  ///< behind the last byte held
  /// Valid for base <= place < end().
  const char* at(std::uint64_t place) const { return bytes_.data() + (place - base_); }
  char* at(std::uint64_t place) { return bytes_.data() + (place - base_); }

  /// Takes the next mark out of the window; false when there is none left in it.
  bool take_mark(std::uint64_t& place) {
    if (mask_ == 0 && !scan_on()) return false;
    place = base_ + block_ + static_cast<unsigned>(std::countr_zero(mask_));
    mask_ &= mask_ - 1;
    return true;
  }

  /// Reads more, once no mark is left. Bytes before `keep` are let go. False at the end of the file.
  bool refill(std::uint64_t keep);
  /// Marks start at `place` from now on (behind a byte order mark).
  void start_at(std::uint64_t place) { scanned_ = static_cast<std::size_t>(place - base_); }

 private:
  bool scan_on();

  ByteSource& source_;
  CsvScan scan_;
  std::size_t most_;
  std::vector<char>
      bytes_;  ///< the capacity, and a width behind it so that a whole block can always be loaded
  std::uint64_t base_ = 0;  ///< place of bytes_[0]
  std::size_t end_ = 0;
  std::size_t scanned_ = 0;  ///< marks are known for bytes before it
  std::size_t block_ = 0;    ///< where mask_ begins
  std::uint64_t mask_ = 0;   ///< marks not taken yet
  bool ended_ = false;
};

}  // namespace sanad
