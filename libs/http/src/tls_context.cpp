// SPDX-License-Identifier: Apache-2.0
#include "tls_context.h"

#include <openssl/err.h>
#include <openssl/x509.h>

#include "sanad/core/digest.h"
#include "sanad/core/environment_error.h"

namespace sanad::http {
namespace {

constexpr const char* ciphers_of_1_2 =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr const char* groups = "X25519:P-256:P-384";
constexpr unsigned char session_name[] = "sanad";

std::string openssl_reason() {
  const auto code = ERR_get_error();
  ERR_clear_error();
  const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
  return reason == nullptr ? "" : std::string{" ("} + reason + ")";
}

tl::unexpected<Error> unusable(const std::string& expected, const std::string& file) {
  return fail(ErrorCode::invalid_input, "expected " + expected + openssl_reason(), file);
}

Result<void> set_client_authorities(SSL_CTX& context, const std::string& file) {
  if (SSL_CTX_load_verify_locations(&context, file.c_str(), nullptr) != 1) {
    return unusable("certificates of authorities in PEM form", file);
  }
  auto* names = SSL_load_client_CA_file(file.c_str());
  if (names == nullptr) return unusable("certificates of authorities in PEM form", file);
  SSL_CTX_set_client_CA_list(&context, names);
  SSL_CTX_set_verify(&context, SSL_VERIFY_PEER, nullptr);
  return {};
}

}  // namespace

Result<TlsContext> make_tls_context(const TlsFiles& files) {
  ERR_clear_error();
  TlsContext context{SSL_CTX_new(TLS_server_method())};
  if (!context) throw EnvironmentError{"cannot start TLS" + openssl_reason()};
  SSL_CTX_set_options(context.get(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                         SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
  SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
  const bool set = SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) == 1 &&
                   SSL_CTX_set_cipher_list(context.get(), ciphers_of_1_2) == 1 &&
                   SSL_CTX_set1_groups_list(context.get(), groups) == 1 &&
                   SSL_CTX_set_session_id_context(context.get(), session_name, sizeof session_name - 1) == 1;
  if (!set) throw EnvironmentError{"cannot start TLS" + openssl_reason()};
  if (SSL_CTX_use_certificate_chain_file(context.get(), files.certificate.c_str()) != 1) {
    return unusable("a certificate and its chain in PEM form", files.certificate);
  }
  if (SSL_CTX_use_PrivateKey_file(context.get(), files.key.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(context.get()) != 1) {
    return unusable("the private key of the certificate in PEM form", files.key);
  }
  if (!files.client_authorities.empty()) {
    if (auto set_authorities = set_client_authorities(*context, files.client_authorities); !set_authorities) {
      return tl::unexpected{set_authorities.error()};
    }
  }
  return context;
}

std::optional<std::string> client_fingerprint(const SSL& session) {
  const X509* certificate = SSL_get0_peer_certificate(&session);
  if (certificate == nullptr || SSL_get_verify_result(&session) != X509_V_OK) return std::nullopt;
  unsigned char* raw = nullptr;
  const int size = i2d_X509(certificate, &raw);
  if (size <= 0) return std::nullopt;
  const auto digest = sha256({reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)});
  OPENSSL_free(raw);
  return digest.to_hex();
}

}  // namespace sanad::http
