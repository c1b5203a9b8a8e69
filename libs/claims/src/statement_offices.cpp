// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "statement_patterns.h"
#include "statement_words.h"

namespace sanad::claims::said {
namespace {

constexpr std::size_t longest_office = 6;

/// An office named from `i` on: "the new interim leader of the X", "its spokesman", "X chief".
struct Office {
  std::string relation;
  Party group;
  std::size_t end = 0;
};

std::string with_quality(std::string_view relation, std::string_view quality) {
  const bool acting =
      quality == "interim" || quality == "acting" || quality == "caretaker" || quality == "temporary";
  if (acting && relation == "leader_of") return "interim_leader_of";
  if (quality == "deputy" && relation == "leader_of") return "deputy_leader_of";
  return std::string{relation};
}

std::optional<Office> office_at(const Scene& scene, std::size_t i) {
  const bool own = scene.word(i) == "its" || scene.word(i) == "their";
  auto at = scene.past_article(i);
  std::optional<Party> group;
  if (const auto* name = scene.name_at(at); name != nullptr && name->group) {
    group = scene.party_of(*name);
    at = name->span.end;
    if (scene.mark(at) == Mark::possessive) at += scene.word(at + 1) == "s" ? 2U : 1U;
  }
  std::string_view quality;
  for (std::size_t words = 0; words < longest_office; ++words, ++at) {
    if (scene.mark(at) != Mark::word || is_preposition(scene.word(at))) return std::nullopt;
    const auto office = office_of(scene.word(at));
    if (office.empty() && is_trigger(scene.word(at)) && scene.word(at) != "current") return std::nullopt;
    const bool first_of_two = scene.word(at) == "deputy" && !office_of(scene.word(at + 1)).empty();
    if (office.empty() || first_of_two) {
      if (quality.empty() || scene.word(at) == "deputy") quality = scene.word(at);
      if (with_quality("leader_of", scene.word(at)) != "leader_of") quality = scene.word(at);
      continue;
    }
    auto end = at + 1;
    if (!group && (scene.word(end) == "of" || scene.word(end) == "for")) {
      group = scene.group_at(end + 1);
      if (group) end = std::max(group->span.end, end + 1);
    }
    if (!group && own && !scene.memory().group.empty()) {
      group = Party{scene.memory().group, {i, end}, true, true, false};
    }
    if (!group) return std::nullopt;
    return Office{with_quality(office, quality), *group, end};
  }
  return std::nullopt;
}

std::string named_relation(const std::string& relation) {
  return relation == "leader_of" ? "named_leader_of" : relation;
}

bool opens_apposition(const Work& work) {
  return work.at > work.scene.sentence().begin && work.scene.mark(work.at - 1) == Mark::comma;
}

void put_office(const Work& work, const Party& person, const Office& office, std::string relation,
                std::size_t begin) {
  Found found;
  found.subject = person.text;
  found.relation = std::move(relation);
  found.object = office.group.text;
  found.inherited_actor = office.group.inherited;
  found.span = {begin, office.end};
  found.place_settled = true;
  // "X, led by Y, attacked Z in 2022" does not say when Y led X.
  found.time_settled = opens_apposition(work);
  work.put(std::move(found), person);
}

}  // namespace

void read_became(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at)) return;
  auto behind = work.at + 1;
  if (scene.word(work.at) == "took" || scene.word(work.at) == "assumed") {
    while (behind < work.at + 5 && scene.word(behind) != "as" && scene.word(behind) != "leadership" &&
           scene.word(behind) != "command") {
      ++behind;
    }
    if (scene.word(behind) != "as") {
      const auto of = scene.phrase(behind + 1, "of");
      const auto group = of ? scene.group_at(*of) : std::nullopt;
      const auto person = scene.subject(work.at);
      if (!group || !person || person->group || person->indefinite) return;
      return put_office(work, *person, {"leader_of", *group, group->span.end}, "named_leader_of",
                        person->span.begin);
    }
    ++behind;
  }
  const auto office = office_at(scene, behind);
  const auto person = office ? scene.subject(work.at) : std::nullopt;
  if (!person || person->group || person->indefinite) return;
  put_office(work, *person, *office, named_relation(office->relation), person->span.begin);
}

void read_named(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at)) return;
  const auto behind = scene.word(work.at + 1) == "as" ? work.at + 2 : work.at + 1;
  if (scene.passive(work.at)) {
    const auto office = office_at(scene, behind);
    const auto person = office ? scene.subject(work.at) : std::nullopt;
    if (!person || person->group || person->indefinite) return;
    return put_office(work, *person, *office, named_relation(office->relation), person->span.begin);
  }
  const auto body = scene.subject(work.at);
  const auto person = scene.person_at(behind);
  if (!body || !body->group || !person) return;
  auto next = person->span.end;
  if (scene.word(next) == "as" || scene.word(next) == "to") ++next;
  auto at = scene.past_article(next);
  std::string_view quality;
  while (at < next + longest_office && scene.mark(at) == Mark::word && office_of(scene.word(at)).empty()) {
    quality = scene.word(at++);
  }
  const auto relation = office_of(scene.word(at));
  if (relation.empty()) return;
  work.scene.remember(*body);
  put_office(work, *person, {"", *body, at + 1}, named_relation(with_quality(relation, quality)),
             body->span.begin);
}

