// SPDX-License-Identifier: Apache-2.0
/// What people use instead, rerun on the same accounts: rules of thumb and of the literature.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "outcome_scores.h"
#include "sanad/geo/point.h"
#include "twin.h"

namespace sanad::reconcile::twin {

struct Candidate {
  std::size_t a = 0, b = 0;
  std::int32_t days = 0;
  double km = 0;
};

/// The best number, or the largest of a range without one.
inline std::optional<std::int64_t> toll(const records::Account& account, records::Measure measure) {
  const auto* entry = account.count(measure, records::VictimClass::all);
  if (entry == nullptr) return std::nullopt;
  return entry->count.best ? entry->count.best : entry->count.maximum();
}

/// Pairs of two sources at most `days` apart and within `km`.
inline std::vector<Candidate> candidates(const Twin& twin, std::int32_t days, double km) {
  std::vector<std::size_t> order(twin.accounts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto day = [&](std::size_t i) { return twin.accounts[i].when.first.number(); };
  std::ranges::sort(
      order, [&](std::size_t a, std::size_t b) { return std::pair{day(a), a} < std::pair{day(b), b}; });
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = i + 1; j < order.size() && day(order[j]) - day(order[i]) <= days; ++j) {
      const auto& a = twin.accounts[order[i]];
      const auto& b = twin.accounts[order[j]];
      if (a.source == b.source || std::abs(a.where.point->latitude - b.where.point->latitude) * 111 > km)
        continue;
      const double distance = geo::distance_km(*a.where.point, *b.where.point);
      if (distance <= km) found.push_back({order[i], order[j], day(order[j]) - day(order[i]), distance});
    }
  }
  return found;
}

class Groups {
 public:
  explicit Groups(const Twin& twin)
      : twin_{twin}, parent_(twin.accounts.size()), sources_(twin.accounts.size()) {
    std::iota(parent_.begin(), parent_.end(), std::int64_t{0});
    for (std::size_t i = 0; i < sources_.size(); ++i) sources_[i] = {twin.accounts[i].source};
  }
  std::int64_t find(std::size_t i) {
    auto root = static_cast<std::int64_t>(i);
    while (parent_[static_cast<std::size_t>(root)] != root) root = parent_[static_cast<std::size_t>(root)];
    return parent_[i] = root;
  }
  /// With `one_each`, only if no source would be there twice.
  void join(std::size_t a, std::size_t b, bool one_each) {
    const auto x = static_cast<std::size_t>(find(a));
    const auto y = static_cast<std::size_t>(find(b));
    if (x == y) return;
    if (one_each && std::ranges::any_of(sources_[y], [&](const auto& s) { return sources_[x].contains(s); }))
      return;
    parent_[y] = static_cast<std::int64_t>(x);
    sources_[x].insert(sources_[y].begin(), sources_[y].end());
  }
  Division division() {
    Division labels;
    for (std::size_t i = 0; i < parent_.size(); ++i) labels.push_back(find(i));
    return labels;
  }

 private:
  const Twin& twin_;
  std::vector<std::int64_t> parent_;
  std::vector<std::set<std::string>> sources_;
};

/// One day, the same place string.
inline Division same_place_string(const Twin& twin) {
  Groups groups{twin};
  for (const auto& pair : candidates(twin, 1, 1000)) {
    const auto& place = twin.accounts[pair.a].where.place;
    if (!place.empty() && place == twin.accounts[pair.b].where.place) groups.join(pair.a, pair.b, false);
  }
  return groups.division();
}

/// One day, 50 km, nearest first, one row of a source each.
inline Division greedy_50_km(const Twin& twin) {
  Groups groups{twin};
  auto pairs = candidates(twin, 1, 50);
  std::ranges::sort(pairs, [](const Candidate& x, const Candidate& y) {
    return std::tuple{x.days, x.km, x.a, x.b} < std::tuple{y.days, y.km, y.a, y.b};
  });
  for (const auto& pair : pairs) groups.join(pair.a, pair.b, true);
  return groups.division();
}

/// One day, 50 km, and so on from pair to pair.
inline Division all_within_50_km(const Twin& twin) {
  Groups groups{twin};
  for (const auto& pair : candidates(twin, 1, 50)) groups.join(pair.a, pair.b, false);
  return groups.division();
}

