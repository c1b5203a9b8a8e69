// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "feature_reader.h"
#include "sanad/reconcile/reconciler.h"
#include "weights.h"

namespace sanad::reconcile {
namespace {
using records::Account;

std::string text_of(Interval interval) {
  if (!interval.known()) return "";
  return interval.lo == interval.hi ? fmt::format("{}", interval.lo)
                                    : fmt::format("{}-{}", interval.lo, interval.hi);
}

std::string killed_text(const Account& account) {
  const auto killed = killed_of(account);
  if (!killed[1].known()) return text_of(killed[0]);
  return fmt::format("{} (other scope {})", text_of(killed[0]), text_of(killed[1]));
}

std::string place_text(const Account& account) {
  const auto& where = account.where;
  std::string text;
  for (const auto* name : {&where.place, &where.district, &where.province, &where.country}) {
    if (name->empty()) continue;
    if (!text.empty()) text += ", ";
    text += *name;
  }
  if (!where.point) return text;
  return fmt::format("{}{}{:.4f} {:.4f} ({})", text, text.empty() ? "" : "; ", where.point->latitude,
                     where.point->longitude, records::name_of(where.precision));
}

std::string tactic_text(const Account& account) {
  std::string text{records::name_of(account.tactic)};
  if (account.suicide) text += *account.suicide ? ", suicide" : ", not suicide";
  return text;
}

std::string actors_text(const Account& account) {
  std::string text;
  for (const auto& actor : account.actors) {
    if (actor.role == records::ActorRole::target) continue;
    if (!text.empty()) text += "; ";
    text += actor.name;
  }
  return text;
}

std::string source_text(const Account& account) {
  std::string text = account.source;
  if (!account.publisher.empty()) text += ", " + account.publisher;
  if (!account.agency.empty()) text += " (" + account.agency + ")";
  if (!account.articles.empty()) text += fmt::format(", {} articles", account.articles.size());
  return text;
}

std::string value_of(Feature feature, const Account& account) {
  switch (feature) {
    case Feature::date:
      return account.when.to_string();
    case Feature::place:
      return place_text(account);
    case Feature::killed:
      return killed_text(account);
    case Feature::injured:
      return text_of(injured_of(account));
    case Feature::tactic:
      return tactic_text(account);
    case Feature::target:
      return std::string{records::name_of(account.target)};
    case Feature::actor:
      return actors_text(account);
    case Feature::kind:
      return std::string{records::name_of(account.kind)};
    case Feature::source:
      return source_text(account);
    case Feature::crowding:
      return "";
  }
  return "";
}

/// Bits as they were counted: crowding only helps points that agree.
double bits_of(Feature feature, const Pair& pair, std::uint8_t level) {
  if (feature != Feature::crowding || pair.levels.size() < feature_count)
    return centibits(feature, level) / 100.0;
  return crowding_centibits(level, std::span{pair.levels.data(), pair.levels.size()}) / 100.0;
}
}  // namespace

std::vector<FeatureEvidence> explain(const Pair& pair, const Account& a, const Account& b,
                                     const geo::Gazetteer&) {
  const bool in_order = a.id.uuid == pair.a;
  const auto& left = in_order ? a : b;
  const auto& right = in_order ? b : a;
  std::vector<FeatureEvidence> evidence;
  for (std::size_t i = 0; i < std::min(pair.levels.size(), feature_count); ++i) {
    const auto feature = static_cast<Feature>(i);
    const auto level = pair.levels[i];
    const auto levels = levels_of(feature);
    if (level >= levels.size()) continue;  // written under other rules
    evidence.push_back({std::string{name_of(feature)}, value_of(feature, left), value_of(feature, right),
                        std::string{levels[level].name}, bits_of(feature, pair, level)});
  }
  return evidence;
}

}  // namespace sanad::reconcile
