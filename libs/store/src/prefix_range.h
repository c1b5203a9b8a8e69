// SPDX-License-Identifier: Apache-2.0
/// The ids that start with what a person typed, as a range of UUIDs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sanad/core/uuid.h"

namespace sanad::store {

struct PrefixRange {
  std::string type;         ///< the type, or its first letters
  bool whole_type = false;  ///< `type` is complete: the prefix goes on behind "--"
  Uuid first, last;         ///< both included
};

/// nullopt if no id starts so.
std::optional<PrefixRange> prefix_range(std::string_view prefix);

}  // namespace sanad::store
