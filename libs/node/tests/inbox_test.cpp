// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/inbox.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "sanad/core/limits.h"
#include "temporary_folder.h"

namespace sanad::node {
namespace {

class HandClock final : public Clock {
 public:
  Timestamp now() const override { return at; }
  Timestamp at = Timestamp::parse("2026-11-25T08:00:00Z").value();
};

std::string config_text() {
  const auto partner = [](const std::string& name, std::uint8_t key) {
    return "[[partner]]\nname = \"" + name + "\"\nkey = \"" +
           exchange::SigningKey::from_seed({key}).public_key().to_text() + "\"\ninbox = true\n";
  };
  return "[node]\nname = \"nacta\"\nkey = \"node.key\"\n" + partner("abc", 2) + partner("krn", 1);
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string id = "incident--77777777-7777-4777-8777-777777777777";

std::string incident(const std::string& name, const std::string& modified = "2022-01-01T00:00:00.000Z",
                     bool version_21 = true) {
  return R"({"type":"incident",)" + std::string{version_21 ? R"("spec_version":"2.1",)" : ""} + R"("id":")" +
         id + R"(","created":"2022-01-01T00:00:00.000Z","modified":")" + modified + R"(","name":")" + name +
         "\"}";
}

class InboxTest : public ::testing::Test {
 protected:
  InboxTest() : config{exchange::parse_node_config(config_text(), "node.toml").value()} {
    store::OpenOptions options;
    options.create = true;
    store = std::move(store::open_sqlite(folder.file("base.sanad"), options, clock).value());
    inbox = std::make_unique<Inbox>(*store, config, exchange::SigningKey::from_seed({9}).public_key(), clock);
  }

  static Sender sender(const std::string& partner = "krn") {
    return {.partner = partner, .collection = {}, .actor = partner + "-node", .request = "r"};
  }
  exchange::TaxiiStatus post(const std::string& objects, const std::string& partner = "krn") {
    clock.at.micros += 1'000'000;
    const auto envelope = exchange::parse_envelope(R"({"objects":[)" + objects + "]}");
    EXPECT_TRUE(envelope) << describe(envelope.error());
    return inbox->post(sender(partner), *envelope).value();
  }
  std::vector<std::string> shown(const std::string& partner = "krn") const {
    store::ItemFilter filter;
    filter.all = true;
    filter.last = false;
    filter.spec_versions = {"2.0", "2.1"};
    std::vector<std::string> bodies;
    for (auto& item : store->snapshot()->exchange().items().page({partner, "inbox"}, filter).items)
      bodies.push_back(std::move(item.body));
    return bodies;
  }
  std::vector<exchange::LedgerEntry> ledger() const {
    std::vector<exchange::LedgerEntry> lines;
    store->snapshot()->exchange().ledger().for_each(0, [&](const store::LedgerLine& line) {
      lines.push_back(exchange::read_ledger_entry(line.text).value());
      return true;
    });
    return lines;
  }

