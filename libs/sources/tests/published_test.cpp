// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_text.h"

namespace sanad::sources {
namespace {

using ::testing::HasSubstr;
using testing::Kept;
using testing::lines_of;
using testing::says;

constexpr std::string_view header =
    "figure_id,publisher,edition,published,url,measure,value_low,value_best,value_high,comparator,unit,"
    "period_start,"
    "period_end,place,victim_class,event_scope,actor,change_percent,change_base_period,superseded_by,note\n";

Kept read_figures(std::string text) {
  return testing::read("published", std::move(text));
}

TEST(Published, ReadsAFigureWithItsScopePeriodAndChange) {
  const auto kept =
      read_figures(std::string{header} +
                   "F1,Institute,\"Report, final\",2023-01-05,https://i.example/1,killed,42,42,,ge,persons,"
                   "2022-12-01,2022-12-31,Pakistan,security,attacks,,-14.47,2021,F9,seen on paper.example\n");
  ASSERT_EQ(kept.figures.size(), 1U) << kept.summary.failure << lines_of(kept);
  const auto& figure = kept.figures[0];
  EXPECT_EQ(figure.source, "published-figures");
  EXPECT_EQ(figure.id, records::natural_id("x-sanad-published-figure", "published-figures", "F1"));
  EXPECT_EQ(figure.edition, "Report, final");
  EXPECT_EQ(figure.published->to_string(), "2023-01-05");
  EXPECT_EQ(figure.comparator, records::Comparator::ge);
  EXPECT_EQ(figure.low, 42);
  EXPECT_FALSE(figure.high.has_value());
  EXPECT_EQ(figure.period.to_string(), "2022-12-01..2022-12-31");
  EXPECT_EQ(figure.change_percent, -14.47);
  EXPECT_EQ(figure.superseded_by, "F9");
  EXPECT_TRUE(kept.diagnostics.kept().empty()) << lines_of(kept);
}

TEST(Published, NeedsOnlyTheColumnsThatMakeAFigure) {
  const auto kept = read_figures(
      "measure,period_end,figure_id,publisher,period_start,value_best\nkilled,2020-12-31,1,X,2020-01-01,5\n");
  ASSERT_EQ(kept.figures.size(), 1U) << kept.summary.failure;
  EXPECT_EQ(kept.figures[0].best, 5);
  EXPECT_THAT(read_figures("figure_id,publisher\n1,X\n").summary.failure, HasSubstr("measure"));
}

TEST(Published, RejectsHalfAFigureAndNamesItsCell) {
  const std::string common = "X,,,,killed,";
  const auto kept = read_figures(
      std::string{header} + "1," + common + ",many,,eq,,2020-01-01,2020-12-31,,,,,,,,\n" + "2," + common +
      ",-4,,eq,,2020-01-01,2020-12-31,,,,,,,,\n" + "3," + common + ",4,,eq,,2020-12-31,2020-01-01,,,,,,,,\n" +
      "4," + common + ",4,,eq,,2020,2020-12-31,,,,,,,,\n" + "5," + common +
      ",4,,about,,2020-01-01,2020-12-31,,,,,,,,\n" + "," + common +
      ",4,,eq,,2020-01-01,2020-12-31,,,,,,,,\n" + "7," + common + ",4,,eq,,2020-01-01,2020-12-31,,,,,,,,\n" +
      "7," + common + ",5,,eq,,2020-01-01,2020-12-31,,,,,,,,\n");
  EXPECT_EQ(kept.figures.size(), 1U) << lines_of(kept);
  EXPECT_EQ(kept.summary.read, 8U);
  EXPECT_TRUE(says(kept, "bad-number", "f:2:value_best"));
  EXPECT_TRUE(says(kept, "bad-number", "f:3:value_best"));
  EXPECT_TRUE(says(kept, "bad-date", "f:4:period_end"));
  EXPECT_TRUE(says(kept, "bad-date", "f:5:period_start"));
  EXPECT_TRUE(says(kept, "bad-code", "f:6:comparator"));
  EXPECT_TRUE(says(kept, "missing-id", "f:7:figure_id"));
  EXPECT_TRUE(says(kept, "duplicate-id", "f:9:figure_id"));
}

TEST(Published, KeepsPrintedSlipsAndFlagsThem) {
  const auto kept =
      read_figures(std::string{header} + "1,X,,,,killed,9,4,,eq,,2020-01-01,2020-12-31,,,,,,,,\n" +
                   "2,X,,soon,,killed,,,,,,2020-01-01,2020-12-31,,,,,15,2019,,\n" +
                   "3,X,,,,killed,,,,,,2020-01-01,2020-12-31,,,,,,,,\n");
  EXPECT_EQ(kept.figures.size(), 3U) << lines_of(kept);
  EXPECT_TRUE(says(kept, "bounds-out-of-order", "f:2:value_low"));
  EXPECT_TRUE(says(kept, "bad-date", "f:3:published"));
  EXPECT_TRUE(says(kept, "missing-value", "f:4:value_best"));
}

}  // namespace
}  // namespace sanad::sources
