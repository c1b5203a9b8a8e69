// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "statement_patterns.h"
#include "statement_words.h"

namespace sanad::claims::said {
namespace {

/// Names joined by commas and "and" from `i` on: "the A, B and C"; groups only.
struct Listed {
  std::string text;
  std::size_t end = 0;
};
Listed groups_at(const Scene& scene, std::size_t i) {
  Listed list{{}, i};
  for (std::size_t at = scene.past_article(i); const auto* name = scene.name_at(at);) {
    if (!name->group) break;
    list.text += (list.text.empty() ? "" : "; ") + scene.party_of(*name).text;
    list.end = name->span.end;
    at = list.end;
    while (scene.mark(at) == Mark::comma || scene.word(at) == "and" || scene.word(at) == "or") ++at;
    if (at == list.end) break;
    at = scene.past_article(at);
  }
  return list;
}

/// The groups behind "with", or behind "such as" a little later.
Listed partners(const Scene& scene, std::size_t i, std::size_t end) {
  auto list = groups_at(scene, i);
  for (std::size_t at = i; list.text.empty() && at < end; ++at) {
    const auto such = scene.phrase(at, "such as");
    if (such || scene.word(at) == "including" || scene.word(at) == "namely") {
      list = groups_at(scene, such ? *such : at + 1);
    }
  }
  return list;
}

void put_tie(const Work& work, const Party& who, std::string relation, std::string object, std::size_t end,
             bool inherited = false) {
  Found found;
  found.subject = who.text;
  found.relation = std::move(relation);
  found.object = std::move(object);
  found.inherited_actor = inherited;
  found.place_settled = found.relation == "alias";
  found.span = {who.span.begin, end};
  work.put(std::move(found), who);
}

bool asserted_at(const Scene& scene, std::size_t i) {
  constexpr std::string_view verbs[] = {"formed", "forged", "struck",    "entered", "built",  "made",
                                        "has",    "had",    "announced", "signed",  "joined", "in"};
  return std::find(std::begin(verbs), std::end(verbs), scene.word(i)) != std::end(verbs);
}

}  // namespace

void read_known_as(const Work& work) {
  const auto& scene = work.scene;
  auto behind = work.at + 1;
  const auto word = scene.word(work.at);
  if (word == "known") {
    if (scene.word(behind) == "by") ++behind;
    if (scene.word(behind) != "as") return;
    ++behind;
  }
  if (scene.unsaid(work.at)) return;
  auto at = behind;
  while (scene.word(at) == "the" || scene.word(at) == "simply" || scene.word(at) == "just") ++at;
  std::string alias;
  std::size_t end = at;
  if (scene.mark(at) == Mark::quote) {
    end = at + 1;
    while (scene.inside(end) && scene.mark(end) != Mark::quote && end - at < 8) ++end;
    alias = scene.tokens().shown({at + 1, end});
    if (scene.mark(end) == Mark::quote) ++end;
  } else if (scene.mark(scene.past_article(at)) == Mark::word) {
    const auto* name = scene.name_at(scene.past_article(at));
    if (name == nullptr) return;
    alias = scene.tokens().shown(name->span);
    end = name->span.end;
  }
  auto before = work.at;
  const auto skip = [&](std::string_view skipped) {
    if (before > scene.sentence().begin && scene.word(before - 1) == skipped) --before;
  };
  for (const auto* small : {"commonly", "widely", "popularly", "better", "best", "also", "is", "was"})
    skip(small);
  if (scene.mark(before - 1) == Mark::comma || scene.mark(before - 1) == Mark::open) --before;
  const auto* name = scene.name_ending(before);
  if (name == nullptr || alias.empty()) return;
  put_tie(work, scene.party_of(*name), "alias", alias, end);
}

void read_split(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at)) return;
  std::size_t from = work.at + 1;
  while (from < work.at + 4 && scene.word(from) != "from") ++from;
  if (scene.word(from) != "from") return;
  const auto who = scene.subject(work.at);
  if (!who) return;
  auto group = scene.group_at(from + 1);
  if (!group && who->group) {
    if (const auto* name = scene.name_at(scene.past_article(from + 1))) group = scene.party_of(*name);
  }
  if (!group) return;
  put_tie(work, *who, "split_from", group->text, std::max(group->span.end, from + 1), group->inherited);
}

