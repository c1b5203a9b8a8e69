// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/courier.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "two_nodes.h"

namespace sanad::node {
namespace {

using exchange::CourierOrder;
using testing::config_of_us;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::key_of;
using testing::Us;

/// krn (key 2), which knows "us" (key 1).
exchange::NodeConfig config_of_krn() {
  auto config = config_of_us();
  config.node.name = "krn";
  config.partners.resize(1);
  config.partners[0].policy.name = "us";
  config.partners[0].policy.key = key_of(1).public_key();
  return config;
}

class Courier : public ::testing::Test {
 protected:
  /// Files of the packet, by name.
  std::map<std::string, std::string> pack(Us& from, const std::string& to, bool again = false,
                                          std::uint64_t part_bytes = courier_part_bytes) {
    std::map<std::string, std::string> files;
    PackOptions options;
    options.open = [&](const std::string& name) {
      return [&file = files[name]](std::string_view bytes) { file += bytes; };
    };
    options.again = again;
    options.part_bytes = part_bytes;
    const auto offers = from.offers();
    const auto packed = pack_packet(from.node(), *offers, to, options, context_of(from));
    EXPECT_TRUE(packed) << describe(packed.error());
    EXPECT_EQ(packed->files.size(), files.size());
    return files;
  }

  Result<OpenedPart> open(Us& at, const std::string& bytes) {
    StringSource source{bytes};
    return open_part(at.node(), source, "m.khan", context_of(at));
  }
  Context context_of(const Us& node) { return {node.clock, log_, progress_}; }
  OpenedPart open_well(Us& at, const std::string& bytes) {
    auto opened = open(at, bytes);
    EXPECT_TRUE(opened) << describe(opened.error());
    EXPECT_EQ(opened->order, CourierOrder::next) << opened->message;
    EXPECT_THAT(opened->alarms, IsEmpty());
    return *opened;
  }

  static std::string only(const std::map<std::string, std::string>& files) {
    EXPECT_EQ(files.size(), 1U);
    return files.begin()->second;
  }
  static bool holds(const Us& at, const records::ObjectVersion& object) {
    const auto version = at.base->snapshot()->get(object.id);
    return version && version->digest == object.digest && !version->withdrawn;
  }

