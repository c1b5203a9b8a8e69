// SPDX-License-Identifier: Apache-2.0
/// Pages of 100 objects of 1.3 kB at several sizes of the collection, and objects that a partner posts, with
/// their lines of the ledger and a durable commit for each 100. Each result is checked first.
#include <benchmark/benchmark.h>

#include <chrono>
#include <map>
#include <set>
#include <string>

#include "bench_base.h"

namespace sanad::store {
namespace {

using bench::TemporaryBase;
using bench::usual_account;

const Place place{"krn", "incidents"};
constexpr std::size_t page_size = 100;

void add_item(Transaction& transaction, const Place& where, const records::ObjectVersion& object) {
  NewItem item;
  item.id = object.id;
  item.version = object.modified;
  item.record = transaction.latest(object.id);
  item.digest = object.digest;
  item.rule = "released";
  transaction.exchange().items().add(where, item);
}

/// A base with `count` items; made once a size, since a million take a while.
const TemporaryBase& base_of(int count) {
  static std::map<int, std::unique_ptr<TemporaryBase>> bases;
  auto& base = bases[count];
  if (base) return *base;
  base = std::make_unique<TemporaryBase>();
  const auto transaction = base->store->begin();
  for (int i = 0; i < count; ++i) {
    const auto object = records::to_object(usual_account(i, 1), std::nullopt);
    transaction->put(object, std::nullopt);
    add_item(*transaction, place, object);
  }
  transaction->commit("publish", "bench");
  return *base;
}

/// Every item once, in order, whole.
bool walk_is_whole(const Store& store, int count) {
  std::set<records::ObjectId> seen;
  ItemFilter filter;
  const auto snapshot = store.snapshot();
  for (bool more = true; more;) {
    const auto page = snapshot->exchange().items().page(place, filter);
    for (const auto& item : page.items) {
      if (item.seq <= filter.after || item.body.size() < 1000) return false;
      filter.after = item.seq;
      seen.insert(item.id);
    }
    more = page.more;
  }
  return seen.size() == static_cast<std::size_t>(count);
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// A request's whole work with the base: a snapshot, the state of the partner, the page.
void PageOf100(benchmark::State& state) {
  static double seconds_at_5000 = 0;
  const auto count = static_cast<int>(state.range(0));
  const auto& base = base_of(count);
  if (count <= 5000 && !walk_is_whole(*base.store, count)) return state.SkipWithError("items are missing");
  ItemFilter filter;
  std::int64_t step = 0;
  const auto before = cpu_seconds();
  for (auto _ : state) {
    filter.after = (step += 7919) % (count - static_cast<int>(page_size));
    const auto snapshot = base.store->snapshot();
    benchmark::DoNotOptimize(snapshot->exchange().decisions().state(place.partner));
    const auto page = snapshot->exchange().items().page(place, filter);
    if (page.items.size() != page_size || page.items.front().seq != filter.after + 1) {
      return state.SkipWithError("another page came");
    }
  }
  const auto each = (cpu_seconds() - before) / static_cast<double>(state.iterations());
  if (count == 5000) seconds_at_5000 = each;
  state.counters["cpu_us_page"] = each * 1e6;
  if (seconds_at_5000 > 0) state.counters["ratio_to_5000"] = each / seconds_at_5000;
}
BENCHMARK(PageOf100)->Arg(5000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

/// range(0) = 1: with item, giver and line of the ledger; 0: the records alone, as the baseline.
void PostOf100(benchmark::State& state) {
  const bool exchanged = state.range(0) == 1;
  const TemporaryBase base;
  const Place inbox{"krn", "inbox"};
  std::vector<records::ObjectVersion> objects;
  constexpr int posts = 200;
  for (int i = 0; i < posts * static_cast<int>(page_size); ++i) {
    objects.push_back(records::to_object(usual_account(i, 1), std::nullopt));
  }
  std::size_t next = 0;
  for (auto _ : state) {
    const auto transaction = base.store->begin();
    for (std::size_t i = 0; i < page_size; ++i) {
      const auto& object = objects[next++];
      transaction->put(object, std::nullopt);
      if (!exchanged) continue;
      add_item(*transaction, inbox, object);
      auto& exchange = transaction->exchange();
      exchange.arrivals().add_received(
          {object.id, object.modified, "krn", object.modified, object.digest, "[]"});
      exchange::LedgerEntry entry;
      entry.time = object.modified;
      entry.action = exchange::LedgerAction::received;
      entry.actor = "krn-node";
      entry.partner = "krn";
      entry.object = object.id;
      entry.content = object.digest;
      exchange.ledger().append(std::move(entry));
    }
    transaction->commit("post", "krn");
  }
  const auto snapshot = base.store->snapshot();
  const auto wanted = exchanged ? next : 0;
  if (snapshot->count("incident") != next || snapshot->exchange().items().count(inbox) != wanted) {
    return state.SkipWithError("objects are missing: not worth timing");
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(page_size));
}
BENCHMARK(PostOf100)->Arg(0)->Arg(1)->Iterations(200)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanad::store
