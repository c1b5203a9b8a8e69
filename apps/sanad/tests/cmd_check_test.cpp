// SPDX-License-Identifier: Apache-2.0
#include "cmd_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "node_context.h"
#include "temporary_folder.h"

namespace sanad::app {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* slip =
    "In 2022, terrorism killed 980 people in Pakistan, an increase of 14.47 per cent over 2021, when 850 people were "
    "killed.\n";

class Check : public ::testing::Test {
 protected:
  Exit check(const std::string& text, CheckArgs args = {}, const std::string& name = "text.txt") {
    args.file = folder_.file(name);
    std::ofstream{args.file, std::ios::binary} << text;
    if (global_.base.empty()) global_.base = folder_.file("none.sanad");
    out_.str("");
    err_.str("");
    const Shell shell{global_, in_, out_, err_, quiet_.context};
    return run(args, shell);
  }

  sanad::testing::TemporaryFolder folder_;
  sanad::testing::QuietContext quiet_;
  GlobalArgs global_;
  std::istringstream in_;
  std::ostringstream out_, err_;
};

TEST_F(Check, ANumberThatDoesNotAddUpIsAFinding) {
  EXPECT_EQ(check(slip), Exit::finding);
  EXPECT_THAT(out_.str(), AllOf(HasSubstr("inconsistent"), HasSubstr("15.29")));
}

TEST_F(Check, ATextWithoutOneIsNone) {
  EXPECT_EQ(check("Nothing is counted here.\n"), Exit::ok);
  EXPECT_THAT(out_.str(), HasSubstr("0 claims"));
}

TEST_F(Check, WithoutABaseOnlyTheArithmeticIsCheckedAndItSaysSo) {
  check(slip);
  EXPECT_THAT(err_.str(), HasSubstr("arithmetic alone"));
}

TEST_F(Check, ABaseThatWasNamedMustBeThere) {
  global_.base_named = true;
  EXPECT_EQ(check(slip), Exit::usage);
  EXPECT_THAT(err_.str(), HasSubstr("expected a base"));
  global_.base_named = false;
  CheckArgs args;
  args.edition = "3";
  EXPECT_EQ(check(slip, args), Exit::usage);
}

TEST_F(Check, JsonCsvAndPageComeFromOneCheck) {
  global_.json = true;
  CheckArgs args;
  args.out = folder_.file("page.html");
  EXPECT_EQ(check(slip, args), Exit::finding);
  EXPECT_THAT(out_.str(), HasSubstr("\"status\": \"inconsistent\""));
  std::ifstream page{args.out};
  EXPECT_THAT((std::string{std::istreambuf_iterator<char>{page}, {}}), HasSubstr("Claim check: <bdi>text.txt</bdi>"));
  global_ = {.base = global_.base, .csv = true};
  check(slip);
  EXPECT_THAT(out_.str(), HasSubstr("id,sentence,start,end"));
}

TEST_F(Check, TheFormIsToldFromTheNameUnlessGiven) {
  const std::string text = "<p>It killed <b>512</b> people in 2022.</p>";
  check(text, {}, "page.html");
  EXPECT_THAT(out_.str(), Not(HasSubstr("<p>")));
  CheckArgs args;
  args.form = "plain";
  check(text, args, "page.html");
  EXPECT_THAT(out_.str(), HasSubstr("<p>"));
}

TEST_F(Check, OldEncodingsAreRead) {
  check("In 2022 the attacks killed 512 people in the caf\xE9, \x93he said\x94.\n");
  EXPECT_THAT(out_.str(), HasSubstr("caf\xC3\xA9"));
}

TEST_F(Check, NothingOfTheTextReachesTheTerminalAsAnOrder) {
  check("It killed 512 people \x1B[2J in 2022\xE2\x80\xAE.\n");
  EXPECT_THAT(out_.str(), AllOf(Not(HasSubstr("\x1B")), Not(HasSubstr("\xE2\x80\xAE"))));
}

}  // namespace
}  // namespace sanad::app
