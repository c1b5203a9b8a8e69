// SPDX-License-Identifier: Apache-2.0
#include "judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "explain.h"
#include "sanad/claims/check.h"
#include "sanad/claims/statements.h"

namespace sanad::claims {
namespace {

/// Two bodies of one count that differ by more than this disagree.
constexpr double disagreement_share = 0.1;

bool is_security_or_known(const std::string& name) {
  static constexpr std::array<std::string_view, 7> known{"civilian", "police",   "military", "paramilitary",
                                                         "security", "official", "militant"};
  return name.empty() || std::ranges::find(known, name) != known.end();
}

/// The definition of ours that counts what the claim says.
bool counts_the_same(const std::string& definition, const Claim& claim) {
  switch (scope_of(claim)) {
    case CountScope::attacks:
      return definition == "attacks" || definition == "one-sided";
    case CountScope::unsaid:
      return definition == "all" || definition == "attacks+operations" || definition == "attacks";
    default:
      return false;
  }
}

class Judge {
 public:
  Judge(const Claim& claim, const Evidence& evidence, const geo::Gazetteer& gazetteer)
      : claim_{claim}, evidence_{evidence}, all_{candidates(claim, evidence.published, gazetteer)} {
    judgement_.claim = claim.id;
  }

  Judgement run() {
    for (const auto& candidate : all_) judgement_.published.push_back(shown(candidate));
    judgement_.origin = origin_of(all_, evidence_.published);
    if (const auto scope = own_scope(claim_); scope && evidence_.own) judgement_.own = evidence_.own(*scope);
    judgement_.tolerance = tolerance();
    if (!by_published() && !by_register() && !by_exclusion() && !by_vagueness()) {
      decide(Verdict::not_enough_evidence, "nothing-of-this-scope",
             all_.empty() ? "Nothing here speaks of this measure, period and place." : beside());
    }
    return std::move(judgement_);
  }

 private:
  PublishedMatch shown(const Candidate& candidate) const {
    const auto& figure = *candidate.figure;
    const char* relation = candidate.value
                               ? (candidate.fit == Fit::same ? "same value" : "same value, other scope")
                               : (candidate.fit == Fit::same ? "other value" : "other value, other scope");
    return {figure.native_id,
            figure.publisher,
            figure.edition,
            figure.measure,
            figure.event_scope,
            figure.url,
            figure.best ? figure.best : figure.low,
            figure.high,
            std::string{records::name_of(figure.comparator)},
            figure.superseded_by,
            relation};
  }

  double tolerance() const {
    const auto interval = printed(claim_);
    constexpr double noise = 1e-6;  // the slack that keeps corners of exact numbers together is no tolerance
    const double half = (interval.high - interval.low) / 2;
    return half == unbounded || half < noise ? 0 : half;
  }

  const Candidate* first(Fit how, bool superseded) const {
    const auto found = std::ranges::find_if(
        all_, [&](const Candidate& c) { return c.value && c.fit == how && c.superseded == superseded; });
    return found == all_.end() ? nullptr : &*found;
  }

  void decide(Verdict verdict, const char* rule, std::string reason) {
    judgement_.verdict = verdict;
    judgement_.rule = rule;
    judgement_.reason = std::move(reason);
  }

  bool by_published() {
    if (const auto* same = first(Fit::same, false)) {
      const auto* rival = disagreeing(*same);
      const auto line = fmt::format("{} prints {} for {}", source_text(*same->figure),
                                    value_text(*same->figure), counted(*same->figure));
      if (rival != nullptr) {
        decide(
            Verdict::conflicting_sources, "published-disagree",
            fmt::format("{}; {} prints {}.", line, source_text(*rival->figure), value_text(*rival->figure)));
      } else {
        decide(Verdict::supported, "published-same-scope", line + ".");
      }
      return true;
    }
    if (const auto* other = first(Fit::other, false)) {
      decide(Verdict::supported_other_scope, "published-other-scope",
             fmt::format("{} prints {}, but counts {}; the text says {}.", source_text(*other->figure),
                         value_text(*other->figure), counted(*other->figure), name_of(scope_of(claim_))));
      return true;
    }
    for (const auto how : {Fit::same, Fit::other}) {
      const auto* stale = first(how, true);
      if (stale == nullptr) continue;
      const auto* next = successor_of(*stale->figure, evidence_.published);
      decide(Verdict::superseded, "published-superseded",
             fmt::format("{} printed {}; its own later figure is {}{}.", source_text(*stale->figure),
                         value_text(*stale->figure), next == nullptr ? "another" : value_text(*next),
                         next == nullptr ? "" : " (" + next->edition + ")"));
      return true;
    }
    return false;
  }

