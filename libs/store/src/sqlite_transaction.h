// SPDX-License-Identifier: Apache-2.0
/// The one writer of a base, from BEGIN IMMEDIATE to COMMIT. Numbers are given out here and nowhere else.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "connection.h"
#include "connection_pool.h"
#include "file_blocks.h"
#include "object_heads.h"
#include "sanad/store/store.h"
#include "sqlite_exchange.h"
#include "sqlite_snapshot.h"
#include "transaction.h"
#include "transaction_state.h"
#include "version_writer.h"

namespace sanad::store {

class SqliteTransaction final : public Transaction {
 public:
  /// Takes the write lock. Throws SqliteError (busy) if another writer keeps it for longer than the
  /// connection waits.
  SqliteTransaction(LentConnection connection, const Clock& clock)
      : SqliteTransaction{std::move(connection), clock, nullptr} {}
  /// `prepare` runs first, within the transaction: it makes the tables of a new base.
  SqliteTransaction(LentConnection connection, const Clock& clock, void (*prepare)(Connection&));

  FileId begin_file(const FileInfo& info, bool keep) override;
  void keep(FileId file, std::string_view bytes) override;
  Digest end_file(FileId file) override;
  Put put(const records::ObjectVersion& object, const std::optional<Provenance>& from) override;
  Result<void> withdraw(const records::ObjectId& id, std::string_view reason) override;
  void report(const ImportReport& report) override;
  void save_incidents(const reconcile::IncidentRegister& incidents) override;
  void save_derived(std::string_view name, std::string_view bytes) override;
  const Snapshot& view() const override { return view_; }
  Sequence latest(const records::ObjectId& id) override;
  Exchange& exchange() override;
  Sequence commit(std::string_view action, std::string_view note) override;

 private:
  /// The latest version of an object, as far as put() asks.
  struct Head {
    Sequence seq = 0;
    Timestamp modified;
    bool withdrawn = false;
    Digest digest;
  };
  std::int64_t type_number(const std::string& name);
  /// Writes what is held back: before anything reads objects or versions.
  void settle();
  Head head(Sequence latest);
  Put put_again(const records::ObjectVersion& object, std::int64_t type, Sequence latest,
                const std::optional<Provenance>& from);
  bool same_content(const Head& before, const records::ObjectVersion& object);
  bool is_ours(std::string_view body) const;
  void append(NewVersion version);
  void supersede(const Head& before, const Uuid& uuid, std::int64_t type);

  LentConnection connection_;
  const Clock& clock_;
  ScopedTransaction transaction_;
  Sequence before_;  ///< the edition it started from
  Sequence next_;    ///< number that the next change gets
  bool changed_ = false;
  TransactionState state_;
  bool exchange_used_ = false;     ///< tables without editions may have changed
  Sequence reconciled_since_ = 0;  ///< next_ when the register was saved; 0 = it was not
  bool derived_ = false;
  std::map<std::string, std::int64_t, std::less<>> types_;
  std::vector<std::string>
      own_marks_;  ///< ids of our extension definitions: bodies with one of them are ours
  FileKeeper files_;
  ObjectHeads heads_;
  VersionWriter versions_;
  Statement find_head_;
  SqliteSnapshot view_;
  SqliteExchange exchange_;
};

}  // namespace sanad::store
