// SPDX-License-Identifier: Apache-2.0
/// A folder that goes with the test, and records to put into a base.
#pragma once

#include <stdlib.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "sanad/records/stix_object.h"
#include "sanad/store/store.h"

namespace sanad::store::test {

/// $TMPDIR, else memory where there is such a file system (the tests bring their own failing disk), else
/// /tmp.
inline std::filesystem::path place_for_folders() {
  const std::filesystem::path memory = "/dev/shm";
  const bool use_memory = std::getenv("TMPDIR") == nullptr && std::filesystem::is_directory(memory);
  return use_memory ? memory : std::filesystem::temp_directory_path();
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (place_for_folders() / "sanad-store-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

/// Stands where it is put; tests move it on by hand.
class HandClock final : public Clock {
 public:
  Timestamp now() const override { return at; }
  Timestamp at = Timestamp::of_day(Day::from_ymd(2026, 11, 1).value());
};

/// How many extension definitions every new base holds.
inline std::uint64_t own_extensions() {
  const auto own = records::own_definitions();
  return static_cast<std::uint64_t>(std::count_if(
      own.begin(), own.end(), [](const auto& object) { return object.id.type == "extension-definition"; }));
}

inline std::unique_ptr<Store> open_or_make(const std::string& path, const Clock& clock,
                                           OpenOptions options = {}) {
  options.create = true;
  return std::move(open_sqlite(path, options, clock).value());
}

struct TemporaryBase {
  TemporaryFolder folder;
  HandClock clock;
  std::string path = folder.file("evidence.sanad");
  std::unique_ptr<Store> store = open_or_make(path, clock);
};

inline records::SourceInfo source_of(const std::string& name) {
  records::SourceInfo source;
  source.name = name;
  source.title = "Source " + name;
  source.licence = "CC BY 4.0";
  return source;
}

/// The account `number` of a source; `killed` makes versions of it differ.
inline records::Account account_of(int number, std::int64_t killed = 1,
                                   const std::string& source = "test-list") {
  records::Account account;
  account.source = source;
  account.native_id = std::to_string(number);
  account.id = records::natural_id("incident", source, account.native_id);
  account.title = "Attack " + account.native_id;
  account.when = DateRange::single(Day::from_number(18'000 + number % 1000));
  account.where.country = "Pakistan";
  account.where.province = "Balochistan";
  account.where.point = geo::Point{30.2, 67.0};
  account.counts.push_back({records::Measure::killed, records::VictimClass::all, records::Attackers::unknown,
                            records::Count::exactly(killed)});
  account.marking = records::Tlp::clear;
  return account;
}

inline records::ObjectVersion record(int number, std::int64_t killed = 1) {
  return records::to_object(account_of(number, killed), std::nullopt);
}

/// What verify() finds, as lines; empty for a whole base.
inline std::vector<std::string> breaches(const Store& store) {
  std::vector<std::string> lines;
  for (const auto& finding : store.verify())
    lines.push_back(finding.what + " " + finding.where + ": " + finding.message);
  return lines;
}

/// Commits `count` new accounts and their source; returns the edition.
inline Sequence import_accounts(Store& store, int first, int count, std::int64_t killed = 1) {
  const auto transaction = store.begin();
  transaction->put(records::to_object(source_of("test-list")), std::nullopt);
  for (int i = first; i < first + count; ++i) transaction->put(record(i, killed), std::nullopt);
  return transaction->commit("import", "test");
}

}  // namespace sanad::store::test
