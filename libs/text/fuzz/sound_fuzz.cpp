// SPDX-License-Identifier: Apache-2.0
// Any bytes as a word, folded or not: a bounded sound of the known letters, a skeleton of it, one measure
// either way.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sanad/text/normalise.h"
#include "sanad/text/sound.h"

namespace {

using namespace sanad::text;

std::string checked_sound(const std::string& word) {
  const auto sound = sound_of(word);
  if (sound.size() > sound_letters_max || sound != sound_of(word)) std::abort();
  const bool ascii = std::all_of(sound.begin(), sound.end(), [](char c) { return c > ' ' && c < 0x7F; });
  if (!ascii || sound_mass(sound) < 0 || skeleton_of(sound).size() > sound.size()) std::abort();
  static_cast<void>(leaves_out_vowels(word));
  return sound;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  checked_sound(text);
  const auto words = tokens(text);
  for (const auto& word : words) {
    const auto sound = checked_sound(word), first = checked_sound(words.front());
    for (const bool unvowelled : {false, true}) {
      const double alike = sound_similarity(sound, first, unvowelled);
      if (alike < 0 || alike > 1 || alike != sound_similarity(first, sound, unvowelled)) std::abort();
      if (sound == first && !sound.empty() && alike < 1) std::abort();
      constexpr double least = 0.7;  // what is below it may come back as anything below it
      const double sooner = sound_similarity(sound, first, unvowelled, least);
      if (alike >= least ? sooner != alike : sooner < 0 || sooner >= least) std::abort();
    }
  }
  return 0;
}
