// SPDX-License-Identifier: Apache-2.0
#include "outcome.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "pair_finder.h"
#include "radix_sort.h"
#include "uuid_order.h"

namespace sanad::reconcile {
namespace {
constexpr std::array<std::uint8_t, 16> incident_space{0x8d, 0x5b, 0x1f, 0x0a, 0x3c, 0x47, 0x4e, 0x52,
                                                      0x9b, 0x61, 0x7a, 0x2e, 0x90, 0xd4, 0x6c, 0x13};
constexpr std::int32_t nobody = std::numeric_limits<std::int32_t>::min();

float bits_of(std::int32_t centibits) {
  return static_cast<float>(centibits) / 100.F;
}
}  // namespace

bool member_order(const Membership& a, const Membership& b) {
  const auto x = head(a.incident);
  const auto y = head(b.incident);
  if (x != y) return x < y;
  return a.incident == b.incident ? before(a.account, b.account) : a.incident < b.incident;
}

bool pair_order(const Pair& a, const Pair& b) {
  const auto x = head(a.a);
  const auto y = head(b.a);
  if (x != y) return x < y;
  return a.a == b.a ? before(a.b, b.b) : a.a < b.a;
}

namespace {
/// Sorts small keys, then moves each large item once.
template <class T, class First, class Less>
void sort_by_head(std::vector<T>& items, First first, Less less) {
  struct Key {
    std::uint64_t head;
    std::uint32_t at;
  };
  std::vector<Key> keys(items.size());
  for (std::uint32_t i = 0; i < items.size(); ++i) keys[i] = {head(first(items[i])), i};
  radix_sort(keys, [](const Key& key) { return key.head; });
  for (auto from = keys.begin(); from != keys.end();) {
    const auto to = std::find_if(from, keys.end(), [&](const Key& key) { return key.head != from->head; });
    if (to - from > 1)
      std::sort(from, to, [&](const Key& a, const Key& b) { return less(items[a.at], items[b.at]); });
    from = to;
  }
  std::vector<T> sorted;
  sorted.reserve(items.size() + items.size() / 16 + 64);  // room for what an update adds
  for (const auto& key : keys) sorted.push_back(items[key.at]);
  items = std::move(sorted);
}
}  // namespace

void sort_outcome(Outcome& outcome) {
  const auto by_member = [](const Membership& a, const Membership& b) { return member_order(a, b); };
  const auto by_pair = [](const Pair& a, const Pair& b) { return pair_order(a, b); };
  sort_by_head(outcome.members, [](const Membership& m) { return m.incident; }, by_member);
  sort_by_head(outcome.pairs, [](const Pair& p) { return p.a; }, by_pair);
}

Uuid incident_id(const Uuid& smallest_account) {
  return Uuid::v5(Uuid{incident_space}, smallest_account.to_string());
}

void OutcomeWriter::write_single(Slot slot, Outcome& into) {
  const auto incident = incident_id(table_->id(slot));
  table_->set_incident(slot, incident, true);
  into.members.push_back({table_->id(slot), incident, Role::account, Band::apart, 0});
}

void OutcomeWriter::write(const Component& component, const Clusterer& clusterer, Outcome& into) {
  const auto size = component.size();
  sizes_.assign(size, 0);
  for (Local i = 0; i < size; ++i) ++sizes_[component.cluster[i]];
  choose_reviews(component, clusterer);
  write_members(component, into);
  write_pairs(component, clusterer.adjacency(), into);
  write_decided(component, into);
}

/// Every account or incident asks about its best pair outside, if it is strong enough: less is needed where
/// the two could simply be one incident than where both hold a row of one source, which takes a twin or a
/// split.
void OutcomeWriter::choose_reviews(const Component& component, const Clusterer& clusterer) {
  const auto size = component.size();
  review_.assign(component.links.size(), 0);
  in_review_.assign(size, 0);
  for (std::size_t i = 0; i < component.links.size(); ++i) {
    const auto& link = component.links[i];
    const auto a = component.cluster[link.a];
    const auto b = component.cluster[link.b];
    if (a == b || link.bits < review_from) continue;
    const bool asks =
        (sizes_[a] == 1 && in_review_[link.a] == 0) || (sizes_[b] == 1 && in_review_[link.b] == 0);
    if (!asks || (link.bits < taken_review_from && !clusterer.sources_allow(link.a, link.b))) continue;
    review_[i] = 1;
    in_review_[link.a] = in_review_[link.b] = 1;
  }
}

void OutcomeWriter::write_members(const Component& component, Outcome& into) {
  const auto size = component.size();
  best_inside_.assign(size, nobody);
  for (const auto& link : component.links) {
    if (component.cluster[link.a] != component.cluster[link.b]) continue;
    best_inside_[link.a] = std::max(best_inside_[link.a], link.bits);
    best_inside_[link.b] = std::max(best_inside_[link.b], link.bits);
  }
  incidents_.resize(size);
  for (Local i = 0; i < size; ++i) {
    const auto smallest = component.cluster[i];
    if (smallest == i) incidents_[i] = incident_id(table_->id(component.members[i]));
    const bool alone = sizes_[smallest] == 1;
    const auto band = !alone ? Band::same : in_review_[i] != 0 ? Band::review : Band::apart;
    const float bits = alone || best_inside_[i] == nobody ? 0.F : bits_of(best_inside_[i]);
    table_->set_incident(component.members[i], incidents_[smallest], alone);
    into.members.push_back(
        {table_->id(component.members[i]), incidents_[smallest], component.roles[i], band, bits});
  }
}

Pair OutcomeWriter::pair_of(const Component& component, const Link& link) const {
  Pair pair;
  pair.a = table_->id(component.members[link.a]);
  pair.b = table_->id(component.members[link.b]);
  pair.bits = bits_of(link.bits);
  pair.runner_up = -std::numeric_limits<float>::infinity();
  pair.levels.assign(link.levels.begin(), link.levels.end());
  return pair;
}

void OutcomeWriter::write_pairs(const Component& component, const Adjacency& adjacency, Outcome& into) {
  for (std::size_t i = 0; i < component.links.size(); ++i) {
    const auto& link = component.links[i];
    const bool inside = component.cluster[link.a] == component.cluster[link.b];
    if (!inside && review_[i] == 0) continue;
    auto pair = pair_of(component, link);
    pair.band = inside ? Band::same : Band::review;
    // Another account of the same incident is no rival.
    const auto rival = [&](Local one, Local partner) {
      for (const auto& near : adjacency.of(one)) {
        if (near.other == partner || component.cluster[near.other] == component.cluster[one]) continue;
        if (component.cluster[near.other] == component.cluster[partner]) continue;
        pair.runner_up = std::max(pair.runner_up, bits_of(near.bits));
      }
    };
    rival(link.a, link.b);
    rival(link.b, link.a);
    into.pairs.push_back(pair);
  }
}

void OutcomeWriter::write_decided(const Component& component, Outcome& into) {
  for (const auto& decision : component.decisions) {
    const bool together = component.cluster[decision.a] == component.cluster[decision.b];
    if (together != decision.same) continue;  // outdone by newer words
    const auto a = component.members[decision.a];
    const auto b = component.members[decision.b];
    const auto low = std::min(table_->id(a), table_->id(b));
    const auto high = std::max(table_->id(a), table_->id(b));
    auto known = std::ranges::find_if(into.pairs, [&](const Pair& p) { return p.a == low && p.b == high; });
    if (known == into.pairs.end()) {
      Link link{.a = std::min(decision.a, decision.b), .b = std::max(decision.a, decision.b)};
      const auto comparison = compare(table_->features(a), table_->features(b), *reader_);
      link.levels = comparison.levels;
      const auto crowding = std::max(table_->crowding(a), table_->crowding(b));
      link.levels[static_cast<std::size_t>(Feature::crowding)] = crowding;
      link.bits = comparison.centibits + crowding_centibits(crowding, link.levels);
      into.pairs.push_back(pair_of(component, link));
      known = into.pairs.end() - 1;
    }
    known->decided = true;
    known->band = decision.same ? Band::same : Band::apart;
  }
}

}  // namespace sanad::reconcile
