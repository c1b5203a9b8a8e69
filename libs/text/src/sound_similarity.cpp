// SPDX-License-Identifier: Apache-2.0
// Costs are in twentieths of a consonant. They come from the variants that the lists themselves print
// (docs/screening.md has the table); they were set before anything was measured on the UN list.
#include <algorithm>
#include <array>
#include <cstdint>

#include "sanad/text/sound.h"
#include "sound_costs.h"

namespace sanad::text {
namespace {

using Cost = SoundCost;
constexpr Cost unit = 20;

struct Confusion {
  char a, b;
  Cost cost;
};

constexpr std::array confusions = std::to_array<Confusion>({
    {'a', 'e', 5},  {'a', 'i', 6},  {'a', 'o', 5},  {'a', 'u', 6},  {'e', 'i', 2},  {'o', 'u', 2},
    {'e', 'o', 6},  {'e', 'u', 6},  {'i', 'o', 6},  {'i', 'u', 6},  {'w', 'u', 4},  {'w', 'o', 4},
    {'y', 'i', 2},  {'y', 'e', 3},  {'W', 'w', 0},  {'W', 'u', 0},  {'W', 'o', 0},  {'W', 'a', 6},
    {'W', 'e', 6},  {'W', 'i', 6},  {'W', 'b', 8},  {'W', 'f', 8},  {'Y', 'y', 0},  {'Y', 'i', 0},
    {'Y', 'e', 0},  {'Y', 'a', 3},  {'Y', 'j', 8},  {'Y', 'u', 6},  {'Y', 'o', 6},  {'W', 'Y', 8},
    {'k', 'q', 1},  {'k', 'X', 5},  {'q', 'X', 7},  {'q', 'g', 7},  {'q', 'G', 6},  {'g', 'G', 2},
    {'k', 'g', 10}, {'k', 'c', 10}, {'X', 'h', 7},  {'X', 'G', 8},  {'X', 'S', 10}, {'h', 'G', 14},
    {'g', 'j', 8},  {'q', 'h', 14}, {'s', 'S', 8},  {'s', 'T', 4},  {'t', 'T', 3},  {'s', 'z', 8},
    {'s', 'c', 8},  {'S', 'c', 6},  {'S', 'j', 12}, {'z', 'D', 2},  {'d', 'D', 3},  {'d', 'z', 11},
    {'z', 'j', 8},  {'z', 'Z', 5},  {'j', 'Z', 2},  {'j', 'y', 10}, {'j', 'c', 8},  {'D', 'T', 6},
    {'t', 'd', 9},  {'t', 'c', 12}, {'d', 'j', 12}, {'Z', 'S', 8},  {'g', 'Z', 8},  {'b', 'p', 7},
    {'b', 'w', 9},  {'p', 'f', 8},  {'f', 'w', 6},  {'m', 'n', 15}, {'l', 'r', 13}, {'G', 'j', 12},
    {'X', 'Z', 12}, {'T', 'D', 6},  {'D', 'j', 9},  {'s', 'k', 14},
});

constexpr bool vowel(std::size_t c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

constexpr std::size_t code(char c) {
  return sound_code(c);
}

constexpr Cost swap_cost = 10;
constexpr Cost other_start = 6;

constexpr SoundCosts make_costs() {
  SoundCosts costs;
  costs.swap = swap_cost;
  for (std::size_t a = 0; a < 128; ++a) {
    for (std::size_t b = 0; b < 128; ++b) costs.change[a][b] = a == b ? 0 : unit;
    const bool glide = a == 'w' || a == 'y' || a == 'W' || a == 'Y';
    costs.mass[a] = vowel(a) ? 8 : glide ? 12 : a == 'h' ? 14 : unit;
    costs.drop[a] = vowel(a) ? 6 : glide ? 8 : a == 'h' ? 6 : 18;
    costs.drop_unvowelled[a] = vowel(a) ? 1 : glide ? 5 : a == 'h' ? 6 : 18;
  }
  for (const auto& c : confusions) {
    costs.change[code(c.a)][code(c.b)] = static_cast<std::uint8_t>(c.cost);
    costs.change[code(c.b)][code(c.a)] = static_cast<std::uint8_t>(c.cost);
  }
  return costs;
}
constexpr SoundCosts costs = make_costs();

/// The distance, or any value above `most` once it must be larger.
Cost distance(std::string_view a, std::string_view b, const std::array<std::uint8_t, 128>& drop, Cost most) {
  std::array<std::array<Cost, sound_letters_max + 1>, 3> rows{};
  auto* before = &rows[0];
  auto* above = &rows[1];
  auto* row = &rows[2];
  for (std::size_t j = 1; j <= b.size(); ++j) (*above)[j] = (*above)[j - 1] + drop[code(b[j - 1])];
  Cost least_above = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const auto from = code(a[i - 1]);
    const auto& change = costs.change[from];
    const Cost drop_a = drop[from];
    (*row)[0] = (*above)[0] + drop_a;
    Cost least_here = (*row)[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto to = code(b[j - 1]);
      Cost best = std::min({(*above)[j - 1] + change[to], (*above)[j] + drop_a, (*row)[j - 1] + drop[to]});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        best = std::min(best, (*before)[j - 2] + swap_cost);
      }
      (*row)[j] = best;
      least_here = std::min(least_here, best);
    }
    // A swap reaches back two rows.
    if (std::min(least_here, least_above) > most) return most + 1;
    least_above = least_here;
    auto* spare = before;
    before = above;
    above = row;
    row = spare;
  }
  return (*above)[b.size()];
}

Cost mass_of(std::string_view sound) {
  Cost mass = 0;
  for (const char c : sound) mass += costs.mass[code(c)];
  return mass;
}

/// Consonants but h and the glides, which may turn into vowels.
int consonants_of(std::string_view sound) {
  int count = 0;
  for (const char c : sound) count += costs.mass[code(c)] == unit ? 1 : 0;
  return count;
}

char first_consonant_of(std::string_view sound) {
  for (const char c : sound) {
    if (!vowel(code(c))) return c;
  }
  return '\0';
}

}  // namespace

