// SPDX-License-Identifier: Apache-2.0
// Averages over time and heads, products ("Rs. 3 lakh each to 2,150 families"), and lengths of written spans.
#include <fmt/format.h>

#include <cmath>

#include "explain.h"
#include "relate.h"

namespace sanad::claims {
namespace {

constexpr int sentences_apart = 3;

class Averages {
 public:
  explicit Averages(const Related& related) : r_{related} {}

  std::vector<Relation> run() {
    for (std::size_t i = 0; i < r_.claims.size(); ++i) {
      const auto& claim = r_.claims[i];
      if (claim.aspect == Aspect::rate && r_.hints[i].unit_days > 0) over_time(i);
      if (claim.aspect == Aspect::ratio && claim.unit != "times") over_heads(i);
      if (claim.measure == Measure::money && r_.hints[i].each) product(i);
      if (claim.measure == Measure::duration && r_.hints[i].day_span) length(i);
    }
    return std::move(found_);
  }

 private:
  /// An average printed without decimals is rounded; months and years are of uneven length.
  Interval stated_rate(std::size_t i) const {
    const auto& rate = r_.claims[i];
    constexpr double uneven = 0.02;
    const double slack = (rate.rounding == 0 ? 0.5 : 0) +
                         (r_.hints[i].unit_days > 7 ? uneven * std::abs(rate.value.value_or(0)) : 0);
    const auto said = printed(rate);
    return {said.low - slack, said.high + slack};
  }

  bool may_be_total(std::size_t total, std::size_t i) const {
    const auto &claim = r_.claims[total], &rate = r_.claims[i];
    if (total == i || !r_.is_level(total) || !r_.same_paragraph(total, i) || claim.measure != rate.measure)
      return false;
    if (!claim.time || std::abs(r_.hints[total].sentence - r_.hints[i].sentence) > sentences_apart)
      return false;
    if (!claim.victim_class.empty() && !rate.victim_class.empty() && claim.victim_class != rate.victim_class)
      return false;
    return compatible_events(claim, rate) && same_place(claim, rate) &&
           (!rate.time || same_time(rate, claim)) && claim.time->days() >= 1.5 * r_.hints[i].unit_days;
  }

  /// Total and rate, with the length of the period between them if the sentence of the rate says it.
  std::vector<int> with_length(std::size_t total, std::size_t i, int days) const {
    for (auto k = i > 2 ? i - 2 : 0; k < std::min(i + 3, r_.claims.size()); ++k) {
      const auto& claim = r_.claims[k];
      if (claim.measure == Measure::duration && claim.unit == "days" && claim.value == days &&
          r_.same_sentence(k, i))
        return {r_.claims[total].id, claim.id, r_.claims[i].id};
    }
    return {r_.claims[total].id, r_.claims[i].id};
  }

  void over_time(std::size_t i) {
    const auto& rate = r_.claims[i];
    const auto said = stated_rate(i);
    const auto first = i > relation_window ? i - relation_window : 0;
    std::optional<Relation> doubtful;
    for (auto k = std::min(i + 3, r_.claims.size()); k > first; --k) {
      const auto total = k - 1;
      if (!may_be_total(total, i)) continue;
      const auto& claim = r_.claims[total];
      const double units = claim.time->days() / r_.hints[i].unit_days;
      const auto all = meant(claim);
      Relation relation{.kind = RelationKind::average,
                        .claims = with_length(total, i, claim.time->days()),
                        .stated = rate.surface,
                        .stated_value = rate.value,
                        .low = all.low / units,
                        .high = all.high / units};
      if (said.meets({relation.low, relation.high})) {
        found_.push_back(std::move(relation));
        return;
      }
      const std::vector<Operand> operands{{&rate, "the average"}, {&claim, "the total"}};
      relation.status = Status::inconsistent;
      relation.explanations = explain_digits(operands, [&](std::size_t index, double value) {
        if (index == 1) return said.contains(value / units);
        const double width = (said.high - said.low) / 2;
        return Interval{value - width, value + width}.meets({relation.low, relation.high});
      });
      const bool near = std::abs(r_.hints[total].sentence - r_.hints[i].sentence) <= 1;
      if (!doubtful && (near || !relation.explanations.empty())) doubtful = std::move(relation);
    }
    if (doubtful) found_.push_back(std::move(*doubtful));
  }

