// SPDX-License-Identifier: Apache-2.0
/// A state of a base, read through one SQLite connection. For one thread at a time.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "connection.h"
#include "connection_pool.h"
#include "file_blocks.h"
#include "sanad/store/store.h"
#include "sqlite_exchange.h"
#include "transaction.h"

namespace sanad::store {

/// Which rows a snapshot sees.
struct Reach {
  Sequence edition = 0;  ///< what edition() says
  Sequence limit = 0;    ///< rows from here on are not there yet
  bool newest = false;  ///< nothing lies beyond the limit: the versions in force are those without a follower
};

class SqliteSnapshot final : public Snapshot {
 public:
  /// Opens a read transaction on a connection of its own, on `edition` or the newest. not_found if it is
  /// after that.
  static Result<std::unique_ptr<Snapshot>> open(LentConnection connection, std::optional<Sequence> edition,
                                                const Clock& clock);
  /// What a write transaction sees on its connection, which it keeps; see_up_to() moves it on. `settle`:
  /// called before each read, writes what the transaction holds back.
  SqliteSnapshot(Connection& connection, const Reach& reach, const Clock& clock,
                 std::function<void()> settle);

  void see_up_to(Sequence edition) { reach_.edition = edition; }

  Sequence edition() const override { return reach_.edition; }
  std::optional<StoredVersion> get(const records::ObjectId& id) const override;
  std::optional<StoredVersion> get(const Uuid& uuid) const override;
  std::vector<StoredVersion> versions(const records::ObjectId& id) const override;
  std::vector<records::ObjectId> find_prefix(std::string_view prefix, std::size_t limit) const override;
  std::vector<std::string> types() const override;
  void for_each(std::string_view type, const Visit& visit) const override;
  void for_each_changed(std::string_view type, Sequence after, const Visit& visit) const override;
  std::uint64_t count(std::string_view type) const override;
  std::vector<EditionInfo> editions() const override;
  std::vector<FileInfo> files() const override;
  std::vector<ImportReport> imports() const override;
  Result<std::string> bytes(const Provenance& from) const override;
  reconcile::IncidentRegister incidents() const override;
  Sequence reconciled_at() const override;
  std::optional<std::string> derived(std::string_view name) const override;
  const ExchangeView& exchange() const override { return exchange_; }

 private:
  /// For every read.
  Connection& connection() const;
  /// Number of the version in force, given that of the latest; 0 if the object came later.
  Sequence in_force(Sequence latest) const;
  std::optional<StoredVersion> version(Sequence seq) const;

  LentConnection owned_;
  Connection& connection_;
  std::optional<ScopedTransaction> reading_;  ///< after owned_: ends before its connection closes
  Reach reach_;
  const Clock& clock_;
  std::function<void()> settle_;  ///< none for a state that nobody writes to
  mutable BlockReader blocks_;
  SqliteExchange exchange_;  ///< for reading
};

}  // namespace sanad::store
