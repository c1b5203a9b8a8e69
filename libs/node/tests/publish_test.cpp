// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/publish.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "offers_base.h"
#include "sanad/core/environment_error.h"
#include "sanad/core/limits.h"
#include "sanad/core/random.h"
#include "sanad/exchange/recall_notice.h"
#include "sanad/node/dry_run.h"

namespace sanad::node::test {
namespace {

using exchange::LedgerAction;
using records::Tlp;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Publish, ShowsWhatPolicyReleasesAndNothingElse) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put(2, Tlp::green);
  base.put(3, Tlp::amber);
  EXPECT_THAT(base.ids("krn"), ElementsAre(base.id(1), base.id(2)));
  EXPECT_THAT(base.ids("abc"), ElementsAre(base.id(1)));
  EXPECT_THAT(base.breaches(), IsEmpty());
}

TEST(Publish, EveryDeliveryHasItsLineOnceAndBeforeThePageIsGivenOut) {
  OffersBase base;
  base.put(1, Tlp::clear);
  const auto page = base.read();
  EXPECT_EQ(base.lines(LedgerAction::sent), page.items.size());
  for (const auto& item : page.items) {
    const auto entry = base.ledger().at(static_cast<std::size_t>(item.sent) - 1);
    EXPECT_EQ(entry.object, item.id);
    EXPECT_EQ(entry.content, item.digest);
    EXPECT_EQ(entry.partner, "krn");
    EXPECT_EQ(entry.actor, "krn-node");
    EXPECT_EQ(entry.request, "r-1");
    EXPECT_EQ(entry.rule, "released");
  }
  const auto before = base.ledger().size();
  EXPECT_EQ(base.read().items.size(), page.items.size());
  EXPECT_EQ(base.ledger().size(), before) << "a repeat writes nothing";
}

TEST(Publish, AManifestWritesNoDelivery) {
  OffersBase base;
  base.put(1, Tlp::clear);
  store::ItemFilter filter;
  filter.bodies = false;
  EXPECT_FALSE(base.read("krn", filter).items.empty());
  EXPECT_EQ(base.lines(LedgerAction::sent), 0U);
}

TEST(Publish, OneLineARunSaysWhatWasDecided) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put(2, Tlp::amber);
  base.read();
  const auto first = base.ledger().at(0);
  EXPECT_EQ(first.action, LedgerAction::evaluated);
  EXPECT_EQ(first.more.at("scope"), "all");
  EXPECT_EQ(first.more.at("n_withhold_tlp-above-clearance"), "4") << "and the definitions of all above GREEN";
  EXPECT_EQ(first.more.at("decisions").size(), 64U);
  base.put(3, Tlp::green);
  const auto report = base.offers->publish("krn").value();
  ASSERT_TRUE(report);
  EXPECT_FALSE(report->everything);
  EXPECT_EQ(report->judged, 1U);
  EXPECT_EQ(report->added, 1U);
  EXPECT_FALSE(base.offers->publish("krn").value()) << "it was current";
}

TEST(Publish, ANewVersionStandsAtTheEndAndIsNoRecall) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put(2, Tlp::clear);
  EXPECT_THAT(base.ids(), ElementsAre(base.id(1), base.id(2)));
  base.read();
  base.put(1, Tlp::clear, 9);
  EXPECT_THAT(base.ids(), ElementsAre(base.id(2), base.id(1)));
  EXPECT_EQ(base.lines(LedgerAction::recalled), 0U);
}

store::Item notice_in(const store::ItemPage& page) {
  const auto found = std::find_if(page.items.begin(), page.items.end(),
                                  [](const store::Item& item) { return item.id.type == "note"; });
  return found == page.items.end() ? store::Item{} : *found;
}

TEST(Publish, WhatWasSentAndMayNoLongerBeHeldIsRecalled) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put(2, Tlp::clear);
  base.put(3, Tlp::clear);
  base.read();
  base.put(1, Tlp::red);
  base.withdraw(base.id(2));
  EXPECT_THAT(base.ids(), ElementsAre(base.id(3)));
  const auto notice = exchange::recall_notice_of(notice_in(base.read()).body);
  ASSERT_TRUE(notice) << describe(notice.error());
  EXPECT_THAT(notice->objects, UnorderedElementsAre(base.id(1), base.id(2)));
  EXPECT_EQ(notice->to, key_of(1).public_key());
  EXPECT_EQ(base.lines(LedgerAction::recalled), 2U);
  EXPECT_THAT(base.ids("abc"), ElementsAre(base.id(3)));
  EXPECT_EQ(notice_in(base.read("abc")).body, "") << "it was sent nothing";
  EXPECT_THAT(base.breaches(), IsEmpty());
}

