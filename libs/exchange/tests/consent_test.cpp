// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/consent.h"

#include <gtest/gtest.h>

#include "release_bodies.h"
#include "sanad/core/json.h"

namespace sanad::exchange {
namespace {

SigningKey key_of(std::uint8_t letter) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(letter);
  return SigningKey::from_seed(seed);
}

Timestamp at(const char* text) {
  return Timestamp::parse(text).value();
}

const records::ObjectId report =
    records::ObjectId::parse("report--11111111-1111-4111-8111-111111111111").value();

Consent any_consent() {
  return {.originator = key_of(1).public_key(),
          .object = report,
          .modified = at("2026-05-01T00:00:00Z"),
          .audience = key_of(2).public_key(),
          .until = at("2027-01-01T00:00:00Z"),
          .at = at("2026-06-01T00:00:00Z")};
}

std::optional<Timestamp> asked(const ConsentBook& book, const char* modified, const char* now) {
  return book.until(key_of(1).public_key(), report, at(modified), key_of(2).public_key(), at(now));
}

TEST(Consent, ComesBackAndBreaksNoMust) {
  const auto object = to_object(any_consent(), key_of(1));
  EXPECT_EQ(consent_of(object.body).value(), any_consent());
  EXPECT_TRUE(records::validate(Json::parse(object.body).value()).empty());
  EXPECT_TRUE(records::read_object(object.body).has_value());
}

TEST(Consent, AnyChangedMemberBreaksTheSignature) {
  const auto object = to_object(any_consent(), key_of(1));
  const auto json = Json::parse(object.body).value();
  for (const auto& [key, value] : *json.object()) {
    if (!value.is_string() || key == "signature") continue;
    auto changed = json;
    auto text = *value.string();
    text[text.size() / 2] = text[text.size() / 2] == '1' ? '2' : '1';
    changed.set(key, text);
    EXPECT_FALSE(consent_of(changed.canonical()).has_value()) << key;
  }
  auto more = json;
  more.set("note", "unsigned");
  EXPECT_EQ(consent_of(more.canonical()).error().code, ErrorCode::refused);
}

TEST(Consent, OfAnotherTypeOrIncompleteIsAnError) {
  EXPECT_EQ(consent_of(R"({"type":"note"})").error().code, ErrorCode::unsupported);
  EXPECT_EQ(consent_of(R"({"type":"x-sanad-consent"})").error().where, "$.originator");
  EXPECT_FALSE(consent_of("{").has_value());
}

TEST(ConsentBook, CoversVersionsUpToOneUntilAnInstant) {
  ConsentBook book;
  ASSERT_TRUE(book.add(to_object(any_consent(), key_of(1)).body).has_value());
  EXPECT_EQ(asked(book, "2026-05-01T00:00:00Z", "2026-12-31T23:59:59Z"), at("2027-01-01T00:00:00Z"));
  EXPECT_EQ(asked(book, "2026-05-01T00:00:00.001Z", "2026-12-31T23:59:59Z"), std::nullopt);
  EXPECT_EQ(asked(book, "2026-05-01T00:00:00Z", "2027-01-01T00:00:00Z"), std::nullopt);
  EXPECT_EQ(book.until(key_of(3).public_key(), report, {}, key_of(2).public_key(), {}), std::nullopt);
  EXPECT_EQ(book.until(key_of(1).public_key(), report, {}, key_of(3).public_key(), {}), std::nullopt);
}

TEST(ConsentBook, TheLaterVersionCountsInWhateverOrderTheyCome) {
  auto later = any_consent();
  later.modified = at("2026-07-01T00:00:00Z");
  later.until = at("2026-09-01T00:00:00Z");
  const auto first = to_object(any_consent(), key_of(1)).body, second = to_object(later, key_of(1)).body;
  ConsentBook a, b;
  ASSERT_TRUE(a.add(first).has_value() && a.add(second).has_value());
  ASSERT_TRUE(b.add(second).has_value() && b.add(first).has_value());
  for (const auto* book : {&a, &b}) {
    EXPECT_EQ(asked(*book, "2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z"), at("2026-09-01T00:00:00Z"));
    EXPECT_EQ(asked(*book, "2026-05-01T00:00:00Z", "2026-10-01T00:00:00Z"), std::nullopt);
  }
}

TEST(Consent, GoesWithTheObjectThatItSpeaksOf) {
  SmallBase base;
  base.policy.node_key = key_of(1).public_key();
  const auto open = base.put("incident", 1, R"(,"name":"x")");
  const auto secret = base.put("incident", 2, R"(,"name":"x")", {tlp_id(records::Tlp::red)});
  base.put(node_identity_object(base.policy.node_key, "A").body);
  auto consent = any_consent();
  consent.object = records::ObjectId::parse(open).value();
  EXPECT_EQ(base.rule(base.put(to_object(consent, key_of(1)).body)), "released");
  consent.object = records::ObjectId::parse(secret).value();
  EXPECT_EQ(base.rule(base.put(to_object(consent, key_of(1)).body)), "text-names-withheld");
}

TEST(ConsentBook, ASignatureThatFailsIsNotTaken) {
  ConsentBook book;
  auto json = Json::parse(to_object(any_consent(), key_of(1)).body).value();
  json.set("until", "2099-01-01T00:00:00.000Z");
  EXPECT_FALSE(book.add(json.canonical()).has_value());
  EXPECT_EQ(book.size(), 0U);
}

}  // namespace
}  // namespace sanad::exchange
