// SPDX-License-Identifier: Apache-2.0
#include "crowding.h"

#include <algorithm>
#include <bit>

namespace sanad::reconcile {
namespace {
constexpr int window_shift = 6;    // 64 days
constexpr int coarse_to_fine = 5;  // a coarse cell holds 100 fine ones; events cluster about threefold
constexpr std::uint8_t top_level = 10;

std::uint64_t key_of(const Features& f, float cells_per_degree, std::uint64_t kind) {
  const auto window = static_cast<std::uint64_t>((f.first + (1 << 20)) >> window_shift);
  const auto row = static_cast<std::uint64_t>((f.latitude + 90) * cells_per_degree);
  const auto column = static_cast<std::uint64_t>((f.longitude + 180) * cells_per_degree);
  return (kind << 60U) | (window << 32U) | (row << 16U) | column;
}
/// Powers of two of what is near besides the pair itself.
int fine_step(std::uint32_t count) {
  return static_cast<int>(std::bit_width(count > 2 ? count - 2 : 0));
}
int coarse_step(std::uint32_t count) {
  return static_cast<int>(std::bit_width(count)) - coarse_to_fine;
}
}  // namespace

std::uint64_t Crowding::fine_key(const Features& f) {
  return key_of(f, 10, 0);
}
std::uint64_t Crowding::coarse_key(const Features& f) {
  return key_of(f, 1, 1);
}

void Crowding::clear() {
  *this = Crowding{};
}
void Crowding::reserve(std::size_t accounts) {
  fine_.reserve(accounts);
  coarse_.reserve(accounts);
}

std::uint32_t Crowding::push(std::vector<Link>& links, std::uint64_t key, Slot slot) {
  if (links.size() <= slot) links.resize(slot + 1);
  auto& cell = cells_[key];
  links[slot] = {cell.head, no_slot};
  if (cell.head != no_slot) links[cell.head].previous = slot;
  cell.head = slot;
  return ++cell.count;
}

std::uint32_t Crowding::pull(std::vector<Link>& links, std::uint64_t key, Slot slot) {
  auto& cell = cells_[key];
  const auto link = links[slot];
  if (link.next != no_slot) links[link.next].previous = link.previous;
  (link.previous != no_slot ? links[link.previous].next : cell.head) = link.next;
  return --cell.count;
}

Crowding::Change Crowding::insert(Slot slot, const Features& features) {
  if (!features.has_point()) return {};
  const auto fine = push(fine_, fine_key(features), slot);
  const auto coarse = push(coarse_, coarse_key(features), slot);
  return {fine_step(fine) != fine_step(fine - 1), coarse_step(coarse) != coarse_step(coarse - 1)};
}

Crowding::Change Crowding::erase(Slot slot, const Features& features) {
  if (!features.has_point()) return {};
  const auto fine = pull(fine_, fine_key(features), slot);
  const auto coarse = pull(coarse_, coarse_key(features), slot);
  return {fine_step(fine) != fine_step(fine + 1), coarse_step(coarse) != coarse_step(coarse + 1)};
}

std::uint8_t Crowding::level(const Features& features) const {
  if (!features.has_point()) return neutral;
  const auto count = [&](std::uint64_t key) {
    const auto* cell = cells_.find(key);
    return cell == nullptr ? 0U : cell->count;
  };
  const int level = std::max(fine_step(count(fine_key(features))), coarse_step(count(coarse_key(features))));
  return static_cast<std::uint8_t>(std::clamp(level, 0, int{top_level}));
}

void Crowding::neighbours(const Features& features, Change change, std::vector<Slot>& found) const {
  if (!features.has_point()) return;
  const auto walk = [&](const std::vector<Link>& links, std::uint64_t key) {
    const auto* cell = cells_.find(key);
    if (cell == nullptr) return;
    for (Slot slot = cell->head; slot != no_slot; slot = links[slot].next) found.push_back(slot);
  };
  if (change.fine) walk(fine_, fine_key(features));
  if (change.coarse) walk(coarse_, coarse_key(features));
}

}  // namespace sanad::reconcile
