// SPDX-License-Identifier: Apache-2.0
/// Works through the numbers of one sentence and finds what each counts; the steps are told apart by file:
/// linker.cpp (nouns and verbs), linker_context.cpp and linker_before.cpp (bare numbers), linker_relative.cpp
/// (changes and shares), linker_other.cpp (money, durations, ranks, property).
#pragma once

#include <optional>
#include <vector>

#include "counted.h"
#include "predicate_link.h"

namespace sanad::claims {

/// The class named behind the verb of a bare number ("28 were militants"), and where that phrase ends.
struct CopulaClass {
  const Mark* person = nullptr;
  std::string victim_class{};
  std::size_t last = 0;
};
CopulaClass copula_class(const Sentence& sentence, std::size_t from);

/// "of whom", "including", "Of the 980 dead, ...": the number is a part of one before it.
bool is_part(const Sentence& sentence, const Quantity& q);

/// The class of those that a subject is about: "the number of civilians killed", "members of the security
/// forces who died".
std::string class_of_subject(const Sentence& sentence, const Mark& subject, std::size_t number);

class Linker {
 public:
  Linker(const Sentence& sentence, const Before& before)
      : sentence_{sentence}, text_{sentence.text}, before_{before} {}
  std::vector<Counted> run();

 private:
  std::optional<Counted> of(const Quantity& q);

  // Numbers with a noun or a verb of their own.
  std::optional<Counted> count(const Quantity& q);
  bool link_noun(const Quantity& q, Counted& counted) const;
  bool link_verb(const Quantity& q, Counted& counted) const;
  bool by_forces(const Quantity& q) const;
  bool link_object(const Quantity& q, Counted& counted) const;
  bool link_strength(const Quantity& q, Counted& counted) const;
  bool compared(const Quantity& q, Counted& counted);
  bool per_unit(const Counted& counted) const;
  void levels_of_change(const Quantity& q, Counted& counted) const;
  void event_of_copula(const Quantity& q, Counted& counted) const;
  void class_of_bare(const Quantity& q, Counted& counted) const;
  const Mark* class_of_owner(const Quantity& q) const;

  // Numbers that only their surroundings explain.
  bool link_context(const Quantity& q, Counted& counted);
  bool inherit(Counted& counted) const;
  bool number_of_fighters(const Quantity& q, Counted& counted) const;
  bool part_of_number(const Quantity& q, Counted& counted) const;
  bool does_otherwise(const Counted& counted) const;
  bool included(const Quantity& q, Counted& counted) const;
  bool came_from(const Quantity& q, Counted& counted) const;
  bool goes_to(const Quantity& q, Counted& counted) const;
  bool shared_noun(const Quantity& q, Counted& counted) const;
  bool take_from_last(const Quantity& q, Counted& counted, bool bare) const;
  const Counted& last_outside_brackets(const Counted& counted) const;
  bool clause_between(const Counted& a, const Counted& b) const;
  bool makes_casualties(const Quantity& q) const;
  bool in_list(const Counted& last, const Quantity& q) const;
  bool level_word_before(const Quantity& q) const;
  bool comparison_before(const Quantity& q) const;
  bool count_verb_before(const Quantity& q) const;
  bool of_something_else(const Quantity& q) const;
  bool paid_to(const Quantity& q) const;
  bool stands_alone(const Quantity& q) const;

  // Per cent, points, fractions, multiples.
  struct Direction {
    std::size_t last = 0;  ///< behind the word; 0 = none
    double sign = 1;
    bool behind = false;
  };
  std::optional<Counted> relative(const Quantity& q);
  Direction direction_of(const Quantity& q) const;
  bool joined_change(std::size_t at, const Quantity& q) const;
  std::optional<Counted> measured(const Quantity& q, Counted& counted);
  std::optional<Counted> with(const Mark& mark, Counted& counted) const;
  bool of_the_counted(std::size_t of) const;
  std::optional<Counted> share(const Quantity& q, Counted& counted);

  // What is not counted in persons or incidents.
  std::optional<Counted> money(const Quantity& q) const;
  std::optional<Counted> duration(const Quantity& q) const;
  std::optional<Counted> rank(const Quantity& q) const;
  std::optional<Counted> property(const Quantity& q, const NounPhrase& noun) const;

  const Sentence& sentence_;
  const Annotated& text_;
  Before before_;
  std::vector<Counted> found_{};
};

}  // namespace sanad::claims
