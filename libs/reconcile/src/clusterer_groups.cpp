// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <tuple>

#include "clusterer.h"

namespace sanad::reconcile {
namespace {
constexpr int most_passes = 6;
}  // namespace

/// What all pairs of two incidents say on average. Several pairs that agree are worth more than each alone:
/// that two sources err towards the same third one is unlikely.
std::int32_t Clusterer::group_bits(const Group& a, const Group& b) const {
  std::int64_t sum = 0;
  for (const Local left : a) {
    for (const Local right : b) sum += adjacency_.bits(left, right, absent_bits);
  }
  const auto pairs = static_cast<std::int64_t>(a.size() * b.size());
  const auto bonus = std::min<std::int64_t>((pairs - 1) * group_bonus, most_group_bonus);
  return static_cast<std::int32_t>(sum / pairs + bonus);
}

/// Every two incidents with a pair between them that could be one, the strongest first.
void Clusterer::collect_offers() {
  offers_.clear();
  for (const auto& link : component_->links) {
    const auto [a, b] = std::minmax(label_[link.a], label_[link.b]);
    if (a != b) offers_.push_back({0, a, b});
  }
  const auto by_labels = [](const Offer& x, const Offer& y) {
    return std::tie(x.a, x.b) < std::tie(y.a, y.b);
  };
  std::ranges::sort(offers_, by_labels);
  const auto twice =
      std::ranges::unique(offers_, [](const Offer& x, const Offer& y) { return x.a == y.a && x.b == y.b; });
  offers_.erase(twice.begin(), twice.end());
  for (auto& offer : offers_) {
    if (may_merge(groups_[offer.a].front(), groups_[offer.b].front()))
      offer.bits = group_bits(groups_[offer.a], groups_[offer.b]);
  }
  std::erase_if(offers_, [](const Offer& offer) { return offer.bits < group_from - group_margin; });
  std::ranges::stable_sort(offers_, std::greater<>{}, &Offer::bits);
  offers_of_.clear();
  for (std::uint32_t i = 0; i < offers_.size(); ++i) {
    offers_of_.emplace_back(offers_[i].a, i);
    offers_of_.emplace_back(offers_[i].b, i);
  }
  std::ranges::sort(offers_of_);
}

/// Has `one`, a side of the offer, another offer that shuts this one out and is as good?
bool Clusterer::rivalled(const Offer& offer, Local one) const {
  const Local partner = one == offer.a ? offer.b : offer.a;
  const auto first = std::ranges::lower_bound(offers_of_, std::pair{one, std::uint32_t{0}});
  for (auto at = first; at != offers_of_.end() && at->first == one; ++at) {
    const auto& other = offers_[at->second];
    const Local third = one == other.a ? other.b : other.a;
    if (third == partner) continue;
    if (offer.bits - other.bits >= group_margin) return false;  // they come strongest first
    if (!sources_allow(groups_[partner], groups_[third])) return true;
  }
  return false;
}

/// One round: every offer as things stand, the best first, as long as neither side has changed.
bool Clusterer::join_best_groups() {
  collect_offers();
  changed_.assign(component_->size(), 0);
  bool joined = false;
  for (const auto& offer : offers_) {
    if (offer.bits < group_from) break;
    if (changed_[offer.a] != 0 || changed_[offer.b] != 0) continue;
    if (rivalled(offer, offer.a) || rivalled(offer, offer.b)) continue;
    changed_[offer.a] = changed_[offer.b] = 1;
    merge(groups_[offer.a].front(), groups_[offer.b].front());
    joined = true;
  }
  return joined;
}

/// What single pairs were too weak for, incidents as wholes may carry.
void Clusterer::join_groups() {
  for (int pass = 0; pass < most_passes; ++pass) {
    if (!join_best_groups()) return;
  }
}

}  // namespace sanad::reconcile
