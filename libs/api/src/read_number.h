// SPDX-License-Identifier: Apache-2.0
/// A number that is the whole of a text.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace sanad::api {

/// nullopt if anything else stands there, or the number is beyond the type.
template <class Number>
std::optional<Number> read_number(std::string_view text) {
  Number number{};
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace sanad::api
