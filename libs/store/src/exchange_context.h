// SPDX-License-Identifier: Apache-2.0
/// What the tables of exchange share: their connection, time, and the numbers that stand for names.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "connection.h"
#include "sanad/core/clock.h"
#include "sanad/store/items.h"
#include "transaction_state.h"

namespace sanad::store {

class ExchangeContext {
 public:
  /// `settle`: called before a read, writes what a transaction holds back; none for a snapshot. `state` is
  /// the transaction's; a snapshot never asks for it.
  ExchangeContext(Connection& connection, const Clock& clock, std::function<void()> settle,
                  TransactionState* state)
      : connection_{connection}, clock_{clock}, settle_{std::move(settle)}, state_{state} {}

  Timestamp now() const { return clock_.now(); }
  /// For reads that look at objects or versions too.
  Connection& settled() const {
    if (settle_) settle_();
    return connection_;
  }
  Connection& connection() const { return connection_; }
  /// To write: for the guard `Use`.
  TransactionState& state() const;

  // Numbers of names; the first form makes them, the second gives nullopt for what is not there.
  std::int64_t type(const std::string& name);
  std::int64_t partner(std::string_view name);
  std::int64_t place(const Place& place);
  std::optional<std::int64_t> find_type(std::string_view name) const;
  std::optional<std::int64_t> find_partner(std::string_view name) const;
  std::optional<std::int64_t> find_place(const Place& place) const;

 private:
  Connection& connection_;
  const Clock& clock_;
  std::function<void()> settle_;
  TransactionState* state_;
  std::map<std::string, std::int64_t, std::less<>> types_;
  std::map<Place, std::int64_t> places_;
};

}  // namespace sanad::store
