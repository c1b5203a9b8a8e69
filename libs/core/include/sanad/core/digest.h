// SPDX-License-Identifier: Apache-2.0
/// SHA-256 (FIPS 180-4), for the identity of files and of canonical JSON.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad {

struct Digest {
  std::array<std::uint8_t, 32> bytes{};
  std::string to_hex() const;  ///< 64 lower-case hex digits
  static Result<Digest> from_hex(std::string_view text);
  friend constexpr auto operator<=>(const Digest&, const Digest&) = default;
};

Digest sha256(std::string_view bytes);

/// For data that comes in pieces. A copy goes on by itself: bytes that two texts begin with are hashed once. Not
/// thread-safe.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&);
  Sha256& operator=(const Sha256&);
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void update(std::string_view bytes);
  Digest finish();  ///< Once only: the object is spent afterwards.

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sanad
