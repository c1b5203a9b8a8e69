// SPDX-License-Identifier: Apache-2.0
/// Structured log lines, `event key=value`, for operators: ids and counts, never names or record text.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace sanad {

/// Passed down in a Context; there is no global logger.
class Log {
 public:
  using Sink = std::function<void(std::string_view line)>;
  using Field = std::pair<std::string_view, std::string>;
  explicit Log(Sink sink) : sink_{std::move(sink)} {}
  /// One line without its line end; values with spaces, quotes or control characters are quoted and escaped.
  void event(std::string_view name, std::initializer_list<Field> fields = {}) const;

 private:
  Sink sink_;
};

}  // namespace sanad
