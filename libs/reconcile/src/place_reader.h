// SPDX-License-Identifier: Apache-2.0
/// Turns the place of an account into keys under which spellings of one place meet. Internal to the module.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "account_features.h"
#include "sanad/geo/gazetteer.h"

namespace sanad::reconcile {

/// The part of Features that depends on names only.
struct PlaceKeys {
  Key country = no_key, province = no_key, district = no_key;
  std::array<Key, 3> places{};
  float district_radius = 0, province_radius = 0;  ///< km; 0 = not known
};

/// Remembers what it has read: tables repeat their places, and a look-up in the gazetteer costs microseconds.
/// What is remembered is a function of the names and of the era of the day, never of the account that came
/// first.
class PlaceReader {
 public:
  PlaceReader(const geo::Gazetteer& gazetteer, Interner& keys);
  const PlaceKeys& read(const records::Account& account);

 private:
  std::size_t era_of(Day day) const;
  /// What the names of country, province and district alone tell.
  struct Areas {
    records::PlaceFound found;
    PlaceKeys keys;
  };
  /// `length`: of the part of probe_ that says so.
  const Areas& areas_of(const records::PlaceGiven& where, Day day, std::size_t length);
  Areas look_up(const records::PlaceGiven& where, Day day);
  std::string scope_of(const PlaceKeys& keys) const;
  PlaceKeys with_place(const records::PlaceGiven& where, Day day, const Areas& areas);
  Key area_key(geo::AreaIndex area, std::string_view given, std::string_view scope);
  void add_places(PlaceKeys& keys, std::string_view text, geo::AreaIndex within, Day day,
                  std::string_view scope);

  const geo::Gazetteer* gazetteer_;
  Interner* keys_;
  std::vector<Day> borders_;                               // days on which some area begins or ends
  std::unordered_set<std::string> district_keys_;          // of every name and alias
  std::unordered_set<geo::AreaIndex> detailed_countries_;  // those with districts or towns
  std::string probe_;
  struct Known {
    std::string probe;
    PlaceKeys keys;
  };
  std::vector<Known> known_;  // by the hash of the probe; the newest stays
  std::unordered_map<std::string, Areas> known_areas_;
};

}  // namespace sanad::reconcile
