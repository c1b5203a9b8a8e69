// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string identity =
    R"({"type":"identity","spec_version":"2.1","id":"identity--11111111-1111-4111-8111-111111111111",)"
    R"("created":"2020-01-01T00:00:00.000Z","modified":"2020-01-02T00:00:00.000Z","name":"Utopia"})";
const std::string odd_spacing =
    R"({ "spec_version" : "2.1", "type":"x-parade","id":"x-parade--22222222-2222-4222-8222-222222222222",)"
    "\n"
    R"(   "created":"2020-01-01T00:00:00.000Z", "modified":"2020-01-01T00:00:00.000Z", "route": [1, {"}":"]\""}] })";

std::string bundle(const std::string& objects) {
  return R"({"type":"bundle","id":"bundle--33333333-3333-4333-8333-333333333333","objects":[)" + objects +
         "]}";
}

TEST(StixBundle, KeepsEveryObjectByteForByte) {
  const std::string text = bundle(identity + " ,\n " + odd_spacing);
  const auto kept = read("stix", text);
  ASSERT_EQ(kept.objects.size(), 2U);
  EXPECT_EQ(kept.objects[0].body, identity);
  EXPECT_EQ(kept.objects[1].body, odd_spacing);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(text.substr(kept.origins[i].offset, kept.origins[i].length), kept.objects[i].body);
  }
  EXPECT_EQ(kept.origins[1].line, 2U);
  EXPECT_EQ(kept.summary.read, 2U);
  EXPECT_THAT(kept.diagnostics.kept(), IsEmpty());
}

TEST(StixBundle, KeepsObjectsOfTypesItDoesNotKnow) {
  EXPECT_EQ(read("stix", bundle(odd_spacing)).objects.at(0).id.type, "x-parade");
}

TEST(StixBundle, TakesArraysSingleObjectsAndKeysInAnyOrder) {
  EXPECT_EQ(read("stix", "[" + identity + "," + odd_spacing + "]").objects.size(), 2U);
  EXPECT_EQ(read("stix", "\xEF\xBB\xBF " + odd_spacing + "\n").objects.at(0).body, odd_spacing);
  EXPECT_EQ(read("stix", "{\"objects\":[" + identity + "],\"type\":\"bundle\"}").objects.size(), 1U);
  EXPECT_TRUE(read("stix", R"({"type":"bundle","id":"bundle--33333333-3333-4333-8333-333333333333"})")
                  .summary.complete);
  EXPECT_TRUE(read("stix", bundle("")).summary.complete);
}

TEST(StixBundle, SaysTheSameHoweverItsBytesArrive) {
  const std::string text = bundle(identity + "," + odd_spacing);
  for (const std::size_t at_most : {1U, 3U, 17U}) {
    const auto kept = read("stix", text, at_most);
    ASSERT_EQ(kept.objects.size(), 2U);
    EXPECT_EQ(kept.objects[1].body, odd_spacing);
  }
}

TEST(StixBundle, RejectsStix20InPlainWords) {
  const auto kept =
      read("stix", bundle(R"({"type":"identity","id":"identity--11111111-1111-4111-8111-111111111111",)"
                          R"("created":"2020-01-01T00:00:00.000Z",)"
                          R"("modified":"2020-01-02T00:00:00.000Z","name":"Utopia"},)" +
                          identity));
  EXPECT_EQ(kept.objects.size(), 1U);
  EXPECT_EQ(kept.places("stix-2.0"), "f:$.objects[0].spec_version");
  EXPECT_THAT(kept.first_message(), HasSubstr("missing (as in STIX 2.0)"));
}

TEST(StixBundle, NamesThePathOfWhatBreaksARule) {
  std::string broken = identity;
  broken.replace(broken.find("2020-01-02T"), 11, "yesterday__");
  EXPECT_EQ(read("stix", bundle(identity + "," + broken)).places("bad-object"), "f:$.objects[1].modified");
}

TEST(StixBundle, RejectsDuplicateKeysDeepNestingAndBrokenUtf8ButReadsOn) {
  std::string twice = identity;
  twice.insert(1, R"("name":"Arcadia",)");
  std::string deep = identity;
  deep.insert(1, "\"x\":" + std::string(100, '[') + std::string(100, ']') + ",");
  std::string bytes = identity;
  bytes.insert(bytes.find("Utopia"), "\xFF");
  const auto kept = read("stix", bundle(twice + "," + deep + "," + bytes + ",17," + identity));
  EXPECT_EQ(kept.objects.size(), 1U);
  EXPECT_EQ(kept.diagnostics.rejected(), 4U);
  EXPECT_EQ(kept.summary.read, 5U);
  EXPECT_EQ(kept.places("duplicate-key"), "f:$.objects[0].name");
  EXPECT_TRUE(kept.summary.complete);
}

TEST(StixBundle, SkipsAnObjectOverTheLimitWithoutHoldingIt) {
  LongSource bytes{R"({"type":"bundle","objects":[{"x":")", 'x', 4 * limits::json_object_bytes,
                   "\"}," + identity + "]}"};
  const auto kept = read_from("stix", bytes);
  EXPECT_EQ(kept.objects.size(), 1U);
  EXPECT_EQ(kept.places("too-large"), "f:$.objects[0]");
}

TEST(StixBundle, IsNotUndoneByBracketsWithoutEnd) {
  LongSource bytes{R"({"type":"bundle","objects":[)", '[', 4 * limits::json_object_bytes, ""};
  const auto kept = read_from("stix", bytes);
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_THAT(kept.summary.failure, HasSubstr("cut off"));
}

TEST(StixBundle, FailsAsAWholeWhenItIsNoJson) {
  for (const std::string text :
       {"", "  ", "nonsense", "{", "{\"a\" 1}", "[1,]", "[1 2]", "{\"objects\":[}", "[]x",
        "{\"type\":\"bundle\",\"objects\":[{\"a\":1}", "{\"type\":\"bundle\",\"objects\":{}}", "[{\"a\":]}]",
        "{\"type\":\"bundle\",\"type\":\"bundle\",\"objects\":[]}"}) {
    const auto kept = read("stix", text);
    EXPECT_FALSE(kept.summary.complete) << text;
    EXPECT_NE(kept.summary.failure, "") << text;
  }
}

TEST(StixBundle, FailsWhenTheObjectAroundIsNoBundle) {
  const auto kept = read("stix", "{\"type\":\"report\",\"objects\":[" + identity + "]}");
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_THAT(kept.summary.failure,
              HasSubstr("expected an object of type bundle around 'objects', found 'report'"));
}

}  // namespace
}  // namespace sanad::sources
