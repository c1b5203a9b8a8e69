// SPDX-License-Identifier: Apache-2.0
#include "voices.h"

#include <algorithm>
#include <map>
#include <utility>

#include "sanad/reconcile/incident_register.h"

namespace sanad::figures {
namespace {

/// Parts are grouped by their source, everything else by its voice.
using VoiceKey = std::pair<bool, std::uint32_t>;

VoiceKey key_of(const Table& table, std::uint32_t account) {
  const bool part = table.role[account] == static_cast<std::uint8_t>(reconcile::Role::part);
  return {part, part ? table.source[account] : table.voice[account]};
}

}  // namespace

std::uint32_t tell_voices_apart(const Table& table, std::span<const std::uint32_t> members,
                                std::vector<std::uint32_t>& voices) {
  voices.clear();
  if (members.size() == 1) {
    voices.push_back(0);
    return 1;
  }
  std::map<VoiceKey, std::uint32_t> numbers;
  for (const std::uint32_t member : members) {
    const std::uint32_t original = table.original[member];
    const bool beside = original != no_code && std::ranges::binary_search(members, original);
    const VoiceKey key = key_of(table, beside ? original : member);
    voices.push_back(numbers.try_emplace(key, static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  return static_cast<std::uint32_t>(numbers.size());
}

}  // namespace sanad::figures
