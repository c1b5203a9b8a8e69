// SPDX-License-Identifier: Apache-2.0
/// Where readers get their bytes: a pull interface that knows nothing of files. Memory stays bounded by the
/// reader.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace sanad {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Fills the front of `into` (never empty) and returns how many bytes; 0 means the end, for good. May throw
  /// EnvironmentError.
  virtual std::size_t read(std::span<char> into) = 0;
};

/// The bytes of a string it owns. `at_most` caps what one read() gives, so that tests can cut anywhere.
class StringSource final : public ByteSource {
 public:
  explicit StringSource(std::string text, std::size_t at_most = static_cast<std::size_t>(-1))
      : text_{std::move(text)}, at_most_{at_most} {}
  std::size_t read(std::span<char> into) override;

 private:
  std::string text_;
  std::size_t at_most_;
  std::size_t position_ = 0;
};

/// All that is left of a source, or limit_exceeded (by returning false) above `limit` bytes.
bool read_all(ByteSource& source, std::size_t limit, std::string& into);

}  // namespace sanad
