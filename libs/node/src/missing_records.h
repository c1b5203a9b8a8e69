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
  bool foreign = false;  ///< objects of other makers: nothing can be concluded from what is not there
  std::string type;      ///< of its records
  std::vector<Uuid> seen;  ///< as they came, so that an import does not pay for a set it seldom needs
  std::set<std::string, std::less<>> countries;
  std::optional<DateRange> span;

  void add(const records::Account& account);
  void add(const records::ObjectId& id);
  bool covers(const records::Account& account) const;
};

/// Withdraws what vanished, by the rule of `missing`; counts and explains in `outcome`.
void withdraw_missing(store::Transaction& transaction, const Coverage& coverage, Missing missing,
                      FileOutcome& outcome);

}  // namespace sanad::node
