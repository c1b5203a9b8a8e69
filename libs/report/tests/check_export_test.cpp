// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/check_export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checked_sample.h"
#include "sanad/core/json.h"

namespace {

using namespace sanad::report;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

std::string json_of(const CheckedSample& sample, int indent = 0) {
  std::string text;
  sanad::JsonWriter json{text, indent};
  write_check(json, sample.input());
  return text;
}

TEST(CheckJson, HasTheMembersOfTheContractInTheirOrder) {
  EXPECT_THAT(
      json_of(year_sample()),
      StartsWith(R"({"claims":[{"id":1,"sentence":2,"start":40,"end":48,"surface":"980 dead","measure":"killed",)"
                 R"("aspect":"level","comparator":"eq","value":980,"value_high":null,"unit":"persons",)"));
}

TEST(CheckJson, GivesPlaceTimeAndWhatWasTakenOver) {
  const auto text = json_of(year_sample());
  EXPECT_THAT(text, HasSubstr(R"("time":{"start":"2022-01-01","end":"2022-12-31","precision":"year"})"));
  EXPECT_THAT(text, HasSubstr(R"("place":{"name":"Pakistan","level":"country","country":"Pakistan"})"));
  EXPECT_THAT(text, HasSubstr(R"("inherited":["place"])"));
  EXPECT_THAT(text, HasSubstr(R"("time":null,"place":{)"));
}

TEST(CheckJson, GivesTheEvidenceOfAVerdict) {
  const auto text = json_of(year_sample());
  EXPECT_THAT(text, HasSubstr(R"("verdict":"superseded","reason":"Printed once, replaced since.")"));
  EXPECT_THAT(text, HasSubstr(R"("evidence":["incident--00000000-0000-5000-8000-000000000001"])"));
  EXPECT_THAT(text, HasSubstr(R"("published":[{"id":"F7","publisher":"Institute")"));
  EXPECT_THAT(text, HasSubstr(R"({"definition":"all","low":null,"best":null,"high":null,"incidents":0)"));
}

TEST(CheckJson, GivesRelationsWithTheirComputedInterval) {
  EXPECT_THAT(
      json_of(year_sample()),
      HasSubstr(R"("relations":[{"kind":"change","claims":[3,1,2],"stated":"14.47 per cent","stated_value":14.47,)"
                R"("computed":[15.29,15.3],"status":"inconsistent","explanations":[{"kind":"implied_operand",)"
                R"("text":"It would fit 973.","value":973}]}],"finding":true,"edition":25)"));
}

TEST(CheckJson, AnEmptyTextIsAnEmptyAnswer) {
  EXPECT_EQ(json_of(CheckedSample{""}),
            R"({"claims":[],"relations":[],"finding":false,"edition":25,"marking":"TLP:GREEN"})");
}

TEST(CheckCsv, HasOneRowAClaim) {
  const auto text = check_csv(year_sample().input());
  EXPECT_THAT(text, StartsWith("id,sentence,start,end,surface,"));
  EXPECT_THAT(text,
              AllOf(HasSubstr("\r\n1,2,40,48,980 dead,killed,level,eq,980,,persons,2022-01-01,2022-12-31,Pakistan"),
                    HasSubstr("superseded,change,published-superseded"), HasSubstr("\r\n3,")));
}

TEST(CheckCsv, ACellOfTheTextIsNoFormula) {
  CheckedSample sample{"=1+1 dead"};
  sample.claim("=1+1 dead", 2);
  EXPECT_THAT(check_csv(sample.input()), HasSubstr(",'=1+1 dead,"));
}

}  // namespace
