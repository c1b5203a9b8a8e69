// SPDX-License-Identifier: Apache-2.0
/// The table as bytes and back: a cache of what the store holds, not a format for exchange.
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "table.h"

namespace sanad::figures {

/// Little-endian: "SANADCOL", version (32 bit), checksum of the rest (64 bit), then every column as a length
/// (64 bit) and its elements.
std::string encode(const Table& table);

/// The same bytes with the checksum that belongs to them.
std::string reseal(std::string bytes);

/// unsupported for another version; invalid_input for anything that encode() does not write: every length,
/// code, day and order that the rest of the module relies on is checked. Memory is bounded by the length of
/// `bytes`.
Result<Table> decode(std::string_view bytes);

}  // namespace sanad::figures