/// As meltt does it (Donnay et al. 2019): the sources one after another, events within a day and 50 km whose
/// categories agree, one to one; of several candidates the one that comes first in its table is taken.
inline Division first_come_by_source(const Twin& twin) {
  Groups groups{twin};
  std::map<std::string, std::size_t> turn;
  for (const auto& source : twin.sources) turn.emplace(source.name, turn.size());
  auto pairs = candidates(twin, 1, 50);
  std::erase_if(pairs, [&](const Candidate& pair) {
    const auto& a = twin.accounts[pair.a];
    const auto& b = twin.accounts[pair.b];
    return a.suicide.has_value() && b.suicide.has_value() && *a.suicide != *b.suicide;
  });
  for (auto& pair : pairs) {
    if (turn.at(twin.accounts[pair.a].source) > turn.at(twin.accounts[pair.b].source))
      std::swap(pair.a, pair.b);
  }
  const auto later = [&](const Candidate& pair) { return turn.at(twin.accounts[pair.b].source); };
  std::ranges::sort(pairs, [&](const Candidate& x, const Candidate& y) {
    return std::tuple{later(x), x.a, x.b} < std::tuple{later(y), y.a, y.b};
  });
  for (const auto& pair : pairs) groups.join(pair.a, pair.b, true);
  return groups.division();
}

/// The rule of koala73/worldmonitor: a week, 50 km, tolls within a factor of two.
inline Division week_and_toll_ratio(const Twin& twin) {
  Groups groups{twin};
  for (const auto& pair : candidates(twin, 7, 50)) {
    const auto x = toll(twin.accounts[pair.a], records::Measure::killed).value_or(0);
    const auto y = toll(twin.accounts[pair.b], records::Measure::killed).value_or(0);
    const bool close = (x == 0 && y == 0) || (x > 0 && y > 0 && x <= 2 * y && y <= 2 * x);
    if (close) groups.join(pair.a, pair.b, false);
  }
  return groups.division();
}

/// Fellegi and Sunter's model with independent features, learnt by EM without labels, then one row of a
/// source each, strongest first: what general record-linkage packages do.
inline Division learnt_weights(const Twin& twin) {
  constexpr std::size_t features = 4, most = 5;
  using Levels = std::array<std::size_t, features>;
  const auto pairs = candidates(twin, 2, 60);
  const auto ratio_level = [](std::optional<std::int64_t> x, std::optional<std::int64_t> y) -> std::size_t {
    if (!x || !y) return 4;
    const double r = static_cast<double>(std::max(*x, *y) + 1) / static_cast<double>(std::min(*x, *y) + 1);
    return *x == *y ? 0 : r <= 1.35 ? 1 : r <= 2 ? 2 : 3;
  };
  std::vector<Levels> levels;
  for (const auto& pair : pairs) {
    const auto& a = twin.accounts[pair.a];
    const auto& b = twin.accounts[pair.b];
    const bool same = a.where.place == b.where.place;
    const std::size_t near = same ? 0 : pair.km <= 5 ? 1 : pair.km <= 20 ? 2 : pair.km <= 40 ? 3 : 4;
    levels.push_back({static_cast<std::size_t>(pair.days), near,
                      ratio_level(toll(a, records::Measure::killed), toll(b, records::Measure::killed)),
                      ratio_level(toll(a, records::Measure::injured), toll(b, records::Measure::injured))});
  }
  std::array<std::array<double, most>, features> m{}, u{};
  for (auto& row : m) row = {0.7, 0.1, 0.08, 0.06, 0.06};
  for (auto& row : u) row = {0.2, 0.2, 0.2, 0.2, 0.2};
  double share = 0.3;
  std::vector<double> chance(pairs.size());
  for (int round = 0; round < 25; ++round) {
    double all = 0;
    auto next_m = decltype(m){}, next_u = decltype(u){};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      double yes = share, no = 1 - share;
      for (std::size_t f = 0; f < features; ++f) {
        yes *= m[f][levels[i][f]];
        no *= u[f][levels[i][f]];
      }
      chance[i] = yes / (yes + no);
      all += chance[i];
      for (std::size_t f = 0; f < features; ++f) {
        next_m[f][levels[i][f]] += chance[i];
        next_u[f][levels[i][f]] += 1 - chance[i];
      }
    }
    const double total = static_cast<double>(pairs.size());
    for (std::size_t f = 0; f < features; ++f) {
      for (std::size_t l = 0; l < most; ++l) {
        m[f][l] = (next_m[f][l] + 0.5) / (all + 0.5 * most);
        u[f][l] = (next_u[f][l] + 0.5) / (total - all + 0.5 * most);
      }
    }
    share = all / total;
  }
  std::vector<std::size_t> order(pairs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t x, std::size_t y) { return chance[x] > chance[y]; });
  Groups groups{twin};
  for (const auto i : order) {
    if (chance[i] < 0.5) break;
    groups.join(pairs[i].a, pairs[i].b, true);
  }
  return groups.division();
}

}  // namespace sanad::reconcile::twin
