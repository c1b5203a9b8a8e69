// SPDX-License-Identifier: Apache-2.0
#include "evp_hash.h"

#include <new>

#include "sanad/core/check.h"

namespace sanad {
namespace {

struct FreeAlgorithm {
  void operator()(EVP_MD* algorithm) const noexcept { EVP_MD_free(algorithm); }
};
using Algorithm = std::unique_ptr<EVP_MD, FreeAlgorithm>;

Algorithm fetch(const char* name) {
  Algorithm algorithm{EVP_MD_fetch(nullptr, name, nullptr)};
  SANAD_CHECK(algorithm != nullptr, "SHA-1 and SHA-256 are in OpenSSL's default provider");
  return algorithm;
}

}  // namespace

const EVP_MD* sha1_algorithm() {
  static const Algorithm algorithm = fetch("SHA1");
  return algorithm.get();
}

const EVP_MD* sha256_algorithm() {
  static const Algorithm algorithm = fetch("SHA256");
  return algorithm.get();
}

EvpHash::EvpHash(const EVP_MD* algorithm) : context_{EVP_MD_CTX_new()} {
  if (!context_ || EVP_DigestInit_ex2(context_.get(), algorithm, nullptr) != 1) throw std::bad_alloc{};
}

void EvpHash::update(std::string_view bytes) {
  if (EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1) throw std::bad_alloc{};
}

void EvpHash::finish(std::uint8_t* into) {
  if (EVP_DigestFinal_ex(context_.get(), into, nullptr) != 1) throw std::bad_alloc{};
}

}  // namespace sanad
