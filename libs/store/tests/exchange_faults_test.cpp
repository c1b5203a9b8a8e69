// SPDX-License-Identifier: Apache-2.0
/// Deliveries on a failing disk: what was acknowledged is in the ledger, nothing is marked as sent without
/// its line, and the chain is whole. Each loop moves the fault on by one until none fires.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fault_loop.h"

namespace sanad::store::test {
namespace {

using testing::IsEmpty;

const Place place{"krn", "incidents"};
constexpr int items = 12;
constexpr int together = 3;  // deliveries of one commit

/// A base that offers items, none of them sent.
void make_offers(const std::string& path, const Clock& clock) {
  const auto store = open_or_make(path, clock, on_fault_disk(true));
  const auto transaction = store->begin();
  transaction->put(records::to_object(source_of("test-list")), std::nullopt);
  for (int i = 0; i < items; ++i) {
    const auto object = record(i);
    transaction->put(object, std::nullopt);
    NewItem item;
    item.id = object.id;
    item.version = object.modified;
    item.record = transaction->latest(object.id);
    item.digest = object.digest;
    item.rule = "released";
    transaction->exchange().items().add(place, item);
  }
  transaction->commit("import", "");
}

/// Sends what was never sent, a few at a time; counts what was acknowledged.
void deliver_all(Store& store, std::int64_t& acknowledged) {
  for (std::int64_t first = 1; first <= items; first += together) {
    const auto transaction = store.begin();
    auto& exchange = transaction->exchange();
    int sent = 0;
    for (auto seq = first; seq < first + together; ++seq) {
      const auto item = exchange.items().get(seq)->item;
      if (item.sent != 0) continue;
      exchange::LedgerEntry entry;
      entry.action = exchange::LedgerAction::sent;
      entry.partner = place.partner;
      entry.collection = place.collection;
      entry.object = item.id;
      entry.content = item.digest;
      exchange.items().mark_sent(seq, exchange.ledger().append(std::move(entry)).no);
      ++sent;
    }
    transaction->commit("send", "krn");
    acknowledged += sent;
  }
}

int sent_in(const Store& store) {
  int sent = 0;
  for (const auto& item : store.snapshot()->exchange().items().page(place, {}).items) sent += item.sent != 0;
  return sent;
}

void check_survivor(const std::string& path, const Clock& clock, std::int64_t acknowledged) {
  const auto store = open_sqlite(path, on_fault_disk(false), clock);
  ASSERT_TRUE(store.has_value()) << describe(store.error());
  EXPECT_THAT(breaches(**store), IsEmpty());
  const auto sent = sent_in(**store);
  EXPECT_GE(sent, acknowledged) << "bytes left and the ledger forgot";
  EXPECT_EQ(sent % together, 0) << "half a commit";
  const auto last = (*store)->snapshot()->exchange().ledger().last();
  EXPECT_EQ(last ? last->no : 0, sent);
  std::int64_t again = 0;
  EXPECT_NO_THROW(deliver_all(**store, again));
  EXPECT_EQ(sent_in(**store), items) << "and it goes on";
  EXPECT_THAT(breaches(**store), IsEmpty());
}

void run_with_fault(Fault fault, std::size_t kept) {
  test::run_with_fault({make_offers, deliver_all, check_survivor, 10}, fault, kept);
}

TEST(ExchangeFaults, OneFailedWriteOrSyncLeavesNoDeliveryWithoutItsLine) {
  run_with_fault(Fault::one_error, 0);
}
TEST(ExchangeFaults, AFullDiskLeavesNoDeliveryWithoutItsLine) {
  run_with_fault(Fault::disk_full, 0);
}
TEST(ExchangeFaults, PowerLossLosesNoAcknowledgedDelivery) {
  for (const std::size_t kept : {0U, 2U, 1000U}) run_with_fault(Fault::power_loss, kept);
}

}  // namespace
}  // namespace sanad::store::test
