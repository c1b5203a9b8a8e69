// SPDX-License-Identifier: Apache-2.0
/// The claim check for programs. docs/formats/check.md names every member.
#pragma once

#include <string>

#include "sanad/core/json_writer.h"
#include "sanad/report/check_input.h"

namespace sanad::report {

/// One object with "claims" and "relations". Offsets count code points from 0, end exclusive; sentences count from 1;
/// what is absent is null.
void write_check(JsonWriter& json, const CheckInput& input);

/// One row a claim.
std::string check_csv(const CheckInput& input);

}  // namespace sanad::report
