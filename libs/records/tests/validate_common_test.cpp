// SPDX-License-Identifier: Apache-2.0
// The MUST rules of STIX 2.1 for properties that all objects share.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "validation.h"

namespace sanad::records {
namespace {

TEST(ValidateCommon, ALeanIncidentIsRight) {
  EXPECT_EQ(paths_of(incident()), "");
}

TEST(ValidateCommon, RequiredPropertiesAreNamedWhenMissing) {
  for (const auto* key : {"type", "spec_version", "id", "created", "modified", "name"}) {
    const auto whole = incident();
    auto members = *whole.object();
    std::erase_if(members, [&](const auto& member) { return member.first == key; });
    EXPECT_THAT(paths_of(Json(members)), testing::HasSubstr(std::string{"$."} + key)) << key;
  }
}

TEST(ValidateCommon, OnlyVersion21IsTaken) {
  EXPECT_EQ(paths_with("spec_version", "2.0"), "$.spec_version");
  EXPECT_EQ(paths_with("spec_version", Json{2.1}), "$.spec_version");
}

TEST(ValidateCommon, TheIdStartsWithTheTypeAndHoldsAUuid) {
  EXPECT_EQ(paths_with("id", "incident--1"), "$.id");
  EXPECT_EQ(paths_with("id", "report--f6ffbf76-9af2-4254-9449-1a8d7e1e6618"), "$.id");
  EXPECT_EQ(paths_with("id", "incident--f6ffbf76-9af2-0254-9449-1a8d7e1e6618"), "$.id");  // no UUID version
  EXPECT_EQ(paths_with("id", "incident--f6ffbf76-9af2-4254-1449-1a8d7e1e6618"),
            "$.id");  // not the RFC's variant
  EXPECT_EQ(paths_with("id", 7), "$.id");
}

TEST(ValidateCommon, TimesAreOfTheCalendarInUtcAndToTheMillisecond) {
  for (const auto* text :
       {"2022-02-30T00:00:00.000Z", "2022-01-01T00:00:00.000+01:00", "2022-01-01", "2022-01-01T00:00:00Z",
        "2022-01-01T24:00:00.000Z", "2022-01-01T00:00:00.00Z", "", "x"}) {
    EXPECT_EQ(paths_with("modified", text), "$.modified") << text;
  }
  EXPECT_EQ(paths_with("modified", Json{1}), "$.modified");
  EXPECT_EQ(paths_with("modified", "2099-12-31T23:59:60.123456Z"), "");
}

TEST(ValidateCommon, ModifiedIsNotBeforeCreated) {
  EXPECT_EQ(paths_with("modified", "2019-12-31T23:59:59.999Z"), "$.modified");
  EXPECT_EQ(paths_with("modified", "2020-01-01T00:00:00.000Z"), "");
  EXPECT_EQ(paths_with("modified", "2020-01-01T00:00:00.000000Z"), "");
}

TEST(ValidateCommon, ConfidenceIsAWholeNumberFrom0To100) {
  for (const int value : {0, 50, 100}) EXPECT_EQ(paths_with("confidence", value), "");
  for (const auto& value : {Json{-1}, Json{101}, Json{0.5}, Json{"50"}}) {
    EXPECT_EQ(paths_with("confidence", value), "$.confidence");
  }
}

TEST(ValidateCommon, SimpleKindsAreChecked) {
  EXPECT_EQ(paths_with("revoked", "true"), "$.revoked");
  EXPECT_EQ(paths_with("labels", Json{Json::Array{}}), "$.labels");
  EXPECT_EQ(paths_with("labels", Json{Json::Array{"a", 7}}), "$.labels[1]");
  EXPECT_EQ(paths_with("labels", "a"), "$.labels");
  EXPECT_EQ(paths_with("created_by_ref", "incident--f6ffbf76-9af2-4254-9449-1a8d7e1e6618"),
            "$.created_by_ref");
  EXPECT_EQ(paths_with("created_by_ref", "identity--f6ffbf76-9af2-4254-9449-1a8d7e1e6618"), "");
  EXPECT_EQ(paths_with("description", Json{}), "$.description");
}

TEST(ValidateCommon, LanguagesAreTagsOfRfc5646) {
  for (const auto* tag : {"ur", "ps-AF", "zh-Hant-TW", "x-private", "de-1996"})
    EXPECT_EQ(paths_with("lang", tag), "") << tag;
  for (const auto* tag : {"", "u", "ur_PK", "ur-", "-ur", "123", "languages1", "ur-x"}) {
    EXPECT_EQ(paths_with("lang", tag), "$.lang") << tag;
  }
}

TEST(ValidateCommon, PropertyNamesAreLowerCaseWords) {
  EXPECT_EQ(paths_with("x_custom_1", 1), "");
  for (const auto& name :
       {std::string{"X_Custom"}, std::string{"x-custom"}, std::string{"ab"}, std::string(251, 'a')}) {
    EXPECT_EQ(paths_with(name, 1), "$") << name;
  }
}

TEST(ValidateReferences, EachHasASourceNameAndOneMore) {
  const auto with = [](std::string_view reference) {
    return paths_with("external_references", Json::parse("[" + std::string{reference} + "]").value());
  };
  EXPECT_EQ(with(R"({"source_name":"x","external_id":"1"})"), "");
  EXPECT_EQ(with(R"({"source_name":"x"})"), "$.external_references[0]");
  EXPECT_EQ(with(R"({"url":"https://example.org"})"), "$.external_references[0].source_name");
  EXPECT_EQ(with(R"({"source_name":"x","url":"no address"})"), "$.external_references[0].url");
  EXPECT_EQ(with(R"({"source_name":"x","url":"https://example.org/\u0627"})"), "");
  EXPECT_EQ(with("7"), "$.external_references[0]");
  EXPECT_EQ(paths_with("external_references", Json{Json::Array{}}), "$.external_references");
}

TEST(ValidateReferences, HashesFitTheirAlgorithm) {
  const auto with = [](std::string_view hashes) {
    return paths_with("external_references",
                      Json::parse(R"([{"source_name":"x","url":"https://example.org","hashes":)" +
                                  std::string{hashes} + "}]")
                          .value());
  };
  const std::string hashes = "$.external_references[0].hashes";
  EXPECT_EQ(with(R"({"MD5":"0123456789abcdef0123456789ABCDEF","OWN-1":"anything"})"), "");
  EXPECT_EQ(with(R"({"MD5":"0123"})"), hashes + ".MD5");
  EXPECT_EQ(with(R"({"SHA-256":7})"), hashes + ".SHA-256");
  EXPECT_EQ(with(R"({"a b":"x"})"), hashes);
  EXPECT_EQ(with("{}"), hashes);
}

constexpr std::string_view some_marking = "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da";

TEST(ValidateMarkings, RefsNameMarkingDefinitions) {
  EXPECT_EQ(paths_with("object_marking_refs", Json{Json::Array{some_marking}}), "");
  EXPECT_EQ(
      paths_with("object_marking_refs", Json{Json::Array{"identity--f6ffbf76-9af2-4254-9449-1a8d7e1e6618"}}),
      "$.object_marking_refs[0]");
}

TEST(ValidateMarkings, ADefinitionDoesNotMarkItself) {
  auto marking =
      Json::parse(R"({"type":"marking-definition","spec_version":"2.1","created":"2020-01-01T00:00:00.000Z",
      "id":"marking-definition--f6ffbf76-9af2-4254-9449-1a8d7e1e6618","definition_type":"statement",
      "definition":{"statement":"x"}})")
          .value();
  EXPECT_EQ(paths_of(marking), "");
  marking.set("object_marking_refs", Json{Json::Array{marking.text("id")}});
  EXPECT_EQ(paths_of(marking), "$.object_marking_refs[0]");
}

std::string granular(const std::string& marking) {
  auto object = incident();
  object.set("labels", Json{Json::Array{"a", "b"}});
  object.set("granular_markings", Json::parse("[" + marking + "]").value());
  return paths_of(object);
}

std::string with_selector(std::string_view selector) {
  return granular(R"({"marking_ref":")" + std::string{some_marking} + R"(","selectors":[")" +
                  std::string{selector} + R"("]})");
}

TEST(ValidateMarkings, SelectorsNameSomethingThatIsThere) {
  for (const auto* selector : {"name", "labels", "labels.[1]", "id", "granular_markings.[0].selectors.[0]"}) {
    EXPECT_EQ(with_selector(selector), "") << selector;
  }
  for (const auto* selector :
       {"", "nothing", "labels.[2]", "labels.1", "labels.[]", "labels.[-1]", "labels.[1].x", "name.[0]",
        "labels.[1x]", "labels.[99999999999999999999]", ".name", "name.", "[0]"}) {
    EXPECT_EQ(with_selector(selector), "$.granular_markings[0].selectors[0]") << selector;
  }
}

TEST(ValidateMarkings, AGranularMarkingHasEitherARefOrALanguage) {
  const std::string ref = R"("marking_ref":")" + std::string{some_marking} + "\"";
  EXPECT_EQ(granular(R"({"lang":"ur","selectors":["name"]})"), "");
  EXPECT_EQ(granular("{" + ref + R"(,"lang":"ur","selectors":["name"]})"), "$.granular_markings[0]");
  EXPECT_EQ(granular(R"({"selectors":["name"]})"), "$.granular_markings[0]");
  EXPECT_EQ(granular("{" + ref + "}"), "$.granular_markings[0].selectors");
  EXPECT_EQ(granular("{" + ref + R"(,"selectors":[]})"), "$.granular_markings[0].selectors");
  EXPECT_EQ(granular(R"({"lang":"u","selectors":["name"]})"), "$.granular_markings[0].lang");
}

TEST(ValidateExtensions, KeysAreIdsOfDefinitionsAndValuesObjects) {
  const auto with = [](std::string_view text) { return paths_with("extensions", Json::parse(text).value()); };
  const std::string key = "extension-definition--6a0fd7d3-69a6-47ac-ad31-f957a22831bd";
  EXPECT_EQ(with("{\"" + key + R"(":{"extension_type":"property-extension"}})"), "");
  EXPECT_EQ(with("{\"" + key + R"(":{"extension_type":"other"}})"),
            "$.extensions." + key + ".extension_type");
  EXPECT_EQ(with("{\"" + key + R"(":7})"), "$.extensions." + key);
  EXPECT_EQ(with(R"({"extension-definition--1":{}})"), "$.extensions");
  EXPECT_EQ(with(R"({"ntfs-ext":{}})"), "");
  EXPECT_EQ(with("{}"), "$.extensions");
  EXPECT_EQ(with("[]"), "$.extensions");
}

