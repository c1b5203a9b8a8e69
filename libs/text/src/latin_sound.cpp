// SPDX-License-Identifier: Apache-2.0
#include "latin_sound.h"

#include <array>

#include "sanad/text/sound.h"

namespace sanad::text {
namespace {

struct Group {
  std::string_view letters;
  std::string_view sound;
};

/// Longest first. Vowel groups are one vowel: ou, oo are u; ee is i; what is left is settled by
/// reduce_vowels().
constexpr std::array groups = std::to_array<Group>({
    {"tsch", "c"}, {"sch", "S"}, {"tch", "c"}, {"dzh", "j"}, {"ckh", "X"}, {"kh", "X"},
    {"gh", "G"},   {"sh", "S"},  {"ch", "c"},  {"th", "T"},  {"dh", "D"},  {"zh", "Z"},
    {"ph", "f"},   {"ck", "k"},  {"dj", "j"},  {"dz", "z"},  {"oo", "u"},  {"ou", "u"},
    {"ee", "i"},   {"aa", "a"},  {"ii", "i"},  {"uu", "u"},
});

std::string_view single(char c, char next) {
  switch (c) {
    case 'c':
      return next == 'e' || next == 'i' || next == 'y' ? "s" : "k";
    case 'v':
      return "w";
    case 'x':
      return "ks";
    default:
      return {};
  }
}

bool is_written_vowel(char c) {
  return is_sound_vowel(c) || c == 'y';
}

/// Vowels and glides where one spelling writes one letter and the next another: ai, ay, ei, ae, ie, ye are e;
/// au, aw, ow, ao are o; a y beside an i says nothing.
void append_vowel(char vowel, std::string& out) {
  const char last = out.empty() ? '\0' : out.back();
  const auto replace = [&](char with) { out.back() = with; };
  if (last == vowel) return;
  if (last == 'a' && (vowel == 'i' || vowel == 'e')) return replace('e');
  if (last == 'e' && vowel == 'i') return;
  if (last == 'i' && vowel == 'e') return replace('e');
  if ((last == 'a' || last == 'o') && vowel == 'u') return replace('o');
  if (last == 'u' && vowel == 'o') return;
  if (last == 'a' && vowel == 'o') return replace('o');
  out.push_back(vowel);
}

void append_glide(char glide, char before, char next, std::string& out) {
  const bool vowel_before = is_sound_vowel(before), vowel_next = is_written_vowel(next);
  if (glide == 'y') {
    if (!vowel_next) return append_vowel('i', out);
    if (vowel_before && (before == 'i' || next == 'i' || next == 'e' || next == 'y')) return;
    if (!vowel_before && before != '\0' && (next == 'e' || next == 'i')) return;  // Syed, Tayyeba
    out.push_back('y');
  } else if (vowel_before && !vowel_next) {
    append_vowel('u', out);  // Dawlat = Daulat
  } else if (out.empty() || out.back() != 'w') {
    out.push_back('w');
  }
}

void append_sound(std::string_view sound, std::string& out) {
  for (const char c : sound) {
    if (is_sound_vowel(c)) {
      append_vowel(c, out);
    } else if (out.empty() || out.back() != c) {
      out.push_back(c);
    }
  }
}

/// The last letters of a word that are not heard: h behind a vowel, and the French e behind a consonant.
void drop_silent_end(std::string& out) {
  if (out.size() > 1 && out.back() == 'h' && is_sound_vowel(out[out.size() - 2])) out.pop_back();
  const bool closing_e = out.size() > 4 && out.back() == 'e' && !is_sound_vowel(out[out.size() - 2]);
  if (closing_e && out[out.size() - 2] != 'y') out.pop_back();
}

}  // namespace

std::string latin_sound(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size() && out.size() < sound_letters_max;) {
    const auto rest = word.substr(i);
    const Group* found = nullptr;
    const bool between_names = i == 2 && word.starts_with("abd");  // Abd al-Hakim has no dh
    for (const auto& group : groups) {
      if (between_names) break;
      if (group.letters[0] == rest[0] && rest.starts_with(group.letters)) {
        found = &group;
        break;
      }
    }
    if (found != nullptr) {
      append_sound(found->sound, out);
      i += found->letters.size();
      continue;
    }
    const char c = rest[0], next = rest.size() > 1 ? rest[1] : '\0';
    ++i;
    if (c == next && c >= 'a' && c <= 'z' && !is_sound_vowel(c)) continue;
    if (c == 'y' || c == 'w') {
      append_glide(c, out.empty() ? '\0' : out.back(), next, out);
    } else if (const auto sound = single(c, next); !sound.empty()) {
      append_sound(sound, out);
    } else if (c >= 'a' && c <= 'z') {
      append_sound({&c, 1}, out);
    } else if (c >= '0' && c <= '9') {
      out.push_back(c);
    }
  }
  drop_silent_end(out);
  return out;
}

}  // namespace sanad::text
