// SPDX-License-Identifier: Apache-2.0
/// Three bare sources, as the crash data of meltt (Donnay et al. 2019) is described: day or episode and a
/// point, no names, no tolls; 195 rows in a month over Maryland, some of them jittered copies of another
/// source's.
#pragma once

#include <array>

#include "twin.h"

namespace sanad::reconcile::twin {

struct Jitter {
  double km = 3.5;          ///< a copy lies at most this far off
  double other_day = 0.15;  ///< and its day is another, by one or two
  std::int32_t days = 31;
};

class CrashTeller {
 public:
  explicit CrashTeller(std::uint64_t seed) : random_{seed} {}

  /// 21 in all three, 5 + 4 + 4 in two, the rest in one: 140 incidents, 55 rows more than that.
  Twin tell(const Jitter& jitter = {}) {
    jitter_ = jitter;
    for (const char* name : {"crash-1", "crash-2", "crash-3"}) {
      records::SourceInfo source;
      source.name = name;
      source.one_row_per_incident = true;
      twin_.sources.push_back(source);
    }
    incidents({0, 1, 2}, 21);
    incidents({0, 1}, 5);
    incidents({0, 2}, 4);
    incidents({1, 2}, 4);
    incidents({0}, 41);
    incidents({1}, 34);
    incidents({2}, 31);
    return std::move(twin_);
  }

 private:
  void incidents(std::vector<std::size_t> sources, int count) {
    for (int i = 0; i < count; ++i, ++key_) {
      records::Account first;
      const auto day =
          Day::from_ymd(2012, 1, 1)
              .value()
              .plus_days(static_cast<std::int32_t>(random_.below(static_cast<std::uint64_t>(jitter_.days))));
      const bool episode = random_.chance(0.2);
      first.when = {day, day.plus_days(episode ? 1 + static_cast<std::int32_t>(random_.below(5)) : 0),
                    episode ? DatePrecision::days : DatePrecision::day};
      first.where.point = geo::Point{38.2 + 1.5 * random_.uniform(), -79.2 + 3.9 * random_.uniform()};
      for (std::size_t s = 0; s < sources.size(); ++s) {
        auto account = first;
        if (s > 0) shake(account);
        push(std::move(account), sources[s]);
      }
    }
  }

  void shake(records::Account& account) {
    account.where.point = moved(*account.where.point, jitter_.km * std::sqrt(random_.uniform()),
                                random_.uniform() * 2 * std::numbers::pi);
    if (!random_.chance(jitter_.other_day)) return;
    const auto by = static_cast<std::int32_t>(random_.chance(0.7) ? 1 : 2) * (random_.chance(0.5) ? 1 : -1);
    account.when.first = account.when.first.plus_days(by);
    account.when.last = account.when.last.plus_days(by);
  }

  void push(records::Account account, std::size_t source) {
    account.source = twin_.sources[source].name;
    account.native_id = std::to_string(twin_.accounts.size() + 1);
    account.id = records::natural_id("incident", account.source, account.native_id);
    twin_.accounts.push_back(std::move(account));
    twin_.incident.push_back(key_);
    twin_.told.push_back(Told::plain);
  }

  Random random_;
  Jitter jitter_;
  Twin twin_;
  std::int64_t key_ = 0;
};

}  // namespace sanad::reconcile::twin
