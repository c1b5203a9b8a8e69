// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "explain.h"
#include "relate.h"

namespace sanad::claims {
namespace {

Interval percent_of(const Interval& part, const Interval& whole) {
  const auto ratio = quotient(part, whole);
  return {100 * ratio.low, ratio.high == unbounded ? unbounded : 100 * ratio.high};
}

constexpr std::size_t paragraphs_apart = 3;

class Shares {
 public:
  explicit Shares(const Related& related) : r_{related} {}

  std::vector<Relation> run() {
    for (std::size_t i = 0; i < r_.claims.size(); ++i) {
      if (r_.claims[i].aspect != Aspect::share) continue;
      const auto part = part_of(i);
      if (!part) continue;
      const auto wholes = wholes_of(i, *part);
      if (wholes.empty()) continue;
      auto relation = relate(i, *part, wholes);
      if (relation.status == Status::inconsistent && of_casualties(i, *part)) continue;
      found_.push_back(std::move(relation));
    }
    return std::move(found_);
  }

 private:
  /// The number that the share is of: "283 (29 per cent)", "283, or 29 per cent", "29 per cent (283)".
  std::optional<std::size_t> part_of(std::size_t i) const {
    if (const auto part = part_by_class(i); part && !r_.hints[i].in_brackets && r_.hints[i].of_whole)
      return part;
    const auto near = [&](std::size_t a, std::size_t b) {
      constexpr std::size_t tokens_between = 9;
      return r_.same_sentence(a, b) && r_.is_level(a) && r_.hints[b].order >= r_.hints[a].noun_last &&
             r_.hints[b].order - r_.hints[a].noun_last <= tokens_between;
    };
    // "75 of the 250 killed were civilians, or 30 per cent"
    if (i > 1 && r_.hints[i].in_brackets && r_.hints[i - 2].whole_behind && r_.is_level(i - 2) &&
        r_.same_sentence(i - 2, i) && r_.claims[i - 2].measure == r_.claims[i].measure)
      return i - 2;
    if (i > 0 && r_.hints[i].in_brackets && near(i - 1, i)) return i - 1;
    // "two-thirds, that is 4,000", "half of whom, 81,"; "2,733, just under a quarter;".
    if (r_.hints[i].apposed_next && i + 1 < r_.claims.size() && r_.is_level(i + 1) &&
        r_.same_sentence(i, i + 1) &&
        (r_.claims[i + 1].measure == r_.claims[i].measure || r_.claims[i + 1].unit == "persons"))
      return i + 1;
    if (i > 0 && r_.hints[i - 1].apposed_next && near(i - 1, i) &&
        r_.claims[i - 1].measure == r_.claims[i].measure)
      return i - 1;
    if (i + 1 < r_.claims.size() && r_.is_level(i + 1) && r_.same_sentence(i, i + 1) &&
        r_.hints[i].opens_list && r_.hints[i + 1].order - r_.hints[i].order <= 5 &&
        r_.claims[i + 1].measure == r_.claims[i].measure)
      return i + 1;
    // "about 9,000 soldiers were serving at the end of 1985, well under half the 22,000"
    if (i > 0 && i + 1 < r_.claims.size() && r_.hints[i].of_whole && r_.is_level(i - 1) &&
        r_.is_level(i + 1) && r_.same_sentence(i - 1, i + 1) &&
        r_.claims[i - 1].measure == r_.claims[i].measure &&
        r_.claims[i + 1].measure == r_.claims[i].measure && r_.hints[i + 1].order - r_.hints[i].order <= 3)
      return i - 1;
    // "110 attacks were in Balochistan, 29 per cent of the total": the part named just before, the share "of"
    // something.
    if (i > 0 && r_.hints[i].of_whole && near(i - 1, i) && r_.claims[i - 1].measure == r_.claims[i].measure &&
        !r_.hints[i - 1].total)
      return i - 1;
    return part_by_class(i);
  }

