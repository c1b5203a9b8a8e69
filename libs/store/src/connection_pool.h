// SPDX-License-Identifier: Apache-2.0
/// Connections that are used again with the statements they have prepared: opening one and preparing what a
/// request needs costs more than the request.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

#include "connection.h"

namespace sanad::store {

class ConnectionPool {
 public:
  /// Keeps at most `most` idle ones.
  explicit ConnectionPool(std::size_t most) : most_{most} {}
  std::unique_ptr<Connection> take();  ///< null if none is idle
  void give_back(std::unique_ptr<Connection> connection) noexcept;

 private:
  std::size_t most_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

/// Gives a connection back to its pool when its user is done; without a pool it is closed.
struct ReturnConnection {
  std::shared_ptr<ConnectionPool> pool;
  void operator()(Connection* connection) const noexcept;
};
using LentConnection = std::unique_ptr<Connection, ReturnConnection>;

}  // namespace sanad::store
