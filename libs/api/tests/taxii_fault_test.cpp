// SPDX-License-Identifier: Apache-2.0
// What other servers were seen to get wrong, one test a fault.
#include <gmock/gmock.h>

#include <set>
#include <thread>
#include <utility>

#include "sanad/core/limits.h"
#include "taxii_world.h"

namespace sanad::api::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using TaxiiFault = FilledTaxiiWorld;
using TaxiiBroken = TaxiiWorld;

std::string numbered(int number, const std::string& name = "Attack") {
  auto digits = std::to_string(number);
  return object("incident--88888888-8888-4888-8888-" + std::string(12 - digits.size(), '0') + digits, t1,
                "\"name\":\"" + name + "\"");
}

/// Ids of a whole walk.
template <class Get>
std::vector<std::string> walk(const Get& get, const std::string& target) {
  std::vector<std::string> ids;
  std::string next;
  do {
    const auto reply = get(target + (next.empty() ? "" : "&next=" + next));
    for (auto& id : reply.all("id")) ids.push_back(std::move(id));
    next = reply.next();
  } while (!next.empty());
  return ids;
}

TEST_P(TaxiiFault, EveryErrorIsAnErrorObject) {
  const auto check = [](const http::Response& response, int status) {
    EXPECT_EQ(response.status, status);
    const Reply reply{response, Json::parse(response.body).value()};
    EXPECT_EQ(reply.header("content-type"), "application/taxii+json;version=2.1");
    EXPECT_EQ(reply.json.text("http_status"), std::to_string(status));
    EXPECT_NE(reply.json.text("title"), "");
    EXPECT_EQ(reply.json.find("code"), nullptr);
  };
  http::Request request;
  request.path = inbox + "objects/";
  for (const int status : {400, 401, 403, 404, 405, 406, 408, 413, 415, 422, 429, 431, 500, 503})
    check(router.error(request, status, "why"), status);
  check(send(http::Method::put, inbox + "objects/").raw, 405);
  check(get("/taxii2/nowhere/").raw, 404);
  become("");
  check(get(root).raw, 401);
}

TEST_P(TaxiiFault, AWrongMethodNamesThoseThatAreThere) {
  EXPECT_THAT(send(http::Method::put, inbox + "objects/").header("allow"), HasSubstr("POST"));
  EXPECT_EQ(send(http::Method::post, "/taxii2/", "{}").status(), 405);
  EXPECT_EQ(del(inbox + "objects/").status(), 405);
  EXPECT_EQ(send(http::Method::head, inbox + "objects/").status(), 200);
}

TEST_P(TaxiiFault, EveryFormOfTheMediaTypeIsAccepted) {
  for (const auto* accept : {"application/taxii+json", "APPLICATION/TAXII+JSON; VERSION=2.1", "*/*",
                             "application/taxii+json;version=2.1;q=0.9, text/html", ""})
    EXPECT_EQ(send(http::Method::get, root, {}, {{"accept", accept}}).status(), 200) << accept;
  for (const auto* accept : {"application/taxii+json;version=2.0", "text/html", "application/json"})
    EXPECT_EQ(send(http::Method::get, root, {}, {{"accept", accept}}).status(), 406) << accept;
  const auto listed =
      send(http::Method::get, root, {}, {{"accept", "text/html"}, {"accept", "application/taxii+json"}});
  EXPECT_EQ(listed.status(), 200);
}

TEST_P(TaxiiFault, AContentTypeIsReadByItsMeaning) {
  const auto body = R"({"objects":[)" + numbered(1) + "]}";
  const auto status = [&](const char* type) {
    return send(http::Method::post, inbox + "objects/", body, {{"content-type", type}}).status();
  };
  EXPECT_EQ(status("application/taxii+json; version=2.1"), 202);
  EXPECT_EQ(status("application/taxii+json"), 202);
  EXPECT_EQ(status("Application/TAXII+JSON;charset=utf-8;version=2.1"), 202);
  for (const auto* type :
       {"", "application/json", "application/stix+json;version=2.1", "application/taxii+json;version=2.0"})
    EXPECT_EQ(status(type), 415) << type;
  EXPECT_EQ(send(http::Method::post, inbox + "objects/", body, {{"content-encoding", "gzip"}}).status(), 415);
}

