// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/receive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sanad/exchange/recall_notice.h"
#include "two_nodes.h"

namespace sanad::node {
namespace {

using exchange::Arrival;
using ::testing::HasSubstr;
using testing::id_of;
using testing::report;
using testing::Us;

constexpr auto later = "2026-02-02T00:00:00.000Z";

void expect(const Received& received, Arrival what, std::string_view rule) {
  EXPECT_EQ(name_of(received.what), name_of(what)) << received.message;
  EXPECT_EQ(received.rule, rule);
}

TEST(Receive, StoresTheBytesAsTheyCameWithGiverMarkingAndALineInTheLedger) {
  Us us;
  const auto object = report("a");
  const auto spaced = " " + object.canonical();
  const auto received = us.receive("krn", {spaced}).front();
  expect(received, Arrival::take, "taken");
  EXPECT_EQ(us.get(object)->body, spaced);
  EXPECT_EQ(us.get(object)->seq, received.record);
  const auto given = us.base->snapshot()->exchange().arrivals().received(received.id);
  ASSERT_EQ(given.size(), 1U);
  EXPECT_EQ(given[0].partner, "krn");
  EXPECT_THAT(given[0].marking, HasSubstr("marking-definition--bab4a63c"));
  EXPECT_EQ(us.ledger_lines(), 1U);
}

TEST(Receive, TheSameAgainChangesNothing) {
  Us us;
  us.receive_one("krn", report("a"));
  const auto edition = us.base->snapshot()->edition();
  for (int i = 0; i < 3; ++i) expect(us.receive_one("krn", report("a")), Arrival::known, "seen");
  EXPECT_EQ(us.base->snapshot()->edition(), edition);
  EXPECT_EQ(us.ledger_lines(), 1U);
}

TEST(Receive, ASecondRouteIsWrittenDownAndItsMarkingsWithIt) {
  Us us;
  us.receive_one("krn", report("a"));
  auto marked = report("a");
  marked.set("object_marking_refs", Json::Array{records::marking_id(records::Tlp::amber)});
  expect(us.receive_one("aiib", marked), Arrival::joined, "markings-joined");
  const auto given = us.base->snapshot()->exchange().arrivals().received(id_of(marked));
  ASSERT_EQ(given.size(), 2U);
  EXPECT_NE(given[0].marking, given[1].marking);
  EXPECT_EQ(Json::parse(us.get(marked)->body)->canonical(), report("a").canonical())
      << "the first bytes stand";
}

TEST(Receive, AConflictIsHeldBesideTheFirstAndNeverSilent) {
  Us us;
  us.receive_one("krn", report("a"));
  const auto received = us.receive_one("aiib", report("b"));
  expect(received, Arrival::conflict, "conflict");
  EXPECT_EQ(received.told, "");
  ASSERT_EQ(us.held().size(), 1U);
  EXPECT_EQ(us.held()[0].kind, store::HeldKind::conflict);
  EXPECT_EQ(us.held()[0].no, received.held);
  EXPECT_THAT(us.held()[0].body, HasSubstr("\"name\":\"b\""));
  EXPECT_THAT(us.get(report("a"))->body, HasSubstr("\"name\":\"a\""));
  EXPECT_EQ(us.ledger_lines(), 2U);
  EXPECT_EQ(us.receive_one("aiib", report("b")).held, received.held);
  EXPECT_EQ(us.ledger_lines(), 2U);
}

TEST(Receive, OnlyTheFirstGiverMakesVersionsUntilAPersonAcceptsAnother) {
  Us us;
  us.receive_one("krn", report("a"));
  const auto stopped = us.receive_one("aiib", report("b", later));
  expect(stopped, Arrival::hold, "foreign-version");
  expect(us.receive_one("krn", report("c", later)), Arrival::take, "taken");

  auto transaction = us.base->begin();
  auto receiver =
      Receiver::open(*transaction, us.config, us.key.public_key(), {"aiib", "inbox-aiib"}, us.clock);
  const auto held = transaction->exchange().arrivals().held(stopped.held).value();
  const auto accepted = receiver->accept(held, "m.khan");
  ASSERT_FALSE(accepted);
  EXPECT_EQ(accepted.error().code, ErrorCode::conflict) << "c stands under the same `modified`";
}

TEST(Receive, APersonsWordTakesWhatARuleStopped) {
  Us us;
  us.receive_one("krn", report("a"));
  const auto stopped = us.receive_one("aiib", report("b", later));
  {
    auto transaction = us.base->begin();
    auto receiver =
        Receiver::open(*transaction, us.config, us.key.public_key(), {"aiib", "inbox-aiib"}, us.clock);
    const auto held = transaction->exchange().arrivals().held(stopped.held).value();
    expect(receiver->accept(held, "m.khan").value(), Arrival::take, "accepted");
    EXPECT_FALSE(receiver->accept(held, "m.khan")) << "it is decided";
    transaction->commit("accept", "m.khan");
  }
  EXPECT_THAT(us.get(report("b"))->body, HasSubstr("\"name\":\"b\""));
  EXPECT_EQ(us.held()[0].decided_by, "m.khan");
}

TEST(Receive, WhatBreaksTheStandardIsHeldAndTold) {
  Us us;
  auto bad = report("a");
  bad.set("object_refs", Json::Array{});
  const auto received = us.receive_one("krn", bad);
  expect(received, Arrival::hold, "invalid");
  EXPECT_NE(received.told, "");
  auto old = report("a");
  old.set("spec_version", "2.0");
  expect(us.receive_one("krn", old), Arrival::hold, "spec-version");
  EXPECT_FALSE(us.get(report("a")));
}

Json marking() {
  Json json;
  json.set("type", "marking-definition");
  json.set("spec_version", "2.1");
  json.set("id", "marking-definition--11111111-1111-4111-8111-111111111111");
  json.set("created", "2026-01-01T00:00:00.000Z");
  json.set("definition_type", "statement");
  Json statement;
  statement.set("statement", "ours");
  json.set("definition", statement);
  return json;
}

Json marked_report() {
  auto marked = report("a");
  marked.set("object_marking_refs",
             Json::Array{records::marking_id(records::Tlp::green), id_of(marking()).to_string()});
  return marked;
}

TEST(Receive, MarkingsGoBeforeWhatTheyMarkWhateverTheOrder) {
  Us us;
  const auto received = us.receive("krn", {marked_report().canonical(), marking().canonical()});
  expect(received[0], Arrival::take, "taken");
  expect(received[1], Arrival::take, "taken");
}

TEST(Receive, WhatWaitedForAMarkingComesInWithIt) {
  Us us;
  expect(us.receive_one("krn", marked_report()), Arrival::hold, "unknown-marking");
  EXPECT_FALSE(us.get(report("a")));
  expect(us.receive_one("krn", marking()), Arrival::take, "taken");
  EXPECT_TRUE(us.get(report("a")));
  EXPECT_EQ(us.held()[0].state, store::HeldState::accepted);
}

exchange::RecallNotice notice_of(const Json& object, std::uint8_t from = 2) {
  exchange::RecallNotice notice;
  notice.from = testing::key_of(from).public_key();
  notice.to = testing::key_of(1).public_key();
  notice.at = Timestamp::parse("2026-02-20T00:00:00.000Z").value();
  notice.objects = {id_of(object)};
  notice.reason = "marking raised";
  return notice;
}

Received send_recall(Us& us, const std::string& partner, const exchange::RecallNotice& notice) {
  return us.receive(partner, {exchange::to_object(notice).body}).front();
}

exchange::RecallAnswer answer_to(const Us& us, const std::string& partner) {
  const auto snapshot = us.base->snapshot();
  const auto page = snapshot->exchange().items().page({partner, "all"}, {});
  EXPECT_EQ(page.items.size(), 1U);
  return exchange::recall_answer_of(page.items.at(0).body).value();
}

TEST(Receive, ARecallHidesWhatThisPartnerGaveAndAnswersIt) {
  Us us;
  us.receive_one("krn", report("a"));
  expect(send_recall(us, "krn", notice_of(report("a"))), Arrival::take, "taken");
  EXPECT_TRUE(us.get(report("a"))->withdrawn);
  EXPECT_EQ(answer_to(us, "krn").entries[0].outcome, exchange::RecallOutcome::hidden);
  expect(us.receive_one("krn", report("a")), Arrival::refuse, "recalled");
  expect(us.receive_one("krn", report("b", later)), Arrival::take, "taken");
  EXPECT_FALSE(us.get(report("a"))->withdrawn);
}

TEST(Receive, WhatCameByTwoRoutesGoesWhenBothHaveTakenItBack) {
  Us us;
  us.receive_one("krn", report("a"));
  us.receive_one("aiib", report("a"));
  send_recall(us, "krn", notice_of(report("a"), 2));
  EXPECT_FALSE(us.get(report("a"))->withdrawn) << "it still stands on aiib's word";
  send_recall(us, "aiib", notice_of(report("a"), 3));
  EXPECT_TRUE(us.get(report("a"))->withdrawn);
  const auto recalls = us.base->snapshot()->exchange().recalls().list({});
  ASSERT_EQ(recalls.size(), 2U);
  for (const auto& recall : recalls) EXPECT_EQ(recall.state, store::RecallState::hidden) << recall.partner;
  const auto answers = us.base->snapshot()->exchange().items().page({"krn", "all"}, {});
  EXPECT_EQ(answers.items.size(), 2U) << "krn is told what became of it after all";
}

TEST(Receive, ARecallThatOvertakesItsObjectKeepsItOut) {
  Us us;
  auto notice = notice_of(report("a"));
  notice.up_to = {Timestamp::parse(later).value()};
  send_recall(us, "krn", notice);
  expect(us.receive_one("krn", report("a")), Arrival::refuse, "recalled");
  expect(us.receive_one("krn", report("b", "2026-02-03T00:00:00.000Z")), Arrival::take, "taken");
}

TEST(Receive, ARecallPurgesWherePolicySaysSo) {
  Us us;
  us.config.partners[1].policy.on_recall = exchange::OnRecall::purge;
  us.receive_one("krn", report("a"));
  send_recall(us, "krn", notice_of(report("a")));
  EXPECT_EQ(answer_to(us, "krn").entries[0].outcome, exchange::RecallOutcome::purged);
  for (const auto& finding : us.base->verify()) ADD_FAILURE() << finding.where << ": " << finding.message;
  for (const auto& version : us.base->snapshot()->versions(id_of(report("a")))) {
    EXPECT_EQ(version.body, "");
  }
  expect(us.receive_one("krn", report("a")), Arrival::refuse, "recalled");
}

TEST(Receive, WhatWasMadeHereAndCameBackIsNotTheOthersToRecallOrToVersion) {
  Us us;
  const auto made = us.add_account(1, "ours");
  expect(us.receive("krn", {made.body}).front(), Arrival::known, "same-version");
  auto notice = notice_of(report("a"));
  notice.objects = {made.id};
  send_recall(us, "krn", notice);
  EXPECT_FALSE(us.base->snapshot()->get(made.id)->withdrawn);
  const auto changed = records::with_modified(
      records::read_object(Json::parse(made.body)->canonical().replace(made.body.find("ours"), 4, "mine"))
          .value(),
      Timestamp{made.modified.micros + 1'000'000});
  expect(us.receive("krn", {changed.body}).front(), Arrival::hold, "foreign-version");
}

TEST(Receive, ARecallOfWhatItDidNotGiveIsRefusedInTheSameWordsHereOrNot) {
  std::vector<std::string> reasons;
  for (const bool here : {true, false}) {
    Us us;
    if (here) us.receive_one("aiib", report("a"));
    send_recall(us, "krn", notice_of(report("a")));
    const auto answer = answer_to(us, "krn");
    EXPECT_EQ(answer.entries[0].outcome, exchange::RecallOutcome::refused);
    reasons.push_back(answer.entries[0].reason);
    if (here) {
      EXPECT_FALSE(us.get(report("a"))->withdrawn);
    }
  }
  EXPECT_EQ(reasons[0], reasons[1]);
}

TEST(Receive, ARecallInAnothersNameIsHeld) {
  Us us;
  us.receive_one("krn", report("a"));
  expect(send_recall(us, "aiib", notice_of(report("a"))), Arrival::hold, "maker");
  auto bare = Json::parse(exchange::to_object(notice_of(report("a"))).body).value();
  bare.set("created_by_ref", exchange::node_identity(testing::key_of(3).public_key()).to_string());
  expect(us.receive_one("aiib", bare), Arrival::hold, "foreign-recall");
  EXPECT_FALSE(us.get(report("a"))->withdrawn);
}

TEST(Receive, AnAnswerIsWrittenBesideTheRecallThatItAnswers) {
  Us us;
  auto sent = notice_of(report("a"), 1);
  sent.to = testing::key_of(2).public_key();
  const auto id = exchange::to_object(sent).id;
  {
    auto transaction = us.base->begin();
    transaction->exchange().recalls().add({store::RecallDirection::out, "krn", id, sent.objects[0], "",
                                           sent.at, store::RecallState::pending, std::nullopt, ""});
    transaction->commit("recall", "krn");
  }
  exchange::RecallAnswer answer{{}, sent.to, sent.from, sent.at, id, {}};
  answer.entries = {{sent.objects[0], exchange::RecallOutcome::purged, ""}};
  us.receive("krn", {exchange::to_object(answer).body});
  const auto recalls = us.base->snapshot()->exchange().recalls().list({});
  ASSERT_EQ(recalls.size(), 1U);
  EXPECT_EQ(recalls[0].state, store::RecallState::purged);
  EXPECT_TRUE(recalls[0].answered);
}

TEST(Receive, RefusesASenderThatIsNoPartner) {
  Us us;
  auto transaction = us.base->begin();
  EXPECT_FALSE(Receiver::open(*transaction, us.config, us.key.public_key(), {"nobody", "x"}, us.clock));
}

}  // namespace
}  // namespace sanad::node
