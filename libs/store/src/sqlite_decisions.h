// SPDX-License-Identifier: Apache-2.0
/// Decisions of release in their table.
#pragma once

#include "exchange_context.h"
#include "sanad/store/decisions.h"

namespace sanad::store {

class SqliteDecisions final : public Decisions {
 public:
  explicit SqliteDecisions(ExchangeContext& context) : context_{context} {}

  std::optional<PartnerState> state(std::string_view partner) const override;
  std::optional<StoredDecision> get(std::string_view partner, const records::ObjectId& id) const override;
  void for_each(std::string_view partner,
                const std::function<void(const StoredDecision&)>& visit) const override;
  std::vector<DecisionCount> counts(std::string_view partner) const override;
  std::vector<records::ObjectId> due(std::string_view partner, Timestamp moment) const override;
  std::optional<Timestamp> next_due(std::string_view partner) const override;

  void set_state(std::string_view partner, const PartnerState& state) override;
  void put(std::string_view partner, const StoredDecision& decision) override;
  void remove(std::string_view partner, const records::ObjectId& id) override;

 private:
  ExchangeContext& context_;
};

}  // namespace sanad::store
