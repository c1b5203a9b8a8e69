// SPDX-License-Identifier: Apache-2.0
#include "sync_push.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "sanad/exchange/taxii_resources.h"

namespace sanad::node {
namespace {

constexpr std::size_t failures_kept = 32;
constexpr std::size_t envelope_overhead = 64;  // braces, key, commas of an envelope of one
constexpr int too_large = 413;

class Push {
 public:
  Push(const ThisNode& node, Offers& offers, const store::Place& from, TaxiiRemote& remote,
       const RemotePlace& inbox, const SyncOptions& options, const Context& context)
      : node_{node},
        offers_{offers},
        from_{from},
        remote_{remote},
        inbox_{inbox},
        options_{options},
        context_{context},
        most_{std::max<std::size_t>(options.page, 1)} {
    outcome_.collection = from.collection;
  }

  Pushed run() {
    auto after = place();
    for (;;) {
      store::ItemFilter filter;
      filter.after = after;
      filter.all = true;
      filter.last = false;
      filter.limit = most_;
      const auto page = offers_.read_page({from_.partner, options_.actor, "sync"}, from_.collection, filter);
      if (!page) outcome_.problem = describe(page.error());
      if (!page || page->items.empty()) break;
      const auto fits = batch(page->items);
      if (fits.empty()) break;
      if (!send(fits)) break;
      if (shrunk_) {
        shrunk_ = false;
        continue;
      }
      after = fits.back().seq;
      context_.progress.update("pushing", outcome_.objects, 0);
    }
    context_.progress.finish();
    return std::move(outcome_);
  }

 private:
  store::CursorKey key() const { return {from_.partner, inbox_.url, "push " + from_.collection}; }

  std::int64_t place() const {
    const auto cursor = node_.base.snapshot()->exchange().sync_state().cursor(key());
    std::int64_t seq = 0;
    if (cursor) std::from_chars(cursor->value.data(), cursor->value.data() + cursor->value.size(), seq);
    return seq;
  }

  /// The first items that fit into one POST.
  std::span<const store::Item> batch(const std::vector<store::Item>& items) {
    std::size_t bytes = envelope_overhead, count = 0;
    while (count < items.size() && bytes + items[count].body.size() + 1 <= inbox_.max_content_length) {
      bytes += items[count].body.size() + 1;
      ++count;
    }
    if (count == 0) {
      outcome_.problem = items.front().id.to_string() + " has " + std::to_string(items.front().body.size()) +
                         " bytes; the partner takes " + std::to_string(inbox_.max_content_length) +
                         " at once.";
    }
    return std::span{items}.first(count);
  }

  /// False if it did not arrive, or nobody can tell: the next run sends it again.
  bool send(std::span<const store::Item> items) {
    std::vector<std::string_view> bodies;
    for (const auto& item : items) bodies.emplace_back(item.body);
    const auto answer = remote_.post(inbox_.url + "objects/", exchange::envelope_json(bodies, std::nullopt));
    if (!answer) {
      outcome_.problem = describe(answer.error());
      return false;
    }
    if (answer->status == too_large && items.size() > 1) {
      most_ = items.size() / 2;
      return shrunk_ = true;
    }
    if (answer->status < 200 || answer->status > 299) {
      outcome_.problem =
          "expected the outcome of a POST, found " + exchange::describe_answer(answer->status, answer->body);
      return false;
    }
    write_down(items, *answer);
    return true;
  }

  void write_down(std::span<const store::Item> items, const http::Answer& answer) {
    outcome_.objects += items.size();
    auto status = exchange::read_status(answer.body);
    if (status && !status->complete && !status->id.empty()) {
      const auto later = remote_.get(inbox_.root + "status/" + status->id + "/");
      if (auto newer = later && later->status == 200 ? exchange::read_status(later->body)
                                                     : Result<exchange::RemoteStatus>{*status}) {
        status = std::move(newer);
      }
    }
    if (status) {
      outcome_.accepted += status->successes;
      outcome_.failed += status->failures;
      outcome_.pending += status->complete ? 0 : status->pendings;
      for (const auto& failure : status->failed) {
        if (outcome_.failures.size() < failures_kept)
          outcome_.failures.push_back(failure.id + ": " + failure.message);
      }
    } else {
      outcome_.accepted += items.size();  // taken, by a server that does not say more
    }
    auto transaction = node_.base.begin();
    transaction->exchange().sync_state().set_cursor(key(),
                                                    {std::to_string(items.back().seq), context_.clock.now()});
    transaction->commit("sync", from_.partner + " " + from_.collection);
  }

  const ThisNode& node_;
  Offers& offers_;
  const store::Place& from_;
  TaxiiRemote& remote_;
  const RemotePlace& inbox_;
  const SyncOptions& options_;
  const Context& context_;
  std::size_t most_;
  bool shrunk_ = false;
  Pushed outcome_;
};

}  // namespace

Pushed push_collection(const ThisNode& node, Offers& offers, const store::Place& from, TaxiiRemote& remote,
                       const RemotePlace& inbox, const SyncOptions& options, const Context& context) {
  return Push{node, offers, from, remote, inbox, options, context}.run();
}

}  // namespace sanad::node
