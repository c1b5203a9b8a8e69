// SPDX-License-Identifier: Apache-2.0
/// A source whose first bytes can be looked at before it is read, and whose every byte is copied aside as it passes.
#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <string>

#include "sanad/core/byte_source.h"

namespace sanad::node {

class PeekSource final : public ByteSource {
 public:
  PeekSource(ByteSource& inner, std::size_t peek) : inner_{inner} {
    head_.resize(peek);
    std::size_t filled = 0;
    while (filled < peek) {
      const auto got = inner_.read({head_.data() + filled, peek - filled});
      if (got == 0) break;
      filled += got;
    }
    head_.resize(filled);
  }

  std::string_view first_bytes() const& { return head_; }
  std::string_view first_bytes() const&& = delete;
  void copy_to(std::function<void(std::string_view)> copy) { copy_ = std::move(copy); }

  std::size_t read(std::span<char> into) override {
    std::size_t got = 0;
    if (position_ < head_.size()) {
      got = std::min(into.size(), head_.size() - position_);
      std::memcpy(into.data(), head_.data() + position_, got);
      position_ += got;
    } else {
      got = inner_.read(into);
    }
    if (copy_ && got > 0) copy_({into.data(), got});
    return got;
  }

  /// Reads what a reader left behind the last record, so that the kept copy is the whole file.
  void drain() {
    std::array<char, 65536> rest{};
    while (read(rest) != 0) {
    }
  }

 private:
  ByteSource& inner_;
  std::string head_;
  std::size_t position_ = 0;
  std::function<void(std::string_view)> copy_;
};

}  // namespace sanad::node
