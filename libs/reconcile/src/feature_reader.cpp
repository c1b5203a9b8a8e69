// SPDX-License-Identifier: Apache-2.0
#include "feature_reader.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "sanad/text/name_key.h"

namespace sanad::reconcile {
namespace {
constexpr std::size_t most_actors_remembered = 200'000;
constexpr std::size_t most_articles = 16;

/// FNV-1a: articles are only ever compared for equality.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

/// Kilometres about the point; the classes of GED where_prec, GTD specificity and ACLED geo_precision.
float radius_of(records::PlacePrecision precision, const PlaceKeys& keys) {
  switch (precision) {
    case records::PlacePrecision::exact:
      return 5;
    case records::PlacePrecision::near:
      return 25;
    case records::PlacePrecision::district:
      return std::clamp(keys.district_radius, 30.F, 90.F);
    case records::PlacePrecision::area:
      return 80;
    case records::PlacePrecision::province:
      return std::clamp(keys.province_radius, 120.F, 400.F);
    case records::PlacePrecision::country:
      return -1;
    case records::PlacePrecision::unknown:
      return 8;
  }
  return -1;
}

/// Words for "we do not know who" and for those whom an attack is on, in the spelling of keys.
bool names_nobody(std::string_view key) {
  static const auto nobody = [] {
    std::vector<std::string> keys{""};
    for (const auto* words :
         {"unknown", "unidentified", "unknown actors", "unknown gunmen", "unidentified gunmen",
          "unknown armed group", "unidentified armed group", "unidentified armed groups", "gunmen",
          "militants", "civilians", "not known", "suspected militants", "armed men", "terrorists"}) {
      keys.push_back(text::actor_key(words));
    }
    return keys;
  }();
  return std::ranges::find(nobody, key) != nobody.end();
}

/// A state is party to most events of its country: naming it tells nothing.
bool names_state(std::string_view name) {
  return name.starts_with("Government of") || name.starts_with("Military forces of") ||
         name.starts_with("Police forces of");
}
}  // namespace

FeatureReader::Source& FeatureReader::source(const std::string& name) {
  const auto next = static_cast<std::uint16_t>(sources_.size());
  return sources_.try_emplace(name, Source{next, false}).first->second;
}

void FeatureReader::declare(const records::SourceInfo& info) {
  source(info.name).one_row = info.one_row_per_incident;
}

Key FeatureReader::actor_key(const std::string& name) {
  if (const auto found = actors_.find(name); found != actors_.end()) return found->second;
  if (actors_.size() >= most_actors_remembered) actors_.clear();
  const auto key = text::actor_key(name);
  const bool silent = names_state(name) || names_nobody(key);
  return actors_.emplace(name, silent ? no_key : keys_.intern("a:" + key)).first->second;
}

void FeatureReader::read_place(const records::Account& account, Features& features) {
  const auto& keys = places_.read(account);
  features.country = keys.country;
  features.province = keys.province;
  features.district = keys.district;
  features.places = keys.places;
  features.place_precision = account.where.precision;
  if (!account.where.point) return;
  features.radius = radius_of(account.where.precision, keys);
  features.latitude = static_cast<float>(account.where.point->latitude);
  features.longitude = static_cast<float>(account.where.point->longitude);
  features.cosine = static_cast<float>(std::cos(account.where.point->latitude * std::numbers::pi / 180));
}

void FeatureReader::read_actors(const records::Account& account, Features& features) {
  std::size_t count = 0;
  for (const auto& mention : account.actors) {
    if (mention.role == records::ActorRole::target || count == features.actors.size()) continue;
    const Key key = actor_key(mention.name);
    if (key != no_key && std::ranges::find(features.actors, key) == features.actors.end()) {
      features.actors[count++] = key;
    }
  }
}

void FeatureReader::read_articles(const records::Account& account, Features& features) {
  features.articles = static_cast<std::uint32_t>(articles_.size());
  features.article_count = static_cast<std::uint8_t>(std::min(account.articles.size(), most_articles));
  for (std::size_t i = 0; i < features.article_count; ++i) articles_.push_back(hash_of(account.articles[i]));
}

Features FeatureReader::read(const records::Account& account) {
  Features features;
  features.first = account.when.first.number();
  features.last = account.when.last.number();
  features.date_precision = account.when.precision;
  read_place(account, features);
  read_actors(account, features);
  read_articles(account, features);
  if (!account.publisher.empty()) features.publisher = keys_.intern("u:" + account.publisher);
  if (!account.agency.empty()) features.agency = keys_.intern("u:" + account.agency);
  features.killed = killed_of(account);
  features.injured = injured_of(account);
  features.kind = account.kind;
  features.tactic = account.tactic;
  features.target = account.target;
  features.suicide = suicide_of(account);
  const auto& from = source(account.source);
  features.source = from.number;
  features.traits = traits_of(account);
  if (from.one_row) features.traits |= one_row_source;
  return features;
}

}  // namespace sanad::reconcile
