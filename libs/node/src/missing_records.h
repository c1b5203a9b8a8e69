// SPDX-License-Identifier: Apache-2.0
/// Finds records that a newer file of their source no longer has.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sanad/core/uuid.h"
#include "sanad/node/import.h"
#include "sanad/records/account.h"

namespace sanad::node {

/// What one file spoke of.
struct Coverage {
  std::string source;
  records::Tlp marking = records::tlp_when_unmarked;
  bool foreign = false;    ///< objects of other makers: nothing can be concluded from what is not there
  std::string type;        ///< of its records
  std::vector<Uuid> seen;  ///< as they came, so that an import does not pay for a set it seldom needs
  std::size_t fresh = 0;   ///< of them, not in force before
  std::set<std::string, std::less<>> countries;
  std::optional<DateRange> span;

  void add(const records::Account& account);
  void add(const records::ObjectId& id);
  bool covers(const records::Account& account) const;
};

/// Withdraws what vanished, by the rule of `missing`; counts and explains in `outcome`. A list of sanctions
/// is complete each time, so what it no longer has is withdrawn; refused if it shrank by more than a tenth,
/// or more than half of its entries are others than before, unless `force`.
Result<void> withdraw_missing(store::Transaction& transaction, const Coverage& coverage, Missing missing,
                              bool force, FileOutcome& outcome);

}  // namespace sanad::node
