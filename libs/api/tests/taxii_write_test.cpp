// SPDX-License-Identifier: Apache-2.0
// Rows of the conformance checklist: posting and deleting.
#include <gmock/gmock.h>

#include "taxii_world.h"

namespace sanad::api::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using TaxiiPost = TaxiiWorld;
using TaxiiDelete = FilledTaxiiWorld;

const std::string new_id = "incident--77777777-7777-4777-8777-777777777777";
const std::string new_object = object(new_id, t1, R"("name":"New")");

TEST_P(TaxiiPost, IsThereAfterwardsAndGoneAfterADelete) {
  const auto posted = post(new_object);
  EXPECT_EQ(posted.status(), 202);
  EXPECT_EQ(posted.json.text("status"), "complete");
  EXPECT_EQ(posted.json.find("success_count")->integer(), 1);
  EXPECT_THAT(get(inbox + "objects/").all("id"), ElementsAre(new_id));
  EXPECT_THAT(get(inbox + "objects/?match[id]=" + new_id).all("id"), ElementsAre(new_id));
  EXPECT_EQ(get(inbox + "manifest/?match[id]=" + new_id).size(), 1U);
  EXPECT_EQ(get(root + "status/" + std::string{posted.json.text("id")} + "/").size("successes"), 1U);

  const auto deleted = del(inbox + "objects/" + new_id + "/");
  EXPECT_EQ(deleted.status(), 200);
  EXPECT_EQ(deleted.raw.body, "");
  EXPECT_EQ(get(inbox + "objects/" + new_id + "/").status(), 404);
  EXPECT_EQ(get(inbox + "objects/" + new_id + "/versions/").status(), 404);
  EXPECT_EQ(get(inbox + "manifest/?match[id]=" + new_id).raw.body, "{}");
  EXPECT_EQ(del(inbox + "objects/" + new_id + "/").status(), 404);
}

TEST_P(TaxiiPost, CountsOfTheStatusAddUp) {
  const auto reply = post(new_object + "," + object(b, t1, R"("name":5)") + "," + place_e + "," + new_object);
  const auto number = [&](const char* name) { return *reply.json.find(name)->integer(); };
  EXPECT_EQ(number("total_count"), 4);
  EXPECT_EQ(number("success_count") + number("failure_count") + number("pending_count"), 4);
  EXPECT_EQ(number("success_count"), static_cast<std::int64_t>(reply.size("successes")));
  EXPECT_EQ(number("failure_count"), static_cast<std::int64_t>(reply.size("failures")));
  const auto& failure = reply.json.find("failures")->array()->front();
  EXPECT_EQ(failure.text("id"), b);
  EXPECT_EQ(failure.text("version"), t1);
  EXPECT_NE(failure.text("message"), "");
}

TEST_P(TaxiiPost, OfWhatIsThereAlreadySucceedsInTheSameWords) {
  const auto one = post(new_object);
  const auto two = post(new_object);
  EXPECT_EQ(two.status(), 202);
  EXPECT_EQ(two.size("failures"), 0U);
  EXPECT_EQ(*two.json.find("successes"), *one.json.find("successes"));
  EXPECT_EQ(get(inbox + "objects/?match[version]=all").size(), 1U);
}

TEST_P(TaxiiPost, OtherContentUnderTheSameVersionFailsAndTheFirstStays) {
  post(new_object);
  const auto other = post(object(new_id, t1, R"("name":"Other")"));
  EXPECT_EQ(other.status(), 202);
  EXPECT_EQ(other.size("failures"), 1U);
  EXPECT_THAT(get(inbox + "objects/?match[version]=all").all("name"), ElementsAre("New"));
}

TEST_P(TaxiiPost, WantsACollectionThatTakesIt) {
  const auto body = R"({"objects":[)" + new_object + "]}";
  EXPECT_EQ(send(http::Method::post, root + "collections/incidents/objects/", body).status(), 403);
  EXPECT_EQ(send(http::Method::post, root + "collections/none/objects/", body).status(), 404);
  EXPECT_EQ(send(http::Method::post, root + "collections/secret/objects/", body).status(), 404);
  EXPECT_EQ(send(http::Method::post, root + "collections/drop/objects/", body).status(), memory ? 202 : 404);
  become("");
  EXPECT_EQ(send(http::Method::post, inbox + "objects/", body).status(), 401);
}

