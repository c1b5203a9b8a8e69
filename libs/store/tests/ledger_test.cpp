// SPDX-License-Identifier: Apache-2.0
/// The ledger in the base, and what `verify` says when it, or what it speaks of, was tampered with.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "altering_hand.h"
#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const Place krn{"krn", "incidents"};

exchange::LedgerEntry entry_of(const std::string& rule) {
  exchange::LedgerEntry entry;
  entry.action = exchange::LedgerAction::evaluated;
  entry.actor = "node";
  entry.rule = rule;
  return entry;
}

/// Sends record `number` to krn: its version, its item, its line.
void send(Transaction& transaction, int number) {
  const auto object = record(number);
  transaction.put(object, std::nullopt);
  NewItem item;
  item.id = object.id;
  item.version = object.modified;
  item.record = transaction.latest(object.id);
  item.digest = object.digest;
  item.rule = "clearance";
  auto& exchange = transaction.exchange();
  const auto added = exchange.items().add(krn, item);
  auto entry = entry_of("clearance");
  entry.action = exchange::LedgerAction::sent;
  entry.partner = krn.partner;
  entry.collection = krn.collection;
  entry.object = object.id;
  entry.modified = object.modified;
  entry.content = object.digest;
  exchange.items().mark_sent(added.seq, exchange.ledger().append(entry).no);
}

struct SentBase : TemporaryBase {
  SentBase() {
    const auto transaction = store->begin();
    transaction->put(records::to_object(source_of("test-list")), std::nullopt);
    for (int i = 0; i < 5; ++i) send(*transaction, i);
    transaction->commit("test", "");
    EXPECT_THAT(breaches(*store), IsEmpty());
  }
  void force(const std::string& sql) {
    alter(path,
          "DROP TRIGGER ledger_is_written_once; DROP TRIGGER ledger_stays; DROP TRIGGER item_stays;" + sql);
  }
};

TEST(Ledger, LinesAreNumberedAndChainedAcrossCommits) {
  TemporaryBase base;
  for (int i = 0; i < 3; ++i) {
    const auto transaction = base.store->begin();
    transaction->exchange().ledger().append(entry_of("a"));
    EXPECT_EQ(transaction->exchange().ledger().append(entry_of("b")).no, 2 * i + 2);
    transaction->commit("test", "");
  }
  const auto snapshot = base.store->snapshot();
  const auto& ledger = snapshot->exchange().ledger();
  exchange::ChainCheck check;
  ledger.for_each(0, [&](const LedgerLine& line) {
    EXPECT_TRUE(check.next(line.no, line.text, line.digest));
    return true;
  });
  EXPECT_EQ(check.no(), 6);
  EXPECT_EQ(ledger.last()->digest, check.digest());
  EXPECT_EQ(ledger.line(2)->no, 2);
  EXPECT_FALSE(ledger.line(7));
}

TEST(Ledger, NothingStaysOfATransactionThatWasNotCommitted) {
  TemporaryBase base;
  {
    const auto transaction = base.store->begin();
    send(*transaction, 1);
  }
  const auto snapshot = base.store->snapshot();
  EXPECT_FALSE(snapshot->exchange().ledger().last());
  EXPECT_THAT(snapshot->exchange().items().of_object(record(1).id), IsEmpty());
}

TEST(Ledger, RefusesToBeChangedWithAnyTool) {
  const SentBase base;
  EXPECT_EQ(run_sql(base.path, "UPDATE ledger SET text = '' WHERE no = 1"), SQLITE_CONSTRAINT);
  EXPECT_EQ(run_sql(base.path, "DELETE FROM ledger WHERE no = 5"), SQLITE_CONSTRAINT);
  EXPECT_EQ(run_sql(base.path, "DELETE FROM item"), SQLITE_CONSTRAINT);
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(VerifyLedger, FindsAnAlteredLine) {
  SentBase base;
  base.force("UPDATE ledger SET text = replace(text, 'krn', 'abc') WHERE no = 3");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("ledger ledger line 3: expected the digest")));
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("item item 3: it was sent")));
}

TEST(VerifyLedger, FindsAMissingLine) {
  SentBase base;
  base.force("DELETE FROM ledger WHERE no = 2");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("expected line 2, found line 3")));
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("item item 2: it was sent: expected line 2")));
}

