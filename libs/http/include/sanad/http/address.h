// SPDX-License-Identifier: Apache-2.0
/// What a numeric address says of who is there.
#pragma once

#include <string>

namespace sanad::http {

/// 127.0.0.0/8 and ::1. A name that merely begins so ("127.example.org") is none.
bool is_loopback(const std::string& address);

/// Whom limits and waits for one address hold for together: an IPv4 address, or the /64 that an IPv6 address
/// lies in, since one household has a whole one.
std::string neighbourhood_of(const std::string& address);

}  // namespace sanad::http
