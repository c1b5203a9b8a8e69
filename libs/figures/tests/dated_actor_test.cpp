// SPDX-License-Identifier: Apache-2.0
// Actors that count for incidents of a time only.
#include <gmock/gmock.h>

#include "world.h"

namespace sanad::figures {
namespace {

DatedValue in_time(const std::string& value, std::string_view within, bool sure = true) {
  return {value, DateRange::parse(within).value(), sure};
}

std::string asked(const std::vector<DatedValue>& dated) {
  World world;
  world.incident("a", {account("x", "1").killed(exactly(1)).by("Red Band").on("2014-01-01")})
      .incident("b", {account("x", "2").killed(exactly(2)).by("Blue Band").on("2014-01-01")})
      .incident("c", {account("x", "3").killed(exactly(4)).by("Blue Band").on("2016-01-01")})
      .incident("d", {account("x", "4").killed(exactly(8)).by("Green Band").on("2014-01-01")});
  auto query = killed();
  query.where = {{Key::actor, {"Red Band"}, dated}};
  return shown(figure(world.columns(), query, "all").total.value);
}

TEST(DatedActors, CountOnlyInTheirTime) {
  EXPECT_EQ(asked({}), "1/1/1");
  EXPECT_EQ(asked({in_time("Blue Band", "2013..2014")}), "3/3/3");
  EXPECT_EQ(asked({in_time("Blue Band", "2013..2014"), in_time("blue band", "2016-01-01")}), "7/7/7");
  EXPECT_EQ(asked({in_time("Blue Band", "2015")}), "1/1/1");
}

TEST(DatedActors, ThatMayHaveBelongedRaiseTheHighValueOnly) {
  EXPECT_EQ(asked({in_time("Blue Band", "2016", false)}), "1/1/5");
}

TEST(DatedActors, ThatNoRecordNamesArePassedOver) {
  EXPECT_EQ(asked({in_time("UCDP 12345", "2013..2016")}), "1/1/1");
}

}  // namespace
}  // namespace sanad::figures
