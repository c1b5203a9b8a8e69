// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/result.h"

#include <gtest/gtest.h>

#include "sanad/core/check.h"

namespace sanad {
namespace {

TEST(Result, DescribesAnErrorWithItsPlaceFirst) {
  EXPECT_EQ(describe({ErrorCode::invalid_input, "expected a day, found 'x'", "ged.csv:7:date"}),
            "ged.csv:7:date: expected a day, found 'x'");
}

TEST(Result, DescribesAnErrorWithoutPlaceByItsMessageAlone) {
  EXPECT_EQ(describe({ErrorCode::not_found, "no such record"}), "no such record");
}

TEST(Result, CarriesCodeMessageAndPlaceOfAFailure) {
  const Result<int> failed = fail(ErrorCode::conflict, "already merged", "incident 3");
  ASSERT_FALSE(failed.has_value());
  EXPECT_EQ(failed.error(), (Error{ErrorCode::conflict, "already merged", "incident 3"}));
}

TEST(ErrorCode, HasAStableNameForEveryKind) {
  EXPECT_EQ(name_of(ErrorCode::invalid_input), "invalid_input");
  EXPECT_EQ(name_of(ErrorCode::not_found), "not_found");
  EXPECT_EQ(name_of(ErrorCode::conflict), "conflict");
  EXPECT_EQ(name_of(ErrorCode::refused), "refused");
  EXPECT_EQ(name_of(ErrorCode::limit_exceeded), "limit_exceeded");
  EXPECT_EQ(name_of(ErrorCode::unsupported), "unsupported");
}

TEST(CheckDeathTest, EndsTheProgramWithConditionAndReason) {
  EXPECT_DEATH(SANAD_CHECK(1 > 2, "one is not more than two"),
               "result_test.cpp:[0-9]+: check failed: 1 > 2 \\(one is not more than two\\)");
}

TEST(Check, LetsAHoldingConditionPass) {
  int evaluations = 0;
  SANAD_CHECK(++evaluations == 1, "a condition is evaluated once");
  EXPECT_EQ(evaluations, 1);
}

}  // namespace
}  // namespace sanad
