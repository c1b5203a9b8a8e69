// SPDX-License-Identifier: Apache-2.0
/// Where `sanad serve` listens, and the rules of what it may do there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad::app {

struct ListenAddress {
  std::string address;  ///< numeric
  std::uint16_t port = 0;
  bool loopback() const;
  /// "http://127.0.0.1:8080/"; an address that stands for all is shown as it is.
  std::string url(bool tls) const;
  friend bool operator==(const ListenAddress&, const ListenAddress&) = default;
};

/// "host:port" or "[::1]:port"; "localhost" is 127.0.0.1. invalid_input for anything else.
Result<ListenAddress> parse_listen(std::string_view text);

/// What is known before the first byte is served.
struct ServePlan {
  ListenAddress listen;
  bool tls = false, client_authorities = false;
  bool accounts = false;              ///< somebody could sign in
  bool partner_certificates = false;  ///< the configuration binds one
};
/// refused, with the name of the rule: serve.tls (off this machine only under TLS), serve.accounts (off this
/// machine only once there is an account), serve.authorities (certificates of partners need authorities to
/// hold under).
Result<void> check_serve_rules(const ServePlan& plan);

}  // namespace sanad::app
