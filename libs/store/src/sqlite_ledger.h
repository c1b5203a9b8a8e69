// SPDX-License-Identifier: Apache-2.0
/// The ledger in its table.
#pragma once

#include "exchange_context.h"
#include "sanad/store/ledger_lines.h"

namespace sanad::store {

class SqliteLedger final : public Ledger {
 public:
  explicit SqliteLedger(ExchangeContext& context) : context_{context} {}

  std::optional<LedgerLine> last() const override;
  std::optional<LedgerLine> line(std::int64_t no) const override;
  void for_each(std::int64_t after, const std::function<bool(const LedgerLine&)>& visit) const override;
  LedgerLine append(exchange::LedgerEntry entry) override;

 private:
  ExchangeContext& context_;
  std::optional<LedgerLine> written_;  ///< the last line that this transaction wrote
};

}  // namespace sanad::store