TEST_P(TaxiiFault, ARepeatedNextGivesTheSamePage) {
  const auto one = get(inbox + "objects/?limit=2");
  const auto again = get(inbox + "objects/?limit=2");
  EXPECT_EQ(one.raw.body, again.raw.body);
  const auto two = get(inbox + "objects/?limit=2&next=" + one.next());
  EXPECT_EQ(get(inbox + "objects/?limit=2&next=" + one.next()).raw.body, two.raw.body);
  EXPECT_NE(one.next(), two.next());
}

TEST_P(TaxiiFault, NextNeedsNeitherALimitNorTheProcessThatMadeIt) {
  const auto one = get(inbox + "objects/?limit=2");
  EXPECT_THAT(get(inbox + "objects/?next=" + one.next()).all("id"), ElementsAre(d, actor, e));
  Router other;
  const exchange::CursorKey same_key{exchange::SigningKey::from_seed({1})};
  add_taxii_routes(other, backend(), same_key);
  http::Request request;
  request.path = inbox + "objects/";
  request.query = {{"next", one.next()}};
  EXPECT_EQ(other.answer(request, caller).status, 200);
}

TEST_P(TaxiiFault, NextHoldsForItsOwnFilterResourceAndPartner) {
  const auto next = get(inbox + "objects/?limit=2&match[version]=all").next();
  EXPECT_EQ(get(inbox + "objects/?limit=1&match[version]=all&next=" + next).status(), 200);
  for (const auto& target :
       {inbox + "objects/?next=" + next, inbox + "objects/?match[version]=first&next=" + next,
        inbox + "objects/?match[version]=all&match[type]=incident&next=" + next,
        inbox + "manifest/?match[version]=all&next=" + next,
        inbox + "objects/" + actor + "/?match[version]=all&next=" + next,
        root + "collections/incidents/objects/?match[version]=all&next=" + next, inbox + "objects/?next=2",
        inbox + "objects/?match[version]=all&next=" + next + "A"})
    EXPECT_EQ(get(target).status(), 400) << target;
  become("eib");
  EXPECT_EQ(get(inbox + "objects/?match[version]=all&next=" + next).status(), 400);
}

TEST_P(TaxiiFault, MoreNeverComesWithoutNext) {
  for (const auto& target : {inbox + "objects/?limit=1", inbox + "manifest/?limit=1",
                             inbox + "objects/" + actor + "/versions/?limit=1",
                             inbox + "objects/" + actor + "/?limit=1&match[version]=all"}) {
    const auto reply = get(target);
    EXPECT_TRUE(reply.more()) << target;
    EXPECT_EQ(reply.next().size(), 64U) << target;
  }
}

TEST_P(TaxiiFault, ObjectsOfOneMomentAreNeitherLostNorRepeated) {
  become("eib");
  std::string many = numbered(0);
  for (int i = 1; i < 25; ++i) many += "," + numbered(i);
  EXPECT_EQ(post(many).size("successes"), 25U);
  const auto dates = get(inbox + "manifest/").all("date_added");
  EXPECT_EQ(std::set<std::string>(dates.begin(), dates.end()).size(), 25U);
  const auto whole = get(inbox + "objects/").all("id");
  for (const int limit : {1, 2, 3, 7, 24, 25, 26}) {
    const auto walked = walk([&](const auto& target) { return get(target); },
                             inbox + "objects/?limit=" + std::to_string(limit));
    EXPECT_EQ(walked, whole) << limit;
  }
  // A client that walks by dates alone gets there too.
  std::vector<std::string> by_date;
  std::string after = "2000-01-01T00:00:00.000Z";
  for (;;) {
    const auto reply = get(inbox + "objects/?limit=4&added_after=" + after);
    for (auto& id : reply.all("id")) by_date.push_back(std::move(id));
    if (!reply.more()) break;
    after = reply.last();
  }
  EXPECT_EQ(by_date, whole);
}

