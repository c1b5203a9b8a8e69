// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "altering_hand.h"
#include "sanad/core/environment_error.h"
#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Error error_of(const std::string& path, OpenOptions options = {}) {
  const HandClock clock;
  auto store = open_sqlite(path, options, clock);
  EXPECT_FALSE(store.has_value());
  return store ? Error{} : store.error();
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream{path} << text;
}

TEST(Open, SaysThatThereIsNoBase) {
  const TemporaryFolder folder;
  const auto path = folder.file("none.sanad");
  EXPECT_EQ(error_of(path), (Error{ErrorCode::not_found,
                                   "expected a base, found nothing there; `sanad import` makes one", path}));
  OpenOptions options;
  options.create = options.read_only = true;
  EXPECT_EQ(error_of(path, options).code, ErrorCode::not_found);
  EXPECT_FALSE(std::filesystem::exists(path)) << "looking for a base must not make one";
}

TEST(Open, RefusesWhatIsNotAFile) {
  const TemporaryFolder folder;
  OpenOptions make;
  make.create = true;
  EXPECT_EQ(error_of(folder.file(""), make).message, "expected a base, found a directory");
  const auto pipe = folder.file("pipe");
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(error_of(pipe, make).message, "expected a base, found something that is not a regular file");
}

TEST(Open, RefusesAFileThatIsNoDatabaseAndLeavesItAlone) {
  const TemporaryFolder folder;
  const auto path = folder.file("list.csv");
  OpenOptions make;
  make.create = true;
  for (const auto& text :
       {std::string{"id,date\n1,2022-01-01\n"}, std::string(20'000, 'x'), std::string{"x"}}) {
    write_file(path, text);
    EXPECT_EQ(error_of(path, make),
              (Error{ErrorCode::invalid_input, "expected a Sanad base, found a file that is not a database",
                     path}));
    EXPECT_EQ(std::filesystem::file_size(path), text.size());
  }
}

TEST(Open, RefusesTheDatabaseOfAnotherProgram) {
  const TemporaryFolder folder;
  const auto path = folder.file("other.db");
  alter(path, "CREATE TABLE t (x)");
  OpenOptions make;
  make.create = true;
  EXPECT_EQ(error_of(path, make).message, "expected a Sanad base, found another SQLite database");
}

TEST(Open, RefusesABaseThatANewerProgramMade) {
  const TemporaryBase base;
  alter(base.path, "PRAGMA user_version = 99");
  const auto error = error_of(base.path);
  EXPECT_EQ(error.code, ErrorCode::unsupported);
  EXPECT_THAT(error.message, HasSubstr("found schema 99: a newer Sanad made it"));
}

TEST(Open, MakesABaseOfAnEmptyFileOnlyWhenTold) {
  const TemporaryFolder folder;
  const HandClock clock;
  const auto path = folder.file("empty.sanad");
  write_file(path, "");
  EXPECT_EQ(error_of(path).message, "expected a Sanad base, found an empty file");
  EXPECT_THAT(breaches(*open_or_make(path, clock)), IsEmpty());
  EXPECT_TRUE(open_sqlite(path, {}, clock).has_value());
}

/// What the migrations to schemas 5 and 6 made, taken away again.
const std::string back_to_schema_4 =
    "DROP VIEW listing; DROP VIEW ledger_entry;"
    "DROP TABLE purge; DROP TABLE figure_sent; DROP TABLE item; DROP TABLE ledger;"
    "DROP TABLE release_decision; DROP TABLE partner_state; DROP TABLE place; DROP TABLE partner;"
    "DROP TABLE mention_state; DROP TABLE mention; DROP TABLE mentioned;"
    "DROP TABLE received; DROP TABLE held; DROP TABLE recall; DROP TABLE sync_cursor; DROP TABLE post_status;"
    "DROP TABLE checkpoint; DROP TABLE login_token; DROP TABLE login_certificate; DROP TABLE login;"
    "DROP TRIGGER version_is_written_once; DROP TRIGGER version_body_is_written_once;"
    "CREATE TRIGGER version_is_written_once BEFORE UPDATE OF body ON version"
    "  BEGIN SELECT raise(ABORT, 'old'); END;";

TEST(Open, BringsAnOlderSchemaUpToDate) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 3);
  base.store.reset();
  alter(
      base.path,
      back_to_schema_4 +
          "DROP VIEW incident; DROP VIEW membership; DROP VIEW account; DROP VIEW source; DROP VIEW decision;"
          "DROP VIEW published_figure; DROP VIEW cover; DROP VIEW edition; DROP VIEW kept_file; DROP VIEW "
          "import;"
          "DROP VIEW statement;"
          "DROP VIEW record; PRAGMA user_version = 1");
  OpenOptions reading;
  reading.read_only = true;
  EXPECT_EQ(error_of(base.path, reading).code, ErrorCode::unsupported);
  const auto store = open_sqlite(base.path, {}, base.clock);
  ASSERT_TRUE(store.has_value()) << describe(store.error());
  EXPECT_THAT(breaches(**store), IsEmpty());
  EXPECT_EQ((*store)->snapshot()->count("incident"), 3U);
}

