// SPDX-License-Identifier: Apache-2.0
// Rules that speak of one object alone.
#include "sanad/exchange/release.h"

#include <gtest/gtest.h>

#include "release_bodies.h"

namespace sanad::exchange {
namespace {

using records::Tlp;

std::string marked_by(SmallBase& base, const OwnMarking& marking) {
  return base.put(to_object(marking).value().body);
}

std::string incident(SmallBase& base, const std::vector<std::string>& markings) {
  return base.put("incident", 1, R"(,"name":"x")", markings);
}

TEST(Release, WhatNothingForbidsGoes) {
  SmallBase base;
  const auto id = incident(base, {tlp_id(Tlp::green)});
  const auto decision = base.decide(id);
  EXPECT_EQ(decision.outcome, Outcome::release);
  EXPECT_EQ(decision.collections, 1U);
  EXPECT_EQ(base.rule(SmallBase::press()), "released");
}

TEST(Release, TlpIsMeasuredAgainstTheClearance) {
  SmallBase base;
  const auto id = incident(base, {tlp_id(Tlp::amber_strict)});
  EXPECT_EQ(base.rule(id), "tlp-above-clearance");
  base.policy.partner.clearance = Tlp::amber_strict;
  EXPECT_EQ(base.rule(id), "released");
}

TEST(Release, UnmarkedCountsAsAmberStrict) {
  SmallBase base;
  const auto id = base.put(R"({"type":"incident","spec_version":"2.1","id":")" + id_of("incident", 1) +
                           R"(","name":"x","created_by_ref":")" + SmallBase::press() + R"("})");
  EXPECT_EQ(base.rule(id), "tlp-above-clearance");
}

TEST(Release, RedGoesOnlyToThoseItNames) {
  SmallBase base;
  base.policy.partner.clearance = Tlp::red;
  EXPECT_EQ(base.rule(incident(base, {tlp_id(Tlp::red)})), "red-not-named");
  const auto marking = marked_by(base, {.releasable_to = {{"krn"}}});
  EXPECT_EQ(base.rule(incident(base, {tlp_id(Tlp::red), marking})), "released");
}

TEST(Release, ReleasableToNamesOneOfThePartnersOrganisations) {
  SmallBase base;
  const auto ours = marked_by(base, {.releasable_to = {{"krn"}}});
  const auto others = marked_by(base, {.releasable_to = {{"aiib"}}});
  const auto nobody = marked_by(base, {.releasable_to = std::vector<std::string>{}});
  const auto green = tlp_id(Tlp::green);
  EXPECT_EQ(base.rule(incident(base, {green, ours})), "released");
  EXPECT_EQ(base.rule(incident(base, {green, others})), "not-releasable-to");
  EXPECT_EQ(base.rule(incident(base, {green, ours, others})), "not-releasable-to");
  EXPECT_EQ(base.rule(incident(base, {green, nobody})), "not-releasable-to");
  base.policy.partner.organisations = {"aiib", "krn"};
  EXPECT_EQ(base.rule(incident(base, {green, others})), "released");
}

TEST(Release, AMarkingDefinitionGoesToWhoMaySeeWhatItMarks) {
  SmallBase base;
  EXPECT_EQ(base.rule(marked_by(base, {.releasable_to = {{"krn"}}})), "released");
  EXPECT_EQ(base.rule(marked_by(base, {.releasable_to = {{"aiib"}}})), "not-releasable-to");
}

TEST(Release, AnExpiryEndsItAtThatInstant) {
  SmallBase base;
  const auto marking = marked_by(base, {.expires = now});
  const auto id = incident(base, {tlp_id(Tlp::green), marking});
  EXPECT_EQ(base.rule(id), "expired");
  const auto before = base.decide(id, Timestamp{now.micros - 1});
  EXPECT_EQ(before.outcome, Outcome::release);
  EXPECT_EQ(before.expires, now);
}

TEST(Release, CaveatsTakeAnAcceptedPartner) {
  SmallBase base;
  const auto id =
      incident(base, {tlp_id(Tlp::green), marked_by(base, {.caveats = {"court", "source-protection"}})});
  base.policy.partner.caveats = {"court"};
  EXPECT_EQ(base.rule(id), "caveat");
  base.policy.partner.caveats = {"court", "source-protection"};
  EXPECT_EQ(base.rule(id), "released");
}