  Us us_;
  Us krn_{config_of_krn(), 2};
  Log log_{[](std::string_view) {}};
  NoProgress progress_;
};

TEST_F(Courier, CarriesWhatIsOfferedAndNothingElse) {
  const auto green = us_.add_account(1, "wheat");
  const auto red = us_.add_account(2, "barley", records::Tlp::red);
  const auto opened = open_well(krn_, only(pack(us_, "krn")));
  EXPECT_TRUE(opened.last);
  EXPECT_TRUE(holds(krn_, green));
  EXPECT_FALSE(krn_.base->snapshot()->get(red.id));
}

TEST_F(Courier, TheNextPacketHoldsWhatIsNewAndAcknowledges) {
  us_.add_account(1, "wheat");
  open_well(krn_, only(pack(us_, "krn")));
  const auto second = us_.add_account(2, "barley");
  const auto opened = open_well(krn_, only(pack(us_, "krn")));
  EXPECT_EQ(opened.number, 2);
  EXPECT_EQ(opened.objects, 1U);
  EXPECT_TRUE(holds(krn_, second));
  open_well(us_, only(pack(krn_, "us")));
  const auto state = us_.base->snapshot();
  EXPECT_TRUE(state->exchange().sync_state().cursor({"krn", "courier", "acknowledged"}));
}

TEST_F(Courier, PartsComeInOrderAndEachOnce) {
  for (int i = 0; i < 20; ++i) us_.add_account(i, "account " + std::to_string(i));
  const auto files = pack(us_, "krn", false, 4000);
  ASSERT_GT(files.size(), 2U);
  auto part = files.begin();
  open_well(krn_, part->second);
  const auto third = open(krn_, std::next(part, 2)->second).value();
  EXPECT_EQ(third.order, CourierOrder::missing);
  EXPECT_THAT(third.message, HasSubstr("part 2 has not come"));
  EXPECT_EQ(open(krn_, part->second)->order, CourierOrder::again);
  while (++part != files.end()) open_well(krn_, part->second);
  std::size_t count = 0;
  krn_.base->snapshot()->for_each("incident", [&](const store::StoredVersion&) { ++count; });
  EXPECT_EQ(count, 20U);
}

TEST_F(Courier, ALostPacketIsSeenAndPackedAgain) {
  const auto first = us_.add_account(1, "wheat");
  pack(us_, "krn");  // lost
  const auto second = us_.add_account(2, "barley");
  const auto orphan = open(krn_, only(pack(us_, "krn"))).value();
  EXPECT_EQ(orphan.order, CourierOrder::missing);
  EXPECT_FALSE(holds(krn_, second)) << "nothing of it is taken over";
  const auto opened = open_well(krn_, only(pack(us_, "krn", true)));
  EXPECT_EQ(opened.number, 3);
  EXPECT_TRUE(holds(krn_, first));
  EXPECT_TRUE(holds(krn_, second));
}

TEST_F(Courier, AReplacedPacketThatTurnsUpLaterChangesNothing) {
  us_.add_account(1, "wheat");
  const auto late = only(pack(us_, "krn"));
  open_well(krn_, only(pack(us_, "krn", true)));
  EXPECT_EQ(open(krn_, late)->order, CourierOrder::superseded);
}

TEST_F(Courier, ABaseThatWasSetBackGivesItselfAway) {
  us_.add_account(1, "wheat");
  open_well(krn_, only(pack(us_, "krn")));
  Us copy;  // the same key over a base that knows nothing of the first packet
  copy.add_account(2, "barley");
  const auto fork = open(krn_, only(pack(copy, "krn"))).value();
  EXPECT_EQ(fork.order, CourierOrder::fork);
  EXPECT_EQ(krn_.base->snapshot()->count("incident"), 1U);
  const auto line = krn_.base->snapshot()->exchange().ledger().last();
  EXPECT_THAT(line->text, HasSubstr("courier-fork"));
}

TEST_F(Courier, AStrangersPacketIsRefused) {
  us_.add_account(1, "wheat");
  const auto bytes = only(pack(us_, "krn"));
  krn_.config.partners[0].policy.key = key_of(9).public_key();
  EXPECT_EQ(open(krn_, bytes).error().code, ErrorCode::refused);
  EXPECT_EQ(open(us_, bytes).error().code, ErrorCode::refused);
}

TEST_F(Courier, ABrokenPartLeavesNothing) {
  us_.add_account(1, "wheat");
  const auto bytes = only(pack(us_, "krn"));
  const auto edition = krn_.base->snapshot()->edition();
  EXPECT_FALSE(open(krn_, bytes.substr(0, bytes.size() - 20)));
  EXPECT_EQ(krn_.base->snapshot()->edition(), edition);
  open_well(krn_, bytes);
}

TEST_F(Courier, EveryObjectIsInTheLedgerBeforeItIsInAFile) {
  us_.add_account(1, "wheat");
  PackOptions options;
  options.open = [](const std::string&) -> exchange::CourierWriter::Sink {
    return [](std::string_view bytes) {
      if (bytes.size() > 1000) throw std::runtime_error{"the medium was pulled out"};
    };
  };
  const auto offers = us_.offers();
  EXPECT_THROW(static_cast<void>(pack_packet(us_.node(), *offers, "krn", options, context_of(us_))),
               std::runtime_error);
  EXPECT_GT(us_.ledger_lines(), 1U);
  open_well(krn_, only(pack(us_, "krn")));
}

TEST_F(Courier, ARecallTravelsAndItsAnswerComesBack) {
  const auto given = us_.add_account(1, "wheat");
  open_well(krn_, only(pack(us_, "krn")));
  ASSERT_TRUE(holds(krn_, given));
  us_.add_account(1, "wheat, now red", records::Tlp::red);
  open_well(krn_, only(pack(us_, "krn")));
  EXPECT_TRUE(krn_.base->snapshot()->get(given.id)->withdrawn);
  open_well(us_, only(pack(krn_, "us")));
  const auto recalls = us_.base->snapshot()->exchange().recalls().list({});
  ASSERT_EQ(recalls.size(), 1U);
  EXPECT_EQ(recalls[0].state, store::RecallState::hidden);
}

}  // namespace
}  // namespace sanad::node
