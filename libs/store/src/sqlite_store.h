// SPDX-License-Identifier: Apache-2.0
/// A base in one SQLite file.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "connection.h"
#include "connection_pool.h"
#include "sanad/store/store.h"

namespace sanad::store {

/// Snapshots and transactions have a connection each, so that the store can be used from several threads at
/// once.
class SqliteStore final : public Store {
 public:
  /// `anchor` stays open and idle: while it is there, closing a snapshot does not fold the log into the base.
  /// `unchanging`: the folder cannot be written; read the file as it is.
  SqliteStore(std::string path, OpenOptions options, const Clock& clock, std::unique_ptr<Connection> anchor,
              bool unchanging);

  std::unique_ptr<Snapshot> snapshot() const override;
  Result<std::unique_ptr<Snapshot>> snapshot(Sequence edition) const override;
  std::unique_ptr<Transaction> begin() override;
  std::vector<Finding> verify() const override;

 private:
  LentConnection connect(bool to_write) const;

  std::string path_;
  OpenOptions options_;
  const Clock& clock_;
  std::unique_ptr<Connection> anchor_;
  bool unchanging_;
  std::shared_ptr<ConnectionPool> readers_, writers_;
};

}  // namespace sanad::store
