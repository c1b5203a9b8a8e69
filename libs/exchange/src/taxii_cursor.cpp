// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_cursor.h"

#include <sodium.h>

#include <algorithm>
#include <span>

#include "base64url.h"
#include "sanad/core/check.h"

namespace sanad::exchange {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t plain_bytes = 8;
using Plain = std::array<std::uint8_t, plain_bytes>;
using Sealed = std::array<std::uint8_t, nonce_bytes + plain_bytes + tag_bytes>;

void derive(std::span<std::uint8_t, 32> key, const SigningKey& node, std::string_view purpose) {
  std::array<std::uint8_t, 32> seed{};
  std::copy_n(node.secret().begin(), seed.size(), seed.begin());
  crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char*>(purpose.data()),
                     purpose.size(), seed.data(), seed.size());
  sodium_memzero(seed.data(), seed.size());
}

/// Each part with its length before it: no two scopes share a text.
std::string text_of(const CursorScope& scope) {
  std::string text;
  for (const auto* part : {&scope.partner, &scope.collection, &scope.resource}) {
    text += std::to_string(part->size());
    text += ':';
    text += *part;
  }
  for (const auto* digest : {&scope.filter, &scope.policy})
    text.append(digest->bytes.begin(), digest->bytes.end());
  return text;
}

const unsigned char* bytes_of(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

Plain plain_of(std::int64_t seq) {
  Plain plain{};
  for (std::size_t i = 0; i < plain.size(); ++i)
    plain[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(seq) >> (8 * i));
  return plain;
}

std::int64_t seq_of(const Plain& plain) {
  std::uint64_t seq = 0;
  for (std::size_t i = 0; i < plain.size(); ++i) seq |= std::uint64_t{plain[i]} << (8 * i);
  return static_cast<std::int64_t>(seq);
}

}  // namespace

CursorKey::CursorKey(const SigningKey& node) {
  SANAD_CHECK(sodium_init() >= 0, "libsodium does not start");
  derive(nonce_key_, node, "sanad taxii cursor nonce 1");
  derive(cipher_key_, node, "sanad taxii cursor cipher 1");
}

CursorKey::~CursorKey() {
  sodium_memzero(nonce_key_.data(), nonce_key_.size());
  sodium_memzero(cipher_key_.data(), cipher_key_.size());
}

std::string CursorKey::seal(const CursorScope& scope, std::int64_t seq) const {
  const auto bound = text_of(scope);
  const auto plain = plain_of(seq);
  Sealed sealed{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nonce_key_.data(), nonce_key_.size(), nonce_bytes);
  crypto_generichash_update(&state, plain.data(), plain.size());
  crypto_generichash_update(&state, bytes_of(bound), bound.size());
  crypto_generichash_final(&state, sealed.data(), nonce_bytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_bytes, nullptr, plain.data(), plain.size(),
                                             bytes_of(bound), bound.size(), nullptr, sealed.data(),
                                             cipher_key_.data());
  return to_base64url(sealed);
}

Result<std::int64_t> CursorKey::open(const CursorScope& scope, std::string_view next) const {
  const auto refused = [] {
    return fail(ErrorCode::invalid_input,
                "expected the 'next' of an earlier page of this very query; start again without it", "next");
  };
  if (next.size() != (std::tuple_size_v<Sealed> * 4 + 2) / 3) return refused();
  const auto sealed = from_base64url(next);
  if (!sealed || sealed->size() != std::tuple_size_v<Sealed>) return refused();
  const auto bound = text_of(scope);
  Plain plain{};
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, sealed->data() + nonce_bytes,
                                                 sealed->size() - nonce_bytes, bytes_of(bound), bound.size(),
                                                 sealed->data(), cipher_key_.data()) != 0) {
    return refused();
  }
  return seq_of(plain);
}

}  // namespace sanad::exchange
