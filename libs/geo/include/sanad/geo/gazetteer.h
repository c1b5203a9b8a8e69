// SPDX-License-Identifier: Apache-2.0
/// Countries, provinces and districts: names, aliases, codes, centroids, and from when to when they were so.
///
/// Built from a plain table (docs/formats/gazetteer.md); the one shipped is made from facts of GED 22.1, the
/// COD-AB 2022 P-codes and ISO 3166-1. Areas are named by a stable id ("PK", "PK-KP", "PK-KP-swat"), never by
/// a P-code alone, since P-codes change their meaning between editions.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/geo/point.h"

namespace sanad::geo {

enum class Level : std::uint8_t { country, province, district, town };
std::string_view name_of(Level level);

struct Area {
  std::string id;         ///< "PK", "PK-KP", "PK-KP-swat"
  Level level = Level::country;
  std::string name;       ///< today's usual English name
  std::string parent;     ///< id of the area it lies in today; empty for countries
  std::string pcode;      ///< OCHA COD-AB code, or empty
  std::string pcode_edition;  ///< "2022"; a P-code without its edition says nothing
  std::string iso3;       ///< of countries, or empty
  std::optional<Point> centroid;
  double radius_km = 0;   ///< of a circle that holds most of it; 0 = unknown
  DateRange valid;        ///< when it existed as such; FATA ends on 2018-05-30
  std::vector<std::string> aliases;  ///< other spellings and earlier names
};

/// Index of an Area in one Gazetteer; small and dense.
using AreaIndex = std::uint32_t;
inline constexpr AreaIndex no_area = 0xFFFFFFFFU;

/// Immutable once built; thread-safe.
class Gazetteer {
 public:
  /// Reads the table (tab-separated, header row; docs/formats/gazetteer.md). Errors name the line.
  static Result<Gazetteer> parse(std::string_view table);
  /// The one compiled in.
  static const Gazetteer& built_in();

  std::span<const Area> areas() const&;
  const Area& at(AreaIndex index) const&;
  AreaIndex find_id(std::string_view id) const;    ///< no_area if unknown
  AreaIndex find_iso3(std::string_view iso3) const;
  /// ISO 3166-1 alpha-2 or -3, English name, alias ("DR Congo (Zaire)", "Myanmar (Burma)") or Gleditsch-Ward
  /// number.
  AreaIndex find_country(std::string_view name) const;

  /// The area of `level` that `name` means (exact name, alias, then folded key), preferably inside `within`
  /// (a province or country; no_area = anywhere) and existing on `day`. no_area if none or more than one
  /// equally good.
  AreaIndex find(Level level, std::string_view name, AreaIndex within, Day day) const;

  /// The enclosing area of `level`, or no_area. A district of former FATA lies in "PK-FATA" before 2018-05-31
  /// when `day` says so, and in "PK-KP" afterwards; without a day, today's.
  AreaIndex enclosing(AreaIndex area, Level level, std::optional<Day> day = {}) const;

  /// Areas of `level` named inside a free text ("near Sohana, Mastung Road, Quetta"), longest names first, at
  /// most 8.
  std::vector<AreaIndex> mentioned_in(std::string_view text, Level level, AreaIndex within) const;

  /// The district whose centroid is nearest within its radius, or no_area. A guess: never stored as the
  /// place.
  AreaIndex nearest_district(const Point& point) const;

 private:
  Gazetteer();
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace sanad::geo
