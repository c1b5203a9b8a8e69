// SPDX-License-Identifier: Apache-2.0
/// Texts of a JSON member that may be one text or a list of them.
#pragma once

#include <string_view>

#include "sanad/core/json.h"

namespace sanad::sources {

/// Calls `visit(const std::string&)` for the member `key` of an object if it is a text, or for each text of
/// it if it is an array; values of other kinds are passed over.
template <class Visit>
void each_text(const Json& object, std::string_view key, Visit visit) {
  const auto* member = object.find(key);
  if (member == nullptr) return;
  if (member->string() != nullptr) visit(*member->string());
  if (member->array() == nullptr) return;
  for (const auto& value : *member->array()) {
    if (value.string() != nullptr) visit(*value.string());
  }
}

}  // namespace sanad::sources
