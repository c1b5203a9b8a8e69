// SPDX-License-Identifier: Apache-2.0
/// What a person types for a filter, to the codes it means.
#pragma once

#include <string_view>
#include <vector>

#include "key_space.h"
#include "sanad/core/result.h"

namespace sanad::figures {

/// Codes of a place, source or actor: exact name, else any spelling folded, else the folded key without
/// generic words. Several areas of one name are all meant. Empty when the table has none but the gazetteer
/// compiled in knows the place; not_found otherwise, with the nearest names.
Result<std::vector<std::uint32_t>> match_value(const KeySpace& keys, Key key, std::string_view value);

/// not_found with the names nearest to `value`.
tl::unexpected<Error> not_known(Key key, std::string_view value, const std::vector<std::string_view>& names);

}  // namespace sanad::figures
