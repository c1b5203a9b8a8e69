// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "explain.h"
#include "relate.h"

namespace sanad::claims {
namespace {

struct Pair {
  std::size_t before = 0, after = 0;
  int distance = 0;  ///< smaller = surer
};

Interval percent_change(const Interval& before, const Interval& after) {
  const auto ratio = quotient(after, before);
  return {100 * (ratio.low - 1), ratio.high == unbounded ? unbounded : 100 * (ratio.high - 1)};
}

class Changes {
 public:
  explicit Changes(const Related& related) : r_{related} {}

  std::vector<Relation> run() {
    for (std::size_t i = 0; i < r_.claims.size(); ++i) {
      const auto& claim = r_.claims[i];
      if (claim.aspect != Aspect::change && claim.aspect != Aspect::ratio && !in_count(i)) continue;
      if (claim.aspect == Aspect::ratio && !r_.hints[i].base_behind && claim.unit != "times") continue;
      const auto pairs = candidates(i);
      if (!pairs.empty()) {
        found_.push_back(relate(i, pairs));
      } else if (auto slip = points_called_percent(i)) {
        found_.push_back(std::move(*slip));
      }
    }
    return std::move(found_);
  }

 private:
  /// "rose by 130", "108 more than": a change in the unit of the count.
  bool in_count(std::size_t i) const {
    const auto& claim = r_.claims[i];
    return (r_.hints[i].by_count && claim.aspect == Aspect::level) ||
           (claim.aspect == Aspect::change && claim.unit != "percent" && claim.unit != "points");
  }
  bool is_difference(std::size_t i) const { return r_.claims[i].unit == "points" || in_count(i); }

  bool operand(std::size_t i, std::size_t of) const {
    const auto& claim = r_.claims[i];
    const auto& change = r_.claims[of];
    if (i == of || claim.measure != change.measure || !claim.value || claim.vague || r_.hints[i].by_count)
      return false;
    if (!compatible_events(claim, change)) return false;
    if (change.unit == "points") return claim.aspect == Aspect::share;
    // "from 31 to 22 per cent, by nine per cent": shares where both ends are written.
    if (claim.aspect == Aspect::share)
      return change.unit == "percent" && (r_.hints[i].from_share || r_.hints[i].to_level) &&
             r_.same_sentence(i, of);
    return claim.aspect == Aspect::level &&
           (change.victim_class.empty() || claim.victim_class == change.victim_class ||
            change.measure == Measure::incidents);
  }

  /// No level stands around the change, but two shares whose difference it is: points are meant, per cent is
  /// printed.
  std::optional<Relation> points_called_percent(std::size_t i) const {
    const auto& change = r_.claims[i];
    if (change.unit != "percent" || change.aspect != Aspect::change) return std::nullopt;
    const auto said = printed(change);
    const auto first = i > relation_window ? i - relation_window : 0;
    const auto last = std::min(i + 4, r_.claims.size());
    const auto share = [&](std::size_t k) {
      return r_.claims[k].aspect == Aspect::share && r_.claims[k].measure == change.measure &&
             r_.same_paragraph(k, i) && std::abs(r_.hints[k].sentence - r_.hints[i].sentence) <= 1;
    };
    for (auto a = first; a < last; ++a) {
      for (auto b = first; b < last; ++b) {
        if (a == b || !share(a) || !share(b)) continue;
        const auto before = printed(r_.claims[a]), after = printed(r_.claims[b]);
        const auto percent = percent_change(before, after);
        if (!(after - before).meets(said) || percent.meets(said)) continue;
        Relation slip{.kind = RelationKind::change,
                      .claims = {r_.claims[a].id, r_.claims[b].id, change.id},
                      .stated = change.surface,
                      .stated_value = change.value,
                      .low = percent.low,
                      .high = percent.high,
                      .status = Status::inconsistent};
        slip.explanations.push_back({"points_for_percent",
                                     "It is the difference of two shares in percentage points, not per cent.",
                                     std::nullopt});
        return slip;
      }
    }
    return std::nullopt;
  }

