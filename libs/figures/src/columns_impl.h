// SPDX-License-Identifier: Apache-2.0
/// What a Columns object holds: the table, and what was derived from it so far.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "key_space.h"
#include "rows.h"
#include "sanad/figures/columns.h"
#include "values.h"
#include "view.h"

namespace sanad::figures {

/// Views and values are derived on first use and kept; both are pure functions of the table, so that it does
/// not matter who asks first. Safe to use from several threads.
struct Columns::Impl {
  explicit Impl(Table given) : table{std::move(given)}, keys{table} {
    for (std::uint32_t account = 0; account < table.size(); ++account) {
      if (table.is(account, State::unreconciled)) unreconciled.push_back(account);
    }
  }

  using Sources = std::vector<std::uint32_t>;
  std::shared_ptr<const View> view(const Sources& sources) const;
  std::shared_ptr<const Values> values(const Sources& sources, const ValueKey& key) const;

  /// `by` as in plan_rows(). Plans that hold for any mask are kept.
  Result<std::shared_ptr<const RowPlan>> plan(const std::shared_ptr<const View>& view, const std::vector<Key>& by,
                                              std::span<const Counts> mask) const;

  const Table table;
  const KeySpace keys;
  std::vector<std::uint32_t> unreconciled;  ///< accounts

 private:
  struct Kept {
    Sources sources;
    ValueKey key;
    std::shared_ptr<const Values> values;
  };
  struct KeptPlan {
    std::shared_ptr<const View> view;
    std::vector<Key> by;
    std::shared_ptr<const RowPlan> plan;
  };
  static constexpr std::size_t most_kept = 48;  ///< a brief asks for some 20 different values
  static constexpr std::size_t most_plans = 16;  ///< 4 bytes an incident each
  mutable std::mutex mutex_;
  mutable std::map<Sources, std::shared_ptr<const View>> views_;
  mutable std::list<Kept> kept_;       ///< last used first
  mutable std::list<KeptPlan> plans_;  ///< last used first
};

}  // namespace sanad::figures
