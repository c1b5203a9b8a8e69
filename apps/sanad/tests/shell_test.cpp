// SPDX-License-Identifier: Apache-2.0
#include "shell.h"

#include <gtest/gtest.h>

#include <sstream>

#include "node_context.h"

namespace sanad::app {
namespace {

TEST(ShellTest, AnErrorThatQuotesAPartnerCannotDisturbTheTerminal) {
  const GlobalArgs global;
  const sanad::testing::QuietContext quiet;
  std::istringstream in;
  std::ostringstream out, err;
  const Shell shell{global, in, out, err, quiet.context};
  EXPECT_EQ(shell.fail({ErrorCode::refused, "found '\x1b[2J\r\xE2\x80\xAE'", "packet\x07"}), Exit::finding);
  EXPECT_EQ(err.str().find_first_of("\x1b\r\x07"), std::string::npos);
  EXPECT_EQ(err.str().find("\xE2\x80\xAE"), std::string::npos);
  EXPECT_TRUE(err.str().starts_with("sanad: "));
  EXPECT_TRUE(err.str().ends_with("\n"));
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace sanad::app
