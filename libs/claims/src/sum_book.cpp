// SPDX-License-Identifier: Apache-2.0
#include "sum_book.h"

#include <fmt/format.h>

#include <algorithm>

namespace sanad::claims {

std::string key_of(const Claim& claim, Dimension dimension) {
  switch (dimension) {
    case Dimension::place:
      return claim.place ? claim.place->name : "";
    case Dimension::time:
      return claim.time ? claim.time->to_string() : "";
    case Dimension::victim_class:
      return claim.victim_class;
    case Dimension::event:
      return claim.event_type;
    default:
      return "";
  }
}

Interval SumBook::sum_of(const std::vector<std::size_t>& parts, std::size_t except) const {
  Interval sum{0, 0};
  for (const auto part : parts) {
    if (part != except) sum = sum + printed(r_.claims[part]);
  }
  return sum;
}

std::vector<Operand> SumBook::operands(const Sum& ask) const {
  std::vector<Operand> all;
  for (const auto part : ask.parts) all.push_back({&r_.claims[part], "'" + r_.claims[part].surface + "'"});
  all.push_back({&r_.claims[ask.total], "the total"});
  return all;
}

bool SumBook::holds_with(const Sum& ask, std::size_t index, double value) const {
  if (index == ask.parts.size()) return sum_of(ask.parts).contains(value);
  const auto rest = sum_of(ask.parts, ask.parts[index]);
  return Interval{rest.low + value, rest.high + value}.meets(printed(r_.claims[ask.total]));
}

bool SumBook::one_digit_off(const Sum& ask) const {
  return !explain_digits(operands(ask), [&](std::size_t index, double value) {
            return holds_with(ask, index, value);
          }).empty();
}

void SumBook::add(const Sum& ask, Status status) {
  Relation relation;
  relation.kind = ask.dimension == Dimension::added || ask.dimension == Dimension::none
                      ? RelationKind::sum
                      : RelationKind::partition;
  for (const auto part : ask.parts) {
    relation.claims.push_back(r_.claims[part].id);
    used_.insert(part);
  }
  const auto& total = r_.claims[ask.total];
  totals_.insert(ask.total);
  relation.claims.push_back(total.id);
  relation.stated = total.surface;
  relation.stated_value = total.value;
  const auto sum = sum_of(ask.parts);
  relation.low = sum.low;
  relation.high = sum.high;
  relation.status = status;
  if (status == Status::inconsistent) {
    relation.explanations = explain_digits(
        operands(ask), [&](std::size_t index, double value) { return holds_with(ask, index, value); });
    casualties_for_deaths(ask, relation);
  }
  found_.push_back(std::move(relation));
}

/// The parts are of another measure than the total says: they add up to it elsewhere in the passage.
void SumBook::casualties_for_deaths(const Sum& ask, Relation& relation) const {
  const auto sum = sum_of(ask.parts);
  const auto first = ask.parts.front() > relation_window ? ask.parts.front() - relation_window : 0;
  for (auto i = first; i < std::min(r_.claims.size(), ask.parts.back() + 4); ++i) {
    const auto& other = r_.claims[i];
    if (!r_.is_level(i) || other.measure == r_.claims[ask.total].measure ||
        other.unit != r_.claims[ask.total].unit || other.vague || !sum.meets(meant(other)))
      continue;
    relation.explanations.insert(
        relation.explanations.begin(),
        {"casualties_for_deaths",
         fmt::format("The parts add up to '{}', which counts {}.", other.surface, name_of(other.measure)),
         other.value});
    return;
  }
}

}  // namespace sanad::claims
