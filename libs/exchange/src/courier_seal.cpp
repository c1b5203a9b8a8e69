// SPDX-License-Identifier: Apache-2.0
#include "courier_seal.h"

#include <span>

#include "base64url.h"

namespace sanad::exchange {
namespace {

constexpr std::size_t sealed_bytes =
    crypto_secretstream_xchacha20poly1305_KEYBYTES + static_cast<std::size_t>(crypto_box_SEALBYTES);

}  // namespace

Result<std::string> seal(const SessionKey& session, const PublicKey& to) {
  std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> box{};
  if (crypto_sign_ed25519_pk_to_curve25519(box.data(), to.bytes.data()) != 0) {
    return fail(ErrorCode::invalid_input, "expected the public key of a node, found bytes that are none");
  }
  std::array<std::uint8_t, sealed_bytes> sealed{};
  if (crypto_box_seal(sealed.data(), session.bytes.data(), session.bytes.size(), box.data()) != 0) {
    return fail(ErrorCode::invalid_input, "expected a public key that can be sealed for, found a weak one");
  }
  return to_base64url(sealed);
}

Result<void> open_seal(std::string_view sealed, const SigningKey& key, SessionKey& session) {
  const auto bytes = from_base64url(sealed);
  std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> box_public{};
  std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> box_secret{};
  const bool converted =
      crypto_sign_ed25519_pk_to_curve25519(box_public.data(), key.public_key().bytes.data()) == 0 &&
      crypto_sign_ed25519_sk_to_curve25519(box_secret.data(), key.secret().data()) == 0;
  const bool opened = converted && bytes && bytes->size() == sealed_bytes &&
                      crypto_box_seal_open(session.bytes.data(), bytes->data(), bytes->size(),
                                           box_public.data(), box_secret.data()) == 0;
  sodium_memzero(box_secret.data(), box_secret.size());
  if (!opened) {
    return fail(ErrorCode::invalid_input, "The key of the packet does not open with the key of this node.");
  }
  return {};
}

}  // namespace sanad::exchange