void read_office(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at)) return;
  const auto word = scene.word(work.at);
  if (word == "incumbent" || word == "current") {
    const auto office = office_at(scene, work.at + 1);
    if (!office || office->relation != "leader_of") return;
    if (const auto* name = scene.name_at(office->end); name != nullptr && !name->group) {
      const auto person = scene.party_of(*name);
      return put_office(work, person, {"", office->group, name->span.end}, "leader_of", work.at);
    }
    std::size_t before = work.at;
    while (before > scene.sentence().begin && scene.past_article(before - 1) == before) --before;
    if (scene.mark(before - 1) != Mark::comma) return;
    if (const auto* name = scene.name_ending(before - 1); name != nullptr && !name->group) {
      put_office(work, scene.party_of(*name), *office, "leader_of", name->span.begin);
    }
    return;
  }
  // "X was the leader of Y": only a copula before the office, so that "the leader of Y was killed" is not
  // meant.
  std::size_t copula = work.at;
  while (copula > scene.sentence().begin && work.at - copula < 4 && !is_auxiliary(scene.word(copula)))
    --copula;
  const bool copular =
      scene.word(copula) == "was" || scene.word(copula) == "is" || scene.word(copula) == "been";
  const auto office = copular ? office_at(scene, copula + 1) : std::nullopt;
  if (!office || office->end <= work.at) return;
  const auto person = scene.subject(copula);
  if (!person || person->group || person->indefinite) return;
  put_office(work, *person, *office, office->relation, person->span.begin);
}

void read_led(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at)) return;
  if (scene.word(work.at + 1) == "by") {
    const auto* name = scene.name_ending(scene.mark(work.at - 1) == Mark::comma ? work.at - 1 : work.at);
    const auto group = name != nullptr ? std::optional{scene.party_of(*name)} : scene.subject(work.at);
    const auto person = scene.person_at(work.at + 2);
    if (!group || !group->group || !person) return;
    return put_office(work, *person, {"", *group, person->span.end}, "leader_of", group->span.begin);
  }
  if (scene.passive(work.at)) return;
  const auto group = scene.group_at(work.at + 1);
  const auto person = group ? scene.subject(work.at) : std::nullopt;
  if (!person || person->group || person->indefinite) return;
  put_office(work, *person, {"", *group, group->span.end}, "leader_of", person->span.begin);
}

void read_succeeded(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at) || scene.word(work.at + 1) == "in") return;
  const bool passive = scene.passive(work.at);
  if (passive && scene.word(work.at + 1) != "by") return;
  const auto before = scene.subject(work.at);
  const auto behind = scene.person_at(work.at + (passive ? 2 : 1));
  if (!before || !behind || before->group || before->indefinite) return;
  const auto& successor = passive ? *behind : *before;
  const auto& predecessor = passive ? *before : *behind;
  Found found;
  found.subject = successor.text;
  found.span = {before->span.begin, behind->span.end};
  found.relation = "succeeded";
  found.object = predecessor.text;
  const auto as =
      scene.word(behind->span.end) == "as" ? office_at(scene, behind->span.end + 1) : std::nullopt;
  if (as) {
    found.relation = named_relation(as->relation);
    found.object = as->group.text;
    found.inherited_actor = as->group.inherited;
    found.span.end = as->end;
  }
  work.put(std::move(found), successor);
}

void read_founded(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at)) return;
  if (scene.passive(work.at)) {
    const auto group = scene.subject(work.at);
    if (!group || !group->group) return;
    Found found;
    found.subject = group->text;
    found.relation = "founded";
    found.span = {group->span.begin, work.at + 1};
    for (auto i = work.at + 1; i < scene.end_of_clause(work.at); ++i) {
      const auto person = scene.word(i) == "by" ? scene.person_at(i + 1) : std::nullopt;
      if (!person) continue;
      found.relation = "founded_by";
      found.object = person->text;
      found.span.end = person->span.end;
      break;
    }
    return work.put(std::move(found), *group);
  }
  const auto group = scene.group_at(work.at + 1);
  const auto founder = group ? scene.subject(work.at) : std::nullopt;
  if (!founder || founder->group || founder->indefinite) return;
  Found found;
  found.subject = group->text;
  found.relation = "founded_by";
  found.object = founder->text;
  found.inherited_actor = group->inherited;
  found.span = {founder->span.begin, std::max(group->span.end, work.at + 1)};
  work.put(std::move(found), *founder);
}

void read_founder(const Work& work) {
  const auto& scene = work.scene;
  if (scene.unsaid(work.at)) return;
  std::size_t of = work.at + 1;
  std::size_t leader = 0;
  while (of < work.at + 6 && scene.word(of) != "of") {
    if (office_of(scene.word(of)) == "leader_of") leader = of;
    ++of;
  }
  const auto group = scene.word(of) == "of" ? scene.group_at(of + 1) : std::nullopt;
  if (!group) return;
  auto before = work.at;
  while (before > scene.sentence().begin && scene.past_article(before - 1) == before) --before;
  const bool copular = before > scene.sentence().begin && is_auxiliary(scene.word(before - 1));
  std::optional<Party> person;
  if (copular) person = scene.subject(before);
  if (before > scene.sentence().begin && scene.mark(before - 1) == Mark::comma) {
    if (const auto* name = scene.name_ending(before - 1)) person = scene.party_of(*name);
  }
  if (!person || person->group || person->indefinite) return;
  Found found;
  found.subject = group->text;
  found.relation = "founded_by";
  found.object = person->text;
  found.span = {person->span.begin, std::max(group->span.end, of + 1)};
  work.put(std::move(found), *person);
  if (leader > 0) put_office(work, *person, {"", *group, group->span.end}, "leader_of", leader);
}

}  // namespace sanad::claims::said
