// SPDX-License-Identifier: Apache-2.0
// A member of a JSON value belongs to the value: it cannot be looked up in a temporary.
#include "sanad/core/json.h"

bool has_type(const sanad::Json& object) {
#ifdef MISUSE
  return sanad::Json{object}.find("type") != nullptr;
#else
  return object.find("type") != nullptr;
#endif
}
