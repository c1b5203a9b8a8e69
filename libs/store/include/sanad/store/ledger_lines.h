// SPDX-License-Identifier: Apache-2.0
/// The ledger of the base: one chained line for everything that went, did not go, came or was changed by
/// hand.
///
/// Lines are only added. What a line speaks of (an item that is sent, an object that came) changes in the
/// same transaction, so that neither is ever there without the other.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "sanad/core/digest.h"
#include "sanad/exchange/ledger_entry.h"

namespace sanad::store {

/// `text` is canonical JSON (exchange/ledger_entry.h); `digest` chains it to the line before.
struct LedgerLine {
  std::int64_t no = 0;  ///< 1, 2, 3 ... without gaps
  std::string text;
  Digest digest;
  friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};

class LedgerView {
 public:
  virtual ~LedgerView() = default;
  /// nullopt while the ledger is empty.
  virtual std::optional<LedgerLine> last() const = 0;
  virtual std::optional<LedgerLine> line(std::int64_t no) const = 0;
  /// Lines after `no`, in order, until `visit` says false.
  virtual void for_each(std::int64_t after,
                        const std::function<bool(const LedgerLine& line)>& visit) const = 0;
};

class Ledger : public LedgerView {
 public:
  /// Gives the entry its number, writes its text and chains it. About 5 us.
  virtual LedgerLine append(exchange::LedgerEntry entry) = 0;
};

}  // namespace sanad::store
