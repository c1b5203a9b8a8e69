// SPDX-License-Identifier: Apache-2.0
/// The state of a reconciliation and how it is brought up to date: all at once, or only where something
/// changed. Internal to the module.
#pragma once

#include <cstdint>
#include <vector>

#include "account_table.h"
#include "block_index.h"
#include "clusterer.h"
#include "decision_book.h"
#include "outcome.h"
#include "pair_finder.h"
#include "pair_graph.h"
#include "sanad/reconcile/reconciler.h"

namespace sanad::reconcile {

class Engine {
 public:
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  Engine(const geo::Gazetteer& gazetteer, Options options);

  void declare(const records::SourceInfo& source) { reader_.declare(source); }
  void add(const records::Account& account);
  void remove(const Uuid& account);
  void decide(const records::AnalystDecision& decision);
  const IncidentRegister& run();
  std::size_t size() const { return table_.size(); }

 private:
  // engine_full.cpp
  void run_all();
  void find_all_edges();
  void count_crowding();
  void cluster_all(Outcome& outcome);

  // engine_update.cpp
  void run_changes();
  std::vector<Slot> change_crowding();
  std::vector<Slot> reach(const std::vector<Slot>& from);
  std::vector<Slot> touched_by(std::vector<Slot> changed) const;
  void list_old(const std::vector<Slot>& slots);
  void refresh_edges(const std::vector<Slot>& slots);
  void find_new_edges();
  void replace(Outcome& fresh);
  void maintain_index();
  void cluster_slots(const std::vector<Slot>& slots, Outcome& outcome);

  // engine.cpp
  void gather(const std::vector<Slot>& members);
  void gather_decisions();
  void divide(const std::vector<Slot>& members, Outcome& outcome);
  std::vector<Slot> decided_partners(Slot slot) const;

  // engine_covers.cpp
  void cover_all();
  void cover_some(const std::vector<Slot>& changed);
  void cover(Slot aggregate, std::vector<Cover>& found);

  FeatureReader reader_;
  Options options_;
  AccountTable table_;
  BlockIndex base_, middle_, recent_;  // each much smaller than the one before: little is sorted anew
  std::vector<Slot> middle_slots_, recent_slots_;
  PairGraph graph_;
  Crowding crowding_;
  DecisionBook book_;
  Clusterer clusterer_;
  Component component_;
  OutcomeWriter writer_;
  IncidentRegister register_;

  bool ran_ = false;
  std::vector<Slot> added_, dropped_;  // since the last run
  std::vector<Slot> uncovered_;        // aggregates next to a dropped account
  std::vector<Uuid> redecided_;        // accounts whose decisions changed since
  std::vector<Local> local_;           // of slots while a component is gathered
  Slot known_slots_ = 0;               // those below were there at the last run
  std::vector<std::uint8_t> mark_;     // scratch, per slot
  std::vector<std::uint32_t> stamps_;  // of slots: the last reach() that met them
  std::uint32_t stamp_ = 0;
  std::vector<Membership> old_members_;  // of what is being replaced
  std::vector<Pair> old_pairs_;
};

}  // namespace sanad::reconcile