  static std::string counted(const records::PublishedFigure& figure) {
    return figure.event_scope.empty() ? std::string{name_of(scope_of(figure))} : figure.event_scope;
  }

  /// Another body of the very same count whose number differs.
  const Candidate* disagreeing(const Candidate& with) const {
    const auto own_scope_of = scope_of(*with.figure);
    for (const auto& candidate : all_) {
      if (candidate.value || candidate.superseded || candidate.fit != Fit::same ||
          scope_of(*candidate.figure) != own_scope_of)
        continue;
      if (candidate.figure->publisher == with.figure->publisher || value_text(*candidate.figure).empty())
        continue;
      const double a = candidate.figure->best.value_or(candidate.figure->low.value_or(0)),
                   b = with.figure->best.value_or(with.figure->low.value_or(0));
      if (std::abs(a - b) > disagreement_share * std::max(a, b)) return &candidate;
    }
    return nullptr;
  }

  bool by_register() {
    const auto said = printed(claim_);
    const OwnFigure* other = nullptr;
    for (const auto& own : judgement_.own) {
      if (!own.value || own.incidents == 0) continue;
      const Interval range{static_cast<double>(own.value->low()), static_cast<double>(own.value->high())};
      if (!range.meets(said)) continue;
      if (!own.covered && claim_.comparator != records::Comparator::ge &&
          claim_.comparator != records::Comparator::gt)
        continue;
      if (counts_the_same(own.definition, claim_)) {
        decide(Verdict::supported, "register-same-scope", own_line(own));
        return true;
      }
      if (other == nullptr) other = &own;
    }
    if (other == nullptr) return false;
    decide(Verdict::supported_other_scope, "register-other-scope", own_line(*other));
    return true;
  }

  std::string own_line(const OwnFigure& own) const {
    return fmt::format("This register has {} ({} to {}) under the definition '{}', from {} records.",
                       own.value->best(), own.value->low(), own.value->high(), own.definition, own.records);
  }

  /// Evidence of the same count that leaves no room for the claim.
  bool by_exclusion() {
    const auto said = printed(claim_);
    // The register holds more, under every definition, than the text says.
    bool asked = false, more = true;
    for (const auto& own : judgement_.own) {
      if (!own.value || own.incidents == 0) continue;
      asked = true;
      more = more && static_cast<double>(own.value->low()) > said.high;
    }
    if (asked && more) {
      decide(Verdict::contradicted, "register-holds-more",
             "More is recorded under every definition: " + own_line(judgement_.own.front()));
      return true;
    }
    for (const auto& own : judgement_.own) {
      if (!own.value || !own.covered || !counts_the_same(own.definition, claim_)) continue;
      const Interval range{static_cast<double>(own.value->low()), static_cast<double>(own.value->high())};
      if (range.meets(said) || !outside_published(said)) continue;
      decide(Verdict::contradicted, "register-excludes", own_line(own));
      return true;
    }
    const Candidate* nearest = nullptr;
    for (const auto& candidate : all_) {
      if (candidate.fit == Fit::same && !candidate.superseded && !value_text(*candidate.figure).empty() &&
          nearest == nullptr)
        nearest = &candidate;
    }
    if (nearest == nullptr || !outside_published(said)) return false;
    decide(Verdict::contradicted, "published-exclude",
           fmt::format("{} prints {} for {}; no body here prints as {} as the text.",
                       source_text(*nearest->figure), value_text(*nearest->figure), counted(*nearest->figure),
                       said.low > printed(*nearest->figure).low ? "many" : "few"));
    return true;
  }

