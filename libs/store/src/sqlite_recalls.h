// SPDX-License-Identifier: Apache-2.0
/// Recalls in their table.
#pragma once

#include "exchange_context.h"
#include "sanad/store/recalls.h"

namespace sanad::store {

class SqliteRecalls final : public Recalls {
 public:
  explicit SqliteRecalls(ExchangeContext& context) : context_{context} {}

  std::vector<Recall> list(const RecallFilter& filter) const override;
  bool add(const Recall& recall) override;
  bool answer(const Recall& recall) override;

 private:
  ExchangeContext& context_;
};

}  // namespace sanad::store
