// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/check.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace sanad {

void check_failed(const char* condition, const char* why, std::source_location where) {
  const std::string line = std::string{where.file_name()} + ":" + std::to_string(where.line()) +
                           ": check failed: " + condition + " (" + why + ")\n";
  std::fputs(line.c_str(), stderr);
  std::abort();
}

}  // namespace sanad
