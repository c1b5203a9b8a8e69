// SPDX-License-Identifier: Apache-2.0
#include "sanad/sources/hashed_id.h"

#include "sanad/core/digest.h"

namespace sanad::sources {

std::string hashed_id(std::string_view id, std::string_view key) {
  constexpr std::size_t block = 64;
  std::string plain;
  for (const char c : id) {
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) plain.push_back(c);
  }
  std::string padded{key};
  if (padded.size() > block) {
    const auto digest = sha256(padded);
    padded.assign(digest.bytes.begin(), digest.bytes.end());
  }
  padded.resize(block, '\0');
  std::string inner = padded, outer = padded;
  for (char& c : inner) c = static_cast<char>(c ^ 0x36);
  for (char& c : outer) c = static_cast<char>(c ^ 0x5C);
  const auto first = sha256(inner + plain);
  outer.append(first.bytes.begin(), first.bytes.end());
  return sha256(outer).to_hex();
}

}  // namespace sanad::sources
