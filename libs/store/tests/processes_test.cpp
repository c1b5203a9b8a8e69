// SPDX-License-Identifier: Apache-2.0
/// Several users of one base. Processes are forked before the base is opened: SQLite forbids to carry a
/// connection across fork().
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <functional>
#include <set>
#include <thread>

#include "sanad/core/environment_error.h"
#include "sanad/core/random.h"
#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;

/// A child that runs `work` and says one byte when it calls `ready`; killed at the end at the latest.
class Child {
 public:
  explicit Child(const std::function<void(const std::function<void()>& ready)>& work) {
    EXPECT_EQ(pipe(pipe_.data()), 0);
    pid_ = fork();
    if (pid_ == 0) {
      work([this] { [[maybe_unused]] const auto said = write(pipe_[1], "r", 1); });
      _exit(0);
    }
  }
  ~Child() {
    kill();
    close(pipe_[0]);
    close(pipe_[1]);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void wait_until_ready() {
    char said = 0;
    EXPECT_EQ(read(pipe_[0], &said, 1), 1);
  }
  void kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = 0;
  }
  pid_t pid() const { return pid_; }

 private:
  std::array<int, 2> pipe_{};
  pid_t pid_ = 0;
};

TEST(Readers, AreNeverBlockedByAnOpenTransaction) {
  TemporaryBase base;
  const auto before = import_accounts(*base.store, 0, 3);
  const auto transaction = base.store->begin();
  for (int i = 0; i < 2000; ++i) transaction->put(record(100 + i), std::nullopt);
  const auto snapshot = base.store->snapshot();
  EXPECT_EQ(snapshot->edition(), before);
  EXPECT_EQ(snapshot->count("incident"), 3U);
  EXPECT_TRUE(snapshot->get(record(1).id).has_value());
  EXPECT_GT(transaction->commit("import", ""), before);
  EXPECT_EQ(snapshot->count("incident"), 3U);
  EXPECT_EQ(base.store->snapshot()->count("incident"), 2003U);
}

TEST(Writers, ASecondOneWaitsForTheFirst) {
  TemporaryBase base;
  auto first = base.store->begin();
  first->put(record(1), std::nullopt);
  Sequence second_edition = 0;
  std::thread second{[&] {
    const auto transaction = base.store->begin();
    EXPECT_TRUE(transaction->view().get(record(1).id).has_value())
        << "it starts from what the first committed";
    transaction->put(record(2), std::nullopt);
    second_edition = transaction->commit("import", "");
  }};
  std::this_thread::sleep_for(100ms);
  const auto first_edition = first->commit("import", "");
  first.reset();
  second.join();
  EXPECT_GT(second_edition, first_edition);
  EXPECT_EQ(base.store->snapshot()->count("incident"), 2U);
}

TEST(Writers, ASecondOneIsToldWhoToWaitFor) {
  const TemporaryFolder folder;
  const HandClock clock;
  const auto path = folder.file("evidence.sanad");
  Child holder{[&](const auto& ready) {
    const auto store = open_or_make(path, clock);
    const auto transaction = store->begin();
    ready();
    std::this_thread::sleep_for(60s);
  }};
  holder.wait_until_ready();
  OpenOptions impatient;
  impatient.wait_ms = 50;
  const auto store = std::move(open_sqlite(path, impatient, clock).value());
  EXPECT_EQ(store->snapshot()->count("extension-definition"), test::own_extensions()) << "reading goes on meanwhile";
  try {
    store->begin();
    FAIL() << "two writers at once";
  } catch (const EnvironmentError& error) {
    EXPECT_THAT(error.what(), HasSubstr("is writing to the base, and did not finish within 0.05 s"));
    if (std::filesystem::exists("/proc/locks")) {
      EXPECT_THAT(error.what(), testing::AnyOf(HasSubstr("process " + std::to_string(holder.pid()) + " ("),
                                               HasSubstr("another process")));
    }
  }
  holder.kill();
  EXPECT_NO_THROW(store->begin()) << "the lock goes with its process";
}

TEST(Killed, ImportsLeaveACommittedState) {
  const TemporaryFolder folder;
  const HandClock clock;
  const auto path = folder.file("evidence.sanad");
  constexpr int rounds = 25;
  constexpr int accounts = 300;
  Random random{20'221'230};
  Sequence last = 0;
  for (int round = 0; round < rounds; ++round) {
    {
      Child importer{[&](const auto& ready) {
        const auto store = open_or_make(path, clock);
        ready();
        for (int killed = 1;; ++killed) import_accounts(*store, 0, accounts, 100 * round + killed);
      }};
      importer.wait_until_ready();
      std::this_thread::sleep_for(std::chrono::microseconds{random.below(60'000)});
    }
    const auto store = open_sqlite(path, {}, clock);
    ASSERT_TRUE(store.has_value()) << describe(store.error());
    EXPECT_THAT(breaches(**store), IsEmpty());
    const auto snapshot = (*store)->snapshot();
    EXPECT_GE(snapshot->edition(), last);
    last = snapshot->edition();
    std::set<std::int64_t> values;
    std::size_t found = 0;
    snapshot->for_each("incident", [&](const StoredVersion& version) {
      values.insert(*records::account_of(version.body)->counts.front().count.best);
      ++found;
    });
    EXPECT_TRUE(found == 0 || found == accounts) << found << " of " << accounts;
    EXPECT_LE(values.size(), 1U) << "half of an import is there";
  }
  EXPECT_GT(last, accounts) << "no import came through: the test kills too early";
}

}  // namespace
}  // namespace sanad::store::test
