// SPDX-License-Identifier: Apache-2.0
/// Sums that have been found: what adds up to what, how well, and which claims are spoken for.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "explain.h"
#include "relate.h"

namespace sanad::claims {

/// What tells the parts of a sum apart.
enum class Dimension : std::uint8_t { none, place, time, victim_class, event, added, listed };

/// What a claim is called in a dimension; "" where it is not said, or the dimension has no names.
std::string key_of(const Claim& claim, Dimension dimension);

/// Parts and their total, as indices of claims.
struct Sum {
  std::vector<std::size_t> parts{};
  std::size_t total = 0;
  Dimension dimension = Dimension::none;
};

class SumBook {
 public:
  /// `related` outlives the object.
  explicit SumBook(const Related& related) : r_{related} {}

  /// What the parts make, without the one at index `except`.
  Interval sum_of(const std::vector<std::size_t>& parts, std::size_t except = SIZE_MAX) const;
  /// One digit of a part or the total changed, or two swapped, would make it right.
  bool one_digit_off(const Sum& sum) const;
  void add(const Sum& sum, Status status);
  bool is_used(std::size_t claim) const { return used_.contains(claim); }
  bool is_total(std::size_t claim) const { return totals_.contains(claim); }
  std::vector<Relation> take() { return std::move(found_); }

 private:
  std::vector<Operand> operands(const Sum& sum) const;
  bool holds_with(const Sum& sum, std::size_t index, double value) const;
  void casualties_for_deaths(const Sum& sum, Relation& relation) const;

  const Related& r_;
  std::set<std::size_t> used_{}, totals_{};
  std::vector<Relation> found_{};
};

/// Totals that say of themselves what they are of: "making 391 in all", places joined by "and", casualties.
void find_named_totals(const Related& related, SumBook& book);

/// Lists beside a number that they make, whatever their slots; and lists that the text closes as a sum and
/// that miss it by a digit.
void find_told_sums(const Related& related, SumBook& book);
void find_slipped_lists(const Related& related, SumBook& book);

}  // namespace sanad::claims
