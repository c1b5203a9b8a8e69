// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/percent.h"

#include <gtest/gtest.h>

namespace sanad {
namespace {

TEST(PercentEncoded, KeepsUnreservedBytesAlone) {
  EXPECT_EQ(percent_encoded("aZ09-._~"), "aZ09-._~");
  EXPECT_EQ(percent_encoded("a b&c=d/e?f#g%h+i"), "a%20b%26c%3Dd%2Fe%3Ff%23g%25h%2Bi");
  EXPECT_EQ(percent_encoded(std::string_view{"\xC3\xA9\0\xFF", 4}), "%C3%A9%00%FF");
  EXPECT_EQ(percent_encoded(""), "");
}

}  // namespace
}  // namespace sanad
