// SPDX-License-Identifier: Apache-2.0
/// Pages of what a partner sees: compared with a plain model on random histories and filters.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "sanad/core/random.h"
#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Place krn{"krn", "incidents"};
const Place other{"other", "incidents"};

Timestamp minute(int number) {
  return {Timestamp::of_day(Day::from_ymd(2026, 1, 1).value()).micros + number * 60'000'000LL};
}

NewItem item_of(int object, int version, std::string_view spec = "2.1", std::string_view type = "incident") {
  NewItem item;
  item.id = records::natural_id(type, "test", std::to_string(object));
  item.version = minute(version);
  item.spec_version = spec;
  item.digest = sha256("body");
  item.rule = "clearance";
  item.body = "body";
  return item;
}

std::vector<std::int64_t> seqs(const ItemPage& page) {
  std::vector<std::int64_t> result;
  for (const auto& item : page.items) result.push_back(item.seq);
  return result;
}

ItemPage page_of(const Store& store, const Place& place, const ItemFilter& filter = {}) {
  return store.snapshot()->exchange().items().page(place, filter);
}

void commit(Store& store, const std::function<void(Items&)>& work) {
  const auto transaction = store.begin();
  work(transaction->exchange().items());
  transaction->commit("test", "");
}

TEST(Items, KeepTheirOrderAcrossCommitsAndTimeNeverStandsStill) {
  TemporaryBase base;
  for (int i = 0; i < 3; ++i) commit(*base.store, [&](Items& items) { items.add(krn, item_of(i, 0)); });
  base.clock.at.micros -= 3'600'000'000;
  commit(*base.store, [&](Items& items) { items.add(krn, item_of(9, 0)); });
  const auto page = page_of(*base.store, krn);
  EXPECT_THAT(seqs(page), ElementsAre(1, 2, 3, 4));
  for (std::size_t i = 1; i < page.items.size(); ++i) {
    EXPECT_GT(page.items[i].added, page.items[i - 1].added) << "also when the clock was set back";
  }
}

TEST(Items, MakeNoEdition) {
  TemporaryBase base;
  const auto before = base.store->snapshot()->edition();
  commit(*base.store, [&](Items& items) { items.add(krn, item_of(1, 0)); });
  EXPECT_EQ(base.store->snapshot()->edition(), before);
  EXPECT_EQ(page_of(*base.store, krn).items.size(), 1U);
}

TEST(Items, ShowTheBytesOfTheStoredVersion) {
  TemporaryBase base;
  const auto object = record(1);
  const auto transaction = base.store->begin();
  transaction->put(object, std::nullopt);
  auto item = item_of(1, 0);
  item.id = object.id;
  item.record = transaction->latest(object.id);
  item.body = "not this";
  transaction->exchange().items().add(krn, item);
  EXPECT_EQ(transaction->view().exchange().items().page(krn, {}).items.at(0).body, object.body)
      << "within the transaction too";
  transaction->commit("test", "");
  EXPECT_EQ(page_of(*base.store, krn).items.at(0).body, object.body);
  ItemFilter without;
  without.bodies = false;
  EXPECT_EQ(page_of(*base.store, krn, without).items.at(0).body, "");
}

TEST(Items, TheSameVersionAgainChangesNothing) {
  TemporaryBase base;
  commit(*base.store, [&](Items& items) {
    const auto first = items.add(krn, item_of(1, 0));
    EXPECT_TRUE(first.fresh);
    const auto again = items.add(krn, item_of(1, 0));
    EXPECT_FALSE(again.fresh);
    EXPECT_EQ(again.seq, first.seq);
    EXPECT_EQ(again.added, first.added);
    EXPECT_TRUE(items.add(other, item_of(1, 0)).fresh) << "another place";
  });
  EXPECT_EQ(page_of(*base.store, krn).items.size(), 1U);
}

TEST(Items, WhatEndedAndComesBackStandsAtTheEnd) {
  TemporaryBase base;
  commit(*base.store, [&](Items& items) {
    items.add(krn, item_of(1, 0));
    items.add(krn, item_of(2, 0));
    EXPECT_EQ(items.end(krn, item_of(1, 0).id, std::nullopt).size(), 1U);
    EXPECT_FALSE(items.end(1)) << "it has ended";
    EXPECT_FALSE(items.end(99));
    EXPECT_TRUE(items.add(krn, item_of(1, 0)).fresh);
  });
  EXPECT_THAT(seqs(page_of(*base.store, krn)), ElementsAre(2, 3)) << "so that no cursor misses it";
  const auto all = base.store->snapshot()->exchange().items().of_object(item_of(1, 0).id);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(all[0].item.ended.has_value());
  EXPECT_FALSE(all[1].item.ended.has_value());
}

