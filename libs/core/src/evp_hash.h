// SPDX-License-Identifier: Apache-2.0
/// One running OpenSSL hash, owned. Throws std::bad_alloc when OpenSSL has no memory left.
#pragma once

#include <openssl/evp.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace sanad {

/// Found once: a look-up by name for every hash costs more than hashing a record.
const EVP_MD* sha1_algorithm();
const EVP_MD* sha256_algorithm();

class EvpHash {
 public:
  explicit EvpHash(const EVP_MD* algorithm);
  void update(std::string_view bytes);
  /// Writes the digest, as many bytes as the algorithm has; `into` must have room for them. Once only.
  void finish(std::uint8_t* into);

 private:
  struct Free {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context_;
};

}  // namespace sanad
