// SPDX-License-Identifier: Apache-2.0
/// Events as they happened, for the twin: clustered in space and time as armed conflict is.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <vector>

#include "sanad/core/random.h"
#include "sanad/geo/point.h"
#include "sanad/records/vocabulary.h"

namespace sanad::reconcile::twin {

struct Event {
  std::int32_t day = 0, days = 1;  ///< the first and how many it may have been
  records::PlacePrecision precision =
      records::PlacePrecision::exact;  ///< of `point`, as its first teller knew
  std::string country, province, district, town, actor;
  geo::Point point, centroid, province_point;
  std::int64_t killed = 0, injured = 0;
};

inline geo::Point moved(const geo::Point& from, double km, double angle) {
  const double north = km * std::cos(angle) / 111.195;
  const double east = km * std::sin(angle) / (111.195 * std::cos(from.latitude * std::numbers::pi / 180));
  return {from.latitude + north, from.longitude + east};
}

/// Dead per event as in UCDP GED Pakistan 22.1 by eye: 8 % none, 20 % one, 15 % two, a tail to some hundreds.
inline std::int64_t killed_of(Random& random) {
  const double u = random.uniform();
  if (u < 0.08) return 0;
  if (u < 0.28) return 1;
  if (u < 0.43) return 2;
  return 2 + std::llround(std::exp(1.35 + 1.0 * random.normal()));
}

inline std::int64_t injured_of(std::int64_t killed, Random& random) {
  if (random.chance(0.3)) return 0;
  return std::llround(static_cast<double>(killed) * std::exp(0.3 + 0.8 * random.normal()) +
                      2 * random.uniform());
}

/// Towns of unequal weight, each with bursts of violence; about 20 % of the events fall into bursts of a
/// month.
class EventMaker {
 public:
  EventMaker(std::uint64_t seed, std::size_t towns) : random_{seed} {
    while (towns_.size() < towns) add_province();
    double sum = 0;
    for (std::size_t i = 0; i < towns_.size(); ++i) {
      sum += 1.0 / std::pow(static_cast<double>(1 + random_.below(towns_.size())), 0.7);
      weights_.push_back(sum);
    }
  }

  std::vector<Event> make(std::size_t count, std::int32_t first_day, std::int32_t days) {
    std::vector<Event> events;
    events.reserve(count);
    while (events.size() < count) {
      const auto& town = pick();
      const auto start =
          first_day + static_cast<std::int32_t>(random_.below(static_cast<std::uint64_t>(days)));
      const auto burst = random_.chance(0.05) ? 2 + random_.below(8) : 1;
      for (std::uint64_t i = 0; i < burst && events.size() < count; ++i) {
        auto event = town;
        event.day = start + static_cast<std::int32_t>(burst == 1 ? 0 : random_.below(30));
        event.point =
            moved(town.point, std::abs(random_.normal()) * 3, random_.uniform() * 2 * std::numbers::pi);
        if (random_.chance(0.5)) event.point = town.point;
        event.killed = killed_of(random_);
        event.injured = injured_of(event.killed, random_);
        events.push_back(std::move(event));
      }
    }
    std::ranges::sort(events, [](const Event& a, const Event& b) {
      return a.district != b.district ? a.district < b.district : a.day < b.day;
    });
    return events;
  }

  std::string made_up_name() { return name(); }

 private:
  std::string name() {
    static constexpr const char* first[] = {"ba",  "dar", "gul", "ka", "ma", "na", "pe", "qa",
                                            "sha", "tu",  "wa",  "za", "mi", "lo", "ro"};
    static constexpr const char* last[] = {"bad", "gar",  "han", "kot", "lai", "man", "pur",
                                           "ran", "shah", "tan", "war", "zai", "ni",  "du"};
    std::string text = first[random_.below(15)];
    const auto middle = 1 + random_.below(2);
    for (std::uint64_t i = 0; i < middle; ++i) text += first[random_.below(15)];
    text += last[random_.below(14)];
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  void add_province() {
    static constexpr const char* countries[] = {"Pakistan", "Afghanistan", "Syria", "Iraq",
                                                "Nigeria",  "Somalia",     "Yemen", "Mali"};
    const auto c = random_.below(8);
    Event base;
    base.country = countries[c];
    base.province = name() + " province";
    const geo::Point corner{10.0 + 3.0 * static_cast<double>(c), 5.0 + 9.0 * static_cast<double>(c)};
    base.province_point = {corner.latitude + 6 * random_.uniform(), corner.longitude + 7 * random_.uniform()};
    for (int d = 0; d < 6; ++d) {
      base.district = name();
      base.actor = "Front of " + name();
      base.centroid =
          moved(base.province_point, 120 * std::sqrt(random_.uniform()), random_.uniform() * 6.28);
      for (int t = 0; t < 5; ++t) {
        auto town = base;
        town.town = t == 0 ? base.district : name();
        town.point = moved(base.centroid, 35 * std::sqrt(random_.uniform()), random_.uniform() * 6.28);
        towns_.push_back(town);
      }
    }
  }

  const Event& pick() {
    const double u = random_.uniform() * weights_.back();
    return towns_[static_cast<std::size_t>(std::ranges::lower_bound(weights_, u) - weights_.begin())];
  }

  Random random_;
  std::vector<Event> towns_;
  std::vector<double> weights_;
};

}  // namespace sanad::reconcile::twin
