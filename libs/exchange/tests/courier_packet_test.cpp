// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/courier_packet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "courier_sample.h"
#include "sanad/core/limits.h"
#include "sanad/core/random.h"

namespace sanad::exchange {
namespace {

using testing::first_place;
using ::testing::HasSubstr;
using testing::key_of;
using ::testing::Not;
using testing::open;
using testing::pack;

const std::vector<CourierEntry> sample{
    {CourierKind::acknowledgement, to_text(CourierReceipt{3, 1, true, sha256("x")})},
    {CourierKind::collection, "incidents"},
    {CourierKind::object, R"({"id":"note--1","abstract":"wheat"})"},
    {CourierKind::object, std::string(200'000, 'y')},
    {CourierKind::object, ""},
    {CourierKind::checkpoint, "{}"}};

TEST(CourierPacket, BringsEveryEntryByteForByteHoweverItIsRead) {
  const auto giver = key_of(1), taker = key_of(2);
  const auto packed = pack(giver, first_place(giver, taker), sample, false);
  for (const std::size_t at_most : {std::size_t{1}, std::size_t{777}, std::size_t{1} << 20}) {
    const auto opened = open(taker, packed.bytes, at_most);
    ASSERT_TRUE(opened) << describe(opened.error());
    EXPECT_EQ(opened->entries, sample);
    EXPECT_EQ(opened->place, first_place(giver, taker));
    EXPECT_EQ(opened->end, packed.end);
    EXPECT_FALSE(opened->end.last);
    EXPECT_EQ(opened->end.entries, sample.size());
  }
}

TEST(CourierPacket, AnEmptyPartIsAPart) {
  const auto giver = key_of(1), taker = key_of(2);
  const auto opened = open(taker, pack(giver, first_place(giver, taker), {}).bytes);
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->entries.empty());
  EXPECT_TRUE(opened->end.last);
}

TEST(CourierPacket, ShowsNothingOfItsContent) {
  const auto giver = key_of(1), taker = key_of(2);
  const auto bytes = pack(giver, first_place(giver, taker), sample).bytes;
  for (const auto* text : {"wheat", "incidents", "note--", "yyyy", "abstract"}) {
    EXPECT_THAT(bytes, Not(HasSubstr(text)));
  }
}

TEST(CourierPacket, SameContentHasTheSameDigestAndOtherBytes) {
  const auto giver = key_of(1), taker = key_of(2);
  const auto one = pack(giver, first_place(giver, taker), sample);
  const auto two = pack(giver, first_place(giver, taker), sample);
  EXPECT_EQ(one.end, two.end);
  EXPECT_NE(one.bytes, two.bytes);
}

TEST(CourierPacket, IsForItsReceiverAlone) {
  const auto giver = key_of(1), taker = key_of(2), other = key_of(3);
  const auto packed = pack(giver, first_place(giver, taker), sample);
  for (const auto* key : {&other, &giver}) {
    const auto opened = open(*key, packed.bytes);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::refused);
    EXPECT_THAT(opened.error().message, HasSubstr(taker.public_key().to_text()));
  }
}

TEST(CourierPacket, AnyFlippedBitIsSeen) {
  const auto giver = key_of(1), taker = key_of(2);
  const std::vector<CourierEntry> small{{CourierKind::object, "{\"a\":1}"}};
  const auto packed = pack(giver, first_place(giver, taker), small);
  for (std::size_t at = 0; at < packed.bytes.size(); ++at) {
    auto bent = packed.bytes;
    bent[at] = static_cast<char>(bent[at] ^ (1 << (at % 8)));
    EXPECT_FALSE(open(taker, bent)) << at;
  }
}

TEST(CourierPacket, AnyCutIsSeenAndTheMessageSaysWhatToDo) {
  const auto giver = key_of(1), taker = key_of(2);
  const auto packed = pack(giver, first_place(giver, taker), sample);
  Random random{7};
  for (int i = 0; i < 200; ++i) {
    const auto opened = open(taker, packed.bytes.substr(0, random.below(packed.bytes.size())));
    EXPECT_FALSE(opened);
  }
  const auto opened = open(taker, packed.bytes.substr(0, packed.bytes.size() - 1));
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().message, HasSubstr("Copy this part again"));
  EXPECT_FALSE(open(taker, packed.bytes + "x"));
}

TEST(CourierPacket, FramesCannotBeLeftOutOrSwapped) {
  const auto giver = key_of(1), taker = key_of(2);
  const std::vector<CourierEntry> long_entries{{CourierKind::object, std::string(3U << 16, 'a')}};
  const auto bytes = pack(giver, first_place(giver, taker), long_entries).bytes;
  std::size_t start = 0;
  for (int line = 0; line < 3; ++line) start = bytes.find('\n', start) + 1;
  constexpr std::size_t frame = (64U << 10) + 17 + 4;
  ASSERT_GT(bytes.size(), start + 2 * frame);
  EXPECT_FALSE(open(taker, bytes.substr(0, start) + bytes.substr(start + frame)));
  EXPECT_FALSE(open(taker, bytes.substr(0, start) + bytes.substr(start + frame, frame) +
                               bytes.substr(start, frame) + bytes.substr(start + 2 * frame)));
}

TEST(CourierPacket, AReceiverCannotPassItOnAsIfMadeForAnother) {
  const auto giver = key_of(1), taker = key_of(2), third = key_of(3);
  const auto packed = pack(giver, first_place(giver, taker), sample);
  const auto forged = pack(taker, first_place(taker, third), sample);
  const auto line = [](const std::string& bytes, int number) {
    std::size_t start = 0;
    for (int i = 0; i < number; ++i) start = bytes.find('\n', start) + 1;
    return bytes.substr(start, bytes.find('\n', start) + 1 - start);
  };
  // The taker holds the session key of what it makes, but not the giver's signature over the head.
  auto header = line(forged.bytes, 1);
  const auto from = taker.public_key().to_text();
  header.replace(header.find(from), from.size(), giver.public_key().to_text());
  const auto rest =
      forged.bytes.substr(line(forged.bytes, 0).size() + header.size() + line(forged.bytes, 2).size());
  for (const auto& signature : {line(packed.bytes, 2), line(forged.bytes, 2)}) {
    const auto opened = open(third, line(packed.bytes, 0) + header + signature + rest);
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().message, HasSubstr("not made with the key"));
  }
}

