// SPDX-License-Identifier: Apache-2.0
/// The session key of a packet's part, sealed so that only the receiver's signing key opens it. Ed25519 keys
/// are turned into X25519 ones (libsodium, "Ed25519 to Curve25519").
#pragma once

#include <sodium.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/exchange/signing_key.h"

namespace sanad::exchange {

/// Wiped when it goes.
struct SessionKey {
  std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_KEYBYTES> bytes{};
  SessionKey() = default;
  SessionKey(const SessionKey&) = delete;
  SessionKey& operator=(const SessionKey&) = delete;
  ~SessionKey() { sodium_memzero(bytes.data(), bytes.size()); }
};

/// base64url. invalid_input if `to` is no point that a secret key stands behind.
Result<std::string> seal(const SessionKey& session, const PublicKey& to);
/// invalid_input if it was not sealed for `key`.
Result<void> open_seal(std::string_view sealed, const SigningKey& key, SessionKey& session);

}  // namespace sanad::exchange
