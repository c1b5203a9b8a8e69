// SPDX-License-Identifier: Apache-2.0
#include "release_step.h"

namespace sanad::exchange {

Progress::Progress(const Decision& alone, const ReleaseFacts& facts, bool may_be_derived)
    : decision_{alone}, may_be_derived_{may_be_derived} {
  // What the partner gave us is withheld, but no secret: what refers to it may go.
  if (alone.outcome == Outcome::withhold && alone.rule != Rule::from_the_partner) standing_.withheld_at = 0;
  lists_.reserve(facts.lists.size());
  for (const auto& list : facts.lists) lists_.push_back({list.size, list.needed});
}

bool Progress::withhold(Rule rule, const Change& change, std::uint32_t round) {
  standing_.withheld_at = round;
  decision_ = {Outcome::withhold, rule, change.reference->id, 0, std::nullopt};
  return true;
}

bool Progress::derive(Rule rule, const Change& change, std::uint32_t round) {
  if (!may_be_derived_) return withhold(Rule::whole_or_not, change, round);
  if (decision_.outcome == Outcome::derive) return false;
  standing_.derived_at = round;
  decision_.outcome = Outcome::derive;
  decision_.rule = rule;
  decision_.because = change.reference->id;
  return true;
}

/// It mentions something that the partner must not know of.
bool Progress::lose(const Change& change, std::uint32_t round) {
  switch (change.reference->how) {
    case Mention::owner:
      return derive(Rule::derived_owner, change, round);
    case Mention::list: {
      auto& list = lists_[change.reference->list];
      --list.left;
      if (list.left == 0 && list.needed) return withhold(Rule::nothing_left, change, round);
      return derive(Rule::derived_list, change, round);
    }
    case Mention::schema:
      return !change.not_held && withhold(Rule::reference_withheld, change, round);
    case Mention::text:
      return withhold(change.not_held ? Rule::reference_unknown : Rule::text_names_withheld, change, round);
    case Mention::marking:
    case Mention::needed:
    case Mention::subject:
      break;
  }
  return withhold(change.not_held ? Rule::reference_unknown : Rule::reference_withheld, change, round);
}

/// It mentions something that goes under another id.
bool Progress::rewrite(const Change& change, std::uint32_t round) {
  switch (change.reference->how) {
    case Mention::owner:
      return derive(Rule::derived_owner, change, round);
    case Mention::list:
    case Mention::needed:
    case Mention::text:
      return derive(Rule::derived_reference, change, round);
    case Mention::marking:
    case Mention::schema:
    case Mention::subject:
      break;
  }
  return withhold(Rule::reference_withheld, change, round);
}

bool Progress::take(const Change& change, std::uint32_t round) {
  if (standing_.withheld_at != Standing::never || decision_.outcome == Outcome::withhold) return false;
  return change.target == Outcome::withhold ? lose(change, round) : rewrite(change, round);
}

}  // namespace sanad::exchange
