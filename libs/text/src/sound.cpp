// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/sound.h"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "arabic_letters.h"
#include "cyrillic_letters.h"
#include "greek_letters.h"
#include "hebrew_letters.h"
#include "latin_sound.h"
#include "sanad/core/check.h"
#include "sanad/core/utf8.h"
#include "sanad/text/normalise.h"

namespace sanad::text {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_arabic(char32_t c) {
  return (c >= 0x0600 && c <= 0x077F) || (c >= 0x08A0 && c <= 0x08FF);
}

bool is_vowel_like(char c) {
  return is_sound_vowel(c) || c == 'W' || c == 'Y' || c == 'A';
}

void append_arabic(char c, bool first, std::string& out) {
  if (c == 'A') {  // ayn
    if (first) out.push_back('a');
    return;
  }
  if (first && c == 'W') c = 'w';
  if (first && c == 'Y') c = 'y';
  if (c == 'S' && !out.empty() && out.back() == 't') {  // teh and sheen write the ch that Arabic lacks
    out.back() = 'c';
    return;
  }
  if (out.empty() || out.back() != c) out.push_back(c);
}

/// Of Arabic or Hebrew script.
std::string consonantal_sound(std::string_view word) {
  std::string out;
  bool first = true;
  for (std::size_t at = 0; at < word.size() && out.size() < sound_letters_max;) {
    const auto code_point = next_code_point(word, at);
    const auto sound = is_hebrew(code_point) ? hebrew_sound(code_point) : arabic_letter(code_point).sound;
    for (const char c : sound) append_arabic(c, first, out);
    first = first && sound.empty();
  }
  if (out.size() > 1 && out.back() == 'h') {  // teh marbuta, or the silent heh
    if (is_vowel_like(out[out.size() - 2]))
      out.pop_back();
    else
      out.back() = 'a';
  }
  return out;
}

enum class Transform : std::uint8_t { to_latin, to_ascii };

std::unique_ptr<icu::Transliterator> make_transform(const char* id) {
  UErrorCode status = U_ZERO_ERROR;
  auto* found = icu::Transliterator::createInstance(id, UTRANS_FORWARD, status);
  SANAD_CHECK(U_SUCCESS(status) && found != nullptr, "ICU carries its transliteration data compiled in");
  return std::unique_ptr<icu::Transliterator>{found};
}

/// Compiled once for each thread: making one takes milliseconds, and ICU does not promise that it may be
/// shared.
const icu::Transliterator& transform(Transform which) {
  thread_local const auto latin = make_transform("Any-Latin; Lower; NFC"),
                          ascii = make_transform("Latin-ASCII; Lower");
  return which == Transform::to_latin ? *latin : *ascii;
}

/// Empty unless all of the word is Cyrillic.
std::string cyrillic_sound(std::string_view word) {
  std::string latin;
  for (std::size_t at = 0; at < word.size() && latin.size() < 4 * sound_letters_max;) {
    const auto letter = cyrillic_letter(next_code_point(word, at));
    if (!letter.known) return {};
    latin += letter.latin;
  }
  return latin_sound(latin);
}

/// Letters with marks that ICU writes for sounds of their own, before the marks go.
void write_out_marks(icu::UnicodeString& text) {
  struct Mark {
    const char16_t* letter;
    const char16_t* written;
  };
  constexpr std::array marks = std::to_array<Mark>({{u"\u010D", u"ch"},
                                                    {u"\u0161", u"sh"},
                                                    {u"\u017E", u"zh"},
                                                    {u"\u015B", u"sh"},
                                                    {u"\u1E63", u"sh"},
                                                    {u"\u01F0", u"j"}});
  for (const auto& mark : marks) text.findAndReplace(mark.letter, mark.written);
}

std::string other_sound(std::string_view word) {
  if (auto cyrillic = cyrillic_sound(word); !cyrillic.empty()) return cyrillic;
  if (const auto greek = greek_in_latin(word); !greek.empty()) return latin_sound(greek);
  auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece{word.data(), static_cast<std::int32_t>(std::min<std::size_t>(word.size(), 512))});
  transform(Transform::to_latin).transliterate(text);
  write_out_marks(text);
  transform(Transform::to_ascii).transliterate(text);
  std::string latin;
  text.toUTF8String(latin);
  std::erase_if(latin, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
  return latin_sound(latin);
}

}  // namespace

bool leaves_out_vowels(std::string_view folded_word) {
  if (is_ascii(folded_word)) return false;
  for (std::size_t at = 0; at < folded_word.size();) {
    const auto c = next_code_point(folded_word, at);
    if (is_arabic(c) || is_hebrew(c) || (c >= 0x0700 && c <= 0x074F)) return true;
  }
  return false;
}

std::string sound_of(std::string_view folded_word) {
  std::string sound;
  if (is_ascii(folded_word)) {
    sound = latin_sound(folded_word);
  } else {
    bool consonantal = false;
    for (std::size_t at = 0; at < folded_word.size() && !consonantal;) {
      const auto c = next_code_point(folded_word, at);
      consonantal = is_arabic(c) || is_hebrew(c);
    }
    sound = consonantal ? consonantal_sound(folded_word) : other_sound(folded_word);
  }
  if (sound.size() > sound_letters_max) sound.resize(sound_letters_max);  // a last letter may sound as two
  return sound;
}

std::string skeleton_of(std::string_view sound) {
  std::string skeleton;
  for (const char c : sound) {
    char coarse = c;
    switch (c) {
      case 'a':
      case 'e':
      case 'i':
      case 'o':
      case 'u':
      case 'w':
      case 'y':
      case 'h':
      case 'W':
      case 'Y':
        continue;
      case 'p':
        coarse = 'b';
        break;
      case 'q':
      case 'X':
        coarse = 'k';
        break;
      case 'G':
        coarse = 'g';
        break;
      case 'S':
        coarse = 's';
        break;
      case 'T':
        coarse = 't';
        break;
      case 'D':
        coarse = 'z';
        break;
      case 'Z':
        coarse = 'j';
        break;
      default:
        break;
    }
    if (skeleton.empty() || skeleton.back() != coarse) skeleton.push_back(coarse);
  }
  return skeleton;
}

}  // namespace sanad::text
