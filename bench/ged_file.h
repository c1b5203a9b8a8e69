// SPDX-License-Identifier: Apache-2.0
/// Makes a file in the form of UCDP GED (49 columns), of any length, with the same bytes for the same seed.
#pragma once

#include <cstdint>
#include <string>

namespace sanad::bench {

struct GedTotals {
  std::uint64_t rows = 0, best = 0, bytes = 0;
};

/// Writes `rows` events to `path`. Returns what an importer must find. Throws std::runtime_error.
GedTotals write_ged_file(const std::string& path, std::uint64_t rows, std::uint64_t seed);

}  // namespace sanad::bench
