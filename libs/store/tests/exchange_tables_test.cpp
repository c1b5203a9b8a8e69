// SPDX-License-Identifier: Apache-2.0
/// Decisions, mentions, arrivals, recalls, cursors, accounts and figures as they were put into the base.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

records::ObjectId id_of(int number, std::string_view type = "incident") {
  return records::natural_id(type, "test", std::to_string(number));
}

/// One transaction, committed, then the base as it is read afterwards.
struct Tables : TemporaryBase {
  void write(const std::function<void(Exchange&)>& work) {
    const auto transaction = store->begin();
    work(transaction->exchange());
    transaction->commit("test", "");
    snapshot = store->snapshot();
  }
  const ExchangeView& read() { return snapshot->exchange(); }
  std::unique_ptr<Snapshot> snapshot = store->snapshot();
};

TEST(Decisions, AreReplacedCountedAndFoundWhenTheyExpire) {
  Tables tables;
  const auto now = tables.clock.at;
  const StoredDecision first{id_of(1), 1, "release", "released", now, {}};
  const StoredDecision second{id_of(2), 2, "derive", "derived-list", {}, id_of(9).uuid};
  const StoredDecision third{id_of(3), 3, "withhold", "topic", Timestamp{now.micros + 5}, {}};
  tables.write([&](Exchange& exchange) {
    exchange.decisions().put("krn", {id_of(1), 1, "withhold", "topic", {}, {}});
    for (const auto& decision : {first, second, third}) exchange.decisions().put("krn", decision);
    exchange.decisions().put("other", {id_of(1), 1, "withhold", "caveat", {}, {}});
    exchange.decisions().set_state("krn", {sha256("p"), 7, Timestamp{now.micros + 9}, now});
  });
  const auto& decisions = tables.read().decisions();
  EXPECT_EQ(decisions.get("krn", id_of(1)), first);
  EXPECT_EQ(decisions.get("krn", id_of(2)), second);
  EXPECT_FALSE(decisions.get("krn", id_of(4)));
  EXPECT_FALSE(decisions.get("nobody", id_of(1)));
  EXPECT_THAT(decisions.counts("krn"),
              ElementsAre(DecisionCount{"derive", "derived-list", 1}, DecisionCount{"release", "released", 1},
                          DecisionCount{"withhold", "topic", 1}));
  EXPECT_THAT(decisions.due("krn", now), ElementsAre(id_of(1)));
  EXPECT_EQ(decisions.next_due("krn"), now);
  EXPECT_EQ(decisions.state("krn"), (PartnerState{sha256("p"), 7, Timestamp{now.micros + 9}, now}));
  EXPECT_FALSE(decisions.state("other"));
  tables.write([&](Exchange& exchange) { exchange.decisions().remove("krn", id_of(1)); });
  EXPECT_EQ(tables.read().decisions().next_due("krn"), Timestamp{now.micros + 5});
}

TEST(Mentions, TellWhichNewestVersionsNameAnObjectThatNeedNotBeThere) {
  Tables tables;
  const auto transaction = tables.store->begin();
  transaction->put(records::to_object(source_of("test-list")), std::nullopt);
  for (int i = 0; i < 3; ++i) {
    transaction->put(record(i), std::nullopt);
    const std::vector<records::ObjectId> targets = {id_of(77), id_of(i, "identity")};
    transaction->exchange().mentions().put(transaction->latest(record(i).id), targets);
  }
  transaction->put(record(1, 5), std::nullopt);  // its newest version mentions nothing
  transaction->exchange().mentions().set_known_until(9);
  transaction->commit("test", "");
  const auto snapshot = tables.store->snapshot();
  std::vector<records::ObjectId> sources;
  snapshot->exchange().mentions().for_each(id_of(77), [&](const auto& id) { sources.push_back(id); });
  EXPECT_THAT(sources, ElementsAre(record(0).id, record(2).id));
  EXPECT_EQ(snapshot->exchange().mentions().known_until(), 9);
  EXPECT_THAT(breaches(*tables.store), IsEmpty());
}

TEST(Arrivals, KeepWhoGaveWhatFirst) {
  Tables tables;
  const Received received{id_of(1), tables.clock.at, "krn", tables.clock.at, sha256("a"), "TLP:GREEN"};
  tables.write([&](Exchange& exchange) {
    EXPECT_TRUE(exchange.arrivals().add_received(received));
    auto again = received;
    again.marking = "TLP:RED";
    EXPECT_FALSE(exchange.arrivals().add_received(again));
    again.partner = "abc";
    EXPECT_TRUE(exchange.arrivals().add_received(again));
  });
  const auto found = tables.read().arrivals().received(id_of(1));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].partner, "abc");
  EXPECT_GT(found[1].edition, 0) << "told by the store";
  auto expected = received;
  expected.edition = found[1].edition;
  EXPECT_EQ(found[1], expected);
}

