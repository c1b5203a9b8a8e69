// SPDX-License-Identifier: Apache-2.0
/// One JSON value a line, in bounded memory. Internal to the module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/sources/reader.h"

namespace sanad::sources {

class JsonLines {
 public:
  /// Lines over `largest` bytes are skipped without being held. `source` must outlive it.
  JsonLines(ByteSource& source, std::size_t largest)
      : source_{source}, largest_{largest}, buffer_(64 * 1024) {}

  enum class Step { line, too_large, end };
  Step next();  ///< blank lines are skipped
  std::string_view text() const& { return text_; }
  std::string_view text() const&& = delete;
  Origin origin() const { return origin_; }

 private:
  ByteSource& source_;
  std::size_t largest_;
  std::vector<char> buffer_;
  std::size_t at_ = 0, end_ = 0;
  std::uint64_t consumed_ = 0, line_ = 0;
  std::string text_;
  Origin origin_;
};

}  // namespace sanad::sources
