// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/evidence.h"

#include <numeric>

namespace sanad::figures {

Evidence::Evidence(std::vector<Uuid> ids) {
  auto owned = std::make_shared<const std::vector<Uuid>>(std::move(ids));
  auto pool = std::make_shared<Pool>();
  pool->ids = owned->data();
  pool->accounts = std::make_unique<std::uint32_t[]>(owned->size());
  std::iota(pool->accounts.get(), pool->accounts.get() + owned->size(), std::uint32_t{0});
  accounts_ = {pool->accounts.get(), owned->size()};
  pool->keeps_ids = std::move(owned);
  pool_ = std::move(pool);
}

}  // namespace sanad::figures
