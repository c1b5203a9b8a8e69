// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/session_json.h"

namespace sanad::api {

void write_session(JsonWriter& json, const Principal& caller) {
  json.begin_object().key("account");
  caller.name.empty() ? json.null() : json.value(caller.name);
  json.member("role", name_of(caller.role))
      .member("demo", caller.demo)
      .optional("csrf", caller.csrf)
      .end_object();
}

}  // namespace sanad::api
