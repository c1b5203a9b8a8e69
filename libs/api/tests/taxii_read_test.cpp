// SPDX-License-Identifier: Apache-2.0
// Rows of the conformance checklist (rules and cases known from medallion's tests, data our own): reading.
#include <gmock/gmock.h>

#include "taxii_world.h"

namespace sanad::api::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using TaxiiResources = FilledTaxiiWorld;
using TaxiiDrop = TaxiiWorld;
using TaxiiObjects = FilledTaxiiWorld;
using TaxiiObject = FilledTaxiiWorld;
using TaxiiManifest = FilledTaxiiWorld;
using TaxiiVersions = FilledTaxiiWorld;

std::string added(int hours) {
  return hour(hours).to_string();
}

TEST_P(TaxiiResources, DiscoveryNamesTheRoot) {
  const auto reply = get("/taxii2/");
  EXPECT_EQ(reply.status(), 200);
  EXPECT_EQ(reply.json.text("title"), "Test node");
  EXPECT_EQ(reply.json.text("default"), root);
  EXPECT_EQ(*reply.json.find("api_roots")->array()->front().string(), root);
}

TEST_P(TaxiiResources, RootSaysTitleVersionAndLimit) {
  const auto reply = get(root);
  EXPECT_EQ(reply.status(), 200);
  EXPECT_EQ(reply.json.text("title"), "Test node");
  EXPECT_EQ(*reply.json.find("versions")->array()->front().string(), "application/taxii+json;version=2.1");
  EXPECT_GT(reply.json.find("max_content_length")->integer(), 0);
}

TEST_P(TaxiiResources, StatusOfAPostCanBeAskedForByItsSenderAlone) {
  const auto posted = post(object("incident--77777777-7777-4777-8777-777777777777", t1, R"("name":"New")"));
  EXPECT_EQ(posted.status(), 202);
  const auto target = root + "status/" + std::string{posted.json.text("id")} + "/";
  const auto status = get(target);
  EXPECT_EQ(status.status(), 200);
  EXPECT_EQ(status.raw.body, posted.raw.body);
  EXPECT_EQ(status.size("successes"), 1U);
  for (const auto* count : {"success_count", "failure_count", "pending_count", "total_count"})
    EXPECT_NE(status.json.find(count), nullptr) << count;
  become("eib");
  EXPECT_EQ(get(target).status(), 404);
  become("");
  EXPECT_EQ(get(target).status(), 401);
}

TEST_P(TaxiiResources, CollectionsAreThoseThePartnerMayKnow) {
  const auto reply = get(root + "collections/");
  EXPECT_EQ(reply.status(), 200);
  ASSERT_EQ(reply.size("collections"), node ? 2U : 3U);
  const auto& first = reply.json.find("collections")->array()->front();
  EXPECT_EQ(first.text("alias"), "incidents");
  EXPECT_EQ(get(root + "collections/" + std::string{first.text("id")} + "/").json, first);
  EXPECT_EQ(get(root + "collections/incidents/").json, first);
  become("eib");
  EXPECT_EQ(get(root + "collections/incidents/").status(), 404);
  EXPECT_EQ(get(root + "collections/").size("collections"), 2U);
}

TEST_P(TaxiiResources, WhatIsNotThereIs404AndNobodyIs401) {
  EXPECT_EQ(get("/taxii2/other/").status(), 404);
  EXPECT_EQ(get(root + "collections/none/").status(), 404);
  EXPECT_EQ(get(root + "collections/secret/").status(), 404);
  EXPECT_EQ(get(root + "collections/" + Uuid{}.to_string() + "/").status(), 404);
  EXPECT_EQ(get(root + "status/" + Uuid{}.to_string() + "/").status(), 404);
  EXPECT_EQ(get(root + "status/x/").status(), 404);
  for (const auto* part : {"manifest/", "objects/"})
    EXPECT_EQ(get(root + "collections/none/" + part).status(), 404) << part;
  become("");
  for (const auto* part : {"collections/", "collections/inbox/", "collections/inbox/objects/",
                           "collections/inbox/manifest/", "collections/none/", "status/x/"}) {
    const auto reply = get(root + part);
    EXPECT_EQ(reply.status(), 401) << part;
    EXPECT_THAT(reply.header("www-authenticate"), ::testing::HasSubstr("Basic"));
  }
}

TEST_P(TaxiiDrop, ACollectionThatMayNotBeReadIs403) {
  const auto drop = root + "collections/drop/";
  for (const auto& part : {std::string{"objects/"}, std::string{"manifest/"}, "objects/" + b + "/",
                           "objects/" + b + "/versions/"})
    EXPECT_EQ(get(drop + part).status(), 403) << part;
  EXPECT_EQ(del(drop + "objects/" + b + "/").status(), 403);
}

