// SPDX-License-Identifier: Apache-2.0
/// Short forms for tests of validate().
#pragma once

#include <string>

#include "sanad/core/json.h"
#include "sanad/records/stix_object.h"

namespace sanad::records {

/// An object of `type` with the common properties and `members` ("\"name\":\"x\"").
inline Json object_of(const std::string& type, const std::string& members) {
  const std::string text =
      R"({"type":")" + type + R"(","spec_version":"2.1","id":")" + type +
      R"(--f6ffbf76-9af2-4254-9449-1a8d7e1e6618","created":"2020-01-01T00:00:00.000Z",)" +
      (type == "marking-definition" ? "" : R"("modified":"2021-01-01T00:00:00.000Z",)") + members + "}";
  return Json::parse(text).value();
}

inline Json incident() {
  return object_of("incident", R"("name":"Blast")");
}

/// Paths of all problems, separated by spaces; empty if there are none.
inline std::string paths_of(const Json& object) {
  std::string paths;
  for (const auto& problem : validate(object)) paths += (paths.empty() ? "" : " ") + problem.path;
  return paths;
}

/// Paths of the problems of an incident with that one property.
inline std::string paths_with(std::string_view key, Json value) {
  auto object = incident();
  object.set(key, std::move(value));
  return paths_of(object);
}

}  // namespace sanad::records
