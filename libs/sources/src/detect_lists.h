// SPDX-License-Identifier: Apache-2.0
/// Which list of sanctions the first bytes of a file belong to. Internal to the module.
#pragma once

#include <string_view>

namespace sanad::sources {

/// The name of the format, or empty. `text` is trimmed and without a byte order mark.
std::string_view list_format_of(std::string_view text);

/// What a headerless row of OFAC's CSV files is, by its cells: 's' main file, 'a' aliases, 'd' addresses,
/// 'c' comments, '\0' none of them.
char ofac_part_of(std::string_view first_bytes);

}  // namespace sanad::sources
