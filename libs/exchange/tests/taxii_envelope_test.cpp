// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_envelope.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sanad/core/limits.h"

namespace sanad::exchange {
namespace {

using testing::HasSubstr;

std::string id_of(int number) {
  auto digits = std::to_string(number);
  return "incident--3f2a0000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

std::string incident(int number, const std::string& name = "Attack on a convoy",
                     const std::string& modified = "2023-01-30T08:00:00.000Z") {
  return R"({"type":"incident","spec_version":"2.1","id":")" + id_of(number) +
         R"(","created":"2023-01-30T08:00:00.000Z","modified":")" + modified + R"(","name":")" + name + "\"}";
}

std::string envelope_of(const std::string& objects) {
  return R"({"objects":[)" + objects + "]}";
}

TEST(TaxiiEnvelope, KeepsEachObjectByteForByteWithItsVerdict) {
  const auto odd = "{ \"name\" : \"brackets ]}[{ and \\\" quotes\",\n\"id\":\"" + id_of(2) +
                   R"(","type":"incident", "spec_version":"2.1","created":"2023-01-30T08:00:00.000Z",)"
                   R"("modified":"2023-01-30T08:00:00.123456Z"})";
  const auto envelope =
      parse_envelope(R"({"more":false, "objects" : [ )" + incident(1) + "\n,\t" + odd + " ] }");
  ASSERT_TRUE(envelope) << describe(envelope.error());
  ASSERT_EQ(envelope->objects.size(), 2U);
  EXPECT_EQ(envelope->objects[0].body, incident(1));
  const auto& second = envelope->objects[1];
  EXPECT_EQ(second.body, odd);
  EXPECT_EQ(second.id.to_string(), id_of(2));
  EXPECT_EQ(second.version, Timestamp::parse("2023-01-30T08:00:00.123456Z").value());
  EXPECT_EQ(second.spec_version, "2.1");
  EXPECT_FALSE(second.problem);
}

TEST(TaxiiEnvelope, OneBadObjectLeavesTheOthersAlone) {
  const auto bad =
      R"({"type":"incident","spec_version":"2.1","id":")" + id_of(2) +
      R"(","created":"2023-01-30T08:00:00.000Z","modified":"2023-01-29T08:00:00.000Z","name":"x"})";
  const auto envelope = parse_envelope(envelope_of(incident(1) + "," + bad + "," + incident(3)));
  ASSERT_TRUE(envelope) << describe(envelope.error());
  EXPECT_FALSE(envelope->objects[0].problem);
  ASSERT_TRUE(envelope->objects[1].problem);
  EXPECT_EQ(envelope->objects[1].problem->where, "$.modified");
  EXPECT_FALSE(envelope->objects[2].problem);
}

TEST(TaxiiEnvelope, TakesStix20ByItsCarryingRules) {
  const std::string head = R"({"type":"indicator","id":"indicator--3f2a0000-0000-4000-8000-000000000001",)";
  const auto one = [&](const std::string& rest) {
    return parse_envelope(envelope_of(head + rest + "}")).value().objects.front();
  };
  const auto good =
      one(R"("created":"2016-01-01T00:00:00.000Z","modified":"2016-01-02T00:00:00Z","pattern":"x")");
  EXPECT_EQ(good.spec_version, "2.0");
  EXPECT_FALSE(good.problem);
  EXPECT_TRUE(one(R"("created":"2016-01-01T00:00:00.000Z")").problem);
  EXPECT_TRUE(one(R"("created":"2016-01-03T00:00:00.000Z","modified":"2016-01-02T00:00:00Z")").problem);
  EXPECT_TRUE(one(R"("created":"then","modified":"2016-01-02T00:00:00Z")").problem);
}

TEST(TaxiiEnvelope, AnObservableWithoutTimesHasNoVersionOfItsOwn) {
  const auto envelope = parse_envelope(envelope_of(
      R"({"type":"ipv4-addr","id":"ipv4-addr--3f2a0000-0000-4000-8000-000000000001","value":"198.51.100.1"})"));
  ASSERT_TRUE(envelope);
  EXPECT_FALSE(envelope->objects.front().version);
  EXPECT_FALSE(envelope->objects.front().problem);
  EXPECT_EQ(envelope->objects.front().spec_version, "2.1");
}

TEST(TaxiiEnvelope, KnowsNoOtherVersionOfStix) {
  auto text = incident(1);
  text.replace(text.find("\"2.1\""), 5, "\"3.0\"");
  const auto envelope = parse_envelope(envelope_of(text));
  ASSERT_TRUE(envelope);
  ASSERT_TRUE(envelope->objects.front().problem);
  EXPECT_EQ(envelope->objects.front().problem->code, ErrorCode::unsupported);
}

