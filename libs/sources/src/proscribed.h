// SPDX-License-Identifier: Apache-2.0
/// Lists of proscribed citizens with national ids (JSON), such as Pakistan's fourth schedule. Never detected,
/// never kept, never passed on; ids become keyed hashes. docs/formats/proscribed.md.
#pragma once

#include "sanad/sources/reader.h"

namespace sanad::sources {
/// Stops unless the context carries a key of 16 bytes and more.
ReadSummary read_proscribed(ByteSource& bytes, const ReadContext& context, Sink& sink);
records::SourceInfo proscribed_source();

/// HMAC-SHA-256 (RFC 2104) of the digits and letters of an id, as 64 hex digits.
std::string hashed_id(std::string_view id, std::string_view key);
}  // namespace sanad::sources
