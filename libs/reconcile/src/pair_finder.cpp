// SPDX-License-Identifier: Apache-2.0
#include "pair_finder.h"

#include <algorithm>

namespace sanad::reconcile {
namespace {
constexpr std::int32_t most_crowding_bonus = 330;
constexpr std::int32_t twin_from = 400;  // pairs of one one-row table are only kept to be shown
constexpr std::int16_t never = -30'000;

/// May x, which stands for several incidents or may do so, cover y?
bool may_cover(const Features& x, const Features& y, PlaceLevel place) {
  if (!x.has(maybe_container) || y.has(maybe_container) || x.source == y.source) return false;
  if (y.first < x.first || y.last > x.last) return false;
  if (place == PlaceLevel::unknown || centibits(Feature::place, static_cast<std::uint8_t>(place)) < -100)
    return false;
  return !x.killed[0].known() || !y.killed[0].known() || y.killed[0].lo <= x.killed[0].hi;
}
}  // namespace

std::optional<Edge> edge_of(const AccountTable& table, const FeatureReader& reader, Slot a, Slot b) {
  const auto& x = table.features(a);
  const auto& y = table.features(b);
  const bool twins = x.source == y.source && x.has(one_row_source);
  const std::int32_t least = twins ? twin_from : keep_from;
  const bool covers = x.has(maybe_container) != y.has(maybe_container);
  const auto compared = compare_from(x, y, reader, covers ? never : least - most_crowding_bonus);
  if (!compared) return std::nullopt;
  const auto& comparison = *compared;
  // Long ranges meet only what lies in them: which of the two asks must make no difference.
  const auto gap = std::max(x.first - y.last, y.first - x.last);
  const auto source = static_cast<SourceLevel>(comparison.levels[static_cast<std::size_t>(Feature::source)]);
  if ((x.is_long() || y.is_long()) && gap > 1 && source != SourceLevel::shared_article) return std::nullopt;
  const auto place = static_cast<PlaceLevel>(comparison.levels[static_cast<std::size_t>(Feature::place)]);
  Edge edge;
  edge.levels = comparison.levels;
  edge.base = static_cast<std::int16_t>(std::clamp(comparison.centibits, -20'000, 20'000));
  edge.cover = may_cover(x, y, place) || may_cover(y, x, place);
  const auto best = edge.base + (crowding_may_help(comparison.levels) ? most_crowding_bonus : 0);
  edge.link = x.has(container) == y.has(container) && best >= least;
  if (!edge.link && !edge.cover) return std::nullopt;
  const bool ordered = before(table.id(a), table.id(b));
  edge.a = ordered ? a : b;
  edge.b = ordered ? b : a;
  return edge;
}

std::uint8_t crowding_level(const Edge& edge, const AccountTable& table) {
  return std::max(table.crowding(edge.a), table.crowding(edge.b));
}

void apply_crowding(Edge& edge, const AccountTable& table) {
  const auto level = crowding_level(edge, table);
  edge.levels[static_cast<std::size_t>(Feature::crowding)] = level;
  edge.bits =
      edge.link ? static_cast<std::int16_t>(edge.base + crowding_centibits(level, edge.levels)) : never;
}

void PairFinder::start(Slot slot) {
  query_.found.clear();
  seen_.resize(table_->slots(), 0);
  seen_[slot] = slot + 1;
}

void PairFinder::find_all(const BlockIndex& index, Slot from, Slot to, std::vector<Edge>& edges) {
  query_.earlier_only = true;
  query_.near_key[0] = INT32_MIN;
  for (Slot slot = from; slot < to; ++slot) {
    start(slot);
    index.query(table_->features(slot), *reader_, query_);
    for (const Slot other : query_.found) {
      if (other >= slot || seen_[other] == slot + 1) continue;
      seen_[other] = slot + 1;
      if (auto edge = edge_of(*table_, *reader_, slot, other)) edges.push_back(*edge);
    }
  }
}

void PairFinder::find_of(const BlockIndex& index, Slot slot, const std::vector<std::uint8_t>& skip,
                         std::vector<Edge>& edges) {
  query_.earlier_only = false;
  query_.near_key[0] = INT32_MIN;  // another index, another answer
  start(slot);
  index.query(table_->features(slot), *reader_, query_);
  for (const Slot other : query_.found) {
    if (seen_[other] == slot + 1) continue;
    seen_[other] = slot + 1;
    if (!table_->alive(other) || skip[other] != 0) continue;
    if (auto edge = edge_of(*table_, *reader_, slot, other)) edges.push_back(*edge);
  }
}

}  // namespace sanad::reconcile
