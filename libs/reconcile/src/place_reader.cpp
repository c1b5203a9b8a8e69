// SPDX-License-Identifier: Apache-2.0
#include "place_reader.h"

#include <algorithm>
#include <functional>

#include "sanad/text/name_key.h"

namespace sanad::reconcile {
namespace {
constexpr std::size_t remembered = 1U << 16U;  // places: those that repeat stay, whatever else comes by
constexpr std::size_t most_areas = 200'000;    // bounds the memory for sources whose districts never repeat

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
  probe_ += static_cast<char>(era & 0xFFU);
  probe_ += static_cast<char>((era >> 8U) & 0xFFU);
  for (const std::string* name : {&where.country, &where.province, &where.district}) {
    probe_ += *name;
    probe_ += '\x1f';
  }
  const auto areas_length = probe_.size();
  probe_ += where.place;
  if (known_.empty()) known_.resize(remembered);
  auto& known = known_[std::hash<std::string_view>{}(probe_) % remembered];
  if (known.probe == probe_) return known.keys;
  // The first day of the era stands for every day in it.
  const Day day =
      era == 0 ? (borders_.empty() ? account.when.first : borders_.front().plus_days(-1)) : borders_[era - 1];
  const auto& areas = areas_of(where, day, areas_length);
  known.keys = with_place(where, day, areas);
  known.probe = probe_;
  return known.keys;
}

const PlaceReader::Areas& PlaceReader::areas_of(const records::PlaceGiven& where, Day day,
                                                std::size_t length) {
  auto probe = probe_.substr(0, length);
  if (const auto found = known_areas_.find(probe); found != known_areas_.end()) return found->second;
  if (known_areas_.size() >= most_areas) known_areas_.clear();
  auto names = where;
  names.place.clear();
  return known_areas_.emplace(std::move(probe), look_up(names, day)).first->second;
}

Key PlaceReader::area_key(geo::AreaIndex area, std::string_view given, std::string_view scope) {
  const auto name =
      area == geo::no_area ? text::place_key(given) : text::place_key(gazetteer_->at(area).name);
  return name.empty() ? no_key : keys_->intern(std::string{scope} + name);
}

PlaceReader::Areas PlaceReader::look_up(const records::PlaceGiven& where, Day day) {
  records::Account named;
  named.when = DateRange::single(day);
  named.where.country = where.country;
  named.where.province = where.province;
  named.where.district = where.district;
  named.where.place = where.place;
  Areas areas{records::locate(named, *gazetteer_), {}};  // without the point
  const auto& found = areas.found;
  auto& keys = areas.keys;
  keys.country = area_key(found.country, where.country, "c:");
  const std::string scope = scope_of(keys);
  keys.province = area_key(found.province, where.province, "p:" + scope);
  // Districts and towns share one space of names: the district Quetta and the town Quetta must meet.
  keys.district = area_key(found.district, where.district, scope);
  if (found.district != geo::no_area) {
    keys.district_radius = static_cast<float>(gazetteer_->at(found.district).radius_km);
  }
  if (found.province != geo::no_area) {
    keys.province_radius = static_cast<float>(gazetteer_->at(found.province).radius_km);
  }
  if (found.town != geo::no_area) keys.places[0] = area_key(found.town, {}, scope);
  return areas;
}

std::string PlaceReader::scope_of(const PlaceKeys& keys) const {
  return std::string{keys_->text(keys.country)} + Interner::scope_end;
}

/// Free text is only searched for areas where the gazetteer knows some.
PlaceKeys PlaceReader::with_place(const records::PlaceGiven& where, Day day, const Areas& known) {
  const bool searched = !where.place.empty() && detailed_countries_.contains(known.found.country);
  auto areas = searched ? look_up(where, day) : known;
  const auto within = areas.found.province != geo::no_area ? areas.found.province : areas.found.country;
  add_places(areas.keys, where.place, within, day, scope_of(areas.keys));
  return areas.keys;
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
