// SPDX-License-Identifier: Apache-2.0
#include "stix_hashes.h"

#include <algorithm>
#include <array>

#include "stix_values.h"

namespace sanad::records {
namespace {

struct Algorithm {
  std::string_view name;
  std::size_t digits;
};
constexpr std::array<Algorithm, 6> algorithms{
    {{"MD5", 32}, {"SHA-1", 40}, {"SHA-256", 64}, {"SHA-512", 128}, {"SHA3-256", 64}, {"SHA3-512", 128}}};

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  });
}

bool fits(std::string_view algorithm, std::string_view digest) {
  for (const auto& known : algorithms) {
    if (known.name == algorithm) return digest.size() == known.digits && is_hex(digest);
  }
  return !digest.empty();
}

}  // namespace

void check_hashes(const Json& value, const std::string& path, Findings& findings) {
  const auto* members = value.object();
  if (members == nullptr || members->empty())
    return findings.add(path, "hashes by algorithm", kind_of(&value));
  for (const auto& [algorithm, digest] : *members) {
    if (!is_dictionary_key(algorithm)) {
      findings.add(path, "names of algorithms in a-z, A-Z, 0-9, '-' or '_'", "another");
    } else if (!digest.is_string() || !fits(algorithm, *digest.string())) {
      findings.add(at(path, algorithm), "a digest of that algorithm in hex digits", kind_of(&digest));
    }
  }
}

}  // namespace sanad::records