  /// Pairs of earlier and later levels that the change may be between, the likeliest first.
  std::vector<Pair> candidates(std::size_t i) const {
    std::vector<std::size_t> levels;
    const auto first = i > relation_window ? i - relation_window : 0;
    const auto last = std::min(i + relation_window, r_.claims.size());
    for (auto k = first; k < last; ++k) {
      const int apart = std::abs(r_.hints[k].sentence - r_.hints[i].sentence);
      if (r_.same_paragraph(k, i) && apart <= 3 && operand(k, i)) levels.push_back(k);
    }
    std::vector<Pair> pairs;
    if (r_.hints[i].base_behind) {
      // "1,500 people, twice the 760 deaths": the number behind is the base, the nearest before it is what is
      // compared.
      for (auto k = i; k > first && i + 1 < r_.claims.size(); --k) {
        if (!r_.same_sentence(k - 1, i) || !r_.is_level(k - 1) ||
            r_.claims[k - 1].measure != r_.claims[i + 1].measure)
          continue;
        return {{i + 1, k - 1, 0}};
      }
      return pairs;
    }
    for (const auto before : levels) {
      for (const auto after : levels) {
        if (const auto distance = fit(i, before, after)) pairs.push_back({before, after, *distance});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.distance < b.distance; });
    return pairs;
  }

  std::optional<int> fit(std::size_t i, std::size_t before, std::size_t after) const {
    if (before == after) return std::nullopt;
    const auto &a = r_.claims[before], &b = r_.claims[after], &change = r_.claims[i];
    if (a.aspect != b.aspect || !same_place(a, b) || a.victim_class != b.victim_class ||
        !compatible_events(a, b))
      return std::nullopt;
    if (change.place && b.place && change.place->name != b.place->name && !r_.same_sentence(i, after))
      return std::nullopt;
    int distance = 2 * std::abs(r_.hints[before].sentence - r_.hints[i].sentence) +
                   2 * std::abs(r_.hints[after].sentence - r_.hints[i].sentence);
    const bool written =
        r_.hints[before].from_level && r_.same_sentence(before, after) && !r_.hints[after].from_level;
    if (r_.hints[after].from_level) return std::nullopt;
    if (written && (before < after || before == after + 1)) return distance - 2;
    if (!a.time || !b.time) return std::nullopt;
    if (!(a.time->last < b.time->first)) return std::nullopt;
    // Whole years are compared with whole years.
    if (std::abs(a.time->days() - b.time->days()) > 3) return std::nullopt;
    if (change.time && b.time && !(change.time->first == b.time->first && change.time->last == b.time->last))
      distance += 3;
    // What it is compared with is said: another period is not meant.
    if (const auto& base = r_.hints[i].base_time;
        base && !(base->first == a.time->first && base->last == a.time->last))
      return std::nullopt;
    return distance;
  }

  Interval computed(std::size_t i, const Interval& before, const Interval& after) const {
    const auto& change = r_.claims[i];
    if (is_difference(i)) return after - before;
    if (change.aspect == Aspect::ratio) return quotient(after, before);
    return percent_change(before, after);
  }

  Interval stated(std::size_t i, std::size_t before, std::size_t after) const {
    auto interval = printed(r_.claims[i]);
    // "fell by 130": the count itself carries no sign.
    if (r_.hints[i].by_count && r_.claims[after].value.value_or(0) < r_.claims[before].value.value_or(0))
      interval = {-interval.high, -interval.low};
    // "halved", "twice": five in a hundred are let pass; "more than doubled" has no upper end.
    return interval;
  }

  bool holds(std::size_t i, const Pair& pair) const {
    return computed(i, meant(r_.claims[pair.before]), meant(r_.claims[pair.after]))
        .meets(stated(i, pair.before, pair.after));
  }

  Relation relate(std::size_t i, const std::vector<Pair>& pairs) const {
    constexpr int slack = 2;  // pairs as likely as the likeliest
    const Pair* chosen = &pairs.front();
    for (const auto& pair : pairs) {
      if (pair.distance > pairs.front().distance + slack) break;
      if (!holds(i, pair)) continue;
      chosen = &pair;
      break;
    }
    const auto& change = r_.claims[i];
    Relation relation;
    relation.kind = is_difference(i)                 ? RelationKind::difference
                    : change.aspect == Aspect::ratio ? RelationKind::ratio
                                                     : RelationKind::change;
    relation.claims = {r_.claims[chosen->before].id, r_.claims[chosen->after].id, change.id};
    relation.stated = change.surface;
    relation.stated_value = change.value;
    const auto interval = computed(i, meant(r_.claims[chosen->before]), meant(r_.claims[chosen->after]));
    relation.low = interval.low;
    relation.high = interval.high;
    relation.status = holds(i, *chosen) ? Status::consistent : Status::inconsistent;
    if (relation.status == Status::inconsistent) explain(i, *chosen, relation);
    return relation;
  }

