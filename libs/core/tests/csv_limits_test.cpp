// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "sanad/core/csv_reader.h"
#include "sanad/core/limits.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using testing::SizeIs;
using Step = CsvReader::Step;

/// `head`, then `count` times `piece`, then `tail`, never held as a whole. Knows the largest window it had to
/// fill.
class RepeatingSource final : public ByteSource {
 public:
  RepeatingSource(std::string head, std::string piece, std::size_t count, std::string tail)
      : held_{std::move(head)}, piece_{std::move(piece)}, count_{count}, tail_{std::move(tail)} {}

  std::size_t read(std::span<char> into) override {
    largest_ = std::max(largest_, into.size());
    while (held_.size() < into.size() && count_ > 0) {
      held_ += piece_;
      --count_;
    }
    if (count_ == 0) held_ += std::exchange(tail_, {});
    const std::size_t size = std::min(held_.size(), into.size());
    std::copy_n(held_.begin(), size, into.begin());
    held_.erase(0, size);
    return size;
  }
  std::size_t largest() const { return largest_; }

 private:
  std::string held_, piece_;
  std::size_t count_;
  std::string tail_;
  std::size_t largest_ = 0;
};

constexpr std::size_t mebibyte = 1U << 20;

/// Reads "a,b", then the huge row, then "y,z", and gives the error of the huge row.
Error error_between_good_rows(RepeatingSource& source, std::uint64_t bytes) {
  CsvReader reader{source, {}};
  EXPECT_EQ(reader.next(), Step::row);
  EXPECT_EQ(reader.next(), Step::broken);
  const Error error = reader.error();
  EXPECT_EQ(reader.offset(), 4U);
  EXPECT_EQ(reader.length(), bytes);
  EXPECT_EQ(reader.next(), Step::row);
  EXPECT_THAT(reader.cells(), ElementsAre("y", "z"));
  EXPECT_EQ(reader.offset(), 4 + bytes + 1);
  EXPECT_EQ(reader.next(), Step::end);
  EXPECT_LE(source.largest(), limits::csv_row_bytes + mebibyte);
  return error;
}

TEST(CsvLimits, SkipsALineOfHalfAGigabyteInBoundedMemory) {
  RepeatingSource source{"a,b\n", std::string(mebibyte, 'x'), 512, "\ny,z\n"};
  const Error error = error_between_good_rows(source, 512 * mebibyte);
  EXPECT_EQ(error.code, ErrorCode::limit_exceeded);
  EXPECT_EQ(describe(error), "line 2: expected rows of at most 4 MiB, found a longer one");
}

TEST(CsvLimits, SkipsAHugeQuotedCellToItsClosingQuote) {
  RepeatingSource source{"a,b\n\"", "x,y\n\"\"", mebibyte, "\"\ny,z\n"};
  EXPECT_EQ(error_between_good_rows(source, 6 * mebibyte + 2).code, ErrorCode::limit_exceeded);
}

TEST(CsvLimits, RefusesAMillionColumnsOfOneRow) {
  RepeatingSource source{"a,b\n", "1,", 1'000'000, "\ny,z\n"};
  const Error error = error_between_good_rows(source, 2'000'000);
  EXPECT_EQ(describe(error), "line 2: expected at most 4096 cells in a row, found more");
}

TEST(CsvLimits, TakesExactlyAsManyColumnsAsTheLimitSays) {
  RepeatingSource source{"", ",", limits::csv_columns - 1, "\n"};
  CsvReader reader{source, {}};
  ASSERT_EQ(reader.next(), Step::row);
  EXPECT_THAT(reader.cells(), SizeIs(limits::csv_columns));
}

TEST(CsvLimits, TakesACellOfExactlyTheLimitAndRefusesOneByteMore) {
  RepeatingSource source{"", "x", mebibyte, "\n"};
  CsvReader reader{source, {}};
  ASSERT_EQ(reader.next(), Step::row);
  EXPECT_EQ(reader.cells()[0].size(), limits::csv_field_bytes);
  RepeatingSource longer{"a,b\n", "x", mebibyte + 1, "\ny,z\n"};
  EXPECT_EQ(describe(error_between_good_rows(longer, mebibyte + 1)),
            "line 2: expected cells of at most 1 MiB, found a longer one");
}

TEST(CsvLimits, TakesARowOfExactlyTheLimitAndRefusesOneByteMore) {
  const std::string cell = std::string(mebibyte - 1, 'x') + ",";
  RepeatingSource source{"", cell, 4, "\n"};
  CsvReader reader{source, {}};
  ASSERT_EQ(reader.next(), Step::row);
  EXPECT_EQ(reader.length(), limits::csv_row_bytes);
  EXPECT_THAT(reader.cells(), SizeIs(5));
  RepeatingSource longer{"a,b\n", cell, 4, "x\ny,z\n"};
  EXPECT_EQ(describe(error_between_good_rows(longer, 4 * mebibyte + 1)),
            "line 2: expected rows of at most 4 MiB, found a longer one");
}

TEST(CsvLimits, SaysThatAQuoteIsOpenEvenWhenItAteTheWholeFile) {
  RepeatingSource source{"a,b\n\"", "1,2\n", 4 * mebibyte, ""};
  CsvReader reader{source, {}};
  ASSERT_EQ(reader.next(), Step::row);
  ASSERT_EQ(reader.next(), Step::broken);
  EXPECT_EQ(describe(reader.error()), "line 2: expected a closing quote, found the end of the file");
  EXPECT_EQ(reader.next(), Step::end);
  EXPECT_LE(source.largest(), limits::csv_row_bytes + mebibyte);
}

TEST(CsvLimits, TakesTheCrOffALongRowWhereverTheWindowCutsIt) {
  for (const std::size_t extra : {0U, 1U, 2U, 3U, 100U}) {
    RepeatingSource source{"", "x", limits::csv_row_bytes + (256U << 10) - extra, "\r\ny\r\n"};
    CsvReader reader{source, {.bare_cr_ends_row = false}};
    ASSERT_EQ(reader.next(), Step::broken);
    EXPECT_EQ(reader.length(), limits::csv_row_bytes + (256U << 10) - extra);
    ASSERT_EQ(reader.next(), Step::row);
    EXPECT_THAT(reader.cells(), ElementsAre("y"));
    EXPECT_EQ(reader.line(), 2U);
  }
}

}  // namespace
}  // namespace sanad