HeardSound::HeardSound(std::string_view sound) {
  sound = sound.substr(0, sound_letters_max);
  std::copy(sound.begin(), sound.end(), letters.begin());
  length = static_cast<std::uint8_t>(sound.size());
  consonants = static_cast<std::uint8_t>(consonants_of(sound));
  first_consonant = first_consonant_of(sound);
  mass = static_cast<std::uint16_t>(mass_of(sound));
}

const SoundCosts& sound_costs() {
  return costs;
}

SoundOpening sound_opening(const HeardSound& a, const HeardSound& b, SoundCost most) {
  SoundOpening opening;
  opening.cost =
      other_start * (costs.change[code(a.first_consonant)][code(b.first_consonant)] >= unit ? 1 : 0);
  // Of consonants that only one side has, one may stand against a glide or an h for little; the others are
  // dropped.
  constexpr Cost dropped = 18, against_a_glide = 6;
  const int more = a.consonants - b.consonants, surplus = more < 0 ? -more : more;
  opening.hopeless = surplus > 0 && opening.cost + dropped * (surplus - 1) + against_a_glide > most;
  return opening;
}

int sound_mass(std::string_view sound) {
  return mass_of(sound.substr(0, sound_letters_max));
}

double sound_similarity(const HeardSound& a, const HeardSound& b, bool unvowelled, double least) {
  if (a.length == 0 || b.length == 0) return 0;
  if (a.text() == b.text()) return 1;
  const Cost mass = std::max(a.mass, b.mass);
  const auto most = static_cast<Cost>((1 - least) * mass);
  const auto opening = sound_opening(a, b, most);
  if (least > 0 && opening.hopeless) return 0;
  const auto& drop = unvowelled ? costs.drop_unvowelled : costs.drop;
  const Cost apart = distance(a.text(), b.text(), drop, most);
  return apart > most ? 0 : similarity_of(opening.cost + apart, mass);
}

double sound_similarity(std::string_view a, std::string_view b, bool unvowelled, double least) {
  if (a == b) return a.empty() ? 0 : 1;
  return sound_similarity(HeardSound{a}, HeardSound{b}, unvowelled, least);
}

}  // namespace sanad::text
