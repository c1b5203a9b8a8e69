// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/signing_key.h"

#include <sodium.h>

#include <algorithm>
#include <span>
#include <utility>

#include "base64url.h"
#include "sanad/core/check.h"

namespace sanad::exchange {
namespace {

template <std::size_t N>
Result<std::array<std::uint8_t, N>> exactly(std::string_view text, const char* what) {
  const auto bytes = from_base64url(text);
  if (!bytes || bytes->size() != N) {
    return fail(ErrorCode::invalid_input,
                std::string{what} + " is not " + std::to_string(N) + " bytes in base64url without padding.");
  }
  std::array<std::uint8_t, N> out{};
  std::copy(bytes->begin(), bytes->end(), out.begin());
  return out;
}

/// A length before the purpose, so that no purpose and message can be read as another pair.
std::string framed(std::string_view purpose, std::string_view message) {
  std::string out = "sanad:" + std::to_string(purpose.size()) + ":";
  out += purpose;
  out += ':';
  out += message;
  return out;
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

}  // namespace

std::string PublicKey::to_text() const {
  return to_base64url(bytes);
}
std::string Signature::to_text() const {
  return to_base64url(bytes);
}

Result<PublicKey> PublicKey::from_text(std::string_view text) {
  auto bytes = exactly<32>(text, "The public key");
  if (!bytes) return tl::unexpected{bytes.error()};
  return PublicKey{*bytes};
}

Result<Signature> Signature::from_text(std::string_view text) {
  auto bytes = exactly<64>(text, "The signature");
  if (!bytes) return tl::unexpected{bytes.error()};
  return Signature{*bytes};
}

SigningKey SigningKey::from_seed(const std::array<std::uint8_t, 32>& seed) {
  SANAD_CHECK(sodium_init() >= 0, "libsodium does not start");
  SigningKey key;
  crypto_sign_seed_keypair(key.public_.bytes.data(), key.secret_.data(), seed.data());
  return key;
}

Result<SigningKey> SigningKey::from_text(std::string_view text) {
  auto seed = exactly<32>(trimmed(text), "The content of the key file");
  if (!seed) return tl::unexpected{seed.error()};
  auto key = from_seed(*seed);
  sodium_memzero(seed->data(), seed->size());
  return key;
}

SigningKey::SigningKey(SigningKey&& other) noexcept : secret_{other.secret_}, public_{other.public_} {
  sodium_memzero(other.secret_.data(), other.secret_.size());
}

SigningKey& SigningKey::operator=(SigningKey&& other) noexcept {
  if (this != &other) {
    secret_ = other.secret_;
    public_ = other.public_;
    sodium_memzero(other.secret_.data(), other.secret_.size());
  }
  return *this;
}

SigningKey::~SigningKey() {
  sodium_memzero(secret_.data(), secret_.size());
}

Signature SigningKey::sign(std::string_view purpose, std::string_view message) const {
  const auto text = framed(purpose, message);
  Signature signature;
  crypto_sign_detached(signature.bytes.data(), nullptr, bytes_of(text), text.size(), secret_.data());
  return signature;
}

std::string SigningKey::seed_text() const {
  return to_base64url(std::span{secret_}.first<32>());
}

bool verify(const PublicKey& key, std::string_view purpose, std::string_view message,
            const Signature& signature) {
  SANAD_CHECK(sodium_init() >= 0, "libsodium does not start");
  const auto text = framed(purpose, message);
  return crypto_sign_verify_detached(signature.bytes.data(), bytes_of(text), text.size(), key.bytes.data()) ==
         0;
}

}  // namespace sanad::exchange
