// SPDX-License-Identifier: Apache-2.0
#include "decision_book.h"

#include <algorithm>

namespace sanad::reconcile {

bool DecisionBook::add(const records::AnalystDecision& decision) {
  const auto a = std::min(decision.a.uuid, decision.b.uuid);
  const auto b = std::max(decision.a.uuid, decision.b.uuid);
  if (a == b) return false;
  const Word word{a, b, decision.same, decision.at.micros};
  const auto [place, fresh] = words_.try_emplace({a, b}, word);
  partners_[a].insert(b);
  partners_[b].insert(a);
  if (fresh) return true;
  auto& old = place->second;
  if (word.at < old.at || (word.at == old.at && (word.same || !old.same))) return false;
  old = word;
  return true;
}

std::vector<DecisionBook::Word> DecisionBook::of(const Uuid& account) const {
  std::vector<Word> words;
  const auto found = partners_.find(account);
  if (found == partners_.end()) return words;
  for (const auto& other : found->second) {
    words.push_back(words_.at({std::min(account, other), std::max(account, other)}));
  }
  return words;
}

}  // namespace sanad::reconcile