TEST(ValidateUnknownTypes, OnlyTheCommonRulesHold) {
  auto object = incident();
  object.set("type", "x-own-thing");
  object.set("id", "x-own-thing--f6ffbf76-9af2-4254-9449-1a8d7e1e6618");
  object.set("latitude", "anything");
  EXPECT_EQ(paths_of(object), "");
  object.set("confidence", 101);
  EXPECT_EQ(paths_of(object), "$.confidence");
}

TEST(ValidateObservables, NeedNoTimes) {
  EXPECT_EQ(
      paths_of(
          Json::parse(
              R"({"type":"url","id":"url--c1477287-23ac-5971-a010-5c287877fa60","value":"https://x.org"})")
              .value()),
      "");
  EXPECT_EQ(paths_of(Json::parse(R"({"type":"x-own","id":"x-own--c1477287-23ac-5971-a010-5c287877fa60",
      "extensions":{"extension-definition--6a0fd7d3-69a6-47ac-ad31-f957a22831bd":{"extension_type":"new-sco"}}})")
                         .value()),
            "");
}

TEST(Validate, TellsAtMost32Problems) {
  auto object = incident();
  Json::Array labels;
  for (int i = 0; i < 1000; ++i) labels.emplace_back(i);
  object.set("labels", Json{labels});
  EXPECT_EQ(validate(object).size(), 32U);
}

TEST(Validate, MessagesNeverHoldTheTextOfTheRecord) {
  auto object = incident();
  for (const auto* key :
       {"id", "type", "created", "lang", "confidence", "spec_version", "object_marking_refs"}) {
    object.set(key, "secret words");
  }
  for (const auto& problem : validate(object)) {
    EXPECT_THAT(problem.message, testing::Not(testing::HasSubstr("secret"))) << problem.path;
  }
}

TEST(Validate, ABundleOrAnythingElseIsNoObject) {
  EXPECT_EQ(paths_of(Json{7}), "$");
  EXPECT_EQ(paths_of(Json::parse(R"({"type":"bundle","objects":[]})").value()), "$.type");
}

}  // namespace
}  // namespace sanad::records
