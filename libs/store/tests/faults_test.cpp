// SPDX-License-Identifier: Apache-2.0
/// Whatever write or sync fails, the base is afterwards as before or as after a commit, never between, and no
/// commit that was acknowledged is lost. Each loop moves the fault on by one until none fires (after
/// sqlite.org's tests).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fault_loop.h"

namespace sanad::store::test {
namespace {

using testing::IsEmpty;

reconcile::IncidentRegister register_of(int accounts) {
  reconcile::IncidentRegister result;
  result.rule_version = "test";
  for (int i = 0; i < accounts; ++i) {
    const auto id = account_of(i).id.uuid;
    result.members.push_back({id, id, reconcile::Role::account, reconcile::Band::apart, 0});
  }
  return result;
}

/// Three commits; tells how far it came.
void work(Store& store, Sequence& acknowledged) {
  auto transaction = store.begin();
  const auto file = transaction->begin_file({}, true);
  transaction->keep(file, std::string(3000, 'a') + "the very row" + std::string(3000, 'b'));
  transaction->put(records::to_object(source_of("test-list")), std::nullopt);
  for (int i = 0; i < 12; ++i) transaction->put(record(i), Provenance{file, 3000, 12, 1});
  transaction->end_file(file);
  acknowledged = transaction->commit("import", "one");

  transaction = store.begin();
  transaction->save_incidents(register_of(12));
  acknowledged = transaction->commit("reconcile", "two");

  transaction = store.begin();
  for (int i = 0; i < 6; ++i) transaction->put(record(i, 2), std::nullopt);
  EXPECT_TRUE(transaction->withdraw(record(7).id, "gone"));
  transaction->save_derived("columns", std::string(20'000, 'c'));
  acknowledged = transaction->commit("import", "three");
}

struct Fingerprint {
  Sequence edition;
  std::vector<std::string> bodies;
  std::size_t members, files;
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

Fingerprint fingerprint(const Snapshot& snapshot) {
  Fingerprint print{snapshot.edition(), {}, snapshot.incidents().members.size(), snapshot.files().size()};
  snapshot.for_each("incident", [&](const StoredVersion& version) { print.bodies.push_back(version.body); });
  return print;
}

/// The states that a base may be in, by edition.
std::map<Sequence, Fingerprint> allowed_states() {
  TemporaryBase base;
  Sequence last = 0;
  work(*base.store, last);
  std::map<Sequence, Fingerprint> states;
  for (const auto& edition : base.store->snapshot()->editions()) {
    states.emplace(edition.seq, fingerprint(*base.store->snapshot(edition.seq).value()));
  }
  return states;
}

void check_survivor(const std::string& path, const Clock& clock, Sequence acknowledged,
                    const std::map<Sequence, Fingerprint>& states) {
  const auto store = open_sqlite(path, on_fault_disk(false), clock);
  ASSERT_TRUE(store.has_value()) << describe(store.error());
  EXPECT_THAT(breaches(**store), IsEmpty());
  const auto now = fingerprint(*(*store)->snapshot());
  EXPECT_GE(now.edition, acknowledged) << "an acknowledged commit is lost";
  const auto allowed = states.find(now.edition);
  ASSERT_NE(allowed, states.end()) << "edition " << now.edition << " never was";
  EXPECT_EQ(now, allowed->second);
  // And it can be written again.
  Sequence last = 0;
  EXPECT_NO_THROW(work(**store, last));
}

void run_with_fault(Fault fault, std::size_t kept) {
  const auto states = allowed_states();
  const auto make = [](const std::string& path, const Clock& clock) {
    open_or_make(path, clock, on_fault_disk(true)).reset();
  };
  const auto check = [&](const std::string& path, const Clock& clock, Sequence acknowledged) {
    check_survivor(path, clock, acknowledged, states);
  };
  test::run_with_fault({make, work, check, 20}, fault, kept);
}

TEST(Faults, OneFailedWriteOrSyncLeavesACommittedState) {
  run_with_fault(Fault::one_error, 0);
}
TEST(Faults, AFullDiskLeavesACommittedState) {
  run_with_fault(Fault::disk_full, 0);
}
TEST(Faults, PowerLossThatDropsAllUnsyncedWritesLeavesACommittedState) {
  run_with_fault(Fault::power_loss, 0);
}
TEST(Faults, PowerLossThatKeepsTheFirstUnsyncedWritesLeavesACommittedState) {
  run_with_fault(Fault::power_loss, 2);
}
TEST(Faults, PowerLossThatTearsTheLastWriteLeavesACommittedState) {
  run_with_fault(Fault::power_loss, 1000);
}

TEST(Faults, AMakingThatWasCutShortIsEitherDoneOrCanBeDoneAgain) {
  for (const auto fault : {Fault::one_error, Fault::disk_full, Fault::power_loss}) {
    FaultDisk disk;
    const TemporaryFolder folder;
    const HandClock clock;
    for (int at = 1; at < far_too_many_faults; ++at) {
      SCOPED_TRACE("fault at change " + std::to_string(at));
      const auto path = folder.file("evidence.sanad");
      for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path + suffix);
      disk.arm(fault, at);
      try {
        open_or_make(path, clock, on_fault_disk(true)).reset();
      } catch (const EnvironmentError&) {
        EXPECT_TRUE(disk.fired());
      }
      const bool fired = disk.fired();
      disk.lose_power(static_cast<std::size_t>(at % 3));
      const auto store = open_sqlite(path, on_fault_disk(true), clock);
      ASSERT_TRUE(store.has_value()) << describe(store.error());
      EXPECT_THAT(breaches(**store), IsEmpty());
      EXPECT_EQ((*store)->snapshot()->count("extension-definition"), test::own_extensions());
      if (!fired) break;
    }
  }
}

}  // namespace
}  // namespace sanad::store::test
