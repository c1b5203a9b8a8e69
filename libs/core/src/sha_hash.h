// SPDX-License-Identifier: Apache-2.0
/// The running hashes of OpenSSL that need no memory of their own: a copy is a copy of the state. The newer EVP calls
/// allocate a context and look up a provider for each hash, which for a record of 1 kB is as much work as the hashing.
#pragma once

#define OPENSSL_SUPPRESS_DEPRECATED  // the low-level calls are kept by OpenSSL 3, and marked as old
#include <openssl/sha.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace sanad {

class Sha1Hash {
 public:
  Sha1Hash() { SHA1_Init(&state_); }
  void update(std::string_view bytes) { SHA1_Update(&state_, bytes.data(), bytes.size()); }
  std::array<std::uint8_t, SHA_DIGEST_LENGTH> finish() {
    std::array<std::uint8_t, SHA_DIGEST_LENGTH> digest;
    SHA1_Final(digest.data(), &state_);
    return digest;
  }

 private:
  SHA_CTX state_;
};

class Sha256Hash {
 public:
  Sha256Hash() { SHA256_Init(&state_); }
  void update(std::string_view bytes) { SHA256_Update(&state_, bytes.data(), bytes.size()); }
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> finish() {
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest;
    SHA256_Final(digest.data(), &state_);
    return digest;
  }

 private:
  SHA256_CTX state_;
};

}  // namespace sanad
