// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/definition.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace sanad::figures {
namespace {

using records::EventKind;
using records::Violence;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

constexpr std::string_view head = "name = \"mine\"\ntitle = \"Mine\"\ntext = \"What I count.\"\n";

std::string with(std::string_view more) {
  return std::string{head} + std::string{more};
}

TEST(ParseDefinition, ReadsEveryKey) {
  const auto definition = parse_definition(with(R"(
attackers_counted = false
doubtful_counted = false
least_killed = 3
other_kinds = "maybe"
sources = ["b", "a", "b"]
[kinds]
operation = "no"
attack = "yes"
[violence]
one-sided = "maybe"
)"),
                                           "mine.toml");
  ASSERT_TRUE(definition.has_value()) << describe(definition.error());
  EXPECT_EQ(definition->name, "mine");
  EXPECT_EQ(definition->text, "What I count.");
  EXPECT_FALSE(definition->attackers_counted);
  EXPECT_FALSE(definition->doubtful_counted);
  EXPECT_EQ(definition->least_killed, 3);
  EXPECT_EQ(definition->other_kinds, Counts::maybe);
  EXPECT_THAT(definition->sources, ElementsAre("a", "b"));
  EXPECT_THAT(definition->kinds,
              ElementsAre(Pair(EventKind::attack, Counts::yes), Pair(EventKind::operation, Counts::no)));
  EXPECT_THAT(definition->violence, ElementsAre(Pair(Violence::one_sided, Counts::maybe)));
}

TEST(ParseDefinition, NamesFileLineColumnAndKeyOfAFault) {
  const auto wrong = parse_definition(with("attackers_counted = \"no\"\n"), "mine.toml");
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().where, "mine.toml:4:21");
  EXPECT_EQ(wrong.error().message, "attackers_counted: expected true or false, found something else");
}

TEST(ParseDefinition, ListsTheWordsWhenAKindIsUnknown) {
  const auto wrong = parse_definition(with("[kinds]\nbombing = \"yes\"\n"), "mine.toml");
  ASSERT_FALSE(wrong.has_value());
  EXPECT_THAT(wrong.error().message, HasSubstr("kinds.bombing"));
  EXPECT_THAT(wrong.error().message, HasSubstr("operation"));
  EXPECT_EQ(wrong.error().where, "mine.toml:5:11");
}

TEST(ParseDefinition, RefusesAKeyItDoesNotKnow) {
  EXPECT_THAT(parse_definition(with("atackers_counted = true\n"), "f").error().message,
              HasSubstr("atackers_counted"));
}

TEST(ParseDefinition, DemandsNameTitleAndText) {
  EXPECT_THAT(parse_definition("name = \"x\"\ntitle = \"X\"\n", "f").error().message,
              HasSubstr("text: expected"));
}

TEST(ParseDefinition, RefusesNamesThatNeedQuotingInAShell) {
  EXPECT_FALSE(parse_definition("name = \"my own\"\ntitle = \"X\"\ntext = \"X\"\n", "f").has_value());
}

TEST(ParseDefinition, RefusesWhatIsNoToml) {
  const auto wrong = parse_definition("name = \n", "f.toml");
  ASSERT_FALSE(wrong.has_value());
  EXPECT_THAT(wrong.error().where, HasSubstr("f.toml:1:"));
  EXPECT_FALSE(parse_definition("\xFF\xFE", "f").has_value());
  EXPECT_EQ(parse_definition(std::string(100'000, '#'), "f").error().code, ErrorCode::limit_exceeded);
}

std::string file(const std::string& name) {
  std::ifstream in{std::string{SANAD_SOURCE_DIR} + "/libs/figures/definitions/" + name + ".toml",
                   std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(BuiltInDefinitions, AreTheFilesOfTheTree) {
  std::vector<std::string> names;
  for (const Definition& definition : built_in_definitions()) {
    names.push_back(definition.name);
    EXPECT_EQ(parse_definition(file(definition.name), definition.name).value(), definition);
  }
  EXPECT_THAT(names, ElementsAre("all", "attacks", "attacks+operations", "one-sided", "ged"));
}

TEST(BuiltInDefinitions, HaveATextOfOneToThreeSentences) {
  for (const Definition& definition : built_in_definitions()) {
    const auto sentences = std::count(definition.text.begin(), definition.text.end(), '.');
    EXPECT_THAT(sentences, testing::AllOf(testing::Ge(1), testing::Le(3))) << definition.name;
    EXPECT_EQ(definition.text.find('\n'), std::string::npos) << definition.name;
    EXPECT_EQ(definition.text.find("  "), std::string::npos) << definition.name;
  }
}

}  // namespace
}  // namespace sanad::figures