  /// "18,051 weapons, or 0.57 weapons per head": of the persons counted just before.
  void over_heads(std::size_t i) {
    const auto& ratio = r_.claims[i];
    std::optional<std::size_t> things, heads;
    const auto first = i > 5 ? i - 5 : 0;
    for (auto k = i; k > first; --k) {
      if (!r_.is_level(k - 1) || !r_.same_sentence(k - 1, i)) continue;
      if (!things && r_.claims[k - 1].measure == ratio.measure) things = k - 1;
      if (!heads && r_.claims[k - 1].unit == "persons" && r_.claims[k - 1].measure != ratio.measure)
        heads = k - 1;
    }
    if (!things || !heads) return;
    const auto &thing = r_.claims[*things], &head = r_.claims[*heads];
    const auto interval = quotient(printed(thing), printed(head));
    add(RelationKind::ratio, {&head, &thing, &ratio}, interval,
        [&](const std::vector<double>& v) { return v[1] / v[0]; });
  }

  /// So much each, times so many, makes so much.
  void product(std::size_t i) {
    std::optional<std::size_t> heads, total;
    for (auto k = i + 1; k < std::min(r_.claims.size(), i + 5) && r_.same_sentence(k, i); ++k) {
      if (!r_.is_level(k)) continue;
      if (r_.claims[k].unit == r_.claims[i].unit && !total) total = k;
      if (r_.claims[k].unit == "persons" || r_.claims[k].unit == "families") heads = heads ? heads : k;
    }
    for (auto k = i; k > 0 && !heads && r_.same_sentence(k - 1, i); --k) {
      // "for 1,840 houses, Rs. 1,50,000 each", "of each of the 34 policemen".
      if (r_.is_level(k - 1) && r_.claims[k - 1].measure != Measure::money &&
          r_.claims[k - 1].measure != Measure::duration)
        heads = k - 1;
    }
    if (!heads || !total) return;
    const auto &each = r_.claims[i], &head = r_.claims[*heads], &all = r_.claims[*total];
    const auto a = printed(each), b = printed(head);
    add(RelationKind::average, {&each, &head, &all}, {a.low * b.low, a.high * b.high},
        [](const std::vector<double>& v) { return v[0] * v[1]; });
  }

  /// The last of `claims` is what the others give. Amounts in words of scale are exact to the digits printed.
  template <class Compute>
  void add(RelationKind kind, const std::vector<const Claim*>& claims, Interval interval,
           const Compute& compute) {
    const auto& last = *claims.back();
    Relation relation{.kind = kind,
                      .stated = last.surface,
                      .stated_value = last.value,
                      .low = interval.low,
                      .high = interval.high};
    std::vector<Operand> operands;
    std::vector<double> values;
    for (const auto* claim : claims) {
      relation.claims.push_back(claim->id);
      operands.push_back({claim, "'" + claim->surface + "'"});
      values.push_back(claim->value.value_or(0));
    }
    const double exact = compute(values), slack = std::max(last.rounding, 1e-6 * std::abs(exact));
    relation.status =
        std::abs(exact - values.back()) <= slack + 1e-9 ? Status::consistent : Status::inconsistent;
    if (relation.status == Status::inconsistent) {
      relation.explanations = explain_digits(operands, [&](std::size_t index, double value) {
        auto moved = values;
        moved[index] = value;
        return std::abs(compute(moved) - moved.back()) <= slack + 1e-9;
      });
    }
    found_.push_back(std::move(relation));
  }

  /// Counted with or without the last day.
  void length(std::size_t i) {
    const auto& claim = r_.claims[i];
    if (!claim.time || claim.time->first == claim.time->last) return;
    double unit = 0;
    if (claim.unit == "days") unit = 1;
    if (claim.unit == "weeks") unit = 7;
    if (claim.unit == "months") unit = 30.4375;
    if (claim.unit == "years") unit = 365.25;
    if (unit == 0) return;
    Relation relation{.kind = RelationKind::duration,
                      .claims = {claim.id},
                      .stated = claim.surface,
                      .stated_value = claim.value,
                      .low = (claim.time->days() - 1) / unit,
                      .high = claim.time->days() / unit};
    auto said = printed(claim);
    if (unit > 1) said = {said.low - 0.5, said.high + 0.5};
    relation.status = said.meets({relation.low, relation.high}) ? Status::consistent : Status::inconsistent;
    if (relation.status == Status::inconsistent) {
      const std::vector<Operand> operands{{&claim, "the length"}};
      relation.explanations = explain_digits(operands, [&](std::size_t, double value) {
        return relation.low <= value && value <= relation.high;
      });
    }
    found_.push_back(std::move(relation));
  }

  const Related& r_;
  std::vector<Relation> found_{};
};

}  // namespace

std::vector<Relation> find_averages(const Related& related) {
  return Averages{related}.run();
}

}  // namespace sanad::claims
