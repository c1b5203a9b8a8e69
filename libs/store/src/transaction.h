// SPDX-License-Identifier: Apache-2.0
/// A transaction of one connection that is undone unless it was committed.
#pragma once

#include "connection.h"

namespace sanad::store {

class ScopedTransaction {
 public:
  /// `begin` is "BEGIN" (reads; sees the state of its first read) or "BEGIN IMMEDIATE" (writes).
  ScopedTransaction(Connection& connection, const char* begin);
  ~ScopedTransaction();
  ScopedTransaction(const ScopedTransaction&) = delete;
  ScopedTransaction& operator=(const ScopedTransaction&) = delete;

  void commit();

 private:
  Connection& connection_;
};

}  // namespace sanad::store
