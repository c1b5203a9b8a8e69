// SPDX-License-Identifier: Apache-2.0
/// A base of stated distribution for the benchmarks: incidents over seven provinces of Pakistan and the 396
/// months of 1989 to 2021, one in ten told by two sources, dead 0 to 40 falling off, one in three with a
/// range.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "sanad/core/random.h"
#include "sanad/figures/columns.h"

namespace sanad::figures::bench {

struct Base {
  std::vector<records::Account> accounts;
  reconcile::IncidentRegister incidents;
};

inline records::Account synthetic_account(std::string source, std::size_t number, Random& random) {
  constexpr std::array provinces{"Balochistan", "Khyber Pakhtunkhwa", "Sindh",       "Punjab",
                                 "FATA",        "Islamabad",          "Azad Kashmir"};
  records::Account account;
  account.source = std::move(source);
  account.native_id = std::to_string(number);
  account.id = records::natural_id("incident", account.source, account.native_id);
  const int year = 1989 + static_cast<int>(random.below(33)), month = 1 + static_cast<int>(random.below(12));
  account.when = DateRange::single(*Day::from_ymd(year, month, 1 + static_cast<int>(random.below(28))));
  account.where.country = "Pakistan";
  account.where.province = provinces[random.below(provinces.size())];
  account.where.precision = records::PlacePrecision::province;
  account.kind = random.chance(0.7) ? records::EventKind::attack : records::EventKind::clash;
  account.actors = {{random.chance(0.5) ? "TTP" : "BLA", records::ActorRole::perpetrator}};
  const auto dead = static_cast<std::int64_t>(40 * random.uniform() * random.uniform() * random.uniform());
  const auto more = random.chance(0.33) ? static_cast<std::int64_t>(random.below(10)) : 0;
  account.counts = {{records::Measure::killed,
                     records::VictimClass::all,
                     records::Attackers::included,
                     {dead, dead, dead + more}}};
  account.marking = records::Tlp::clear;
  return account;
}

inline Base synthetic_base(std::size_t incidents) {
  Base base;
  Random random{2023};
  for (std::size_t number = 0; number < incidents; ++number) {
    auto account = synthetic_account("ucdp-ged", number, random);
    const Uuid incident = Uuid::v5(Uuid{}, account.native_id);
    base.incidents.members.push_back(
        {account.id.uuid, incident, reconcile::Role::account, reconcile::Band::same, 9});
    if (random.chance(0.1)) {
      auto second = account;
      second.source = "gtd";
      second.id = records::natural_id("incident", second.source, second.native_id);
      second.counts[0].count = records::Count::exactly(*account.counts[0].count.best + 1);
      base.incidents.members.push_back(
          {second.id.uuid, incident, reconcile::Role::account, reconcile::Band::same, 9});
      base.accounts.push_back(std::move(second));
    }
    base.accounts.push_back(std::move(account));
  }
  return base;
}

inline Columns columns_of(const Base& base) {
  Columns::Builder builder{geo::Gazetteer::built_in()};
  for (const auto& account : base.accounts) builder.add(account);
  return std::move(builder).build(base.incidents);
}

}  // namespace sanad::figures::bench
