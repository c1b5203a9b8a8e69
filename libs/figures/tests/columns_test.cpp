// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/columns.h"

#include <gmock/gmock.h>

#include <array>
#include <thread>

#include "sanad/core/random.h"
#include "world.h"

namespace sanad::figures {
namespace {

using testing::HasSubstr;

std::string saved() {
  World world;
  for (int i = 0; i < 40; ++i) {
    const std::string name = std::to_string(i);
    world.incident(name, {account("a", name).killed(exactly(i)).by("TTP"),
                          account("b", name).killed(between(1, 2, i + 3))});
  }
  return world.columns().save();
}

TEST(ColumnsLoad, GivesBackWhatWasSaved) {
  const std::string bytes = saved();
  const auto columns = Columns::load(bytes);
  ASSERT_TRUE(columns.has_value()) << describe(columns.error());
  EXPECT_EQ(columns->accounts(), 80U);
  EXPECT_EQ(columns->incidents(), 40U);
  EXPECT_EQ(columns->save(), bytes);
}

TEST(ColumnsLoad, RefusesOtherBytesAndOtherVersions) {
  EXPECT_EQ(Columns::load("").error().code, ErrorCode::invalid_input);
  EXPECT_EQ(Columns::load("SQLite format 3").error().code, ErrorCode::invalid_input);
  std::string bytes = saved();
  bytes[8] = 77;
  EXPECT_EQ(Columns::load(bytes).error().code, ErrorCode::unsupported);
}

TEST(ColumnsLoad, RefusesEveryCutAndEveryFlippedBit) {
  const std::string bytes = saved();
  for (std::size_t length = 0; length < bytes.size(); length += 97) {
    EXPECT_FALSE(Columns::load(std::string_view{bytes}.substr(0, length)).has_value()) << length;
  }
  Random random{5};
  for (int i = 0; i < 300; ++i) {
    std::string damaged = bytes;
    const auto at = random.below(damaged.size());
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.below(8)));
    EXPECT_FALSE(Columns::load(damaged).has_value()) << at;
  }
}

TEST(ColumnsLoad, OfAnEmptyBaseWorks) {
  const auto columns = Columns::load(World{}.columns().save());
  ASSERT_TRUE(columns.has_value());
  EXPECT_EQ(columns->accounts(), 0U);
}

TEST(Columns, AnswerSeveralThreadsAtOnceAsTheyAnswerOne) {
  const auto columns = Columns::load(saved()).value();
  const auto ask = [&](Key key) { return rows_of(figure(columns, killed({}, {key}), "attacks")); };
  const std::array keys{Key::province, Key::actor, Key::source, Key::month};
  std::array<std::vector<std::string>, keys.size()> answers;
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      threads.emplace_back([&, i] { answers[i] = ask(keys[i]); });
    }
  }
  for (std::size_t i = 0; i < keys.size(); ++i) EXPECT_EQ(answers[i], ask(keys[i])) << name_of(keys[i]);
}

TEST(ColumnsBuilder, KeepsTheLaterOfTwoAccountsWithOneId) {
  World world;
  world.add(account("a", "1").killed(exactly(3))).add(account("a", "1").killed(exactly(5)));
  EXPECT_EQ(world.columns().accounts(), 1U);
  EXPECT_EQ(shown(figure(world.columns(), killed()).total.value), "5/5/5");
}

}  // namespace
}  // namespace sanad::figures
