// SPDX-License-Identifier: Apache-2.0
/// What is known beside names, as evidence in bits. Internal to the module.
#pragma once

#include <string>
#include <vector>

#include "index_search.h"
#include "sanad/screening/hit.h"
#include "sanad/screening/query.h"

namespace sanad::screening {

/// The sum over all facts that both sides have.
struct FactSum {
  double bits = 0;
  bool identifier = false;  ///< a document agrees
  bool same_day = false;    ///< the day of birth agrees, to the day
};

class QueryFacts {
 public:
  explicit QueryFacts(const Query& query);
  const std::vector<std::string>& documents() const& { return documents_; }
  /// True if a document or a day of birth is known, with which a hit may be proved.
  bool may_prove() const { return !documents_.empty() || !births_.empty(); }
  double most_bits() const;  ///< that these facts can add to a hit
  /// `evidence`, if not null, gets one line for each fact.
  FactSum against(const ListEntry& entry, const ScoredName& name, std::vector<FactEvidence>* evidence) const;

 private:
  std::vector<records::BirthSpan> births_;
  std::vector<std::string> countries_, documents_;
  records::Gender gender_;
  text::NameWords father_;
  std::string father_text_;
};

/// The most that compare_births() gives.
inline constexpr double same_day_bits = 9;

/// Two births against each other: bits, and what to say of it.
struct BirthVerdict {
  double bits = 0;
  const char* words = "";
  bool same_day = false;
};
BirthVerdict compare_births(const records::BirthSpan& asked, const records::BirthSpan& listed);

}  // namespace sanad::screening
