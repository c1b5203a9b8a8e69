// SPDX-License-Identifier: Apache-2.0
#include "word_table.h"

#include <algorithm>
#include <utility>

#include "common_words.h"
#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

/// Consonants from which on one of them may be missing or another.
constexpr std::size_t shortest_cut = 3;
constexpr char any_consonant = '?';
/// Found words that a Scratch remembers: some 16 MB.
constexpr std::size_t known_words_max = 2'000'000;

std::string in_classes(std::string_view sound) {
  auto skeleton = text::skeleton_of(sound);
  for (char& c : skeleton) c = c == 'j' ? 'g' : c;  // Gamal, Jamal
  skeleton.erase(std::unique(skeleton.begin(), skeleton.end()), skeleton.end());
  return skeleton;
}

/// Short words have too few consonants for cuts: they are filed by families of consonants too.
constexpr std::size_t short_skeleton = 3;
std::string family_of(const std::string& skeleton) {
  std::string family = "#";
  for (const char c : skeleton) {
    switch (c) {
      case 'k':
      case 'g':
      case 'c':
        family += 'k';
        break;
      case 's':
      case 'z':
        family += 's';
        break;
      case 't':
      case 'd':
        family += 't';
        break;
      case 'b':
      case 'f':
        family += 'b';
        break;
      case 'm':
      case 'n':
        family += 'm';
        break;
      case 'l':
      case 'r':
        family += 'l';
        break;
      default:
        family += c;
    }
  }
  return family;
}