TEST_P(TaxiiFault, DatesAreThoseOfAdditionAndAbsentOnAnEmptyPage) {
  const auto reply = get(inbox + "objects/?match[id]=" + b);
  EXPECT_EQ(reply.first(), hour(2).to_string());
  const auto empty = get(inbox + "objects/?match[type]=malware");
  EXPECT_EQ(empty.first(), "");
  EXPECT_EQ(empty.last(), "");
}

TEST_P(TaxiiFault, APageIsBoundedWhateverIsAsked) {
  std::string many = numbered(0);
  for (int i = 1; i < 1200; ++i) many += "," + numbered(i);
  post(many);
  EXPECT_EQ(get(inbox + "objects/").size(), limits::taxii_page_default);
  EXPECT_EQ(get(inbox + "objects/?limit=99999999999").size(), limits::taxii_page);
  for (const auto* bad : {"0", "-1", "-20", "x", ""})
    EXPECT_EQ(get(inbox + "objects/?limit=" + bad).status(), 400) << bad;
}

TEST_P(TaxiiFault, BadInputIs400) {
  std::string ids = b;
  for (int i = 0; i < 10'000; ++i) ids += "," + b;
  for (const auto& query :
       {std::string{"added_after=yesterday"}, std::string{"added_after=9999-13-01T00:00:00Z"},
        std::string{"match[version]=foo"}, std::string{"match[version]=all,last"},
        std::string{"match[foo]=1"}, std::string{"foo=1"}, std::string{"match[spec_version]=x"},
        "match[id]=" + b + "&match[id]=" + c, "match[id]=" + ids, std::string{"match[id]=" + b + ","}})
    for (const auto* part : {"objects/", "manifest/"})
      EXPECT_EQ(get(inbox + part + "?" + query).status(), 400) << query.substr(0, 80);
  EXPECT_EQ(get(inbox + "objects/?added_after=9999-12-31T23:59:59.999999Z").raw.body, "{}");
}

TEST_P(TaxiiFault, OneBadObjectNeitherStopsTheOthersNorPoisonsTheCollection) {
  const auto before = get(inbox + "objects/").size();
  auto bad = numbered(2);
  bad.replace(bad.find("\"modified\""), 10, "\"modifed\"");
  const auto reply = post(numbered(1) + "," + bad + "," + numbered(3));
  EXPECT_EQ(reply.status(), 202);
  EXPECT_EQ(reply.size("successes"), 2U);
  EXPECT_EQ(reply.size("failures"), 1U);
  for (const auto* part : {"objects/", "manifest/"}) {
    const auto listed = get(inbox + part);
    EXPECT_EQ(listed.status(), 200);
    EXPECT_EQ(listed.size(), before + 2);
  }
}

TEST_P(TaxiiFault, APostTellsNothingOfWhatIsHere) {
  // What another partner sent, what the sender sent before and what nobody sent get the same words.
  become("eib");
  post(numbered(1));
  become("krn");
  post(numbered(2));
  const auto words = [&](int number) {
    const auto reply = post(numbered(number));
    auto text = reply.json.find("successes")->array()->front();
    text.set("id", "");
    return text;
  };
  EXPECT_EQ(words(1), words(3));
  EXPECT_EQ(words(2), words(3));
}

TEST_P(TaxiiFault, ManyPostsOfOneObjectAtOnceStoreItOnce) {
  constexpr int posts = 64;
  std::vector<int> statuses(posts), successes(posts);
  std::vector<std::thread> threads;
  for (int i = 0; i < posts; ++i) {
    threads.emplace_back([&, i] {
      http::Request request;
      request.method = http::Method::post;
      request.path = inbox + "objects/";
      request.headers = {{"content-type", "application/taxii+json;version=2.1"}};
      // Every second one has other content under the same id and version.
      request.body = R"({"objects":[)" + numbered(1, i % 2 == 0 ? "Attack" : "Other") + "]}";
      const auto response = router.answer(request, caller);
      statuses[static_cast<std::size_t>(i)] = response.status;
      const auto status = Json::parse(response.body).value();
      successes[static_cast<std::size_t>(i)] = static_cast<int>(*status.find("success_count")->integer());
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_THAT(statuses, ::testing::Each(202));
  const auto stored = get(inbox + "objects/?match[type]=incident&match[version]=" + t1);
  ASSERT_EQ(stored.size(), 1U);
  const int first = stored.all("name").front() == "Attack" ? 0 : 1;
  for (int i = 0; i < posts; ++i) EXPECT_EQ(successes[static_cast<std::size_t>(i)], i % 2 == first ? 1 : 0);
}

TEST_P(TaxiiFault, AReaderBesideWritersMissesNothingAndGetsNothingTwice) {
  become("eib");
  constexpr int writers = 3, each = 12;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer) {
    threads.emplace_back([&, writer] {
      for (int i = 0; i < each; ++i) {
        http::Request request;
        request.method = http::Method::post;
        request.path = inbox + "objects/";
        request.headers = {{"content-type", "application/taxii+json;version=2.1"}};
        request.body = R"({"objects":[)" + numbered(writer * each + i) + "]}";
        request.id = std::to_string(writer) + "-" + std::to_string(i);
        EXPECT_EQ(router.answer(request, caller).status, 202);
      }
    });
  }
  std::vector<std::string> seen;
  std::string after = "2000-01-01T00:00:00.000Z";
  bool written = false;
  for (;;) {
    const auto reply = get(inbox + "objects/?limit=4&added_after=" + after);
    for (auto& id : reply.all("id")) seen.push_back(std::move(id));
    if (reply.size() > 0) {
      after = reply.last();
    } else if (std::exchange(written, true)) {
      break;
    } else {
      for (auto& thread : threads) thread.join();
    }
  }
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(writers * each));
  EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), seen.size());
  EXPECT_EQ(walk([&](const auto& target) { return get(target); }, inbox + "objects/?limit=5"), seen);
}

