// SPDX-License-Identifier: Apache-2.0
// Rules that speak of what an object refers to, and the objects that are derived.
#include <gtest/gtest.h>

#include "release_bodies.h"

namespace sanad::exchange {
namespace {

using records::Tlp;

/// A base with an open incident, a secret one, and the ids of both.
struct Graph : SmallBase {
  std::string open = put("incident", 1, R"(,"name":"open")");
  std::string secret = put("incident", 2, R"(,"name":"secret")", {tlp_id(Tlp::red)});

  std::string report(int number, const std::vector<std::string>& members, const std::string& rest = "") {
    return put("report", number,
               R"(,"name":"r","published":"2026-01-01T00:00:00Z","object_refs":)" + list_of(members) + rest);
  }
  std::string relationship(int number, const std::string& source, const std::string& target) {
    return put("relationship", number,
               R"(,"relationship_type":"related-to","source_ref":)" + quote(source) + R"(,"target_ref":)" +
                   quote(target));
  }
  static std::string member(const std::string& body, std::string_view key) {
    const auto json = Json::parse(body).value();
    return std::string{json.text(key)};
  }
  std::string made(const std::string& id) {
    auto decisions = release();
    const auto object = derived(id, decisions);
    return object ? object->object.body : "refused: " + object.error().message;
  }
};

TEST(ReleaseGraph, ARelationshipNeedsBothEnds) {
  Graph base;
  EXPECT_EQ(base.rule(base.relationship(1, base.open, base.open)), "released");
  const auto id = base.relationship(2, base.open, base.secret);
  EXPECT_EQ(base.rule(id), "reference-withheld");
  EXPECT_EQ(base.decide(id).because->to_string(), base.secret);
  EXPECT_EQ(base.rule(base.relationship(3, id_of("incident", 99), base.open)), "reference-unknown");
}

TEST(ReleaseGraph, WithholdingSpreads) {
  Graph base;
  const auto first = base.relationship(1, base.open, base.secret);
  const auto opinion = base.put("opinion", 1, R"(,"opinion":"agree","object_refs":)" + list_of({first}));
  const auto note = base.put("note", 1, R"(,"content":"x","object_refs":)" + list_of({opinion}));
  EXPECT_EQ(base.rule(opinion), "nothing-left");
  EXPECT_EQ(base.rule(note), "nothing-left");
  EXPECT_EQ(base.decide(note).because->to_string(), opinion);
}

TEST(ReleaseGraph, ListsAreFilteredInADerivedObject) {
  Graph base;
  const auto id = base.report(1, {base.open, base.secret});
  const auto decision = base.decide(id);
  EXPECT_EQ(decision.outcome, Outcome::derive);
  EXPECT_EQ(name_of(decision.rule), "derived-list");
  EXPECT_EQ(decision.because->to_string(), base.secret);
  const auto body = base.made(id);
  ASSERT_FALSE(body.starts_with("refused")) << body;
  const auto json = Json::parse(body).value();
  EXPECT_EQ(json.find("object_refs")->array()->size(), 1U);
  EXPECT_EQ(json.text("created_by_ref"), node_identity(base.policy.node_key).to_string());
  EXPECT_NE(json.text("id"), id);
  EXPECT_EQ(body.find(base.secret), std::string::npos);
  EXPECT_EQ(body.find(id.substr(id.find("--") + 2)), std::string::npos);
  EXPECT_TRUE(records::read_object(body).has_value()) << body;
}

TEST(ReleaseGraph, AnEmptyListThatIsNeededWithholds) {
  Graph base;
  EXPECT_EQ(base.rule(base.report(1, {base.secret})), "nothing-left");
  const auto sighting =
      base.put("sighting", 1,
               R"(,"sighting_of_ref":)" + quote(base.open) + R"(,"where_sighted_refs":)" +
                   list_of({base.put("location", 1, R"(,"region":"asia")", {tlp_id(Tlp::red)})}));
  EXPECT_EQ(base.rule(sighting), "derived-list");
  EXPECT_EQ(base.made(sighting).find("where_sighted_refs"), std::string::npos);
}

TEST(ReleaseGraph, AWithheldMakerGivesADerivedObject) {
  Graph base;
  const auto hidden = base.source("hidden", records::PassOn::freely, Tlp::red);
  const auto id = base.put(body_of(id_of("incident", 3), R"(,"name":"x","created_by_ref":)" + quote(hidden)));
  EXPECT_EQ(base.rule(id), "derived-owner");
  const auto body = base.made(id);
  ASSERT_FALSE(body.starts_with("refused")) << body;
  EXPECT_EQ(body.find(hidden), std::string::npos);
  EXPECT_TRUE(records::read_object(body).has_value()) << body;
  // What refers to it goes too, and refers to the derived one.
  const auto link = base.relationship(1, base.open, id);
  EXPECT_EQ(base.rule(link), "derived-reference");
  EXPECT_EQ(base.member(base.made(link), "target_ref"), base.member(body, "id"));
}

TEST(ReleaseGraph, WhatMustNameItsSourceGoesWholeOrNotAtAll) {
  Graph base;
  const auto hidden = base.source("hidden", records::PassOn::with_attribution, Tlp::red);
  EXPECT_EQ(
      base.rule(base.put(body_of(id_of("incident", 3), R"(,"name":"x","created_by_ref":)" + quote(hidden)))),
      "whole-or-not");
  // Nor does what a partner gave.
  base.policy.free_givers = {"aiib"};
  const auto given = base.put(
      body_of(id_of("report", 3), R"(,"name":"r","published":"2026-01-01T00:00:00Z","object_refs":)" +
                                      list_of({base.open, base.secret})),
      "aiib");
  EXPECT_EQ(base.rule(given), "whole-or-not");
}

TEST(ReleaseGraph, AnAccountThatNamesItsRowHasNoDerivedForm) {
  Graph base;
  base.source("hidden", records::PassOn::freely, Tlp::red);
  records::Account account;
  account.source = "hidden";
  account.native_id = "7";
  account.id = records::natural_id("incident", "hidden", "7");
  account.title = "x";
  account.marking = Tlp::green;
  EXPECT_EQ(base.rule(base.put(records::to_object(account, std::nullopt).body)), "whole-or-not");
}

TEST(ReleaseGraph, LanguageContentFollowsItsObject) {
  Graph base;
  const auto content = [&](int number, const std::string& of) {
    return base.put("language-content", number,
                    R"(,"object_ref":)" + quote(of) + R"(,"contents":{"ur":{"name":"x"}})");
  };
  EXPECT_EQ(base.rule(content(1, base.open)), "released");
  EXPECT_EQ(base.rule(content(2, base.secret)), "reference-withheld");
  EXPECT_EQ(base.rule(content(3, base.report(1, {base.open, base.secret}))), "reference-withheld");
}

TEST(ReleaseGraph, IdsInTextsAddressesKeysAndExtensionsCount) {
  Graph base;
  const auto upper = [](std::string text) {
    for (auto& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
  };
  int number = 10;
  for (const auto& rest : std::vector<std::string>{
           R"(,"description":"see )" + base.secret + R"( for more")",
           R"(,"description":"see (x)" + upper(base.secret) + ")\"",
           R"(,"description":"\u0069)" + base.secret.substr(1) + R"(")",
           R"(,"external_references":[{"source_name":"x","url":"https://nacta.example/records/)" +
               base.secret + R"("}])",
           R"(,"labels":[")" + base.secret + R"("])",
           R"(,"x_notes":{")" + base.secret + R"(":1})",
           R"(,"extensions":{"x-ext":{"about_ref":")" + base.secret + R"("}})",
           R"(,"extensions":{"x-ext":{"deep":[{"about_refs":[")" + base.secret + R"("]}]}})",
       }) {
    const auto id = base.put("incident", ++number, R"(,"name":"x")" + rest);
    EXPECT_EQ(base.decide(id).outcome, Outcome::withhold) << rest;
  }
  EXPECT_EQ(
      base.rule(base.put("incident", ++number, R"(,"name":"x","description":"see )" + base.open + "\"")),
      "released");
  EXPECT_EQ(
      base.rule(base.put("incident", ++number, R"(,"name":"x","description":"see )" + base.secret + "\"")),
      "text-names-withheld");
}

