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
      case Tag::measure_noun:
      case Tag::incident_noun:
      case Tag::operation_noun:
      case Tag::weapon_noun:
      case Tag::person:
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
    case Tag::measure_noun:
      phrase.measure = &mark;
      break;
    case Tag::incident_noun:
      phrase.person = nullptr;  // "rebel attacks"
      phrase.victim_class.clear();
      phrase.incident = &mark;
      phrase.operation = nullptr;
      break;
    case Tag::operation_noun:
      phrase.operation = &mark;
      break;
    case Tag::weapon_noun:
      phrase.weapon = &mark;  // "anti-personnel mines"
      phrase.person = nullptr;
      phrase.victim_class.clear();
      break;
    case Tag::person:
      // "civilian police", "militant commanders": the last noun says who they are, the one before it is an
      // adjective.
      if (phrase.person == nullptr)
        phrase.victim_class = mark.entry->value;
      else if (joined)
        phrase.victim_class = join_classes(phrase.victim_class, mark.entry->value);
      else if (!mark.entry->value.empty())
        phrase.victim_class = mark.entry->value;
      // "attack victims", "bomb disposal officers": the last noun is what is counted.
      phrase.person = &mark;
      phrase.incident = phrase.operation = phrase.weapon = nullptr;
      break;
    default:
      phrase.other_unit = &mark;
      break;
  }
}

/// Behind a noun: "and policemen", ", women and children" go on with it; a number does not follow.
std::size_t joined_person(const Annotated& text, std::size_t i) {
  auto at = i;
  if (!text.is(at, {"and", "or", "&"}) && !(text.is(at, {","}) && text.at(at + 1, Tag::person) != nullptr))
    return 0;
  ++at;
  for (std::size_t skipped = 0; skipped < 2; ++skipped, ++at) {
    if (text.at(at, Tag::number) != nullptr || (at < text.size() && text[at].kind == TokenKind::number))
      return 0;
    if (text.at(at, Tag::person) != nullptr && !text.is(at, {"another", "more", "other", "others"}))
      return at;
    if (ends_phrase(text, at)) return 0;
  }
  return 0;
}

/// Tags of words that say what is counted; a word with any other tag has a part of its own in the sentence.
bool unknown_word(const Annotated& text, std::size_t i, std::size_t end) {
  if (text.is_dash(i) && text.glued(i)) ++i;
  // A capitalised one is a people: "2.5 million Iraqis".
  if (i >= end || text[i].kind != TokenKind::word || text[i].capital || text.key(i).ends_with("ly"))
    return false;
  for (const auto& mark : text.marks_at(i)) {
    if (mark.entry->tag != Tag::place && mark.entry->tag != Tag::actor &&
        mark.entry->tag != Tag::abbreviation && mark.entry->tag != Tag::count_label)
      return false;
  }
  return true;
}

bool plural_person(const NounPhrase& phrase) {
  if (phrase.person == nullptr) return false;
  const auto& word = phrase.person->entry->words.back();
  return word.ends_with("s") || word.ends_with("men") || word == "people";
}

/// Takes the words of a phrase one after another.
class PhraseReader {
 public:
  PhraseReader(const Annotated& text, std::size_t first, std::size_t end)
      : text_{text}, first_{first}, end_{end}, at_{first}, phrase_{.last = first} {}

  NounPhrase run() {
    if (text_.is(at_, {"of"}) && text_.is(at_ + 1, {"the"})) {
      if (names_period(at_ + 1)) return phrase_;  // "the 230 of the year before"
      at_ += 2;
    }
    // "470 a day", "47 the month before"
    if (text_.is(at_, {"a", "an", "per", "every", "each", "the", "last", "this"}) &&
        !text_.is(at_ - 1, {"one"}))
      return phrase_;
    while (at_ < end_) {
      const auto* noun = noun_at(text_, at_);
      if (!(noun != nullptr ? take_noun(*noun) : take_other())) break;
    }
    if (foreign_ && phrase_.person != nullptr &&
        (phrase_.victim_class.empty() || phrase_.victim_class == "civilian")) {
      phrase_.victim_class = "foreign";
    }
    phrase_.unknown_noun = phrase_.last == first_ && unknown_word(text_, first_, end_);
    return phrase_;
  }

 private:
  bool found() const { return phrase_.last > first_; }

  bool names_period(std::size_t i) const {
    for (const auto tag : {Tag::previous_year, Tag::last_year, Tag::this_year, Tag::previous_month,
                           Tag::same_period, Tag::previous_quarter}) {
      if (text_.at(i, tag) != nullptr) return true;
    }
    return false;
  }