TEST(Release, ConsentMustBeSignedByTheKeyThatTheNameIsBoundTo) {
  SmallBase base;
  const auto id = incident(base, {tlp_id(Tlp::green), marked_by(base, {.consent = {"aiib"}})});
  EXPECT_EQ(base.rule(id), "consent-missing");
  const auto consent = [&](std::uint8_t originator, const std::string& object) {
    const Consent given{.originator = key_from(originator).public_key(),
                        .object = records::ObjectId::parse(object).value(),
                        .modified = time_of("2026-02-01T00:00:00Z"),
                        .audience = base.policy.partner.key,
                        .until = time_of("2027-01-01T00:00:00Z"),
                        .at = now};
    ASSERT_TRUE(base.consents.add(to_object(given, key_from(originator)).body).has_value());
  };
  consent(3, id);                    // another key
  consent(2, id_of("incident", 2));  // another object
  EXPECT_EQ(base.rule(id), "consent-missing");
  consent(2, id);
  EXPECT_EQ(base.rule(id), "released");
  EXPECT_EQ(base.decide(id).expires, time_of("2027-01-01T00:00:00Z"));
  // A name that two keys answer to needs both.
  base.policy.originators.push_back({"aiib", key_from(4).public_key()});
  EXPECT_EQ(base.rule(id), "consent-missing");
}

TEST(Release, ConsentOfAnUnknownOriginatorIsNeverThere) {
  SmallBase base;
  EXPECT_EQ(base.rule(incident(base, {tlp_id(Tlp::green), marked_by(base, {.consent = {"nobody"}})})),
            "consent-missing");
}

TEST(Release, AnUnknownMarkingWithholds) {
  SmallBase base;
  EXPECT_EQ(base.rule(incident(base, {tlp_id(Tlp::clear), id_of("marking-definition", 5)})),
            "unknown-marking");
  const auto statement = base.put(body_of(
      id_of("marking-definition", 6), R"(,"definition_type":"statement","definition":{"statement":"x"})"));
  EXPECT_EQ(base.rule(incident(base, {tlp_id(Tlp::clear), statement})), "unknown-marking");
}

TEST(Release, MarkedForEncryptionNeedsAPartnerReachedThatWay) {
  SmallBase base;
  const auto marking = base.put(body_of(
      id_of("marking-definition", 7),
      R"(,"extensions":{"extension-definition--762e2e97-ee51-43e5-a9ea-165fbb862c4a":{"encrypt_in_transit":"must"}})"));
  const auto id = incident(base, {tlp_id(Tlp::green), marking});
  EXPECT_EQ(base.rule(id), "encryption");
  base.policy.partner.encrypted = true;
  EXPECT_EQ(base.rule(id), "released");
}

TEST(Release, TheLicenceOfASourceBeatsAnyMarking) {
  SmallBase base;
  const auto closed = base.source("gtd", records::PassOn::no);
  const auto id = base.put(body_of(id_of("incident", 1), R"(,"name":"x","created_by_ref":)" + quote(closed),
                                   {tlp_id(Tlp::clear)}));
  EXPECT_EQ(base.rule(id), "source-licence");
  EXPECT_EQ(base.rule(closed), "source-licence");
  EXPECT_EQ(base.decide(id).because, records::ObjectId::parse(closed).value());
}

TEST(Release, WithoutASourceThereIsNoLicence) {
  SmallBase base;
  const auto maker = base.put(body_of(id_of("identity", 1), R"(,"name":"x")"));
  EXPECT_EQ(base.rule(maker), "source-unknown");
  EXPECT_EQ(
      base.rule(base.put(body_of(id_of("incident", 1), R"(,"name":"x","created_by_ref":)" + quote(maker)))),
      "source-unknown");
  EXPECT_EQ(base.rule(base.put(body_of(id_of("incident", 2), R"(,"name":"x")"))), "source-unknown");
  EXPECT_EQ(base.rule(base.put(body_of(id_of("incident", 3),
                                       R"(,"name":"x","created_by_ref":)" + quote(id_of("identity", 99))))),
            "source-unknown");
}

