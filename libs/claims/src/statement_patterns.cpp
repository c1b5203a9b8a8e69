// SPDX-License-Identifier: Apache-2.0
#include "statement_patterns.h"

#include <algorithm>
#include <array>

#include "statement_words.h"

namespace sanad::claims::said {
namespace {

using Read = void (*)(const Work&);
struct Trigger {
  std::string_view word;
  Read read;
};

constexpr auto triggers = [] {
  auto list = std::to_array<Trigger>({
      {"a.k.a", read_known_as},      {"a.k.a.", read_known_as},
      {"aka", read_known_as},        {"alias", read_known_as},
      {"allegiance", read_pledged},  {"alliance", read_alliance},
      {"alliances", read_alliance},  {"allied", read_alliance},
      {"appointed", read_named},     {"arrested", read_arrested},
      {"assassinated", read_killed}, {"assumed", read_became},
      {"became", read_became},       {"become", read_became},
      {"beheaded", read_killed},     {"behind", read_attack},
      {"broke", read_split},         {"captured", read_arrested},
      {"carried", read_attack},      {"caliph", read_office},
      {"chief", read_office},        {"chosen", read_named},
      {"commanded", read_led},       {"conducted", read_held},
      {"concluded", read_held},      {"convened", read_held},
      {"current", read_office},      {"defected", read_split},
      {"declared", read_named},      {"died", read_died},
      {"elected", read_named},       {"eliminated", read_killed},
      {"emir", read_office},         {"established", read_founded},
      {"executed", read_killed},     {"formed", read_founded},
      {"founded", read_founded},     {"founder", read_founder},
      {"gunned", read_killed},       {"head", read_office},
      {"headed", read_led},          {"held", read_held},
      {"hold", read_held},           {"hosted", read_held},
      {"incumbent", read_office},    {"joined", read_joined},
      {"killed", read_killed},       {"known", read_known_as},
      {"leader", read_office},       {"leaders", read_losses},
      {"leadership", read_losses},   {"led", read_led},
      {"loyalty", read_pledged},     {"martyred", read_killed},
      {"masterminded", read_attack}, {"merged", read_merged},
      {"murdered", read_killed},     {"named", read_named},
      {"nicknamed", read_known_as},  {"orchestrated", read_attack},
      {"ordered", read_attack},      {"ordering", read_attack},
      {"perished", read_died},       {"picked", read_named},
      {"proclaimed", read_named},    {"rejoined", read_joined},
      {"replaced", read_succeeded},  {"responsibility", read_attack},
      {"responsible", read_attack},  {"returned", read_joined},
      {"reunite", read_merged},      {"reunited", read_merged},
      {"seceded", read_split},       {"selected", read_named},
      {"separated", read_split},     {"shot", read_killed},
      {"slain", read_killed},        {"splintered", read_split},
      {"split", read_split},         {"succeeded", read_succeeded},
      {"took", read_became},         {"victim", read_victims},
      {"victims", read_victims},
  });
  std::sort(list.begin(), list.end(), [](const Trigger& a, const Trigger& b) { return a.word < b.word; });
  return list;
}();

const Trigger* trigger_of(std::string_view word) {
  const auto found =
      std::lower_bound(triggers.begin(), triggers.end(), word,
                       [](const Trigger& trigger, std::string_view text) { return trigger.word < text; });
  return found != triggers.end() && found->word == word ? &*found : nullptr;
}

bool is_plural_verb(std::string_view word) {
  return word == "is" || word == "was" || word == "are" || word == "were" || word == "has" ||
         word == "have" || word == "had";
}

}  // namespace

bool is_trigger(std::string_view word) {
  return trigger_of(word) != nullptr;
}

void Work::put(Found found, const Party& subject) const {
  const auto end = scene.end_of_clause(at);
  if (!found.time && !found.time_settled) scene.set_time(found, at, end);
  if (!found.place && !found.place_settled) scene.set_place(found, at, end);
  found.inherited_actor = found.inherited_actor || subject.inherited;
  found.attribution = scene.attribution(std::min(found.span.begin, at));
  if (found.object == found.subject && !found.object.empty()) return;
  scene.remember(subject);
  out.push_back(std::move(found));
}

void read_sentence(Scene& scene, std::vector<Found>& out) {
  const auto sentence = scene.sentence();
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    if (scene.mark(i) != Mark::word) continue;
    if (const auto* trigger = trigger_of(scene.word(i))) {
      trigger->read({scene, i, out});
      if (scene.word(i) == "took") read_held({scene, i, out});
    }
  }
  // A sentence that states nothing may still name whom "he" of the next one is: its first subject.
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    if (!is_plural_verb(scene.word(i))) continue;
    const auto* name = scene.name_ending(i);
    if (name != nullptr && name->span.begin == sentence.begin) scene.remember(scene.party_of(*name));
    break;
  }
  scene.remember_group();
}

}  // namespace sanad::claims::said
