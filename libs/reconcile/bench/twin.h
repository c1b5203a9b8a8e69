// SPDX-License-Identifier: Apache-2.0
/// Four sources that tell of the same events, each with its own errors, and the key of who tells of what. The
/// distribution is stated here and in docs/reconciliation.md; same seed, same twin. Header-only: tests and
/// benchmarks share it.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

#include "sanad/core/random.h"
#include "sanad/records/account.h"
#include "sanad/records/source_info.h"
#include "twin_events.h"

namespace sanad::reconcile::twin {

/// How an account came about.
enum class Told : std::uint8_t { plain, part, doubled, aggregate, noise };

struct Twin {
  std::vector<records::SourceInfo> sources;
  std::vector<records::Account> accounts;
  std::vector<std::int64_t>
      incident;             ///< of each account: equal = one incident; < 0 = an aggregate, of no incident
  std::vector<Told> told;   ///< of each account
  std::int64_t deaths = 0;  ///< of the events that at least one source tells of, each once
};

/// Chances and spreads of one source's errors.
struct Errors {
  double one_day = 0.045, more_days = 0.01, range = 0.05;
  double near_5 = 0.55, near_20 = 0.30,
         centroid = 0.08;  ///< the rest is a wrong town or the province's point
  double exact = 0.15, attackers = 0.10, interval = 0.10, missing = 0.15, spread = 0.25;
  double wounded_missing = 0.15, wounded_spread = 0.40;
  double respelled = 0.40, nameless = 0.60;
  double split = 0.05, merged = 0.04, doubled = 0.02, noise = 0.10;
  // What a table may leave out, and how else it may tell the same.
  bool precision_told = true;    ///< of places
  bool districts_told = true;    ///< district and province beside the place
  bool parts_scattered = false;  ///< parts of a split keep a point and day of their own
  bool aggregates_told = true;   ///< an aggregate says that it is one
  bool one_row = true;           ///< the sources are declared free of duplicates
};

class Teller {
 public:
  Teller(const std::vector<Event>& events, std::uint64_t seed) : events_{events}, random_{seed} {}

  Twin tell(const Errors& errors = {}) {
    errors_ = errors;
    constexpr std::array<double, 4> keep{0.5, 0.6, 0.7, 0.9};
    std::vector<bool> told(events_.size(), false);
    for (std::size_t s = 0; s < keep.size(); ++s) {
      begin_source(std::string{"twin-"} + static_cast<char>('a' + s));
      for (std::size_t e = 0; e < events_.size(); ++e) {
        const double rising =
            keep[s] +
            (1 - keep[s]) * std::min(1.0, std::log2(1.0 + static_cast<double>(events_[e].killed)) / 8);
        if (!random_.chance(rising)) continue;
        told[e] = true;
        tell_event(e);
      }
      add_noise();
    }
    for (std::size_t e = 0; e < events_.size(); ++e) twin_.deaths += told[e] ? events_[e].killed : 0;
    return std::move(twin_);
  }

 private:
  void begin_source(std::string name) {
    records::SourceInfo source;
    source.name = std::move(name);
    source.one_row_per_incident = errors_.one_row;
    twin_.sources.push_back(source);
    number_ = 0;
  }

  void push(records::Account account, std::int64_t incident, Told told) {
    account.source = twin_.sources.back().name;
    account.native_id = std::to_string(++number_);
    account.id = records::natural_id("incident", account.source, account.native_id);
    twin_.accounts.push_back(std::move(account));
    twin_.incident.push_back(incident);
    twin_.told.push_back(told);
  }

  void tell_event(std::size_t e) {
    const auto key = static_cast<std::int64_t>(e);
    const auto& event = events_[e];
    if (random_.chance(errors_.split) && event.killed >= 2) {
      const auto parts = std::min<std::int64_t>(event.killed, random_.chance(0.75) ? 2 : 3);
      for (auto& part : parts_of(account_of(event), parts)) {
        if (errors_.parts_scattered) {
          part.when = day_of(event);
          place(event, part.where);
        }
        push(std::move(part), key, Told::part);
      }
      return;
    }
    if (random_.chance(errors_.merged) && e + 1 < events_.size() && mergeable(event, events_[e + 1])) {
      push(aggregate_of(event, events_[e + 1]), -key - 1, Told::aggregate);
      return;
    }
    const bool doubled = random_.chance(errors_.doubled);
    push(account_of(event), key, Told::plain);
    if (doubled) push(account_of(event), key, Told::doubled);
  }

  /// Rows of one source that add up to what it knows of the whole, at one place and day.
  static std::vector<records::Account> parts_of(const records::Account& whole, std::int64_t parts) {
    std::vector<records::Account> rows(static_cast<std::size_t>(parts), whole);
    for (std::size_t c = 0; c < whole.counts.size(); ++c) {
      auto left = *whole.counts[c].count.best;
      for (std::int64_t p = 0; p < parts; ++p) {
        const auto share = p + 1 == parts ? left : left / (parts - p);
        rows[static_cast<std::size_t>(p)].counts[c].count = records::Count::exactly(share);
        left -= share;
      }
    }
    return rows;
  }

  static bool mergeable(const Event& a, const Event& b) {
    return a.district == b.district && b.day - a.day <= 20;
  }

