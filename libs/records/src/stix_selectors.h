// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "sanad/core/json.h"

namespace sanad::records {

/// What a granular marking's selector ("labels.[0]", "external_references.[1].url") names in `object`, or
/// nullptr (STIX 2.1 section 7.2.3.1: it MUST name something that is there).
const Json* select(const Json& object, std::string_view selector);

}  // namespace sanad::records
