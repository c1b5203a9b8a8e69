// SPDX-License-Identifier: Apache-2.0
#include "listen_address.h"

#include <arpa/inet.h>

#include <array>
#include <charconv>

#include "sanad/http/address.h"

namespace sanad::app {
namespace {

bool is_numeric(const std::string& address) {
  std::array<unsigned char, 16> bytes{};
  return ::inet_pton(AF_INET, address.c_str(), bytes.data()) == 1 ||
         ::inet_pton(AF_INET6, address.c_str(), bytes.data()) == 1;
}

tl::unexpected<Error> no_address(std::string_view text) {
  return sanad::fail(ErrorCode::invalid_input,
                     "expected an address and a port such as 127.0.0.1:8080 or [::1]:8080, found '" +
                         std::string{text} + "'");
}

}  // namespace

bool ListenAddress::loopback() const {
  return http::is_loopback(address);
}

std::string ListenAddress::url(bool tls) const {
  const auto host = address.find(':') == std::string::npos ? address : "[" + address + "]";
  return std::string{tls ? "https://" : "http://"} + host + ":" + std::to_string(port) + "/";
}

Result<ListenAddress> parse_listen(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return no_address(text);
  auto host = text.substr(0, colon);
  const bool bracketed = host.starts_with('[') && host.ends_with(']');
  if (bracketed) host = host.substr(1, host.size() - 2);
  ListenAddress listen;
  listen.address = host == "localhost" ? "127.0.0.1" : std::string{host};
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, listen.port);
  const bool port = error == std::errc{} && stop == end && colon + 1 < text.size();
  if (!port || !is_numeric(listen.address) || bracketed != (listen.address.find(':') != std::string::npos)) {
    return no_address(text);
  }
  return listen;
}

Result<void> check_serve_rules(const ServePlan& plan) {
  if (plan.partner_certificates && !(plan.tls && plan.client_authorities)) {
    return sanad::fail(
        ErrorCode::refused,
        "the rule serve.authorities refuses certificates of partners without client_authorities and TLS: no "
        "certificate could be checked");
  }
  if (plan.listen.loopback()) return {};
  if (!plan.tls) {
    return sanad::fail(ErrorCode::refused,
                       "the rule serve.tls refuses to listen on " + plan.listen.address +
                           " in plain text; give tls_certificate and tls_key, or listen on 127.0.0.1");
  }
  if (!plan.accounts) {
    return sanad::fail(ErrorCode::refused,
                       "the rule serve.accounts refuses to listen on " + plan.listen.address +
                           " while there is no account; make one with `sanad account add`");
  }
  return {};
}

}  // namespace sanad::app
