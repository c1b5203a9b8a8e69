// SPDX-License-Identifier: Apache-2.0
/// Passages with the claims a careful reader finds (tests/gold), and how well a reading agrees with them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sanad/claims/check.h"

namespace sanad::claims::gold {

struct GoldClaim {
  int sentence = 0;
  std::string surface, measure, comparator, unit, time, place, victim_class, actor, event;
  double value = 0;
  std::string inherited;
};

struct GoldRelation {
  std::string kind;
  std::vector<std::size_t> claims{};  ///< indices into Passage::claims
};

struct Slip {
  std::string before, after;  ///< one edit of the text
  std::string kind, explanation;
};

struct Passage {
  std::string name{}, text{};
  std::vector<GoldClaim> claims{};
  std::vector<GoldRelation> relations{};
  std::vector<Slip> slips{};
};

/// Every *.gold file of a folder, by name. Throws std::runtime_error with file and line for a malformed one.
std::vector<Passage> load(const std::filesystem::path& folder);

/// Right and all, for one slot.
struct Rate {
  int right = 0, all = 0;
  double share() const { return all == 0 ? 1 : static_cast<double>(right) / all; }
  void add(bool ok) {
    right += ok ? 1 : 0;
    ++all;
  }
};

struct Score {
  int gold = 0, found = 0, matched = 0;
  std::map<std::string, Rate> slots;  ///< measure, comparator, time, place, class, event, on matched claims
  int relations_gold = 0, relations_seen = 0;  ///< true relations that were recomputed
  int false_alarms = 0;                        ///< inconsistent relations in unchanged text
  int slips = 0, slips_flagged = 0, slips_right_kind = 0;
  std::vector<std::string> misses;  ///< one line a disagreement, for people

  double precision() const { return found == 0 ? 1 : static_cast<double>(matched) / found; }
  double recall() const { return gold == 0 ? 1 : static_cast<double>(matched) / gold; }
  double f1() const {
    return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }
};

/// Reads every passage, and every passage with each slip planted, and compares. A claim matches when
/// sentence, value and aspect agree and the spans overlap.
Score score(const std::vector<Passage>& passages, const geo::Gazetteer& gazetteer);

}  // namespace sanad::claims::gold
