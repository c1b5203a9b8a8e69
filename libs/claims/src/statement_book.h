// SPDX-License-Identifier: Apache-2.0
/// Statements with what they are compared by, and those of them that bear on one claim.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sanad/claims/claim.h"
#include "sanad/claims/statements.h"
#include "statement_compare.h"
#include "statement_names_match.h"

namespace sanad::claims::said {

struct Entry {
  DatedStatement said;
  Topic topic = Topic::none;
  std::vector<NameKeys> subject, object;
};

/// Statements of the claim's subject (and object, where the topic needs one) by what they say of its day.
struct Bearing {
  std::vector<const Entry*> agree, other_day, undated;
  std::vector<const Entry*> reported_false;  ///< sources that call such a report false
  std::vector<const Entry*> of_another;      ///< the same event, another doer
  bool empty() const { return agree.empty() && other_day.empty() && undated.empty(); }
};

/// "2009-08-05 (a.example, b.example); 2009-08-23 (c.example)": in the order of days, at most six of them.
std::string days_and_publishers(std::span<const Entry* const> entries);
/// Different days among statements of one thing.
bool days_compete(std::span<const Entry* const> entries);
/// "a.example and b.example".
std::string publishers(std::span<const Entry* const> entries);

}  // namespace sanad::claims::said

namespace sanad::claims {

struct StatementBook::Impl {
  explicit Impl(std::vector<DatedStatement> statements);
  std::vector<said::Entry> entries;
  said::NameBook names;
};

}  // namespace sanad::claims
