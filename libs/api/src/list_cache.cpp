// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/list_cache.h"

#include <algorithm>

#include "sanad/core/limits.h"

namespace sanad::api {
namespace {

bool changed_between(const store::Snapshot& snapshot, store::Sequence after) {
  bool changed = false;
  snapshot.for_each_changed("x-sanad-listing", after, [&](const store::StoredVersion&) { changed = true; });
  return changed;
}

}  // namespace

Result<std::shared_ptr<const node::Lists>> ListCache::lists(const store::Snapshot& snapshot,
                                                            std::vector<std::string> sources) {
  std::sort(sources.begin(), sources.end());
  sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
  const std::lock_guard lock{mutex_};
  for (auto held = held_.begin(); held != held_.end(); ++held) {
    const bool fits = held->sources == sources && held->lists->edition <= snapshot.edition() &&
                      (snapshot.edition() <= held->edition || !changed_between(snapshot, held->edition));
    if (!fits) continue;
    held->edition = std::max(held->edition, snapshot.edition());
    std::rotate(held_.begin(), held, held + 1);
    return held_.front().lists;
  }
  auto loaded = node::load_lists(snapshot, sources);
  if (!loaded) return tl::unexpected{loaded.error()};
  std::shared_ptr<const node::Lists> lists = std::move(*loaded);
  // Readers who hold the older ones keep them; nobody else will ask for them.
  std::erase_if(held_, [&](const Held& h) { return h.sources == sources && h.edition < snapshot.edition(); });
  held_.insert(held_.begin(), {std::move(sources), snapshot.edition(), lists});
  if (held_.size() > limits::list_sets) held_.pop_back();
  return lists;
}

ScratchPool::Lease::~Lease() {
  const std::lock_guard lock{pool_.mutex_};
  pool_.idle_.push_back(std::move(scratch_));
}

ScratchPool::Lease ScratchPool::take() {
  const std::lock_guard lock{mutex_};
  if (idle_.empty()) return {*this, std::make_unique<screening::NameIndex::Scratch>()};
  auto scratch = std::move(idle_.back());
  idle_.pop_back();
  return {*this, std::move(scratch)};
}

}  // namespace sanad::api