TEST(CourierPacket, SaysWhatIsNoPacketAndWhatIsALaterOne) {
  const auto taker = key_of(2);
  EXPECT_EQ(open(taker, "").error().code, ErrorCode::invalid_input);
  EXPECT_THAT(open(taker, "hello\n").error().message, HasSubstr("found something else"));
  EXPECT_EQ(open(taker, std::string(10'000, 'x')).error().code, ErrorCode::invalid_input);
  EXPECT_EQ(open(taker, "sanad-courier 2\n").error().code, ErrorCode::unsupported);
}

TEST(CourierPacket, AKeyThatIsNoPointIsRefusedBeforeAByteIsWritten) {
  const auto giver = key_of(1);
  CourierPlace place;
  place.from = giver.public_key();
  std::string written;
  const auto writer = CourierWriter::begin(giver, place, [&](std::string_view bytes) { written += bytes; });
  ASSERT_FALSE(writer);
  EXPECT_EQ(written, "");
}

TEST(CourierEntryParser, BoundsAnEntryBeforeItIsHeld) {
  CourierEntryParser parser;
  CourierEntry entry;
  parser.append(std::string_view{"o\xff\xff\xff\xff", 5});
  ASSERT_FALSE(parser.next(entry));
  CourierEntryParser other;
  other.append("z");
  EXPECT_EQ(other.next(entry).error().code, ErrorCode::invalid_input);
}

TEST(CourierReceipt, IsReadOnlyAsItIsWritten) {
  const CourierReceipt receipt{7, 2, false, sha256("x")};
  EXPECT_EQ(read_courier_receipt(to_text(receipt)).value(), receipt);
  for (const auto* text : {"", "{}", "[]", "1", R"({"complete":true,"content":"00","number":1,"part":1})"}) {
    EXPECT_FALSE(read_courier_receipt(text)) << text;
  }
}

}  // namespace
}  // namespace sanad::exchange
