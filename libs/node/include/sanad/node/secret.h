// SPDX-License-Identifier: Apache-2.0
/// Secrets that people and nodes sign in with: made here, kept only as what proves them. libsodium does the
/// work.
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"

namespace sanad::node {

/// 256 bits from the system: "sanad_" and 64 hex digits. Throws EnvironmentError if the system has none.
std::string new_token();
/// What is kept of a token. A plain SHA-256 does: there is nothing to guess in 256 random bits.
Digest token_digest(std::string_view token);

/// invalid_input for a password shorter than limits::password_bytes_least or longer than
/// limits::password_bytes.
Result<void> check_password_length(std::string_view password);
/// Argon2id (RFC 9106) with limits::password_memory and limits::password_passes (the least that OWASP's
/// password storage cheat sheet of 2023 asks for), salted, in its text form. About 20 ms of one core. Throws
/// EnvironmentError when the memory is not there.
std::string hash_password(std::string_view password);
/// Whether `hash` was made of `password`. As long for a wrong one as for the right one; false for a hash that
/// is none, at once.
bool password_fits(const std::string& hash, std::string_view password);
/// A hash that fits no password anyone knows, and takes as long to find that out: what an unknown account is
/// held against. Costs nothing to make.
std::string unfit_password_hash();

}  // namespace sanad::node
