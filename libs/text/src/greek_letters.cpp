// SPDX-License-Identifier: Apache-2.0
#include "greek_letters.h"

#include <algorithm>
#include <array>

namespace sanad::text {
namespace {

struct Group {
  std::string_view greek, latin, at_start;
};

/// Pairs first.
constexpr std::array groups = std::to_array<Group>({
    {"μπ", "mb", "b"},  {"ντ", "nt", "d"},  {"γκ", "g", "g"},   {"γγ", "ng", "ng"}, {"τζ", "tz", "tz"},
    {"τσ", "ts", "ts"}, {"ου", "ou", "ou"}, {"αυ", "av", "av"}, {"ευ", "ev", "ev"}, {"ει", "i", "i"},
    {"οι", "i", "i"},   {"αι", "e", "e"},   {"υι", "i", "i"},   {"α", "a", "a"},    {"β", "v", "v"},
    {"γ", "g", "g"},    {"δ", "d", "d"},    {"ε", "e", "e"},    {"ζ", "z", "z"},    {"η", "i", "i"},
    {"θ", "th", "th"},  {"ι", "i", "i"},    {"κ", "k", "k"},    {"λ", "l", "l"},    {"μ", "m", "m"},
    {"ν", "n", "n"},    {"ξ", "x", "x"},    {"ο", "o", "o"},    {"π", "p", "p"},    {"ρ", "r", "r"},
    {"σ", "s", "s"},    {"τ", "t", "t"},    {"υ", "y", "y"},    {"φ", "f", "f"},    {"χ", "kh", "kh"},
    {"ψ", "ps", "ps"},  {"ω", "o", "o"},
});

}  // namespace

std::string greek_in_latin(std::string_view word) {
  std::string latin;
  for (auto rest = word; !rest.empty();) {
    const auto* group =
        std::ranges::find_if(groups, [&](const Group& g) { return rest.starts_with(g.greek); });
    if (group == groups.end()) return {};
    latin += rest.size() == word.size() ? group->at_start : group->latin;
    rest.remove_prefix(group->greek.size());
  }
  return latin;
}

}  // namespace sanad::text
