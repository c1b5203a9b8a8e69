// SPDX-License-Identifier: Apache-2.0
/// Mentions in their tables.
#pragma once

#include <map>

#include "exchange_context.h"
#include "sanad/store/mentions.h"

namespace sanad::store {

class SqliteMentions final : public Mentions {
 public:
  explicit SqliteMentions(ExchangeContext& context) : context_{context} {}

  std::int64_t known_until() const override;
  void for_each(const records::ObjectId& target,
                const std::function<void(const records::ObjectId&)>& visit) const override;
  void put(std::int64_t version, std::span<const records::ObjectId> targets) override;
  void set_known_until(std::int64_t edition) override;

 private:
  std::optional<std::int64_t> find(const records::ObjectId& target) const;
  std::int64_t number(const records::ObjectId& target);

  ExchangeContext& context_;
  std::map<records::ObjectId, std::int64_t> known_;  ///< numbers of targets that came up last
};

}  // namespace sanad::store
