// SPDX-License-Identifier: Apache-2.0
/// Passwords that were checked lately, so that a client which sends its password with every request costs one
/// Argon2id an hour and not one a request. Holds a keyed hash under a key that dies with the process; a
/// password that was changed is unknown at once.
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sanad/core/clock.h"

namespace sanad::api {

/// Thread-safe. About 1 us a call.
class Proofs {
 public:
  explicit Proofs(const Clock& clock);
  /// True if this password was found to fit this very hash within the last hour.
  bool knows(const std::string& account, const std::string& hash, std::string_view password) const;
  void remember(const std::string& account, const std::string& hash, std::string_view password);

 private:
  using Mac = std::array<unsigned char, 32>;
  struct Proof {
    Mac mac;
    Timestamp until;
  };
  Mac mac_of(const std::string& account, const std::string& hash, std::string_view password) const;

  const Clock& clock_;
  std::array<unsigned char, 32> key_{};
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Proof> proofs_;  // by account: at most as many as there are
};

}  // namespace sanad::api
