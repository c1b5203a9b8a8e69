// SPDX-License-Identifier: Apache-2.0
#include "initials.h"

namespace sanad::screening {
namespace {

using text::WordKind;

/// Many words begin so: an initial is worth three quarters of its two bits; less where the list has it, for
/// then the query's word is not known to be the one.
constexpr float asked_for = 0.86F, listed_so = 0.72F, two_letters = 0.07F;

/// One letter for those that spellings of one name begin with at will.
char in_class(char c) {
  switch (c) {
    case 'c':
    case 'k':
    case 'q':
    case 'X':
      return 'k';
    case 'e':
    case 'i':
    case 'y':
    case 'Y':
      return 'i';
    case 'o':
    case 'u':
      return 'u';
    case 'v':
    case 'w':
    case 'W':
      return 'w';
    default:
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
}

void add_for(std::span<const Weighed> initials, std::span<const Weighed> names, bool of_query,
             std::vector<Edge>& edges) {
  const auto add = [&](std::size_t initial, std::uint8_t length, std::size_t name) {
    const float alike = (of_query ? asked_for : listed_so) + (length == 2 ? two_letters : 0);
    const auto i = static_cast<std::uint8_t>(initial), n = static_cast<std::uint8_t>(name);
    edges.push_back(of_query ? Edge{i, length, n, 1, alike} : Edge{n, 1, i, length, alike});
  };
  for (std::size_t i = 0; i < initials.size(); ++i) {
    if (initials[i].kind != WordKind::initial) continue;
    const bool first = i == 0, last = i + 1 == initials.size();
    const bool two = i + 1 < initials.size() && initials[i + 1].kind == WordKind::initial;
    for (std::size_t n = 0; n < names.size(); ++n) {
      if (!is_name(names[n].kind) || names[n].letter != initials[i].letter) continue;
      if (!last && first != (n == 0)) continue;  // "J. Ewing" is not Ross John Ewing
      add(i, 1, n);
      if (two && names[n].second != 0 && names[n].second == initials[i + 1].letter) add(i, 2, n);
    }
  }
}

}  // namespace

Weighed weighed_of(const text::NameWord& word, double bits) {
  Weighed made{word.kind, word.patronymic, 0, 0, weight_of(word.kind, bits)};
  const bool latin = word.text.front() >= 0;
  made.letter = in_class(latin ? word.text.front() : word.sound.front());
  constexpr std::size_t behind_abd = 3;
  if (word.sound.starts_with("abd") && word.sound.size() > behind_abd)
    made.second =
        in_class(latin && word.text.size() > behind_abd ? word.text[behind_abd] : word.sound[behind_abd]);
  return made;
}

void add_initials(std::span<const Weighed> query, std::span<const Weighed> listed, std::vector<Edge>& edges) {
  add_for(query, listed, true, edges);
  add_for(listed, query, false, edges);
}

InitialsAtMost at_most(std::size_t initials) {
  constexpr float bits_of_initial = 2, countable_of_word = 9;  // 0.7 of the rarest word's bits
  const auto count = static_cast<float>(initials);
  return {bits_of_initial * count, countable_of_word * count};
}

}  // namespace sanad::screening
