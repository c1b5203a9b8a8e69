// SPDX-License-Identifier: Apache-2.0
/// What a partner would get, and why not the rest: before anything is sent.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/timestamp.h"
#include "sanad/exchange/policy.h"
#include "sanad/exchange/release.h"
#include "sanad/records/object_id.h"

namespace sanad::exchange {

struct DryRunExample {
  records::ObjectId id;
  std::string why;  ///< explain()
  friend bool operator==(const DryRunExample&, const DryRunExample&) = default;
};

/// All objects that one rule decided.
struct DryRunRule {
  Rule rule = Rule::released;
  Outcome outcome = Outcome::withhold;
  std::uint64_t objects = 0;
  std::map<std::string, std::uint64_t> by_type;
  std::vector<DryRunExample> examples;  ///< those with the smallest ids
  friend bool operator==(const DryRunRule&, const DryRunRule&) = default;
};

struct DryRunCollection {
  std::string name;
  std::uint64_t objects = 0;  ///< that the partner would see in it, derived ones among them
  friend bool operator==(const DryRunCollection&, const DryRunCollection&) = default;
};

struct DryRun {
  std::string partner;
  Digest policy;
  std::uint64_t objects = 0, released = 0, derived = 0, withheld = 0;
  std::vector<DryRunCollection> collections;  ///< in the order of the policy
  std::vector<DryRunRule> rules;              ///< those that decided something, in the order of `Rule`
  std::optional<Timestamp> first_expiry;      ///< when the first of these decisions ends by itself
  friend bool operator==(const DryRun&, const DryRun&) = default;
};

/// Takes decisions in any order and gives the same summary. Memory for the examples alone.
class DryRunSummary {
 public:
  /// `policy` must outlive it. `examples`: how many of each rule are kept and explained.
  DryRunSummary(const ReleasePolicy& policy, std::size_t examples);
  /// Each object once. The decision is the final one: an object whose derived form could not be made is
  /// withheld by `whole-or-not`.
  void add(const ReleaseFacts& object, const Decision& decision);
  DryRun finish() const;

 private:
  struct Tally {
    Outcome outcome = Outcome::withhold;
    std::uint64_t objects = 0;
    std::map<std::string, std::uint64_t> by_type;
    std::map<records::ObjectId, std::string> examples;
  };
  const ReleasePolicy& policy_;
  std::size_t examples_;
  std::map<Rule, Tally> rules_;
  std::vector<std::uint64_t> collections_;
  std::optional<Timestamp> first_expiry_;
};

}  // namespace sanad::exchange
