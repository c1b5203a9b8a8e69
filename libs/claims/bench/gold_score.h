// SPDX-License-Identifier: Apache-2.0
/// How well a reading agrees with the gold claims of passages.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>

#include "gold.h"
#include "sanad/core/check.h"
#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"
#include "sanad/text/similarity.h"

namespace sanad::claims::gold {

namespace detail {

inline Aspect aspect_of(const std::string& measure) {
  if (measure == "change" || measure == "difference") return Aspect::change;
  if (measure == "share") return Aspect::share;
  if (measure == "ratio") return Aspect::ratio;
  if (measure == "rate") return Aspect::rate;
  return Aspect::level;
}

inline bool same_value(const GoldClaim& gold, const Claim& claim) {
  if (!claim.value) return false;
  const double difference = std::abs(std::abs(*claim.value) - std::abs(gold.value));
  return difference <= 1e-6 + std::abs(gold.value) * 2e-3;
}

/// Shared characters over all characters of two spans of one sentence text; here by the words of the
/// surfaces.
inline bool overlaps(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos ||
         text::token_overlap(text::fold(a), text::fold(b)) >= 0.5;
}

inline bool contains_either(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

inline bool matches(const GoldClaim& gold, const Claim& claim, bool sentence) {
  if (sentence && claim.sentence != gold.sentence) return false;
  if (!same_value(gold, claim) || !overlaps(gold.surface, claim.surface)) return false;
  if ((gold.unit == "percent") != (claim.unit == "percent")) return false;
  const auto aspect = aspect_of(gold.measure);
  return aspect == claim.aspect || (aspect == Aspect::change && claim.aspect == Aspect::level) ||
         aspect == Aspect::rate || aspect == Aspect::ratio;
}

inline std::string time_text(const Claim& claim) {
  if (!claim.time) return "";
  return claim.time->first == claim.time->last ? claim.time->first.to_string() : claim.time->to_string();
}

inline bool same_time(const std::string& gold, const Claim& claim) {
  if (gold.empty()) return true;  // the text leaves it open
  if (!claim.time) return false;
  const auto both = claim.time->first.to_string() + ".." + claim.time->last.to_string();
  return gold == both || gold == time_text(claim);
}

inline bool same_name(const std::string& gold, const std::string& found) {
  if (gold.empty()) return true;
  if (found.empty()) return false;
  const auto a = text::fold(gold), b = text::fold(found);
  return a == b || a.find(b) != std::string::npos || b.find(a) != std::string::npos ||
         text::place_key(gold) == text::place_key(found);
}

/// A claim names a place as the gazetteer does: "FATA" is its alias.
inline bool same_place(const std::string& gold, const Claim& claim, const geo::Gazetteer& gazetteer) {
  const auto found = claim.place ? claim.place->name : "";
  if (same_name(gold, found)) return true;
  return std::ranges::any_of(gazetteer.areas(), [&](const geo::Area& area) {
    return area.name == found && std::ranges::find(area.aliases, gold) != area.aliases.end();
  });
}

inline bool same_measure(const GoldClaim& gold, const Claim& claim) {
  switch (aspect_of(gold.measure)) {
    case Aspect::level:
      return gold.measure == name_of(claim.measure) ||
             (gold.measure == "funding" && claim.measure == Measure::money) ||
             (gold.measure == "other" && claim.measure == Measure::affected);
    default:
      return claim.aspect == aspect_of(gold.measure) ||
             (gold.measure == "difference" && claim.aspect == Aspect::level);
  }
}

inline void compare_slots(const GoldClaim& gold, const Claim& claim, const std::string& where,
                          const geo::Gazetteer& gazetteer, Score& score) {
  const auto note = [&](const char* slot, bool ok, const std::string& expected, const std::string& found) {
    score.slots[slot].add(ok);
    if (!ok)
      score.misses.push_back(where + " '" + gold.surface + "' " + slot + ": expected '" + expected +
                             "', found '" + found + "'");
  };
  note("measure", same_measure(gold, claim), gold.measure,
       std::string{name_of(claim.measure)} + "/" + std::string{name_of(claim.aspect)});
  note("comparator",
       gold.comparator == records::name_of(claim.comparator) ||
           (gold.comparator == "gt" && records::name_of(claim.comparator) == "ge"),
       gold.comparator, std::string{records::name_of(claim.comparator)});
  note("time", same_time(gold.time, claim), gold.time, time_text(claim));
  note("place", same_place(gold.place, claim, gazetteer), gold.place, claim.place ? claim.place->name : "");
  if (aspect_of(gold.measure) == Aspect::level)
    note("class", gold.victim_class == claim.victim_class, gold.victim_class, claim.victim_class);
  note("actor", gold.actor.empty() ? true : same_name(gold.actor, claim.actor), gold.actor, claim.actor);
  note("event", gold.event.empty() || gold.event == claim.event_type, gold.event, claim.event_type);
}

/// Index of the claim for each gold claim, or nothing; each claim once.
inline std::vector<std::optional<std::size_t>> align(const Passage& passage, const Reading& reading) {
  std::vector<std::optional<std::size_t>> aligned(passage.claims.size());
  std::vector<bool> used(reading.claims.size(), false);
  // The same words in the same sentence first, then near it, then words in common.
  struct Pass {
    bool sentence, words;
  };
  for (const auto& [sentence, words] :
       {Pass{true, true}, Pass{false, true}, Pass{true, false}, Pass{false, false}}) {
    for (std::size_t g = 0; g < passage.claims.size(); ++g) {
      for (std::size_t c = 0; c < reading.claims.size() && !aligned[g]; ++c) {
        if (used[c] || !matches(passage.claims[g], reading.claims[c], sentence)) continue;
        if (words && !contains_either(passage.claims[g].surface, reading.claims[c].surface)) continue;
        // Sentences in the gold are a reader's, not cut behind "Gen.".
        constexpr int apart_max = 6;
        if (!sentence && std::abs(passage.claims[g].sentence - reading.claims[c].sentence) > apart_max)
          continue;
        aligned[g] = c;
        used[c] = true;
      }
    }
  }
  return aligned;
}

inline void plant(const Passage& passage, const geo::Gazetteer& gazetteer, Score& score) {
  const auto relation_text = [](const Relation& r) {
    return std::string{name_of(r.kind)} + "/" + std::string{name_of(r.status)};
  };
  for (const auto& slip : passage.slips) {
    auto text = passage.text;
    const auto at = text.find(slip.before);
    SANAD_CHECK(at != std::string::npos, "a slip replaces what stands in the text");
    text.replace(at, slip.before.size(), slip.after);
    const auto reading = read_claims(Document::read(text, DocumentForm::plain).value(), gazetteer);
    bool flagged = false, kind = false;
    std::string seen;
    for (const auto& relation : reading.relations) {
      if (relation.status != Status::inconsistent) continue;
      flagged = true;
      const auto name = name_of(relation.kind);
      const auto family = [](std::string_view n) { return n == "partition" ? std::string_view{"sum"} : n; };
      kind = kind || family(name) == family(slip.kind);
      seen += relation_text(relation) + " ";
    }
    ++score.slips;
    score.slips_flagged += flagged ? 1 : 0;
    score.slips_right_kind += kind ? 1 : 0;
    if (!kind)
      score.misses.push_back(passage.name + " slip '" + slip.before + "' => '" + slip.after + "' (" +
                             slip.kind + ", " + slip.explanation +
                             "): " + (seen.empty() ? "nothing flagged" : seen));
  }
}

inline void compare_relations(const Passage& passage, const Reading& reading,
                              const std::vector<std::optional<std::size_t>>& aligned, Score& score) {
  for (const auto& gold : passage.relations) {
    ++score.relations_gold;
    bool seen = false;
    for (const auto& relation : reading.relations) {
      int shared = 0;
      for (const auto g : gold.claims) {
        if (g < aligned.size() && aligned[g] &&
            std::find(relation.claims.begin(), relation.claims.end(), static_cast<int>(*aligned[g]) + 1) !=
                relation.claims.end())
          ++shared;
      }
      seen = seen || shared == static_cast<int>(gold.claims.size());
    }
    score.relations_seen += seen ? 1 : 0;
    if (!seen) {
      std::string form;
      for (const auto g : gold.claims)
        form += "'" + (g < passage.claims.size() ? passage.claims[g].surface : "?") + "' ";
      score.misses.push_back(passage.name + " relation " + gold.kind + " not seen: " + form);
    }
  }
  for (const auto& relation : reading.relations) {
    if (relation.status != Status::inconsistent) continue;
    ++score.false_alarms;
    std::string form;
    for (const auto id : relation.claims)
      form += "'" + reading.claims[static_cast<std::size_t>(id) - 1].surface + "' ";
    score.misses.push_back(passage.name + " FALSE ALARM " + std::string{name_of(relation.kind)} + ": " +
                           form);
  }
}

}  // namespace detail

inline Score score(const std::vector<Passage>& passages, const geo::Gazetteer& gazetteer) {
  Score score;
  for (const auto& passage : passages) {
    const auto reading = read_claims(Document::read(passage.text, DocumentForm::plain).value(), gazetteer);
    const auto aligned = detail::align(passage, reading);
    score.gold += static_cast<int>(passage.claims.size());
    std::vector<bool> used(reading.claims.size(), false);
    for (std::size_t g = 0; g < aligned.size(); ++g) {
      if (!aligned[g]) {
        score.misses.push_back(passage.name + " S" + std::to_string(passage.claims[g].sentence) +
                               " missed '" + passage.claims[g].surface + "' " + passage.claims[g].measure);
        continue;
      }
      used[*aligned[g]] = true;
      ++score.matched;
      detail::compare_slots(passage.claims[g], reading.claims[*aligned[g]],
                            passage.name + " S" + std::to_string(passage.claims[g].sentence), gazetteer,
                            score);
    }
    for (std::size_t c = 0; c < reading.claims.size(); ++c) {
      const auto& claim = reading.claims[c];
      if (claim.measure == Measure::statement || claim.measure == Measure::date) continue;
      ++score.found;
      if (!used[c])
        score.misses.push_back(passage.name + " S" + std::to_string(claim.sentence) + " extra '" +
                               claim.surface + "' " + std::string{name_of(claim.measure)} + "/" +
                               std::string{name_of(claim.aspect)});
    }
    detail::compare_relations(passage, reading, aligned, score);
    detail::plant(passage, gazetteer, score);
  }
  return score;
}

}  // namespace sanad::claims::gold
