// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/courier_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "courier_sample.h"

namespace sanad::exchange {
namespace {

using ::testing::HasSubstr;
using testing::key_of;

CourierTaken taken(std::int64_t number, std::int64_t part, bool last, std::string_view content) {
  return {number, part, last, sha256(content)};
}

CourierPlace place(std::int64_t number, std::int64_t follows, std::int64_t part, std::string_view previous) {
  CourierPlace out;
  out.number = number;
  out.follows = follows;
  out.part = part;
  if (!previous.empty()) out.previous = sha256(previous);
  return out;
}

CourierOrder order(const std::vector<CourierTaken>& before, const CourierPlace& shown) {
  return judge(before, shown).order;
}

// One packet of two parts, one of one.
const std::vector<CourierTaken> three{taken(1, 1, false, "a"), taken(1, 2, true, "b"),
                                      taken(2, 1, true, "c")};

TEST(CourierOrder, TakesPartsAndPacketsInTheirRow) {
  EXPECT_EQ(order({}, place(1, 0, 1, "")), CourierOrder::next);
  EXPECT_EQ(order({taken(1, 1, false, "a")}, place(1, 0, 2, "a")), CourierOrder::next);
  EXPECT_EQ(order(three, place(3, 2, 1, "c")), CourierOrder::next);
}

TEST(CourierOrder, AReplayIsNothingNewUnlessItsContentDiffers) {
  const auto shown = place(1, 0, 2, "a");
  EXPECT_EQ(order(three, shown), CourierOrder::again);
  EXPECT_EQ(judge_again(three, shown, {sha256("b"), 1, true}).order, CourierOrder::again);
  EXPECT_EQ(judge_again(three, shown, {sha256("B"), 1, true}).order, CourierOrder::fork);
  EXPECT_EQ(judge_again(three, shown, {sha256("b"), 1, false}).order, CourierOrder::fork);
}

TEST(CourierOrder, SaysWhatIsMissing) {
  EXPECT_THAT(judge(three, place(4, 3, 1, "d")).message, HasSubstr("Packet 3 has not come"));
  EXPECT_THAT(judge(three, place(3, 2, 3, "d")).message, HasSubstr("Packet 3, part 2 has not come"));
  EXPECT_THAT(judge({taken(1, 1, false, "a")}, place(2, 1, 1, "b")).message,
              HasSubstr("Packet 1, part 2 has not come"));
  EXPECT_EQ(order({}, place(2, 1, 1, "b")), CourierOrder::missing);
}

TEST(CourierOrder, APacketThatReplacesLostOnesIsTakenWhereTheyWouldStand) {
  EXPECT_EQ(order(three, place(9, 2, 1, "c")), CourierOrder::next);
  EXPECT_EQ(order(three, place(9, 1, 1, "b")), CourierOrder::next);
  EXPECT_EQ(order({}, place(9, 0, 1, "")), CourierOrder::next);
}

TEST(CourierOrder, APacketThatWasReplacedIsNotTakenAfterwards) {
  auto before = three;
  before.push_back(taken(9, 1, true, "d"));
  EXPECT_EQ(order(before, place(3, 2, 1, "c")), CourierOrder::superseded);
  EXPECT_EQ(order(before, place(10, 9, 1, "d")), CourierOrder::next);
}

TEST(CourierOrder, AForkIsAnAlarm) {
  EXPECT_EQ(order(three, place(3, 2, 1, "other")), CourierOrder::fork);
  EXPECT_EQ(order({taken(1, 1, false, "a")}, place(1, 0, 2, "other")), CourierOrder::fork);
  EXPECT_EQ(order(three, place(2, 1, 2, "c")), CourierOrder::fork);
  EXPECT_EQ(order(three, place(1, 0, 3, "b")), CourierOrder::superseded);
}

TEST(CourierOrder, AReceiptMustBeOfWhatWasPacked) {
  EXPECT_EQ(judge_receipt(three, {}), std::nullopt);
  EXPECT_EQ(judge_receipt(three, {1, 2, true, sha256("b")}), std::nullopt);
  EXPECT_NE(judge_receipt(three, {1, 2, true, sha256("x")}), std::nullopt);
  EXPECT_NE(judge_receipt(three, {7, 1, true, sha256("b")}), std::nullopt);
}

TEST(CourierHeader, IsReadOnlyAsItIsWrittenAndWithNumbersInOrder) {
  const auto giver = key_of(1), taker = key_of(2);
  CourierHeader header{testing::first_place(giver, taker), "abc", "def"};
  EXPECT_EQ(read_courier_header(to_text(header)).value(), header);
  EXPECT_FALSE(read_courier_header(to_text(header) + " "));
  header.place.number = 0;
  EXPECT_FALSE(read_courier_header(to_text(header)));
  header.place.number = 2;
  header.place.follows = 2;
  EXPECT_FALSE(read_courier_header(to_text(header)));
  header.place.follows = 1;
  EXPECT_FALSE(read_courier_header(to_text(header))) << "follows a packet and names no content";
  header.place.previous = sha256("a");
  EXPECT_TRUE(read_courier_header(to_text(header)));
  EXPECT_THAT(courier_file_name(header.place), HasSubstr("-0000002-0001.courier"));
}

}  // namespace
}  // namespace sanad::exchange
