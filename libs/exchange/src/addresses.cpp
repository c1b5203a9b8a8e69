// SPDX-License-Identifier: Apache-2.0
#include "addresses.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "config_reader.h"

namespace sanad::exchange {
namespace {

constexpr std::size_t longest_host = 253;  // RFC 1035 section 2.3.4

bool is_port(std::string_view digits) {
  unsigned port = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, port);
  return !digits.empty() && error == std::errc{} && stop == end && port <= 65535;
}

bool is_host(std::string_view host) {
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
    const auto inside = host.substr(1, host.size() - 2);
    return std::all_of(inside.begin(), inside.end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' ||
             c == '.';
    });
  }
  return !host.empty() && host.size() <= longest_host && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}

struct HostAndPort {
  std::string_view host, port;
  bool has_port = false;
};

HostAndPort split_authority(std::string_view authority) {
  const auto colon = authority.rfind(':');
  const bool inside_brackets =
      colon != std::string_view::npos && authority.find(']', colon) != std::string_view::npos;
  if (colon == std::string_view::npos || inside_brackets) return {authority, {}, false};
  return {authority.substr(0, colon), authority.substr(colon + 1), true};
}

bool is_this_machine(std::string_view host) {
  constexpr std::array<std::string_view, 3> names{"localhost", "127.0.0.1", "[::1]"};
  return std::find(names.begin(), names.end(), host) != names.end();
}

bool is_address(std::string_view text) {
  const bool plain = text.starts_with("http://");
  if (!plain && !text.starts_with("https://")) return false;
  const auto rest = text.substr(plain ? 7 : 8);
  const auto slash = rest.find('/');
  const auto parts = split_authority(rest.substr(0, slash));
  const auto path = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash);
  constexpr std::string_view never = "\"<>\\^`{|}?#";
  const bool clean = std::all_of(path.begin(), path.end(), [&](char c) {
    return c > ' ' && c < '\x7f' && never.find(c) == std::string_view::npos;
  });
  return clean && is_host(parts.host) && (!parts.has_port || is_port(parts.port)) &&
         (!plain || is_this_machine(parts.host));
}

}  // namespace

Result<std::string> check_listen(std::string_view text) {
  const auto parts = split_authority(text);
  if (parts.has_port && is_host(parts.host) && is_port(parts.port)) return std::string{text};
  return fail(ErrorCode::invalid_input,
              "expected an address to listen on, such as 127.0.0.1:8080, found " + quoted(text));
}

Result<std::string> check_partner_url(std::string_view text) {
  if (is_address(text)) return std::string{text};
  return fail(
      ErrorCode::invalid_input,
      "expected an address https://... without query (http:// only to this machine), found " + quoted(text));
}

Result<std::string> check_base_url(std::string_view text) {
  if (text.empty() || is_address(text)) return std::string{text};
  return fail(ErrorCode::invalid_input,
              "expected an address https://... without query, or nothing, found " + quoted(text));
}

}  // namespace sanad::exchange
