// SPDX-License-Identifier: Apache-2.0
#include "statement_scene.h"

#include <algorithm>
#include <array>

#include "statement_patterns.h"
#include "statement_words.h"

namespace sanad::claims::said {
namespace {

constexpr std::size_t longest_description = 4;
constexpr std::size_t farthest_modal = 60;
/// Groups without a name.
constexpr std::array<std::string_view, 6> bodies{"group",  "organisation", "organization",
                                                 "outfit", "movement",     "network"};
constexpr std::array<std::string_view, 12> crowds{"commanders", "factions", "fighters",  "leaders",
                                                  "leadership", "members",  "militants", "others",
                                                  "some",       "groups",   "splinters", "faction"};

template <class List>
bool one_of(const List& list, const typename List::value_type& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_article(std::string_view word) {
  constexpr std::array<std::string_view, 6> articles{"the", "a", "an", "its", "their", "his"};
  return one_of(articles, word);
}

bool is_adverb(std::string_view word) {
  constexpr std::array<std::string_view, 10> adverbs{"also",  "later", "then",    "himself", "first",
                                                     "again", "soon",  "himself", "once",    "eventually"};
  return one_of(adverbs, word) || (word.size() > 4 && word.ends_with("ly"));
}

}  // namespace

Scene::Scene(const Tokens& tokens, Span sentence, Memory& memory)
    : tokens_{tokens},
      sentence_{sentence},
      memory_{memory},
      names_{find_names(tokens, sentence)},
      dates_{find_dates(tokens, sentence, memory.year)} {
  denied_ = tokens[sentence.end - 1].text == "?";
  for (auto i = sentence.begin; i < sentence.end; ++i) denied_ = denied_ || is_denial(word(i));
  const auto first = past_article(sentence.begin);
  if (const auto* name = name_at(first)) {
    first_subject_ = party_of(*name);
  } else if ((word(first) == "he" || word(first) == "she") && !memory.person.empty()) {
    first_subject_ = Party{memory.person, {first, first + 1}, false, true, false};
  }
}

std::optional<std::size_t> Scene::phrase(std::size_t i, std::string_view words) const {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (word(i) != words.substr(0, end)) return std::nullopt;
    words.remove_prefix(std::min(end + 1, words.size()));
    ++i;
  }
  return i;
}

const Name* Scene::name_at(std::size_t i) const {
  const auto found =
      std::find_if(names_.begin(), names_.end(), [&](const Name& name) { return name.span.begin == i; });
  return found == names_.end() ? nullptr : &*found;
}

const Name* Scene::name_ending(std::size_t end) const {
  const auto found =
      std::find_if(names_.begin(), names_.end(), [&](const Name& name) { return name.span.end == end; });
  return found == names_.end() ? nullptr : &*found;
}

std::size_t Scene::past_article(std::size_t i) const {
  while (is_article(word(i)) || mark(i) == Mark::quote) ++i;
  return i;
}

Party Scene::party_of(const Name& name) const {
  Span span = name.span;
  bool group = name.group;
  // "TTP Commander Khan": what stands before a title is the body, what stands behind it the person.
  for (std::size_t i = span.end - 1; group && i > span.begin; --i) {
    if (!is_title(tokens_[i].lower) || i + 1 == span.end) continue;
    span.begin = i;
    group = false;
  }
  return {tokens_.shown(span), span, group, false, false};
}

std::optional<Party> Scene::group_at(std::size_t i) const {
  const auto at = past_article(i);
  if (const auto* name = name_at(at)) {
    auto party = party_of(*name);
    if (!party.group || mark(name->span.end) == Mark::possessive) return std::nullopt;
    return party;
  }
  const bool told = at > i || word(i) == "it";
  if (told && (one_of(bodies, word(at)) || word(i) == "it") && !memory_.group.empty()) {
    return Party{memory_.group, {i, at + 1}, true, true, false};
  }
  return std::nullopt;
}

/// Not "Lahore residents", nor "Mehsud's driver": the name stands for itself.
bool Scene::names_somebody(const Name& name) const {
  const auto behind = name.span.end;
  if (mark(behind) == Mark::possessive) return false;
  const bool noun_follows = mark(behind) == Mark::word && !tokens_[behind].capital &&
                            !is_function_word(word(behind)) && !is_auxiliary(word(behind)) &&
                            !is_preposition(word(behind));
  return name.span.size() > 1 || !noun_follows;
}

std::optional<Party> Scene::person_at(std::size_t i) const {
  auto at = past_article(i);
  for (std::size_t words = 0; words <= longest_description; ++words) {
    if (const auto* name = name_at(at)) {
      auto party = party_of(*name);
      if (!party.group) return names_somebody(*name) ? std::optional{party} : std::nullopt;
      at = name->span.end;
      continue;
    }
    if (mark(at) != Mark::word || is_preposition(word(at)) || is_auxiliary(word(at))) return std::nullopt;
    ++at;
  }
  return std::nullopt;
}

std::size_t Scene::back_over(std::size_t i) const {
  while (i > sentence_.begin) {
    const auto before = i - 1;
    const auto* date = [&]() -> const Date* {
      for (const auto& candidate : dates_) {
        if (candidate.span.end == i) return &candidate;
      }
      return nullptr;
    }();
    if (date != nullptr && date->span.begin > sentence_.begin && is_preposition(word(date->span.begin - 1))) {
      i = date->span.begin - 1;
    } else if (mark(before) == Mark::close) {
      std::size_t open = before;
      while (open > sentence_.begin && mark(open) != Mark::open) --open;
      i = open;
    } else if (mark(before) == Mark::quote || is_auxiliary(word(before)) ||
               (is_adverb(word(before)) && !tokens_[before].capital)) {
      --i;
    } else {
      break;
    }
  }
  return i;
}

std::optional<Party> Scene::named_subject(const Name& name) const {
  auto party = party_of(name);
  const auto begin = party.span.begin;
  std::size_t before = begin;
  while (before > sentence_.begin && (is_article(word(before - 1)) || is_title(word(before - 1)))) --before;
  if (before > sentence_.begin) {
    const auto word_before = word(before - 1);
    const auto leaders = before - 1 > sentence_.begin ? word(before - 2) : std::string_view{};
    const bool led = leaders == "leaders" || leaders == "leadership" || leaders == "commanders";
    const bool counted =
        before > sentence_.begin + 2 && (mark(before - 3) == Mark::number || small_count(word(before - 3)));
    if (word_before == "of" && led && !counted) {
      return Party{"leaders of " + party.text, {before - 2, name.span.end}, false, false, true};
    }
    const bool governed = is_preposition(word_before) && begin == party.span.begin;
    if (governed) return std::nullopt;
    const bool joined = word_before == "and" || mark(before - 1) == Mark::comma;
    const auto* other = joined ? name_ending(before - 1) : nullptr;
    if (other != nullptr && word_before == "and" && party_of(*other).group == party.group) {
      if (auto first = named_subject(*other)) {
        party.text = first->text + "; " + party.text;
        party.span.begin = first->span.begin;
      }
    }
  }
  return party;
}

std::optional<Party> Scene::behind_comma(std::size_t comma) const {
  // "X, the leader of Y, was": the name before the apposition; "the leader of Y, X, was": the apposition
  // itself.
  for (std::size_t i = comma; i > sentence_.begin; --i) {
    if (mark(i - 1) != Mark::comma) continue;
    if (const auto* inner = name_ending(comma)) {
      const auto party = named_subject(*inner);
      if (party && party->span.begin == i) return party;
    }
    const auto* name = name_ending(i - 1);
    if (name != nullptr) {
      if (auto party = named_subject(*name)) return party;
    }
    return last_subject_;
  }
  // No comma before: "X, killed in August, was replaced".
  const auto* name = name_ending(comma);
  const auto party = name != nullptr ? named_subject(*name) : std::nullopt;
  return party ? party : last_subject_;
}

std::optional<Party> Scene::common_subject(std::size_t end) const {
  const auto last = word(end - 1);
  std::size_t begin = end - 1;
  if (one_of(bodies, last) && begin > sentence_.begin && is_article(word(begin - 1)) &&
      !memory_.group.empty()) {
    return Party{memory_.group, {begin - 1, end}, true, true, false};
  }
  if (!one_of(crowds, last)) return std::nullopt;
  while (begin > sentence_.begin && mark(begin - 1) == Mark::word && !is_auxiliary(word(begin - 1)) &&
         (word(begin - 1) == "of" || !is_preposition(word(begin - 1))) && word(begin - 1) != "while" &&
         word(begin - 1) != "and" && end - begin < 6) {
    --begin;
  }
  return Party{tokens_.shown({begin, end}), {begin, end}, false, false, true};
}

std::optional<Party> Scene::subject(std::size_t verb) const {
  const auto i = back_over(verb);
  if (i <= sentence_.begin) return std::nullopt;
  const auto before = word(i - 1);
  if (const auto* name = name_ending(i)) {
    auto party = named_subject(*name);
    return party ? party : std::nullopt;
  }
  if (mark(i - 1) == Mark::comma) return behind_comma(i - 1);
  if (before == "he" || before == "she") {
    if (memory_.person.empty()) return std::nullopt;
    return Party{memory_.person, {i - 1, i}, false, true, false};
  }
  if (before == "it" && !memory_.group.empty()) return Party{memory_.group, {i - 1, i}, true, true, false};
  if (before == "who" || before == "which" || before == "that") {
    const auto end = mark(i - 2) == Mark::comma ? i - 2 : i - 1;
    const auto* name = name_ending(end);
    return name != nullptr ? std::optional{party_of(*name)} : std::nullopt;
  }
  if (before == "and" || before == "but") return last_subject_ ? last_subject_ : first_subject_;
  return common_subject(i);
}

void Scene::remember(const Party& party) {
  last_subject_ = party;
  if (party.indefinite || party.text.empty()) return;
  (party.group ? memory_.group : memory_.person) = party.text;
}

void Scene::remember_group() {
  const auto& subject = last_subject_ ? last_subject_ : first_subject_;
  if (subject && subject->group && !subject->inherited) {
    memory_.group = subject->text;
    return;
  }
  const auto group = std::find_if(names_.begin(), names_.end(), [](const Name& name) { return name.group; });
  if (group == names_.end()) return;
  const auto party = party_of(*group);
  if (party.group) memory_.group = party.text;
}

bool Scene::unsaid(std::size_t verb) const {
  if (denied_) return true;
  const auto reach = verb > sentence_.begin + farthest_modal ? verb - farthest_modal : sentence_.begin;
  for (std::size_t i = verb; i > reach; --i) {
    const auto mark_before = mark(i - 1);
    if (mark_before == Mark::semicolon) break;
    if (is_modal(word(i - 1))) return true;
    if (is_negation(word(i - 1)) && verb - i < 5) return true;
    if (mark_before == Mark::comma && verb - i > 3 && word(sentence_.begin) != "if") break;
  }
  return verb > sentence_.begin && (word(verb - 1) == "to" || word(verb - 1) == "be");
}

bool Scene::passive(std::size_t verb) const {
  for (std::size_t i = verb; i > sentence_.begin; --i) {
    const auto before = word(i - 1);
    if (before == "was" || before == "were" || before == "been" || before == "is" || before == "are")
      return true;
    if (!is_adverb(before) && before != "being") return false;
  }
  return false;
}

std::string Scene::attribution(std::size_t before) const {
  constexpr std::array<std::string_view, 9> sayings{"said",      "says",   "reported", "announced", "claimed",
                                                    "confirmed", "stated", "declared", "claims"};
  for (std::size_t i = sentence_.begin; i < before; ++i) {
    if (one_of(sayings, word(i)) && i > sentence_.begin) return tokens_.shown({sentence_.begin, i});
    if (word(i) != "according" || word(i + 1) != "to") continue;
    std::size_t end = i + 2;
    while (end < before && mark(end) == Mark::word) ++end;
    return tokens_.shown({i + 2, end});
  }
  return {};
}

std::size_t Scene::end_of_clause(std::size_t verb) const {
  for (std::size_t i = verb + 1; i < sentence_.end; ++i) {
    if (mark(i) == Mark::semicolon) return i;
    const bool new_clause = word(i) == "while" || word(i) == "whereas" || word(i) == "according" ||
                            word(i) == "after" || word(i) == "when" || word(i) == "before";
    if (new_clause && i > verb + 1) return i;
    const bool passive_verb = is_auxiliary(word(i)) && is_trigger(word(i + 1)) && !tokens_[i + 1].capital;
    if (passive_verb || word(i) == "became" || word(i) == "succeeded" || word(i) == "replaced") return i;
  }
  return sentence_.end;
}

void Scene::set_time(Found& found, std::size_t verb, std::size_t end) {
  const Date* chosen = nullptr;
  for (const auto& date : dates_) {
    if (date.span.begin >= verb && date.span.begin < end) {
      chosen = &date;
      break;
    }
  }
  const bool behind = chosen != nullptr;
  auto begin = verb;
  while (begin > sentence_.begin && mark(begin - 1) != Mark::semicolon) --begin;
  bool moved = false;  // "four days later": of another day than the one named
  for (auto i = verb; i < end; ++i) moved = moved || word(i) == "later" || word(i) == "earlier";
  for (const auto& date : dates_) {
    if (one_of(taken_, date.span.begin)) continue;
    if (!behind && !moved && date.span.begin >= begin && date.span.end <= verb) chosen = &date;
  }
  if (chosen == nullptr) return;
  found.time = chosen->range;
  found.inherited_time = chosen->year_inherited;
  if (!behind) return;
  found.span.end = std::max(found.span.end, chosen->span.end);
  taken_.push_back(chosen->span.begin);
}

void Scene::set_place(Found& found, std::size_t verb, std::size_t end) const {
  for (std::size_t i = verb; i < end; ++i) {
    const auto here = word(i);
    const bool leads =
        here == "in" || here == "at" || here == "near" || here == "outside" || here == "inside";
    if (!leads) continue;
    const auto at = past_article(i + 1);
    const auto* name = name_at(at);
    if (name == nullptr || name->group || is_means(word(name->span.end)) || word(name->span.end) == "drone")
      continue;
    if (word(at) == "operation") continue;
    found.place = name->span;
    found.span.end = std::max(found.span.end, name->span.end);
    return;
  }
}

Span Scene::noun_phrase(std::size_t i, std::size_t end) const {
  std::size_t stop = i;
  while (stop < end) {
    const auto here = mark(stop);
    if (here == Mark::comma || here == Mark::semicolon || here == Mark::stop || here == Mark::open) break;
    const bool locative =
        word(stop) == "in" || word(stop) == "on" || word(stop) == "at" || word(stop) == "near";
    if (stop > i && locative) break;
    ++stop;
  }
  return {i, stop};
}

}  // namespace sanad::claims::said