TEST(Items, AreNotShownFromTheMomentTheyExpire) {
  TemporaryBase base;
  const auto now = base.clock.at;
  commit(*base.store, [&](Items& items) {
    auto item = item_of(1, 0);
    item.expires = Timestamp{now.micros + 10};
    items.add(krn, item);
    items.add(krn, item_of(2, 0));
  });
  EXPECT_THAT(seqs(page_of(*base.store, krn)), ElementsAre(1, 2));
  base.clock.at.micros += 10;
  EXPECT_THAT(seqs(page_of(*base.store, krn)), ElementsAre(2));
  const auto snapshot = base.store->snapshot();
  EXPECT_EQ(snapshot->exchange().items().count(krn), 1U);
  EXPECT_FALSE(snapshot->exchange().items().find(krn, item_of(1, 0).id, minute(0)));
}

TEST(Items, APageEndsBeforeTheBodyThatWouldPassItsBytes) {
  TemporaryBase base;
  const std::string large(1000, 'x');
  commit(*base.store, [&](Items& items) {
    for (int i = 0; i < 5; ++i) {
      auto item = item_of(i, 0);
      item.body = i == 2 ? std::string_view{large} : std::string_view{large}.substr(0, 100);
      items.add(krn, item);
    }
  });
  for (const bool filtered : {false, true}) {
    ItemFilter filter;
    if (filtered) filter.types = {"incident"};
    filter.most_bytes = 250;
    std::vector<std::size_t> sizes;
    for (;;) {
      const auto page = page_of(*base.store, krn, filter);
      sizes.push_back(page.items.size());
      if (!page.more) break;
      filter.after = page.items.back().seq;
    }
    EXPECT_THAT(sizes, ElementsAre(2, 1, 2)) << filtered;
    filter.after = 0;
    filter.bodies = false;
    EXPECT_EQ(page_of(*base.store, krn, filter).items.size(), 5U) << filtered;
  }
}

TEST(Items, RememberTheFirstDeliveryOnly) {
  TemporaryBase base;
  const auto transaction = base.store->begin();
  auto& exchange = transaction->exchange();
  exchange.items().add(krn, item_of(1, 0));
  const auto first = exchange.ledger().append({}).no;
  EXPECT_TRUE(exchange.items().mark_sent(1, first));
  EXPECT_FALSE(exchange.items().mark_sent(1, exchange.ledger().append({}).no));
  transaction->commit("test", "");
  EXPECT_EQ(page_of(*base.store, krn).items.at(0).sent, first);
}

TEST(Items, OfAPartnerAreWalkedInOrderEndedOnesToo) {
  TemporaryBase base;
  commit(*base.store, [&](Items& items) {
    items.add(krn, item_of(1, 0));
    items.add(other, item_of(1, 0));
    items.add({"krn", "actors"}, item_of(2, 0));
    items.end(1);
  });
  const auto snapshot = base.store->snapshot();
  std::vector<std::int64_t> found;
  snapshot->exchange().items().for_each("krn", 0, [&](const PlacedItem& placed) {
    EXPECT_EQ(placed.place.partner, "krn");
    found.push_back(placed.item.seq);
    return true;
  });
  EXPECT_THAT(found, ElementsAre(1, 3));
  EXPECT_THAT(snapshot->exchange().items().places(), ElementsAre(Place{"krn", "actors"}, krn, other));
}

// The model: every item as it was added, filters read off the standard one by one.

struct Modelled {
  Place place;
  Item item;
};

std::vector<const Item*> shown_in(const std::vector<Modelled>& model, const Place& place) {
  std::vector<const Item*> shown;
  for (const auto& entry : model) {
    if (entry.place == place && !entry.item.ended) shown.push_back(&entry.item);
  }
  return shown;
}

