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
  return part == whole ||
         (whole == Measure::casualties && (part == Measure::killed || part == Measure::injured));
}

/// The narrower claim is inside the wider one in time, place and class.
bool strictly_inside(const Claim& part, const Claim& whole) {
  if (!part.time || !whole.time || part.unit != whole.unit || part.measure == Measure::money ||
      part.measure == Measure::duration)
    return false;
  if (part.victim_class != whole.victim_class || !same_place(part, whole)) return false;
  return part.time->within(*whole.time) && !same_time(part, whole) && compatible_events(part, whole);
}

Relation subset(const Related& r, std::size_t part, std::size_t whole) {
  const auto &p = r.claims[part], &w = r.claims[whole];
  Relation relation{
      .kind = RelationKind::subset, .claims = {p.id, w.id}, .stated = p.surface, .stated_value = p.value};
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

class Subsets {
 public:
  explicit Subsets(const Related& related) : r_{related} {}

  std::vector<Relation> run() {
    std::vector<Relation> found;
    for (std::size_t i = 0; i < r_.claims.size(); ++i) {
      if (!r_.is_level(i)) continue;
      if (const auto whole = whole_of(i)) found.push_back(subset(r_, i, *whole));
    }
    return found;
  }

 private:
  std::optional<std::size_t> whole_of(std::size_t i) const {
    // "three of the seven": the whole is the number behind.
    if (r_.hints[i].whole_behind && i + 1 < r_.claims.size() && r_.is_level(i + 1) &&
        r_.claims[i + 1].unit == r_.claims[i].unit)
      return i + 1;
    for (const bool same_measure : {true, false}) {
      const auto first = i > relation_window ? i - relation_window : 0;
      for (auto k = i; k > first; --k) {
        const auto whole = k - 1;
        if (!r_.is_level(whole) || r_.claims[whole].unit != r_.claims[i].unit) continue;
        if (r_.hints[i].partial ? part_of(i, whole, same_measure) : (same_measure && inside(i, whole)))
          return whole;
      }
    }
    return std::nullopt;
  }

  bool inside(std::size_t i, std::size_t whole) const {
    return r_.same_paragraph(whole, i) && r_.claims[i].measure == r_.claims[whole].measure &&
           !r_.hints[i].from_level && !r_.hints[whole].from_level &&
           strictly_inside(r_.claims[i], r_.claims[whole]);
  }

  bool part_of(std::size_t i, std::size_t whole, bool same_measure) const {
    const auto &part = r_.claims[i], &all = r_.claims[whole];
    const int apart = r_.hints[i].sentence - r_.hints[whole].sentence;
    const bool paragraph = r_.same_paragraph(whole, i);
    const bool other_time = part.time && all.time && !part.time->within(*all.time);
    if (other_time && !(r_.same_sentence(i, whole) && part.measure != all.measure)) return false;
    // "two of them were freed": of those right before, whatever happened to them.
    if (r_.hints[i].of_previous && part.unit == "persons" && whole + 1 == i && apart <= 1 && paragraph) {
      return (all.measure != part.measure) == !same_measure &&
             (all.measure != Measure::injured || part.measure == Measure::injured) &&
             (all.measure == part.measure || !sibling(part.measure, all.measure));
    }
    if (!part_of_measure(part.measure, all.measure) || (all.measure == part.measure) != same_measure)
      return false;
    constexpr int sentences_apart = 3;
    if (apart > sentences_apart && paragraph) return false;
    if (r_.hints[whole].partial && !r_.hints[i].including) return false;
    // A part of no named class is not looked for in a count of one class, unless it stands right behind.
    if (!all.victim_class.empty() && all.victim_class != part.victim_class &&
        !(whole + 1 == i && r_.same_sentence(whole, i)) &&
        !contains_class(all.victim_class, part.victim_class))
      return false;
    if (!same_place(part, all) && !(all.place && all.place->level == "country") &&
        !r_.same_sentence(whole, i))
      return false;
    if (paragraph) return true;
    return r_.hints[i].paragraph - r_.hints[whole].paragraph == 1 && all.victim_class.empty() && part.time &&
           same_time(all, part);
  }

  static bool contains_class(const std::string& whole, const std::string& part) {
    return whole == "security" && (part == "police" || part == "military" || part == "paramilitary");
  }
  /// The wounded are none of the dead.
  static bool sibling(Measure a, Measure b) {
    return (a == Measure::killed && b == Measure::injured) || (a == Measure::injured && b == Measure::killed);
  }

  const Related& r_;
};

}  // namespace

std::vector<Relation> find_subsets(const Related& related) {
  return Subsets{related}.run();
}

std::vector<Relation> find_bounds(const Related& r) {
  std::vector<Relation> found;
  for (const auto& claim : r.claims) {
    if (claim.unit != "percent" || !claim.value) continue;
    const bool share = claim.aspect == Aspect::share && *claim.value > 100 + claim.rounding;
    const bool fall = claim.aspect == Aspect::change && *claim.value < -100 - claim.rounding;
    if (!share && !fall) continue;
    Relation relation{.kind = RelationKind::bound,
                      .claims = {claim.id},
                      .stated = claim.surface,
                      .stated_value = claim.value,
                      .low = share ? 0.0 : -100.0,
                      .high = share ? 100.0 : unbounded,
                      .status = Status::inconsistent};
    if (fall && *claim.value < -100) {
      relation.explanations.push_back(
          {"wrong_base", "A fall by more than 100 per cent is usually divided by the later figure.",
           std::nullopt});
    }
    found.push_back(std::move(relation));
  }
  return found;
}

std::vector<Relation> find_weekdays(const Extraction& extraction) {
  static constexpr std::array<const char*, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
  std::vector<Relation> found;
  for (const auto& written : extraction.weekdays) {
    Relation relation{.kind = RelationKind::weekday, .stated = written.surface};
    relation.low = relation.high = written.day.weekday();
    relation.stated_value = written.stated;
    relation.status = written.stated == written.day.weekday() ? Status::consistent : Status::inconsistent;
    if (relation.status == Status::inconsistent) {
      relation.explanations.push_back({"calendar",
                                       fmt::format("{} was a {}.", written.day.to_string(),
                                                   names.at(static_cast<std::size_t>(written.day.weekday()))),
                                       std::nullopt});
    }
    for (const auto& claim : extraction.claims) {
      if (claim.sentence == written.sentence) relation.claims.push_back(claim.id);
    }
    found.push_back(std::move(relation));
  }
  return found;
}

}  // namespace sanad::claims