TEST(Publish, WhatWasOfferedAndNeverSentIsNotRecalled) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.offers->publish("krn").value();
  base.put(1, Tlp::red);
  EXPECT_THAT(base.ids(), IsEmpty());
  EXPECT_EQ(base.lines(LedgerAction::recalled), 0U);
}

TEST(Publish, APolicyThatChangedIsAppliedToEverything) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put(2, Tlp::green);
  base.read();
  base.configure("clear");
  EXPECT_THAT(base.ids(), ElementsAre(base.id(1)));
  EXPECT_EQ(base.lines(LedgerAction::recalled), 2U) << "and the definition of GREEN";
  base.configure("amber");
  EXPECT_THAT(base.ids(), UnorderedElementsAre(base.id(1), base.id(2)));
}

std::string report_body(int number, const std::vector<records::ObjectId>& objects) {
  std::string refs;
  for (const auto& id : objects) refs += (refs.empty() ? "\"" : ",\"") + id.to_string() + "\"";
  const auto source = records::natural_id("identity", "source", "press");
  return R"({"type":"report","spec_version":"2.1","id":"report--00000000-0000-4000-8000-00000000000)" +
         std::to_string(number) +
         R"(","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",)" +
         R"("created_by_ref":")" + source.to_string() +
         R"(","name":"A report","published":"2026-01-01T00:00:00.000Z",)" +
         R"("object_marking_refs":["marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"],"object_refs":[)" +
         refs + "]}";
}

TEST(Publish, WhatNamesSomethingWithheldGoesAsADerivedObjectAndFollowsItsChanges) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put(2, Tlp::clear);
  base.put_body(report_body(1, {base.id(1), base.id(2)}));
  const auto report = records::read_object(report_body(1, {base.id(1)})).value().id;
  EXPECT_THAT(base.ids(), UnorderedElementsAre(base.id(1), base.id(2), report));
  base.put(2, Tlp::red);
  const auto ids = base.ids();
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_THAT(ids, ::testing::Not(::testing::Contains(report))) << "it names what is withheld";
  for (const auto& item : base.read().items) {
    if (item.id.type == "note") continue;  // the recall names what it takes back
    EXPECT_THAT(item.body, ::testing::Not(HasSubstr(report.to_string())));
    EXPECT_THAT(item.body, ::testing::Not(HasSubstr(base.id(2).to_string())));
  }
  EXPECT_EQ(base.lines(LedgerAction::derived), 1U);
  base.put(2, Tlp::clear, 5);
  EXPECT_THAT(base.ids(), UnorderedElementsAre(base.id(1), base.id(2), report)) << "whole again";
  EXPECT_THAT(base.breaches(), IsEmpty());
}

TEST(Publish, AReferenceThatResolvesLaterReleasesWhatWaitedForIt) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put_body(report_body(1, {base.id(7)}));
  EXPECT_THAT(base.ids(), ElementsAre(base.id(1)));
  base.put(7, Tlp::clear);
  EXPECT_EQ(base.ids().size(), 3U);
}

TEST(Publish, NoSuchPartnerOrCollectionIsSaidAlike) {
  OffersBase base;
  EXPECT_EQ(base.offers->read_page({"nobody", "", ""}, "incidents", {}).error().code, ErrorCode::not_found);
  EXPECT_EQ(base.offers->read_page({"krn", "", ""}, "secrets", {}).error().code, ErrorCode::not_found);
  EXPECT_EQ(base.offers->read_page({"abc", "", ""}, "inbox", {}).error().code, ErrorCode::not_found);
  EXPECT_TRUE(base.offers->read_page({"krn", "", ""}, "inbox", {}));
}

TEST(Publish, ADenialSaysTheSameWhetherTheObjectIsHereOrNot) {
  OffersBase base;
  base.put(1, Tlp::red);
  const Reader reader{"krn", "krn-node", "r-2"};
  EXPECT_FALSE(base.offers->shows(reader, "incidents", base.id(1)).value());
  EXPECT_FALSE(base.offers->shows(reader, "incidents", base.id(999)).value());
  auto entries = base.ledger();
  ASSERT_GE(entries.size(), 2U);
  auto withheld = entries[entries.size() - 2];
  auto absent = entries.back();
  EXPECT_EQ(withheld.object, base.id(1));
  withheld.no = absent.no;
  withheld.object = absent.object;
  EXPECT_EQ(withheld, absent);
}

