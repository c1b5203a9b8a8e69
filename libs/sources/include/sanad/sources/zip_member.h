// SPDX-License-Identifier: Apache-2.0
/// One file out of a ZIP archive, as bytes in bounded memory.
#pragma once

#include <memory>
#include <string_view>

#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"

namespace sanad::sources {

/// Reads the whole archive (at most limits::spreadsheet_bytes packed), finds the only member whose name ends
/// in `ending` (case-insensitive) and gives its unpacked bytes as they are read. not_found if there is none,
/// conflict if there are several, invalid_input if it is no ZIP or is damaged, limit_exceeded for a member
/// that unpacks to more than limits::spreadsheet_ratio times its size. Damage found while unpacking ends the
/// bytes early and throws EnvironmentError.
Result<std::unique_ptr<ByteSource>> open_zip_member(ByteSource& archive, std::string_view ending);

}  // namespace sanad::sources
