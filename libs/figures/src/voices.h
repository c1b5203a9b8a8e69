// SPDX-License-Identifier: Apache-2.0
/// Who speaks independently about an incident: copies, and accounts of one publisher or source, are one
/// voice.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "table.h"

namespace sanad::figures {

/// For each member its voice, numbered from 0 in the order of the members; returns how many voices there are.
/// - accounts of one agency, else of one publisher, else of one source are one voice;
/// - a copy has the voice of what it repeats, when that is a member too;
/// - parts of an incident that one source split are one voice: their numbers add up (values.h).
std::uint32_t tell_voices_apart(const Table& table, std::span<const std::uint32_t> members,
                                std::vector<std::uint32_t>& voices);

}  // namespace sanad::figures
