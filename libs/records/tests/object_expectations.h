// SPDX-License-Identifier: Apache-2.0
/// What must hold of every object that Sanad makes.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "sanad/core/json.h"
#include "sanad/records/stix_object.h"

namespace sanad::records {

/// Empty if the body is RFC 8785, breaks no MUST of STIX 2.1, and says what the version says; else what is
/// wrong.
inline std::string faults_of(const ObjectVersion& object) {
  const auto json = Json::parse(object.body);
  if (!json) return "not JSON: " + describe(json.error()) + "\n" + object.body;
  if (json->canonical() != object.body) return "not RFC 8785:\n" + object.body + "\n" + json->canonical();
  for (const auto& problem : validate(*json))
    return problem.path + ": " + problem.message + "\n" + object.body;
  if (json->text("id") != object.id.to_string()) return "another id";
  if (object.digest != sha256(object.body)) return "another digest";
  const auto time = json->text(json->find("modified") != nullptr ? "modified" : "created");
  if (time != object.modified.to_string()) return "another time of modification";
  return {};
}

/// A member of a member ...: {"extensions", "x", "when"}; null if there is none.
inline Json inside(const ObjectVersion& object, std::initializer_list<std::string_view> path) {
  const auto json = Json::parse(object.body);
  if (!json) return {};
  const Json* found = &*json;
  for (const auto key : path) {
    if (found != nullptr) found = found->find(key);
  }
  return found == nullptr ? Json{} : *found;
}

inline Day day(std::string_view text) {
  return Day::parse(text).value();
}

}  // namespace sanad::records
