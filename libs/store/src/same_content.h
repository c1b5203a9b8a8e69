// SPDX-License-Identifier: Apache-2.0
/// Are two versions the same but for `modified`? That is what an unchanged row of a later edition looks like.
#pragma once

#include <string_view>

namespace sanad::store {

/// Bodies of one object. `canonical`: both are RFC 8785, so that equal content is equal bytes; otherwise
/// unequal bytes are parsed and compared by value. 2 us for a canonical record, 20 us for
/// another.
bool same_apart_from_modified(std::string_view a, std::string_view b, bool canonical);

}  // namespace sanad::store
