// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explain.h"
#include "judge.h"

namespace sanad::claims {
namespace {

/// A published number as a claim, so that both are read by one rule.
Claim as_claim(const records::PublishedFigure& figure) {
  Claim claim;
  claim.comparator = figure.comparator;
  claim.value = figure.best ? figure.best : figure.low;
  if (figure.comparator == records::Comparator::range) {
    claim.value = figure.low;
    claim.value_high = figure.high;
  }
  return claim;
}

/// A floor is near what it is a floor of: "at least 283" may rest on 379, but 980 is another figure.
constexpr double floor_reach = 1.5;

/// The claim's number against a printed one. "At least 283" holds where a body prints 379; "283" does not.
bool value_fits(const Claim& claim, const records::PublishedFigure& figure) {
  if (!figure.best && !figure.low) return false;
  const auto other = printed(figure);
  const auto own = printed(claim);
  using records::Comparator;
  const bool open_claim = claim.comparator == Comparator::ge || claim.comparator == Comparator::gt;
  const bool open_figure = figure.comparator == Comparator::ge || figure.comparator == Comparator::gt;
  if (open_claim && open_figure) return std::abs(own.low - other.low) <= claim.rounding + 1e-6;
  if (open_claim && other.low > own.low * floor_reach) return false;
  if (open_figure) return claim.value && std::abs(*claim.value - other.low) <= claim.rounding + 1e-6;
  return own.meets(other);
}

std::string published_key(const records::PublishedFigure& figure) {
  return figure.publisher + '\x1f' + (figure.published ? figure.published->to_string() : "") + '\x1f' +
         figure.edition + '\x1f' + figure.native_id;
}

}  // namespace

Interval printed(const records::PublishedFigure& figure) {
  return printed(as_claim(figure));
}

std::string value_text(const records::PublishedFigure& figure) {
  if (!figure.best && !figure.low) return "";
  const auto value = plain_number(figure.best ? *figure.best : *figure.low);
  switch (figure.comparator) {
    case records::Comparator::ge:
      return "at least " + value;
    case records::Comparator::gt:
      return "more than " + value;
    case records::Comparator::le:
      return "at most " + value;
    case records::Comparator::lt:
      return "less than " + value;
    case records::Comparator::approx:
      return "about " + value;
    case records::Comparator::range:
      return figure.low && figure.high ? plain_number(*figure.low) + " to " + plain_number(*figure.high)
                                       : value;
    case records::Comparator::none:
    case records::Comparator::eq:
      break;
  }
  return value;
}

std::string source_text(const records::PublishedFigure& figure) {
  return figure.edition.empty() ? figure.publisher : figure.publisher + ", " + figure.edition;
}

const records::PublishedFigure* successor_of(const records::PublishedFigure& figure,
                                             std::span<const records::PublishedFigure> published) {
  if (figure.superseded_by.empty()) return nullptr;
  const auto found = std::ranges::find_if(published, [&](const auto& other) {
    return other.source == figure.source && other.native_id == figure.superseded_by;
  });
  return found == published.end() ? nullptr : &*found;
}

std::vector<Candidate> candidates(const Claim& claim, std::span<const records::PublishedFigure> published,
                                  const geo::Gazetteer& gazetteer) {
  std::vector<Candidate> all;
  for (const auto& figure : published) {
    const auto how = fit(claim, figure, gazetteer);
    if (how == Fit::none) continue;
    all.push_back({&figure, how, value_fits(claim, figure), !figure.superseded_by.empty()});
  }
  std::ranges::sort(all, [&](const Candidate& a, const Candidate& b) {
    const bool named_a = names_publisher(claim.attribution, a.figure->publisher),
               named_b = names_publisher(claim.attribution, b.figure->publisher);
    if (named_a != named_b) return named_a;
    return published_key(*a.figure) < published_key(*b.figure);
  });
  // A named speaker is held against what it printed itself, where it printed anything.
  if (!all.empty() && names_publisher(claim.attribution, all.front().figure->publisher)) {
    for (auto& candidate : all) {
      if (names_publisher(claim.attribution, candidate.figure->publisher))
        candidate.fit = Fit::same;
      else if (candidate.fit == Fit::same)
        candidate.fit = Fit::other;
    }
  }
  return all;
}

namespace {

/// Printed changes of the claim's scope, told apart by what they say of it.
struct PrintedChanges {
  const records::PublishedFigure *holds = nullptr, *stale = nullptr, *other = nullptr;
  bool same_scope = false;
  std::vector<PublishedMatch> all{};
};

PrintedChanges printed_changes(const Claim& claim, const Evidence& evidence,
                               const geo::Gazetteer& gazetteer) {
  constexpr double of_whole = 0.5, of_cents = 0.005;  // half a unit of the last printed digit
  auto level = claim;
  level.aspect = Aspect::level;
  const auto said = printed(claim);
  PrintedChanges changes;
  for (const auto& figure : evidence.published) {
    if (!figure.change_percent) continue;
    const auto how = fit(level, figure, gazetteer);
    if (how == Fit::none) continue;
    const double change = *figure.change_percent;
    const double half = std::floor(change) == change ? of_whole : of_cents;
    const bool value = said.meets({change - half, change + half});
    changes.all.push_back({figure.native_id, figure.publisher, figure.edition, figure.measure,
                           figure.event_scope, figure.url, change, std::nullopt,
                           std::string{records::name_of(figure.comparator)}, figure.superseded_by,
                           value ? "prints the change" : "prints another change"});
    if (value && figure.superseded_by.empty() && (changes.holds == nullptr || how == Fit::same)) {
      changes.holds = &figure;
      changes.same_scope = how == Fit::same;
    } else if (value && changes.stale == nullptr) {
      changes.stale = &figure;
    } else if (!value) {
      changes.other = &figure;
    }
  }
  return changes;
}

/// "14.47 per cent was printed with 973 (...); the later edition has 980 and 15 per cent."
std::string replaced_change(const records::PublishedFigure& stale, const records::PublishedFigure& next) {
  const auto with_change = next.change_percent
                               ? fmt::format(" and {} per cent", plain_number(*next.change_percent))
                               : std::string{};
  return fmt::format("{} per cent was printed with {} ({}); the later edition ({}) has {}{}.",
                     plain_number(*stale.change_percent), plain_number(*stale.best), source_text(stale),
                     next.edition, plain_number(*next.best), with_change);
}

}  // namespace

std::optional<Judgement> judge_change(const Claim& claim, const Evidence& evidence,
                                      const geo::Gazetteer& gazetteer) {
  if (claim.aspect != Aspect::change || claim.unit != "percent") return std::nullopt;
  auto changes = printed_changes(claim, evidence, gazetteer);
  Judgement judgement{.claim = claim.id};
  judgement.published = std::move(changes.all);
  const auto line = [](const records::PublishedFigure& f) {
    return fmt::format("{} ({}) prints {} per cent", f.publisher, f.edition, plain_number(*f.change_percent));
  };
  if (changes.holds != nullptr) {
    judgement.verdict = changes.same_scope ? Verdict::supported : Verdict::supported_other_scope;
    judgement.rule = "published-change";
    judgement.reason =
        fmt::format("{}; it counts {}.", line(*changes.holds), name_of(scope_of(*changes.holds)));
  } else if (changes.stale != nullptr) {
    judgement.verdict = Verdict::superseded;
    judgement.rule = "published-change-superseded";
    judgement.reason = fmt::format("{}, and was replaced by its own publisher.", line(*changes.stale));
    const auto* next = successor_of(*changes.stale, evidence.published);
    if (next != nullptr && changes.stale->best && next->best) {
      judgement.origin.push_back(replaced_change(*changes.stale, *next));
    }
  } else if (changes.other != nullptr) {
    judgement.verdict = Verdict::not_enough_evidence;
    judgement.rule = "published-change-differs";
    judgement.reason = fmt::format("{}; no body here prints this change.", line(*changes.other));
  } else {
    return std::nullopt;
  }
  return judgement;
}

std::vector<std::string> origin_of(std::span<const Candidate> all,
                                   std::span<const records::PublishedFigure> published) {
  std::vector<std::string> lines;
  constexpr std::size_t others_max = 6;
  for (const auto& candidate : all) {
    if (!candidate.value) continue;
    auto line = fmt::format(
        "{} is {}: {}", value_text(*candidate.figure), source_text(*candidate.figure),
        candidate.figure->event_scope.empty() ? "scope not printed" : candidate.figure->event_scope);
    if (const auto* next = successor_of(*candidate.figure, published))
      line += fmt::format("; replaced by {} ({})", value_text(*next), next->edition);
    lines.push_back(line + ".");
    for (const auto& earlier : published) {
      if (earlier.superseded_by != candidate.figure->native_id ||
          earlier.source != candidate.figure->source || value_text(earlier).empty())
        continue;
      lines.push_back(
          fmt::format("{} printed {} before ({}).", earlier.publisher, value_text(earlier), earlier.edition));
    }
  }
  std::string others;
  std::size_t count = 0;
  for (const auto& candidate : all) {
    if (candidate.value || candidate.superseded || value_text(*candidate.figure).empty()) continue;
    if (++count > others_max) break;
    others += fmt::format("{}{} {} ({})", others.empty() ? "" : "; ", candidate.figure->publisher,
                          value_text(*candidate.figure), name_of(scope_of(*candidate.figure)));
  }
  if (!others.empty())
    lines.push_back(fmt::format("Others print for the same period and place: {}.", others));
  return lines;
}

}  // namespace sanad::claims
