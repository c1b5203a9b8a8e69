// SPDX-License-Identifier: Apache-2.0
/// One sentence with its names and dates, what the paragraph has told so far, and who does what in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/claim.h"
#include "statement_phrases.h"
#include "statement_tokens.h"

namespace sanad::claims::said {

/// What a paragraph carries from sentence to sentence.
struct Memory {
  std::string person, group;  ///< last named as a subject; last group named
  int year = 0;               ///< last year named
};

/// A side of a statement.
struct Party {
  std::string text;
  Span span;  ///< in the sentence; of the pronoun if it is one
  bool group = false;
  bool inherited = false;   ///< a pronoun or "the group": the text stands earlier
  bool indefinite = false;  ///< "some of these commanders"
};

/// A statement before its place in the text is settled.
struct Found {
  Measure measure = Measure::statement;
  std::string subject, relation, object;
  Span span;
  std::optional<DateRange> time;
  std::optional<Span> place;                         ///< a name of the sentence
  bool place_settled = false, time_settled = false;  ///< nothing else of the sentence is its place, its time
  std::string event_type, actor;
  std::optional<double> value;  ///< of a duration, in days
  bool inherited_actor = false, inherited_time = false;
  std::string attribution;  ///< not empty: reported
};

class Scene {
 public:
  Scene(const Tokens& tokens, Span sentence, Memory& memory);

  const Tokens& tokens() const { return tokens_; }
  Span sentence() const { return sentence_; }
  const Memory& memory() const { return memory_; }
  bool inside(std::size_t i) const { return i >= sentence_.begin && i < sentence_.end; }
  std::string_view word(std::size_t i) const { return inside(i) ? tokens_[i].lower : std::string_view{}; }
  Mark mark(std::size_t i) const { return inside(i) ? tokens_[i].mark : Mark::stop; }
  /// Index of the token behind `i` words of `phrase` if they stand there ("as a result of"), else nullopt.
  std::optional<std::size_t> phrase(std::size_t i, std::string_view words) const;

  const Name* name_at(std::size_t i) const;  ///< that begins there
  const Name* name_ending(std::size_t end) const;
  /// Past "the", "a", "its" and the like.
  std::size_t past_article(std::size_t i) const;
  /// The first name from `i` on that is a group, past an article; or "the group": the last one named.
  std::optional<Party> group_at(std::size_t i) const;
  /// A person's name from `i` on, past an article and up to four small words of description.
  std::optional<Party> person_at(std::size_t i) const;
  Party party_of(const Name& name) const;

  /// Who does what the verb at `verb` says: the name, pronoun or noun before it, past auxiliaries, adverbs,
  /// dates, appositions and relative pronouns.
  std::optional<Party> subject(std::size_t verb) const;
  /// Remembers the subject of a statement for the verbs that follow without one.
  void remember(const Party& party);
  /// Takes the first group of the sentence as the one last named, unless its subject is one.
  void remember_group();

  /// Whether what stands from the start of the clause to the verb only may, will or did not happen.
  bool unsaid(std::size_t verb) const;
  /// Passive: a form of "be" before the verb.
  bool passive(std::size_t verb) const;
  /// Whom the sentence names as the one who says so, or empty.
  std::string attribution(std::size_t before) const;

  /// First date behind the verb and before `end`; else one that stands before the verb and is no other
  /// statement's.
  void set_time(Found& found, std::size_t verb, std::size_t end);
  /// First place named behind the verb and before `end`.
  void set_place(Found& found, std::size_t verb, std::size_t end) const;
  /// Where what the verb says ends: at the next verb of a statement, or the end of the sentence.
  std::size_t end_of_clause(std::size_t verb) const;
  /// Words from `i` to the next mark, date, place or verb.
  Span noun_phrase(std::size_t i, std::size_t end) const;
  const std::vector<Name>& names() const { return names_; }
  const std::vector<Date>& dates() const { return dates_; }

 private:
  std::optional<Party> named_subject(const Name& name) const;
  std::optional<Party> behind_comma(std::size_t comma) const;
  std::optional<Party> common_subject(std::size_t end) const;
  bool names_somebody(const Name& name) const;
  std::size_t back_over(std::size_t i) const;

  const Tokens& tokens_;
  Span sentence_;
  Memory& memory_;
  std::vector<Name> names_;
  std::vector<Date> dates_;
  bool denied_ = false;                 ///< a question, or somebody denies what it says
  std::vector<std::size_t> taken_;      ///< first tokens of dates that stand behind the verb of a statement
  std::optional<Party> first_subject_;  ///< the name or pronoun that the sentence begins with
  std::optional<Party> last_subject_;   ///< of its last statement
};

}  // namespace sanad::claims::said
