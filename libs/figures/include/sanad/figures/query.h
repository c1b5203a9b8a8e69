// SPDX-License-Identifier: Apache-2.0
/// What is asked: measure x definition x scope. One query object drives table, chart, export and API.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/records/vocabulary.h"

namespace sanad::figures {

/// Keys of `--where` and `--by`.
enum class Key : std::uint8_t {
  country,
  province,
  district,
  date,  ///< filter only: "2022", "2022-12", "A..B"; an incident counts where its first possible day lies
  year,
  month,  ///< "2022", "2022-12"
  source,
  actor,
  target,
  tactic,
  event,
  victim,  ///< filters and splits the counted persons, not the incidents
  status,  ///< "single" (one voice), "corroborated" (two or more independent voices), "review" (a pair waits)
};
std::string_view name_of(Key key);
Result<Key> parse_key(std::string_view name);
std::span<const Key> all_keys();

/// A value that counts only for incidents of a time: a faction while it belonged to a group.
struct DatedValue {
  std::string value;
  DateRange within;  ///< the incident's first possible day lies in it
  bool sure = true;  ///< false: such an incident raises the high value only
  friend bool operator==(const DatedValue&, const DatedValue&) = default;
};

struct Filter {
  Key key = Key::country;
  std::vector<std::string> values;  ///< any of them; "unknown" selects what is not known
  std::vector<DatedValue> dated{};  ///< of Key::actor: or any of these; names that no record has are passed over
  friend bool operator==(const Filter&, const Filter&) = default;
};
/// "province=Balochistan" or "province=Balochistan|Sindh" (commas belong to names). invalid_input lists the
/// keys.
Result<Filter> parse_filter(std::string_view text);

/// How one best number is chosen from several voices on one incident.
enum class BestRule : std::uint8_t { median, lowest, highest, most_recent };
std::string_view name_of(BestRule rule);
Result<BestRule> parse_best_rule(std::string_view name);

struct Query {
  records::Measure measure = records::Measure::killed;
  std::string definition = "all";
  std::vector<Filter> where;  ///< all must hold
  std::vector<Key> by;        ///< rows: one for each combination that occurs, sorted
  BestRule best = BestRule::median;
  bool evidence = false;  ///< fill FigureRow::evidence
  bool interval = true;   ///< simulate (seeded)
  std::uint64_t seed = 1;
  friend bool operator==(const Query&, const Query&) = default;
};

/// "killed, Pakistan, 2022, by province": the scope in words, for titles. "everywhere, all times" when empty.
std::string describe(const Query& query);

}  // namespace sanad::figures
