// SPDX-License-Identifier: Apache-2.0
#include "word_table.h"

#include <algorithm>
#include <array>

#include "common_words.h"
#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

/// Found words that a Scratch remembers: some 16 MB.
constexpr std::size_t known_words_max = 2'000'000;

constexpr std::size_t letters_left = 3;
constexpr unsigned too_long = 1;

/// Differences count less in long words: chance brings them less often so near (docs/screening.md).
struct Stretch {
  double by = 1;
  double least = 0;  ///< similarity of the sounds that makes least_similarity
};

constexpr Stretch make_stretch(double mass) {
  constexpr double in_short = 1.2, in_long = 0.8, short_mass = 40, long_mass = 110;
  const double part = std::clamp((mass - short_mass) / (long_mass - short_mass), 0.0, 1.0);
  const double by = in_short + (in_long - in_short) * part;
  return {by, 1 - (1 - least_similarity) / by};
}

/// By the mass of the longer word; of the last one and above.
constexpr auto stretches = [] {
  std::array<Stretch, 128> made{};
  for (std::size_t mass = 0; mass < made.size(); ++mass) made[mass] = make_stretch(static_cast<double>(mass));
  return made;
}();

const Stretch& stretch_of(int mass) {
  return stretches[std::min(static_cast<std::size_t>(mass), stretches.size() - 1)];
}

double stretched(double alike, double by, bool same_script) {
  constexpr double across_scripts = 0.95;  // vowels that are not written agree with any
  if (alike <= 0) return 0;
  const double scaled = 1 - (1 - alike) * by;
  return same_script ? scaled : scaled * across_scripts;
}

/// Of Abd X and Abd Y, X-ullah and Y-ullah only X and Y tell anything.
void drop_what_both_have(std::string_view& a, std::string_view& b) {
  for (const std::string_view start : {"abd", "abu"}) {
    if (a.starts_with(start) && b.starts_with(start) &&
        std::min(a.size(), b.size()) >= start.size() + letters_left) {
      a.remove_prefix(start.size());
      b.remove_prefix(start.size());
    }
  }
  for (const std::string_view end : {"ula", "udin"}) {
    if (a.ends_with(end) && b.ends_with(end) && std::min(a.size(), b.size()) >= end.size() + letters_left) {
      a.remove_suffix(end.size());
      b.remove_suffix(end.size());
    }
  }
}

/// What drop_what_both_have() may drop, and words that no HeardSound holds, a bit each: pairs that share none
/// need no letters taken off.
std::uint8_t parts_of(std::string_view sound) {
  unsigned parts = sound.size() > text::sound_letters_max ? too_long : 0U;
  if (sound.starts_with("abd")) parts |= 2U;
  if (sound.starts_with("abu")) parts |= 4U;
  if (sound.ends_with("ula")) parts |= 8U;
  if (sound.ends_with("udin")) parts |= 16U;
  return static_cast<std::uint8_t>(parts);
}

/// False if the letters must be looked at: something is dropped, or not heard.
bool by_sound(unsigned parts, unsigned other_parts) {
  return (parts & other_parts) == 0 && ((parts | other_parts) & too_long) == 0;
}

double alike_texts(std::string_view a, bool a_unvowelled, std::string_view b, bool b_unvowelled) {
  drop_what_both_have(a, b);
  if (a == b && a_unvowelled == b_unvowelled) return 1;
  const auto& [by, least] = stretch_of(std::max(text::sound_mass(a), text::sound_mass(b)));
  const double alike = text::sound_similarity(a, b, a_unvowelled || b_unvowelled, least);
  return stretched(alike, by, a_unvowelled == b_unvowelled);
}

/// What a comparison looks at of a word.
struct Side {
  std::string_view text;
  int mass;
  bool unvowelled;
  unsigned parts;
};

/// `similarity` compares the sounds: (one leaves out vowels, least that matters).
double alike_sides(const Side& a, const Side& b, const auto& similarity) {
  if (!by_sound(a.parts, b.parts)) return alike_texts(a.text, a.unvowelled, b.text, b.unvowelled);
  const auto& [by, least] = stretch_of(std::max(a.mass, b.mass));
  return stretched(similarity(a.unvowelled || b.unvowelled, least), by, a.unvowelled == b.unvowelled);
}

