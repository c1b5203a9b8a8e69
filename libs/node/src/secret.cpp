// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/secret.h"

#include <array>

#include <sodium.h>

#include "sanad/core/environment_error.h"
#include "sanad/core/limits.h"

namespace sanad::node {
namespace {

void start_sodium() {
  if (::sodium_init() < 0) throw EnvironmentError{"expected random numbers from the system, found none"};
}

}  // namespace

std::string new_token() {
  start_sodium();
  Digest random;
  ::randombytes_buf(random.bytes.data(), random.bytes.size());
  return "sanad_" + random.to_hex();
}

Digest token_digest(std::string_view token) {
  return sha256(token);
}

Result<void> check_password_length(std::string_view password) {
  if (password.size() >= limits::password_bytes_least && password.size() <= limits::password_bytes) return {};
  return fail(ErrorCode::invalid_input, "expected a password of " +
                                            std::to_string(limits::password_bytes_least) + " to " +
                                            std::to_string(limits::password_bytes) + " bytes, found " +
                                            std::to_string(password.size()));
}

std::string hash_password(std::string_view password) {
  start_sodium();
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (::crypto_pwhash_str_alg(text.data(), password.data(), password.size(), limits::password_passes,
                              limits::password_memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw EnvironmentError{"out of memory while a password was hashed"};
  }
  return text.data();
}

std::string unfit_password_hash() {
  start_sodium();
  constexpr std::size_t bytes_per_kib = 1024;
  const auto random_text = [](std::size_t size) {
    std::string bytes(size, '\0'),
        text(sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL_NO_PADDING), '\0');
    ::randombytes_buf(bytes.data(), bytes.size());
    ::sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                        bytes.size(), sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    text.pop_back();  // the NUL
    return text;
  };
  return "$argon2id$v=19$m=" + std::to_string(limits::password_memory / bytes_per_kib) +
         ",t=" + std::to_string(limits::password_passes) + ",p=1$" + random_text(crypto_pwhash_SALTBYTES) +
         "$" + random_text(crypto_box_SEEDBYTES);
}

bool password_fits(const std::string& hash, std::string_view password) {
  start_sodium();
  if (hash.size() >= crypto_pwhash_STRBYTES || password.size() > limits::password_bytes) return false;
  std::array<char, crypto_pwhash_STRBYTES> text{};
  hash.copy(text.data(), hash.size());
  return ::crypto_pwhash_str_verify(text.data(), password.data(), password.size()) == 0;
}

}  // namespace sanad::node
