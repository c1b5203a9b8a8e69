// SPDX-License-Identifier: Apache-2.0
/// The register: every account, the incident it belongs to, and why.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/core/uuid.h"

namespace sanad::reconcile {

enum class Role : std::uint8_t {
  account,    ///< an account of the incident
  part,       ///< one of several rows into which its source split the incident: its numbers add up with its
              ///< siblings
  aggregate,  ///< covers several incidents; stands as a container of its own and is never added to what it
              ///< covers
  copy,  ///< repeats another account of the incident: same text, same publisher's later version, or a row that
         ///< its own source tells twice where others tell it once. One voice with what it repeats
};
std::string_view name_of(Role role);

enum class Band : std::uint8_t {
  same,    ///< accepted by the score, or by an analyst
  review,  ///< for a person to look at; counted as apart until then
  apart,   ///< stands alone
};
std::string_view name_of(Band band);

/// Strength of an account's tie to its incident.
struct Membership {
  Uuid account;
  Uuid incident;  ///< UUIDv5 of its smallest member account: a function of the members, not of the order of
                  ///< arrival
  Role role = Role::account;
  Band band = Band::apart;
  float bits = 0;  ///< best accepted pair of this account within the incident; 0 for a single account
  friend bool operator==(const Membership&, const Membership&) = default;
};

/// One feature of one pair: what was compared and what it was worth.
struct FeatureEvidence {
  std::string feature;      ///< "date", "place", "killed", ...
  std::string left, right;  ///< both values, as compared
  std::string level;        ///< "same day", "within 15 %", ...
  double bits = 0;
};

/// At most `capacity` small numbers held in place, so that a million pairs cost no allocation of their own.
/// Behaves as a std::vector<std::uint8_t> that ignores what does not fit.
class PairLevels {
 public:
  static constexpr std::size_t capacity = 11;
  PairLevels() = default;
  PairLevels(std::initializer_list<std::uint8_t> levels) { assign(levels.begin(), levels.end()); }
  template <class Iterator>
  PairLevels(Iterator first, Iterator last) {
    assign(first, last);
  }
  template <class Iterator>
  void assign(Iterator first, Iterator last) {
    clear();
    for (; first != last; ++first) push_back(static_cast<std::uint8_t>(*first));
  }
  void push_back(std::uint8_t level) {
    if (size_ < capacity) levels_[size_++] = level;
  }
  void clear() { *this = PairLevels{}; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const std::uint8_t* data() const { return levels_.data(); }
  const std::uint8_t* begin() const { return levels_.data(); }
  const std::uint8_t* end() const { return levels_.data() + size_; }
  std::uint8_t operator[](std::size_t index) const { return levels_[index]; }
  friend bool operator==(const PairLevels&, const PairLevels&) = default;

 private:
  std::array<std::uint8_t, capacity> levels_{};
  std::uint8_t size_ = 0;
};

/// A pair that was accepted, sent to review, or decided by a person. Compact: levels index the rule's tables,
/// so the evidence can be spelled out again from the two accounts (explain() in reconcile.h).
struct Pair {
  Uuid a, b;  ///< a < b
  float bits = 0;
  float runner_up = 0;  ///< the best other candidate of either account; -infinity if none
  Band band = Band::apart;
  bool decided = false;  ///< by an analyst's word, not by the score
  PairLevels levels{};
  friend bool operator==(const Pair&, const Pair&) = default;
};

/// An aggregate account and an incident it covers.
struct Cover {
  Uuid aggregate, incident;
  friend auto operator<=>(const Cover&, const Cover&) = default;
};

/// Sorted: members by (incident, account), pairs by (a, b), covers as written. Byte-identical for the same
/// accounts and decisions, whatever their order and the number of threads.
struct IncidentRegister {
  std::string rule_version;  ///< names the features, weights and bands used
  std::vector<Membership> members;
  std::vector<Pair> pairs;
  std::vector<Cover> covers;

  std::size_t incidents() const;  ///< distinct incidents that are not aggregates
  friend bool operator==(const IncidentRegister&, const IncidentRegister&) = default;
};

}  // namespace sanad::reconcile
