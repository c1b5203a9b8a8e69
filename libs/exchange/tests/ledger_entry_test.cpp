// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/ledger_entry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "sanad/core/json.h"

namespace sanad::exchange {
namespace {

using testing::HasSubstr;

LedgerEntry full_entry(std::int64_t no) {
  LedgerEntry entry;
  entry.no = no;
  entry.time = Timestamp::parse("2026-11-25T08:00:00.123456Z").value();
  entry.action = LedgerAction::sent;
  entry.actor = "node";
  entry.partner = "krn";
  entry.collection = "incidents";
  entry.object = records::natural_id("incident", "test", std::to_string(no));
  entry.modified = Timestamp::parse("2026-11-01T00:00:00.000Z").value();
  entry.content = sha256("body");
  entry.marking = "amber";
  entry.policy = sha256("policy");
  entry.rule = "clearance";
  entry.request = "r-17";
  entry.more = {{"count", "3"}, {"why", "quote \" and \\ and \x01"}};
  return entry;
}

TEST(LedgerEntry, ComesBackFromItsText) {
  const auto entry = full_entry(7);
  const auto read = read_ledger_entry(to_text(entry));
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_EQ(*read, entry);
  LedgerEntry least;
  least.no = 1;
  EXPECT_EQ(read_ledger_entry(to_text(least)).value(), least);
}

TEST(LedgerEntry, TextIsCanonicalJson) {
  const auto text = to_text(full_entry(7));
  EXPECT_EQ(Json::parse(text).value().canonical(), text);
}

TEST(LedgerEntry, EveryActionHasAWordOfItsOwn) {
  for (int i = 0; i <= static_cast<int>(LedgerAction::checkpoint); ++i) {
    LedgerEntry entry;
    entry.action = static_cast<LedgerAction>(i);
    EXPECT_EQ(read_ledger_entry(to_text(entry)).value().action, entry.action);
  }
}

TEST(LedgerEntry, NoTextOfAPartnerMakesALineThatCannotBeRead) {
  LedgerEntry entry;
  entry.request = std::string{"a\0b", 3};
  entry.more = {{"agent", "\xff\xfe"}};
  const auto read = read_ledger_entry(to_text(entry));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->request,
            "a\xEF\xBF\xBD"
            "b");
}

TEST(LedgerEntry, AnotherFormIsRefused) {
  const auto text = to_text(full_entry(7));
  for (const auto& other :
       {" " + text, std::string{"{}"}, std::string{"[]"}, text.substr(0, text.size() - 1),
        std::string{R"({"action":"sent","no":1,"time":"2026-11-25T08:00:00.000Z","zebra":"x"})"},
        std::string{R"({"action":"vanished","no":1,"time":"2026-11-25T08:00:00.000Z"})"},
        std::string{R"({"action":"sent","no":1,"time":"2026-11-25T08:00:00Z"})"}}) {
    EXPECT_FALSE(read_ledger_entry(other)) << other;
  }
}

struct Line {
  std::int64_t no;
  std::string text;
  Digest digest;
};

std::vector<Line> ledger_of(int lines) {
  std::vector<Line> ledger;
  Digest last;
  for (int no = 1; no <= lines; ++no) {
    const auto text = to_text(full_entry(no));
    last = chain(last, text);
    ledger.push_back({no, text, last});
  }
  return ledger;
}

std::vector<std::string> faults(const std::vector<Line>& ledger) {
  ChainCheck check;
  std::vector<std::string> found;
  for (const auto& line : ledger) {
    const auto entry = check.next(line.no, line.text, line.digest);
    if (!entry) found.push_back(describe(entry.error()));
  }
  return found;
}

TEST(ChainCheck, AWholeLedgerHasNoFault) {
  EXPECT_THAT(faults(ledger_of(20)), testing::IsEmpty());
}

TEST(ChainCheck, StartsAfterATrustedLine) {
  const auto ledger = ledger_of(5);
  ChainCheck check{3, ledger[2].digest};
  EXPECT_TRUE(check.next(4, ledger[3].text, ledger[3].digest));
  EXPECT_TRUE(check.next(5, ledger[4].text, ledger[4].digest));
  EXPECT_EQ(check.no(), 5);
  EXPECT_EQ(check.digest(), ledger[4].digest);
}

TEST(ChainCheck, AnyChangedByteIsFoundAtItsLine) {
  const auto whole = ledger_of(4);
  for (std::size_t i = 0; i < whole[1].text.size(); ++i) {
    auto ledger = whole;
    ledger[1].text[i] = static_cast<char>(ledger[1].text[i] ^ 1);
    EXPECT_THAT(faults(ledger), testing::ElementsAre(HasSubstr("ledger line 2"))) << i;
  }
}

TEST(ChainCheck, ALineThatIsGoneOrComesTwiceOrChangedPlacesIsFound) {
  auto ledger = ledger_of(5);
  ledger.erase(ledger.begin() + 2);
  EXPECT_THAT(faults(ledger), testing::ElementsAre(HasSubstr("expected line 3, found line 4")));
  ledger = ledger_of(5);
  ledger.insert(ledger.begin() + 2, ledger[1]);
  EXPECT_THAT(faults(ledger).size(), 1U);
  ledger = ledger_of(5);
  std::swap(ledger[2], ledger[3]);
  EXPECT_FALSE(faults(ledger).empty());
}

TEST(ChainCheck, ALineRewrittenWithItsDigestBreaksTheNext) {
  auto ledger = ledger_of(4);
  auto forged = full_entry(2);
  forged.partner = "other";
  ledger[1].text = to_text(forged);
  ledger[1].digest = chain(ledger[0].digest, ledger[1].text);
  EXPECT_THAT(faults(ledger), testing::ElementsAre(HasSubstr("ledger line 3")));
}

TEST(ChainCheck, TheTextOfAnotherLineIsFoundEvenIfItChains) {
  auto ledger = ledger_of(1);
  ledger[0].text = to_text(full_entry(9));
  ledger[0].digest = chain(Digest{}, ledger[0].text);
  EXPECT_THAT(faults(ledger), testing::ElementsAre(HasSubstr("expected the text of line 1")));
}

}  // namespace
}  // namespace sanad::exchange
