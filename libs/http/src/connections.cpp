// SPDX-License-Identifier: Apache-2.0
#include "connections.h"

#include "sanad/core/check.h"

namespace sanad::http {

bool Connections::admit(const std::string& address) {
  const std::lock_guard lock{mutex_};
  ++counts_.accepted;
  const auto found = by_address_.find(address);
  const auto of_address = found == by_address_.end() ? 0 : found->second;
  if (counts_.open >= most_ || of_address >= most_per_address_) {
    ++counts_.refused;
    return false;
  }
  ++counts_.open;
  ++by_address_[address];
  return true;
}

void Connections::release(const std::string& address) {
  const std::lock_guard lock{mutex_};
  const auto found = by_address_.find(address);
  SANAD_CHECK(found != by_address_.end() && counts_.open > 0, "only what was admitted is released");
  --counts_.open;
  if (--found->second == 0) by_address_.erase(found);
  if (counts_.open == 0) none_left_.notify_all();
}

void Connections::attach(Swept& connection) {
  const std::lock_guard lock{mutex_};
  attached_.insert(&connection);
}

void Connections::detach(Swept& connection) {
  const std::lock_guard lock{mutex_};
  attached_.erase(&connection);
}

void Connections::sweep(Moment now) {
  const std::lock_guard lock{mutex_};
  for (auto* connection : attached_) {
    if (connection->cut_if_overdue(now)) ++counts_.timed_out;
  }
}

void Connections::cut_idle() {
  const std::lock_guard lock{mutex_};
  for (auto* connection : attached_) connection->cut_if_idle();
}

void Connections::cut_all() {
  const std::lock_guard lock{mutex_};
  for (auto* connection : attached_) connection->cut();
}

bool Connections::wait_until_none(std::chrono::milliseconds wait) {
  std::unique_lock lock{mutex_};
  return none_left_.wait_for(lock, wait, [this] { return counts_.open == 0; });
}

ServerCounts Connections::counts() const {
  const std::lock_guard lock{mutex_};
  return counts_;
}

}  // namespace sanad::http
