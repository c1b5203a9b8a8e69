// SPDX-License-Identifier: Apache-2.0
/// What a register or a plain division says of a twin, beside its key: pairs, B-cubed, over-counted incidents
/// and deaths, and what is left for a person.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "sanad/reconcile/incident_register.h"
#include "scoring.h"
#include "twin.h"

namespace sanad::reconcile::twin {

using Division = std::vector<std::int64_t>;

struct Outcome {
  Division division;                                           ///< a label for every account of the twin
  std::vector<Role> roles;                                     ///< likewise
  std::vector<std::uint8_t> review;                            ///< likewise: waits for a person
  std::vector<std::pair<std::size_t, std::size_t>> questions;  ///< pairs that a person is asked about
};

inline Outcome outcome_of(const IncidentRegister& found, const Twin& twin) {
  std::map<Uuid, std::size_t> position;
  for (std::size_t i = 0; i < twin.accounts.size(); ++i) position[twin.accounts[i].id.uuid] = i;
  Outcome outcome{Division(position.size(), -1),
                  std::vector<Role>(position.size()),
                  std::vector<std::uint8_t>(position.size()),
                  {}};
  std::map<Uuid, std::int64_t> labels;
  for (const auto& member : found.members) {
    const auto i = position.at(member.account);
    outcome.division[i] =
        labels.emplace(member.incident, static_cast<std::int64_t>(labels.size())).first->second;
    outcome.roles[i] = member.role;
    outcome.review[i] = member.band == Band::review ? 1 : 0;
  }
  for (const auto& pair : found.pairs) {
    if (pair.band == Band::review) outcome.questions.emplace_back(position.at(pair.a), position.at(pair.b));
  }
  return outcome;
}

/// A division without parts or aggregates: every row is an account.
inline Outcome plain_outcome(Division division) {
  const auto size = division.size();
  return {
      std::move(division), std::vector<Role>(size, Role::account), std::vector<std::uint8_t>(size, 0), {}};
}

struct OverCount {
  double incidents = 0;  ///< counted too many (or few), as a share of the true number
  double deaths = 0;     ///< likewise, of the deaths of all events that some source tells of
};

/// Deaths of an incident: the median of what its sources say, ties down; parts of a source add up.
inline std::int64_t deaths_of(const std::vector<std::size_t>& members, const Twin& twin,
                              const Outcome& outcome) {
  std::map<std::string, std::int64_t> parts;
  std::vector<std::int64_t> said;
  for (const auto i : members) {
    const auto* killed = twin.accounts[i].count(records::Measure::killed, records::VictimClass::all);
    if (killed == nullptr || !killed->count.best || outcome.roles[i] == Role::copy) continue;
    if (outcome.roles[i] == Role::part) {
      parts[twin.accounts[i].source] += *killed->count.best;
    } else {
      said.push_back(*killed->count.best);
    }
  }
  for (const auto& [source, sum] : parts) said.push_back(sum);
  if (said.empty()) return 0;
  std::ranges::sort(said);
  return said[(said.size() - 1) / 2];
}

inline OverCount over_count(const Outcome& outcome, const Twin& twin) {
  std::map<std::int64_t, std::vector<std::size_t>> found;
  std::set<std::int64_t> real;
  for (std::size_t i = 0; i < outcome.division.size(); ++i) {
    if (outcome.roles[i] != Role::aggregate) found[outcome.division[i]].push_back(i);
    if (twin.incident[i] >= 0) real.insert(twin.incident[i]);
  }
  std::int64_t deaths = 0;
  for (const auto& [label, members] : found) deaths += deaths_of(members, twin, outcome);
  const auto share = [](double now, double truth) { return truth > 0 ? now / truth - 1 : 0; };
  return {share(static_cast<double>(found.size()), static_cast<double>(real.size())),
          share(static_cast<double>(deaths), static_cast<double>(twin.deaths))};
}

/// Of the pieces into which incidents fell, the share that a question would put back.
inline double held_errors(const Outcome& outcome, const Twin& twin) {
  std::map<std::int64_t, std::map<std::int64_t, std::size_t>> pieces;
  for (std::size_t i = 0; i < outcome.division.size(); ++i) {
    if (twin.incident[i] >= 0) ++pieces[twin.incident[i]][outcome.division[i]];
  }
  std::set<std::pair<std::int64_t, std::int64_t>> asked;  // (incident, label)
  for (const auto& [a, b] : outcome.questions) {
    if (twin.incident[a] != twin.incident[b] || twin.incident[a] < 0) continue;
    asked.emplace(twin.incident[a], outcome.division[a]);
    asked.emplace(twin.incident[b], outcome.division[b]);
  }
  std::size_t errors = 0, held = 0;
  for (const auto& [incident, labels] : pieces) {
    const auto largest = std::ranges::max_element(labels, {}, [](const auto& piece) { return piece.second; });
    for (auto piece = labels.begin(); piece != labels.end(); ++piece) {
      if (piece == largest) continue;
      ++errors;
      held += asked.contains({incident, piece->first}) ? 1U : 0U;
    }
  }
  return errors == 0 ? 1 : static_cast<double>(held) / static_cast<double>(errors);
}

}  // namespace sanad::reconcile::twin
