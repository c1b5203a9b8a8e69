// SPDX-License-Identifier: Apache-2.0
/// From what a request shows to who asks. Every refusal is in the same words and takes as long, whether the
/// account exists or not.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tl/expected.hpp>

#include "sanad/api/principal.h"
#include "sanad/http/request.h"
#include "sanad/node/context.h"
#include "sanad/store/store.h"

namespace sanad::api {

struct Refusal {
  int status = 401;  ///< 401, 403 (a token of the session that is missing), 429 (too many failures), 503
  std::string detail;
  std::uint32_t retry_seconds = 0;  ///< 0 = not said
  friend bool operator==(const Refusal&, const Refusal&) = default;
};

struct AuthenticatorOptions {
  /// Without any account, callers on this machine may read (Principal::demo), if they name this machine in
  /// Host.
  bool demo = true;
  /// Client certificates of partners, as the configuration binds them. An account of such a partner is let in
  /// only together with its certificate.
  std::map<Digest, std::string> partner_certificates;
};

struct SignedIn {
  Principal caller;
  std::string token;  ///< for the cookie
};

/// Thread-safe. Argon2id runs once at a time, at most limits::password_checks_waiting wait for it; a password
/// that was checked within the hour costs microseconds.
class Authenticator {
 public:
  /// `base` and `context` outlive it.
  Authenticator(store::Store& base, const node::Context& context, AuthenticatorOptions options = {});
  ~Authenticator();
  Authenticator(const Authenticator&) = delete;
  Authenticator& operator=(const Authenticator&) = delete;

  /// Anonymous if nothing is shown, or only the cookie of a session that is over. The header Authorization
  /// goes before a session, a session before a certificate. A request of a session that may change something
  /// must repeat the session's token in x-csrf-token and come from this very origin: else 403.
  tl::expected<Principal, Refusal> identify(const http::Request& request);

  /// Begins a session of limits::session_hours. A line of the ledger says so.
  tl::expected<SignedIn, Refusal> sign_in(const http::Request& request, const std::string& account,
                                          const std::string& password);
  /// Ends the session of the request's cookie, if there is one.
  void sign_out(const http::Request& request);

 private:
  struct State;
  const std::unique_ptr<State> state_;
};

}  // namespace sanad::api
