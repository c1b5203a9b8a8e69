// SPDX-License-Identifier: Apache-2.0
/// Two lists made like the two real ones on attacks in Pakistan (which may not be passed on) are described: a
/// large list of every attack and a small one of suicide attacks, of which a third of all rows meet. Shares
/// of equal days, distances, tolls and names are those measured on the real pair; towns and numbers are made
/// up.
#pragma once

#include <array>
#include <utility>

#include "twin.h"

namespace sanad::reconcile::twin {

class ListsTeller {
 public:
  explicit ListsTeller(std::uint64_t seed) : random_{seed} {}

  /// Without `flags` nothing tells a suicide attack from any other.
  Twin tell(bool flags = true) {
    flags_ = flags;
    add_towns();
    for (const char* name : {"all-attacks", "suicide-list"}) {
      records::SourceInfo source;
      source.name = name;
      source.one_row_per_incident = true;
      twin_.sources.push_back(source);
    }
    for (int i = 0; i < 417; ++i) suicide_attack(true);
    for (int i = 0; i < 137; ++i) suicide_attack(false);
    while (count_ < 11'600) other_attacks();
    return std::move(twin_);
  }

 private:
  struct Town {
    std::string name, other_name, province;
    geo::Point point;
    double weight = 0;
  };
  struct Attack {
    std::int32_t day = 0;
    const Town* town = nullptr;
    std::int64_t victims = 0, attackers = 0, wounded = 0;
    records::Target target = records::Target::unknown;
  };
  static constexpr std::int32_t first_day = 13'850, days = 3590;       // December 2007 to October 2017
  static constexpr std::int32_t hole_from = 13'970, hole_to = 15'280;  // where the large list lost half

  void add_towns() {
    static constexpr const char* provinces[] = {"Sindh", "Punjab", "Balochistan", "Khyber Pakhtunkhwa",
                                                "FATA"};
    EventMaker names{random_.next(), 300};
    double sum = 0;
    for (int i = 0; i < 150; ++i) {
      Town town;
      town.name = names.made_up_name();
      town.other_name = names.made_up_name();
      town.province = provinces[random_.below(5)];
      town.point = {24.5 + 11 * random_.uniform(), 62.5 + 11 * random_.uniform()};
      town.weight = sum += 1.0 / (1 + i);
      towns_.push_back(std::move(town));
    }
  }

  Attack attack(double scale) {
    static constexpr records::Target targets[] = {records::Target::police,     records::Target::military,
                                                  records::Target::civilian,   records::Target::religious,
                                                  records::Target::government, records::Target::business};
    Attack made;
    made.day = first_day + static_cast<std::int32_t>(random_.below(days));
    const double u = random_.uniform() * towns_.back().weight;
    made.town = &*std::ranges::lower_bound(towns_, u, {}, &Town::weight);
    made.victims = std::llround(std::exp(scale + 1.1 * random_.normal()) - 1);
    made.victims = std::max<std::int64_t>(made.victims, 0);
    made.wounded = std::llround(static_cast<double>(made.victims) * std::exp(0.8 + 0.7 * random_.normal()) +
                                3 * random_.uniform());
    made.target = targets[random_.below(6)];
    return made;
  }

  void suicide_attack(bool listed) {
    auto made = attack(2.0);
    if (!listed && random_.chance(0.54)) made.victims = made.wounded = 0;
    made.attackers = random_.chance(0.82) ? 1 : 2;
    ++key_;
    const bool hole = made.day >= hole_from && made.day < hole_to;
    if (listed) push(1, listed_row(made));
    if (listed && !random_.chance(hole ? 0.52 : 0.84)) return;
    const bool flagged = !listed || random_.chance(0.97);
    auto row = attack_row(made, flagged);
    if (listed && random_.chance(0.05)) {  // in two rows: parts of it, or told twice
      auto second = row;
      if (random_.chance(0.5) && made.victims > 1) halve(row, second);
      push(0, std::move(second));
    }
    push(0, std::move(row));
  }

  static void halve(records::Account& first, records::Account& second) {
    for (std::size_t c = 0; c < first.counts.size(); ++c) {
      const auto whole = first.counts[c].count.best.value_or(0);
      second.counts[c].count.best = whole / 2;
      first.counts[c].count.best = whole - whole / 2;
    }
  }

  /// Alone, or several small ones in one town on one day.
  void other_attacks() {
    const auto burst = random_.chance(0.12) ? 2 + random_.below(4) : 1;
    const auto base = attack(0.6);
    for (std::uint64_t i = 0; i < burst; ++i) {
      auto made = attack(0.6);
      made.day = base.day;
      made.town = base.town;
      if (random_.chance(0.4)) made.victims = 0;
      ++key_;
      push(0, attack_row(made, false));
    }
  }

  void count(records::Account& account, records::Measure measure, records::VictimClass who,
             records::Attackers attackers, records::Count number) {
    account.counts.push_back({measure, who, attackers, number});
  }

  records::Account attack_row(const Attack& made, bool suicide) {
    using records::Attackers, records::Measure, records::PlacePrecision, records::Tactic,
        records::VictimClass;
    records::Account row;
    row.when = DateRange::single(Day::from_number(made.day));
    row.where.country = "Pakistan";
    row.where.province = made.town->province;
    row.where.place = made.town->name;
    row.where.point =
        moved(made.town->point, random_.chance(0.6) ? 0 : 4 * random_.uniform(), 6.28 * random_.uniform());
    row.where.precision = random_.chance(0.8) ? PlacePrecision::exact : PlacePrecision::district;
    row.target = made.target;
    if (flags_) {
      row.tactic = suicide ? Tactic::suicide : random_.chance(0.6) ? Tactic::bombing : Tactic::armed_assault;
      row.suicide = suicide;
    }
    auto victims = made.victims;
    if (random_.chance(0.45)) victims = noisy(victims, 0.33);
    if (!random_.chance(0.04)) {
      count(row, Measure::killed, VictimClass::all, Attackers::included, {{}, victims + made.attackers, {}});
      if (suicide && random_.chance(0.92))
        count(row, Measure::killed, VictimClass::militant, Attackers::unknown, {{}, made.attackers, {}});
    }
    if (!random_.chance(0.08))
      count(row, Measure::injured, VictimClass::all, Attackers::included, {{}, noisy(made.wounded, 0.3), {}});
    return row;
  }

  records::Account listed_row(const Attack& made) {
    using records::Attackers, records::Count, records::Measure, records::PlacePrecision, records::Tactic,
        records::Target, records::VictimClass;
    records::Account row;
    const auto off = random_.chance(0.042) ? (random_.chance(0.5) ? 1 : -1) : 0;
    row.when = DateRange::single(Day::from_number(made.day + off));
    row.where.country = "Pakistan";
    row.where.province = made.town->province;
    const double u = random_.uniform();
    row.where.place = u < 0.58   ? made.town->name
                      : u < 0.75 ? made.town->name + " city"
                                 : made.town->other_name;
    row.where.point = moved(made.town->point, distance(), 6.28 * random_.uniform());
    row.where.precision = PlacePrecision::near;
    if (flags_) {
      row.tactic = Tactic::suicide;
      row.suicide = true;
    }
    const double t = random_.uniform();
    row.target = t < 0.6 ? made.target : t < 0.8 ? Target::other : Target::civilian;
    Count killed{{}, {}, noisy(made.victims, 0.12)};
    if (!random_.chance(0.3)) killed.low = std::min(*killed.high, noisy(*killed.high, 0.1));
    count(row, Measure::killed, VictimClass::all, Attackers::excluded, killed);
    Count wounded{{}, {}, noisy(made.wounded, 0.2)};
    if (!random_.chance(0.3)) wounded.low = std::min(*wounded.high, noisy(*wounded.high, 0.1));
    count(row, Measure::injured, VictimClass::all, Attackers::excluded, wounded);
    return row;
  }

  /// Kilometres between the two lists' points of one attack: the measured quantiles, log-linear between them.
  double distance() {
    static constexpr std::array<std::pair<double, double>, 8> quantiles{
        {{0, 0.05}, {0.25, 0.9}, {0.5, 3.4}, {0.75, 15.4}, {0.9, 40}, {0.95, 102}, {0.99, 224}, {1, 700}}};
    const double u = random_.uniform();
    std::size_t i = 1;
    while (quantiles[i].first < u) ++i;
    const auto [from, low] = quantiles[i - 1];
    const auto [to, high] = quantiles[i];
    return low * std::pow(high / low, (u - from) / (to - from));
  }

  std::int64_t noisy(std::int64_t n, double spread) {
    return std::llround(static_cast<double>(n) * std::exp(spread * random_.normal()));
  }

  void push(std::size_t source, records::Account account) {
    count_ += source == 0 ? 1 : 0;
    account.source = twin_.sources[source].name;
    account.native_id = std::to_string(twin_.accounts.size() + 1);
    account.id = records::natural_id("incident", account.source, account.native_id);
    twin_.accounts.push_back(std::move(account));
    twin_.incident.push_back(key_);
    twin_.told.push_back(Told::plain);
  }

  Random random_;
  bool flags_ = true;
  std::vector<Town> towns_;
  Twin twin_;
  std::int64_t key_ = 0;
  std::size_t count_ = 0;
};

}  // namespace sanad::reconcile::twin
