// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/marking_reader.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "generators.h"
#include "sanad/records/exchange_extensions.h"

namespace sanad::exchange {
namespace {

using Definitions = std::map<std::string, std::string>;

MarkingValue value_in(const std::string& object, const Definitions& held = {}) {
  MarkingReader reader{[&](const records::ObjectId& id) -> std::optional<std::string> {
    const auto found = held.find(id.to_string());
    return found == held.end() ? std::nullopt : std::optional{found->second};
  }};
  return reader.of(Json::parse(object).value());
}

const std::string own_id = "marking-definition--11111111-1111-4111-8111-111111111111";

std::string marked(const std::string& ids, const std::string& rest = "") {
  return R"({"object_marking_refs":[)" + ids + "]" + rest + "}";
}

std::string tlp(records::Tlp level) {
  return '"' + std::string{records::marking_id(level)} + '"';
}

MarkingValue level(records::Tlp tlp) {
  MarkingValue value;
  value.tlp = tlp;
  return value;
}

/// The value of a definition that holds one extension with these members.
MarkingValue extension(std::string_view key, const std::string& members) {
  const auto body = R"({"extensions":{")" + std::string{key} + R"(":)" + members + R"(},"id":")" + own_id +
                    R"(","type":"marking-definition"})";
  return value_of_definition(Json::parse(body).value());
}

constexpr std::string_view iep = "extension-definition--762e2e97-ee51-43e5-a9ea-165fbb862c4a";

TEST(MarkingReader, UnmarkedIsAmberStrict) {
  EXPECT_EQ(value_in("{}"), level(records::Tlp::amber_strict));
}

TEST(MarkingReader, TheStandardsIdsNeedNoDefinition) {
  EXPECT_EQ(value_in(marked(tlp(records::Tlp::clear))), MarkingValue{});
  EXPECT_EQ(value_in(marked(tlp(records::Tlp::green) + "," + tlp(records::Tlp::red))),
            level(records::Tlp::red));
  EXPECT_EQ(value_in(marked(R"("marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da")")),
            level(records::Tlp::green));
}

TEST(MarkingReader, GranularMarkingsCountForTheWholeObject) {
  const auto granular = R"(,"granular_markings":[{"lang":"ur","selectors":["name"]},{"marking_ref":)" +
                        tlp(records::Tlp::red) + R"(,"selectors":["name"]}])";
  EXPECT_EQ(value_in(marked(tlp(records::Tlp::clear), granular)), level(records::Tlp::red));
}

TEST(MarkingReader, ADefinitionThatIsNotHeldWithholds) {
  const auto value = value_in(marked(tlp(records::Tlp::clear) + ",\"" + own_id + '"'));
  EXPECT_FALSE(value.understood());
  EXPECT_EQ(value.unknown, static_cast<std::uint8_t>(NotUnderstood::unresolved));
  EXPECT_EQ(value.unknown_id, own_id);
}

TEST(MarkingReader, ReleasableToWithoutTlpIsStillAmberStrict) {
  const auto object = to_object(OwnMarking{.releasable_to = {{"krn"}}}).value();
  const auto id = object.id.to_string();
  auto expected = level(records::Tlp::amber_strict);
  expected.releasable_to = {{"krn"}};
  EXPECT_EQ(value_in(marked('"' + id + '"'), {{id, object.body}}), expected);
  expected.tlp = records::Tlp::green;
  EXPECT_EQ(value_in(marked(tlp(records::Tlp::green) + ",\"" + id + '"'), {{id, object.body}}), expected);
}

TEST(MarkingReader, MarkingsOfAnotherKindWithhold) {
  for (const auto* text : {R"({"object_marking_refs":"x"})", R"({"object_marking_refs":[7]})",
                           R"({"object_marking_refs":["identity--11111111-1111-4111-8111-111111111111"]})",
                           R"({"granular_markings":7})", R"({"granular_markings":[7]})",
                           R"({"granular_markings":[{"selectors":["name"]}]})"}) {
    EXPECT_FALSE(value_in(text).understood()) << text;
  }
}

TEST(MarkingReader, ADefinitionWithBytesThatAreNoJsonWithholds) {
  EXPECT_FALSE(value_in(marked('"' + own_id + '"'), {{own_id, "{"}}).understood());
}