TEST(VerifyLedger, FindsALedgerThatEndsBeforeACheckpointOfItsOwn) {
  SentBase base;
  {
    const auto key = exchange::SigningKey::from_seed({});
    const auto transaction = base.store->begin();
    const auto last = transaction->view().exchange().ledger().last().value();
    const auto checkpoint = exchange::sign_checkpoint(key, last.no, last.digest, base.clock.at);
    EXPECT_TRUE(transaction->exchange().sync_state().add_checkpoint("", checkpoint));
    transaction->commit("test", "");
  }
  EXPECT_THAT(breaches(*base.store), IsEmpty());
  base.force("UPDATE item SET sent = NULL WHERE sent = 5; DELETE FROM ledger WHERE no = 5");
  EXPECT_THAT(breaches(*base.store),
              Contains(HasSubstr("ledger line 5: expected the digest that this node signed")));
}

TEST(VerifyItems, FindADeliveryThatTheLedgerDoesNotKnow) {
  SentBase base;
  base.force("UPDATE item SET sent = 1 WHERE seq = 4");
  EXPECT_THAT(breaches(*base.store),
              Contains(HasSubstr("item item 4: it was sent: expected line 1 of the ledger "
                                 "to be of its object")));
}

TEST(VerifyItems, FindAnItemThatShowsAnotherVersion) {
  SentBase base;
  base.force("UPDATE item SET record = (SELECT record FROM item WHERE seq = 1) WHERE seq = 2");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("item item 2: expected it to show the version")));
}

TEST(VerifyItems, FindAGapAndAWrongMark) {
  SentBase base;
  base.force("DELETE FROM item WHERE seq = 2; UPDATE item SET newest = 0 WHERE seq = 4");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("item item 3: expected numbers without gaps")));
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("item item 4: expected it to be marked")));
}

TEST(Purge, BlanksEveryVersionAndKeepsTheProof) {
  SentBase base;
  const auto id = record(1).id;
  const auto old_edition = base.store->snapshot()->edition();
  {
    const auto transaction = base.store->begin();
    transaction->put(record(1, 7), std::nullopt);
    const auto line = transaction->exchange().ledger().append(entry_of("recall")).no;
    EXPECT_EQ(transaction->exchange().purges().purge(id, "node", "recall", line).error().code,
              ErrorCode::conflict)
        << "it is in force";
    EXPECT_TRUE(transaction->withdraw(id, "recalled"));
    EXPECT_EQ(transaction->exchange().purges().purge(id, "node", "recall", line).value(), 2U);
    EXPECT_EQ(transaction->exchange().purges().purge(id, "node", "recall", line).error().code,
              ErrorCode::not_found);
    transaction->commit("recall", "");
  }
  EXPECT_THAT(breaches(*base.store), IsEmpty());
  const auto snapshot = base.store->snapshot();
  for (const auto& version : snapshot->versions(id)) EXPECT_TRUE(version.body.empty());
  EXPECT_EQ(snapshot->exchange().purges().list().size(), 2U);
  EXPECT_TRUE(snapshot->exchange().items().of_object(id).at(0).item.ended.has_value());
  const auto before = base.store->snapshot(old_edition).value();
  EXPECT_TRUE(before->get(id)->purged);
  before->for_each("incident", [&](const StoredVersion& version) { EXPECT_NE(version.id, id); });
}

TEST(Purge, LeavesNoByteOfTheBodyInTheFile) {
  SentBase base;
  const auto title = "Attack 3";
  {
    const auto transaction = base.store->begin();
    EXPECT_TRUE(transaction->withdraw(record(3).id, "recalled"));
    const auto line = transaction->exchange().ledger().append(entry_of("recall")).no;
    EXPECT_TRUE(transaction->exchange().purges().purge(record(3).id, "node", "recall", line));
    transaction->commit("recall", "");
  }
  base.store.reset();
  EXPECT_EQ(run_sql(base.path, "PRAGMA wal_checkpoint(TRUNCATE)"), SQLITE_OK);
  std::ifstream file{base.path, std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  EXPECT_EQ(bytes.find(title), std::string::npos);
  EXPECT_NE(bytes.find("Attack 4"), std::string::npos);
}

TEST(Purge, IsTheOnlyWayToChangeABody) {
  const SentBase base;
  EXPECT_EQ(run_sql(base.path, "UPDATE version SET body = NULL WHERE body LIKE '%Attack 1%'"),
            SQLITE_CONSTRAINT);
  EXPECT_EQ(run_sql(base.path,
                    "INSERT INTO purge SELECT seq, 'a', 'b', 1, 0 FROM version WHERE body LIKE "
                    "'%Attack 1%'; UPDATE version SET body = 'x' WHERE body LIKE '%Attack 1%'"),
            SQLITE_CONSTRAINT)
      << "not even then to another";
}

}  // namespace
}  // namespace sanad::store::test
