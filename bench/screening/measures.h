// SPDX-License-Identifier: Apache-2.0
/// Ranks, recall at a rate of false alarms, calibration: of any scorer.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "protocol.h"

namespace sanad::bench {

/// Scores of all entries of a split for a query, best name each; entries that are not scored have 0.
struct Scores {
  std::vector<std::pair<std::size_t, double>> of_entries;
  double of(std::size_t entry) const;
  double best() const;
};
/// Who is asked for beside the name; empty = not known.
struct Person {
  std::string name;
  const records::Listing* facts = nullptr;  ///< birth and nationality are taken from it
};
using Scorer = std::function<Scores(const Person&)>;

struct Ranks {
  std::size_t asked = 0, first = 0, in_five = 0;
  double at_1() const { return asked == 0 ? 0 : static_cast<double>(first) / static_cast<double>(asked); }
  double at_5() const { return asked == 0 ? 0 : static_cast<double>(in_five) / static_cast<double>(asked); }
};

/// What asking for the held-out names gives: ranks (ties count against us) and the scores of the right
/// entries.
struct Recall {
  Ranks all, variants;
  std::vector<double> right_all, right_variants;
};
Recall ask_held_out(const Split& split, const Scorer& scorer, bool with_facts);

/// Best scores of people who are not listed.
std::vector<double> false_scores(const std::vector<Person>& people, const Scorer& scorer);

/// Share of `right` above the score that `rate` of `wrong` reach.
double recall_at(const std::vector<double>& right, std::vector<double> wrong, double rate);
/// Share of `wrong` at or above the score that `recall` of `right` reach.
double false_alarms_at(std::vector<double> right, const std::vector<double>& wrong, double recall);

/// Expected calibration error over ten bins of (probability, truth).
double calibration_error(const std::vector<std::pair<double, bool>>& answers);

}  // namespace sanad::bench
