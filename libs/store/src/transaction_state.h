// SPDX-License-Identifier: Apache-2.0
/// Whether a transaction may still be used.
#pragma once

#include <exception>

#include "sanad/core/check.h"
#include "sanad/core/environment_error.h"

namespace sanad::store {

struct TransactionState {
  bool failed = false;  ///< something threw: SQLite may have undone part of it
  bool done = false;
};

/// Stands around every call: once something failed, SQLite may have undone the transaction by itself, and
/// what was written after that would be committed alone.
class Use {
 public:
  explicit Use(TransactionState& state) : state_{state} {
    SANAD_CHECK(!state.done, "a transaction is over once it was committed");
    if (state.failed) throw EnvironmentError{"the transaction failed before and was undone"};
  }
  ~Use() {
    if (std::uncaught_exceptions() > exceptions_) state_.failed = true;
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

 private:
  TransactionState& state_;
  int exceptions_ = std::uncaught_exceptions();
};

}  // namespace sanad::store
