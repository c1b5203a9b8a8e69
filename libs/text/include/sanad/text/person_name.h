// SPDX-License-Identifier: Apache-2.0
/// The words of a person's or group's name as screening compares them: what is a name, what a title, what a
/// join.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::text {

enum class WordKind : std::uint8_t {
  name,        ///< given name, father's name, tribe: what identifies
  honorific,   ///< Mullah, Haji, Dr: little weight, missing without harm
  kunya,       ///< "Abu X", "Umm X": one word, a by-name
  initial,     ///< a single letter
  legal_form,  ///< Ltd, Company, Trading: of organisations
  number,
};
std::string_view name_of(WordKind kind);

struct NameWord {
  std::string
      text;  ///< folded, in its own script, joined parts without space ("abd alrahman" -> "abdrahman")
  std::string sound;  ///< sound_of(): at most sound_letters_max letters
  std::string
      marked;  ///< the sound if the marks of its Latin letters count (s with caron is sh); mostly empty
  WordKind kind = WordKind::name;
  bool unvowelled = false;   ///< written without its vowels: by its script, or in Latin ("Mhmmd")
  bool patronymic = false;   ///< stands behind bin, ibn, son of, ould ...
  bool article_cut = false;  ///< began with an article, or with its letters ("Aldridge"), which `text` lacks
  std::uint8_t position = 0;
  friend bool operator==(const NameWord&, const NameWord&) = default;
};

/// More words than a name has; of a longer text the first ones are taken.
inline constexpr std::size_t name_words_max = 24;

struct NameWords {
  std::vector<NameWord> words;  ///< in the order in which they are spoken ("Last, First" is turned round)
  bool cut = false;       ///< the text had more words than name_words_max, or more than limits::name_bytes
  bool has_name() const;  ///< at least one word of kind name or kunya
};

/// NFKC, case, marks, bidi controls and tatweel as fold(); apostrophes (all of them) vanish inside words;
/// "Last, First" is turned round; articles and izafat (al, ul, ur, -e-) vanish, alone or glued; Abd + name,
/// name + ullah, name + ud din are one word, however they are split; Abu and Umm join the next word; bin,
/// ibn, son of mark the next word. Words "na", "n/a", "unknown", "nee" alone say nothing and are left out.
/// Any bytes may come in; about 3 us for a Latin name of three words, bounded by limits::name_bytes.
NameWords name_words(std::string_view name);

/// True if the text has letters of Arabic script and letters of Latin script: a list that gives both forms in
/// one cell.
bool mixes_arabic_and_latin(std::string_view name);
/// The text without its words of Arabic script, and those words alone.
struct ScriptParts {
  std::string arabic, other;
};
ScriptParts split_scripts(std::string_view name);

}  // namespace sanad::text
