// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <tuple>

namespace sanad::reconcile {

Engine::Engine(const geo::Gazetteer& gazetteer, Options options)
    : reader_{gazetteer}, options_{options}, writer_{table_, reader_} {
  register_.rule_version = rule_version();
}

void Engine::add(const records::Account& account) {
  remove(account.id.uuid);
  added_.push_back(table_.add(account.id.uuid, reader_.read(account)));
}

void Engine::remove(const Uuid& account) {
  const Slot slot = table_.find(account);
  if (slot == no_slot) return;
  table_.drop(slot);
  // One that no run has seen yet only has to be passed over.
  if (slot < known_slots_) dropped_.push_back(slot);
}

void Engine::decide(const records::AnalystDecision& decision) {
  if (!book_.add(decision)) return;
  redecided_.push_back(decision.a.uuid);
  redecided_.push_back(decision.b.uuid);
}

const IncidentRegister& Engine::run() {
  std::erase_if(added_, [&](Slot slot) { return !table_.alive(slot); });
  if (ran_ && added_.empty() && dropped_.empty() && redecided_.empty()) return register_;
  const auto changes = added_.size() + dropped_.size() + redecided_.size();
  if (!ran_ || changes * 16 > table_.size() || table_.slots() > 2 * table_.size()) {
    run_all();
  } else {
    run_changes();
  }
  ran_ = true;
  known_slots_ = static_cast<Slot>(table_.slots());
  added_.clear();
  dropped_.clear();
  redecided_.clear();
  return register_;
}

std::vector<Slot> Engine::decided_partners(Slot slot) const {
  std::vector<Slot> partners;
  if (book_.empty()) return partners;
  for (const auto& word : book_.of(table_.id(slot))) {
    const Slot other = table_.find(word.a == table_.id(slot) ? word.b : word.a);
    if (other != no_slot) partners.push_back(other);
  }
  return partners;
}

/// Members in the order of their ids, links in the order of their strength: canonical whatever led here.
void Engine::gather(const std::vector<Slot>& members) {
  auto& c = component_;
  c.clear();
  c.members = members;
  std::ranges::sort(c.members, [&](Slot a, Slot b) { return before(table_.id(a), table_.id(b)); });
  for (Local i = 0; i < c.size(); ++i) {
    local_[c.members[i]] = i;
    c.features.push_back(&table_.features(c.members[i]));
  }
  for (Local i = 0; i < c.size(); ++i) {
    graph_.for_each(c.members[i], [&](EdgeIndex index) {
      const auto& edge = graph_.at(index);
      if (edge.a == c.members[i] && edge.active())
        c.links.push_back({i, local_[edge.b], edge.bits, edge.levels});
    });
  }
  std::ranges::sort(c.links, [](const Link& x, const Link& y) {
    return std::tuple{-x.bits, x.a, x.b} < std::tuple{-y.bits, y.a, y.b};
  });
  if (!book_.empty()) gather_decisions();
}

void Engine::gather_decisions() {
  auto& c = component_;
  std::vector<DecisionBook::Word> words;
  for (const Slot slot : c.members) {
    for (const auto& word : book_.of(table_.id(slot))) {
      if (word.a == table_.id(slot) && table_.find(word.b) != no_slot) words.push_back(word);
    }
  }
  std::ranges::sort(words, [](const auto& x, const auto& y) {
    return x.at != y.at ? x.at > y.at : std::tuple{x.same, x.a, x.b} < std::tuple{y.same, y.a, y.b};
  });
  for (const auto& word : words) {
    c.decisions.push_back({local_[table_.find(word.a)], local_[table_.find(word.b)], word.same});
  }
}

void Engine::divide(const std::vector<Slot>& members, Outcome& outcome) {
  if (members.size() == 1) {
    writer_.write_single(members.front(), outcome);
    return;
  }
  gather(members);
  clusterer_.run(component_);
  writer_.write(component_, clusterer_, outcome);
}

}  // namespace sanad::reconcile
