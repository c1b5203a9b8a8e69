// SPDX-License-Identifier: Apache-2.0
#include "csv_buffer.h"

#include <algorithm>
#include <cstring>

namespace sanad {

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