TEST_P(TaxiiObjects, AreTheNewestInOrderOfAddition) {
  const auto reply = get(inbox + "objects/");
  EXPECT_EQ(reply.status(), 200);
  EXPECT_THAT(reply.all("id"), ElementsAre(b, c, d, actor, e));
  EXPECT_FALSE(reply.more());
  EXPECT_EQ(reply.next(), "");
  EXPECT_EQ(reply.first(), added(2));
  EXPECT_EQ(reply.last(), added(8));
}

TEST_P(TaxiiObjects, AreServedInTheBytesInWhichTheyCame) {
  const auto body = get(inbox + "objects/").raw.body;
  for (const auto& text : {incident_b, incident_c, identity_21, actor_3, place_e})
    EXPECT_NE(body.find(text), std::string::npos) << text;
}

TEST_P(TaxiiObjects, AddedAfterIsExclusive) {
  EXPECT_THAT(get(inbox + "objects/?added_after=" + added(5)).all("id"), ElementsAre(d, actor, e));
  EXPECT_THAT(get(inbox + "objects/?added_after=" + added(7)).all("id"), ElementsAre(e));
  EXPECT_EQ(get(inbox + "objects/?added_after=" + added(8)).raw.body, "{}");
}

TEST_P(TaxiiObjects, LimitMakesPagesThatNextJoins) {
  const auto one = get(inbox + "objects/?limit=3");
  EXPECT_THAT(one.all("id"), ElementsAre(b, c, d));
  EXPECT_TRUE(one.more());
  EXPECT_EQ(one.first(), added(2));
  EXPECT_EQ(one.last(), added(6));
  const auto two = get(inbox + "objects/?limit=3&next=" + one.next());
  EXPECT_THAT(two.all("id"), ElementsAre(actor, e));
  EXPECT_FALSE(two.more());
  EXPECT_EQ(two.first(), added(7));
  EXPECT_EQ(two.last(), added(8));
}

TEST_P(TaxiiObjects, MatchIdAndType) {
  EXPECT_THAT(get(inbox + "objects/?match[id]=" + c).all("id"), ElementsAre(c));
  EXPECT_THAT(get(inbox + "objects/?match[id]=" + c + "," + actor).all("id"), ElementsAre(c, actor));
  EXPECT_THAT(get(inbox + "objects/?match[type]=incident").all("id"), ElementsAre(b, c));
  EXPECT_THAT(get(inbox + "objects/?match[type]=location,identity").all("id"), ElementsAre(d, e));
  EXPECT_EQ(get(inbox + "objects/?match[type]=malware").raw.body, "{}");
}

TEST_P(TaxiiObjects, MatchVersion) {
  const auto by_time = get(inbox + "objects/?match[version]=" + t2);
  EXPECT_THAT(by_time.all("id"), ElementsAre(actor));
  EXPECT_THAT(by_time.all("modified"), ElementsAre(t2));
  const auto first = get(inbox + "objects/?match[version]=first");
  EXPECT_THAT(first.all("id"), ElementsAre(actor, b, c, d, e));
  EXPECT_EQ(first.all("modified").front(), t1);
  const auto last = get(inbox + "objects/?match[version]=last");
  EXPECT_THAT(last.all("id"), ElementsAre(b, c, d, actor, e));
  EXPECT_EQ(last.all("modified")[3], t3);
  EXPECT_THAT(get(inbox + "objects/?match[version]=all").all("id"),
              ElementsAre(actor, b, actor, c, d, actor, e));
  EXPECT_EQ(get(inbox + "objects/?match[version]=first,last").size(), 6U);
  EXPECT_EQ(get(inbox + "objects/?match[version]=" + t2 + ",last").size(), 6U);
}

TEST_P(TaxiiObjects, MatchSpecVersion) {
  const auto old = get(inbox + "objects/?match[spec_version]=2.0");
  EXPECT_THAT(old.all("id"), ElementsAre(d));
  EXPECT_THAT(old.all("spec_version"), ElementsAre(""));
  for (const auto* filter : {"?match[spec_version]=2.0,2.1", "?match[spec_version]=2.1", ""}) {
    const auto reply = get(inbox + "objects/" + filter);
    EXPECT_THAT(reply.all("id"), ElementsAre(b, c, d, actor, e)) << filter;
    EXPECT_THAT(reply.all("spec_version"), ::testing::Each("2.1")) << filter;
  }
}

TEST_P(TaxiiObjects, FiltersAreJoinedByAnd) {
  const auto version = get(inbox + "objects/?match[type]=threat-actor&match[version]=" + t1);
  EXPECT_THAT(version.all("modified"), ElementsAre(t1));
  EXPECT_EQ(get(inbox + "objects/?match[type]=incident&match[version]=" + t1).raw.body, "{}");
  EXPECT_THAT(get(inbox + "objects/?match[type]=identity&match[spec_version]=2.0").all("id"), ElementsAre(d));
  EXPECT_EQ(get(inbox + "objects/?match[type]=incident&match[spec_version]=2.0").raw.body, "{}");
}

