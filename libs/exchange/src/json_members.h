// SPDX-License-Identifier: Apache-2.0
/// Members of a JSON object by kind; of anything that is no object, as if it had none.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sanad/core/json.h"

namespace sanad::exchange {

/// nullopt if there is no such member, or it is no whole number.
inline std::optional<std::int64_t> integer_at(const Json& object, std::string_view key) {
  const auto* member = object.find(key);
  return member == nullptr ? std::nullopt : member->integer();
}

/// nullptr if there is no such member, or it is no list.
inline const Json::Array* array_at(const Json& object, std::string_view key) {
  const auto* member = object.find(key);
  return member == nullptr ? nullptr : member->array();
}

/// The list, or an empty one.
inline const Json::Array& list_at(const Json& object, std::string_view key) {
  static const Json::Array none;
  const auto* list = array_at(object, key);
  return list == nullptr ? none : *list;
}

}  // namespace sanad::exchange
