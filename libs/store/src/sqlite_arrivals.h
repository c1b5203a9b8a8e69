// SPDX-License-Identifier: Apache-2.0
/// What came from partners, in its tables.
#pragma once

#include "exchange_context.h"
#include "sanad/store/arrivals.h"

namespace sanad::store {

class SqliteArrivals final : public Arrivals {
 public:
  explicit SqliteArrivals(ExchangeContext& context) : context_{context} {}

  std::vector<Received> received(const records::ObjectId& id) const override;
  void for_each_received(const std::function<void(const Received&)>& visit) const override;
  std::vector<Held> held(const HeldFilter& filter) const override;
  std::optional<Held> held(std::int64_t no) const override;
  std::uint64_t count_held(const HeldFilter& filter) const override;

  bool add_received(const Received& received) override;
  std::int64_t hold(const Held& held) override;
  bool decide_held(std::int64_t no, HeldState state, std::string_view decided_by) override;

 private:
  void doubt(const records::ObjectId& id, Timestamp at);

  ExchangeContext& context_;
};

}  // namespace sanad::store
