// SPDX-License-Identifier: Apache-2.0
#include "csv_buffer.h"

#include <algorithm>
#include <cstring>

namespace sanad {

/// Scans blocks until one has a mark.
bool CsvBuffer::scan_on() {
  while (mask_ == 0) {
    const std::size_t left = end_ - scanned_;
    if (left == 0) return false;
    block_ = scanned_;
    mask_ = scan_.marks(bytes_.data() + block_);
    if (left < CsvScan::width) mask_ &= (std::uint64_t{1} << left) - 1;
    scanned_ += std::min(left, CsvScan::width);
  }
  return true;
}

bool CsvBuffer::refill(std::uint64_t keep) {
  if (ended_) return false;
  if (const auto gone = static_cast<std::size_t>(keep - base_); gone > 0) {
    std::memmove(bytes_.data(), bytes_.data() + gone, end_ - gone);
    base_ = keep;
    end_ -= gone;
    scanned_ -= gone;
  }
  const std::size_t capacity = bytes_.size() - CsvScan::width;
  if (end_ > capacity / 2) bytes_.resize(std::min(2 * capacity, most_ + first_capacity) + CsvScan::width);
  const std::size_t room = bytes_.size() - CsvScan::width - end_;
  const std::size_t count = source_.read({bytes_.data() + end_, room});
  end_ += count;
  ended_ = count == 0;
  return !ended_;
}

}  // namespace sanad
