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
  if (!part.time || !whole.time || part.unit != whole.unit || part.measure == Measure::money || part.measure == Measure::duration) return false;
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
      if (!r.is_level(whole) || r.claims[whole].unit != r.claims[i].unit) continue;
      // "two of them were freed": of those right before, whatever happened to them.
      if (r.hints[i].of_previous && r.claims[i].unit == "persons" && whole + 1 == i && r.hints[i].sentence - r.hints[whole].sentence <= 1 && r.same_paragraph(whole, i) &&
          (r.claims[whole].measure != r.claims[i].measure || r.hints[whole].partial) && r.claims[whole].measure != Measure::injured) {
        found.push_back(subset(r, i, whole));
        break;
      }
      if (!part_of_measure(r.claims[i].measure, r.claims[whole].measure)) continue;
      const bool near = r.same_paragraph(whole, i) || (r.hints[i].partial && r.hints[i].paragraph - r.hints[whole].paragraph == 1 && r.claims[whole].victim_class.empty() &&
                                                       r.claims[i].time && same_time(r.claims[whole], r.claims[i]) && !r.hints[whole].partial);
      if (!near) continue;
      if (r.hints[i].partial) {
        // The first number before it that is not itself a part of the same whole.
        if (r.hints[whole].partial && !r.hints[i].including) continue;
        constexpr int sentences_apart = 3;
        if (r.hints[i].sentence - r.hints[whole].sentence > sentences_apart) break;
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