  sanad::testing::TemporaryFolder folder;
  HandClock clock;
  exchange::NodeConfig config;
  std::unique_ptr<store::Store> store;
  std::unique_ptr<Inbox> inbox;
};

TEST_F(InboxTest, WhatIsTakenIsInTheBaseAndShownToItsSenderByteForByte) {
  const auto status = post(incident("Attack"));
  EXPECT_EQ(status.successes.size(), 1U);
  EXPECT_EQ(store->snapshot()->get(records::ObjectId::parse(id).value())->body, incident("Attack"));
  EXPECT_THAT(shown(), ElementsAre(incident("Attack")));
  EXPECT_THAT(shown("abc"), IsEmpty());
  const auto lines = ledger();
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines.front().action, exchange::LedgerAction::received);
  EXPECT_EQ(lines.front().collection, "inbox");
  EXPECT_EQ(lines.front().actor, "krn-node");
}

TEST_F(InboxTest, WhatIsHeldAsideSucceedsIsShownToItsSenderAndNeverReachesTheBase) {
  const auto status = post(incident("Attack", "2022-01-01T00:00:00.000Z", false));
  EXPECT_EQ(status.successes.size(), 1U);
  EXPECT_THAT(shown(), SizeIs(1));
  EXPECT_FALSE(store->snapshot()->get(records::ObjectId::parse(id).value()));
  EXPECT_EQ(store->snapshot()->exchange().arrivals().count_held({}), 1U);
}

TEST_F(InboxTest, WhatAnotherPartnerGaveAlreadySucceedsInTheSameWords) {
  post(incident("Attack"), "abc");
  const auto status = post(incident("Attack"));
  ASSERT_EQ(status.successes.size(), 1U);
  EXPECT_EQ(status.successes.front().message, "");
  EXPECT_THAT(shown(), ElementsAre(incident("Attack")));
}

TEST_F(InboxTest, OtherContentThanAnotherPartnerGaveSucceedsIsShownAndHeldAside) {
  post(incident("Attack"), "abc");
  const auto status = post(incident("Other"));
  ASSERT_EQ(status.successes.size(), 1U);
  EXPECT_EQ(status.successes.front().message, "");
  EXPECT_THAT(shown(), ElementsAre(incident("Other")));
  EXPECT_EQ(store->snapshot()->get(records::ObjectId::parse(id).value())->body, incident("Attack"));
  EXPECT_EQ(store->snapshot()->exchange().arrivals().count_held({}), 1U);
}

TEST_F(InboxTest, OtherContentUnderItsOwnVersionFailsAndTheFirstStays) {
  post(incident("Attack"));
  const auto status = post(incident("Other"));
  EXPECT_EQ(status.failures.size(), 1U);
  EXPECT_NE(status.failures.front().message, "");
  EXPECT_THAT(shown(), ElementsAre(incident("Attack")));
  EXPECT_EQ(store->snapshot()->exchange().arrivals().count_held({}), 1U) << "a person may see both";
}

TEST_F(InboxTest, ABadObjectFailsEachTimeItStandsInAnEnvelope) {
  const auto bad = incident("Attack", "2021-01-01T00:00:00.000Z");
  const auto status = post(bad + "," + bad);
  EXPECT_EQ(status.failures.size(), 2U);
  EXPECT_THAT(shown(), IsEmpty());
}

TEST_F(InboxTest, ADeleteHidesAndLeavesTheBaseAlone) {
  post(incident("Attack"));
  post(incident("Attack", "2022-02-01T00:00:00.000Z"));
  store::ItemFilter first;
  first.first = true;
  first.last = false;
  const auto object = records::ObjectId::parse(id).value();
  EXPECT_EQ(inbox->remove(sender("abc"), object, std::nullopt), 0U);
  EXPECT_EQ(inbox->remove(sender(), object, first), 1U);
  EXPECT_THAT(shown(), SizeIs(1));
  EXPECT_EQ(inbox->remove(sender(), object, std::nullopt), 1U);
  EXPECT_EQ(inbox->remove(sender(), object, std::nullopt), 0U);
  EXPECT_THAT(shown(), IsEmpty());
  EXPECT_FALSE(store->snapshot()->get(object)->withdrawn);
  EXPECT_EQ(ledger().back().rule, "inbox-deleted");
  post(incident("Attack"));
  EXPECT_THAT(shown(), SizeIs(1)) << "what is sent again is shown again";
}

TEST_F(InboxTest, AStatusIsKeptForItsTimeAndForItsSender) {
  const auto status = post(incident("Attack"));
  EXPECT_EQ(inbox->status("krn", status.id), exchange::to_json(status));
  EXPECT_EQ(inbox->status("abc", status.id), std::nullopt);
  clock.at.micros += std::int64_t{limits::taxii_status_hours} * 3'600'000'000;
  EXPECT_TRUE(inbox->status("krn", status.id));
  clock.at.micros += 1;
  EXPECT_FALSE(inbox->status("krn", status.id));
  post(incident("Attack"));
  EXPECT_FALSE(store->snapshot()->exchange().sync_state().post_status(status.id))
      << "it is dropped, not only hidden";
}

TEST_F(InboxTest, NobodyButPartnersOfTheConfigurationMaySend) {
  const auto envelope = exchange::parse_envelope(R"({"objects":[)" + incident("Attack") + "]}");
  EXPECT_EQ(inbox->post(sender("unknown"), *envelope).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace sanad::node
