// SPDX-License-Identifier: Apache-2.0
// Parts and wholes, averages, bounds, weekdays.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "explain.h"
#include "relate.h"

namespace sanad::claims {
namespace {

bool part_of_measure(Measure part, Measure whole) {
  return part == whole || (whole == Measure::casualties && (part == Measure::killed || part == Measure::injured));
}

/// The narrower claim is inside the wider one in time, place and class.
bool strictly_inside(const Claim& part, const Claim& whole) {
  if (!part.time || !whole.time || part.unit != whole.unit) return false;
  if (part.victim_class != whole.victim_class || !same_place(part, whole)) return false;
  return part.time->within(*whole.time) && !same_time(part, whole) && compatible_events(part, whole);
}

Relation subset(const Related& r, std::size_t part, std::size_t whole) {
  const auto &p = r.claims[part], &w = r.claims[whole];
  Relation relation{.kind = RelationKind::subset, .claims = {p.id, w.id}, .stated = p.surface, .stated_value = p.value};
  const auto inner = printed(p), outer = printed(w);
  relation.low = 0;
  relation.high = outer.high;
  relation.status = inner.low > outer.high ? Status::inconsistent : Status::consistent;
  if (relation.status == Status::consistent) return relation;
  const std::vector<Operand> operands{{&p, "the part"}, {&w, "the whole"}};
  relation.explanations = explain_digits(operands, [&](std::size_t index, double value) {
    return index == 0 ? value <= outer.high && value > 0 : value >= inner.low;
  });
  return relation;
}

}  // namespace

std::vector<Relation> find_subsets(const Related& r) {
  std::vector<Relation> found;
  for (std::size_t i = 0; i < r.claims.size(); ++i) {
    if (!r.is_level(i)) continue;
    const auto first = i > relation_window ? i - relation_window : 0;
    for (auto k = i; k > first; --k) {
      const auto whole = k - 1;
      if (!r.is_level(whole) || !r.same_paragraph(whole, i) || !part_of_measure(r.claims[i].measure, r.claims[whole].measure)) continue;
      if (r.claims[whole].unit != r.claims[i].unit) continue;
      if (r.hints[i].partial) {
        // The first number before it that is not itself a part of the same whole.
        if (r.hints[whole].partial && !r.hints[i].including) continue;
        if (r.hints[i].sentence - r.hints[whole].sentence > 1) break;
        if (!r.claims[whole].victim_class.empty() && !r.claims[i].victim_class.empty() && r.same_sentence(whole, i) &&
            r.hints[whole].partial) continue;
        found.push_back(subset(r, i, whole));
        break;
      }
      if (strictly_inside(r.claims[i], r.claims[whole]) && r.claims[i].measure == r.claims[whole].measure && !r.hints[i].from_level) {
        found.push_back(subset(r, i, whole));
        break;
      }
    }
  }
  return found;
}

std::vector<Relation> find_averages(const Related& r) {
  std::vector<Relation> found;
  for (std::size_t i = 0; i < r.claims.size(); ++i) {
    const auto& rate = r.claims[i];
    if (rate.aspect != Aspect::rate || r.hints[i].unit_days <= 0) continue;
    const auto first = i > relation_window ? i - relation_window : 0;
    for (auto k = std::min(i + 3, r.claims.size()); k > first; --k) {
      const auto total = k - 1;
      const auto& claim = r.claims[total];
      if (total == i || !r.is_level(total) || !r.same_paragraph(total, i) || claim.measure != rate.measure || claim.victim_class != rate.victim_class) continue;
      if (!claim.time || std::abs(r.hints[total].sentence - r.hints[i].sentence) > 1 || !compatible_events(claim, rate) || !same_place(claim, rate)) continue;
      if (rate.time && !same_time(rate, claim)) continue;
      const double units = claim.time->days() / r.hints[i].unit_days;
      if (units < 1.5) continue;
      const auto all = printed(claim);
      Relation relation{.kind = RelationKind::average, .claims = {claim.id, rate.id}, .stated = rate.surface, .stated_value = rate.value,
                        .low = all.low / units, .high = all.high / units};
      // An average printed without decimals is rounded; months and years are of uneven length.
      auto said = printed(rate);
      const double slack = (rate.rounding == 0 ? 0.5 : 0) + 0.02 * std::abs(rate.value.value_or(0));
      said = {said.low - slack, said.high + slack};
      relation.status = said.meets({relation.low, relation.high}) ? Status::consistent : Status::inconsistent;
      if (relation.status == Status::inconsistent) {
        const std::vector<Operand> operands{{&rate, "the average"}, {&claim, "the total"}};
        relation.explanations = explain_digits(operands, [&](std::size_t index, double value) {
          return index == 0 ? std::abs(value - claim.value.value_or(0) / units) <= slack + rate.rounding : std::abs(value / units - rate.value.value_or(0)) <= slack + rate.rounding;
        });
      }
      found.push_back(std::move(relation));
      break;
    }
  }
  return found;
}

std::vector<Relation> find_bounds(const Related& r) {
  std::vector<Relation> found;
  for (const auto& claim : r.claims) {
    if (claim.unit != "percent" || !claim.value) continue;
    const bool share = claim.aspect == Aspect::share && *claim.value > 100 + claim.rounding;
    const bool fall = claim.aspect == Aspect::change && *claim.value < -100 - claim.rounding;
    if (!share && !fall) continue;
    Relation relation{.kind = RelationKind::bound, .claims = {claim.id}, .stated = claim.surface, .stated_value = claim.value,
                      .low = share ? 0.0 : -100.0, .high = share ? 100.0 : unbounded, .status = Status::inconsistent};
    if (fall && *claim.value < -100) {
      relation.explanations.push_back({"wrong_base", "A fall by more than 100 per cent is usually divided by the later figure.", std::nullopt});
    }
    found.push_back(std::move(relation));
  }
  return found;
}

std::vector<Relation> find_weekdays(const Extraction& extraction) {
  static constexpr std::array<const char*, 7> names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  std::vector<Relation> found;
  for (const auto& written : extraction.weekdays) {
    Relation relation{.kind = RelationKind::weekday, .stated = written.surface};
    relation.low = relation.high = written.day.weekday();
    relation.stated_value = written.stated;
    relation.status = written.stated == written.day.weekday() ? Status::consistent : Status::inconsistent;
    if (relation.status == Status::inconsistent) {
      relation.explanations.push_back({"calendar", fmt::format("{} was a {}.", written.day.to_string(), names.at(static_cast<std::size_t>(written.day.weekday()))), std::nullopt});
    }
    for (const auto& claim : extraction.claims) {
      if (claim.sentence == written.sentence) relation.claims.push_back(claim.id);
    }
    found.push_back(std::move(relation));
  }
  return found;
}

}  // namespace sanad::claims
