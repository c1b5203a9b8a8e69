// SPDX-License-Identifier: Apache-2.0
/// Addresses in the configuration.
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad::exchange {

/// "host:port" or "[ipv6]:port"; port 0 (any free one) to 65535.
Result<std::string> check_listen(std::string_view text);
/// https://host[:port] with or without a path, or http:// to this machine; no user, no query, no fragment.
Result<std::string> check_partner_url(std::string_view text);
/// The same. Empty is allowed.
Result<std::string> check_base_url(std::string_view text);

}  // namespace sanad::exchange
