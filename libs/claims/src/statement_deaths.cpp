// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "statement_patterns.h"
#include "statement_words.h"

namespace sanad::claims::said {
namespace {

std::string event_of(std::string_view means) {
  const auto holds = [&](std::string_view word) { return means.find(word) != std::string_view::npos; };
  if (holds("drone")) return "drone_strike";
  if (holds("suicide")) return "suicide_attack";
  if (holds("strike")) return "air_strike";
  if (holds("bomb") || holds("blast") || holds("explosion") || holds("IED")) return "bombing";
  if (holds("operation") || holds("raid")) return "operation";
  if (holds("clash") || holds("encounter") || holds("exchange") || holds("fight") || holds("shoot"))
    return "clash";
  return holds("attack") || holds("ambush") ? "attack" : "";
}

/// "in a US drone strike", "by US forces": the means, without the article; empty if what follows is a place
/// or a date.
Span means_behind(const Scene& scene, std::size_t i, std::size_t end) {
  const auto lead = scene.word(i);
  const bool leads = lead == "in" || lead == "by" || lead == "during" || lead == "of" || lead == "from" ||
                     lead == "when" || lead == "after" || lead == "with";
  if (!leads) return {i, i};
  const auto begin = scene.past_article(i + 1);
  const auto phrase = scene.noun_phrase(begin, end);
  const bool by = lead == "by";
  for (auto k = phrase.begin; k < phrase.end; ++k) {
    const auto& token = scene.tokens()[k];
    if (is_means(token.lower) || (k == phrase.begin && token.lower == "operation")) return phrase;
  }
  return by && !phrase.empty() ? phrase : Span{i, i};
}

void describe_means(Found& found, const Scene& scene, Span means) {
  if (means.empty()) return;
  found.object = scene.tokens().shown(means);
  found.event_type = event_of(found.object);
  if (const auto* doer = scene.name_at(means.begin); doer != nullptr && doer->span.end < means.end) {
    found.actor = scene.tokens().shown(doer->span);
  }
  found.span.end = std::max(found.span.end, means.end);
}

/// Means or place may stand first: "killed in Kunar in a drone strike".
Span find_means(const Scene& scene, std::size_t from, std::size_t end) {
  for (std::size_t i = from; i < end; ++i) {
    const auto mark = scene.mark(i);
    if (mark == Mark::comma && i > from + 6) break;
    const auto means = means_behind(scene, i, end);
    if (!means.empty()) return means;
  }
  return {from, from};
}

/// The noun before an active verb: "A US drone strike killed".
Span doer_before(const Scene& scene, std::size_t verb) {
  std::size_t begin = verb;
  while (begin > scene.sentence().begin && scene.mark(begin - 1) == Mark::word && verb - begin < 6 &&
         !is_preposition(scene.word(begin - 1)) && scene.word(begin - 1) != "that" &&
         scene.word(begin - 1) != "said" && scene.word(begin - 1) != "says" &&
         scene.word(begin - 1) != "and") {
    --begin;
  }
  return {std::min(scene.past_article(begin), verb), verb};
}

bool is_counted(const Scene& scene, std::size_t i) {
  const auto at = scene.past_article(i);
  return scene.mark(at) == Mark::number || small_count(scene.word(at)) || scene.word(at) == "at" ||
         scene.word(at) == "dozens" || scene.word(at) == "several" || scene.word(at) == "many";
}

void put_killed(const Work& work, const Party& victim, Span means, std::size_t begin, std::size_t end) {
  Found found;
  found.subject = victim.text;
  found.relation = "killed_by";
  found.span = {begin, end};
  describe_means(found, work.scene, means);
  work.put(std::move(found), victim);
}

/// Named persons after "including" or in a list of victims, told by a title before the name or by several
/// words.
void put_named(const Work& work, std::size_t from, std::size_t end, bool titled_only) {
  const auto& scene = work.scene;
  for (const auto& name : scene.names()) {
    if (name.span.begin < from || name.span.begin >= end) continue;
    const auto before =
        name.span.begin > scene.sentence().begin ? scene.word(name.span.begin - 1) : std::string_view{};
    const auto party = scene.party_of(name);
    const bool titled = is_title(scene.word(party.span.begin)) || is_title(before);
    const bool placed = is_preposition(before) && before != "of" && before != "including";
    if (party.group || placed || (before == "of" && !titled) || (titled_only && !titled)) continue;
    if (name.span.size() < 2) continue;
    Found found;
    found.subject = party.text;
    found.relation = "killed_in";
    found.object = "attack";
    found.span = party.span;
    auto stop = name.span.end;
    while (stop < end && scene.word(stop) != "and" && scene.mark(stop) != Mark::semicolon) ++stop;
    scene.set_place(found, name.span.end, stop);
    found.place_settled = true;
    work.put(std::move(found), party);
  }
}

}  // namespace

void read_killed(const Work& work) {
  const auto& scene = work.scene;
  const auto verb = work.at;
  if (scene.unsaid(verb)) return;
  std::size_t behind = verb + 1;
  if (scene.word(verb) == "shot" || scene.word(verb) == "gunned") {
    if (scene.word(behind) != "dead" && scene.word(behind) != "down") return;
    ++behind;
  }
  const auto end = scene.end_of_clause(verb);
  for (std::size_t i = scene.sentence().begin; i < end; ++i) {
    const bool lists = scene.word(i) == "including" || (scene.word(i) == "among" && i > verb);
    if (lists) put_named(work, i + 1, i < verb ? verb : end, true);
    if (lists && i < verb) return;
  }
  const bool among =
      verb > scene.sentence().begin && (scene.word(verb - 1) == "those" || scene.word(verb - 1) == "people");
  const auto next = scene.word(behind);
  const bool bare = next == "in" || next == "by" || next == "during" || next == "when" || next == "on";
  const bool reduced = bare && (scene.mark(verb - 1) == Mark::comma || scene.name_ending(verb) != nullptr);
  if (scene.passive(verb) || reduced || among) {
    std::size_t from = verb;
    if (among) {
      while (from > scene.sentence().begin && scene.word(from) != "among") --from;
    }
    const auto victim = scene.subject(from);
    if (!victim || victim->group || (victim->indefinite && !victim->text.starts_with("leaders of "))) return;
    return put_killed(work, *victim, find_means(scene, behind, end), victim->span.begin, behind);
  }
  if (is_counted(scene, behind)) return;
  const auto victim = scene.person_at(behind);
  if (!victim || scene.word(verb - 1) == "been") return;
  const auto doer = doer_before(scene, verb);
  put_killed(work, *victim, doer, doer.begin, victim->span.end);
}

void read_died(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at)) return;
  const auto victim = scene.subject(work.at);
  if (!victim || victim->group || victim->indefinite) return;
  Found found;
  found.subject = victim->text;
  found.relation = "died";
  found.span = {victim->span.begin, work.at + 1};
  const auto end = scene.end_of_clause(work.at);
  describe_means(found, scene, find_means(scene, work.at + 1, end));
  work.put(std::move(found), *victim);
}