  void explain(std::size_t i, const Pair& pair, Relation& relation) const {
    const auto &a = r_.claims[pair.before], &b = r_.claims[pair.after], &change = r_.claims[i];
    const auto said = stated(i, pair.before, pair.after);
    const auto before = meant(a), after = meant(b);
    auto& why = relation.explanations;
    if (relation.kind == RelationKind::change) {
      const auto from_new = quotient(before, after);
      if (Interval{100 * (1 - from_new.high), 100 * (1 - from_new.low)}.meets(said)) {
        why.push_back(
            {"wrong_base",
             fmt::format("{} is the change divided by the later figure ({}) instead of the earlier ({}).",
                         change.surface, plain_number(b.value.value_or(0)),
                         plain_number(a.value.value_or(0))),
             std::nullopt});
      }
      if (Interval{-said.high, -said.low}.meets(computed(i, before, after))) {
        why.push_back({"sign", "The size is right, the direction is not.", std::nullopt});
      }
    }
    points_for_percent(i, said, why);
    casualties_for_deaths(i, pair, said, why);
    if (relation.kind == RelationKind::change) {
      const auto factor = Interval{1 + said.low / 100, 1 + said.high / 100};
      if (auto implied = implied_whole({before.low * factor.low, before.high * factor.high}, b.surface))
        why.push_back(std::move(*implied));
      if (factor.low > 0) {
        if (auto implied = implied_whole({after.low / factor.high, after.high / factor.low}, a.surface))
          why.push_back(std::move(*implied));
      }
    }
    const std::vector<Operand> operands{
        {&change, "the stated change"}, {&b, "the later figure"}, {&a, "the earlier figure"}};
    const auto with = [&](std::size_t index, double value) {
      auto moved = index == 0 ? change : index == 1 ? b : a;
      moved.value = value;
      const auto interval = printed(moved);
      return index == 0
                 ? computed(i, before, after).meets(interval)
                 : computed(i, index == 2 ? interval : before, index == 1 ? interval : after).meets(said);
    };
    for (auto& explanation : explain_digits(operands, with)) why.push_back(std::move(explanation));
  }

  /// The difference of two shares printed with a per cent sign.
  void points_for_percent(std::size_t i, const Interval& said, std::vector<Explanation>& why) const {
    const auto first = i > relation_window ? i - relation_window : 0;
    for (auto a = first; a < std::min(i + 4, r_.claims.size()); ++a) {
      for (auto b = first; b < std::min(i + 4, r_.claims.size()); ++b) {
        if (a == b || r_.claims[a].aspect != Aspect::share || r_.claims[b].aspect != Aspect::share ||
            !r_.same_sentence(a, i) || !r_.same_sentence(b, i))
          continue;
        if (!(printed(r_.claims[b]) - printed(r_.claims[a])).meets(said)) continue;
        why.push_back({"points_for_percent",
                       "It is the difference of two shares in percentage points, not per cent.",
                       std::nullopt});
        return;
      }
    }
  }

  /// The same computation over another measure of the same passage.
  void casualties_for_deaths(std::size_t i, const Pair& pair, const Interval& said,
                             std::vector<Explanation>& why) const {
    const auto &a = r_.claims[pair.before], &b = r_.claims[pair.after];
    const auto first = i > relation_window ? i - relation_window : 0;
    for (auto x = first; x < std::min(i + 6, r_.claims.size()); ++x) {
      for (auto y = first; y < std::min(i + 6, r_.claims.size()); ++y) {
        if (x == y || !r_.is_level(x) || !r_.is_level(y) || r_.claims[x].measure != r_.claims[y].measure ||
            r_.claims[x].measure == a.measure)
          continue;
        if (!r_.claims[x].time || !a.time || !same_time(r_.claims[x], a) || !same_time(r_.claims[y], b) ||
            !r_.claims[y].time)
          continue;
        if (!computed(i, printed(r_.claims[x]), printed(r_.claims[y])).meets(said)) continue;
        why.push_back({"casualties_for_deaths",
                       fmt::format("It is the change in {}, not in {}.", name_of(r_.claims[x].measure),
                                   name_of(a.measure)),
                       std::nullopt});
        return;
      }
    }
  }

  const Related& r_;
  std::vector<Relation> found_;
};

}  // namespace

std::vector<Relation> find_changes(const Related& related) {
  return Changes{related}.run();
}

}  // namespace sanad::claims