TEST_P(TaxiiObject, HasItsOwnDateTwice) {
  const auto reply = get(inbox + "objects/" + actor + "/");
  EXPECT_THAT(reply.all("modified"), ElementsAre(t3));
  EXPECT_FALSE(reply.more());
  EXPECT_EQ(reply.first(), added(7));
  EXPECT_EQ(reply.last(), added(7));
}

TEST_P(TaxiiObject, AddedAfterTheLastVersionIsAnEmptyEnvelope) {
  EXPECT_EQ(get(inbox + "objects/" + actor + "/?added_after=" + added(7)).raw.body, "{}");
  EXPECT_EQ(get(inbox + "objects/" + actor + "/?added_after=" + added(6)).size(), 1U);
}

TEST_P(TaxiiObject, AllVersionsComeInPages) {
  const auto target = inbox + "objects/" + actor + "/?match[version]=all&limit=2";
  const auto one = get(target);
  EXPECT_THAT(one.all("modified"), ElementsAre(t1, t2));
  EXPECT_TRUE(one.more());
  const auto two = get(target + "&next=" + one.next());
  EXPECT_THAT(two.all("modified"), ElementsAre(t3));
  EXPECT_FALSE(two.more());
}

TEST_P(TaxiiObject, MatchVersion) {
  const auto modified = [&](const std::string& version) {
    return get(inbox + "objects/" + actor + "/?match[version]=" + version).all("modified");
  };
  EXPECT_THAT(modified(t2), ElementsAre(t2));
  EXPECT_THAT(modified("first"), ElementsAre(t1));
  EXPECT_THAT(modified("last"), ElementsAre(t3));
  EXPECT_THAT(modified("all"), ElementsAre(t1, t2, t3));
}

TEST_P(TaxiiObject, MatchSpecVersion) {
  const auto of = [&](const std::string& filter) {
    return get(inbox + "objects/" + d + "/" + filter).all("spec_version");
  };
  EXPECT_THAT(of("?match[spec_version]=2.0"), ElementsAre(""));
  EXPECT_THAT(of("?match[spec_version]=2.1"), ElementsAre("2.1"));
  EXPECT_THAT(of("?match[spec_version]=2.0,2.1"), ElementsAre("2.1"));
  EXPECT_THAT(of(""), ElementsAre("2.1"));
}

TEST_P(TaxiiObject, UnknownIdsAre404InTheSameWordsAndAreNoted) {
  const auto absent = get(inbox + "objects/incident--99999999-9999-4999-8999-999999999999/");
  EXPECT_EQ(absent.status(), 404);
  if (memory)
    EXPECT_EQ(memory->denied.size(), 1U);
  else
    EXPECT_EQ(node->denials(), 1U);
  EXPECT_EQ(get(inbox + "objects/nonsense/").raw.body, absent.raw.body);
  EXPECT_EQ(get(root + "collections/secret/objects/" + b + "/").raw.body, absent.raw.body);
  EXPECT_EQ(get(root + "collections/incidents/objects/" + b + "/").raw.body, absent.raw.body);
  become("");
  EXPECT_EQ(get(inbox + "objects/" + b + "/").status(), 401);
}

TEST_P(TaxiiManifest, ListsWhatObjectsServes) {
  const auto reply = get(inbox + "manifest/");
  EXPECT_THAT(reply.all("id"), ElementsAre(b, c, d, actor, e));
  EXPECT_THAT(reply.all("date_added"), ElementsAre(added(2), added(5), added(6), added(7), added(8)));
  EXPECT_EQ(reply.all("version")[3], t3);
  EXPECT_THAT(reply.all("media_type"), ::testing::Each("application/stix+json;version=2.1"));
  EXPECT_EQ(reply.first(), added(2));
  EXPECT_EQ(reply.last(), added(8));
}

TEST_P(TaxiiManifest, AddedAfterIdAndType) {
  EXPECT_THAT(get(inbox + "manifest/?added_after=" + added(6)).all("id"), ElementsAre(actor, e));
  EXPECT_THAT(get(inbox + "manifest/?match[id]=" + d).all("id"), ElementsAre(d));
  EXPECT_THAT(get(inbox + "manifest/?match[type]=incident").all("id"), ElementsAre(b, c));
}