template <class T>
bool names(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// Items of the object that count: of the named spec versions, else of its highest.
std::vector<const Item*> candidates(const std::vector<const Item*>& shown, const records::ObjectId& id,
                                    const ItemFilter& filter) {
  std::string highest;
  for (const auto* item : shown) {
    if (item->id == id) highest = std::max(highest, item->spec_version);
  }
  std::vector<const Item*> result;
  for (const auto* item : shown) {
    const bool named = filter.spec_versions.empty() ? item->spec_version == highest
                                                    : names(filter.spec_versions, item->spec_version);
    if (item->id == id && named) result.push_back(item);
  }
  std::sort(result.begin(), result.end(), [](const Item* a, const Item* b) {
    return std::tie(a->version, a->spec_version) < std::tie(b->version, b->spec_version);
  });
  return result;
}

std::vector<std::int64_t> model_page(const std::vector<Modelled>& model, const Place& place,
                                     const ItemFilter& filter, bool& more) {
  const auto shown = shown_in(model, place);
  std::vector<std::int64_t> passing;
  for (const auto* item : shown) {
    const bool in_time =
        item->seq > filter.after && (!filter.added_after || item->added > *filter.added_after);
    const bool named = (filter.ids.empty() || names(filter.ids, item->id)) &&
                       (filter.types.empty() || names(filter.types, item->id.type));
    const auto those = candidates(shown, item->id, filter);
    const bool candidate = std::find(those.begin(), those.end(), item) != those.end();
    if (!in_time || !named || !candidate) continue;
    if (filter.all || (filter.first && those.front() == item) || (filter.last && those.back() == item) ||
        names(filter.versions, item->version)) {
      passing.push_back(item->seq);
    }
  }
  more = passing.size() > filter.limit;
  if (more) passing.resize(filter.limit);
  return passing;
}

constexpr int objects = 12;
constexpr int versions = 4;
const std::vector<std::string> types = {"incident", "report", "tool"};

const std::string& type_of(int object) {
  return types[static_cast<std::size_t>(object) % types.size()];
}

ItemFilter random_filter(Random& random, const std::vector<Modelled>& model) {
  const auto one_in = [&](std::uint64_t n) { return random.below(n) == 0; };
  ItemFilter filter;
  filter.limit = 1 + random.below(8);
  filter.bodies = one_in(2);
  if (one_in(3)) filter.after = static_cast<std::int64_t>(random.below(model.size() + 1));
  if (one_in(3) && !model.empty()) {
    const auto moment = model[random.below(model.size())].item.added.micros;
    filter.added_after = Timestamp{moment + static_cast<std::int64_t>(random.below(3)) - 1};
  }
  for (int i = 0; one_in(3) && i < 3; ++i) {
    const auto object = static_cast<int>(random.below(objects));
    filter.ids.push_back(item_of(object, 0, "2.1", type_of(object)).id);
  }
  if (one_in(3)) filter.types.push_back(types[random.below(types.size())]);
  if (one_in(8)) filter.types.push_back("never-seen");
  if (one_in(4)) filter.spec_versions.push_back("2.0");
  if (one_in(4)) filter.spec_versions.push_back("2.1");
  if (one_in(12)) filter.spec_versions.push_back("9.9");
  filter.first = one_in(4);
  filter.all = one_in(5);
  if (one_in(4)) filter.versions.push_back(minute(static_cast<int>(random.below(versions + 1))));
  filter.last = filter.first || !filter.versions.empty() ? one_in(2) : true;
  return filter;
}

void change_something(Random& random, const Place& place, Items& items, std::vector<Modelled>& model) {
  const auto object = static_cast<int>(random.below(objects));
  const auto version = static_cast<int>(random.below(versions));
  const auto item = item_of(object, version, random.below(4) == 0 ? "2.0" : "2.1", type_of(object));
  if (random.below(4) != 0) {
    const auto added = items.add(place, item);
    if (!added.fresh) return;
    Item entry;
    entry.seq = added.seq;
    entry.added = added.added;
    entry.id = item.id;
    entry.version = *item.version;
    entry.spec_version = item.spec_version;
    model.push_back({place, entry});
    return;
  }
  const auto which = random.below(3) == 0 ? std::optional<Timestamp>{} : item.version;
  items.end(place, item.id, which);
  for (auto& entry : model) {
    if (entry.place == place && entry.item.id == item.id && (!which || entry.item.version == *which)) {
      entry.item.ended = minute(0);
    }
  }
}

TEST(Items, PagesEqualThoseOfAPlainModel) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Random random{seed};
    TemporaryBase base;
    std::vector<Modelled> model;
    for (int round = 0; round < 12; ++round) {
      commit(*base.store, [&](Items& items) {
        for (int i = 0; i < 8; ++i)
          change_something(random, random.below(5) == 0 ? other : krn, items, model);
      });
      const auto snapshot = base.store->snapshot();
      for (int i = 0; i < 40; ++i) {
        const auto filter = random_filter(random, model);
        bool more = false;
        const auto expected = model_page(model, krn, filter, more);
        const auto found = snapshot->exchange().items().page(krn, filter);
        ASSERT_EQ(seqs(found), expected) << "seed " << seed << " round " << round << " filter " << i;
        EXPECT_EQ(found.more, more);
        for (const auto& item : found.items) EXPECT_EQ(item.body, filter.bodies ? "body" : "");
      }
    }
    EXPECT_THAT(breaches(*base.store), IsEmpty());
  }
}

}  // namespace
}  // namespace sanad::store::test
