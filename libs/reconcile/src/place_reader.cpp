// SPDX-License-Identifier: Apache-2.0
#include "place_reader.h"

#include <algorithm>

#include "sanad/text/name_key.h"

namespace sanad::reconcile {
namespace {
constexpr std::size_t most_remembered = 400'000;  // bounds the memory for sources whose places never repeat

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  while (from <= text.size() && parts.size() < 8) {
    const auto to = std::min(text.find_first_of(",;/()", from), text.size());
    if (to > from) parts.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return parts;
}
}  // namespace

PlaceReader::PlaceReader(const geo::Gazetteer& gazetteer, Interner& keys)
    : gazetteer_{&gazetteer}, keys_{&keys} {
  for (const auto& area : gazetteer.areas()) {
    borders_.push_back(area.valid.first);
    borders_.push_back(area.valid.last.plus_days(1));
    if (area.level != geo::Level::district && area.level != geo::Level::town) continue;
    const auto index = gazetteer.find_id(area.id);
    detailed_countries_.insert(gazetteer.enclosing(index, geo::Level::country));
    if (area.level == geo::Level::town) continue;
    district_keys_.insert(text::place_key(area.name));
    for (const auto& alias : area.aliases) district_keys_.insert(text::place_key(alias));
  }
  std::ranges::sort(borders_);
  borders_.erase(std::ranges::unique(borders_).begin(), borders_.end());
}

std::size_t PlaceReader::era_of(Day day) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(borders_, day) - borders_.begin());
}

const PlaceKeys& PlaceReader::read(const records::Account& account) {
  const auto& where = account.where;
  const auto era = era_of(account.when.first);
  probe_.clear();
  for (const std::string* name : {&where.country, &where.province, &where.district, &where.place}) {
    probe_ += *name;
    probe_ += '\x1f';
  }
  probe_ += static_cast<char>(era & 0xFFU);
  probe_ += static_cast<char>((era >> 8U) & 0xFFU);
  if (const auto found = known_.find(probe_); found != known_.end()) return found->second;
  if (known_.size() >= most_remembered) known_.clear();
  // The first day of the era stands for every day in it.
  const Day day =
      era == 0 ? (borders_.empty() ? account.when.first : borders_.front().plus_days(-1)) : borders_[era - 1];
  return known_.emplace(probe_, look_up(account, day)).first->second;
}

Key PlaceReader::area_key(geo::AreaIndex area, std::string_view given, std::string_view scope) {
  const auto name =
      area == geo::no_area ? text::place_key(given) : text::place_key(gazetteer_->at(area).name);
  return name.empty() ? no_key : keys_->intern(std::string{scope} + name);
}

/// records::locate() without the point. Free text is only searched for areas where the gazetteer knows some.
records::PlaceFound PlaceReader::locate(const records::PlaceGiven& where, Day day) const {
  records::Account named;
  named.when = DateRange::single(day);
  named.where.country = where.country;
  named.where.province = where.province;
  named.where.district = where.district;
  auto found = records::locate(named, *gazetteer_);
  if (where.place.empty() || !detailed_countries_.contains(found.country)) return found;
  named.where.place = where.place;
  return records::locate(named, *gazetteer_);
}

PlaceKeys PlaceReader::look_up(const records::Account& account, Day day) {
  const auto found = locate(account.where, day);
  PlaceKeys keys;
  keys.country = area_key(found.country, account.where.country, "c:");
  const std::string scope = std::string{keys_->text(keys.country)} + '\x1f';
  keys.province = area_key(found.province, account.where.province, "p:" + scope);
  // Districts and towns share one space of names: the district Quetta and the town Quetta must meet.
  keys.district = area_key(found.district, account.where.district, scope);
  if (found.district != geo::no_area) {
    keys.district_radius = static_cast<float>(gazetteer_->at(found.district).radius_km);
  }
  if (found.province != geo::no_area) {
    keys.province_radius = static_cast<float>(gazetteer_->at(found.province).radius_km);
  }
  if (found.town != geo::no_area) keys.places[0] = area_key(found.town, {}, scope);
  const auto within = found.province != geo::no_area ? found.province : found.country;
  add_places(keys, account.where.place, within, day, scope);
  return keys;
}

void PlaceReader::add_places(PlaceKeys& keys, std::string_view text, geo::AreaIndex within, Day day,
                             std::string_view scope) {
  for (const auto part : parts_of(text)) {
    const bool district = district_keys_.contains(text::place_key(part));
    const auto area = district ? gazetteer_->find(geo::Level::district, part, within, day) : geo::no_area;
    const Key key = area_key(area, part, scope);
    const auto full = std::ranges::find(keys.places, no_key);
    if (full == keys.places.end()) return;
    const auto bare = keys_->text(key).substr(std::min(scope.size(), keys_->text(key).size()));
    const bool province =
        keys.province != no_key && keys_->text(keys.province).ends_with("\x1f" + std::string{bare});
    if (key == no_key || province || std::ranges::find(keys.places, key) != keys.places.end()) continue;
    *full = key;
  }
}

}  // namespace sanad::reconcile
