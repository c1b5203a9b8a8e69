// SPDX-License-Identifier: Apache-2.0
/// A base that goes with the benchmark, and records of the usual size (1.3 kB).
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "sanad/records/stix_object.h"
#include "sanad/store/store.h"

namespace sanad::store::bench {

class TemporaryBase {
 public:
  TemporaryBase() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sanad-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    folder_ = pattern;
    OpenOptions options;
    options.create = true;
    store = std::move(open_sqlite((folder_ / "evidence.sanad").string(), options, clock_).value());
  }
  ~TemporaryBase() {
    store.reset();
    std::filesystem::remove_all(folder_);
  }
  TemporaryBase(const TemporaryBase&) = delete;
  TemporaryBase& operator=(const TemporaryBase&) = delete;

 private:
  std::filesystem::path folder_;
  FixedClock clock_{Timestamp::of_day(Day::from_number(20'000))};

 public:
  std::unique_ptr<Store> store;
};

inline records::Account usual_account(int number, std::int64_t killed) {
  records::Account account;
  account.source = "bench-list";
  account.native_id = std::to_string(number);
  account.id = records::natural_id("incident", account.source, account.native_id);
  account.title = "Attack " + account.native_id;
  account.when = DateRange::single(Day::from_number(18'000 + number % 1000));
  account.where.country = "Pakistan";
  account.where.province = "Balochistan";
  account.where.point = geo::Point{30.2, 67.0};
  account.counts = {{records::Measure::killed, records::VictimClass::all, records::Attackers::unknown,
                     records::Count::exactly(killed)}};
  account.where.district = "Quetta";
  account.where.place = "Some junction of two roads near the market";
  account.actors = {{"Government of Pakistan", records::ActorRole::side_a},
                    {"Some armed group", records::ActorRole::side_b}};
  for (const auto victims : {records::VictimClass::civilian, records::VictimClass::security,
                             records::VictimClass::militant, records::VictimClass::unknown}) {
    account.counts.push_back(
        {records::Measure::killed, victims, records::Attackers::unknown, records::Count::exactly(1)});
  }
  account.articles = {
      "Some outlet|2021-11-30|four killed as blast hits a police truck in the west of the city"};
  return account;
}

}  // namespace sanad::store::bench
