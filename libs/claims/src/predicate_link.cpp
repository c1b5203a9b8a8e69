// SPDX-License-Identifier: Apache-2.0
#include "predicate_link.h"

#include <algorithm>

namespace sanad::claims {
namespace {

constexpr std::size_t reach_words = 14;    ///< other words between a subject and its verb
constexpr std::size_t back_words = 5;

Measure parse_measure(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Measure::other); ++i) {
    if (name_of(static_cast<Measure>(i)) == name) return static_cast<Measure>(i);
  }
  return Measure::other;
}

bool passive_word(const Annotated& text, std::size_t i) {
  return text.is(i, {"was", "were", "been", "being", "be", "is", "are", "got", "get", "gets"});
}

/// What a verb in the active voice does it to: a number, or persons.
bool object_follows(const Sentence& sentence, std::size_t i) {
  const auto& text = sentence.text;
  for (std::size_t step = 0; step < 4 && i < sentence.span.last; ++step, ++i) {
    if (sentence.quantity_from(i) != nullptr) return !sentence.inside_time(i);
    if (text.at(i, Tag::comparator) != nullptr || text.is(i, {"the", "a", "an", "his", "their", "its", "some", "several", "many", "all", "innocent", "local", "another"})) continue;
    return text.at(i, Tag::person) != nullptr;
  }
  return false;
}

}  // namespace

Measure measure_of(const Mark& mark) {
  switch (mark.entry->tag) {
    case Tag::measure_noun:
    case Tag::predicate: return parse_measure(mark.entry->value);
    case Tag::incident_noun: return Measure::incidents;
    case Tag::operation_noun: return Measure::operations;
    case Tag::weapon_noun: return Measure::weapons;
    default: return Measure::other;
  }
}

namespace {

/// "Three of the seven held on Thursday were released": behind the whole and what is said of it.
std::size_t behind_whole(const Sentence& sentence, std::size_t from) {
  const auto& text = sentence.text;
  if (!text.is(from, {"of"})) return from;
  const auto at = text.is(from + 1, {"the", "those", "these"}) ? from + 2 : from + 1;
  const auto* whole = sentence.quantity_from(at);
  if (whole == nullptr) return from;
  const auto last = noun_phrase(text, whole->last, sentence.span.last).last;
  const auto* participle = text.at(last, Tag::predicate);
  return participle == nullptr ? last : participle->last;
}

}  // namespace

PredicateLink forward_predicate(const Sentence& sentence, std::size_t from) {
  const auto& text = sentence.text;
  bool passive = false, crossed = false, verb = false;
  std::size_t words = 0, commas = 0;
  int crossings = 0;
  for (auto i = behind_whole(sentence, from); i < sentence.span.last;) {
    if (text.is(i, {";", ":", "\xE2\x80\x94", "("})) {
      if (!text.is(i, {"("})) return {};
      while (i < sentence.span.last && !text.is(i, {")"})) ++i;
      ++i;
      continue;
    }
    if (text.is(i, {","})) {
      if (!crossed && ++commas > 4) return {};
      ++i;
      continue;
    }
    if (const auto* predicate = text.at(i, Tag::predicate)) {
      const auto link = words == 0 && !crossed && commas == 0 ? Link::adjacent : Link::clause;
      if (predicate->entry->flags == "own") return {.mark = predicate, .link = link};
      if (predicate->entry->flags == "property") {
        i = predicate->last;
        continue;
      }
      if (predicate->entry->flags == "active") return {};
      if (passive) return {.mark = predicate, .link = link, .passive = true};
      if (object_follows(sentence, predicate->last)) return {.mark = predicate, .link = link, .agent = true};
      if (link == Link::adjacent || words <= 2) return {.mark = predicate, .link = link};
      return {};
    }
    // Only "dead" of the nouns of a measure stands as a predicate; it is one in the table as well.
    if (const auto* q = sentence.quantity_from(i); q != nullptr && text.at(q->last, Tag::unit_other) != nullptr) {
      i = text.at(q->last, Tag::unit_other)->last;   // "a village 15 km outside"
      continue;
    }
    if (const auto* q = sentence.quantity_from(i); q != nullptr && !sentence.inside_time(i)) {
      // A part in between ("including three children"), or the next of a list ("10 soldiers and 5 civilians were").
      const bool joined = i > from && (text.is(i - 1, {",", "and", "including", "&"}) || (text.is(i - 1, {"all", "the", "some"}) && text.ending(i - 1, Tag::subset) != nullptr) || text.ending(i, Tag::subset) != nullptr ||
                                       text.ending(q->comparator_first, Tag::subset) != nullptr);
      constexpr int crossed_max = 8;
      if (!joined || ++crossings > crossed_max) return {};
      const auto noun = noun_phrase(text, q->last, sentence.span.last);
      // In a list the verb right behind the next number is that number's own: "10 dead and 20 injured".
      if (noun.last == q->last && text.at(q->last, Tag::predicate) != nullptr && text.ending(q->comparator_first, Tag::subset) == nullptr) return {};
      crossed = true;
      i = noun.last;
      continue;
    }
    if (text.at(i, Tag::modal) != nullptr) return {};
    if (text.at(i, Tag::claim_verb) != nullptr && text.at(i, Tag::predicate) == nullptr) return {};
    if (text.at(i, Tag::attribution) != nullptr && text.at(i, Tag::aux) == nullptr && commas == 0) return {};
    if (text.is(i, {"and", "but", "while", "whereas", "when", "after", "as", "before"})) {
      const bool goes_on = text.is(i, {"and"}) && i + 1 < sentence.span.last &&
                           (text.at(i + 1, Tag::aux) != nullptr || text.at(i + 1, Tag::person) != nullptr || sentence.quantity_from(i + 1) != nullptr ||
                            text.at(i + 1, Tag::comparator) != nullptr || (!verb && i > from && commas == 0 && text.is(i + 1, {"its", "their", "the", "other", "nearby"}) && !text.is(i + 2, {"number", "total", "toll"})) ||
                            (!verb && i > from && (text[i + 1].capital || text[i + 1].kind == TokenKind::number)));
      if (!goes_on) return {};
      ++i;
      continue;
    }
    if (const auto* aux = text.at(i, Tag::aux)) {
      for (auto t = aux->first; t < aux->last; ++t) passive = passive || passive_word(text, t);
      verb = true;
      i = aux->last;
      continue;
    }
    if (const auto* subset = text.at(i, Tag::subset)) {
      i = subset->last;
      continue;
    }
    if (text.at(i, Tag::filler) != nullptr || text.at(i, Tag::relative) != nullptr || text.at(i, Tag::comparator) != nullptr || sentence.inside_time(i)) {
      ++i;
      continue;
    }
    if (++words > reach_words) return {};
    ++i;
  }
  return {};
}