TEST(MarkingDefinition, IepIsMapped) {
  MarkingValue expected;
  expected.encrypt = true;
  expected.actions = PermittedActions::internally_visible;
  expected.attribution = Attribution::must_not;
  expected.tlp = records::Tlp::amber;
  expected.expires = Timestamp::parse("2027-01-01T00:00:00Z").value();
  EXPECT_EQ(extension(iep, R"({"extension_type":"property-extension","encrypt_in_transit":"MUST",
                               "permitted_actions":"internally_visible actions","provider_attribution":"must-not",
                               "tlp":"amber","iep_id":"x","start_date":"2020-01-01T00:00:00Z",
                               "end_date":"2027-01-01T00:00:00Z","unmodified_resale":"must-not"})"),
            expected);
}

TEST(MarkingDefinition, AWordOrMemberThatTheSchemeLacksWithholds) {
  for (const auto* members :
       {R"({"tlp":"orange"})", R"({"permitted_actions":"some"})", R"({"encrypt_in_transit":true})",
        R"({"end_date":"tomorrow"})", R"({"new_member":1})", "7"}) {
    EXPECT_FALSE(extension(iep, members).understood()) << members;
  }
  for (const auto* members : {R"({"releasable_to":"krn"})", R"({"releasable_to":[""]})", R"({"consent":[7]})",
                              R"({"expires":7})", R"({"releasable_too":["krn"]})", "[]"}) {
    EXPECT_FALSE(extension(records::marking_extension, members).understood()) << members;
  }
}

TEST(MarkingDefinition, OtherSchemesWithhold) {
  const auto acs = "extension-definition--3a65884d-005a-4290-8335-cb2d778a83ce";
  EXPECT_FALSE(extension(acs, R"({"control_set":{"classification":"U"}})").understood());
  const auto head = R"({"id":")" + own_id + R"(","type":"marking-definition",)";
  for (
      const auto* rest :
      {R"("definition_type":"statement","definition":{"statement":"(c) 2026"}})",
       R"("definition_type":"tlp","definition":{"tlp":"white"}})", R"("name":"x"})", R"("extensions":{}})",
       R"("extensions":7})",
       R"("extensions":{"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":{"tlp_2_0":"clear"}}})"}) {
    const auto value = value_of_definition(Json::parse(head + rest).value());
    EXPECT_FALSE(value.understood()) << rest;
    EXPECT_EQ(value.unknown_id, own_id);
  }
}

RC_GTEST_PROP(OwnMarking, ComesBackExactlyAndBreaksNoMust, ()) {
  OwnMarking marking;
  if (one_in(2)) marking.releasable_to = any_names({"aiib", "krn", "pmi"});
  marking.consent = any_names({"aiib", "Khyber \"Network\""});
  marking.caveats = any_names({"court"});
  if (one_in(2)) marking.expires = Timestamp{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000)};
  if (one_in(2)) marking.basis = "agreement, article 4";
  const auto object = to_object(marking);
  if (!marking.releasable_to && marking.consent.empty() && marking.caveats.empty() && !marking.expires) {
    RC_ASSERT(!object.has_value());
    return;
  }
  const auto json = Json::parse(object.value().body).value();
  RC_ASSERT(records::validate(json).empty());
  RC_ASSERT(json.canonical() == object->body);
  MarkingValue expected;
  expected.releasable_to = marking.releasable_to;
  expected.consent = marking.consent;
  std::sort(expected.consent.begin(), expected.consent.end());
  expected.caveats = marking.caveats;
  expected.expires = marking.expires;
  RC_ASSERT(value_of_definition(json) == expected);
}

TEST(OwnMarking, TheSameMarkingIsTheSameObject) {
  const auto a = to_object(OwnMarking{.releasable_to = {{"krn", "aiib", "krn"}}}).value();
  const auto b = to_object(OwnMarking{.releasable_to = {{"aiib", "krn"}}}).value();
  EXPECT_EQ(a.body, b.body);
}

TEST(OwnMarking, NamesAreBounded) {
  EXPECT_FALSE(to_object(OwnMarking{.consent = {""}}).has_value());
  EXPECT_FALSE(to_object(OwnMarking{.consent = {std::string(200, 'x')}}).has_value());
  EXPECT_FALSE(to_object(OwnMarking{.consent = {"\xff"}}).has_value());
  EXPECT_FALSE(to_object(OwnMarking{.caveats = {"x"}, .basis = std::string(2000, 'x')}).has_value());
}

}  // namespace
}  // namespace sanad::exchange