  /// "members of the Royal Ulster Constabulary", "men of the Presidential Guard", "members of Islamic State":
  /// the body or the group says who they are.
  void take_body() {
    if (!text_.is(at_ - 1, {"members", "men", "officers", "personnel", "member"}) || !text_.is(at_, {"of"}))
      return;
    constexpr std::size_t name_words = 6;
    const auto first = text_.is(at_ + 1, {"the", "its"}) ? at_ + 2 : at_ + 1;
    for (auto i = first; i < std::min(first + name_words, end_) && text_[i].capital; ++i) {
      const auto* body = text_.at(i, Tag::body);
      if (body == nullptr && text_.at(i, Tag::actor) != nullptr && text_.is(at_ - 1, {"members", "member"})) {
        phrase_.victim_class = "militant";
        return;
      }
      if (body == nullptr) continue;
      phrase_.victim_class = body->entry->value;
      return;
    }
  }

  bool take_noun(const Mark& noun) {
    const auto tag = noun.entry->tag;
    // "killed" and "wounded" are verbs behind a noun, adjectives or nouns before one.
    if (text_.at(at_, Tag::predicate) != nullptr && tag == Tag::measure_noun && found()) return false;
    if (tag == Tag::unit_other && text_.is(at_, {"mm", "calibre", "caliber"})) {
      at_ = noun.last;
      return true;
    }
    if (tag == Tag::unit_other && found()) return false;
    if (plural_person(phrase_) && tag == Tag::incident_noun) return false;
    const bool more =
        text_.is(at_, {"more", "other", "another"}) && !found();  // "3 other policemen", "12 more"
    take(phrase_, noun, joined_ && !more);
    at_ = noun.last;
    if (more) return true;
    joined_ = false;
    if (phrase_.person == nullptr) return true;
    if (phrase_.victim_class.empty() || phrase_.victim_class == "security") take_body();
    if (const auto next = joined_person(text_, at_)) {
      at_ = next;
      joined_ = true;
    }
    return true;
  }

  /// An adjective, a model, a joint; false ends the phrase.
  bool take_other() {
    if (found() && !text_.is_dash(at_)) return false;
    // "57 completed, failed and foiled attacks"
    if (!found() && text_.is(at_, {","}) && at_ > first_ &&
        text_.is(at_ + 1, {"failed", "foiled", "completed", "attempted", "successful", "armed"})) {
      ++at_;
      return true;
    }
    if (text_[at_].kind == TokenKind::sign && !text_.is_dash(at_) && !text_.is(at_, {"\"", "'", "'s"}))
      return false;
    // "12 AK-47 rifles", "three 81 mm mortars": a model or a calibre.
    const bool model = text_[at_].kind == TokenKind::number &&
                       (text_.is_dash(at_ - 1) || text_.is(at_ + 1, {"mm", "calibre", "caliber", "bore"}));
    // "506 recorded incidents": a participle in front of the noun.
    const bool participle = !found() &&
                            (noun_at(text_, at_ + 1) != nullptr || noun_at(text_, at_ + 2) != nullptr) &&
                            text_.is(at_, {"recorded", "reported", "confirmed", "registered", "known",
                                           "documented", "verified", "suspected", "failed", "foiled"});
    if (model || participle) {
      ++at_;
      return true;
    }
    if (text_[at_].kind == TokenKind::number || text_.at(at_, Tag::number) != nullptr ||
        ends_phrase(text_, at_))
      return false;
    foreign_ = foreign_ || text_.is(at_, {"foreign"});
    const bool joint = text_.is(at_, {"and", "or"});
    if (text_.at(at_, Tag::conjunction) != nullptr && !joint) return false;
    if (joint && (adjectives_ == 0 || (noun_at(text_, at_ + 1) == nullptr &&
                                       !text_.is(at_ + 1, {"failed", "foiled", "attempted"}))))
      return false;
    if (text_[at_].kind == TokenKind::word && ++adjectives_ > adjectives_max) return false;
    ++at_;
    return true;
  }

  const Annotated& text_;
  std::size_t first_, end_, at_, adjectives_ = 0;
  bool joined_ = false, foreign_ = false;
  NounPhrase phrase_;
};

}  // namespace

NounPhrase noun_phrase(const Annotated& text, std::size_t first, std::size_t end) {
  return PhraseReader{text, first, end}.run();
}

}  // namespace sanad::claims
