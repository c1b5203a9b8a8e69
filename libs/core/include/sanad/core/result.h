// SPDX-License-Identifier: Apache-2.0
/// The expected kind of error: a bad row, an unknown code, something not found, a release refused.
///
/// Sanad knows three kinds of error (docs/decisions/0005): expected ones are values of this type; trouble
/// with the environment (disk, database, socket) is an exception (environment_error.h); a bug stops the
/// program (check.h).
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace sanad {

enum class ErrorCode {
  invalid_input,   ///< bytes or values that break a rule of their format
  not_found,       ///< the thing asked for does not exist here
  conflict,        ///< contradicts what is already held
  refused,         ///< a rule forbids it; the message names the rule
  limit_exceeded,  ///< larger, deeper or longer than a limit of core/limits.h
  unsupported,     ///< well-formed, but of a kind Sanad does not read
};

/// Stable lower-case name, as printed in JSON: "invalid_input".
std::string_view name_of(ErrorCode code);

struct Error {
  ErrorCode code;
  std::string message;  ///< One sentence: what was expected, what was found. No record text above TLP:CLEAR.
  std::string where{};  ///< "file:row:column", a JSON path, a route; empty when there is no place.

  friend bool operator==(const Error&, const Error&) = default;
};

/// "where: message", or the message alone: the line a person is shown.
std::string describe(const Error& error);

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string where = {}) {
  return tl::unexpected<Error>{Error{code, std::move(message), std::move(where)}};
}

}  // namespace sanad
