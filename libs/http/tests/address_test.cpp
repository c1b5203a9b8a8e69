// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/address.h"

#include <gtest/gtest.h>

namespace sanad::http {
namespace {

TEST(Neighbourhood, IsTheAddressOrTheHouseholdOfSix) {
  EXPECT_EQ(neighbourhood_of("192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(neighbourhood_of("2001:db8::1"), neighbourhood_of("2001:db8::ffff"));
  EXPECT_NE(neighbourhood_of("2001:db8::1"), neighbourhood_of("2001:db8:0:1::1"));
}

TEST(Loopback, IsAnAddressOfThisMachineAndNoNameThatBeginsLikeOne) {
  for (const auto* address : {"127.0.0.1", "127.255.0.9", "::1"})
    EXPECT_TRUE(is_loopback(address)) << address;
  for (const auto* address :
       {"127.example.org", "127.0.0.1.example.org", "127.", "128.0.0.1", "::2", "", "localhost"})
    EXPECT_FALSE(is_loopback(address)) << address;
}

}  // namespace
}  // namespace sanad::http
