// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/backoff.h"

#include <algorithm>
#include <vector>

namespace sanad::api {
namespace {

constexpr std::int64_t second = 1'000'000;
/// After so long without a failure it is as if there had been none.
constexpr std::int64_t forgotten = 2 * static_cast<std::int64_t>(limits::failure_wait_most_seconds) * second;

std::int64_t wait_after(std::uint32_t failures, std::uint32_t free) {
  if (failures <= free) return 0;
  constexpr std::uint32_t most_doublings = 20;
  const auto doubled = std::int64_t{1} << std::min(failures - free - 1, most_doublings);
  return std::min<std::int64_t>(doubled, limits::failure_wait_most_seconds) * second;
}

}  // namespace

std::uint32_t Backoff::wait_seconds(const std::string& name) const {
  const auto now = clock_.now();
  const std::lock_guard lock{mutex_};
  const auto found = failures_.find(name);
  if (found == failures_.end() || found->second.until <= now) return 0;
  return static_cast<std::uint32_t>((found->second.until.micros - now.micros + second - 1) / second);
}

bool Backoff::failed(const std::string& name, std::uint32_t free) {
  const auto now = clock_.now();
  const std::lock_guard lock{mutex_};
  if (failures_.size() >= limits::remembered_callers && !failures_.contains(name)) make_room(now);
  auto& of_name = failures_[name];
  if (now.micros - of_name.last.micros > forgotten) of_name.count = 0;
  ++of_name.count;
  of_name.last = now;
  of_name.until = Timestamp{now.micros + wait_after(of_name.count, free)};
  return of_name.count == free + 1;
}

void Backoff::succeeded(const std::string& name) {
  const std::lock_guard lock{mutex_};
  failures_.erase(name);
}

void Backoff::make_room(Timestamp now) {
  std::erase_if(failures_, [&](const auto& one) { return now.micros - one.second.last.micros > forgotten; });
  if (failures_.size() < limits::remembered_callers) return;
  std::vector<Timestamp> times;
  for (const auto& [name, of_name] : failures_) times.push_back(of_name.last);
  const auto quarter = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 4);
  std::nth_element(times.begin(), quarter, times.end());
  std::erase_if(failures_, [&](const auto& one) { return one.second.last <= *quarter; });
}

}  // namespace sanad::api