  /// "Dozens", or "doubled" without a period, and nothing printed beside it: no evidence could settle it.
  bool by_vagueness() {
    const bool without_base =
        (claim_.aspect == Aspect::ratio || claim_.aspect == Aspect::change) && !claim_.time;
    if (!all_.empty() || !(claim_.vague || without_base)) return false;
    decide(Verdict::not_checkable, "vague-without-base",
           claim_.vague ? "A word for many, not a number, and nothing here to hold it against."
                        : "The text does not say from when to when.");
    return true;
  }

  /// Beyond everything that any body prints for the measure, period and place, whatever it counts.
  bool outside_published(const Interval& said) const {
    double low = unbounded, high = -unbounded;
    for (const auto& candidate : all_) {
      if (value_text(*candidate.figure).empty()) continue;
      const auto interval = printed(*candidate.figure);
      low = std::min(low, interval.low);
      high = std::max(high,
                      interval.high == unbounded ? interval.low * (1 + disagreement_share) : interval.high);
    }
    return said.high < low || said.low > high;
  }

  /// Printed values near the claim's, none of them it.
  std::string beside() const {
    std::string text;
    std::size_t count = 0;
    constexpr std::size_t shown_max = 4;
    for (const auto& candidate : all_) {
      if (value_text(*candidate.figure).empty() || ++count > shown_max) continue;
      text += fmt::format("{}{} prints {} ({})", text.empty() ? "" : "; ", candidate.figure->publisher,
                          value_text(*candidate.figure), counted(*candidate.figure));
    }
    return text.empty() ? "Bodies print only changes for this scope."
                        : "No body prints this value: " + text + ".";
  }

  const Claim& claim_;
  const Evidence& evidence_;
  std::vector<Candidate> all_;
  Judgement judgement_;
};

}  // namespace

std::optional<FigureScope> own_scope(const Claim& claim) {
  if (claim.aspect != Aspect::level || !claim.time || !claim.place ||
      !is_security_or_known(claim.victim_class))
    return std::nullopt;
  switch (claim.measure) {
    case Measure::killed:
    case Measure::injured:
    case Measure::incidents:
    case Measure::kidnapped:
    case Measure::arrested:
      break;
    default:
      return std::nullopt;
  }
  if (!claim.event_type.empty() && scope_of(claim) != CountScope::attacks &&
      scope_of(claim) != CountScope::unsaid)
    return std::nullopt;
  FigureScope scope{.measure = std::string{name_of(claim.measure)},
                    .time = *claim.time,
                    .victim_class = claim.victim_class};
  if (std::find(claim.inherited.begin(), claim.inherited.end(), Slot::actor) == claim.inherited.end())
    scope.actor = claim.actor;
  const auto& place = *claim.place;
  if (place.level == "country")
    scope.country = place.name;
  else if (place.level == "province")
    scope.province = place.name;
  else if (place.level == "district")
    scope.district = place.name;
  else
    return std::nullopt;
  return scope;
}

std::vector<Judgement> judge(std::span<const Claim> claims, const Evidence& evidence,
                             const geo::Gazetteer& gazetteer) {
  std::vector<Judgement> judgements;
  judgements.reserve(claims.size());
  const StatementBook book{evidence.statements};
  for (const auto& claim : claims) {
    if (auto stated = book.judge(claim, gazetteer)) {
      judgements.push_back(std::move(*stated));
      continue;
    }
    if (auto change = judge_change(claim, evidence, gazetteer)) {
      judgements.push_back(std::move(*change));
      continue;
    }
    judgements.push_back(Judge{claim, evidence, gazetteer}.run());
  }
  return judgements;
}

}  // namespace sanad::claims
