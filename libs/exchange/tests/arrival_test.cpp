// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/arrival.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sanad/core/limits.h"
#include "sanad/records/marking.h"
#include "sanad/records/stix_object.h"

namespace sanad::exchange {
namespace {

const Timestamp noon = Timestamp::parse("2026-03-01T12:00:00.000Z").value();
const auto green = std::string{records::marking_id(records::Tlp::green)};
const auto amber = std::string{records::marking_id(records::Tlp::amber)};

records::ObjectId identity(std::string_view name) {
  return records::natural_id("identity", "test", name);
}

ArrivalContext context_of(std::string partner) {
  ArrivalContext context;
  context.partner_identity = identity(partner);
  context.partner = std::move(partner);
  context.own_identity = identity("us");
  context.partner_identities = {identity("krn"), identity("aiib")};
  context.now = noon;
  context.holds = [](std::string_view id) {
    return id == "marking-definition--11111111-1111-4111-8111-111111111111";
  };
  return context;
}

Json note(std::string_view content, std::string_view modified = "2026-02-01T00:00:00.000Z") {
  Json json;
  json.set("type", "note");
  json.set("spec_version", "2.1");
  json.set("id", "note--22222222-2222-4222-8222-222222222222");
  json.set("created", "2026-01-01T00:00:00.000Z");
  json.set("modified", modified);
  json.set("content", content);
  json.set("object_refs", Json::Array{"report--33333333-3333-4333-8333-333333333333"});
  json.set("object_marking_refs", Json::Array{green});
  return json;
}

ArrivalJudgement judge_note(const Json& body, const HeldObject& held, const ArrivalContext& context) {
  const auto text = body.canonical();
  const auto version = Timestamp::parse(body.text("modified"));
  return judge({records::ObjectId::parse(body.text("id")).value(), *version, sha256(text), text, body}, held,
               context);
}

HeldVersion version_of(const Json& body) {
  const auto text = body.canonical();
  return {Timestamp::parse(body.text("modified")).value(), sha256(text), text};
}

GivenVersion given(std::string partner, const Json& body, int hours_ago = 5) {
  const auto version = version_of(body);
  return {std::move(partner), version.modified, version.digest, {noon.micros - hours_ago * 3'600'000'000LL}};
}

HeldObject held_from(std::string partner, const Json& body) {
  HeldObject held;
  held.newest = held.same = version_of(body);
  if (!partner.empty()) held.given = {given(std::move(partner), body)};
  return held;
}

HeldObject newer_than(HeldObject held) {
  held.same.reset();
  return held;
}

void expect(const ArrivalJudgement& judged, Arrival what, std::string_view rule) {
  EXPECT_EQ(name_of(judged.what), name_of(what)) << judged.message;
  EXPECT_EQ(judged.rule, rule);
}

constexpr auto later = "2026-02-02T00:00:00.000Z";

TEST(Arrival, TakesWhatIsNew) {
  expect(judge_note(note("a"), {}, context_of("krn")), Arrival::take, "taken");
}

TEST(Arrival, KnowsWhatItHas) {
  const auto context = context_of("krn");
  expect(judge_note(note("a"), held_from("krn", note("a")), context), Arrival::known, "seen");
  expect(judge_note(note("a"), held_from("aiib", note("a")), context), Arrival::known, "same-version");
  expect(judge_note(note("a"), held_from("", note("a")), context), Arrival::known, "same-version");
}

TEST(Arrival, OtherContentUnderOneVersionIsAConflictAndOnlyItsOwnSenderIsTold) {
  const auto own = judge_note(note("b"), held_from("krn", note("a")), context_of("krn"));
  expect(own, Arrival::conflict, "conflict");
  EXPECT_NE(own.told, "");
  for (const auto* giver : {"aiib", ""}) {
    const auto other = judge_note(note("b"), held_from(giver, note("a")), context_of("krn"));
    expect(other, Arrival::conflict, "conflict");
    EXPECT_EQ(other.told, "") << "it would learn that the object is here";
  }
}

TEST(Arrival, TheSameVersionUnderOtherMarkingsJoinsThem) {
  auto marked = note("a");
  marked.set("object_marking_refs", Json::Array{amber});
  expect(judge_note(marked, held_from("aiib", note("a")), context_of("krn")), Arrival::joined,
         "markings-joined");
}

TEST(Arrival, AnEarlierVersionNeverReplacesALaterOne) {
  expect(judge_note(note("a", "2026-01-02T00:00:00.000Z"), newer_than(held_from("krn", note("b"))),
                    context_of("krn")),
         Arrival::older, "older");
}

TEST(Arrival, OnlyTheMakerOrTheFirstGiverMakesVersions) {
  const auto held = newer_than(held_from("krn", note("a")));
  expect(judge_note(note("b", later), held, context_of("krn")), Arrival::take, "taken");
  expect(judge_note(note("b", later), held, context_of("aiib")), Arrival::hold, "foreign-version");
  auto relayed = held;
  relayed.given.push_back(given("aiib", note("a"), 1));
  expect(judge_note(note("b", later), relayed, context_of("aiib")), Arrival::hold, "foreign-version");
  auto imported = held;
  imported.newest->made_here = true;
  expect(judge_note(note("b", later), imported, context_of("krn")), Arrival::hold, "foreign-version");
}

TEST(Arrival, AMakerIsBoundToItsKey) {
  auto made = note("a");
  made.set("created_by_ref", identity("aiib").to_string());
  expect(judge_note(made, {}, context_of("aiib")), Arrival::take, "taken");
  expect(judge_note(made, {}, context_of("krn")), Arrival::hold, "maker");
  made.set("created_by_ref", identity("us").to_string());
  expect(judge_note(made, {}, context_of("krn")), Arrival::hold, "maker");
  made.set("created_by_ref", identity("someone").to_string());
  expect(judge_note(made, {}, context_of("krn")), Arrival::take, "taken");
}

TEST(Arrival, TheMakerItselfMayVersionWhatARelayGaveFirst) {
  auto made = note("a");
  made.set("created_by_ref", identity("aiib").to_string());
  auto next = note("b", later);
  next.set("created_by_ref", identity("aiib").to_string());
  expect(judge_note(next, newer_than(held_from("krn", made)), context_of("aiib")), Arrival::take, "taken");
}

TEST(Arrival, AVersionKeepsItsMakerAndItsBirth) {
  const auto held = newer_than(held_from("krn", note("a")));
  auto next = note("b", later);
  next.set("created_by_ref", identity("someone").to_string());
  expect(judge_note(next, held, context_of("krn")), Arrival::hold, "maker-changed");
  next = note("b", later);
  next.set("created", "2026-01-01T00:00:00.001Z");
  expect(judge_note(next, held, context_of("krn")), Arrival::hold, "maker-changed");
}

TEST(Arrival, RevokedIsFinal) {
  auto revoked = note("a");
  revoked.set("revoked", true);
  expect(judge_note(note("b", later), newer_than(held_from("krn", revoked)), context_of("krn")),
         Arrival::hold, "revoked");
}

TEST(Arrival, AClockMayBeAheadOnlySoFar) {
  const auto at = [](std::int64_t seconds) {
    return Timestamp{noon.micros + seconds * 1'000'000}.to_string();
  };
  const auto context = context_of("krn");
  expect(judge_note(note("a", at(limits::clock_skew_seconds)), {}, context), Arrival::take, "taken");
  expect(judge_note(note("a", at(limits::clock_skew_seconds + 1)), {}, context), Arrival::hold, "future");
}

TEST(Arrival, AMarkingThatIsNotHereHoldsWhatItMarks) {
  auto marked = note("a");
  marked.set("object_marking_refs", Json::Array{"marking-definition--11111111-1111-4111-8111-111111111111"});
  expect(judge_note(marked, {}, context_of("krn")), Arrival::take, "taken");
  Json part;
  part.set("selectors", Json::Array{"content"});
  part.set("marking_ref", "marking-definition--99999999-9999-4999-8999-999999999999");
  marked.set("granular_markings", Json::Array{part});
  expect(judge_note(marked, {}, context_of("krn")), Arrival::hold, "unknown-marking");
}

TEST(Arrival, WhatWasRecalledOrBlankedDoesNotComeBackByAReplay) {
  auto held = held_from("krn", note("a"));
  held.newest->withdrawn = true;
  held.recalled = Timestamp::parse("2026-02-01T00:00:00.000Z").value();
  expect(judge_note(note("a"), held, context_of("krn")), Arrival::refuse, "recalled");
  HeldObject never_here;
  never_here.recalled = held.recalled;
  expect(judge_note(note("a"), never_here, context_of("krn")), Arrival::refuse, "recalled");
  held.same.reset();
  expect(judge_note(note("b", later), held, context_of("krn")), Arrival::take, "taken");
  held.purged = true;
  expect(judge_note(note("b", later), held, context_of("krn")), Arrival::refuse, "purged");
}

TEST(Arrival, NobodyRedefinesAWellKnownMarking) {
  Json json;
  json.set("type", "marking-definition");
  json.set("id", std::string{records::marking_id(records::Tlp::red)});
  json.set("name", "TLP:CLEAR");
  const auto text = json.canonical();
  const auto id = records::ObjectId::parse(json.text("id")).value();
  expect(judge({id, std::nullopt, sha256(text), text, json}, {}, context_of("krn")), Arrival::known,
         "well-known");
}

records::Account account(std::string source) {
  records::Account out;
  out.source = std::move(source);
  out.native_id = "7";
  out.id = records::natural_id("incident", out.source, out.native_id);
  out.title = "Attack";
  out.when = DateRange::single(Day::parse("2022-11-30").value());
  return out;
}

ArrivalJudgement judge_object(const records::ObjectVersion& object, const HeldObject& held) {
  const auto json = Json::parse(object.body).value();
  return judge({object.id, object.modified, object.digest, object.body, json}, held, context_of("krn"));
}

TEST(Arrival, ARowIsTakenUnderItsOwnIdAndMakerAlone) {
  const auto object = records::to_object(account("ucdp-ged"), std::nullopt);
  expect(judge_object(object, {}), Arrival::take, "taken");
  auto moved = account("ucdp-ged");
  moved.id = records::natural_id("incident", "other", "7");
  expect(judge_object(records::to_object(moved, std::nullopt), {}), Arrival::hold, "natural-id");
  auto json = Json::parse(object.body).value();
  json.set("created_by_ref", identity("someone").to_string());
  expect(judge_object(records::read_object(json.canonical()).value(), {}), Arrival::hold, "natural-id");
}

TEST(Arrival, TheSameRowOfTwoHousesIsOneObjectAndTheStricterMarkingCounts) {
  auto ours = account("ucdp-ged"), theirs = account("ucdp-ged");
  ours.marking = records::Tlp::clear;
  theirs.marking = records::Tlp::amber;
  HeldObject held;
  const auto here = records::to_object(ours, std::nullopt);
  held.newest = HeldVersion{here.modified, here.digest, here.body, false, true};
  auto came = records::to_object(theirs, Day::parse("2024-01-01").value());
  ASSERT_GT(came.modified, here.modified);
  expect(judge_object(came, held), Arrival::joined, "same-row");
}

TEST(Arrival, DecisionsWaitForAPersonAndClearancesAreRefused) {
  records::AnalystDecision decision;
  decision.a = records::natural_id("incident", "a", "1");
  decision.b = records::natural_id("incident", "b", "2");
  if (decision.b < decision.a) std::swap(decision.a, decision.b);
  decision.by = "x";
  decision.reason = "y";
  decision.at = Timestamp::parse("2026-01-01T00:00:00.000Z").value();
  expect(judge_object(records::to_object(decision), {}), Arrival::hold, "decision");
  Json clearance;
  clearance.set("type", "x-sanad-clearance");
  clearance.set("id", "x-sanad-clearance--22222222-2222-4222-8222-222222222222");
  const auto text = clearance.canonical();
  const auto id = records::ObjectId::parse(clearance.text("id")).value();
  expect(judge({id, std::nullopt, sha256(text), text, clearance}, {}, context_of("krn")), Arrival::refuse,
         "clearance");
}

TEST(SameApartFrom, ComparesValuesAndNotTheirText) {
  const auto a = Json::parse(R"({"x":1,"y":[1.0],"m":1})").value();
  EXPECT_TRUE(same_apart_from(a, Json::parse(R"({"y":[1],"x":1})").value(), {"m"}));
  EXPECT_FALSE(same_apart_from(a, Json::parse(R"({"y":[2],"x":1})").value(), {"m"}));
  EXPECT_FALSE(same_apart_from(a, Json::parse(R"({"y":[1],"x":1,"z":1})").value(), {"m"}));
  EXPECT_FALSE(same_apart_from(a, Json::parse(R"({"y":[1]})").value(), {"m"}));
}

}  // namespace
}  // namespace sanad::exchange
