// SPDX-License-Identifier: Apache-2.0
#include "word_buckets.h"

#include <algorithm>
#include <bit>

namespace sanad::screening {

/// Where the key is, or would be.
std::size_t WordBuckets::slot_of(SkeletonKey key) const {
  const auto mask = slots_.size() - 1;
  auto at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 32U) & mask;
  while (slots_[at].first != slots_[at].last && slots_[at].key != key) at = (at + 1) & mask;
  return at;
}

void WordBuckets::finish() {
  std::sort(filed_.begin(), filed_.end(),
            [](const Filed& a, const Filed& b) { return a.key != b.key ? a.key < b.key : a.word < b.word; });
  std::size_t keys = 0;
  for (std::size_t i = 0; i < filed_.size(); ++i)
    keys += i == 0 || filed_[i].key != filed_[i - 1].key ? 1U : 0U;
  slots_.assign(std::bit_ceil(2 * keys + 1), {});
  words_.reserve(filed_.size());
  for (std::size_t begin = 0; begin < filed_.size();) {
    const auto key = filed_[begin].key;
    const auto first = static_cast<std::uint32_t>(words_.size());
    for (; begin < filed_.size() && filed_[begin].key == key; ++begin) words_.push_back(filed_[begin].word);
    slots_[slot_of(key)] = {key, first, static_cast<std::uint32_t>(words_.size())};
  }
  filed_ = {};
}

std::span<const WordId> WordBuckets::find(SkeletonKey key) const {
  if (slots_.empty()) return {};
  const auto& slot = slots_[slot_of(key)];
  return std::span{words_}.subspan(slot.first, slot.last - slot.first);
}

}  // namespace sanad::screening
