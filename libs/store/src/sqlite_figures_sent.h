// SPDX-License-Identifier: Apache-2.0
/// Figures that were sent, in their table.
#pragma once

#include "exchange_context.h"
#include "sanad/store/figures_sent.h"

namespace sanad::store {

class SqliteFiguresSent final : public FiguresSent {
 public:
  explicit SqliteFiguresSent(ExchangeContext& context) : context_{context} {}

  std::vector<FigureSent> list(std::string_view partner, std::string_view cell) const override;
  std::vector<FigureSent> list(std::string_view partner) const override;
  void add(const FigureSent& figure) override;

 private:
  ExchangeContext& context_;
};

}  // namespace sanad::store
