// SPDX-License-Identifier: Apache-2.0
#include "connection_pool.h"

#include <utility>

namespace sanad::store {

std::unique_ptr<Connection> ConnectionPool::take() {
  const std::lock_guard lock{mutex_};
  if (idle_.empty()) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void ConnectionPool::give_back(std::unique_ptr<Connection> connection) noexcept {
  // One that failed half-way is not worth mending.
  if (connection->in_transaction() || !connection->come_to_rest()) return;
  const std::lock_guard lock{mutex_};
  if (idle_.size() < most_) idle_.push_back(std::move(connection));
}

void ReturnConnection::operator()(Connection* connection) const noexcept {
  std::unique_ptr<Connection> owned{connection};
  if (pool) pool->give_back(std::move(owned));
}

}  // namespace sanad::store
