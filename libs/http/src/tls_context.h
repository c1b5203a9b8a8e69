// SPDX-License-Identifier: Apache-2.0
/// What TLS means here: versions, ciphers, whose certificates.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <optional>
#include <string>

#include "sanad/core/result.h"
#include "sanad/http/server.h"

namespace sanad::http {

struct FreeTlsContext {
  void operator()(SSL_CTX* context) const noexcept { SSL_CTX_free(context); }
};
using TlsContext = std::unique_ptr<SSL_CTX, FreeTlsContext>;

/// TLS 1.2 at least, forward secrecy and authenticated encryption (RFC 9325). invalid_input names the file
/// that does not serve.
Result<TlsContext> make_tls_context(const TlsFiles& files);

/// SHA-256 of the client's certificate in DER, hex; nullopt if it showed none.
std::optional<std::string> client_fingerprint(const SSL& session);

}  // namespace sanad::http
