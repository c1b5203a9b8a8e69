// SPDX-License-Identifier: Apache-2.0
/// What the steps of a release decision share.
#pragma once

#include <algorithm>
#include <optional>

#include "sanad/core/timestamp.h"
#include "sanad/exchange/release_facts.h"

namespace sanad::exchange {

inline std::optional<Timestamp> earlier(const std::optional<Timestamp>& a,
                                        const std::optional<Timestamp>& b) {
  if (!a) return b;
  return b ? std::min(a, b) : a;
}

/// The licence that stands behind an object: its own, or that of the identity that made it. An identity that
/// a partner gave speaks only for what that partner gave.
const SourceLicence* licence_behind(const ReleaseFacts& object, const ReleaseFacts* owner);

/// False if it goes whole or not at all.
bool may_be_derived(const ReleaseFacts& object, const ReleaseFacts* owner);

}  // namespace sanad::exchange
