// SPDX-License-Identifier: Apache-2.0
#include "predicate_link.h"

#include <algorithm>

namespace sanad::claims {
namespace {

constexpr std::size_t reach_words = 14;  ///< other words between a subject and its verb
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
    if (text.at(i, Tag::comparator) != nullptr ||
        text.is(i, {"the", "a", "an", "his", "their", "its", "some", "several", "many", "all", "innocent",
                    "local", "another"}))
      continue;
    return text.at(i, Tag::person) != nullptr;
  }
  return false;
}

}  // namespace

Measure measure_of(const Mark& mark) {
  switch (mark.entry->tag) {
    case Tag::measure_noun:
    case Tag::predicate:
      return parse_measure(mark.entry->value);
    case Tag::incident_noun:
      return Measure::incidents;
    case Tag::operation_noun:
      return Measure::operations;
    case Tag::weapon_noun:
      return Measure::weapons;
    default:
      return Measure::other;
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

/// Goes from a noun phrase to the right until its verb is found, or something that cannot stand between.
class Forward {
 public:
  Forward(const Sentence& sentence, std::size_t from)
      : sentence_{sentence}, text_{sentence.text}, from_{from}, at_{behind_whole(sentence, from)} {}

  PredicateLink run() {
    while (at_ < sentence_.span.last) {
      if (const auto* predicate = text_.at(at_, Tag::predicate);
          predicate != nullptr && predicate->entry->flags != "property") {
        return link(*predicate);
      }
      if (!(step_sign() || step_number() || step_word())) return {};
      if (stopped_) return {};
    }
    return {};
  }

 private:
  PredicateLink link(const Mark& predicate) const {
    const auto link = words_ == 0 && crossings_ == 0 && commas_ == 0 ? Link::adjacent : Link::clause;
    if (predicate.entry->flags == "own") return {.mark = &predicate, .link = link};
    if (predicate.entry->flags == "active") return {};
    if (passive_) return {.mark = &predicate, .link = link, .passive = true};
    if (object_follows(sentence_, predicate.last)) return {.mark = &predicate, .link = link, .agent = true};
    if (link == Link::adjacent || words_ <= 2) return {.mark = &predicate, .link = link};
    return {};
  }

  /// Commas and brackets are stepped over; other signs end the clause.
  bool step_sign() {
    if (text_.is(at_, {"("})) {
      while (at_ < sentence_.span.last && !text_.is(at_, {")"})) ++at_;
      ++at_;
      return true;
    }
    if (text_.is(at_, {";", ":", "\xE2\x80\x94"})) return stop();
    if (!text_.is(at_, {","})) return false;
    constexpr int commas_max = 4;
    if (crossings_ == 0 && ++commas_ > commas_max) return stop();
    ++at_;
    return true;
  }

  /// A distance ("a village 15 km outside"), a part in between ("including three children"), or the next of a
  /// list ("10 soldiers and 5 civilians were").
  bool step_number() {
    const auto* q = sentence_.quantity_from(at_);
    if (q == nullptr) return false;
    if (const auto* unit = text_.at(q->last, Tag::unit_other)) {
      at_ = unit->last;
      return true;
    }
    if (sentence_.inside_time(at_)) return false;
    const bool part =
        text_.ending(at_, Tag::subset) != nullptr ||
        text_.ending(q->comparator_first, Tag::subset) != nullptr ||
        (text_.is(at_ - 1, {"all", "the", "some"}) && text_.ending(at_ - 1, Tag::subset) != nullptr);
    const bool joined = at_ > from_ && (part || text_.is(at_ - 1, {",", "and", "including", "&"}));
    constexpr int crossed_max = 8;
    if (!joined || ++crossings_ > crossed_max) return stop();
    const auto noun = noun_phrase(text_, q->last, sentence_.span.last);
    // In a list the verb right behind the next number is that number's own: "10 dead and 20 injured".
    if (noun.last == q->last && text_.at(q->last, Tag::predicate) != nullptr &&
        text_.ending(q->comparator_first, Tag::subset) == nullptr)
      return stop();
    at_ = noun.last;
    return true;
  }

  bool step_word() {
    if (text_.at(at_, Tag::modal) != nullptr || text_.is(at_, {"they", "he", "she", "we", "it"}))
      return stop();
    if (const auto* property = text_.at(at_, Tag::predicate)) {
      at_ = property->last;
      return true;
    }
    if (text_.at(at_, Tag::claim_verb) != nullptr) return stop();
    if (text_.at(at_, Tag::attribution) != nullptr && text_.at(at_, Tag::aux) == nullptr && commas_ == 0)
      return stop();
    if (text_.is(at_, {"and", "but", "while", "whereas", "when", "after", "as", "before"})) {
      if (!goes_on()) return stop();
      ++at_;
      return true;
    }
    if (const auto* aux = text_.at(at_, Tag::aux)) {
      for (auto t = aux->first; t < aux->last; ++t) passive_ = passive_ || passive_word(text_, t);
      verb_ = true;
      at_ = aux->last;
      return true;
    }
    if (const auto* subset = text_.at(at_, Tag::subset)) {
      at_ = subset->last;
      return true;
    }
    const bool light = text_.at(at_, Tag::filler) != nullptr || text_.at(at_, Tag::relative) != nullptr ||
                       text_.at(at_, Tag::comparator) != nullptr || sentence_.inside_time(at_);
    if (!light && ++words_ > reach_words) return stop();
    ++at_;
    return true;
  }

  /// "and" joins verbs, persons and numbers, and before the verb names as well ("of Marawi and its
  /// surroundings").
  bool goes_on() const {
    if (!text_.is(at_, {"and"}) || at_ + 1 >= sentence_.span.last) return false;
    const auto next = at_ + 1;
    if (text_.at(next, Tag::aux) != nullptr || text_.at(next, Tag::person) != nullptr ||
        sentence_.quantity_from(next) != nullptr || text_.at(next, Tag::comparator) != nullptr)
      return true;
    if (verb_ || at_ <= from_) return false;
    if (text_[next].capital || text_[next].kind == TokenKind::number) return true;
    return commas_ == 0 && text_.is(next, {"its", "their", "the", "other", "nearby"}) &&
           !text_.is(next + 1, {"number", "total", "toll"});
  }

  bool stop() {
    stopped_ = true;
    return true;
  }

  const Sentence& sentence_;
  const Annotated& text_;
  std::size_t from_, at_, words_ = 0;
  int commas_ = 0, crossings_ = 0;
  bool passive_ = false, verb_ = false, stopped_ = false;
};

}  // namespace

PredicateLink forward_predicate(const Sentence& sentence, std::size_t from) {
  return Forward{sentence, from}.run();
}

PredicateLink backward_predicate(const Sentence& sentence, std::size_t first) {
  const auto& text = sentence.text;
  std::size_t skipped = 0;
  for (auto i = first; i > sentence.span.first;) {
    if (const auto* predicate = text.ending(i, Tag::predicate);
        predicate != nullptr && predicate->entry->flags != "own" && predicate->first >= sentence.span.first) {
      if (predicate->entry->flags == "property") return {};
      // "dial Rescue 15": a name.
      if (text[predicate->first].capital && !text[predicate->first].upper &&
          predicate->first > sentence.span.first + 1 && !text.is(predicate->first - 1, {":", "\"", "-"}))
        return {};
      const bool passive = predicate->first > sentence.span.first &&
                           passive_word(text, predicate->first - 1) &&
                           predicate->entry->flags == "transitive";
      if (passive) return {};
      return {.mark = predicate, .link = skipped <= 2 ? Link::adjacent : Link::clause};
    }
    for (const auto tag : {Tag::measure_noun, Tag::incident_noun}) {
      const auto* noun = text.ending(i, tag);
      if (noun == nullptr || noun->first < sentence.span.first) continue;
      const bool joined =
          i < first && text.is(i, {"of",      "to",       "at",       ":",        "among",    "toll",
                                   "reached", "was",      "were",     "is",       "totalled", "totaled",
                                   "stood",   "passed",   "exceeded", "numbered", "hit",      "reaching",
                                   "to",      "included", "include",  "includes", "comprised"});
      if (!joined) return {};
      if (tag == Tag::incident_noun && (!text.is(i, {"of"}) || noun->entry->value == "attack")) {
        const bool deadly = noun->entry->words.front().starts_with("massacre") ||
                            noun->entry->words.front().starts_with("assassination") ||
                            noun->entry->words.front().starts_with("execution") ||
                            noun->entry->words.front().starts_with("beheading");
        if (!deadly || !text.is(i, {"of"})) return {};
      }
      return {.mark = noun, .link = Link::clause};
    }
    const auto back = i - 1;
    const bool light =
        text.at(back, Tag::filler) != nullptr || text.at(back, Tag::comparator) != nullptr ||
        text.ending(i, Tag::comparator) != nullptr ||
        text.is(back,
                {":",       "toll",  "reached",  "reaching", "was",      "were",     "is",       "totalled",
                 "totaled", "stood", "rose",     "climbed",  "passed",   "exceeded", "numbered", "hit",
                 "to",      "of",    "total",    "least",    "most",     "risen",    "further",  "additional",
                 "another", "up",    "included", "include",  "includes", "comprised"});
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
  const Mark* second = nullptr;  // a noun that another number has already
  for (auto i = first; i > sentence.span.first && first - i < reach; --i) {
    if (text.is(i - 1, {";"})) break;
    for (const auto tag : {Tag::measure_noun, Tag::predicate, Tag::incident_noun, Tag::operation_noun}) {
      const auto* mark = text.ending(i, tag);
      if (mark == nullptr || mark->first < sentence.span.first) continue;
      if (measure_of(*mark) == Measure::other || measure_of(*mark) == Measure::affected) continue;
      if (tag == Tag::predicate &&
          (mark->entry->flags == "active" || text.at(mark->first, Tag::down) != nullptr ||
           text.at(mark->first, Tag::up) != nullptr))
        continue;
      const bool of_number = text.is(i, {"of"}) && i + 1 < first && sentence.quantity_from(i + 1) != nullptr;
      if (!of_number) return mark;
      if (second == nullptr) second = mark;
    }
  }
  return second;
}

}  // namespace sanad::claims
