// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/screen.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "repeated_listings.h"
#include "sanad/records/stix_object.h"

namespace sanad::node {
namespace {

constexpr std::string_view listing_type = "x-sanad-listing", clearance_type = "x-sanad-clearance";

bool wanted(const std::string& source, const std::vector<std::string>& sources) {
  return sources.empty() || std::find(sources.begin(), sources.end(), source) != sources.end();
}

std::vector<screening::ListEntry> entries_of(std::vector<records::Listing> listings) {
  // In order of ids, so that the index does not depend on the order of imports.
  std::sort(listings.begin(), listings.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::vector<screening::ListEntry> entries;
  entries.reserve(listings.size());
  for (const auto& listing : listings) entries.push_back(screening::make_entry(listing));
  return entries;
}

std::unique_ptr<Lists> index_of(std::vector<screening::ListEntry> entries, store::Sequence edition) {
  auto lists = std::make_unique<Lists>();
  lists->edition = edition;
  std::map<std::string, std::size_t> counts;
  for (const auto& entry : entries) ++counts[entry.source];
  for (const auto& [source, count] : counts) lists->lists.push_back({source, count});
  lists->index = screening::NameIndex{std::move(entries)};
  return lists;
}

}  // namespace

Result<std::unique_ptr<Lists>> load_lists(const store::Snapshot& snapshot,
                                          const std::vector<std::string>& sources) {
  std::vector<records::Listing> listings;
  std::map<std::string, bool> known;
  snapshot.for_each(listing_type, [&](const store::StoredVersion& version) {
    auto listing = records::listing_of(version.body);
    if (!listing) return;
    known[listing->source] = true;
    if (wanted(listing->source, sources)) listings.push_back(std::move(*listing));
  });
  std::string names;
  for (const auto& [name, held] : known) names += (names.empty() ? "" : ", ") + name;
  for (const auto& source : sources) {
    if (known.contains(source)) continue;
    return fail(ErrorCode::not_found, "expected a list of the base (" + names + "), found '" + source + "'");
  }
  if (listings.empty()) {
    return fail(ErrorCode::not_found,
                "expected lists of sanctions in the base, found none: import one first (sanad import FILE, "
                "sanad pull un-sc)");
  }
  leave_out_repeated(listings);
  return index_of(entries_of(std::move(listings)), snapshot.edition());
}

ListChanges load_list_changes(const store::Snapshot& snapshot, store::Sequence since, const Lists& now) {
  ListChanges changes;
  std::vector<records::ObjectId> touched;
  snapshot.for_each_changed(listing_type, since, [&](const store::StoredVersion& version) {
    const auto latest = snapshot.get(version.id);
    if (!latest || latest->withdrawn) {
      changes.withdrawn.push_back(version.id);
    } else if (latest->seq == version.seq) {
      touched.push_back(version.id);
    }
  });
  std::sort(touched.begin(), touched.end());
  std::sort(changes.withdrawn.begin(), changes.withdrawn.end());
  changes.withdrawn.erase(std::unique(changes.withdrawn.begin(), changes.withdrawn.end()),
                          changes.withdrawn.end());
  const bool may_appear = std::any_of(now.lists.begin(), now.lists.end(),
                                      [](const LoadedList& list) { return is_ofac(list.source); });
  std::vector<screening::ListEntry> entries;
  for (const auto& entry : now.index.entries()) {
    const bool changed = std::binary_search(touched.begin(), touched.end(), entry.id);
    changes.count += changed ? 1U : 0U;
    // It stood behind OFAC's entry until that one went, and did not change itself.
    const bool appeared = may_appear && is_given_again(entry.source, entry.programmes);
    if (changed || appeared) entries.push_back(entry);
  }
  changes.changed = index_of(std::move(entries), snapshot.edition());
  return changes;
}

std::string_view name_of(Review::State state) {
  constexpr std::array<std::string_view, 4> names = {"open", "proposed", "cleared", "reopened"};
  return names[static_cast<std::size_t>(state)];
}

bool Screened::possible() const {
  return std::any_of(hits.begin(), hits.end(),
                     [](const ScreenedHit& hit) { return hit.review.state != Review::State::cleared; });
}

std::string subject_key(const screening::Query& query) {
  return query.id.empty() ? "sha256:" + screening::matching_hash(query) : query.id;
}

struct Clearances::Impl {
  std::map<records::ObjectId, records::Clearance> by_id;
};

Clearances::Clearances(const store::Snapshot& snapshot) {
  auto impl = std::make_shared<Impl>();
  snapshot.for_each(clearance_type, [&](const store::StoredVersion& version) {
    if (auto clearance = records::clearance_of(version.body))
      impl->by_id.emplace(version.id, std::move(*clearance));
  });
  if (!impl->by_id.empty()) impl_ = std::move(impl);
}

Review Clearances::review(const screening::Query& query, const screening::ListEntry& entry, Day today) const {
  if (impl_ == nullptr) return {};
  const auto found = impl_->by_id.find(records::clearance_id(subject_key(query), entry.id));
  if (found == impl_->by_id.end()) return {};
  const auto& clearance = found->second;
  using State = Review::State;
  if (clearance.subject_hash != screening::matching_hash(query)) {
    return {State::reopened, "the subject's data changed after it was cleared"};
  }
  if (clearance.listing_hash != screening::matching_hash(entry)) {
    return {State::reopened, "the list entry changed after it was cleared"};
  }
  if (clearance.until < today) return {State::reopened, "cleared until " + clearance.until.to_string()};
  const auto said = clearance.reason + " (" + clearance.first_reviewer;
  if (clearance.second_reviewer.empty()) return {State::proposed, said + "; a second reviewer must confirm)"};
  return {State::cleared,
          said + ", " + clearance.second_reviewer + "; until " + clearance.until.to_string() + ")"};
}

Screened screen_subject(const Lists& lists, const Clearances& clearances, const screening::Query& query,
                        const screening::ScreenOptions& options, Day today,
                        screening::NameIndex::Scratch& scratch) {
  Screened screened;
  screened.query = query;
  if (const auto sound = screening::check_query(query); !sound) {
    screened.error = sound.error().message;
    return screened;
  }
  for (auto& hit : lists.index.screen(query, options, scratch)) {
    auto review = clearances.review(query, lists.index.entries()[hit.entry], today);
    screened.hits.push_back({std::move(hit), std::move(review)});
  }
  return screened;
}

}  // namespace sanad::node
