// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/result.h"

#include "sanad/core/check.h"

namespace sanad {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_input:
      return "invalid_input";
    case ErrorCode::not_found:
      return "not_found";
    case ErrorCode::conflict:
      return "conflict";
    case ErrorCode::refused:
      return "refused";
    case ErrorCode::limit_exceeded:
      return "limit_exceeded";
    case ErrorCode::unsupported:
      return "unsupported";
  }
  check_failed("code is an ErrorCode", "an ErrorCode is only made from its names");
}

std::string describe(const Error& error) {
  return error.where.empty() ? error.message : error.where + ": " + error.message;
}

}  // namespace sanad