Side side_of(const HeardWord& word) {
  return {word.text, word.sound.mass, word.unvowelled, word.parts};
}

}  // namespace

HeardWord::HeardWord(std::string_view word, bool leaves_out_vowels)
    : text{word}, sound{word}, unvowelled{leaves_out_vowels}, parts{parts_of(word)} {}

double alike_words(const HeardWord& a, const HeardWord& b) {
  return alike_sides(side_of(a), side_of(b), [&](bool unvowelled, double least) {
    return text::sound_similarity(a.sound, b.sound, unvowelled, least);
  });
}

double WordTable::alike(const HeardWord& word, WordId listed) const {
  const auto& other = words_[listed];
  const Side there{sounds_[listed], other.sound.mass, other.unvowelled, other.parts};
  const double alike = alike_sides(side_of(word), there, [&](bool unvowelled, double least) {
    return text::sound_similarity(word.sound, other.sound, unvowelled, least);
  });
  return alike >= least_similarity ? alike : 0;
}

WordId WordTable::add(std::string_view sound, bool unvowelled, bool joined) {
  std::string key{sound};
  key += unvowelled ? (joined ? "|uj" : "|u") : (joined ? "|j" : "|");
  const auto [place, is_new] = ids_.try_emplace(std::move(key), static_cast<WordId>(words_.size()));
  const auto id = place->second;
  if (!is_new) return id;
  words_.push_back({text::HeardSound{sound}, unvowelled, parts_of(sound)});
  bits_.push_back(joined ? 0 : static_cast<float>(CommonWords::built_in().bits(sound)));
  sounds_.emplace_back(sound);
  std::vector<SkeletonKey> keys;
  filing_keys(sound, joined, keys);
  for (const auto filed : keys) buckets_.file(filed, id);
  return id;
}

void WordTable::finish() {
  ids_ = {};
  buckets_.finish();
}

void WordTable::begin(Scratch& scratch) const {
  if (scratch.table == identity_ && scratch.known_words <= known_words_max) return;
  scratch.known.clear();
  scratch.known_words = 0;
  scratch.table = identity_;
}

const std::vector<SimilarWord>& WordTable::similar(std::string_view sound, bool unvowelled,
                                                   Scratch& scratch) const {
  std::string key{sound};
  key += unvowelled ? '|' : ' ';
  const auto [place, is_new] = scratch.known.try_emplace(std::move(key));
  if (is_new) {
    look_up(sound, unvowelled, scratch, place->second);
    scratch.known_words += place->second.size() + 16;  // and what an empty one takes
  }
  return place->second;
}

void WordTable::look_up(std::string_view sound, bool unvowelled, Scratch& scratch,
                        std::vector<SimilarWord>& into) const {
  scratch.seen.resize(words_.size(), 0);
  ++scratch.round;
  scratch.asked.ask(sound);
  const auto parts = parts_of(sound);
  const auto mass = scratch.asked.sound().mass;
  // As alike_sides(), but for the text of a listed word, which lies elsewhere in memory and is seldom needed.
  const auto alike = [&](WordId id, const Word& word) {
    if (!by_sound(parts, word.parts)) return alike_texts(sound, unvowelled, sounds_[id], word.unvowelled);
    const auto& [by, least] = stretch_of(std::max(mass, word.sound.mass));
    return stretched(scratch.asked.similarity(word.sound, unvowelled || word.unvowelled, least), by,
                     unvowelled == word.unvowelled);
  };
  asking_keys(sound, scratch.keys);
  for (const auto key : scratch.keys) {
    for (const auto id : buckets_.find(key)) {
      if (scratch.seen[id] == scratch.round) continue;
      scratch.seen[id] = scratch.round;
      const double similarity = alike(id, words_[id]);
      if (similarity >= least_similarity) into.push_back({id, static_cast<float>(similarity)});
    }
  }
  std::sort(into.begin(), into.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
}

void WordTable::similar_by_force(std::string_view sound, bool unvowelled,
                                 std::vector<SimilarWord>& into) const {
  into.clear();
  for (WordId id = 0; id < words_.size(); ++id) {
    const double alike = alike_texts(sound, unvowelled, sounds_[id], words_[id].unvowelled);
    if (alike >= least_similarity) into.push_back({id, static_cast<float>(alike)});
  }
}

}  // namespace sanad::screening
