// SPDX-License-Identifier: Apache-2.0
/// Statuses of HTTP by name.
#pragma once

#include <string_view>

namespace sanad::http {

/// The reason phrase of RFC 9110 ("Not Found") or RFC 6585; empty for a status that Sanad does not give.
std::string_view reason_of(int status);

}  // namespace sanad::http
