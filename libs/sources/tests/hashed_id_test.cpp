// SPDX-License-Identifier: Apache-2.0
#include "sanad/sources/hashed_id.h"

#include <gtest/gtest.h>

namespace sanad::sources {
namespace {

TEST(HashedId, IsTheHmacOfItsLettersAndDigits) {
  // openssl dgst -sha256 -hmac 'sixteen bytes key' of 3520212345671
  EXPECT_EQ(hashed_id("35202-1234567-1", "sixteen bytes key"),
            "4e7975976096fc67d919529583142bd10620c3556d3b0f0e629795a9d0998474");
}

TEST(HashedId, TellsNothingUnderAnotherKey) {
  EXPECT_NE(hashed_id("35202-1234567-1", "sixteen bytes key"),
            hashed_id("35202-1234567-1", "sixteen bytes kex"));
}

}  // namespace
}  // namespace sanad::sources
