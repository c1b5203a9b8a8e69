// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>

#include "altering_hand.h"
#include "sanad/core/environment_error.h"
#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// A base with accounts, a kept file and a register, and a hand that alters it behind Sanad's back.
struct AlteredBase : TemporaryBase {
  AlteredBase() {
    const auto transaction = store->begin();
    transaction->put(records::to_object(source_of("test-list")), std::nullopt);
    const auto file = transaction->begin_file({}, true);
    transaction->keep(file, "0123456789 the bytes of two rows");
    for (int i = 0; i < 4; ++i) transaction->put(record(i), Provenance{file, 0, 10, 1});
    transaction->end_file(file);
    transaction->put(record(1, 9), Provenance{file, 5, 10, 1});
    EXPECT_TRUE(transaction->withdraw(record(3).id, "gone"));
    reconcile::IncidentRegister incidents;
    for (int i = 0; i < 3; ++i) {
      const auto id = account_of(i).id.uuid;
      incidents.members.push_back({id, id, reconcile::Role::account, reconcile::Band::apart, 0});
    }
    transaction->save_incidents(incidents);
    transaction->commit("import", "");
    EXPECT_THAT(breaches(*store), IsEmpty());
  }
  void sql(const std::string& text) { alter(path, text); }
  /// With the triggers that forbid it out of the way.
  void force(const std::string& text) {
    sql("DROP TRIGGER version_is_written_once; DROP TRIGGER version_body_is_written_once; DROP TRIGGER "
        "version_stays; " +
        text);
  }
};

constexpr const char* of_account_1 =
    " WHERE seq = (SELECT max(seq) FROM version WHERE body LIKE '%Attack 1%')";

TEST(Verify, FindsAnAlteredRecord) {
  AlteredBase base;
  base.force(std::string{"UPDATE version SET body = replace(body, 'Balochistan', 'Sindh')"} + of_account_1);
  EXPECT_THAT(breaches(*base.store), Contains(testing::AllOf(HasSubstr("digest " + record(1).id.to_string()),
                                                             HasSubstr("was altered"))));
}

TEST(Verify, FindsAnAlteredReasonOfAWithdrawal) {
  AlteredBase base;
  base.force("UPDATE version SET reason = 'never mind' WHERE withdrawn = 1");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("digest " + record(3).id.to_string())));
}

TEST(Verify, FindsAMissingVersion) {
  AlteredBase base;
  base.force("DELETE FROM version WHERE seq = (SELECT min(seq) FROM version WHERE body LIKE '%Attack 1%')");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("sequence 1..")));
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("found another chain")));
}

TEST(Verify, FindsABrokenChain) {
  AlteredBase base;
  base.sql("UPDATE version SET until = NULL WHERE until IS NOT NULL");
  EXPECT_THAT(breaches(*base.store),
              Contains(HasSubstr("expected its object to name it as the latest version")));
}

TEST(Verify, FindsAReferenceToNothing) {
  TemporaryBase base;
  const auto transaction = base.store->begin();
  transaction->put(record(1), std::nullopt);
  transaction->commit("import", "without its source");
  EXPECT_THAT(breaches(*base.store),
              Contains(HasSubstr("expected created_by_ref to name an object of the base")));
}

TEST(Verify, FindsAKeptFileThatIsNotWhatItWas) {
  AlteredBase base;
  base.sql("UPDATE file SET digest = zeroblob(32)");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("expected the bytes of its SHA-256, found others")));
  base.sql("UPDATE file_block SET packed = x'00'");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("kept file: expected a block of 32 bytes")));
  base.sql("DELETE FROM file_block");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("expected 32 bytes, found 0")));
  EXPECT_THROW(base.store->snapshot()->bytes({1, 0, 4, 1}).has_value(), EnvironmentError);
}

TEST(Verify, FindsARangeOutsideItsFile) {
  AlteredBase base;
  base.force(std::string{"UPDATE version SET byte_offset = 30"} + of_account_1);
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("expected a range inside the 32 bytes")));
}

TEST(Verify, FindsABrokenRegister) {
  AlteredBase base;
  base.sql("UPDATE membership_span SET account = (SELECT max(account) FROM membership_span)");
  EXPECT_THAT(breaches(*base.store),
              Contains(HasSubstr("expected the account in one incident, found it in several")));
  base.sql("UPDATE membership_span SET account = zeroblob(16)");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("expected an account of the base, found none")));
  base.sql("UPDATE membership_span SET role = 77");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("expected a role, a band")));
  EXPECT_THROW(base.store->snapshot()->incidents(), EnvironmentError);
}

TEST(Verify, FindsAMissingView) {
  AlteredBase base;
  base.sql("DROP VIEW incident");
  EXPECT_THAT(breaches(*base.store), Contains(HasSubstr("view incident:")));
}

TEST(Verify, FindsDamagedPages) {
  AlteredBase base;
  import_accounts(*base.store, 100, 200);
  base.store.reset();
  const auto size = std::filesystem::file_size(base.path);
  {
    std::fstream file{base.path, std::ios::in | std::ios::out | std::ios::binary};
    for (auto at = size - 4 * 8192; at < size; at += 8192) {
      file.seekp(static_cast<std::streamoff>(at));
      file.write("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 16);
    }
  }
  const auto store = open_sqlite(base.path, {}, base.clock);
  ASSERT_TRUE(store.has_value()) << describe(store.error());
  EXPECT_THAT(breaches(**store), Contains(HasSubstr("database ")));
}

TEST(Verify, IsHelpedByTriggersThatForbidToAlterAVersion) {
  AlteredBase base;
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(base.path.c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database, "UPDATE version SET body = ''", nullptr, nullptr, nullptr),
            SQLITE_CONSTRAINT);
  EXPECT_THAT(sqlite3_errmsg(database), HasSubstr("a stored version never changes"));
  EXPECT_EQ(sqlite3_exec(database, "DELETE FROM version", nullptr, nullptr, nullptr), SQLITE_CONSTRAINT);
  sqlite3_close(database);
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

}  // namespace
}  // namespace sanad::store::test