  /// "four-fifths of those killed were militants": the count of that class in the paragraph.
  std::optional<std::size_t> part_by_class(std::size_t i) const {
    const auto& share = r_.claims[i];
    if (share.victim_class.empty()) return std::nullopt;
    const auto first = i > relation_window ? i - relation_window : 0;
    for (auto k = std::min(i + 3, r_.claims.size()); k > first; --k) {
      const auto part = k - 1;
      const auto& claim = r_.claims[part];
      if (part == i || !r_.is_level(part) || !r_.same_paragraph(part, i) || claim.measure != share.measure ||
          claim.victim_class != share.victim_class)
        continue;
      if (same_place(claim, share) && same_time(claim, share) &&
          std::abs(r_.hints[part].sentence - r_.hints[i].sentence) <= 2)
        return part;
    }
    return std::nullopt;
  }

  /// What the share may be of: of the class of the part or of all; a part of no named class may be of any.
  std::vector<std::size_t> wholes_of(std::size_t i, std::size_t part) const {
    auto wholes = wholes_among(i, part, false);
    if (!r_.claims[part].victim_class.empty()) return wholes;
    double largest = 0;
    for (const auto whole : wholes) largest = std::max(largest, r_.claims[whole].value.value_or(0));
    for (const auto whole : wholes_among(i, part, true)) {
      if (r_.claims[whole].value > largest) wholes.push_back(whole);
    }
    return wholes;
  }

  bool may_be_whole(std::size_t k, std::size_t i, std::size_t part, bool any_class) const {
    const auto &whole = r_.claims[k], &p = r_.claims[part];
    if (k == part || k == i || !r_.is_level(k) || whole.value < p.value || !same_unit(whole, p)) return false;
    // "half of the 162 arrested, 81, were set free": of those of the share, whatever happened to the part.
    const bool said_again = r_.hints[i].apposed_next && part == i + 1;
    const bool behind = k == i + 1 && r_.hints[i].of_whole;  // "half the 22,000 of 1972"
    const bool before = said_again && k + 1 == i && r_.same_sentence(k, i);
    if (whole.measure != p.measure && !before && !(said_again && whole.measure == r_.claims[i].measure))
      return false;
    if (!compatible_events(whole, p) && whole.event_type != "attack") return false;
    if (whole.time && p.time && !(p.time->within(*whole.time)) && !said_again && !behind) return false;
    return any_class || whole.victim_class.empty() || whole.victim_class == p.victim_class;
  }

  std::vector<std::size_t> wholes_among(std::size_t i, std::size_t part, bool any_class) const {
    std::vector<std::size_t> wholes;
    const auto fits = [&](std::size_t k) { return may_be_whole(k, i, part, any_class); };
    // "29 per cent of the 980 killed": the number right behind.
    if (r_.hints[i].of_whole && i + 1 < r_.claims.size() && r_.same_sentence(i, i + 1) &&
        r_.hints[i + 1].order - r_.hints[i].order <= 7 && fits(i + 1)) {
      return {i + 1};
    }
    const auto first = i > relation_window ? i - relation_window : 0;
    for (auto k = part; k > first; --k) {
      if (fits(k - 1) && (r_.same_paragraph(k - 1, i) ||
                          r_.hints[i].paragraph - r_.hints[k - 1].paragraph <= paragraphs_apart))
        wholes.push_back(k - 1);
    }
    for (auto k = part + 1; k < std::min(r_.claims.size(), part + 6); ++k) {
      if (fits(k) && r_.same_sentence(k, i)) wholes.push_back(k);
    }
    return wholes;
  }