TEST(ReleaseGraph, AnExtensionDefinitionNeedNotBeHeldButMustNotBeWithheld) {
  Graph base;
  const auto schema = id_of("extension-definition", 1);
  const auto id =
      base.put("incident", 5,
               R"(,"name":"x","extensions":{")" + schema + R"(":{"extension_type":"property-extension"}})");
  EXPECT_EQ(base.rule(id), "released");
  base.put(body_of(schema,
                   R"(,"name":"x","schema":"x","version":"1.0.0","extension_types":["property-extension"])",
                   {tlp_id(Tlp::red)}));
  EXPECT_EQ(base.rule(id), "reference-withheld");
}

TEST(ReleaseGraph, ACycleOfReleasableObjectsIsReleased) {
  Graph base;
  base.report(1, {id_of("report", 2), base.open});
  base.report(2, {id_of("report", 3), base.open});
  base.report(3, {id_of("report", 1), id_of("report", 3), base.open});
  for (int i = 1; i <= 3; ++i) EXPECT_EQ(base.rule(id_of("report", i)), "released");
}

TEST(ReleaseGraph, ACycleThatTouchesASecretIsDerivedThroughout) {
  Graph base;
  base.report(1, {id_of("report", 2), base.open});
  base.report(2, {id_of("report", 3), base.open});
  base.report(3, {id_of("report", 1), base.open, base.secret});
  EXPECT_EQ(base.rule(id_of("report", 3)), "derived-list");
  EXPECT_EQ(base.rule(id_of("report", 2)), "derived-reference");
  EXPECT_EQ(base.rule(id_of("report", 1)), "derived-reference");
  const auto third = Json::parse(base.made(id_of("report", 3))).value();
  const auto first = Json::parse(base.made(id_of("report", 1))).value();
  EXPECT_EQ(*(*third.find("object_refs")->array())[0].string(), first.text("id"));
}

