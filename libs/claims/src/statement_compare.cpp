// SPDX-License-Identifier: Apache-2.0
#include "statement_compare.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"
#include "statement_words.h"

namespace sanad::claims::said {
namespace {

struct Word {
  std::string_view relation;
  Topic topic;
};
constexpr auto topics = std::to_array<Word>({
    {"killed_by", Topic::death},
    {"killed_in", Topic::death},
    {"died", Topic::death},
    {"reported_killed_falsely", Topic::false_death},
    {"leader_of", Topic::lead},
    {"named_leader_of", Topic::lead},
    {"interim_leader_of", Topic::interim},
    {"deputy_leader_of", Topic::deputy},
    {"speaks_for", Topic::speak},
    {"founded_by", Topic::found},
    {"founded", Topic::found},
    {"rejoined", Topic::reunion},
    {"reunited_with", Topic::reunion},
    {"merged_into", Topic::reunion},
    {"split_from", Topic::split},
    {"joined", Topic::join},
    {"member_of", Topic::join},
    {"pledged_allegiance_to", Topic::pledge},
    {"ally_of", Topic::ally},
    {"joint_operation_with", Topic::ally},
    {"claimed_attack", Topic::attack},
    {"attributed_attack", Topic::attack},
    {"alias", Topic::alias},
    {"held_on", Topic::held},
    {"arrested", Topic::arrest},
    {"succeeded", Topic::succession},
});

/// Words that tell one event from another: what is a capital or a number in the text, folded.
std::set<std::string> telling_words(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (word.size() > 2 && word.front() >= 'A' && word.front() <= 'Z') words.insert(text::name_key(word));
    word.clear();
  };
  for (const char c : text) {
    const bool part =
        (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (part) {
      word += c;
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

}  // namespace

Topic topic_of(std::string_view relation) {
  const auto found =
      std::find_if(topics.begin(), topics.end(), [&](const Word& word) { return word.relation == relation; });
  return found == topics.end() ? Topic::none : found->topic;
}

bool bears_on(Topic statement, Topic claim) {
  if (statement == claim) return statement != Topic::none;
  switch (claim) {
    case Topic::ally:
      return statement == Topic::pledge;
    case Topic::join:
      return statement == Topic::pledge || statement == Topic::reunion;
    case Topic::succession:
      return statement == Topic::lead;
    default:
      return false;
  }
}

bool needs_object(Topic topic) {
  return topic != Topic::death && topic != Topic::held && topic != Topic::arrest &&
         topic != Topic::succession;
}

bool happens_once(Topic topic) {
  return topic == Topic::death || topic == Topic::found || topic == Topic::held;
}

Means means_of(std::string_view text) {
  struct Kind {
    Means means;
    std::string_view word;
  };
  constexpr auto kinds = std::to_array<Kind>(
      {{Means::air, "drone"},       {Means::air, "strike"},      {Means::air, "missile"},
       {Means::air, "air raid"},    {Means::bomb, "bomb"},       {Means::bomb, "blast"},
       {Means::bomb, "explosion"},  {Means::bomb, "ied"},        {Means::bomb, "mine"},
       {Means::fight, "gun"},       {Means::fight, "shoot"},     {Means::fight, "fire"},
       {Means::fight, "clash"},     {Means::fight, "encounter"}, {Means::fight, "raid"},
       {Means::fight, "operation"}, {Means::fight, "troops"},    {Means::fight, "ambush"},
       {Means::illness, "illness"}, {Means::illness, "disease"}, {Means::illness, "cancer"},
       {Means::illness, "heart"},   {Means::illness, "natural"}});
  const auto folded = text::fold(text);
  for (const auto& kind : kinds) {
    if (folded.find(kind.word) != std::string::npos) return kind.means;
  }
  return Means::unknown;
}

bool same_event(std::string_view a, std::string_view b) {
  const auto first = telling_words(a), second = telling_words(b);
  if (first.empty() || second.empty()) return false;
  const auto shared = static_cast<std::size_t>(
      std::count_if(first.begin(), first.end(), [&](const auto& word) { return second.contains(word); }));
  return shared >= 2 || shared == std::min(first.size(), second.size());
}

bool same_words(std::string_view a, std::string_view b) {
  auto first = text::tokens(a), second = text::tokens(b);
  std::sort(first.begin(), first.end());
  std::sort(second.begin(), second.end());
  return !first.empty() && first == second;
}

}  // namespace sanad::claims::said
