// SPDX-License-Identifier: Apache-2.0
/// `sanad serve` is killed while partners post to it. What it said it has is there once it starts again, no
/// envelope is there in part, no outcome is open, and base and ledger are whole.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <set>
#include <thread>

#include "node_context.h"
#include "sanad/core/json.h"
#include "sanad/core/random.h"
#include "sanad/exchange/taxii_client.h"
#include "sanad/exchange/taxii_media.h"
#include "sanad/http/partner_connection.h"
#include "sanad/node/accounts.h"
#include "sanad/node/inbox.h"
#include "sanad/node/ledger.h"
#include "sanad/records/marking.h"
#include "server_process.h"
#include "temporary_folder.h"

namespace sanad::fault {
namespace {

using ::testing::IsEmpty;

constexpr int together = 20;  // objects of one envelope

records::ObjectId id_of(int number) {
  return records::natural_id("report", "fault", std::to_string(number));
}

std::string report(int number) {
  Json json;
  json.set("type", "report");
  json.set("spec_version", "2.1");
  json.set("id", id_of(number).to_string());
  json.set("created", "2022-01-01T00:00:00.000Z");
  json.set("modified", "2022-01-01T00:00:00.000Z");
  json.set("name", "report " + std::to_string(number));
  json.set("published", "2022-01-01T00:00:00.000Z");
  json.set("object_refs", Json::Array{"incident--33333333-3333-4333-8333-333333333333"});
  json.set("object_marking_refs", Json::Array{records::marking_id(records::Tlp::green)});
  return json.canonical();
}

struct Acknowledged {
  std::set<int> envelopes;          ///< by number; envelope n has the objects n * together and the next
  std::vector<std::string> status;  ///< ids of their outcomes
};

class KilledServer : public ::testing::Test {
 protected:
  KilledServer() {
    write("base.key", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n");
    write("base.toml", "[node]\nname = \"us\"\nkey = \"base.key\"\n[[partner]]\nname = \"krn\"\nkey = \"" +
                           exchange::SigningKey::from_seed({2}).public_key().to_text() +
                           "\"\ninbox = true\n");
    std::filesystem::permissions(folder_.file("base.key"), std::filesystem::perms::owner_read);
    store::OpenOptions options;
    options.create = true;
    const auto base = store::open_sqlite(path_, options, clock_).value();
    const node::Context context{clock_, quiet_.log, quiet_.progress};
    const node::AccountDesk desk{*base, context, "test"};
    EXPECT_TRUE(node::add_account(desk, {"krn", "partner", "krn", std::nullopt}));
    token_ = node::make_token(desk, "krn", "test", std::nullopt).value();
  }

  /// Posts one envelope after the other until the server is gone.
  void post_until_killed(const ServerProcess& server) {
    http::PartnerAddress address;
    address.url = server.address();
    address.secret = token_;
    const auto connection = http::PartnerConnection::open(address).value();
    for (;; ++next_) {
      http::Call call;
      call.method = http::Method::post;
      call.url = server.address() + "taxii2/root/collections/inbox/objects/";
      call.headers = {{"accept", std::string{exchange::taxii_media_type}},
                      {"content-type", std::string{exchange::taxii_media_type}}};
      call.body = "{\"objects\":[";
      for (int i = 0; i < together; ++i) call.body += (i == 0 ? "" : ",") + report(next_ * together + i);
      call.body += "]}";
      const auto answer = connection->send(call);
      if (!answer) break;
      ASSERT_EQ(answer->status, 202) << answer->body;
      const auto status = exchange::read_status(answer->body).value();
      ASSERT_TRUE(status.complete) << answer->body;
      ASSERT_EQ(status.successes, static_cast<std::uint64_t>(together)) << answer->body;
      said_.envelopes.insert(next_);
      said_.status.push_back(status.id);
    }
    ++next_;  // nobody knows whether the last one arrived
  }

  /// How many objects of each envelope the partner's inbox shows. All of them are in the base, as they were
  /// sent.
  std::map<int, int> envelopes_in(const store::Snapshot& snapshot) const {
    std::map<records::ObjectId, int> known;
    for (int number = 0; number < next_ * together; ++number) known.emplace(id_of(number), number);
    std::map<int, int> count;
    snapshot.exchange().items().for_each("krn", 0, [&](const store::PlacedItem& placed) {
      const auto number = known.at(placed.item.id);
      ++count[number / together];
      const auto stored = snapshot.get(placed.item.id);
      EXPECT_TRUE(stored && stored->body == report(number)) << "report " << number;
      return true;
    });
    std::size_t in_base = 0;
    snapshot.for_each("report", [&](const store::StoredVersion&) { ++in_base; });
    std::size_t shown = 0;
    for (const auto& [envelope, objects] : count) shown += static_cast<std::size_t>(objects);
    EXPECT_EQ(in_base, shown) << "an object is in the base without its place in the inbox";
    return count;
  }

  /// Returns how many envelopes are there that were not acknowledged.
  std::size_t check() {
    const auto base = store::open_sqlite(path_, {}, clock_).value();
    for (const auto& finding : base->verify())
      ADD_FAILURE() << finding.what << " " << finding.where << " " << finding.message;
    const auto snapshot = base->snapshot();
    EXPECT_THAT(node::verify_ledger(*snapshot, {}).findings, IsEmpty());
    const auto there = envelopes_in(*snapshot);
    for (const auto& [envelope, objects] : there)
      EXPECT_EQ(objects, together) << "envelope " << envelope << " is there in part";
    for (const auto envelope : said_.envelopes)
      EXPECT_TRUE(there.contains(envelope)) << "envelope " << envelope << " was acknowledged and is lost";
    for (const auto& id : said_.status) {
      const auto status = snapshot->exchange().sync_state().post_status(Uuid::parse(id).value());
      EXPECT_TRUE(status && exchange::read_status(status->body)->complete) << id;
    }
    return there.size() - std::min(there.size(), said_.envelopes.size());
  }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream{folder_.file(name)} << text;
  }

  sanad::testing::TemporaryFolder folder_;
  std::string path_ = folder_.file("base.sanad");
  SystemClock clock_;
  sanad::testing::QuietContext quiet_;
  std::string token_;
  Acknowledged said_;
  int next_ = 0;
};

TEST_F(KilledServer, HasEveryEnvelopeThatItAcknowledgedAndNoneInPart) {
  constexpr int rounds = 12;
  Random random{20'261'126};
  for (int round = 0; round < rounds; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    ServerProcess server{path_};
    std::thread killer{[&, wait = std::chrono::microseconds{5'000 + random.below(200'000)}] {
      std::this_thread::sleep_for(wait);
      server.kill();
    }};
    post_until_killed(server);
    killer.join();
    const auto unsaid = check();
    EXPECT_LE(unsaid, static_cast<std::size_t>(round + 1)) << "one envelope is under way at a time";
    if (HasFailure()) return;
  }
  EXPECT_GT(said_.envelopes.size(), static_cast<std::size_t>(rounds)) << "the test kills too early";
}

}  // namespace
}  // namespace sanad::fault
