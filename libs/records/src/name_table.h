// SPDX-License-Identifier: Apache-2.0
/// Names of the values of an enumeration that counts up from 0, and back.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "sanad/core/check.h"
#include "sanad/core/result.h"
#include "sanad/core/utf8.h"

namespace sanad::records {

template <class Enum>
std::string_view name_in(std::span<const std::string_view> table, Enum value) {
  const auto index = static_cast<std::size_t>(static_cast<std::underlying_type_t<Enum>>(value));
  SANAD_CHECK(index < table.size(), "every value of the enumeration has a name");
  return table[index];
}

/// invalid_input lists the names that exist; `what` is the noun of the message ("measure").
template <class Enum>
Result<Enum> value_in(std::span<const std::string_view> table, std::string_view name, std::string_view what) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i] == name) return static_cast<Enum>(i);
  }
  std::string message = "expected a " + std::string{what} + " (";
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (i > 0) message += ", ";
    message += table[i];
  }
  return fail(ErrorCode::invalid_input,
              message + "), found '" + shorten(replace_invalid_utf8(name), 60) + "'");
}

}  // namespace sanad::records