TEST(Release, WhatTheNodeMakesItselfNeedsNoLicence) {
  SmallBase base;
  const auto node = base.put(node_identity_object(base.policy.node_key, "NACTA").body);
  EXPECT_EQ(base.rule(node), "released");
  EXPECT_EQ(
      base.rule(base.put(body_of(id_of("note", 1), R"(,"content":"x","object_refs":)" + list_of({node}) +
                                                       R"(,"created_by_ref":)" + quote(node)))),
      "released");
}

TEST(Release, ADeniedSourceStaysAway) {
  SmallBase base;
  const auto id = incident(base, {tlp_id(Tlp::clear)});
  base.policy.partner.deny_sources = {"press"};
  EXPECT_EQ(base.rule(id), "source-denied");
  EXPECT_EQ(base.rule(SmallBase::press()), "source-denied");
}

TEST(Release, ATopicIsTypesAndSources) {
  SmallBase base;
  const auto id = incident(base, {tlp_id(Tlp::clear)});
  base.policy.collections = {{"a", "", {"report"}, {"*"}}, {"b", "", {"incident"}, {"gtd"}}};
  EXPECT_EQ(base.rule(id), "topic");
  base.policy.collections.push_back({"c", "", {"incident", "report"}, {"gtd", "press"}});
  EXPECT_EQ(base.decide(id).collections, 4U);
  EXPECT_EQ(base.decide(SmallBase::press()).collections, 5U);  // as far as the source is in the topic
}

TEST(Release, WhatOthersGaveLeavesOnlyByTheirWord) {
  SmallBase base;
  const auto given = [&](const std::string& giver, Tlp level) {
    return base.put(body_of(id_of("incident", 1), R"(,"name":"x")", {tlp_id(level)}), giver);
  };
  EXPECT_EQ(base.rule(given("aiib", Tlp::green)), "received-no-leave");
  base.policy.free_givers = {"aiib"};
  EXPECT_EQ(base.rule(given("aiib", Tlp::green)), "released");
  base.policy.partner.clearance = Tlp::red;
  EXPECT_EQ(base.rule(given("aiib", Tlp::amber_strict)), "received-strict");
  EXPECT_EQ(base.rule(given("aiib", Tlp::red)), "received-strict");
  EXPECT_EQ(base.rule(given("krn", Tlp::green)), "from-the-partner");
}

TEST(Release, AGiversIdentityGrantsNoLicenceToWhatIsOurs) {
  SmallBase base;
  const auto open = base.source("gtd", records::PassOn::freely);
  base.put(base.bodies().at(open), "aiib");
  EXPECT_EQ(
      base.rule(base.put(body_of(id_of("incident", 1), R"(,"name":"x","created_by_ref":)" + quote(open)))),
      "source-unknown");
}

TEST(Release, ClearancesAndListingsOfCitizensNeverLeave) {
  SmallBase base;
  base.policy.partner.clearance = Tlp::red;
  EXPECT_EQ(base.rule(base.put("x-sanad-clearance", 1, "", {tlp_id(Tlp::clear)})), "never-leaves");
  EXPECT_EQ(base.rule(base.put("x-sanad-listing", 1, R"(,"documents":[{"number":"ab","hashed":true}])",
                               {tlp_id(Tlp::clear)})),
            "never-leaves");
  const auto named = marked_by(base, {.releasable_to = {{"krn"}}});
  EXPECT_EQ(base.rule(base.put("x-sanad-listing", 2, "", {tlp_id(Tlp::red), named})), "never-leaves");
  EXPECT_EQ(
      base.rule(base.put("x-sanad-listing", 3, R"(,"documents":[{"number":"ab"}])", {tlp_id(Tlp::clear)})),
      "released");
}

TEST(Release, IsExplainedInOneSentence) {
  SmallBase base;
  const auto id = incident(base, {tlp_id(Tlp::amber_strict)});
  EXPECT_EQ(explain(base.decide(id), *base.facts(id), base.policy),
            "Its TLP level is above the partner's clearance (TLP:AMBER+STRICT, clearance TLP:AMBER).");
  const auto open = base.put("incident", 2, R"(,"name":"x")");
  EXPECT_EQ(explain(base.decide(open), *base.facts(open), base.policy), "Nothing forbids it.");
}

}  // namespace
}  // namespace sanad::exchange
