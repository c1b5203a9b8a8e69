// SPDX-License-Identifier: Apache-2.0
/// Ed25519 signatures (RFC 8032) of checkpoints, consents and courier packets. An organisation is bound to
/// its key, not to an id that stands in data. libsodium does the work.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad::exchange {

struct PublicKey {
  std::array<std::uint8_t, 32> bytes{};
  std::string to_text() const;  ///< base64url without padding: 43 characters
  /// invalid_input unless it is exactly that.
  static Result<PublicKey> from_text(std::string_view text);
  friend auto operator<=>(const PublicKey&, const PublicKey&) = default;
};

struct Signature {
  std::array<std::uint8_t, 64> bytes{};
  std::string to_text() const;  ///< base64url without padding: 86 characters
  static Result<Signature> from_text(std::string_view text);
  friend bool operator==(const Signature&, const Signature&) = default;
};

/// The secret half. Wiped from memory when it goes. Never printed, never logged.
class SigningKey {
 public:
  /// From 32 bytes of randomness that the caller drew (RFC 8032 section 5.1.5); the same seed gives the same
  /// key.
  static SigningKey from_seed(const std::array<std::uint8_t, 32>& seed);
  /// From the text of a key file: base64url of the seed, white space around it ignored. The message never
  /// quotes it.
  static Result<SigningKey> from_text(std::string_view text);
  SigningKey(const SigningKey&) = delete;
  SigningKey& operator=(const SigningKey&) = delete;
  SigningKey(SigningKey&& other) noexcept;
  SigningKey& operator=(SigningKey&& other) noexcept;
  ~SigningKey();

  PublicKey public_key() const { return public_; }
  /// `purpose` ("checkpoint", "courier", "consent") is part of what is signed: a signature made for one
  /// purpose never stands for another. About 30 us.
  Signature sign(std::string_view purpose, std::string_view message) const;
  /// The text of a key file.
  std::string seed_text() const;
  /// The 64 bytes that libsodium calls the secret key, for what converts it (courier).
  const std::array<std::uint8_t, 64>& secret() const& { return secret_; }
  const std::array<std::uint8_t, 64>& secret() const&& = delete;

 private:
  SigningKey() = default;
  std::array<std::uint8_t, 64> secret_{};
  PublicKey public_;
};

/// True if the holder of `key` signed exactly this for exactly this purpose. About 80 us.
bool verify(const PublicKey& key, std::string_view purpose, std::string_view message,
            const Signature& signature);

}  // namespace sanad::exchange
