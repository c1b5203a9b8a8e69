// SPDX-License-Identifier: Apache-2.0
/// Work on a failing disk, again and again: each time the fault is one change later, until none fires.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "fault_vfs.h"
#include "sanad/core/environment_error.h"
#include "temporary_base.h"

namespace sanad::store::test {

inline constexpr int far_too_many_faults = 5000;

inline OpenOptions on_fault_disk(bool create) {
  OpenOptions options;
  options.create = create;
  options.vfs = FaultDisk::name;
  return options;
}

struct FaultWork {
  std::function<void(const std::string& path, const Clock& clock)>
      make;                                                           ///< the base that each run begins with
  std::function<void(Store& store, std::int64_t& acknowledged)> run;  ///< tells how far it came
  std::function<void(const std::string& path, const Clock& clock, std::int64_t acknowledged)> check;
  int least = 1;  ///< so many changes of the file the work makes, and more
};

/// `kept`: of FaultDisk::lose_power().
inline void run_with_fault(const FaultWork& work, Fault fault, std::size_t kept) {
  FaultDisk disk;
  const TemporaryFolder folder;
  const HandClock clock;
  const auto fresh = folder.file("fresh.sanad");
  work.make(fresh, clock);
  int at = 1;
  for (; at < far_too_many_faults; ++at) {
    SCOPED_TRACE("fault at change " + std::to_string(at));
    const auto path = folder.file("evidence.sanad");
    for (const auto* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
    std::filesystem::copy_file(fresh, path);
    std::int64_t acknowledged = 0;
    disk.arm(fault, at);
    try {
      const auto store = open_sqlite(path, on_fault_disk(false), clock);
      if (store) work.run(**store, acknowledged);
    } catch (const EnvironmentError&) {
      EXPECT_TRUE(disk.fired());
    }
    const bool fired = disk.fired();
    if (fault == Fault::power_loss) disk.lose_power(kept);
    disk.disarm();
    work.check(path, clock, acknowledged);
    if (!fired || testing::Test::HasFailure()) break;
  }
  EXPECT_GT(at, work.least) << "the faults did not reach the work";
  EXPECT_LT(at, far_too_many_faults);
}

}  // namespace sanad::store::test