TEST(Arrivals, PutEveryDecisionOnTheObjectInDoubt) {
  Tables tables;
  const auto now = tables.clock.at;
  tables.write([&](Exchange& exchange) {
    exchange.decisions().put("krn", {id_of(1), 1, "release", "released", {}, {}});
    exchange.decisions().set_state("krn", {sha256("p"), 7, {}, now});
    exchange.decisions().put("other", {id_of(2), 1, "release", "released", {}, {}});
    exchange.decisions().set_state("other", {sha256("p"), 7, {}, now});
  });
  tables.write([&](Exchange& exchange) {
    exchange.arrivals().add_received({id_of(1), now, "abc", now, sha256("a"), "[]"});
  });
  EXPECT_THAT(tables.read().decisions().due("krn", now), ElementsAre(id_of(1)));
  EXPECT_EQ(tables.read().decisions().state("krn")->again, now);
  EXPECT_FALSE(tables.read().decisions().state("other")->again) << "it has nothing to do with it";
}

TEST(Arrivals, HoldTheSameBytesOnceAndAreDecidedOnce) {
  Tables tables;
  Held held;
  held.partner = "krn";
  held.collection = "inbox";
  held.id = id_of(1);
  held.version = tables.clock.at;
  held.rule = "foreign-version";
  held.message = "expected a version by its maker";
  held.digest = sha256("body");
  held.at = tables.clock.at;
  held.body = "body";
  tables.write([&](Exchange& exchange) {
    EXPECT_EQ(exchange.arrivals().hold(held), 1);
    EXPECT_EQ(exchange.arrivals().hold(held), 1);
    auto conflict = held;
    conflict.kind = HeldKind::conflict;
    conflict.digest = sha256("other");
    EXPECT_EQ(exchange.arrivals().hold(conflict), 2);
    EXPECT_TRUE(exchange.arrivals().decide_held(1, HeldState::rejected, "amina"));
    EXPECT_FALSE(exchange.arrivals().decide_held(1, HeldState::accepted, "amina"));
    EXPECT_FALSE(exchange.arrivals().decide_held(9, HeldState::accepted, "amina"));
  });
  const auto& arrivals = tables.read().arrivals();
  EXPECT_EQ(arrivals.held(1)->body, "body");
  EXPECT_EQ(arrivals.held(1)->decided_by, "amina");
  HeldFilter open;
  open.state = HeldState::open;
  open.partner = "krn";
  ASSERT_EQ(arrivals.held(open).size(), 1U);
  EXPECT_EQ(arrivals.held(open)[0].kind, HeldKind::conflict);
  EXPECT_EQ(arrivals.count_held({}), 2U);
}

TEST(Recalls, AreListedByWhatIsAskedAndAnswered) {
  Tables tables;
  Recall recall;
  recall.partner = "krn";
  recall.notice = id_of(1, "note");
  recall.object = id_of(2);
  recall.reason = "marking raised";
  recall.at = tables.clock.at;
  tables.write([&](Exchange& exchange) {
    EXPECT_TRUE(exchange.recalls().add(recall));
    EXPECT_FALSE(exchange.recalls().add(recall));
    auto other = recall;
    other.object = id_of(3);
    EXPECT_TRUE(exchange.recalls().add(other));
    other.state = RecallState::refused;
    other.answered = tables.clock.at;
    other.answer = "court order";
    EXPECT_TRUE(exchange.recalls().answer(other));
    other.object = id_of(4);
    EXPECT_FALSE(exchange.recalls().answer(other));
  });
  RecallFilter pending;
  pending.state = RecallState::pending;
  EXPECT_THAT(tables.read().recalls().list(pending), ElementsAre(recall));
  RecallFilter refused;
  refused.object = id_of(3);
  EXPECT_EQ(tables.read().recalls().list(refused).at(0).answer, "court order");
}

