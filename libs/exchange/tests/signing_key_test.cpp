// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/signing_key.h"

#include <gtest/gtest.h>

namespace sanad::exchange {
namespace {

SigningKey key_of(std::uint8_t first) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = first;
  return SigningKey::from_seed(seed);
}

TEST(SigningKey, SignatureHoldsForItsMessagePurposeAndKeyAlone) {
  const auto key = key_of(1);
  const auto signature = key.sign("checkpoint", "seq 7");
  EXPECT_TRUE(verify(key.public_key(), "checkpoint", "seq 7", signature));
  EXPECT_FALSE(verify(key.public_key(), "checkpoint", "seq 8", signature));
  EXPECT_FALSE(verify(key.public_key(), "courier", "seq 7", signature));
  EXPECT_FALSE(verify(key_of(2).public_key(), "checkpoint", "seq 7", signature));
  auto bent = signature;
  bent.bytes[10] ^= 1;
  EXPECT_FALSE(verify(key.public_key(), "checkpoint", "seq 7", bent));
}

TEST(SigningKey, PurposeAndMessageCannotBeShiftedIntoEachOther) {
  const auto key = key_of(1);
  EXPECT_FALSE(verify(key.public_key(), "a", "b:c", key.sign("a:b", "c")));
}

TEST(SigningKey, ComesBackFromItsText) {
  const auto key = key_of(3);
  const auto again = SigningKey::from_text(" " + key.seed_text() + "\n");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->public_key(), key.public_key());
  const auto read = PublicKey::from_text(key.public_key().to_text());
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, key.public_key());
}

TEST(SigningKey, RefusesTextsThatAreNotExactlyAKeyAndNeverQuotesThem) {
  const auto text = key_of(3).seed_text();
  for (const auto& bad : {text.substr(1), text + "A", text + "=", std::string{}, std::string(43, '!')}) {
    const auto read = SigningKey::from_text(bad);
    ASSERT_FALSE(read) << bad;
    if (!bad.empty()) {
      EXPECT_EQ(read.error().message.find(bad), std::string::npos);
    }
    EXPECT_FALSE(PublicKey::from_text(bad));
  }
}

// RFC 8032 section 7.1, TEST 1: the public key of a known seed.
TEST(SigningKey, MakesThePublicKeyOfTheRfc) {
  const std::array<std::uint8_t, 32> seed{0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a,
                                          0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32,
                                          0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};
  const auto key = SigningKey::from_seed(seed);
  EXPECT_EQ(key.public_key().bytes[0], 0xd7);
  EXPECT_EQ(key.public_key().bytes[1], 0x5a);
  EXPECT_EQ(key.public_key().bytes[31], 0x1a);
}

}  // namespace
}  // namespace sanad::exchange
