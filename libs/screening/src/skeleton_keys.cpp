// SPDX-License-Identifier: Apache-2.0
#include "skeleton_keys.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

/// Consonants from which on one of them may be missing or another.
constexpr std::size_t shortest_cut = 3;
/// Short words have too few consonants for cuts: they are filed by families of consonants too.
constexpr std::size_t short_skeleton = 3;
constexpr char any_consonant = '?';

/// Ways to file; a key holds which.
enum class Filed : std::uint8_t { whole, family, without_one, with_another, heard };

constexpr std::size_t packed_letters = 12;
constexpr unsigned bits_a_letter = 5;

constexpr auto letter_codes = [] {
  std::array<std::uint8_t, 256> codes{};
  std::uint8_t next = 1;  // 0 is none: skeletons of other lengths differ
  for (const char c : std::string_view{"bcdfgklmnrstz0123456789?"})
    codes[static_cast<unsigned char>(c)] = next++;
  return codes;
}();

SkeletonKey hash_of(Filed filed, std::string_view skeleton) {
  SkeletonKey hash = 0xCBF29CE484222325U + static_cast<SkeletonKey>(filed);  // FNV-1a
  for (const char c : skeleton) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash | SkeletonKey{1} << 63U;
}

SkeletonKey key_of(Filed filed, std::string_view skeleton) {
  if (skeleton.size() > packed_letters) return hash_of(filed, skeleton);
  SkeletonKey key = 0;
  for (const char c : skeleton) {
    const auto code = letter_codes[static_cast<unsigned char>(c)];
    if (code == 0) return hash_of(filed, skeleton);
    key = key << bits_a_letter | code;
  }
  return key | static_cast<SkeletonKey>(filed) << packed_letters * bits_a_letter;
}

std::string in_classes(std::string_view sound) {
  auto skeleton = text::skeleton_of(sound);
  for (char& c : skeleton) c = c == 'j' ? 'g' : c;  // Gamal, Jamal
  skeleton.erase(std::unique(skeleton.begin(), skeleton.end()), skeleton.end());
  return skeleton;
}

/// Calls `visit` with each skeleton of the sound.
void each_skeleton(std::string_view sound, const auto& visit) {
  struct Hearing {
    char from, to;
  };
  constexpr std::array<Hearing, 5> otherwise = {{{'c', 's'}, {'T', 's'}, {'D', 'd'}, {'q', 'g'}, {'X', 'h'}}};
  visit(in_classes(sound));
  for (const auto& [from, to] : otherwise) {
    if (sound.find(from) == std::string_view::npos) continue;
    std::string other{sound};
    std::replace(other.begin(), other.end(), from, to);
    visit(in_classes(other));
  }
}

SkeletonKey family_of(std::string skeleton) {
  for (char& c : skeleton) {
    switch (c) {
      case 'g':
      case 'c':
        c = 'k';
        break;
      case 'z':
        c = 's';
        break;
      case 'd':
        c = 't';
        break;
      case 'f':
        c = 'b';
        break;
      case 'n':
        c = 'm';
        break;
      case 'r':
        c = 'l';
        break;
      default:
        break;
    }
  }
  return key_of(Filed::family, skeleton);
}

/// With each consonant left out in turn.
void add_cuts(const std::string& skeleton, Filed filed, std::vector<SkeletonKey>& into) {
  if (skeleton.size() < shortest_cut) return;
  for (std::size_t i = 0; i < skeleton.size(); ++i) {
    auto cut = skeleton;
    cut.erase(i, 1);
    cut.erase(std::unique(cut.begin(), cut.end()), cut.end());  // as in_classes() does
    into.push_back(key_of(filed, cut));
  }
}

/// With each consonant in turn standing for any.
void add_others(std::string skeleton, std::vector<SkeletonKey>& into) {
  if (skeleton.size() < shortest_cut) return;
  for (char& c : skeleton) {
    const char kept = std::exchange(c, any_consonant);
    into.push_back(key_of(Filed::with_another, skeleton));
    c = kept;
  }
}

/// Of a word with few consonants: as it is heard, without each of them in turn ("zahi" of Zahid and of
/// Zahij).
void add_heard(std::string_view sound, std::vector<SkeletonKey>& into) {
  if (in_classes(sound).size() >= shortest_cut) return;
  for (std::size_t i = 0; i < sound.size(); ++i) {
    if (std::string_view{"aeiou"}.find(sound[i]) != std::string_view::npos) continue;
    std::string cut{sound};
    cut.erase(i, 1);
    into.push_back(hash_of(Filed::heard, cut));
  }
}

void add_turned(std::string skeleton, std::vector<SkeletonKey>& into) {
  if (skeleton.size() < shortest_cut) return;
  for (std::size_t i = 0; i + 1 < skeleton.size(); ++i) {
    std::swap(skeleton[i], skeleton[i + 1]);
    into.push_back(key_of(Filed::whole, skeleton));
    std::swap(skeleton[i], skeleton[i + 1]);
  }
}

void keep_once(std::vector<SkeletonKey>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

}  // namespace

void filing_keys(std::string_view sound, bool joined, std::vector<SkeletonKey>& into) {
  into.clear();
  each_skeleton(sound, [&](const std::string& skeleton) {
    into.push_back(key_of(Filed::whole, skeleton));
    if (joined) return;
    if (skeleton.size() <= short_skeleton) into.push_back(family_of(skeleton));
    add_cuts(skeleton, Filed::without_one, into);
    add_others(skeleton, into);
  });
  if (!joined) add_heard(sound, into);
  keep_once(into);
}

void asking_keys(std::string_view sound, std::vector<SkeletonKey>& into) {
  into.clear();
  each_skeleton(sound, [&](const std::string& skeleton) {
    into.push_back(key_of(Filed::whole, skeleton));
    into.push_back(key_of(Filed::without_one, skeleton));
    if (skeleton.size() <= short_skeleton) into.push_back(family_of(skeleton));
    add_others(skeleton, into);
    add_turned(skeleton, into);
    add_cuts(skeleton, Filed::whole, into);
  });
  add_heard(sound, into);
  keep_once(into);
}

}  // namespace sanad::screening
