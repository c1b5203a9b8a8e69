// SPDX-License-Identifier: Apache-2.0
/// How a word of a name sounds, in one small alphabet for all scripts, and how alike two sounds are.
///
/// The alphabet has one ASCII letter a sound: consonants b p t d k q g j c(ch) f s z h r l m n and X(kh)
/// G(gh) S(sh) T(th) D(dh) Z(zh); glides w (also v) and y; vowels a e i o u; and W, Y for the Arabic letters
/// waw and yeh, which write a glide or a vowel. Romanisation standards are not followed: spellings of real
/// documents follow none (docs/screening.md lists what was folded and why).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sanad::text {

/// A sound holds at most so many letters; the rest of a longer word is not heard.
inline constexpr std::size_t sound_letters_max = 24;

/// Of one word of fold()ed text (no spaces) in any script: Latin by digraphs; Arabic, Persian, Urdu, Pashto
/// and Sindhi, Cyrillic, Hebrew and Greek by our own letter tables, others through ICU. Doubled letters are
/// single; a final h after a vowel is silent. Digits stay. Empty if nothing sounds.
std::string sound_of(std::string_view folded_word);

/// True if the word is written in a script that leaves out short vowels (Arabic, Hebrew, Syriac).
bool leaves_out_vowels(std::string_view folded_word);

/// The consonants of a sound in coarse classes, without vowels, glides and h: what spellings of one name in
/// several scripts nearly always share ("muhamad" and "mhmd" give "mmd"). May be empty ("Awa").
std::string skeleton_of(std::string_view sound);

/// 1 = the same, 0 = nothing in common: weighted edit distance (optimal string alignment) over the weight of
/// the longer one. Letters that languages or clerks confuse (k/q, z/dh, s/th, i/e, u/o ...) cost little,
/// vowels less than consonants, a different first consonant more. `unvowelled` = at least one of the two
/// comes from a script without short vowels: then a vowel that is missing costs next to nothing. What is
/// below `least` may come back as 0, sooner. Symmetric. About 0.2 us for two names.
double sound_similarity(std::string_view a, std::string_view b, bool unvowelled, double least = 0);

/// How much there is to hear in a sound: 20 for a consonant, 8 for a vowel, between for glides and h. The
/// scale on which sound_similarity() measures: the same similarity says more of long words than of short
/// ones.
int sound_mass(std::string_view sound);

}  // namespace sanad::text