void read_arrested(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at) || !scene.passive(work.at)) return;
  const auto person = scene.subject(work.at);
  if (!person || person->group || person->indefinite) return;
  Found found;
  found.subject = person->text;
  found.relation = "arrested";
  found.span = {person->span.begin, work.at + 1};
  work.put(std::move(found), *person);
}

void read_victims(const Work& work) {
  const auto& scene = work.scene;
  for (std::size_t i = work.at + 1; i < std::min(work.at + 8, scene.sentence().end); ++i) {
    const auto word = scene.word(i);
    const bool lists = word == "is" || word == "are" || word == "was" || word == "were" ||
                       word == "include" || word == "included" || word == "including";
    if (!lists) continue;
    if (scene.unsaid(i)) return;
    return put_named(work, i + 1, scene.sentence().end, false);
  }
}

void read_losses(const Work& work) {
  const auto& scene = work.scene;
  const auto behind = scene.phrase(work.at + 1, "of");
  if (!behind || scene.unsaid(work.at)) return;
  const auto group = scene.group_at(*behind);
  if (!group) return;
  for (std::size_t i = group->span.end; i < scene.sentence().end; ++i) {
    std::optional<std::size_t> means;
    for (const auto* link : {"as a result of", "because of", "due to", "in", "from"}) {
      if (!means) means = scene.phrase(i, link);
    }
    const bool losses = scene.word(i - 1) == "casualties" || scene.word(i - 1) == "losses";
    if (!means || !losses) continue;
    Party leaders{"leaders of " + group->text, {work.at, group->span.end}, false, false, true};
    const auto begin = scene.past_article(*means);
    return put_killed(work, leaders, scene.noun_phrase(begin, scene.sentence().end), work.at, *means);
  }
}

}  // namespace sanad::claims::said
