// SPDX-License-Identifier: Apache-2.0
#include "listen_address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sanad::app {
namespace {

using ::testing::HasSubstr;

TEST(ListenAddress, IsReadInBothFamilies) {
  EXPECT_EQ(parse_listen("127.0.0.1:8080"), (ListenAddress{"127.0.0.1", 8080}));
  EXPECT_EQ(parse_listen("localhost:0"), (ListenAddress{"127.0.0.1", 0}));
  EXPECT_EQ(parse_listen("[::1]:65535"), (ListenAddress{"::1", 65535}));
  EXPECT_EQ(parse_listen("[::1]:80")->url(true), "https://[::1]:80/");
  EXPECT_EQ(parse_listen("127.0.0.1:80")->url(false), "http://127.0.0.1:80/");
}

TEST(ListenAddress, RefusesWhatIsNoAddressAndPort) {
  for (const auto* text : {"", "127.0.0.1", ":80", "8080", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
                           "127.0.0.1:8o", "::1:80", "[127.0.0.1]:80", "node.example:80", "127.0.0.1:80 "}) {
    EXPECT_FALSE(parse_listen(text)) << text;
  }
}

TEST(ServeRules, ThisMachineIsServedWithoutTlsAndAccounts) {
  EXPECT_TRUE(check_serve_rules({{"127.0.0.1", 80}, false, false, false, false}));
  EXPECT_TRUE(check_serve_rules({{"::1", 80}, false, false, false, false}));
}

TEST(ServeRules, OthersAreServedOnlyUnderTlsAndToAccounts) {
  for (const auto* address : {"0.0.0.0", "::", "192.0.2.1"}) {
    const ListenAddress listen{address, 443};
    EXPECT_THAT(check_serve_rules({listen, false, false, true, false}).error().message,
                HasSubstr("serve.tls"));
    EXPECT_THAT(check_serve_rules({listen, true, false, false, false}).error().message,
                HasSubstr("serve.accounts"));
    EXPECT_TRUE(check_serve_rules({listen, true, false, true, false}));
  }
}

TEST(ServeRules, CertificatesOfPartnersNeedAuthorities) {
  const ListenAddress listen{"127.0.0.1", 443};
  EXPECT_THAT(check_serve_rules({listen, true, false, true, true}).error().message,
              HasSubstr("serve.authorities"));
  EXPECT_TRUE(check_serve_rules({listen, true, true, true, true}));
}

}  // namespace
}  // namespace sanad::app
