// SPDX-License-Identifier: Apache-2.0
#include "published_scope.h"

#include <algorithm>
#include <array>

#include "sanad/text/name_key.h"
#include "sanad/text/normalise.h"

namespace sanad::claims {
namespace {

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// Measures of published lists and ours.
bool same_measure(const Claim& claim, const records::PublishedFigure& figure) {
  const std::string_view measure = figure.measure;
  if (claim.aspect == Aspect::share) return measure == "share" && figure.unit == "percent";
  if (claim.aspect != Aspect::level) return false;
  switch (claim.measure) {
    case Measure::incidents:
      return measure == "incidents" || measure == "attacks" || measure == "suicide_attacks";
    default:
      return measure == name_of(claim.measure);
  }
}

/// Whether a claim of `asked` may be held against a figure of `printed` without a word on the difference.
bool same_count(CountScope asked, CountScope printed) {
  if (asked == CountScope::unsaid || asked == printed) return true;
  return false;
}

}  // namespace

std::string_view name_of(CountScope scope) {
  static constexpr std::array<std::string_view, 8> names{"a count it does not describe",
                                                         "attacks only",
                                                         "attacks and counter-terror operations",
                                                         "operations only",
                                                         "all violence, crime included",
                                                         "suicide attacks only",
                                                         "drone strikes only",
                                                         "a count of its own"};
  return names.at(static_cast<std::size_t>(scope));
}

CountScope scope_of(const records::PublishedFigure& figure) {
  const auto scope = text::fold(figure.event_scope);
  if (figure.measure == "suicide_attacks" || has(scope, "suicide")) return CountScope::suicide_attacks;
  if (has(scope, "drone")) return CountScope::drone_strikes;
  if (has(scope, "crime") || has(scope, "all violence") || has(scope, "all incidents") ||
      has(scope, "all security incidents"))
    return CountScope::all_violence;
  if (has(scope, "attack") && has(scope, "operation") && !has(scope, "operational attacks"))
    return CountScope::attacks_and_operations;
  if (has(scope, "operation")) return CountScope::operations;
  if (has(scope, "attacks only") || has(scope, "terrorism deaths") || has(scope, "terrorist attacks"))
    return CountScope::attacks;
  return scope.empty() ? CountScope::unsaid : CountScope::other;
}

CountScope scope_of(const Claim& claim) {
  if (claim.event_type == "suicide_attack") return CountScope::suicide_attacks;
  if (claim.event_type == "drone_strike") return CountScope::drone_strikes;
  if (claim.event_type == "operation") return CountScope::operations;
  if (claim.event_type.empty() || claim.event_type == "clash") return CountScope::unsaid;
  return CountScope::attacks;
}

std::string class_of(const std::string& printed) {
  const auto folded = text::fold(printed);
  if (folded.empty()) return "";
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> known{
      {{"civilians", "civilian"},
       {"civilian", "civilian"},
       {"police", "police"},
       {"army", "military"},
       {"military", "military"},
       {"armed forces", "military"},
       {"frontier corps", "paramilitary"},
       {"levies", "paramilitary"},
       {"rangers", "paramilitary"},
       {"security", "security"},
       {"militants", "militant"},
       {"militant", "militant"}}};
  for (const auto& [name, value] : known) {
    if (folded == name) return std::string{value};
  }
  if (folded.starts_with("militants") || folded == "outlaws") return "militant";
  return folded;
}

bool same_area(const std::string& a, const std::string& b, const geo::Gazetteer& gazetteer) {
  if (text::fold(a) == text::fold(b) || text::place_key(a) == text::place_key(b)) return true;
  for (const auto level :
       {geo::Level::country, geo::Level::province, geo::Level::district, geo::Level::town}) {
    const auto first = level == geo::Level::country ? gazetteer.find_country(a)
                                                    : gazetteer.find(level, a, geo::no_area, Day{});
    const auto second = level == geo::Level::country ? gazetteer.find_country(b)
                                                     : gazetteer.find(level, b, geo::no_area, Day{});
    if (first != geo::no_area && first == second) return true;
  }
  return false;
}

bool names_publisher(const std::string& attribution, const std::string& publisher) {
  if (attribution.empty() || publisher.empty()) return false;
  const auto words = text::tokens(attribution);
  const auto name = text::fold(publisher);
  if (std::ranges::find(words, name) != words.end() || has(text::fold(attribution), name)) return true;
  // Initials of the capitalised words: "Pak Institute for Peace Studies" is PIPS.
  std::string initials;
  bool at_word = true;
  for (const char c : attribution) {
    if (at_word && c >= 'A' && c <= 'Z') initials += static_cast<char>(c - 'A' + 'a');
    at_word = c == ' ' || c == '-';
  }
  return initials.size() >= 3 && initials == name;
}

Fit fit(const Claim& claim, const records::PublishedFigure& figure, const geo::Gazetteer& gazetteer) {
  if (!claim.time || !same_measure(claim, figure)) return Fit::none;
  if (figure.period.first != claim.time->first || figure.period.last != claim.time->last) return Fit::none;
  if (!claim.place || !same_area(claim.place->name, figure.place, gazetteer)) return Fit::none;
  if (class_of(figure.victim_class) != claim.victim_class) return Fit::none;
  const auto printed = scope_of(figure);
  if (claim.measure == Measure::incidents && printed == CountScope::suicide_attacks &&
      scope_of(claim) != printed)
    return Fit::none;
  if (!figure.actor.empty() && text::actor_key(figure.actor) != text::actor_key(claim.actor))
    return Fit::none;
  const bool actor_asked =
      !claim.actor.empty() && figure.actor.empty() &&
      std::find(claim.inherited.begin(), claim.inherited.end(), Slot::actor) == claim.inherited.end();
  if (actor_asked) return Fit::none;
  return same_count(scope_of(claim), printed) ? Fit::same : Fit::other;
}

}  // namespace sanad::claims
