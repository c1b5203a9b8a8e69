// SPDX-License-Identifier: Apache-2.0
#include "compare.h"

#include <algorithm>

#include "sanad/text/similarity.h"

namespace sanad::reconcile {
namespace {
using records::EventKind;
using records::Tactic;
using records::Target;

enum class TacticFamily : std::uint8_t { none, blast, assault, capture, other };

TacticFamily family_of(Tactic tactic) {
  switch (tactic) {
    case Tactic::suicide:
    case Tactic::bombing:
    case Tactic::vehicle_bomb:
    case Tactic::landmine:
    case Tactic::grenade:
    case Tactic::shelling:
    case Tactic::air_strike:
      return TacticFamily::blast;
    case Tactic::armed_assault:
    case Tactic::assassination:
    case Tactic::beheading:
      return TacticFamily::assault;
    case Tactic::kidnapping:
    case Tactic::hostage_taking:
    case Tactic::hijacking:
      return TacticFamily::capture;
    case Tactic::arson_sabotage:
    case Tactic::unarmed:
      return TacticFamily::other;
    case Tactic::unknown:
    case Tactic::other:
      return TacticFamily::none;
  }
  return TacticFamily::none;
}

enum class TargetFamily : std::uint8_t { none, forces, state, people, faith, services, fighters };

TargetFamily family_of(Target target) {
  switch (target) {
    case Target::police:
    case Target::military:
    case Target::paramilitary:
    case Target::security:
      return TargetFamily::forces;
    case Target::government:
    case Target::political:
    case Target::diplomatic:
      return TargetFamily::state;
    case Target::civilian:
    case Target::business:
    case Target::transport:
    case Target::tribal:
    case Target::tourist:
      return TargetFamily::people;
    case Target::religious:
      return TargetFamily::faith;
    case Target::education:
    case Target::health:
    case Target::media:
    case Target::utility:
    case Target::ngo:
      return TargetFamily::services;
    case Target::militant:
      return TargetFamily::fighters;
    case Target::unknown:
    case Target::other:
      return TargetFamily::none;
  }
  return TargetFamily::none;
}

bool share_article(const Features& a, const Features& b, const FeatureReader& reader) {
  if (a.article_count == 0 || b.article_count == 0) return false;
  return std::ranges::find_first_of(reader.articles(a), reader.articles(b)) != reader.articles(a).end();
}
}  // namespace

TacticLevel compare_tactics(const Features& a, const Features& b) {
  const bool assault =
      family_of(a.tactic) == TacticFamily::assault || family_of(b.tactic) == TacticFamily::assault;
  if (a.suicide == Suicide::yes || b.suicide == Suicide::yes) {
    if (a.suicide == b.suicide) return TacticLevel::both_suicide;
    if (a.suicide == Suicide::no || b.suicide == Suicide::no) return TacticLevel::suicide_differs;
    return assault ? TacticLevel::suicide_and_assault : TacticLevel::unknown;
  }
  const auto left = family_of(a.tactic);
  const auto right = family_of(b.tactic);
  if (left == TacticFamily::none || right == TacticFamily::none) {
    return a.suicide == Suicide::no && b.suicide == Suicide::no ? TacticLevel::neither_suicide
                                                                : TacticLevel::unknown;
  }
  if (a.tactic == b.tactic) return TacticLevel::same;
  return left == right ? TacticLevel::same_family : TacticLevel::other_family;
}

TargetLevel compare_targets(Target a, Target b) {
  const auto left = family_of(a);
  const auto right = family_of(b);
  if (left == TargetFamily::none || right == TargetFamily::none) return TargetLevel::unknown;
  if (a == b) return TargetLevel::same;
  return left == right ? TargetLevel::same_family : TargetLevel::different;
}

ActorLevel compare_actors(const Features& a, const Features& b, const FeatureReader& reader) {
  if (a.actors[0] == no_key || b.actors[0] == no_key) return ActorLevel::unknown;
  auto level = ActorLevel::different;
  for (const Key left : a.actors) {
    for (const Key right : b.actors) {
      if (left == no_key || right == no_key) continue;
      if (left == right) return ActorLevel::same;
      const auto x = reader.text(left).substr(2);
      const auto y = reader.text(right).substr(2);
      const bool inside = x.find(y) != std::string_view::npos || y.find(x) != std::string_view::npos;
      if (inside || text::jaro_winkler(x, y) >= 0.9) level = ActorLevel::similar;
    }
  }
  return level;
}

KindLevel compare_kinds(EventKind a, EventKind b) {
  if (a == EventKind::unknown || b == EventKind::unknown) return KindLevel::unknown;
  if (a == b) return KindLevel::same;
  // Who began a fight is told differently by every source; a strike from the air or across a border is not.
  const auto fought = [](EventKind kind) {
    return kind == EventKind::attack || kind == EventKind::clash || kind == EventKind::operation ||
           kind == EventKind::crime || kind == EventKind::other || kind == EventKind::communal;
  };
  return fought(a) && fought(b) ? KindLevel::compatible : KindLevel::different;
}

SourceLevel compare_sources(const Features& a, const Features& b, const FeatureReader& reader) {
  if (a.source != b.source) {
    return share_article(a, b, reader) ? SourceLevel::shared_article : SourceLevel::two_sources;
  }
  if (a.has(one_row_source)) return SourceLevel::one_row_table;
  if (a.agency != no_key && a.agency == b.agency && compare_killed(a, b) != CountLevel::unknown &&
      a.killed[0].lo == b.killed[0].lo && a.killed[0].hi == b.killed[0].hi && a.first == b.first) {
    return SourceLevel::shared_text;
  }
  if (share_article(a, b, reader)) return SourceLevel::shared_article;
  if (a.publisher == no_key || b.publisher == no_key) return SourceLevel::one_table;
  return a.publisher == b.publisher ? SourceLevel::one_publisher : SourceLevel::two_publishers;
}

namespace {
void set(Comparison& result, Feature feature, std::uint8_t level) {
  result.levels[static_cast<std::size_t>(feature)] = level;
  result.centibits += centibits(feature, level);
}

/// What costs little: numbers only.
Comparison compare_numbers(const Features& a, const Features& b, const FeatureReader& reader) {
  Comparison result;
  const auto put = [&](Feature feature, auto level) {
    set(result, feature, static_cast<std::uint8_t>(level));
  };
  put(Feature::date, compare_dates(a, b));
  put(Feature::source, compare_sources(a, b, reader));
  put(Feature::killed, compare_killed(a, b));
  put(Feature::injured, compare_injured(a, b));
  put(Feature::tactic, compare_tactics(a, b));
  put(Feature::target, compare_targets(a.target, b.target));
  put(Feature::kind, compare_kinds(a.kind, b.kind));
  return result;
}

void compare_names(const Features& a, const Features& b, const FeatureReader& reader, Comparison& result) {
  set(result, Feature::place, static_cast<std::uint8_t>(compare_places(a, b, reader)));
  set(result, Feature::actor, static_cast<std::uint8_t>(compare_actors(a, b, reader)));
}
}  // namespace

Comparison compare(const Features& a, const Features& b, const FeatureReader& reader) {
  auto result = compare_numbers(a, b, reader);
  compare_names(a, b, reader, result);
  return result;
}

std::optional<Comparison> compare_from(const Features& a, const Features& b, const FeatureReader& reader,
                                       std::int32_t least) {
  auto result = compare_numbers(a, b, reader);
  static const auto best_names = best_centibits(Feature::place) + best_centibits(Feature::actor);
  if (result.centibits + best_names < least) return std::nullopt;
  compare_names(a, b, reader, result);
  return result;
}

}  // namespace sanad::reconcile