PredicateLink backward_predicate(const Sentence& sentence, std::size_t first) {
  const auto& text = sentence.text;
  std::size_t skipped = 0;
  for (auto i = first; i > sentence.span.first;) {
    if (const auto* predicate = text.ending(i, Tag::predicate); predicate != nullptr && predicate->entry->flags != "own" &&
        predicate->first >= sentence.span.first) {
      if (predicate->entry->flags == "property") return {};
      const bool passive = predicate->first > sentence.span.first && passive_word(text, predicate->first - 1) &&
                           predicate->entry->flags == "transitive";
      if (passive) return {};
      return {.mark = predicate, .link = skipped <= 2 ? Link::adjacent : Link::clause};
    }
    for (const auto tag : {Tag::measure_noun, Tag::incident_noun}) {
      const auto* noun = text.ending(i, tag);
      if (noun == nullptr || noun->first < sentence.span.first) continue;
      const bool joined = i < first && text.is(i, {"of", "to", "at", ":", "among", "toll", "reached", "was", "were", "is", "totalled", "totaled", "stood", "passed",
                                                   "exceeded", "numbered", "hit", "reaching", "to", "included", "include", "includes", "comprised"});
      if (!joined) return {};
      if (tag == Tag::incident_noun && (!text.is(i, {"of"}) || noun->entry->value == "attack")) {
        const bool deadly = noun->entry->words.front().starts_with("massacre") || noun->entry->words.front().starts_with("assassination") ||
                            noun->entry->words.front().starts_with("execution") || noun->entry->words.front().starts_with("beheading");
        if (!deadly || !text.is(i, {"of"})) return {};
      }
      return {.mark = noun, .link = Link::clause};
    }
    const auto back = i - 1;
    const bool light = text.at(back, Tag::filler) != nullptr || text.at(back, Tag::comparator) != nullptr || text.ending(i, Tag::comparator) != nullptr ||
                       text.is(back, {":", "toll", "reached", "reaching", "was", "were", "is", "totalled", "totaled", "stood", "rose", "climbed", "passed", "exceeded",
                                      "numbered", "hit", "to", "of", "total", "least", "most", "risen", "further", "additional", "another", "up", "included", "include", "includes", "comprised"});
    if (!light && ++skipped > 2) return {};
    if (!light && text[back].kind == TokenKind::sign && !text.is(back, {"\"", "-"})) return {};
    if (sentence.inside_time(back) && ++skipped > back_words) return {};
    --i;
  }
  return {};
}

const Mark* subject_before(const Sentence& sentence, std::size_t first) {
  const auto& text = sentence.text;
  constexpr std::size_t reach = 30;
  const Mark* second = nullptr;   // a noun that another number has already
  for (auto i = first; i > sentence.span.first && first - i < reach; --i) {
    if (text.is(i - 1, {";"})) break;
    for (const auto tag : {Tag::measure_noun, Tag::predicate, Tag::incident_noun, Tag::operation_noun}) {
      const auto* mark = text.ending(i, tag);
      if (mark == nullptr || mark->first < sentence.span.first) continue;
      if (measure_of(*mark) == Measure::other || measure_of(*mark) == Measure::affected) continue;
      if (tag == Tag::predicate && (mark->entry->flags == "active" || text.at(mark->first, Tag::down) != nullptr || text.at(mark->first, Tag::up) != nullptr)) continue;
      const bool of_number = text.is(i, {"of"}) && i + 1 < first && sentence.quantity_from(i + 1) != nullptr;
      if (!of_number) return mark;
      if (second == nullptr) second = mark;
    }
  }
  return second;
}

}  // namespace sanad::claims
