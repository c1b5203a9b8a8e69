// SPDX-License-Identifier: Apache-2.0
// Pull as a command, from a server on loopback: a list of several files comes in whole, or not at all.
#include "cmd_pull.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "loopback_server.h"
#include "node_context.h"
#include "sanad/node/screen.h"
#include "temporary_folder.h"

namespace sanad::app {
namespace {

using ::testing::HasSubstr;

const std::string sdn =
    "36,\"EXAMPLE, Ali\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 26 Sep 1946; "
    "a.k.a. 'ABU\"\n";
const std::string alt = "36,1,\"aka\",\"OTHER, Ali\",-0- \n";
const std::string add = "36,3,\"Street 1\",\"Cairo\",\"Egypt\",-0- \n";
const std::string comments = "36,\" X'.\"\n\x1A";

class PullCommand : public ::testing::Test {
 protected:
  PullCommand() {
    global_.base = folder_.file("base.sanad");
    server_.answer("/ofac/sdn.csv", 200, "OK\r\nContent-Type: text/csv", sdn);
    server_.answer("/ofac/alt.csv", 200, "OK\r\nContent-Type: text/csv", alt);
    server_.answer("/ofac/add.csv", 200, "OK\r\nContent-Type: text/csv", add);
    server_.answer("/ofac/sdn_comments.csv", 200, "OK\r\nContent-Type: text/csv", comments);
  }
  Exit pull(PullArgs args) {
    args.accept_licence = true;
    out_.str("");
    err_.str("");
    std::istringstream in;
    const Shell shell{global_, in, out_, err_, quiet_.context};
    return run(args, shell);
  }
  PullArgs ofac() {
    PullArgs args;
    args.name = "ofac-sdn";
    args.url = server_.url("/ofac/");
    return args;
  }
  bool has_base() const { return std::filesystem::exists(global_.base); }

  sanad::testing::TemporaryFolder folder_;
  sanad::testing::LoopbackServer server_;
  sanad::testing::QuietContext quiet_;
  GlobalArgs global_;
  std::ostringstream out_, err_;
};

TEST_F(PullCommand, TheFilesOfASetAreOneImport) {
  ASSERT_EQ(pull(ofac()), Exit::ok) << err_.str();
  store::OpenOptions options;
  const auto base = store::open_sqlite(global_.base, options, quiet_.clock).value();
  std::vector<records::Listing> listings;
  base->snapshot()->for_each("x-sanad-listing", [&](const store::StoredVersion& version) {
    listings.push_back(records::listing_of(version.body).value());
  });
  ASSERT_EQ(listings.size(), 1U);
  ASSERT_EQ(listings[0].names.size(), 3U) << "main, alt.csv, and what the comments complete";
  EXPECT_EQ(listings[0].names[1].text, "OTHER, Ali");
  EXPECT_EQ(listings[0].names[2].text, "ABU X");
  EXPECT_EQ(listings[0].addresses, std::vector<std::string>{"Street 1, Cairo, Egypt"});
  EXPECT_EQ(listings[0].source, "ofac-sdn");
  ASSERT_EQ(pull(ofac()), Exit::ok) << "the same again";
  EXPECT_THAT(out_.str(), HasSubstr("0          1        0          0         0"));
}

TEST_F(PullCommand, OneFileThatFailsLeavesNothing) {
  server_.answer("/ofac/sdn_comments.csv", 503, "Service Unavailable", "");
  EXPECT_EQ(pull(ofac()), Exit::finding);
  EXPECT_THAT(err_.str(), HasSubstr("/ofac/sdn_comments.csv"));
  EXPECT_THAT(err_.str(), HasSubstr("503"));
  EXPECT_FALSE(has_base());
  server_.answer("/ofac/sdn_comments.csv", 200, "OK", comments);
  server_.answer("/ofac/alt.csv", 200, "OK", "");
  EXPECT_EQ(pull(ofac()), Exit::finding);
  EXPECT_THAT(err_.str(),
              HasSubstr("alt.csv: expected rows of the companions of ofac-sdn, found an empty file"));
  EXPECT_FALSE(has_base());
  server_.answer("/ofac/alt.csv", 200, "OK\r\nContent-Type: text/html", "<html>");
  auto keep = ofac();
  keep.to = folder_.file("kept");
  EXPECT_EQ(pull(keep), Exit::finding);
  EXPECT_TRUE(std::filesystem::is_empty(keep.to)) << "not even the files that came";
}

TEST_F(PullCommand, TheFilesAreKeptUnderTheNamesThatImportReadsAsASet) {
  auto keep = ofac();
  keep.to = folder_.file("kept");
  ASSERT_EQ(pull(keep), Exit::ok) << err_.str();
  for (const auto* name : {"sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"}) {
    EXPECT_TRUE(std::filesystem::exists(std::filesystem::path{keep.to} / name)) << name;
  }
}

TEST_F(PullCommand, AListThatShrankIsTakenWhenForced) {
  std::string longer = sdn;
  for (int i = 100; i < 120; ++i) longer += std::to_string(i) + sdn.substr(2);
  server_.answer("/ofac/sdn.csv", 200, "OK", longer);
  ASSERT_EQ(pull(ofac()), Exit::ok) << err_.str();
  server_.answer("/ofac/sdn.csv", 200, "OK", sdn);
  EXPECT_EQ(pull(ofac()), Exit::finding);
  EXPECT_THAT(err_.str(), HasSubstr("--force"));
  auto forced = ofac();
  forced.force = true;
  EXPECT_EQ(pull(forced), Exit::ok) << err_.str();
}

TEST_F(PullCommand, ATokenIsNeverPrinted) {
  PullArgs args;
  args.name = "eu-fsf";
  args.token = "hidden&word";
  args.url = server_.url("/content?token={token}");
  EXPECT_EQ(pull(args), Exit::finding);
  EXPECT_THAT(server_.requests().at(0), HasSubstr("GET /content?token=hidden%26word "));
  EXPECT_EQ((out_.str() + err_.str()).find("hidden"), std::string::npos) << err_.str();
  const auto asked = server_.requests().size();
  args.url = server_.url("/{token}/content");
  EXPECT_EQ(pull(args), Exit::usage) << "messages show the path of an address";
  EXPECT_EQ(server_.requests().size(), asked);
  EXPECT_EQ((out_.str() + err_.str()).find("hidden"), std::string::npos) << err_.str();
  args.url = server_.url("/content?token={token}");
  args.token.clear();
  EXPECT_EQ(pull(args), Exit::usage);
  EXPECT_THAT(err_.str(), HasSubstr("--token"));
}

}  // namespace
}  // namespace sanad::app