TEST(SyncState, KeepsCursorsStatusesAndCheckpoints) {
  Tables tables;
  const CursorKey key{"krn", "https://krn.example/taxii2/root/collections/a/", "pull"};
  const auto signing = exchange::SigningKey::from_seed({});
  const auto checkpoint = exchange::sign_checkpoint(signing, 3, sha256("x"), tables.clock.at);
  const PostStatus status{id_of(1).uuid, "krn", tables.clock.at, "{}"};
  tables.write([&](Exchange& exchange) {
    exchange.sync_state().set_cursor(key, {"token", tables.clock.at});
    exchange.sync_state().set_cursor(key, {"later", tables.clock.at});
    exchange.sync_state().save_post_status(status);
    EXPECT_TRUE(exchange.sync_state().add_checkpoint("krn", checkpoint));
    EXPECT_FALSE(exchange.sync_state().add_checkpoint("krn", checkpoint));
  });
  const auto& state = tables.read().sync_state();
  EXPECT_EQ(state.cursor(key)->value, "later");
  EXPECT_EQ(state.cursors("krn").size(), 1U);
  EXPECT_EQ(state.post_status(status.id), status);
  EXPECT_THAT(state.checkpoints("krn"), ElementsAre(checkpoint));
  EXPECT_THAT(state.checkpoints(""), IsEmpty());
  tables.write([&](Exchange& exchange) {
    EXPECT_EQ(exchange.sync_state().drop_post_statuses(tables.clock.at), 0U);
    EXPECT_EQ(exchange.sync_state().drop_post_statuses(Timestamp{tables.clock.at.micros + 1}), 1U);
  });
}

TEST(Accounts, AreFoundByNameCertificateAndToken) {
  Tables tables;
  const Account account{"krn-node", "partner", "krn", "$argon2id$", false, tables.clock.at, {sha256("cert")}};
  const Token token{sha256("secret"), "krn-node", "sync", tables.clock.at,
                    Timestamp{tables.clock.at.micros + 5}};
  EXPECT_FALSE(tables.read().accounts().any());
  tables.write([&](Exchange& exchange) {
    exchange.accounts().put(account);
    exchange.accounts().put_token(token);
  });
  EXPECT_TRUE(tables.read().accounts().any());
  EXPECT_EQ(tables.read().accounts().get("krn-node"), account);
  EXPECT_EQ(tables.read().accounts().with_certificate(sha256("cert")), account);
  EXPECT_EQ(tables.read().accounts().token(sha256("secret")), token);
  tables.write([&](Exchange& exchange) {
    auto other = account;
    other.name = "other";
    exchange.accounts().put(other);
    EXPECT_EQ(exchange.accounts().drop_expired_tokens(tables.clock.at), 0U);
    EXPECT_EQ(exchange.accounts().drop_expired_tokens(*token.expires), 1U);
    EXPECT_FALSE(exchange.accounts().remove_token(token.digest));
  });
  EXPECT_EQ(tables.read().accounts().with_certificate(sha256("cert"))->name, "other")
      << "one certificate, one account";
  tables.write([&](Exchange& exchange) {
    EXPECT_TRUE(exchange.accounts().remove("other"));
    EXPECT_FALSE(exchange.accounts().remove("other"));
  });
  EXPECT_EQ(tables.read().accounts().list().size(), 1U);
}

TEST(FiguresSent, ComeBackInOrder) {
  Tables tables;
  FigureSent figure{"krn", "killed|attacks|2022", "full", "{\"best\":3}", {id_of(1).uuid}, 4,
                    1,     tables.clock.at};
  auto subset = figure;
  subset.kind = "subset";
  tables.write([&](Exchange& exchange) {
    exchange.ledger().append({});
    exchange.figures_sent().add(figure);
    exchange.figures_sent().add(subset);
  });
  EXPECT_THAT(tables.read().figures_sent().list("krn", figure.cell), ElementsAre(figure, subset));
  EXPECT_THAT(tables.read().figures_sent().list("krn"), ElementsAre(figure, subset));
  EXPECT_THAT(tables.read().figures_sent().list("krn", "other"), IsEmpty());
  EXPECT_THAT(breaches(*tables.store), IsEmpty());
}

TEST(Connections, AreUsedAgainAndSeeWhatWasCommittedMeanwhile) {
  TemporaryBase base;
  for (int i = 0; i < 50; ++i) {
    import_accounts(*base.store, i, 1);
    const auto one = base.store->snapshot();
    const auto two = base.store->snapshot();
    EXPECT_EQ(one->count("incident"), static_cast<std::uint64_t>(i + 1));
    EXPECT_EQ(two->edition(), one->edition());
  }
}

}  // namespace
}  // namespace sanad::store::test
