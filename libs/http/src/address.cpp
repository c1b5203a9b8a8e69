// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/address.h"

#include <arpa/inet.h>

#include <array>

namespace sanad::http {
namespace {

/// Whether `address` is numeric of this family; if so, its bytes.
template <std::size_t Size>
bool read_address(int family, const std::string& address, std::array<unsigned char, Size>& bytes) {
  return ::inet_pton(family, address.c_str(), bytes.data()) == 1;
}

}  // namespace

bool is_loopback(const std::string& address) {
  constexpr unsigned char this_machine = 127;
  std::array<unsigned char, 4> bytes{};
  return address == "::1" || (read_address(AF_INET, address, bytes) && bytes[0] == this_machine);
}

std::string neighbourhood_of(const std::string& address) {
  std::array<unsigned char, 16> bytes{};
  if (!read_address(AF_INET6, address, bytes)) return address;
  return {bytes.begin(), bytes.begin() + bytes.size() / 2};
}

}  // namespace sanad::http
