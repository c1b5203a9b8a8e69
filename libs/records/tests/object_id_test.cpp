// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/object_id.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.h"

namespace sanad::records {
namespace {

constexpr std::string_view uuid = "f6ffbf76-9af2-4254-9449-1a8d7e1e6618";

TEST(ObjectId, ReadsTypesWithHyphens) {
  const auto id = ObjectId::parse("x-sanad-published-figure--" + std::string{uuid});
  ASSERT_TRUE(id.has_value());
  EXPECT_EQ(id->type, "x-sanad-published-figure");
  EXPECT_EQ(id->uuid.to_string(), uuid);
}

TEST(ObjectId, RefusesWhatIsNoTypeAndUuid) {
  const std::string tail = "--" + std::string{uuid};
  const std::vector<std::string> broken{std::string{},
                                        std::string{"incident"},
                                        std::string{uuid},
                                        tail,
                                        "ab" + tail,
                                        "Incident" + tail,
                                        "inci_dent" + tail,
                                        "in--cident" + tail,
                                        "incident-" + tail,
                                        std::string(251, 'a') + tail,
                                        "incident-" + std::string{uuid},
                                        "incident" + tail + "0",
                                        "incident--f6ffbf76-9af2-4254-9449-1a8d7e1e661g",
                                        "incident\n" + tail};
  for (const auto& text : broken) {
    const auto id = ObjectId::parse(text);
    ASSERT_FALSE(id.has_value()) << text;
    EXPECT_EQ(id.error().code, ErrorCode::invalid_input);
  }
  EXPECT_TRUE(ObjectId::parse(std::string(250, 'a') + tail).has_value());
}

TEST(NaturalId, IsTheVersion5UuidOfTypeSourceAndKey) {
  const auto id = natural_id("incident", "ucdp-ged", "59553");
  EXPECT_EQ(id.uuid.version(), 5);
  EXPECT_EQ(id.uuid, Uuid::v5(Uuid::parse(uuid).value(), "incident/ucdp-ged/59553"));
  EXPECT_EQ(id.to_string(), "incident--9d9a07e9-1a41-592a-a422-30a10ae6e2ee");
}

TEST(NaturalId, DiffersByTypeSourceAndKey) {
  const auto id = natural_id("incident", "gtd", "1");
  EXPECT_NE(id.uuid, natural_id("incident", "gtd", "2").uuid);
  EXPECT_NE(id.uuid, natural_id("incident", "acled", "1").uuid);
  EXPECT_NE(id.uuid, natural_id("identity", "gtd", "1").uuid);
}

RC_GTEST_PROP(ObjectId, NaturalIdsReadBack, ()) {
  const auto id = natural_id("incident", "ucdp-ged", *any_text());
  RC_ASSERT(ObjectId::parse(id.to_string()) == id);
}

}  // namespace
}  // namespace sanad::records
