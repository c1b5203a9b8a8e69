// SPDX-License-Identifier: Apache-2.0
// The MUST rules of STIX 2.1 for each type's own properties.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "validation.h"

namespace sanad::records {
namespace {

constexpr const char* an_id = "identity--6a0fd7d3-69a6-47ac-ad31-f957a22831bd";

std::string refs(const std::string& key) {
  return "\"" + key + "\":[\"" + an_id + "\"]";
}

/// The least that makes an object of each type right.
const std::map<std::string, std::string>& least_members() {
  static const std::map<std::string, std::string> members{
      {"attack-pattern", R"("name":"x")"},
      {"campaign", R"("name":"x")"},
      {"course-of-action", R"("name":"x")"},
      {"extension-definition",
       R"("name":"x","schema":"s","version":"1.0.0","extension_types":["new-sdo"],"created_by_ref":")" +
           std::string{an_id} + "\""},
      {"grouping", R"("context":"unspecified",)" + refs("object_refs")},
      {"identity", R"("name":"x")"},
      {"incident", R"("name":"x")"},
      {"indicator", R"("pattern":"[x]","pattern_type":"stix","valid_from":"2022-01-01T00:00:00Z")"},
      {"infrastructure", R"("name":"x")"},
      {"intrusion-set", R"("name":"x")"},
      {"language-content", R"("object_ref":")" + std::string{an_id} + R"(","contents":{"ur":{"name":"y"}})"},
      {"location", R"("country":"PK")"},
      {"malware", R"("is_family":false)"},
      {"marking-definition", R"("definition_type":"statement","definition":{"statement":"x"})"},
      {"note", R"("content":"x",)" + refs("object_refs")},
      {"observed-data", R"("first_observed":"2022-01-01T00:00:00Z","last_observed":"2022-01-01T00:00:00Z",)"
                        R"("number_observed":1,)" +
                            refs("object_refs")},
      {"opinion", R"("opinion":"agree",)" + refs("object_refs")},
      {"relationship", R"("relationship_type":"leader-of","source_ref":")" + std::string{an_id} +
                           R"(","target_ref":")" + an_id + "\""},
      {"report", R"("name":"x","published":"2022-01-01T00:00:00Z",)" + refs("object_refs")},
      {"sighting", R"("sighting_of_ref":")" + std::string{an_id} + "\""},
      {"threat-actor", R"("name":"x")"},
      {"tool", R"("name":"x")"},
      {"vulnerability", R"("name":"x")"},
  };
  return members;
}

std::string with(const std::string& type, const std::string& more) {
  return paths_of(object_of(type, least_members().at(type) + (more.empty() ? "" : "," + more)));
}
/// The least object with one property set.
std::string set(const std::string& type, std::string_view key, Json value) {
  auto object = object_of(type, least_members().at(type));
  object.set(key, std::move(value));
  return paths_of(object);
}

TEST(ValidateTypes, EveryKnownTypeHasALeastObject) {
  const auto types = known_types();
  EXPECT_TRUE(std::is_sorted(types.begin(), types.end()));
  ASSERT_EQ(types.size(), least_members().size());
  for (const auto type : types) EXPECT_EQ(with(std::string{type}, ""), "") << type;
}

TEST(ValidateTypes, EveryRequiredPropertyIsMissed) {
  for (const auto& [type, members] : least_members()) {
    if (type == "location" || type == "marking-definition") continue;  // alternatives; below
    const auto object = object_of(type, members);
    const auto required = Json::parse("{" + members + "}").value();
    for (const auto& [key, value] : *required.object()) {
      auto without = *object.object();
      std::erase_if(without, [&, name = key](const auto& member) { return member.first == name; });
      const auto expected = type == "observed-data" && key == "object_refs" ? "$" : "$." + key;
      EXPECT_THAT(paths_of(Json(without)), testing::HasSubstr(expected)) << type << " " << key;
    }
  }
}

