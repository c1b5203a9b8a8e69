// SPDX-License-Identifier: Apache-2.0
/// Analysts' decisions, the newest of each pair. Internal to the module.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "sanad/core/uuid.h"
#include "sanad/records/analyst_decision.h"

namespace sanad::reconcile {

class DecisionBook {
 public:
  struct Word {
    Uuid a, b;  ///< a < b
    bool same = true;
    std::int64_t at = 0;
  };

  /// True if it changes anything. Of two words of one instant on one pair, "apart" stands: it merges nothing.
  bool add(const records::AnalystDecision& decision);
  bool empty() const { return words_.empty(); }
  /// Everything said of the account, in the order of the other account.
  std::vector<Word> of(const Uuid& account) const;

 private:
  std::map<std::pair<Uuid, Uuid>, Word> words_;
  std::map<Uuid, std::set<Uuid>> partners_;
};

}  // namespace sanad::reconcile
