// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace sanad::app {
namespace {

using ::testing::HasSubstr;

TEST(Options, GlobalOptionsStandBeforeOrBehindTheCommand) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"--json", "--base", "x.sanad", "reconcile"}, {"reconcile", "--base", "x.sanad", "--json"}}) {
    Options options;
    ASSERT_FALSE(parse_options(arguments, "", options));
    EXPECT_TRUE(options.global.json);
    EXPECT_EQ(options.global.base, "x.sanad");
    EXPECT_TRUE(options.command);
  }
}

TEST(Options, TheBaseComesFromTheFlagThenTheEnvironmentThenTheFolder) {
  Options flag, environment, folder;
  ASSERT_FALSE(parse_options({"verify", "--base", "a"}, "b", flag));
  ASSERT_FALSE(parse_options({"verify"}, "b", environment));
  ASSERT_FALSE(parse_options({"verify"}, "", folder));
  EXPECT_EQ(flag.global.base, "a");
  EXPECT_EQ(environment.global.base, "b");
  EXPECT_EQ(folder.global.base, "./evidence.sanad");
}

TEST(Options, ATypingErrorIsAUsageError) {
  Options options;
  const auto leave = parse_options({"recnocile"}, "", options);
  ASSERT_TRUE(leave);
  EXPECT_EQ(leave->exit, Exit::usage);
  EXPECT_FALSE(leave->text.empty());
}

TEST(Options, EveryCommandHasHelpAndAManPage) {
  const std::filesystem::path man = std::filesystem::path{SANAD_SOURCE_DIR} / "apps/sanad/man";
  for (const auto& name : command_names()) {
    Options options;
    const auto leave = parse_options({name, "--help"}, "", options);
    ASSERT_TRUE(leave) << name;
    EXPECT_EQ(leave->exit, Exit::ok);
    EXPECT_THAT(leave->text, HasSubstr(name));
    EXPECT_TRUE(std::filesystem::exists(man / ("sanad-" + name + ".md"))) << "no man page of " << name;
  }
}

}  // namespace
}  // namespace sanad::app