std::vector<std::string> cuts_of(const std::vector<std::string>& skeletons) {
  std::vector<std::string> cuts;
  for (const auto& skeleton : skeletons) {
    if (skeleton.size() < shortest_cut) continue;
    for (std::size_t i = 0; i < skeleton.size(); ++i) {
      auto cut = skeleton;
      cut.erase(i, 1);
      cuts.push_back(std::move(cut));
    }
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

}  // namespace

/// Differences count less in long words: chance brings them less often so near (docs/screening.md).
double stretch(std::string_view a, std::string_view b) {
  constexpr double in_short = 1.2, in_long = 0.8, short_mass = 40, long_mass = 110;
  const double mass = std::max(text::sound_mass(a), text::sound_mass(b));
  const double part = std::clamp((mass - short_mass) / (long_mass - short_mass), 0.0, 1.0);
  return in_short + (in_long - in_short) * part;
}

/// Of Abd X and Abd Y, X-ullah and Y-ullah only X and Y tell anything.
void drop_what_both_have(std::string_view& a, std::string_view& b) {
  constexpr std::size_t letters_left = 3;
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

double alike_words(std::string_view a, bool a_unvowelled, std::string_view b, bool b_unvowelled) {
  drop_what_both_have(a, b);
  if (a == b && a_unvowelled == b_unvowelled) return 1;
  constexpr double across_scripts = 0.95;  // vowels that are not written agree with any
  const double by = stretch(a, b), least = 1 - (1 - least_similarity) / by;
  const double alike = text::sound_similarity(a, b, a_unvowelled || b_unvowelled, least);
  if (alike <= 0) return 0;
  const double scaled = 1 - (1 - alike) * by;
  return a_unvowelled == b_unvowelled ? scaled : scaled * across_scripts;
}

std::vector<std::string> skeletons_of(std::string_view sound) {
  std::vector<std::string> all{in_classes(sound)};
  const auto add = [&](char from, char to) {
    if (sound.find(from) == std::string_view::npos) return;
    std::string other{sound};
    std::replace(other.begin(), other.end(), from, to);
    all.push_back(in_classes(other));
  };
  add('c', 's');
  add('T', 's');
  add('D', 'd');
  add('q', 'g');
  add('X', 'h');
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

WordId WordTable::add(std::string_view sound, bool unvowelled, bool joined) {
  std::string key{sound};
  key += unvowelled ? (joined ? "|uj" : "|u") : (joined ? "|j" : "|");
  const auto [place, is_new] = ids_.try_emplace(std::move(key), static_cast<WordId>(words_.size()));
  if (!is_new) return place->second;
  const auto id = place->second;
  const double bits = joined ? 0 : CommonWords::built_in().bits(sound);
  words_.push_back({std::string{sound}, static_cast<float>(bits), unvowelled});
  const auto skeletons = skeletons_of(sound);
  for (const auto& skeleton : skeletons) {
    whole_[skeleton].push_back(id);
    if (!joined && skeleton.size() <= short_skeleton) {
      auto& family = whole_[family_of(skeleton)];
      if (family.empty() || family.back() != id) family.push_back(id);
    }
  }
  if (!joined) {
    for (auto& cut : cuts_of(skeletons)) without_one_[cut].push_back(id);
    for (auto skeleton : skeletons) {
      for (std::size_t i = 0; i < skeleton.size() && skeleton.size() >= shortest_cut; ++i) {
        const char kept = std::exchange(skeleton[i], any_consonant);
        auto& bucket = with_another_[skeleton];
        if (bucket.empty() || bucket.back() != id) bucket.push_back(id);
        skeleton[i] = kept;
      }
    }
  }
  return id;
}

void WordTable::look(const Buckets& buckets, const std::string& key, std::string_view sound, bool unvowelled,
                     Scratch& scratch, std::vector<SimilarWord>& into) const {
  const auto bucket = buckets.find(key);
  if (bucket == buckets.end()) return;
  for (const auto id : bucket->second) {
    if (scratch.seen[id] == scratch.round) continue;
    scratch.seen[id] = scratch.round;
    const auto& word = words_[id];
    const double alike = alike_words(sound, unvowelled, word.sound, word.unvowelled);
    if (alike >= least_similarity) into.push_back({id, static_cast<float>(alike)});
  }
}

void WordTable::similar(std::string_view sound, bool unvowelled, Scratch& scratch,
                        std::vector<SimilarWord>& into) const {
  if (scratch.table != identity_ || scratch.known_words > known_words_max) {
    scratch.known.clear();
    scratch.known_words = 0;
    scratch.table = identity_;
  }
  std::string key{sound};
  key += unvowelled ? '|' : ' ';
  const auto [place, is_new] = scratch.known.try_emplace(std::move(key));
  if (is_new) {
    look_up(sound, unvowelled, scratch, place->second);
    scratch.known_words += place->second.size() + 16;  // and what an empty one takes
  }
  into = place->second;
}

void WordTable::look_up(std::string_view sound, bool unvowelled, Scratch& scratch,
                        std::vector<SimilarWord>& into) const {
  scratch.seen.resize(words_.size(), 0);
  ++scratch.round;
  const auto skeletons = skeletons_of(sound);
  for (const auto& skeleton : skeletons) {
    look(whole_, skeleton, sound, unvowelled, scratch, into);
    look(without_one_, skeleton, sound, unvowelled, scratch, into);
    if (skeleton.size() <= short_skeleton) {
      look(whole_, family_of(skeleton), sound, unvowelled, scratch, into);
    }
    if (skeleton.size() < shortest_cut) continue;
    auto other = skeleton;
    for (std::size_t i = 0; i < other.size(); ++i) {
      other[i] = any_consonant;
      look(with_another_, other, sound, unvowelled, scratch, into);
      other[i] = skeleton[i];
      if (i + 1 == other.size()) break;
      std::swap(other[i], other[i + 1]);
      look(whole_, other, sound, unvowelled, scratch, into);
      std::swap(other[i], other[i + 1]);
    }
  }
  for (const auto& cut : cuts_of(skeletons)) look(whole_, cut, sound, unvowelled, scratch, into);
  std::sort(into.begin(), into.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
}

void WordTable::similar_by_force(std::string_view sound, bool unvowelled,
                                 std::vector<SimilarWord>& into) const {
  into.clear();
  for (WordId id = 0; id < words_.size(); ++id) {
    const double alike = alike_words(sound, unvowelled, words_[id].sound, words_[id].unvowelled);
    if (alike >= least_similarity) into.push_back({id, static_cast<float>(alike)});
  }
}

}  // namespace sanad::screening
