// SPDX-License-Identifier: Apache-2.0
/// The leaves of a JSON text: strings and numbers, read strictly (RFC 8259 sections 6 and 7).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sanad/core/json.h"

namespace sanad {

/// What is wrong with a leaf, in words that follow "expected ..."; empty when nothing is.
struct ScalarProblem {
  std::string_view message{};
  std::size_t offset = 0;  ///< from the first byte given
  explicit operator bool() const { return !message.empty(); }
};

/// Decodes the string whose opening quote stands just before `text`. `consumed` counts up to behind its
/// closing quote.
ScalarProblem read_json_string(std::string_view text, std::string& into, std::size_t& consumed);

/// Exactly one number, true, false or null.
ScalarProblem read_json_token(std::string_view token, Json& into);

}  // namespace sanad