  /// "Of the total casualties, 283, or 16.4 per cent": the whole is killed and injured together, which the
  /// text gives only apart.
  bool of_casualties(std::size_t i, std::size_t part) const {
    // Where the sentence says what the part counts, that is what it is a share of.
    if (std::ranges::find(r_.claims[part].inherited, Slot::measure) == r_.claims[part].inherited.end())
      return false;
    const auto first = i > relation_window ? i - relation_window : 0;
    for (auto k = first; k < i; ++k) {
      // Casualties that are counted somewhere are a whole of their own.
      if (r_.claims[k].measure == Measure::casualties && r_.same_paragraph(k, i)) return false;
    }
    for (auto k = first; k < i; ++k) {
      for (auto j = first; j < i; ++j) {
        const auto &killed = r_.claims[k], &injured = r_.claims[j];
        if (killed.measure != Measure::killed || injured.measure != Measure::injured || !r_.is_level(k) ||
            !r_.is_level(j))
          continue;
        if (k == part || j == part || !r_.same_paragraph(k, i) || !r_.same_paragraph(j, i) ||
            !r_.same_sentence(k, j))
          continue;
        if (percent_of(printed(r_.claims[part]), printed(killed) + printed(injured))
                .meets(printed(r_.claims[i])))
          return true;
      }
    }
    return false;
  }

  static bool same_unit(const Claim& a, const Claim& b) { return a.unit == b.unit; }

  Relation relate(std::size_t i, std::size_t part, const std::vector<std::size_t>& wholes) const {
    const auto said = printed(r_.claims[i]);
    std::size_t chosen = wholes.front();
    for (const auto whole : wholes) {
      if (!percent_of(meant(r_.claims[part]), meant(r_.claims[whole])).meets(said)) continue;
      chosen = whole;
      break;
    }
    const auto interval = percent_of(meant(r_.claims[part]), meant(r_.claims[chosen]));
    Relation relation{.kind = RelationKind::share,
                      .claims = {r_.claims[part].id, r_.claims[chosen].id, r_.claims[i].id},
                      .stated = r_.claims[i].surface,
                      .stated_value = r_.claims[i].value,
                      .low = interval.low,
                      .high = interval.high};
    relation.status = interval.meets(said) ? Status::consistent : Status::inconsistent;
    if (relation.status == Status::inconsistent) explain(i, part, chosen, relation);
    return relation;
  }

  void explain(std::size_t i, std::size_t part, std::size_t whole, Relation& relation) const {
    const auto &share = r_.claims[i], &p = r_.claims[part], &w = r_.claims[whole];
    const auto said = printed(share);
    auto& why = relation.explanations;
    const auto first = i > relation_window ? i - relation_window : 0;
    for (auto k = first; k < std::min(i + 4, r_.claims.size()); ++k) {
      if (k == part || k == whole || !r_.is_level(k) || !r_.same_paragraph(k, i) ||
          r_.claims[k].value < p.value)
        continue;
      if (!percent_of(printed(p), printed(r_.claims[k])).meets(said)) continue;
      const bool casualties = r_.claims[k].measure != w.measure;
      why.push_back({casualties ? "casualties_for_deaths" : "wrong_base",
                     fmt::format("It is the share of {}, not of {}.", r_.claims[k].surface, w.surface),
                     std::nullopt});
    }
    if (percent_of(printed(w) - printed(p), printed(w)).meets(said)) {
      why.push_back(
          {"wrong_base", fmt::format("It is the share of the rest of {}.", w.surface), std::nullopt});
    }
    const auto factor = Interval{said.low / 100, said.high / 100};
    if (auto implied = implied_whole({printed(w).low * factor.low, printed(w).high * factor.high}, p.surface))
      why.push_back(std::move(*implied));
    const std::vector<Operand> operands{{&share, "the stated share"}, {&p, "the part"}, {&w, "the whole"}};
    const auto with = [&](std::size_t index, double value) {
      auto moved = index == 0 ? share : index == 1 ? p : w;
      moved.value = value;
      const auto interval = printed(moved);
      return index == 0 ? percent_of(printed(p), printed(w)).meets(interval)
                        : percent_of(index == 1 ? interval : printed(p), index == 2 ? interval : printed(w))
                              .meets(said);
    };
    for (auto& explanation : explain_digits(operands, with)) why.push_back(std::move(explanation));
  }

  const Related& r_;
  std::vector<Relation> found_;
};

}  // namespace

std::vector<Relation> find_shares(const Related& related) {
  return Shares{related}.run();
}

}  // namespace sanad::claims
