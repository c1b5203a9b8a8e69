// SPDX-License-Identifier: Apache-2.0
/// Initials and the words that they stand for. Internal to the module.
#pragma once

#include <span>
#include <vector>

#include "name_score.h"

namespace sanad::screening {

/// A word with its weight for so many bits, and the letters by which initials may stand for it.
Weighed weighed_of(const text::NameWord& word, double bits);

/// Adds the pairs of initials on one side with words on the other: "J." for John; two together for a word
/// with Abd ("A. Q." for Abdul Qadeer). They agree in part: the initial tells two bits, however much the word
/// does.
void add_initials(std::span<const Weighed> query, std::span<const Weighed> listed, std::vector<Edge>& edges);

/// What of `total` (countable() of the words of a name) so many initials on the other side may stand for, at
/// most, and what they may add to the agreement: for bounds.
struct InitialsAtMost {
  float agreed = 0, covered = 0;
};
InitialsAtMost at_most(std::size_t initials);

}  // namespace sanad::screening
