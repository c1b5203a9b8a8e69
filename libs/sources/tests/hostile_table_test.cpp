// SPDX-License-Identifier: Apache-2.0
// Tables that are cut off, huge, in a wrong encoding or no tables at all: clear words, bounded memory, nothing half.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ged_rows.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"

namespace sanad::sources {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(HostileTable, FailsAsAWholeWhenCutOffInsideARow) {
  const std::string text = csv({ged_row(), ged_row({{"id", "1002"}})});
  const auto kept = read("ged", text.substr(0, text.size() - 20));
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_THAT(kept.summary.failure, HasSubstr("cut off"));
}

TEST(HostileTable, IsWholeWithoutALineEndBehindItsLastRow) {
  std::string text = csv({ged_row()});
  text.pop_back();
  const auto kept = read("ged", text);
  EXPECT_TRUE(kept.summary.complete);
  EXPECT_EQ(kept.accounts.size(), 1U);
}

TEST(HostileTable, FailsAsAWholeWhenAQuoteIsNeverClosed) {
  const auto unquoted = ged_row({{"id", "1003"}, {"source_article", ""}});
  const auto kept = read("ged", csv({ged_row()}) + "1002,\"open\n" + csv_line(unquoted, false));
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_THAT(kept.summary.failure, HasSubstr("breaks off in the row that starts on line 3"));
}

TEST(HostileTable, RejectsARowWithNulBytesAndReadsOn) {
  std::string broken = csv_line(ged_row({{"id", "1002"}, {"adm_2", "a!b"}}), false);
  broken[broken.find('!')] = '\0';
  const auto kept = read("ged", csv({ged_row()}) + broken + csv_line(ged_row({{"id", "1003"}}), false));
  EXPECT_EQ(kept.accounts.size(), 2U);
  EXPECT_EQ(kept.places("bad-row"), "f:3");
  EXPECT_THAT(kept.first_message(), HasSubstr("NUL"));
}

TEST(HostileTable, SkipsALineFarOverTheLimitWithoutHoldingIt) {
  constexpr std::uint64_t size = 32 * limits::csv_row_bytes;
  LongSource bytes{csv({ged_row()}), 'x', size, "\n" + csv_line(ged_row({{"id", "1002"}}), false)};
  const auto kept = read_from("ged", bytes);
  EXPECT_EQ(kept.accounts.size(), 2U);
  EXPECT_EQ(kept.places("too-large"), "f:3");
  EXPECT_TRUE(kept.summary.complete);
}

TEST(HostileTable, FailsOnAHeaderOfAMillionColumns) {
  LongSource bytes{"id", ',', 1'000'000, "\n1\n"};
  const auto kept = read_from("ged", bytes);
  EXPECT_FALSE(kept.summary.complete);
  EXPECT_THAT(kept.summary.failure, HasSubstr("at most 4096 cells"));
}

TEST(HostileTable, FailsWhenEmpty) {
  for (const std::string format : {"ged", "gtd", "acled"}) {
    const auto kept = read(format, "");
    EXPECT_FALSE(kept.summary.complete) << format;
    EXPECT_THAT(kept.summary.failure, HasSubstr("empty file"));
  }
}

TEST(HostileTable, ReadsOtherEncodingsAsWindows1252AndSaysSo) {
  const auto kept = read_ged_row({{"adm_2", "Caf\xE9 \x93x\x94"}});
  EXPECT_EQ(kept.accounts.at(0).where.district, "Caf\u00E9 \u201Cx\u201D");
  EXPECT_EQ(kept.places("bad-encoding"), "f:2");
}

TEST(HostileTable, CutsANameThatIsTooLongAndSaysSo) {
  const auto kept = read_ged_row({{"adm_2", std::string(limits::name_bytes + 1, 'x')}});
  EXPECT_LE(kept.accounts.at(0).where.district.size(), limits::name_bytes);
  EXPECT_EQ(kept.places("too-long"), "f:2");
}

TEST(HostileTable, SaysTheSameHoweverItsBytesArrive) {
  const std::string text = csv({ged_row(), ged_row({{"id", "1002"}, {"low", "9"}}), ged_row({{"id", "x"}})});
  const auto whole = read("ged", text);
  for (const std::size_t at_most : {1U, 2U, 7U, 64U, 1000U}) {
    const auto cut = read("ged", text, at_most);
    EXPECT_EQ(cut.accounts, whole.accounts);
    EXPECT_EQ(cut.diagnostics.kept(), whole.diagnostics.kept());
    EXPECT_EQ(cut.summary.read, whole.summary.read);
  }
}

TEST(HostileTable, ShowsTextOfTheFileShortAndWithoutControlCharacters) {
  const auto kept = read_ged_row({{"best", "\x1B[2J" + std::string(500, 'x') + "\xFF"}});
  EXPECT_LT(kept.first_message().size(), 200U);
  EXPECT_EQ(kept.first_message().find('\x1B'), std::string::npos);
  EXPECT_TRUE(is_valid_utf8(kept.first_message()));
}

TEST(HostileTable, TakesDelimitersOtherThanCommas) {
  const std::string text = csv({ged_row({{"source_article", ""}, {"source_headline", ""}})});
  for (const char delimiter : {';', '\t', '|'}) {
    std::string other = text;
    std::replace(other.begin(), other.end(), ',', delimiter);
    EXPECT_EQ(read("ged", other).accounts.size(), 1U) << delimiter;
  }
}

}  // namespace
}  // namespace sanad::sources
