// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "statement_patterns.h"
#include "statement_words.h"

namespace sanad::claims::said {
namespace {

/// An event told so closely that it can be looked up: one of its words says what it was, and a name or a year
/// which.
struct Event {
  Span span;
  std::optional<DateRange> time;
};
std::optional<Event> event_at(const Scene& scene, std::size_t i, std::size_t end) {
  const auto begin = scene.past_article(i);
  auto stop = begin;
  while (stop < end && scene.mark(stop) != Mark::comma && scene.mark(stop) != Mark::semicolon &&
         scene.mark(stop) != Mark::stop && scene.word(stop) != "and" && scene.word(stop) != "which" &&
         scene.word(stop) != "that") {
    ++stop;
  }
  bool told = false, named = false;
  Event event{{begin, stop}, {}};
  for (auto k = begin; k < stop; ++k) told = told || is_event(scene.word(k));
  for (const auto& name : scene.names()) named = named || (name.span.begin >= begin && name.span.end <= stop);
  for (const auto& date : scene.dates()) {
    if (date.span.begin < begin || date.span.end > stop) continue;
    named = true;
    event.time = date.range;
  }
  if (!told || !named) return std::nullopt;
  return event;
}

/// "two days of", "two-day", "a 3-day".
struct Length {
  Span span;
  int days = 0;
};
std::optional<Length> length_in(const Scene& scene, Span span) {
  for (auto i = span.begin; i < span.end; ++i) {
    const auto word = scene.word(i);
    const auto hyphen = word.find("-day");
    if (hyphen != std::string_view::npos) {
      if (const auto count = small_count(word.substr(0, hyphen))) return Length{{i, i + 1}, *count};
    }
    const auto next = scene.word(i + 1);
    const bool number_first =
        scene.mark(i) == Mark::number && scene.mark(i + 1) == Mark::dash && scene.word(i + 2) == "day";
    if (next == "days" || number_first) {
      if (const auto count = small_count(word)) return Length{{i, i + (number_first ? 3 : 2)}, *count};
    }
  }
  return std::nullopt;
}

/// The meeting inside a span: its noun with the words before it, down to an article, "of", a length or a
/// verb.
std::optional<Span> meeting_in(const Scene& scene, Span span) {
  for (auto i = span.begin; i < span.end; ++i) {
    if (!is_meeting(scene.word(i))) continue;
    auto end = i + 1;
    if (const auto* name = scene.name_at(i); name != nullptr) end = std::max(end, name->span.end);
    auto begin = i;
    while (begin > span.begin && scene.mark(begin - 1) == Mark::word &&
           !is_preposition(scene.word(begin - 1)) && scene.past_article(begin - 1) == begin - 1 &&
           scene.word(begin - 1).find("-day") == std::string_view::npos) {
      --begin;
    }
    return Span{begin, end};
  }
  return std::nullopt;
}

std::string participants(const Scene& scene, Span span) {
  std::string text;
  for (const auto& name : scene.names()) {
    if (name.span.begin < span.begin || name.span.end > span.end) continue;
    // The first word of a sentence is a capital whatever it is: "Senior officials from".
    if (name.span.begin == scene.sentence().begin && name.span.size() == 1 && !name.group) continue;
    text += (text.empty() ? "" : "; ") + scene.tokens().shown(name.span);
  }
  return text;
}

}  // namespace

void read_attack(const Work& work) {
  const auto& scene = work.scene;
  const auto word = scene.word(work.at);
  const bool gerund = word.ends_with("ing");
  std::size_t behind = work.at + 1;
  std::size_t verb = work.at;
  const char* relation = "attributed_attack";
  if (word == "responsible" || word == "responsibility") {
    if (scene.word(behind) != "for") return;
    ++behind;
    if (word == "responsibility") {
      if (verb == scene.sentence().begin || !scene.word(verb - 1).starts_with("claim")) return;
      --verb;
      relation = "claimed_attack";
    }
  } else if (word == "behind" && !is_auxiliary(scene.word(work.at - 1))) {
    return;
  } else if (word == "carried") {
    if (scene.word(behind) != "out") return;
    ++behind;
  }
  if (scene.unsaid(verb)) return;
  const auto end = scene.sentence().end;
  auto event = event_at(scene, behind, end);
  for (auto i = behind; !event && i < end; ++i) {
    if (scene.word(i) == "including" && !scene.word(i + 1).ends_with("ing"))
      event = event_at(scene, i + 1, end);
  }
  if (!event) return;
  std::optional<Party> who;
  if (gerund && !scene.memory().person.empty()) {
    who = Party{scene.memory().person, {work.at, work.at}, false, true, false};
  } else if (!gerund) {
    who = scene.subject(verb);
  }
  if (!who || who->indefinite) return;
  Found found;
  found.subject = who->text;
  found.relation = relation;
  found.object = scene.tokens().shown(event->span);
  found.event_type = "attack";
  found.actor = who->text;
  found.time = event->time;
  found.span = {std::min(who->span.begin, work.at), event->span.end};
  work.put(std::move(found), *who);
}

void read_held(const Work& work) {
  const auto& scene = work.scene;
  const auto verb = work.at;
  if (scene.unsaid(verb)) return;
  const auto begin = scene.sentence().begin;
  const bool took_place = scene.phrase(verb, "took place").has_value();
  const bool behind_verb = !took_place && !scene.passive(verb);
  const auto clause_end = scene.sentence().end;
  const Span where = behind_verb ? Span{verb + 1, std::min(clause_end, verb + 10)} : Span{begin, verb};
  const auto meeting = meeting_in(scene, where);
  if (!meeting || scene.dates().empty()) return;
  Found found;
  found.measure = Measure::date;
  found.subject = scene.tokens().shown(*meeting);
  found.relation = "held_on";
  found.object = participants(scene, behind_verb ? Span{begin, verb} : Span{begin, meeting->begin});
  found.span = {behind_verb ? verb : meeting->begin, std::max(meeting->end, verb + 1)};
  const Party event{found.subject, *meeting, true, false, true};
  const Work from{work.scene, verb, work.out};
  const auto before = work.out.size();
  from.put(std::move(found), event);
  if (work.out.size() == before || !work.out.back().time) return;
  const auto length = length_in(scene, {begin, clause_end});
  if (!length) return;
  Found duration = work.out.back();
  duration.measure = Measure::duration;
  duration.value = length->days;
  duration.span = length->span;
  work.out.push_back(std::move(duration));
}

}  // namespace sanad::claims::said
