// SPDX-License-Identifier: Apache-2.0
// The house held by a program: every rule over every file of ours, and every rule shown to bite.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rules.h"

namespace {

namespace fs = std::filesystem;
using namespace sanad::tidy;
using testing::HasSubstr;
using testing::SizeIs;

const fs::path root{SANAD_SOURCE_DIR};

std::vector<File> our_files() {
  std::vector<File> files;
  for (const auto* folder : {"libs", "apps", "tests", "bench", "cmake", "scripts", ".ci", "docs"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
      if (!entry.is_regular_file()) continue;
      const auto path = entry.path().lexically_relative(root).generic_string();
      if (path.find("/corpus/") != std::string::npos || path.find("/data/") != std::string::npos) continue;
      std::ifstream in{entry.path(), std::ios::binary};
      std::ostringstream text;
      text << in.rdbuf();
      files.push_back({path, text.str()});
    }
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

bool is_source(const File& file) {
  const auto name = fs::path{file.path};
  return name.extension() == ".h" || name.extension() == ".cpp" || name.extension() == ".cmake" ||
         name.filename() == "CMakeLists.txt";
}

template <class Rule>
std::string complaints(Rule rule, bool sources_only = true) {
  std::string all;
  for (const auto& file : our_files()) {
    if (sources_only && !is_source(file)) continue;
    for (const auto& complaint : rule(file)) all += complaint + "\n";
  }
  return all;
}

TEST(Tidy, EverySourceNamesItsLicence) { EXPECT_EQ(complaints(check_spdx), ""); }
TEST(Tidy, FilesLinesAndFunctionsAreShort) { EXPECT_EQ(complaints(check_lengths), ""); }
TEST(Tidy, BannedCallsAreNotUsed) { EXPECT_EQ(complaints(check_banned_calls), ""); }
TEST(Tidy, IncludesNameTheModule) { EXPECT_EQ(complaints(check_includes), ""); }
TEST(Tidy, HeadersGuardThemselves) { EXPECT_EQ(complaints(check_header_guard), ""); }
TEST(Tidy, NothingIsLeftUnfinished) { EXPECT_EQ(complaints(check_unfinished_words, false), ""); }

TEST(Tidy, EveryModuleHasAReadme) {
  for (const auto& module : fs::directory_iterator{root / "libs"}) {
    EXPECT_TRUE(fs::exists(module.path() / "README.md")) << module.path().filename() << " has no README.md";
  }
}

TEST(Tidy, EveryModuleHasTests) {
  for (const auto& module : fs::directory_iterator{root / "libs"}) {
    EXPECT_TRUE(fs::exists(module.path() / "tests") && !fs::is_empty(module.path() / "tests"))
        << module.path().filename() << " has no tests";
  }
}

TEST(TidyRules, ALongFunctionIsNamedWithItsFirstLine) {
  std::string body = "int f(int a) {\n";
  for (int i = 0; i < 70; ++i) body += "  ++a;\n";
  EXPECT_THAT(check_lengths({"libs/x/src/f.cpp", body + "}\n"}), testing::ElementsAre(HasSubstr("f.cpp:1: function")));
}

TEST(TidyRules, ALongLineIsNamed) {
  EXPECT_THAT(check_lengths({"libs/x/src/f.cpp", std::string(130, 'x') + "\n"}), SizeIs(1));
}

TEST(TidyRules, ABannedCallNamesItsReplacement) {
  EXPECT_THAT(check_banned_calls({"libs/x/src/f.cpp", "auto n = atoi(text);\n"}),
              testing::ElementsAre(HasSubstr("std::from_chars")));
  EXPECT_THAT(check_banned_calls({"libs/x/src/f.cpp", "auto operand = 1;  // rand\n"}), SizeIs(0));
}

TEST(TidyRules, AThirdPartyHeaderInAPublicHeaderIsRefused) {
  EXPECT_THAT(check_includes({"libs/x/include/sanad/x/a.h", "#include <fmt/format.h>\n"}), SizeIs(1));
  EXPECT_THAT(check_includes({"libs/x/src/a.cpp", "#include <fmt/format.h>\n"}), SizeIs(0));
}

TEST(TidyRules, AMissingLicenceLineIsNamed) { EXPECT_THAT(check_spdx({"a.h", "#pragma once\n"}), SizeIs(1)); }

}  // namespace
