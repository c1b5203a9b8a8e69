// SPDX-License-Identifier: Apache-2.0
/// Programmer errors: a broken invariant ends the program with its place and reason, in every build type.
#pragma once

#include <source_location>

namespace sanad {
[[noreturn]] void check_failed(const char* condition, const char* why,
                               std::source_location where = std::source_location::current());
}  // namespace sanad

/// Use for what only a bug can break; never for input. `why` says which invariant stands behind it.
#define SANAD_CHECK(condition, why) \
  ((condition) ? static_cast<void>(0) : ::sanad::check_failed(#condition, why))