TEST_P(TaxiiPost, WhatCannotBeProcessedIs422WithAnErrorObject) {
  for (const auto& body :
       {std::string{"{"}, std::string{"[]"}, std::string{"{}"}, std::string{R"({"objects":5})"},
        R"({"type":"bundle","id":"bundle--77777777-7777-4777-8777-777777777777","objects":[)" + new_object +
            "]}",
        std::string{R"({"objects":[{"type":"incident"}]})"}, R"({"objects":)" + std::string(100'000, '[')}) {
    const auto reply = send(http::Method::post, inbox + "objects/", body);
    EXPECT_EQ(reply.status(), 422) << body.substr(0, 80);
    EXPECT_EQ(reply.json.text("title"), "Unprocessable Content");
    EXPECT_EQ(reply.json.text("http_status"), "422");
    EXPECT_EQ(reply.json.text("error_id"), "request-1");
  }
  EXPECT_EQ(get(inbox + "objects/").raw.body, "{}");
}

TEST_P(TaxiiPost, ObservablesWithoutTimesHaveOneVersion) {
  const std::string id = "ipv4-addr--66666666-6666-4666-8666-666666666666";
  const auto address = R"({"type":"ipv4-addr","id":")" + id + R"(","value":"198.51.100.1"})";
  clock.set(hour(5));
  EXPECT_EQ(post(address).size("successes"), 1U);
  clock.set(hour(6));
  EXPECT_EQ(post(address).size("successes"), 1U);
  const auto target = inbox + "objects/" + id + "/";
  for (const auto* filter : {"", "?match[version]=all", "?match[version]=first", "?match[version]=last"})
    EXPECT_THAT(get(target + filter).all("value"), ElementsAre("198.51.100.1")) << filter;
  const auto versions = get(target + "versions/");
  EXPECT_THAT(versions.versions(), ElementsAre(versions.first()));
  EXPECT_EQ(get(target + "?added_after=" + hour(4).to_string()).size(), 1U);
  EXPECT_EQ(get(target + "?added_after=" + versions.first()).raw.body, "{}");
  EXPECT_EQ(get(target + "?match[version]=" + versions.first()).size(), 1U);
}

TEST_P(TaxiiDelete, TakesTheVersionsThatMatch) {
  for (const auto* modified : {"2022-04-01T00:00:00.000Z", "2022-05-01T00:00:00.000Z"})
    post(object(actor, modified, R"("name":"The group")"));
  const auto target = inbox + "objects/" + actor + "/";
  const auto left = [&] { return get(target + "versions/").versions(); };
  EXPECT_THAT(left(), SizeIs(5));
  EXPECT_EQ(del(target + "?match[version]=" + t2).status(), 200);
  EXPECT_THAT(left(), SizeIs(4));
  EXPECT_EQ(del(target + "?match[version]=first").status(), 200);
  EXPECT_THAT(left(), SizeIs(3));
  EXPECT_EQ(del(target + "?match[version]=last").status(), 200);
  EXPECT_THAT(left(), ElementsAre(t3, "2022-04-01T00:00:00.000Z"));
  EXPECT_EQ(del(target + "?match[version]=" + t2).status(), 404);
  EXPECT_EQ(del(target + "?match[version]=all").status(), 200);
  EXPECT_EQ(get(target + "versions/").status(), 404);
  EXPECT_EQ(get(target).status(), 404);
}

TEST_P(TaxiiDelete, TakesOneSpecificationVersionOrAll) {
  const auto target = inbox + "objects/" + d + "/";
  EXPECT_EQ(del(target + "?match[spec_version]=2.0").status(), 200);
  EXPECT_THAT(get(target).all("spec_version"), ElementsAre("2.1"));
  EXPECT_EQ(del(target + "?match[spec_version]=2.1").status(), 200);
  EXPECT_EQ(get(target).status(), 404);
}

TEST_P(TaxiiDelete, WithoutFiltersLeavesNothingOfTheObject) {
  for (const auto& id : {actor, d}) {
    EXPECT_EQ(del(inbox + "objects/" + id).status(), 200);
    EXPECT_EQ(get(inbox + "objects/" + id + "/?match[spec_version]=2.0&match[version]=all").status(), 404);
  }
  EXPECT_THAT(get(inbox + "manifest/?match[version]=all").all("id"), ElementsAre(b, c, e));
}

TEST_P(TaxiiDelete, WantsReadAndWrite) {
  EXPECT_EQ(del(root + "collections/incidents/objects/" + b + "/").status(), 403);
  EXPECT_EQ(del(root + "collections/drop/objects/" + b + "/").status(), memory ? 403 : 404);
  EXPECT_EQ(del(root + "collections/secret/objects/" + b + "/").status(), 404);
  EXPECT_EQ(del(inbox + "objects/" + b + "/?limit=5").status(), 400);
  become("eib");
  EXPECT_EQ(del(inbox + "objects/" + b + "/").status(), 404);
  become("");
  EXPECT_EQ(del(inbox + "objects/" + b + "/").status(), 401);
  become("krn");
  EXPECT_EQ(get(inbox + "objects/").size(), 5U);
}

INSTANTIATE_TEST_SUITE_P(Backends, TaxiiPost, ::testing::Values(Backend::memory, Backend::node),
                         name_of_backend);
INSTANTIATE_TEST_SUITE_P(Backends, TaxiiDelete, ::testing::Values(Backend::memory, Backend::node),
                         name_of_backend);

}  // namespace
}  // namespace sanad::api::testing
