// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/digest.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sanad {
namespace {

TEST(Digest, IsTheSha256OfFips180) {
  EXPECT_EQ(sha256("").to_hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc").to_hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").to_hex(),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Digest, IsTheSha256OfAMillionLettersGivenInPieces) {
  Sha256 hash;
  const std::string piece(1000, 'a');
  for (int i = 0; i < 1000; ++i) hash.update(piece);
  EXPECT_EQ(hash.finish().to_hex(), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Digest, ReadsHexOfEitherCase) {
  const std::string hex = sha256("abc").to_hex();
  std::string upper = hex;
  for (char& c : upper) c = c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
  EXPECT_EQ(Digest::from_hex(hex), sha256("abc"));
  EXPECT_EQ(Digest::from_hex(upper), sha256("abc"));
}

TEST(Digest, RefusesHexOfAnotherLengthOrWithOtherLetters) {
  EXPECT_EQ(Digest::from_hex("abcd").error().message, "expected a SHA-256 of 64 hex digits, found 'abcd'");
  EXPECT_FALSE(Digest::from_hex(std::string(63, 'a')).has_value());
  EXPECT_FALSE(Digest::from_hex(std::string(65, 'a')).has_value());
  EXPECT_FALSE(Digest::from_hex(std::string(63, 'a') + "g").has_value());
}

TEST(Sha256DeathTest, IsFinishedOnce) {
  Sha256 hash;
  static_cast<void>(hash.finish());
  EXPECT_DEATH(static_cast<void>(hash.finish()), "a hash is finished once");
}

TEST(Sha256, GoesOnAfterAMove) {
  Sha256 first;
  first.update("a");
  Sha256 second{std::move(first)};
  second.update("bc");
  EXPECT_EQ(second.finish(), sha256("abc"));
}

RC_GTEST_PROP(Sha256, GoesOnInACopyByItself, (const std::string& head, const std::string& a, const std::string& b)) {
  Sha256 first;
  first.update(head);
  Sha256 second{first};
  first.update(a);
  second.update(b);
  RC_ASSERT(first.finish() == sha256(head + a));
  RC_ASSERT(second.finish() == sha256(head + b));
}

RC_GTEST_PROP(Digest, DoesNotDependOnHowTheBytesAreCut, (const std::string& head, const std::string& tail)) {
  Sha256 hash;
  hash.update(head);
  hash.update(tail);
  RC_ASSERT(hash.finish() == sha256(head + tail));
}

}  // namespace
}  // namespace sanad
