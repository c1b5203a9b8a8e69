// SPDX-License-Identifier: Apache-2.0
/// Under which keys words are filed, so that those that may sound alike meet. Internal to the module.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace sanad::screening {

/// A skeleton of at most twelve consonants and how it was cut, packed; a hash of longer ones, which are rare:
/// then another word may be looked at too, and is measured as all are.
using SkeletonKey = std::uint64_t;

/// Keys of a listed word, sorted, each once; `joined` words are filed under their whole skeletons only. A
/// word has several skeletons where a letter is heard in two ways (th: t or s; dh: d or z; q: k or g).
void filing_keys(std::string_view sound, bool joined, std::vector<SkeletonKey>& into);

/// Keys under which words that sound like this one are filed: the same skeleton, one with a consonant left
/// out on either side or (from three on) another in one place, two in turn; of short ones the same families
/// of consonants, and of those with two consonants all but one of their letters.
void asking_keys(std::string_view sound, std::vector<SkeletonKey>& into);

}  // namespace sanad::screening
