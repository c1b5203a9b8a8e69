// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/account.h"

#include <gtest/gtest.h>

#include "sanad/records/published_figure.h"
#include "sanad/records/source_info.h"

namespace sanad::records {
namespace {

TEST(AccountFlag, NamesReadBack) {
  for (std::uint32_t bit = 0; bit < 8; ++bit) {
    const auto flag = static_cast<AccountFlag>(1U << bit);
    EXPECT_EQ(parse_account_flag(name_of(flag)), flag);
  }
  EXPECT_EQ(name_of(AccountFlag::back_reference), "back-reference");
  EXPECT_EQ(name_of(AccountFlag::bounds_out_of_order), "bounds-out-of-order");
  EXPECT_FALSE(parse_account_flag("Aggregate").has_value());
}

TEST(Account, FindsTheCountOfAMeasureAndVictimClass) {
  Account account;
  account.counts = {{Measure::killed, VictimClass::all, Attackers::included, Count::exactly(4)},
                    {Measure::killed, VictimClass::police, Attackers::unknown, Count::exactly(3)}};
  ASSERT_NE(account.count(Measure::killed, VictimClass::police), nullptr);
  EXPECT_EQ(account.count(Measure::killed, VictimClass::police)->count, Count::exactly(3));
  EXPECT_EQ(account.count(Measure::injured, VictimClass::all), nullptr);
}

TEST(Account, FlagsAreKeptTogether) {
  Account account;
  account.set(AccountFlag::part);
  account.set(AccountFlag::provisional);
  EXPECT_TRUE(account.has(AccountFlag::part));
  EXPECT_FALSE(account.has(AccountFlag::aggregate));
  EXPECT_EQ(account.flags, AccountFlag::part | AccountFlag::provisional);
}

TEST(SourceName, IsAShortKeyOfLowerCaseLettersDigitsDotsAndHyphens) {
  EXPECT_EQ(check_source_name("ucdp-ged"), "ucdp-ged");
  EXPECT_TRUE(check_source_name(std::string(64, 'a')).has_value());
  for (const auto& name : {std::string{}, std::string{"UCDP"}, std::string{"a b"}, std::string{"a/b"},
                           std::string{"a_b"}, std::string(65, 'a')}) {
    EXPECT_FALSE(check_source_name(name).has_value()) << name;
  }
}

TEST(PassOn, NamesReadBack) {
  for (const auto value : {PassOn::no, PassOn::with_attribution, PassOn::freely}) {
    EXPECT_EQ(parse_pass_on(name_of(value)), value);
  }
  EXPECT_FALSE(parse_pass_on("yes").has_value());
}

TEST(Comparator, NamesReadBack) {
  for (int i = 0; i < 8; ++i) {
    const auto value = static_cast<Comparator>(i);
    EXPECT_EQ(parse_comparator(name_of(value)), value);
  }
  EXPECT_EQ(name_of(Comparator::range), "range");
  EXPECT_FALSE(parse_comparator(">=").has_value());
}

}  // namespace
}  // namespace sanad::records
