// SPDX-License-Identifier: Apache-2.0
/// Keys and certificates made for one test: an authority, and what it signs.
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>

namespace sanad::testing {

class TestCertificate {
 public:
  /// Signed by `authority`, or by itself. `days` may be negative: already over.
  explicit TestCertificate(const std::string& name, const TestCertificate* authority = nullptr, int days = 1)
      : key_{EVP_EC_gen("P-256")}, certificate_{X509_new()} {
    constexpr long second_of_a_day = 86'400;
    auto* x = certificate_.get();
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x),
                     static_cast<long>(std::hash<std::string>{}(name) % 1'000'000 + 1));
    X509_gmtime_adj(X509_getm_notBefore(x), -10 * second_of_a_day);
    X509_gmtime_adj(X509_getm_notAfter(x), days * second_of_a_day);
    X509_set_pubkey(x, key_.get());
    auto* subject = X509_get_subject_name(x);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    X509_set_issuer_name(
        x, authority == nullptr ? subject : X509_get_subject_name(authority->certificate_.get()));
    add(NID_basic_constraints, authority == nullptr ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (authority != nullptr) add(NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost");
    const auto& signer = authority == nullptr ? *this : *authority;
    if (X509_sign(x, signer.key_.get(), EVP_sha256()) == 0) throw std::runtime_error{"cannot sign"};
  }

  void write(const std::string& certificate_file, const std::string& key_file) const {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> c{std::fopen(certificate_file.c_str(), "w"),
                                                            &std::fclose};
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> k{std::fopen(key_file.c_str(), "w"), &std::fclose};
    if (!c || !k || PEM_write_X509(c.get(), certificate_.get()) == 0 ||
        PEM_write_PrivateKey(k.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr) == 0) {
      throw std::runtime_error{"cannot write a certificate"};
    }
  }
  /// In DER, as its fingerprint is made of.
  std::string der() const {
    unsigned char* raw = nullptr;
    const int size = i2d_X509(certificate_.get(), &raw);
    std::string bytes{reinterpret_cast<char*>(raw), static_cast<std::size_t>(size)};
    OPENSSL_free(raw);
    return bytes;
  }
  X509* certificate() const { return certificate_.get(); }
  EVP_PKEY* key() const { return key_.get(); }

 private:
  struct FreeKey {
    void operator()(EVP_PKEY* key) const noexcept { EVP_PKEY_free(key); }
  };
  struct FreeCertificate {
    void operator()(X509* certificate) const noexcept { X509_free(certificate); }
  };
  void add(int what, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate_.get(), certificate_.get(), nullptr, nullptr, 0);
    auto* extension = X509V3_EXT_conf_nid(nullptr, &context, what, value);
    X509_add_ext(certificate_.get(), extension, -1);
    X509_EXTENSION_free(extension);
  }
  std::unique_ptr<EVP_PKEY, FreeKey> key_;
  std::unique_ptr<X509, FreeCertificate> certificate_;
};

}  // namespace sanad::testing