TEST(ReleaseGraph, WhatThePartnerGaveIsNoSecretToIt) {
  Graph base;
  const auto theirs = base.put(body_of(id_of("incident", 3), R"(,"name":"x")", {tlp_id(Tlp::red)}), "krn");
  EXPECT_EQ(base.rule(theirs), "from-the-partner");
  EXPECT_EQ(base.rule(base.relationship(1, base.open, theirs)), "released");
  EXPECT_EQ(base.rule(base.report(1, {base.open, theirs})), "released");
}

TEST(ReleaseGraph, ADecisionEndsWithWhatItRestsOn) {
  Graph base;
  const auto marking =
      base.put(to_object(OwnMarking{.expires = time_of("2027-01-01T00:00:00Z")}).value().body);
  const auto ending = base.put("incident", 3, R"(,"name":"x")", {tlp_id(Tlp::green), marking});
  const auto link = base.relationship(1, base.open, ending);
  const auto note = base.put("note", 1, R"(,"content":"x","object_refs":)" + list_of({link, base.open}));
  EXPECT_EQ(base.decide(note).expires, time_of("2027-01-01T00:00:00Z"));
  EXPECT_EQ(base.decide(base.open).expires, std::nullopt);
  auto decisions = base.release();
  EXPECT_EQ(decisions.decide(*base.facts(link)).value().expires, time_of("2027-01-01T00:00:00Z"));
  EXPECT_EQ(decisions.decide(*base.facts(note)).value().expires, time_of("2027-01-01T00:00:00Z"));
  EXPECT_EQ(base.rule(note, time_of("2027-01-01T00:00:00Z")), "derived-list");
}

TEST(ReleaseGraph, AMarkingThatIsWithheldWithholds) {
  Graph base;
  const auto marking = to_object(OwnMarking{.releasable_to = {{"krn"}}}).value();
  auto json = Json::parse(marking.body).value();
  json.set("object_marking_refs", Json::Array{tlp_id(Tlp::red)});
  base.put(json.canonical());
  EXPECT_EQ(
      base.rule(base.put("incident", 5, R"(,"name":"x")", {tlp_id(Tlp::green), marking.id.to_string()})),
      "reference-withheld");
}

TEST(ReleaseGraph, TooManyReferencesWithhold) {
  Graph base;
  std::vector<std::string> members;
  for (int i = 0; i < 10'001; ++i) members.push_back(id_of("incident", 1000 + i));
  EXPECT_EQ(base.rule(base.report(1, members)), "not-a-record");
}

TEST(ReleaseGraph, LongChainsAreSettledRoundByRoundInBoundedWork) {
  constexpr int length = 10'000;
  const SmallBase base;
  const auto id = [](int i) { return records::ObjectId::parse(id_of("report", i)).value(); };
  const auto press = base.facts(SmallBase::press());
  std::map<records::ObjectId, int> numbers;
  for (int i = 0; i <= length; ++i) numbers[id(i)] = i;
  int asked = 0;
  const FactsLookup lookup = [&](const records::ObjectId& wanted) -> std::shared_ptr<const ReleaseFacts> {
    if (wanted == press->id) return press;
    ++asked;
    auto facts = std::make_shared<ReleaseFacts>();
    facts->id = wanted;
    facts->created_by = press->id;
    // Each names the next two; the last is a secret.
    const int number = numbers.at(wanted);
    if (number == length) facts->marking.tlp = Tlp::red;
    for (const int next : {number + 1, number + 2}) {
      if (next <= length) facts->references.push_back({id(next), Mention::list, 0});
    }
    facts->lists = {{"object_refs", static_cast<std::uint32_t>(facts->references.size()), true}};
    return facts;
  };
  Release release{base.policy, base.consents, now, lookup};
  const auto decision = release.decide(*lookup(id(0))).value();
  // The last but one loses all that it names, and so does each before it.
  EXPECT_EQ(decision.rule, Rule::nothing_left);
  EXPECT_EQ(decision.because, id(1));
  EXPECT_EQ(asked, length + 1);
  EXPECT_EQ(release.decide(*lookup(id(length - 1))).value().because, id(length));
}

}  // namespace
}  // namespace sanad::exchange
