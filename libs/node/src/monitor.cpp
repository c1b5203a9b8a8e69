// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/monitor.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "sanad/records/listing.h"
#include "sanad/records/stix_object.h"

namespace sanad::node {
namespace {

bool holds(const std::vector<records::ObjectId>& sorted, const records::ObjectId& id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

/// Why a hit that was there is not among the lists that were loaded now.
std::string why_gone(const store::Snapshot& snapshot, const records::ObjectId& id,
                     const std::vector<std::string>& lists) {
  const auto held = snapshot.get(id);
  if (!held || held->withdrawn) return "removed from the list";
  const auto listing = records::listing_of(held->body);
  if (!listing) return "removed from the list";
  if (!lists.empty() && std::find(lists.begin(), lists.end(), listing->source) == lists.end())
    return "list not asked for";
  // In force and asked for: nothing else takes an entry out of the lists.
  return "repeats an entry of another list";
}

}  // namespace

std::string_view name_of(HitChange::Kind kind) {
  constexpr std::array<std::string_view, 3> names = {"added", "changed", "closed"};
  return names[static_cast<std::size_t>(kind)];
}

Result<std::unique_ptr<Monitor>> Monitor::open(const store::Snapshot& snapshot, WatchState before,
                                               const screening::ScreenOptions& options,
                                               const std::vector<std::string>& lists, Day today) {
  auto loaded = load_lists(snapshot, lists);
  if (!loaded) return tl::unexpected{loaded.error()};
  std::unique_ptr<Monitor> monitor{new Monitor};
  monitor->lists_ = std::move(*loaded);
  monitor->clearances_ = Clearances{snapshot};
  monitor->options_ = options;
  monitor->today_ = today;
  monitor->full_ = before.edition == 0 || before.rules != screening::rules_version || before.lists != lists ||
                   before.threshold != options.threshold || before.limit != options.limit ||
                   before.edition > snapshot.edition();
  if (!monitor->full_) {
    auto changes = load_list_changes(snapshot, before.edition, *monitor->lists_);
    monitor->changed_ = std::move(changes.changed);
    monitor->changed_entries_ = changes.count;
    monitor->withdrawn_ = std::move(changes.withdrawn);
    for (const auto& entry : monitor->changed_->index.entries()) monitor->touched_.push_back(entry.id);
    std::sort(monitor->touched_.begin(), monitor->touched_.end());
  }
  monitor->after_.edition = snapshot.edition();
  monitor->after_.rules = screening::rules_version;
  monitor->after_.threshold = options.threshold;
  monitor->after_.limit = options.limit;
  monitor->after_.lists = lists;
  monitor->before_ = std::move(before);
  monitor->explain_gone(snapshot);
  monitor->options_.list_size = monitor->lists_->index.entries().size();
  return monitor;
}

bool Monitor::is_listed(const records::ObjectId& id) const {
  const auto& entries = lists_->index.entries();  // in order of ids
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), id,
                       [](const screening::ListEntry& entry, const auto& key) { return entry.id < key; });
  return found != entries.end() && found->id == id;
}

void Monitor::explain_gone(const store::Snapshot& snapshot) {
  for (const auto& [key, subject] : before_.subjects) {
    for (const auto& hit : subject.hits) {
      if (!is_listed(hit.listing) && !gone_.contains(hit.listing))
        gone_.emplace(hit.listing, why_gone(snapshot, hit.listing, after_.lists));
    }
  }
}

std::vector<HitChange> Monitor::screen(const screening::Query& query) {
  const auto key = subject_key(query);
  const auto hash = screening::matching_hash(query);
  const auto known = before_.subjects.find(key);
  const WatchState::Subject* before = known == before_.subjects.end() ? nullptr : &known->second;
  const bool same_subject = before != nullptr && before->hash == hash;
  after_.subjects[key].hash = hash;
  if (full_ || !same_subject) {
    ++subjects_in_full_;
    auto now = screen_subject(*lists_, clearances_, query, options_, today_, scratch_);
    return compare(key, before, std::move(now.hits), *lists_, before != nullptr && !same_subject);
  }
  // What neither side changed stands as it was.
  auto& kept = after_.subjects[key].hits;
  for (const auto& hit : before->hits) {
    if (!holds(touched_, hit.listing) && !holds(withdrawn_, hit.listing) && is_listed(hit.listing)) {
      kept.push_back(hit);
    }
  }
  // Behind a hit that went there may be one that the limit left out.
  const bool left_out = before->hits.size() >= before_.limit && kept.size() < before->hits.size();
  subjects_in_full_ += left_out ? 1U : 0U;
  const auto& lists = left_out ? *lists_ : *changed_;
  auto now =
      screen_subject(lists, clearances_, query, options_, today_, left_out ? scratch_ : changed_scratch_);
  std::erase_if(now.hits, [&](const ScreenedHit& hit) {
    const auto& id = lists.index.entries()[hit.hit.entry].id;
    return std::any_of(kept.begin(), kept.end(),
                       [&](const WatchedHit& other) { return other.listing == id; });
  });
  return compare(key, before, std::move(now.hits), lists, false);
}

std::vector<HitChange> Monitor::compare(const std::string& subject, const WatchState::Subject* before,
                                        std::vector<ScreenedHit> now, const Lists& lists,
                                        bool subject_changed) {
  std::vector<HitChange> changes;
  auto& kept = after_.subjects[subject].hits;
  const auto find = [](const std::vector<WatchedHit>& hits, const records::ObjectId& id) {
    const auto found =
        std::find_if(hits.begin(), hits.end(), [&](const WatchedHit& hit) { return hit.listing == id; });
    return found == hits.end() ? nullptr : &*found;
  };
  for (auto& screened : now) {
    const auto& entry = lists.index.entries()[screened.hit.entry];
    const WatchedHit hit{entry.id, entry.source + ":" + entry.reference, screened.hit.probability};
    kept.push_back(hit);
    const auto* earlier = before == nullptr ? nullptr : find(before->hits, entry.id);
    constexpr double same = 5e-7;
    if (earlier != nullptr && std::abs(earlier->probability - hit.probability) < same) continue;
    changes.push_back({earlier == nullptr ? HitChange::Kind::added : HitChange::Kind::changed, subject, hit,
                       earlier == nullptr ? 0 : earlier->probability,
                       subject_changed      ? "subject changed"
                       : earlier == nullptr ? "listed"
                                            : "list entry changed",
                       std::move(screened)});
  }
  if (before != nullptr) {
    for (const auto& hit : before->hits) {
      if (find(kept, hit.listing) != nullptr) continue;
      const auto gone = gone_.find(hit.listing);
      changes.push_back({HitChange::Kind::closed, subject, hit, hit.probability,
                         gone != gone_.end() ? gone->second
                         : subject_changed   ? "subject changed"
                                             : "no longer alike",
                         std::nullopt});
    }
  }
  std::sort(changes.begin(), changes.end(),
            [](const HitChange& a, const HitChange& b) { return a.hit.listing < b.hit.listing; });
  return changes;
}

std::vector<HitChange> Monitor::finish(WatchState& after) {
  std::vector<HitChange> changes;
  for (const auto& [key, subject] : before_.subjects) {
    if (after_.subjects.contains(key)) continue;
    for (const auto& hit : subject.hits) {
      changes.push_back(
          {HitChange::Kind::closed, key, hit, hit.probability, "the subject is no longer asked for", {}});
    }
  }
  after = std::move(after_);
  return changes;
}

}  // namespace sanad::node
