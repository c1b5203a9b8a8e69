// SPDX-License-Identifier: Apache-2.0
// Any bytes as a name: bounded words, valid text, bounded sounds, symmetric similarity.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sanad/core/utf8.h"
#include "sanad/text/person_name.h"
#include "sanad/text/sound.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const auto words = sanad::text::name_words(text);
  if (words.words.size() > sanad::text::name_words_max) std::abort();
  for (const auto& word : words.words) {
    if (!sanad::is_valid_utf8(word.text) || word.sound.empty()) std::abort();
    const auto& first = words.words.front().sound;
    const double forth = sanad::text::sound_similarity(word.sound, first, true);
    if (forth != sanad::text::sound_similarity(first, word.sound, true) || forth < 0 || forth > 1)
      std::abort();
  }
  const auto parts = sanad::text::split_scripts(text);
  if (!sanad::is_valid_utf8(parts.arabic) || !sanad::is_valid_utf8(parts.other)) std::abort();
  return 0;
}
