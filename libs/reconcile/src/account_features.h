// SPDX-License-Identifier: Apache-2.0
/// What the comparison needs of an account, in 128 bytes. Internal to the module.
#pragma once

#include <array>
#include <cstdint>

#include "interner.h"
#include "sanad/core/date.h"
#include "sanad/records/account.h"

namespace sanad::reconcile {

/// Position of an account in the tables of one Reconciler; reused for nothing else once given.
using Slot = std::uint32_t;
inline constexpr Slot no_slot = 0xFFFFFFFFU;

/// Persons, closed. lo > hi = unknown.
struct Interval {
  std::int32_t lo = 1, hi = 0;
  bool known() const { return lo <= hi; }
};

enum class Suicide : std::uint8_t { unknown, no, yes };

/// Bits of Features::traits.
enum Trait : std::uint8_t {
  one_row_source = 1,   ///< its source keeps one row an incident
  press = 2,            ///< has a publisher of its own: tolls may be early
  container = 4,        ///< certainly covers several incidents
  maybe_container = 8,  ///< may turn out to cover several
};

struct Features {
  std::int32_t first = 0, last = 0;               ///< days since 1970
  float latitude = 0, longitude = 0, cosine = 1;  ///< degrees; cosine of the latitude
  float radius = -1;                              ///< km about the point; < 0 = no point
  Key country = no_key, province = no_key, district = no_key;
  std::array<Key, 3> places{};  ///< names of the place, canonical where known
  std::array<Key, 2> actors{};  ///< armed groups named
  Key publisher = no_key, agency = no_key;
  std::uint32_t articles = 0;        ///< first of its hashes in the pool of articles
  std::array<Interval, 2> killed{};  ///< with and without attackers, as far as told
  Interval injured{};
  std::uint16_t source = 0;
  std::uint8_t article_count = 0;
  std::uint8_t traits = 0;
  DatePrecision date_precision = DatePrecision::day;
  records::PlacePrecision place_precision = records::PlacePrecision::unknown;
  records::EventKind kind = records::EventKind::unknown;
  records::Tactic tactic = records::Tactic::unknown;
  records::Target target = records::Target::unknown;
  Suicide suicide = Suicide::unknown;

  bool has_point() const { return radius >= 0; }
  bool has(Trait trait) const { return (traits & trait) != 0; }
  std::int32_t days() const { return last - first + 1; }
  bool is_long() const { return days() > 3; }
};

/// Kilometres on a local plane: within 1 % of the sphere below 300 km, good enough for levels beyond.
float distance_km(const Features& a, const Features& b);

}  // namespace sanad::reconcile