void read_joined(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at) || scene.passive(work.at)) return;
  const bool back = scene.word(work.at) == "rejoined" || scene.word(work.at) == "returned";
  const auto behind = scene.word(work.at) == "returned" ? scene.phrase(work.at + 1, "to") : work.at + 1;
  if (!behind) return;
  const auto group = scene.group_at(*behind);
  const auto who = group ? scene.subject(work.at) : std::nullopt;
  if (!who) return;
  put_tie(work, *who, back ? "rejoined" : "joined", group->text, std::max(group->span.end, *behind),
          group->inherited);
}

void read_pledged(const Work& work) {
  const auto& scene = work.scene;
  const auto word = scene.word(work.at);
  if (word != "allegiance" && word != "loyalty") return;
  std::size_t verb = work.at;
  while (verb > scene.sentence().begin && work.at - verb < 4 && scene.word(verb) != "pledged" &&
         scene.word(verb) != "swore" && scene.word(verb) != "sworn" && scene.word(verb) != "declared") {
    --verb;
  }
  if (verb == work.at || work.at - verb == 4 || scene.word(work.at + 1) != "to" || scene.unsaid(verb)) return;
  auto at = scene.past_article(work.at + 2);
  for (int words = 0; words < 4 && scene.name_at(at) == nullptr && scene.mark(at) == Mark::word; ++words)
    ++at;
  const auto* to = scene.name_at(at);
  const auto who = to != nullptr ? scene.subject(verb) : std::nullopt;
  if (!who) return;
  put_tie(work, *who, "pledged_allegiance_to", scene.party_of(*to).text, to->span.end);
}

void read_alliance(const Work& work) {
  const auto& scene = work.scene;
  const auto link = scene.word(work.at + 1);
  if (link != "with" && link != "to") return;
  const auto end = scene.sentence().end;
  const auto with = partners(scene, work.at + 2, end);
  if (with.text.empty()) return;
  if (scene.word(work.at) == "allied") {
    const auto who = scene.unsaid(work.at) ? std::nullopt : scene.subject(work.at);
    if (who) put_tie(work, *who, "ally_of", with.text, with.end);
    return;
  }
  for (std::size_t verb = work.at; verb > scene.sentence().begin && work.at - verb < 6; --verb) {
    if (!asserted_at(scene, verb)) continue;
    const auto who = scene.unsaid(verb) ? std::nullopt : scene.subject(verb);
    if (who) put_tie(work, *who, "ally_of", with.text, with.end);
    return;
  }
}

void read_merged(const Work& work) {
  const auto& scene = work.scene;
  const auto word = scene.word(work.at);
  const bool infinitive = word == "reunite";
  const bool achieved = infinitive && scene.word(work.at - 1) == "to" &&
                        (scene.word(work.at - 2) == "managed" || scene.word(work.at - 2) == "triumphed" ||
                         scene.word(work.at - 2) == "succeeded" || scene.word(work.at - 2) == "helped");
  if (infinitive ? !achieved || scene.unsaid(work.at - 1) : scene.unsaid(work.at)) return;
  const auto end = scene.end_of_clause(work.at);
  for (std::size_t i = work.at + 1; i < end; ++i) {
    const auto link = scene.word(i);
    if (link != "into" && link != "with" && link != "to" && link != "under") continue;
    const auto group = scene.group_at(i + 1);
    if (!group) continue;
    const auto stop = std::max(group->span.end, i + 1);
    const auto* relation = word == "merged" ? "merged_into" : "reunited_with";
    if (i > work.at + 1) {
      const auto begin = scene.past_article(work.at + 1);
      const Party whom{scene.tokens().shown({begin, i}), {work.at, i}, false, false, true};
      return put_tie(work, whom, relation, group->text, stop, group->inherited);
    }
    const auto who = scene.subject(work.at);
    if (who) put_tie(work, *who, relation, group->text, stop, group->inherited);
    return;
  }
}

}  // namespace sanad::claims::said
