// SPDX-License-Identifier: Apache-2.0
/// Members that many answers have, written alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/json_writer.h"

namespace sanad::api {

inline void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name).begin_array();
  for (const auto& text : texts) json.value(text);
  json.end_array();
}

/// "incident--..." of each.
void write_incident_ids(JsonWriter& json, std::string_view name, const auto& ids) {
  json.key(name).begin_array();
  for (const auto& id : ids) json.value("incident--" + id.to_string());
  json.end_array();
}

/// Null where nothing is known.
template <class Number>
void write_known(JsonWriter& json, std::string_view name, const std::optional<Number>& number) {
  json.key(name);
  number ? json.value(*number) : json.null();
}

}  // namespace sanad::api
