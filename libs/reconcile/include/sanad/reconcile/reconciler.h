// SPDX-License-Identifier: Apache-2.0
/// Finds which accounts are of one incident. Pure: accounts and decisions in, register out.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sanad/geo/gazetteer.h"
#include "sanad/reconcile/incident_register.h"
#include "sanad/records/account.h"
#include "sanad/records/analyst_decision.h"
#include "sanad/records/source_info.h"

namespace sanad::reconcile {

struct Options {
  unsigned threads = 1;  ///< the result does not depend on it
};

/// Holds the compact features of all accounts and the blocking index, so that accounts can be added later and
/// only their neighbourhood is computed again. Memory: about 300 bytes an account.
class Reconciler {
 public:
  Reconciler(const geo::Gazetteer& gazetteer, Options options);
  ~Reconciler();
  Reconciler(Reconciler&&) noexcept;
  Reconciler& operator=(Reconciler&&) noexcept;

  /// Before the accounts of that source; an unknown source counts as one that may hold several accounts an
  /// incident.
  void declare(const records::SourceInfo& source);
  /// Only copies what it needs. An account of the same id replaces the earlier one.
  void add(const records::Account& account);
  void remove(const Uuid& account);
  /// The newest decision on a pair wins; must-links are transitive, a cannot-link cuts.
  void decide(const records::AnalystDecision& decision);

  /// Brings the register up to date with everything added, removed or decided since the last call. Equal to
  /// what a fresh Reconciler gives on the same content.
  const IncidentRegister& run();

  /// Accounts it holds.
  std::size_t size() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The pair's evidence spelled out: every feature with both values, level and bits, for people and for
/// `show`.
std::vector<FeatureEvidence> explain(const Pair& pair, const records::Account& a, const records::Account& b,
                                     const geo::Gazetteer& gazetteer);

/// Name of the rules compiled in ("2026.11-4"): changes whenever a weight, feature or band does.
std::string_view rule_version();

}  // namespace sanad::reconcile
