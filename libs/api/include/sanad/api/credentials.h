// SPDX-License-Identifier: Apache-2.0
/// What a request shows to prove who asks. Pure; says nothing of whether it holds.
#pragma once

#include <cstdint>
#include <string>

#include "sanad/http/request.h"

namespace sanad::api {

/// Of the cookie that a session lives in.
inline constexpr std::string_view session_cookie = "sanad_session";

struct Credentials {
  enum class Kind : std::uint8_t {
    none,
    basic,      ///< account and password (RFC 7617)
    bearer,     ///< a token (RFC 6750)
    session,    ///< the token of a session's cookie
    malformed,  ///< something that is none of these, or two of them at once
  };
  Kind kind = Kind::none;
  std::string account;
  std::string secret;
};

/// The header Authorization, else the cookie of the session. Longer than limits::password_bytes is malformed.
Credentials credentials_of(const http::Request& request);

}  // namespace sanad::api
