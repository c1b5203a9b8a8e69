// SPDX-License-Identifier: Apache-2.0
/// The baseline of the import: the same file's cells put into one SQLite table as they are, in one durable transaction.
/// No ids, no digests, no validation, no provenance.
#pragma once

#include <cstdint>
#include <string>

namespace sanad::bench {

/// Rows stored. Throws std::runtime_error.
std::uint64_t import_plainly(const std::string& csv, const std::string& base);

}  // namespace sanad::bench