TEST(Open, BringsTheViewOfAccountsOfSchema2UpToDate) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 3);
  base.store.reset();
  alter(base.path, back_to_schema_4 +
                       "DROP VIEW statement; DROP VIEW account; CREATE VIEW account AS SELECT 'old' AS id;"
                       "PRAGMA user_version = 2");
  const auto store = open_sqlite(base.path, {}, base.clock);
  ASSERT_TRUE(store.has_value()) << describe(store.error());
  EXPECT_THAT(breaches(**store), IsEmpty());
  EXPECT_EQ((*store)->snapshot()->count("incident"), 3U);
}

TEST(Open, ReadOnlyReadsAndRefusesToWrite) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 3);
  OpenOptions reading;
  reading.read_only = true;
  const auto store = open_sqlite(base.path, reading, base.clock);
  ASSERT_TRUE(store.has_value());
  EXPECT_EQ((*store)->snapshot()->count("incident"), 3U);
  EXPECT_THROW((*store)->begin(), EnvironmentError);
}

/// Gives up the rights of root for a while: they would open any folder.
class AsNobody {
 public:
  AsNobody() : was_root_{geteuid() == 0} {
    if (was_root_) {
      EXPECT_EQ(seteuid(65534), 0);
    }
  }
  ~AsNobody() {
    if (was_root_) {
      EXPECT_EQ(seteuid(0), 0);
    }
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  bool was_root_;
};

TEST(Open, ReadsABaseInAFolderThatCannotBeWritten) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 3);
  base.store.reset();
  const auto folder = std::filesystem::path{base.path}.parent_path();
  ASSERT_EQ(chmod(base.path.c_str(), 0444), 0);
  ASSERT_EQ(chmod(folder.c_str(), 0555), 0);
  {
    const AsNobody rights;
    for (const bool read_only : {true, false}) {
      OpenOptions options;
      options.read_only = read_only;
      const auto store = open_sqlite(base.path, options, base.clock);
      ASSERT_TRUE(store.has_value()) << describe(store.error());
      EXPECT_EQ((*store)->snapshot()->count("incident"), 3U);
      EXPECT_THAT(breaches(**store), IsEmpty());
      EXPECT_THROW((*store)->begin(), EnvironmentError);
    }
  }
  ASSERT_EQ(chmod(folder.c_str(), 0755), 0);
}

TEST(Open, TakesAnyFileName) {
  const TemporaryFolder folder;
  const HandClock clock;
  for (const auto* name : {"a b?mode=memory#x%20.sanad", "file:x.sanad", "\xd8\xb3\xd9\x86\xd8\xaf.sanad"}) {
    const auto path = folder.file(name);
    open_or_make(path, clock).reset();
    EXPECT_TRUE(std::filesystem::is_regular_file(path)) << path;
  }
}

TEST(Open, LeavesNothingBesideTheFileOnceItIsClosed) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 3);
  base.store->snapshot()->count("incident");
  base.store.reset();
  EXPECT_FALSE(std::filesystem::exists(base.path + "-wal"));
  EXPECT_FALSE(std::filesystem::exists(base.path + "-shm"));
}

}  // namespace
}  // namespace sanad::store::test
