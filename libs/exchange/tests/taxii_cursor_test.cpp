// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_cursor.h"

#include <gtest/gtest.h>

#include <limits>
#include <set>

namespace sanad::exchange {
namespace {

SigningKey node_key(std::uint8_t first) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = first;
  return SigningKey::from_seed(seed);
}

CursorScope scope() {
  return {.partner = "krn",
          .collection = "incidents",
          .resource = "objects",
          .filter = sha256("f"),
          .policy = sha256("p")};
}

TEST(TaxiiCursor, OpensToThePlaceItWasSealedAt) {
  const CursorKey key{node_key(1)};
  for (const std::int64_t seq : {std::int64_t{0}, std::int64_t{1}, std::int64_t{1'000'000'007},
                                 std::numeric_limits<std::int64_t>::max()})
    EXPECT_EQ(key.open(scope(), key.seal(scope(), seq)), seq);
}

TEST(TaxiiCursor, IsTheSameTextOnEveryProcessOfTheNode) {
  const CursorKey one{node_key(1)}, other{node_key(1)};
  EXPECT_EQ(one.seal(scope(), 42), other.seal(scope(), 42));
  EXPECT_EQ(other.open(scope(), one.seal(scope(), 42)), 42);
}

TEST(TaxiiCursor, HoldsForItsOwnPartnerCollectionResourceFilterPolicyAndNodeAlone) {
  const CursorKey key{node_key(1)};
  const auto next = key.seal(scope(), 42);
  auto other = scope();
  other.partner = "eib";
  EXPECT_FALSE(key.open(other, next));
  other = scope();
  other.collection = "claims";
  EXPECT_FALSE(key.open(other, next));
  other = scope();
  other.resource = "manifest";
  EXPECT_FALSE(key.open(other, next));
  other = scope();
  other.filter = sha256("g");
  EXPECT_FALSE(key.open(other, next));
  other = scope();
  other.policy = sha256("q");
  EXPECT_FALSE(key.open(other, next));
  EXPECT_FALSE(CursorKey{node_key(2)}.open(scope(), next));
}

TEST(TaxiiCursor, PartsOfTheScopeCannotBeShiftedIntoEachOther) {
  const CursorKey key{node_key(1)};
  auto one = scope(), other = scope();
  one.partner = "ab";
  one.collection = "c";
  other.partner = "a";
  other.collection = "bc";
  EXPECT_FALSE(key.open(other, key.seal(one, 1)));
}

TEST(TaxiiCursor, EveryBentBitIsRefusedWithTheSameWords) {
  const CursorKey key{node_key(1)};
  const auto next = key.seal(scope(), 42);
  const auto words = key.open(scope(), "").error();
  for (std::size_t i = 0; i < next.size(); ++i) {
    auto bent = next;
    bent[i] = bent[i] == 'A' ? 'B' : 'A';
    const auto opened = key.open(scope(), bent);
    ASSERT_FALSE(opened) << i;
    EXPECT_EQ(opened.error(), words);
  }
  for (const auto& bad : {next + "A", next.substr(1), next + "=", std::string{"2"}, std::string(64, '!'),
                          std::string(1 << 20, 'A')})
    EXPECT_EQ(key.open(scope(), bad).error(), words);
}

TEST(TaxiiCursor, ShowsNothingOfThePlace) {
  const CursorKey key{node_key(1)};
  std::set<std::string> heads;
  for (std::int64_t seq = 0; seq < 500; ++seq) {
    const auto next = key.seal(scope(), seq);
    EXPECT_EQ(next.size(), 64U);
    heads.insert(next.substr(0, 8));
  }
  EXPECT_EQ(heads.size(), 500U);
}

}  // namespace
}  // namespace sanad::exchange
