// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_resources.h"

#include <gtest/gtest.h>

#include "sanad/core/json.h"

namespace sanad::exchange {
namespace {

Timestamp at(std::string_view text) {
  return Timestamp::parse(text).value();
}

TEST(TaxiiResources, DiscoveryNamesItsDefaultAmongTheRoots) {
  EXPECT_EQ(
      to_json(TaxiiDiscovery{"Node", "", "desk@example.org", {"/taxii2/root/"}}),
      R"({"title":"Node","contact":"desk@example.org","default":"/taxii2/root/","api_roots":["/taxii2/root/"]})");
}

TEST(TaxiiResources, ApiRootSaysItsVersionAndLimit) {
  EXPECT_EQ(
      to_json(TaxiiApiRoot{"Node", "", 1048576}),
      R"({"title":"Node","versions":["application/taxii+json;version=2.1"],"max_content_length":1048576})");
}

TEST(TaxiiResources, CollectionHasItsRightsAndMediaTypes) {
  const TaxiiCollection collection{Uuid{}, "incidents", "Incidents", "", true, false};
  const auto json = Json::parse(to_json(collection)).value();
  EXPECT_EQ(json.text("id"), "00000000-0000-0000-0000-000000000000");
  EXPECT_EQ(json.text("alias"), "incidents");
  EXPECT_EQ(json.find("can_read")->boolean(), true);
  EXPECT_EQ(json.find("can_write")->boolean(), false);
  EXPECT_EQ(json.find("media_types")->array()->front(), Json{"application/stix+json;version=2.1"});
  EXPECT_EQ(json.find("description"), nullptr);
  const auto list = Json::parse(to_json(std::span{&collection, 1})).value();
  EXPECT_EQ(list.find("collections")->array()->size(), 1U);
}

TEST(TaxiiResources, EmptyListsLeaveTheirKeyOut) {
  EXPECT_EQ(to_json(std::span<const TaxiiCollection>{}), "{}");
  EXPECT_EQ(manifest_json({}, {}), "{}");
  EXPECT_EQ(versions_json({}, {}), "{}");
  EXPECT_EQ(envelope_json({}, {}), "{}");
  EXPECT_EQ(envelope_json({}, "abc"), R"({"more":true,"next":"abc"})");
}

TEST(TaxiiResources, NextStandsBesideMoreOnly) {
  const std::vector<std::string_view> bodies{R"({"a": 1 })", R"({"b":"\u00e9"})"};
  EXPECT_EQ(envelope_json(bodies, {}), R"({"more":false,"objects":[{"a": 1 },{"b":"\u00e9"}]})");
  EXPECT_EQ(envelope_json(bodies, "abc"),
            R"({"more":true,"next":"abc","objects":[{"a": 1 },{"b":"\u00e9"}]})");
  const std::vector<Timestamp> versions{at("2023-01-30T08:00:00Z"), at("2023-01-30T08:00:00.000001Z")};
  EXPECT_EQ(
      versions_json(versions, "n"),
      R"({"more":true,"next":"n","versions":["2023-01-30T08:00:00.000Z","2023-01-30T08:00:00.000001Z"]})");
  const std::vector<ManifestRecord> records{
      {"x--1", at("2023-01-30T08:00:01Z"), at("2022-01-30T08:00:00Z"), "2.0"}};
  EXPECT_EQ(manifest_json(records, {}),
            R"({"more":false,"objects":[{"id":"x--1","date_added":"2023-01-30T08:00:01.000Z",)"
            R"("version":"2022-01-30T08:00:00.000Z","media_type":"application/stix+json;version=2.0"}]})");
}

TEST(TaxiiResources, CountsOfAStatusAreThoseOfItsLists) {
  TaxiiStatus status{Uuid{}, at("2023-01-30T08:00:00Z"), {}, {}};
  auto json = Json::parse(to_json(status)).value();
  EXPECT_EQ(json.find("total_count")->integer(), 0);
  EXPECT_EQ(json.find("successes"), nullptr);
  status.successes = {{"a--1", at("2023-01-30T08:00:00Z"), ""}, {"a--2", at("2023-01-30T08:00:00Z"), ""}};
  status.failures = {{"a--3", at("2023-01-30T08:00:00Z"), "$.name: expected a name"}};
  json = Json::parse(to_json(status)).value();
  EXPECT_EQ(json.text("status"), "complete");
  EXPECT_EQ(json.find("total_count")->integer(), 3);
  EXPECT_EQ(json.find("success_count")->integer(), 2);
  EXPECT_EQ(json.find("failure_count")->integer(), 1);
  EXPECT_EQ(json.find("pending_count")->integer(), 0);
  EXPECT_EQ(json.find("successes")->array()->front().find("message"), nullptr);
  EXPECT_EQ(json.find("failures")->array()->front().text("message"), "$.name: expected a name");
}

TEST(TaxiiResources, AnErrorCarriesItsStatusAsText) {
  EXPECT_EQ(
      to_json(TaxiiError{404, "Not found", "No such collection.", "r-1", "match[id]"}),
      R"({"title":"Not found","description":"No such collection.","error_id":"r-1","http_status":"404",)"
      R"("details":{"where":"match[id]"}})");
}

}  // namespace
}  // namespace sanad::exchange
