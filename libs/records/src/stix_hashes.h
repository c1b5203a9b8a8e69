// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sanad/core/json.h"
#include "stix_findings.h"

namespace sanad::records {

/// The hashes type (section 2.7): known algorithms have digests of their own length in hex digits.
void check_hashes(const Json& value, const std::string& path, Findings& findings);

}  // namespace sanad::records