TEST(ValidateTypes, EveryListMustHaveAnEntry) {
  for (const auto& [type, key] : std::map<std::string, std::string>{{"report", "object_refs"},
                                                                    {"threat-actor", "aliases"},
                                                                    {"identity", "sectors"},
                                                                    {"tool", "kill_chain_phases"},
                                                                    {"opinion", "authors"}}) {
    EXPECT_EQ(set(type, key, Json{Json::Array{}}), "$." + key) << type;
    EXPECT_EQ(set(type, key, "x"), "$." + key) << type;
  }
}

TEST(ValidateTypes, LastSeenIsNotBeforeFirstSeen) {
  for (const auto* type :
       {"campaign", "threat-actor", "intrusion-set", "sighting", "malware", "infrastructure"}) {
    EXPECT_EQ(with(type, R"("first_seen":"2022-01-02T00:00:00Z","last_seen":"2022-01-01T00:00:00Z")"),
              "$.last_seen");
    EXPECT_EQ(with(type, R"("first_seen":"2022-01-01T00:00:00Z","last_seen":"2022-01-01T00:00:00.000Z")"),
              "");
  }
}

TEST(ValidateLocation, NeedsARegionACountryOrAPoint) {
  EXPECT_EQ(paths_of(object_of("location", R"("city":"Quetta")")), "$");
  EXPECT_EQ(paths_of(object_of("location", R"("region":"southern-asia")")), "");
  EXPECT_EQ(paths_of(object_of("location", R"("latitude":30.2,"longitude":67,"precision":5000.5)")), "");
}

TEST(ValidateLocation, LatitudeAndLongitudeStandTogetherAndInRange) {
  EXPECT_EQ(with("location", R"("latitude":30.2)"), "$");
  EXPECT_EQ(with("location", R"("longitude":30.2)"), "$");
  EXPECT_EQ(with("location", R"("latitude":90.01,"longitude":0)"), "$.latitude");
  EXPECT_EQ(with("location", R"("latitude":0,"longitude":-180.5)"), "$.longitude");
  EXPECT_EQ(with("location", R"("precision":10)"), "$.precision");
}

TEST(ValidateRelationship, TypeIsLowerCaseWithHyphens) {
  EXPECT_EQ(set("relationship", "relationship_type", "splinter-of"), "");
  for (const auto* text : {"", "Splinter", "splinter_of", "splinter of"}) {
    EXPECT_EQ(set("relationship", "relationship_type", text), "$.relationship_type") << text;
  }
}

TEST(ValidateRelationship, StopsAfterItStarts) {
  EXPECT_EQ(with("relationship", R"("start_time":"2022-01-01T00:00:00Z","stop_time":"2022-01-01T00:00:00Z")"),
            "$.stop_time");
  EXPECT_EQ(with("relationship", R"("start_time":"2022-01-01T00:00:00Z","stop_time":"2022-01-01T00:00:01Z")"),
            "");
}

TEST(ValidateRelationship, TiesNoRelationshipsMarkingsOrBundles) {
  for (const auto* type : {"relationship", "sighting", "marking-definition", "bundle"}) {
    const auto id = std::string{type} + "--6a0fd7d3-69a6-47ac-ad31-f957a22831bd";
    EXPECT_EQ(set("relationship", "source_ref", id), "$.source_ref");
    EXPECT_EQ(set("relationship", "target_ref", id), "$.target_ref");
  }
}

TEST(ValidateSighting, CountIsBounded) {
  EXPECT_EQ(with("sighting", R"("count":0)"), "");
  EXPECT_EQ(with("sighting", R"("count":1000000000)"), "$.count");
  EXPECT_EQ(with("sighting", R"("count":-1)"), "$.count");
  EXPECT_EQ(with("sighting", refs("where_sighted_refs")), "");
  EXPECT_EQ(with("sighting", refs("observed_data_refs")), "$.observed_data_refs[0]");
}

TEST(ValidateOpinion, IsOneOfFive) {
  for (const auto* text : {"strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"}) {
    EXPECT_EQ(set("opinion", "opinion", text), "");
  }
  EXPECT_EQ(set("opinion", "opinion", "maybe"), "$.opinion");
}

