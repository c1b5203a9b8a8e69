// SPDX-License-Identifier: Apache-2.0
/// An account: what one source says of one incident. The noun everything else is computed from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/geo/gazetteer.h"
#include "sanad/geo/point.h"
#include "sanad/records/count.h"
#include "sanad/records/marking.h"
#include "sanad/records/object_id.h"
#include "sanad/records/vocabulary.h"

namespace sanad::records {

/// Where, as the source says it; names are untouched.
struct PlaceGiven {
  std::string country, province, district, place;  ///< empty = not given; `place` is the finest name or free text
  std::optional<geo::Point> point;
  PlacePrecision precision = PlacePrecision::unknown;
  friend bool operator==(const PlaceGiven&, const PlaceGiven&) = default;
};

struct ActorMention {
  std::string name;  ///< as given
  ActorRole role = ActorRole::perpetrator;
  friend bool operator==(const ActorMention&, const ActorMention&) = default;
};

/// Facts about the account itself. Kept as found; none of them changes a number.
enum class AccountFlag : std::uint32_t {
  aggregate = 1U << 0,            ///< covers several incidents (GED event_clarity 2, strikes > 1, monthly totals)
  part = 1U << 1,                 ///< one part of an incident that its source split into rows
  doubtful = 1U << 2,             ///< the source doubts that it was such an event (GTD doubtterr 1)
  bounds_out_of_order = 1U << 3,  ///< low <= best <= high is broken, as given
  date_inconsistent = 1U << 4,    ///< e.g. the weekday printed is not that of the day printed
  place_inconsistent = 1U << 5,   ///< e.g. coordinates out of range; the point is left out
  provisional = 1U << 6,          ///< the source has not vetted it (UCDP Candidate, first tolls)
  back_reference = 1U << 7,       ///< a later text mentions it in passing
};
constexpr std::uint32_t operator|(AccountFlag a, AccountFlag b) {
  return static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b);
}
std::string_view name_of(AccountFlag flag);
Result<AccountFlag> parse_account_flag(std::string_view name);

struct Account {
  ObjectId id;            ///< natural_id("incident", source, native_id)
  std::string source;     ///< SourceInfo::name
  std::string native_id;  ///< the source's own key; unique within the source
  std::string title;      ///< short and ours ("Suicide attack, Quetta, 2022-11-30"); never a sentence of the source
  DateRange when;
  PlaceGiven where;
  EventKind kind = EventKind::unknown;
  Violence violence = Violence::unknown;
  Tactic tactic = Tactic::unknown;
  Target target = Target::unknown;
  std::optional<bool> suicide;
  ClaimStatus claim = ClaimStatus::unknown;
  std::vector<ActorMention> actors;
  std::vector<CountEntry> counts;
  std::uint32_t flags = 0;       ///< AccountFlag bits
  std::uint32_t covers = 1;      ///< incidents it covers; > 1 only with AccountFlag::aggregate; 0 = several, not told
  std::string publisher;         ///< of a press account: who printed it
  std::string agency;            ///< whose text it copies, if known; copies of one text are one voice
  std::vector<std::string> articles;  ///< keys of cited articles, "outlet|YYYY-MM-DD|folded headline" or an address
  std::optional<Day> published;  ///< when the source printed it
  Tlp marking = tlp_when_unmarked;

  bool has(AccountFlag flag) const { return (flags & static_cast<std::uint32_t>(flag)) != 0; }
  void set(AccountFlag flag) { flags |= static_cast<std::uint32_t>(flag); }
  /// The entry for (measure, victims), or nullptr.
  const CountEntry* count(Measure measure, VictimClass victims) const&;
  const CountEntry* count(Measure measure, VictimClass victims) const&& = delete;
  friend bool operator==(const Account&, const Account&) = default;
};

/// Where, as the gazetteer understands it. Derived each time an account is loaded and never stored in the record, so
/// that two nodes with different gazetteers still make the same object of the same row.
struct PlaceFound {
  geo::AreaIndex country = geo::no_area, province = geo::no_area, district = geo::no_area, town = geo::no_area;
  double radius_km = 0;  ///< uncertainty about the point (5 exact, 25 near, the area's radius, 80 area); 0 = no point
};

/// Areas as of the account's first day, so that a place of 2015 lies in FATA and one of 2020 in Khyber Pakhtunkhwa.
PlaceFound locate(const Account& account, const geo::Gazetteer& gazetteer);

}  // namespace sanad::records