  records::Account aggregate_of(const Event& a, const Event& b) {
    auto account = account_of(a);
    account.when = {Day::from_number(a.day - 1), Day::from_number(std::max(b.day, a.day + 2)),
                    DatePrecision::month};
    account.where.point = a.centroid;
    account.where.precision = records::PlacePrecision::district;
    account.where.place.clear();
    account.counts = {{records::Measure::killed, records::VictimClass::all, records::Attackers::unknown,
                       records::Count::exactly(a.killed + b.killed)}};
    if (!errors_.aggregates_told) return account;
    account.set(records::AccountFlag::aggregate);
    account.covers = 2;
    return account;
  }

  DateRange day_of(const Event& event) {
    auto day = event.day;
    const double u = random_.uniform();
    if (u < errors_.one_day)
      day += random_.chance(0.5) ? 1 : -1;
    else if (u < errors_.one_day + errors_.more_days)
      day += 2 + static_cast<std::int32_t>(random_.below(5));
    if (event.days > 1)
      return {Day::from_number(day), Day::from_number(day + event.days - 1), DatePrecision::days};
    if (!random_.chance(errors_.range)) return DateRange::single(Day::from_number(day));
    const auto before = static_cast<std::int32_t>(random_.below(4));
    const auto after = 1 + static_cast<std::int32_t>(random_.below(3));
    return {Day::from_number(day - before), Day::from_number(day + after), DatePrecision::days};
  }

  void place(const Event& event, records::PlaceGiven& where) {
    where.country = event.country;
    if (errors_.districts_told) {
      where.province = event.province;
      where.district = event.district;
    }
    where.place = random_.chance(errors_.respelled) ? respelled(event.town) : event.town;
    const double u = random_.uniform();
    double km = 0;
    where.precision = event.precision;
    auto from = event.point;
    if (u < errors_.near_5) {
      km = 5;
    } else if (u < errors_.near_5 + errors_.near_20) {
      km = 20;
      where.precision = std::max(event.precision, records::PlacePrecision::near);
    } else if (u < errors_.near_5 + errors_.near_20 + errors_.centroid) {
      from = event.centroid;
      where.precision = std::max(event.precision, records::PlacePrecision::district);
    } else if (random_.chance(0.5)) {
      from = event.province_point;
      where.precision = records::PlacePrecision::province;
    } else {
      from = events_[random_.below(events_.size())].point;  // a town of the same name elsewhere
      if (std::abs(from.latitude - event.point.latitude) > 6) from = event.province_point;
    }
    const double distance = std::abs(random_.normal()) * km;
    const double angle = random_.uniform() * 2 * std::numbers::pi;
    where.point = moved(from, distance, angle);
    if (!errors_.precision_told) where.precision = records::PlacePrecision::unknown;
  }

  std::string respelled(std::string name) {
    if (name.size() < 4) return name;
    const auto at = 1 + random_.below(name.size() - 2);
    switch (random_.below(4)) {
      case 0:
        name.erase(at, 1);
        break;
      case 1:
        name.insert(at, 1, name[at]);
        break;
      case 2:
        name[at] = "aeiou"[random_.below(5)];
        break;
      default:
        name += random_.chance(0.5) ? " city" : " tehsil";
    }
    return name;
  }

  std::int64_t noisy(std::int64_t n, double spread) {
    return std::llround(static_cast<double>(n) * std::exp(spread * random_.normal()));
  }

  void count(const Event& event, records::Account& account) {
    using records::Attackers;
    using records::Count;
    using records::Measure;
    using records::VictimClass;
    if (!random_.chance(errors_.missing)) {
      const auto n = random_.chance(errors_.exact) ? event.killed : noisy(event.killed, errors_.spread);
      auto killed = Count::exactly(n);
      if (random_.chance(errors_.attackers))
        killed = Count::exactly(n + 1 + static_cast<std::int64_t>(random_.below(2)));
      if (random_.chance(errors_.interval))
        killed = {std::max<std::int64_t>(n - n / 5 - 1, 0), n, n + n / 5 + 1};
      account.counts.push_back({Measure::killed, VictimClass::all, Attackers::unknown, killed});
    }
    if (!random_.chance(errors_.wounded_missing)) {
      account.counts.push_back({Measure::injured, VictimClass::all, Attackers::unknown,
                                Count::exactly(noisy(event.injured, errors_.wounded_spread))});
    }
  }

  records::Account account_of(const Event& event) {
    records::Account account;
    account.when = day_of(event);
    place(event, account.where);
    const bool named = !random_.chance(errors_.nameless);
    account.actors.push_back({named ? event.actor : "Unknown", records::ActorRole::perpetrator});
    count(event, account);
    return account;
  }

  /// Events only this source tells of: another town of the same country, on a day of its own.
  void add_noise() {
    const auto amount = static_cast<std::size_t>(errors_.noise * static_cast<double>(number_));
    for (std::size_t i = 0; i < amount; ++i) {
      auto event = events_[random_.below(events_.size())];
      event.day += static_cast<std::int32_t>(random_.below(120)) - 60;
      event.killed = killed_of(random_);
      event.injured = injured_of(event.killed, random_);
      noise_key_ += 1;
      push(account_of(event), static_cast<std::int64_t>(events_.size()) + noise_key_, Told::noise);
      twin_.deaths += event.killed;
    }
  }

  const std::vector<Event>& events_;
  Random random_;
  Errors errors_;
  Twin twin_;
  std::size_t number_ = 0;
  std::int64_t noise_key_ = 0;
};

}  // namespace sanad::reconcile::twin