TEST(ValidateObservedData, HasEitherObjectsOrRefs) {
  EXPECT_EQ(with("observed-data", R"("objects":{"0":{}})"), "$");
  EXPECT_EQ(set("observed-data", "number_observed", 0), "$.number_observed");
  EXPECT_EQ(set("observed-data", "last_observed", "2021-01-01T00:00:00Z"), "$.last_observed");
}

TEST(ValidateIndicator, EndsAfterItStarts) {
  EXPECT_EQ(set("indicator", "valid_until", "2022-01-01T00:00:00Z"), "$.valid_until");
}

TEST(ValidateMalware, AFamilyHasAName) {
  EXPECT_EQ(set("malware", "is_family", true), "$.name");
}

TEST(ValidateKillChain, PhasesHaveBothNames) {
  EXPECT_EQ(
      with("tool", R"("kill_chain_phases":[{"kill_chain_name":"a","phase_name":"b"},{"phase_name":"b"},7])"),
      "$.kill_chain_phases[1].kill_chain_name $.kill_chain_phases[2]");
}

TEST(ValidateMarkingDefinition, HasADefinitionOrAnExtensionAndNoVersions) {
  EXPECT_EQ(with("marking-definition", R"("modified":"2021-01-01T00:00:00.000Z")"), "$.modified");
  EXPECT_EQ(with("marking-definition", R"("revoked":true)"), "$.revoked");
  EXPECT_EQ(paths_of(object_of("marking-definition", R"("name":"x")")), "$");
  EXPECT_EQ(paths_of(object_of("marking-definition", R"("definition_type":"statement")")), "$");
  EXPECT_EQ(set("marking-definition", "definition", 7), "$.definition");
  EXPECT_EQ(set("marking-definition", "definition", Json{Json::Object{{"tlp", "red"}}}),
            "$.definition.statement");
  EXPECT_EQ(set("marking-definition", "definition_type", "own"), "$.definition_type");
}

TEST(ValidateMarkingDefinition, TlpHasTheStandardsIdsOnly) {
  auto red = object_of("marking-definition", R"("definition_type":"tlp","definition":{"tlp":"red"})");
  EXPECT_EQ(paths_of(red), "$.definition.tlp");
  red.set("id", "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed");
  EXPECT_EQ(paths_of(red), "");
  red.set("definition", Json{Json::Object{{"tlp", "green"}}});
  EXPECT_EQ(paths_of(red), "$.definition.tlp");
}

TEST(ValidateLanguageContent, ContentsAreTranslationsByLanguage) {
  EXPECT_EQ(set("language-content", "contents", Json::parse(R"({"u":{"name":"y"}})").value()), "$.contents");
  EXPECT_EQ(set("language-content", "contents", Json::parse(R"({"ur":"y"})").value()), "$.contents.ur");
  EXPECT_EQ(set("language-content", "contents", Json::parse(R"({"ur":{}})").value()), "$.contents.ur");
  EXPECT_EQ(set("language-content", "contents", Json::parse("{}").value()), "$.contents");
}

TEST(ValidateExtensionDefinition, VersionIsSemanticAndTypesAreKnown) {
  for (const auto* text : {"1.0.0", "0.12.3-draft", "2.1.0+5"}) {
    EXPECT_EQ(set("extension-definition", "version", text), "") << text;
  }
  for (const auto* text : {"", "1", "1.0", "1.0.0.0", "01.0.0", "1.x.0", "v1.0.0"}) {
    EXPECT_EQ(set("extension-definition", "version", text), "$.version") << text;
  }
  EXPECT_EQ(set("extension-definition", "extension_types", Json{Json::Array{"new-sdo", "new"}}),
            "$.extension_types[1]");
  EXPECT_EQ(set("extension-definition", "extension_types", Json{Json::Array{"toplevel-property-extension"}}),
            "$.extension_properties");
}

}  // namespace
}  // namespace sanad::records