TEST_P(TaxiiFault, ATrailingSlashChangesNothing) {
  for (const auto& target : {std::string{"/taxii2"}, std::string{"/taxii2/root"}, root + "collections",
                             root + "collections/inbox", inbox + "objects", inbox + "manifest",
                             inbox + "objects/" + actor, inbox + "objects/" + actor + "/versions"}) {
    const auto bare = get(target);
    EXPECT_EQ(bare.status(), 200) << target;
    EXPECT_EQ(get(target + "/").raw.body, bare.raw.body) << target;
  }
  const auto posted = send(http::Method::post, inbox + "objects", R"({"objects":[)" + numbered(1) + "]}");
  EXPECT_EQ(posted.status(), 202);
  EXPECT_EQ(get(root + "status/" + std::string{posted.json.text("id")}).status(), 200);
  EXPECT_EQ(del(inbox + "objects/" + actor).status(), 200);
}

TEST_P(TaxiiFault, ABodyUnderTheSaidLimitIsNeverTooLong) {
  const auto said = get(root);
  const auto limit = static_cast<std::size_t>(*said.json.find("max_content_length")->integer());
  EXPECT_GE(router.body_limit(http::Method::post, inbox + "objects/"), limit);
  auto body = R"({"objects":[)" + numbered(1) + "]}";
  body.insert(1, std::string(limit - body.size(), ' '));
  EXPECT_EQ(send(http::Method::post, inbox + "objects/", body).status(), 202);
}

TEST_P(TaxiiBroken, TroubleWithTheDiskIsNotAnswered) {
  memory->broken = true;
  http::Request request;
  request.path = inbox + "objects/";
  EXPECT_THROW(router.answer(request, caller), std::runtime_error);
}

INSTANTIATE_TEST_SUITE_P(Backends, TaxiiBroken, ::testing::Values(Backend::memory), name_of_backend);
INSTANTIATE_TEST_SUITE_P(Backends, TaxiiFault, ::testing::Values(Backend::memory, Backend::node),
                         name_of_backend);

}  // namespace
}  // namespace sanad::api::testing