TEST(TaxiiEnvelope, TellsARepeatFromAConflictInOneEnvelope) {
  const auto envelope =
      parse_envelope(envelope_of(incident(1) + "," + incident(1) + "," + incident(1, "Other") + "," +
                                 incident(1, "Later", "2023-02-01T08:00:00.000Z")));
  ASSERT_TRUE(envelope);
  EXPECT_FALSE(envelope->objects[0].repeated);
  EXPECT_TRUE(envelope->objects[1].repeated);
  EXPECT_FALSE(envelope->objects[1].problem);
  ASSERT_TRUE(envelope->objects[2].problem);
  EXPECT_EQ(envelope->objects[2].problem->code, ErrorCode::conflict);
  EXPECT_FALSE(envelope->objects[3].problem || envelope->objects[3].repeated);
}

TEST(TaxiiEnvelope, ABundleIsRefusedWithAHint) {
  const auto envelope =
      parse_envelope(R"({"type":"bundle","id":"bundle--3f2a0000-0000-4000-8000-000000000001","objects":[)" +
                     incident(1) + "]}");
  ASSERT_FALSE(envelope);
  EXPECT_THAT(envelope.error().message, HasSubstr("bundle"));
  EXPECT_THAT(envelope.error().message, HasSubstr("{\"objects\": [...]}"));
}

TEST(TaxiiEnvelope, RefusesTheWholeWhenAnElementHasNoName) {
  for (const auto& element :
       {std::string{"5"}, std::string{"\"x\""}, std::string{"null"}, std::string{"[]"}, std::string{"{}"},
        std::string{R"({"type":"incident","name":"no id"})"}, std::string{R"({"id":"incident--1"})"},
        std::string{R"({"id":7})"}, "{\"id\":\"" + id_of(2) + "\",\"id\":\"" + id_of(3) + "\"}",
        "{\"id\":\"" + id_of(2) + "\",\"name\":\"\xff\"}",
        "{\"id\":\"" + id_of(2) + "\",\"name\":\"\\ud800\"}", "{\"id\":\"" + id_of(2) + "\",\"name\":1e400}",
        "{\"id\":\"" + id_of(2) + "\",\"name\":NaN}", "{\"id\":\"" + id_of(2) + "\",\"name\":\"\\u0000\"}"}) {
    const auto envelope = parse_envelope(envelope_of(incident(1) + "," + element));
    ASSERT_FALSE(envelope) << element;
    EXPECT_THAT(envelope.error().where, HasSubstr("$.objects[1]")) << element;
  }
}

TEST(TaxiiEnvelope, RefusesWhatIsNoEnvelope) {
  for (const auto& text :
       {std::string{}, std::string{"{"}, std::string{"[]"}, std::string{"null"}, std::string{"{}"},
        std::string{R"({"objects":5})"}, std::string{R"({"objects":{}})"}, std::string{R"({"objects":[]})"},
        std::string{R"({"objects":[,]})"}, R"({"objects":[)" + incident(1),
        R"({"objects":[)" + incident(1) + "]", envelope_of(incident(1)) + "x",
        "\xef\xbb\xbf" + envelope_of(incident(1)), envelope_of(incident(1) + ","),
        envelope_of(incident(1) + " " + incident(2)), R"({"objects":[)" + incident(1) + R"(],"objects":[]})",
        R"({"\u006fbjects":[)" + incident(1) + "]}", envelope_of(incident(1) + "]"),
        std::string{R"({"objects":["x])"}})
    EXPECT_FALSE(parse_envelope(text)) << text;
}

TEST(TaxiiEnvelope, BombsMeetTheirLimitsByName) {
  const auto deep = std::string(100'000, '[') + std::string(100'000, ']');
  const auto head = "{\"id\":\"" + id_of(1) + "\",\"x\":";
  EXPECT_EQ(parse_envelope(envelope_of(head + deep + "}")).error().code, ErrorCode::limit_exceeded);
  EXPECT_EQ(parse_envelope(deep).error().code, ErrorCode::limit_exceeded);
  std::string keys = "{\"id\":\"" + id_of(1) + "\"";
  for (std::size_t i = 0; i <= limits::json_keys; ++i) keys += ",\"k" + std::to_string(i) + "\":1";
  EXPECT_EQ(parse_envelope(envelope_of(keys + "}")).error().code, ErrorCode::limit_exceeded);
  const auto large =
      "{\"id\":\"" + id_of(1) + "\",\"x\":\"" + std::string(limits::json_object_bytes, 'x') + "\"}";
  EXPECT_EQ(parse_envelope(envelope_of(large)).error().code, ErrorCode::limit_exceeded);
  std::string many = "0";
  for (std::size_t i = 0; i < limits::taxii_envelope_objects; ++i) many += ",0";
  EXPECT_EQ(parse_envelope(envelope_of(many)).error().code, ErrorCode::limit_exceeded);
  EXPECT_EQ(parse_envelope(std::string(limits::taxii_envelope_bytes + 1, ' ')).error().code,
            ErrorCode::limit_exceeded);
}

}  // namespace
}  // namespace sanad::exchange
