// SPDX-License-Identifier: Apache-2.0
// Runs tests/spec/actors/*.questions against the statements beside them, in several orders of the statements.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "actor_case.h"

namespace sanad::spec {
namespace {

std::string read_file(const std::string& name) {
  std::ifstream in{std::filesystem::path{SANAD_SOURCE_DIR} / "tests/spec/actors" / name};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(ActorSpec, QuestionsAreAnsweredAsWritten) {
  const actors::StatementBase base{read_entries(read_file("ttp.csv"))};
  const auto questions = parse_questions(read_file("ttp.questions"));
  ASSERT_GE(questions.size(), 16U);
  for (const auto& question : questions) {
    EXPECT_EQ(answer(base, question.text), question.expected)
        << "ttp.questions:" << question.line << ": " << question.text;
  }
}

TEST(ActorSpec, AnswersDoNotDependOnTheOrderOfStatements) {
  auto entries = read_entries(read_file("ttp.csv"));
  const auto questions = parse_questions(read_file("ttp.questions"));
  std::mt19937 random{7};
  for (int round = 0; round < 3; ++round) {
    std::shuffle(entries.begin(), entries.end(), random);
    const actors::StatementBase base{entries};
    for (const auto& question : questions)
      EXPECT_EQ(answer(base, question.text), question.expected) << question.text;
  }
}

/// Every question with a day "known", in a base that holds nothing published later.
TEST(ActorSpec, WhatWasPublishedLaterChangesNoAnswerAsKnownBefore) {
  const auto entries = read_entries(read_file("ttp.csv"));
  std::size_t asked = 0;
  for (const auto& question : parse_questions(read_file("ttp.questions"))) {
    const auto at = question.text.find(" known ");
    if (at == std::string::npos) continue;
    const auto day = Day::parse(question.text.substr(at + 7, 10)).value();
    std::vector<actors::Entry> then;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(then),
                 [&](const actors::Entry& entry) { return entry.recorded <= day; });
    ASSERT_LT(then.size(), entries.size());
    EXPECT_EQ(answer(actors::StatementBase{then}, question.text), question.expected) << question.text;
    ++asked;
  }
  EXPECT_GE(asked, 8U);
}

}  // namespace
}  // namespace sanad::spec