TEST(Publish, DenialsAreCappedAndWhatWasLeftOutIsCounted) {
  OffersBase base;
  const Reader reader{"krn", "krn-node", "r-2"};
  for (std::size_t i = 0; i < limits::denials_noted + 7; ++i) {
    EXPECT_FALSE(base.offers->shows(reader, "incidents", base.id(1)).value());
  }
  EXPECT_EQ(base.lines(LedgerAction::denied), limits::denials_noted);
  base.clock.at.micros += 61'000'000;
  EXPECT_FALSE(base.offers->shows(reader, "incidents", base.id(1)).value());
  EXPECT_EQ(base.ledger().back().more.at("left_out"), "7");
}

TEST(Publish, NothingLeavesWhenTheLedgerCannotBeWritten) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.offers->publish("krn").value();
  store::OpenOptions options;
  options.read_only = true;
  const auto store = std::move(store::open_sqlite(base.path, options, base.clock).value());
  const auto offers = std::move(Offers::open(*store, base.config, base.key, base.clock).value());
  EXPECT_THROW((void)offers->read_page({"krn", "", ""}, "incidents", {}), EnvironmentError);
  EXPECT_EQ(base.lines(LedgerAction::sent), 0U);
  base.read();
  EXPECT_TRUE(offers->read_page({"krn", "", ""}, "incidents", {})) << "what was sent may be repeated";
}

TEST(Publish, WhatAPartnerGaveIsNotOfferedBackAndAStrictGiverBinds) {
  OffersBase base;
  base.put(1, Tlp::clear);
  base.put(2, Tlp::clear);
  EXPECT_EQ(base.ids().size(), 2U);
  const auto transaction = base.store->begin();
  const auto one = transaction->view().get(base.id(1)).value();
  const auto two = transaction->view().get(base.id(2)).value();
  transaction->exchange().arrivals().add_received(
      {one.id, one.modified, "krn", base.clock.at, one.digest, "[]"});
  transaction->exchange().arrivals().add_received(
      {two.id, two.modified, "abc", base.clock.at, two.digest, "[]"});
  transaction->commit("receive", "");
  EXPECT_THAT(base.ids(), IsEmpty());
}

/// What the partner reads if each object is judged by itself, from nothing.
std::vector<records::ObjectId> judged_alone(const OffersBase& base) {
  std::vector<records::ObjectId> released;
  const auto snapshot = base.store->snapshot();
  for (const auto* type : {"incident", "report"}) {
    snapshot->for_each(type, [&](const store::StoredVersion& version) {
      const auto object =
          why_not(*snapshot, base.config, base.key.public_key(), "krn", version.id, base.clock.at);
      if (object.value().verdict == "release") released.push_back(version.id);
    });
  }
  std::sort(released.begin(), released.end());
  return released;
}

TEST(Publish, OnlyLookingAtChangesEqualsLookingAtEverything) {
  constexpr Tlp markings[] = {Tlp::clear, Tlp::green, Tlp::amber};
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Random random{seed};
    OffersBase base;
    for (int round = 0; round < 25; ++round) {
      const auto number = static_cast<int>(random.below(6));
      if (random.below(4) == 0) {
        std::vector<records::ObjectId> refs;
        for (int i = 0; i < 6; ++i) {
          if (random.below(3) == 0) refs.push_back(base.id(i));
        }
        if (refs.empty()) refs.push_back(base.id(9));
        base.put_body(report_body(number, refs));
      } else if (random.below(5) == 0 && base.store->snapshot()->get(base.id(number)) &&
                 !base.store->snapshot()->get(base.id(number))->withdrawn) {
        base.withdraw(base.id(number));
      } else {
        base.put(number, markings[random.below(3)], static_cast<std::int64_t>(random.below(5)));
      }
      std::vector<records::ObjectId> whole;
      for (const auto& id : base.ids()) {
        const auto decision = base.store->snapshot()->exchange().decisions().get("krn", id);
        if (decision && decision->verdict == "release") whole.push_back(id);
      }
      std::sort(whole.begin(), whole.end());
      ASSERT_EQ(whole, judged_alone(base)) << "seed " << seed << " round " << round;
    }
    EXPECT_THAT(base.breaches(), IsEmpty());
  }
}

TEST(Publish, PagesAreWholeWhileOthersReadAndWrite) {
  OffersBase base;
  std::atomic<bool> done{false};
  std::vector<std::thread> readers;
  std::atomic<int> unwritten{0};
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&] {
      while (!done) {
        for (const auto& item : base.read().items) unwritten += item.sent == 0;
      }
    });
  }
  for (int i = 0; i < 30; ++i) base.put(i, Tlp::clear);
  done = true;
  for (auto& reader : readers) reader.join();
  EXPECT_EQ(unwritten, 0);
  EXPECT_EQ(base.ids().size(), 30U);
  EXPECT_THAT(base.breaches(), IsEmpty());
}

}  // namespace
}  // namespace sanad::node::test