TEST_P(TaxiiManifest, ComesInPagesWithTheirDates) {
  std::vector<std::string> ids;
  std::vector<std::size_t> sizes;
  std::string next;
  do {
    const auto reply = get(inbox + "manifest/?limit=2" + (next.empty() ? "" : "&next=" + next));
    for (const auto& id : reply.all("id")) ids.push_back(id);
    sizes.push_back(reply.size());
    EXPECT_EQ(reply.first(), reply.all("date_added").front());
    EXPECT_EQ(reply.last(), reply.all("date_added").back());
    EXPECT_EQ(reply.more(), !reply.next().empty());
    next = reply.next();
  } while (!next.empty());
  EXPECT_THAT(ids, ElementsAre(b, c, d, actor, e));
  EXPECT_THAT(sizes, ElementsAre(2, 2, 1));
}

TEST_P(TaxiiManifest, MatchVersionAndSpecVersion) {
  EXPECT_THAT(get(inbox + "manifest/?match[version]=" + t1).all("version"), ElementsAre(t1));
  EXPECT_EQ(get(inbox + "manifest/?match[version]=first").all("version").front(), t1);
  EXPECT_THAT(get(inbox + "manifest/?match[version]=first").all("id"), SizeIs(5));
  EXPECT_THAT(get(inbox + "manifest/?match[version]=last").all("id"), SizeIs(5));
  EXPECT_EQ(get(inbox + "manifest/?match[version]=last").all("version")[3], t3);
  EXPECT_THAT(get(inbox + "manifest/?match[version]=all").all("id"), SizeIs(7));
  EXPECT_THAT(get(inbox + "manifest/?match[spec_version]=2.0").all("media_type"),
              ElementsAre("application/stix+json;version=2.0"));
  for (const auto* filter : {"?match[spec_version]=2.1", "?match[spec_version]=2.0,2.1", ""})
    EXPECT_THAT(get(inbox + "manifest/" + filter).all("id"), SizeIs(5)) << filter;
}

TEST_P(TaxiiVersions, AreThoseOfTheObjectInOrder) {
  const auto reply = get(inbox + "objects/" + actor + "/versions/");
  EXPECT_THAT(reply.versions(), ElementsAre(t1, t2, t3));
  EXPECT_EQ(reply.first(), added(1));
  EXPECT_EQ(reply.last(), added(7));
  EXPECT_EQ(get(inbox + "objects/incident--99999999-9999-4999-8999-999999999999/versions/").status(), 404);
}

TEST_P(TaxiiVersions, AddedAfterIsExclusive) {
  EXPECT_EQ(get(inbox + "objects/" + d + "/versions/?added_after=" + added(6)).raw.body, "{}");
  EXPECT_THAT(get(inbox + "objects/" + d + "/versions/?added_after=" + added(5)).versions(), SizeIs(1));
}

TEST_P(TaxiiVersions, ComeInPagesWithTheirDates) {
  std::vector<std::string> versions, dates;
  std::string next;
  do {
    const auto reply =
        get(inbox + "objects/" + actor + "/versions/?limit=1" + (next.empty() ? "" : "&next=" + next));
    EXPECT_THAT(reply.versions(), SizeIs(1));
    EXPECT_EQ(reply.more(), !reply.next().empty());
    versions.push_back(reply.versions().front());
    EXPECT_EQ(reply.first(), reply.last());
    dates.push_back(reply.first());
    next = reply.next();
  } while (!next.empty());
  EXPECT_THAT(versions, ElementsAre(t1, t2, t3));
  EXPECT_THAT(dates, ElementsAre(added(1), added(4), added(7)));
}

TEST_P(TaxiiVersions, MatchSpecVersion) {
  const auto count = [&](const std::string& filter) {
    return get(inbox + "objects/" + d + "/versions/" + filter).versions().size();
  };
  EXPECT_EQ(count("?match[spec_version]=2.0"), 1U);
  EXPECT_EQ(count("?match[spec_version]=2.1"), 1U);
  EXPECT_EQ(count("?match[spec_version]=2.0,2.1"), 2U);
  EXPECT_EQ(count(""), 1U);
}

INSTANTIATE_TEST_SUITE_P(Backends, TaxiiResources, ::testing::Values(Backend::memory, Backend::node),
                         name_of_backend);
INSTANTIATE_TEST_SUITE_P(Backends, TaxiiDrop, ::testing::Values(Backend::memory), name_of_backend);
INSTANTIATE_TEST_SUITE_P(Backends, TaxiiObjects, ::testing::Values(Backend::memory, Backend::node),
                         name_of_backend);
INSTANTIATE_TEST_SUITE_P(Backends, TaxiiObject, ::testing::Values(Backend::memory, Backend::node),
                         name_of_backend);
INSTANTIATE_TEST_SUITE_P(Backends, TaxiiManifest, ::testing::Values(Backend::memory, Backend::node),
                         name_of_backend);
INSTANTIATE_TEST_SUITE_P(Backends, TaxiiVersions, ::testing::Values(Backend::memory, Backend::node),
                         name_of_backend);

}  // namespace
}  // namespace sanad::api::testing
