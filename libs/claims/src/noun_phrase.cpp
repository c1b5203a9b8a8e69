// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "counted.h"

namespace sanad::claims {
namespace {

constexpr std::size_t adjectives_max = 5;

bool security_family(const std::string& name) {
  return name == "police" || name == "military" || name == "paramilitary" || name == "security";
}

/// "policemen and soldiers" are security personnel; "men, women and children" nobody in particular.
std::string join_classes(const std::string& a, const std::string& b) {
  if (a == b) return a;
  if (a.empty() || b.empty()) return "";
  return security_family(a) && security_family(b) ? "security" : "";
}

/// What ends a noun phrase: a verb, a preposition, a clause.
bool ends_phrase(const Annotated& text, std::size_t i) {
  for (const auto& mark : text.marks_at(i)) {
    switch (mark.entry->tag) {
      case Tag::aux:
      case Tag::preposition:
      case Tag::relative:
      case Tag::modal:
      case Tag::attribution:
      case Tag::share_verb:
      case Tag::pronoun_subject:
      case Tag::compare:
      case Tag::percent:
      case Tag::up:
      case Tag::down:
        return true;
      default:
        break;
    }
  }
  if (const auto* person = text.at(i, Tag::person)) return person->entry->words.empty();
  return text.at(i, Tag::predicate) != nullptr && text.at(i, Tag::measure_noun) == nullptr;
}

/// Longest mark of the nouns that begin here.
const Mark* noun_at(const Annotated& text, std::size_t i) {
  const Mark* best = nullptr;
  for (const auto& mark : text.marks_at(i)) {
    switch (mark.entry->tag) {
      case Tag::measure_noun: case Tag::incident_noun: case Tag::operation_noun: case Tag::weapon_noun: case Tag::person:
      case Tag::unit_other:
        if (best == nullptr || mark.last > best->last) best = &mark;
        break;
      default:
        break;
    }
  }
  return best;
}

void take(NounPhrase& phrase, const Mark& mark, bool joined) {
  phrase.last = mark.last;
  phrase.other_unit = nullptr;
  switch (mark.entry->tag) {
    case Tag::measure_noun: phrase.measure = &mark; break;
    case Tag::incident_noun:
      phrase.person = nullptr;   // "rebel attacks"
      phrase.victim_class.clear();
      phrase.incident = &mark;
      phrase.operation = nullptr;
      break;
    case Tag::operation_noun: phrase.operation = &mark; break;
    case Tag::weapon_noun:
      phrase.weapon = &mark;   // "anti-personnel mines"
      phrase.person = nullptr;
      phrase.victim_class.clear();
      break;
    case Tag::person:
      // "civilian police", "militant commanders": the last noun says who they are, the one before it is an adjective.
      if (phrase.person == nullptr) phrase.victim_class = mark.entry->value;
      else if (joined) phrase.victim_class = join_classes(phrase.victim_class, mark.entry->value);
      else if (!mark.entry->value.empty()) phrase.victim_class = mark.entry->value;
      // "attack victims", "bomb disposal officers": the last noun is what is counted.
      phrase.person = &mark;
      phrase.incident = phrase.operation = phrase.weapon = nullptr;
      break;
    default: phrase.other_unit = &mark; break;
  }
}

/// Behind a noun: "and policemen", ", women and children" go on with it; a number does not follow.
std::size_t joined_person(const Annotated& text, std::size_t i) {
  auto at = i;
  if (!text.is(at, {"and", "or", "&"}) && !(text.is(at, {","}) && text.at(at + 1, Tag::person) != nullptr)) return 0;
  ++at;
  for (std::size_t skipped = 0; skipped < 2; ++skipped, ++at) {
    if (text.at(at, Tag::number) != nullptr || (at < text.size() && text[at].kind == TokenKind::number)) return 0;
    if (text.at(at, Tag::person) != nullptr && !text.is(at, {"another", "more", "other", "others"})) return at;
    if (ends_phrase(text, at)) return 0;
  }
  return 0;
}

/// Tags of words that say what is counted; a word with any other tag has a part of its own in the sentence.
bool unknown_word(const Annotated& text, std::size_t i, std::size_t end) {
  if (text.is_dash(i) && text.glued(i)) ++i;
  // A capitalised one is a people: "2.5 million Iraqis".
  if (i >= end || text[i].kind != TokenKind::word || text[i].capital || text.key(i).ends_with("ly")) return false;
  for (const auto& mark : text.marks_at(i)) {
    if (mark.entry->tag != Tag::place && mark.entry->tag != Tag::actor && mark.entry->tag != Tag::abbreviation && mark.entry->tag != Tag::count_label) return false;
  }
  return true;
}

}  // namespace

NounPhrase noun_phrase(const Annotated& text, std::size_t first, std::size_t end) {
  NounPhrase phrase{.last = first};
  std::size_t adjectives = 0;
  bool joined = false, foreign = false;
  auto i = first;
  if (text.is(i, {"of"}) && text.is(i + 1, {"the"})) i += 2;
  if (text.is(i, {"a", "an", "per", "every", "each", "the", "last", "this"}) && !text.is(i - 1, {"one"})) return phrase;   // "470 a day", "47 the month before"
  while (i < end) {
    const bool found = phrase.last > first;
    if (const auto* noun = noun_at(text, i)) {
      // "killed" and "wounded" are verbs behind a noun, adjectives or nouns before one.
      const bool verb = text.at(i, Tag::predicate) != nullptr && noun->entry->tag == Tag::measure_noun;
      if (verb && found) break;
      if (noun->entry->tag == Tag::unit_other && text.is(i, {"mm", "calibre", "caliber"})) {
        i = noun->last;
        continue;
      }
      if (noun->entry->tag == Tag::unit_other && found) break;
      const bool plural_person = phrase.person != nullptr && (phrase.person->entry->words.back().ends_with("s") || phrase.person->entry->words.back().ends_with("men") ||
                                                              phrase.person->entry->words.back() == "people");
      if (plural_person && noun->entry->tag == Tag::incident_noun) break;
      if (text.is(i, {"more", "other", "another"}) && !found) {   // "3 other policemen", "12 more"
        take(phrase, *noun, false);
        i = noun->last;
        continue;
      }
      take(phrase, *noun, joined);
      i = noun->last;
      joined = false;
      if (phrase.person != nullptr) {
        if (const auto next = joined_person(text, i)) {
          i = next;
          joined = true;
        }
      }
      continue;
    }
    if (found && !text.is_dash(i)) break;
    if (text[i].kind == TokenKind::sign && !text.is_dash(i) && !text.is(i, {"\"", "'", "'s"})) break;
    // "12 AK-47 rifles", "three 81 mm mortars": a model or a calibre.
    if (text[i].kind == TokenKind::number && (text.is_dash(i - 1) || text.is(i + 1, {"mm", "calibre", "caliber", "bore"}))) {
      ++i;
      continue;
    }
    if (text[i].kind == TokenKind::number || text.at(i, Tag::number) != nullptr) break;
    // "506 recorded incidents": a participle in front of the noun.
    if (text.is(i, {"recorded", "reported", "confirmed", "registered", "known", "documented", "verified", "suspected", "failed", "foiled"}) && !found &&
        (noun_at(text, i + 1) != nullptr || noun_at(text, i + 2) != nullptr)) {
      ++i;
      continue;
    }
    if (ends_phrase(text, i)) break;
    foreign = foreign || text.is(i, {"foreign"});
    if (text.at(i, Tag::conjunction) != nullptr && !text.is(i, {"and", "or"})) break;
    if (text.is(i, {"and", "or"}) && (adjectives == 0 || noun_at(text, i + 1) == nullptr)) break;
    if (text[i].kind == TokenKind::word && ++adjectives > adjectives_max) break;
    ++i;
  }
  if (foreign && phrase.person != nullptr && (phrase.victim_class.empty() || phrase.victim_class == "civilian")) phrase.victim_class = "foreign";
  phrase.unknown_noun = phrase.last == first && unknown_word(text, first, end);
  return phrase;
}

}  // namespace sanad::claims
