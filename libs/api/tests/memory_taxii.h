// SPDX-License-Identifier: Apache-2.0
/// A TAXII backend in memory, written for plainness: every filter looks at every item. What the real one does
/// is held against it.
#pragma once

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>

#include "sanad/api/taxii_backend.h"
#include "sanad/core/clock.h"

namespace sanad::api::testing {

/// Set by the test, moves only when told to.
class HandClock final : public Clock {
 public:
  Timestamp now() const override { return at_; }
  void set(Timestamp at) { at_ = at; }

 private:
  Timestamp at_;
};

/// The items of `all` (ascending by seq, all shown) that pass, without regard to `after` and `limit`.
inline std::vector<store::Item> plain_filter(const std::vector<store::Item>& all,
                                             const store::ItemFilter& filter) {
  const auto any = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  std::map<records::ObjectId, std::vector<store::Item>> objects;
  for (const auto& item : all) objects[item.id].push_back(item);
  std::vector<store::Item> passed;
  for (auto& [id, versions] : objects) {
    std::string newest_spec;
    for (const auto& item : versions) newest_spec = std::max(newest_spec, item.spec_version);
    std::erase_if(versions, [&](const auto& item) {
      return filter.spec_versions.empty() ? item.spec_version != newest_spec
                                          : !any(filter.spec_versions, item.spec_version);
    });
    const auto order = [](const auto& item) { return std::pair{item.version, item.spec_version}; };
    const auto less = [&](const auto& a, const auto& b) { return order(a) < order(b); };
    const auto first = std::min_element(versions.begin(), versions.end(), less);
    const auto last = std::max_element(versions.begin(), versions.end(), less);
    for (const auto& item : versions) {
      const bool version = filter.all || (filter.first && item.seq == first->seq) ||
                           (filter.last && item.seq == last->seq) ||
                           (!filter.versions.empty() && any(filter.versions, item.version));
      const bool late = !filter.added_after || item.added > *filter.added_after;
      if (version && late && any(filter.ids, id) && any(filter.types, id.type)) passed.push_back(item);
    }
  }
  std::sort(passed.begin(), passed.end(), [](const auto& a, const auto& b) { return a.seq < b.seq; });
  return passed;
}

class MemoryTaxii final : public TaxiiBackend {
 public:
  explicit MemoryTaxii(const Clock& clock) : clock_{clock} {}
  /// Collections by partner.
  std::map<std::string, std::vector<exchange::TaxiiCollection>> known;
  std::vector<std::string> denied;  ///< "partner collection id" of each "no" of has()
  std::set<std::string> stops;      ///< partners with whom nothing is exchanged
  bool broken = false;              ///< every call throws

  std::string title() const override { return "Test node"; }
  std::string description() const override { return {}; }
  std::string base_url() const override { return {}; }
  std::vector<exchange::TaxiiCollection> collections(const TaxiiCaller& caller) const override {
    fail_if_broken();
    const auto found = known.find(caller.partner);
    return found == known.end() ? std::vector<exchange::TaxiiCollection>{} : found->second;
  }
  Digest policy(const TaxiiCaller& caller) const override { return sha256(caller.partner); }

  bool stopped(const TaxiiCaller& caller) override { return stops.contains(caller.partner); }
  std::string checkpoint(const TaxiiCaller& caller) override {
    return caller.partner.empty() ? std::string{} : "stands at 7";
  }
  Result<void> take_checkpoint(const TaxiiCaller& caller, std::string_view text) override {
    if (!text.starts_with("stands at")) return fail(ErrorCode::invalid_input, "expected a checkpoint");
    if (text == "stands at 0") stops.insert(caller.partner);
    return {};
  }

  store::ItemPage page(const TaxiiCaller& caller, const std::string& collection,
                       const store::ItemFilter& filter) override {
    fail_if_broken();
    const std::scoped_lock lock{mutex_};
    store::ItemPage page;
    for (auto& item : plain_filter(items_[{caller.partner, collection}], filter)) {
      if (item.seq <= filter.after) continue;
      if (page.items.size() == filter.limit) {
        page.more = true;
        break;
      }
      if (!filter.bodies) item.body.clear();
      page.items.push_back(std::move(item));
    }
    return page;
  }
  bool has(const TaxiiCaller& caller, const std::string& collection, const records::ObjectId& id) override {
    const std::scoped_lock lock{mutex_};
    const auto& items = items_[{caller.partner, collection}];
    if (std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.id == id; })) return true;
    denied.push_back(caller.partner + " " + collection + " " + id.to_string());
    return false;
  }
  exchange::TaxiiStatus add(const TaxiiCaller& caller, const std::string& collection,
                            const exchange::Envelope& envelope) override {
    fail_if_broken();
    const std::scoped_lock lock{mutex_};
    exchange::TaxiiStatus status{Uuid::v5({}, std::to_string(++posts_)), clock_.now(), {}, {}};
    for (const auto& posted : envelope.objects) take(posted, items_[{caller.partner, collection}], status);
    statuses_[{caller.partner, status.id}] = exchange::to_json(status);
    return status;
  }
  std::size_t remove(const TaxiiCaller& caller, const std::string& collection, const records::ObjectId& id,
                     const std::optional<store::ItemFilter>& which) override {
    const std::scoped_lock lock{mutex_};
    auto& items = items_[{caller.partner, collection}];
    std::set<std::int64_t> going;
    for (const auto& item : which ? plain_filter(items, *which) : items) {
      if (item.id == id) going.insert(item.seq);
    }
    std::erase_if(items, [&](const auto& item) { return going.contains(item.seq); });
    return going.size();
  }
  std::optional<std::string> status(const TaxiiCaller& caller, const Uuid& id) const override {
    const auto found = statuses_.find({caller.partner, id});
    return found == statuses_.end() ? std::nullopt : std::optional{found->second};
  }

 private:
  void fail_if_broken() const {
    if (broken) throw std::runtime_error{"the disk is gone"};
  }
  void take(const exchange::PostedObject& posted, std::vector<store::Item>& items,
            exchange::TaxiiStatus& status) {
    const auto version = posted.version.value_or(clock_.now());
    const auto told = [&](std::string message) {
      return exchange::PostOutcome{posted.id.to_string(), version, std::move(message)};
    };
    if (posted.problem) return status.failures.push_back(told(describe(*posted.problem)));
    const auto same = std::find_if(items.begin(), items.end(), [&](const auto& item) {
      return item.id == posted.id &&
             (posted.version ? item.version == version : item.digest == posted.digest);
    });
    if (same != items.end() && same->digest != posted.digest)
      return status.failures.push_back(told("other content was sent under this id and version before"));
    status.successes.push_back(told({}));
    if (same != items.end()) return;
    last_ = std::max(Timestamp{last_.micros + 1}, clock_.now());
    store::Item item;
    item.seq = ++seq_;
    item.added = last_;
    item.id = posted.id;
    item.version = posted.version.value_or(last_);
    item.spec_version = posted.spec_version;
    item.digest = posted.digest;
    item.body = posted.body;
    items.push_back(std::move(item));
  }

  const Clock& clock_;
  mutable std::mutex mutex_;
  std::map<store::Place, std::vector<store::Item>> items_;
  std::map<std::pair<std::string, Uuid>, std::string> statuses_;
  std::int64_t seq_ = 0;
  int posts_ = 0;
  Timestamp last_;
};

}  // namespace sanad::api::testing
