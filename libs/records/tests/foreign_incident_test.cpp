// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "object_expectations.h"

namespace sanad::records {
namespace {

std::string incident(const std::string& members) {
  return R"({"type":"incident","id":"incident--f6ffbf76-9af2-4254-9449-1a8d7e1e6618","name":"Blast")" +
         members + "}";
}

TEST(ForeignIncident, TakesNameMakerAndMarking) {
  const auto account = account_of(
      incident(R"(,"created":"2022-12-01T10:00:00.000Z",)"
               R"("created_by_ref":"identity--6a0fd7d3-69a6-47ac-ad31-f957a22831bd",)"
               R"("object_marking_refs":["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"])"));
  ASSERT_TRUE(account.has_value()) << describe(account.error());
  EXPECT_EQ(account->title, "Blast");
  EXPECT_EQ(account->source, "identity--6a0fd7d3-69a6-47ac-ad31-f957a22831bd");
  EXPECT_TRUE(check_source_name(account->source).has_value());
  EXPECT_EQ(account->native_id, "incident--f6ffbf76-9af2-4254-9449-1a8d7e1e6618");
  EXPECT_EQ(account->marking, Tlp::red);
  EXPECT_TRUE(account->counts.empty());
  EXPECT_EQ(account->kind, EventKind::unknown);
}

TEST(ForeignIncident, TheDayOfItsMakingIsALastResortOfUnknownPrecision) {
  const auto account = account_of(incident(R"(,"created":"2022-12-01T10:00:00.000Z")"));
  ASSERT_TRUE(account.has_value());
  EXPECT_EQ(account->source, "stix");
  EXPECT_EQ(account->when, (DateRange{day("2022-12-01"), day("2022-12-01"), DatePrecision::unknown}));
}

TEST(ForeignIncident, AnExtensionsTimeWinsAndItsFidelityWidensIt) {
  const auto good = account_of(incident(
      R"(,"created":"2022-12-01T10:00:00.000Z",)"
      R"("extensions":{"extension-definition--ef765651-680c-498d-9894-99799f2fa126":)"
      R"({"extension_type":"property-extension","start_time":"2022-11-15T00:00:00Z","start_time_fidelity":"month"}})"));
  ASSERT_TRUE(good.has_value());
  EXPECT_EQ(good->when, DateRange::whole_month(2022, 11));
}

TEST(ForeignIncident, AnEndBeforeTheStartIsNotBelieved) {
  const auto account =
      account_of(incident(R"(,"first_seen":"2022-11-15T00:00:00Z","last_seen":"2021-01-01T00:00:00Z")"));
  ASSERT_TRUE(account.has_value());
  EXPECT_EQ(account->when, DateRange::single(day("2022-11-15")));
}

TEST(ForeignIncident, WithoutADateItIsUnsupported) {
  const auto account = account_of(incident(R"(,"created":"yesterday")"));
  ASSERT_FALSE(account.has_value());
  EXPECT_EQ(account.error().code, ErrorCode::unsupported);
}

}  // namespace
}  // namespace sanad::records
