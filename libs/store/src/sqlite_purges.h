// SPDX-License-Identifier: Apache-2.0
/// Blanks bodies.
#pragma once

#include "exchange_context.h"
#include "sanad/store/purges.h"

namespace sanad::store {

class SqlitePurges final : public Purges {
 public:
  /// `items`: those of the object are ended.
  SqlitePurges(ExchangeContext& context, Items& items) : context_{context}, items_{items} {}

  std::vector<Purge> list() const override;
  Result<std::uint64_t> purge(const records::ObjectId& id, const std::string& actor,
                              const std::string& reason, std::int64_t ledger_line) override;

 private:
  ExchangeContext& context_;
  Items& items_;
};

}  // namespace sanad::store
