// SPDX-License-Identifier: Apache-2.0
#include "sync_pull.h"

#include <algorithm>
#include <set>

#include "pull_place.h"
#include "sanad/node/receive.h"

namespace sanad::node {
namespace {

constexpr int ok = 200;
constexpr std::size_t faults_kept = 32;
constexpr std::size_t markings_fetched = 100;

class Walk {
 public:
  Walk(const ThisNode& node, const std::string& partner, TaxiiRemote& remote, const RemotePlace& place,
       const SyncOptions& options, const Context& context)
      : node_{node}, partner_{partner}, remote_{remote}, place_{place}, options_{options}, context_{context} {
    outcome_.collection = place.name();
    const auto cursor = node.base.snapshot()->exchange().sync_state().cursor(key());
    if (cursor) at_ = read_pull_place(cursor->value);
  }

  Pulled run() {
    bool again = !at_.next.empty();  // a server may forget its own `next`: the walk starts anew, once
    for (;;) {
      const auto page = fetch();
      if (!page && again && forgotten_) {
        again = false;
        at_.next.clear();
        continue;
      }
      if (!page) return std::move(outcome_);
      again = false;
      if (!step(*page)) break;
      context_.progress.update("pulling", outcome_.objects, 0);
    }
    if (outcome_.problem.empty()) fetch_markings();
    context_.progress.finish();
    return std::move(outcome_);
  }

 private:
  struct Page {
    exchange::RemotePage content;
    std::optional<Timestamp> last;
  };

  store::CursorKey key() const { return {partner_, place_.url, "pull"}; }

  void fault(std::string text) {
    if (outcome_.faults.size() < faults_kept) outcome_.faults.push_back(std::move(text));
  }

  std::optional<Page> fetch() {
    exchange::PageQuery query;
    query.limit = options_.page;
    query.next = at_.next;
    query.added_after = at_.start;
    const auto answer = remote_.get(place_.url + "objects/" + exchange::to_query(query));
    forgotten_ = answer && answer->status != ok && answer->status < 500 && !at_.next.empty();
    if (!answer) {
      outcome_.problem = describe(answer.error());
      return std::nullopt;
    }
    if (answer->status != ok) {
      outcome_.problem = "expected a page, found " + exchange::describe_answer(answer->status, answer->body);
      return std::nullopt;
    }
    auto content = exchange::read_page(answer->body);
    if (!content) {
      outcome_.problem = describe(content.error());
      return std::nullopt;
    }
    const auto last = Timestamp::parse(answer->header("x-taxii-date-added-last"));
    return Page{*std::move(content), last ? std::optional{*last} : std::nullopt};
  }

  /// Takes a page over and stores the place after it, in one commit. False at the end of the walk.
  bool step(const Page& page) {
    outcome_.problem.clear();
    for (const auto& text : page.content.faults) fault(text);
    const bool more = move_on(page);
    auto transaction = node_.base.begin();
    take(*transaction, page.content.objects);
    transaction->exchange().sync_state().set_cursor(key(), {to_text(at_), context_.clock.now()});
    transaction->commit("sync", partner_ + " " + outcome_.collection);
    ++outcome_.pages;
    return more;
  }

  bool move_on(const Page& page) {
    const auto before = at_;
    if (page.last) at_.last = std::max(*page.last, at_.last.value_or(*page.last));
    if (!page.content.more) {
      at_.finish(context_.clock.now());
      return false;
    }
    if (!page.content.next.empty()) {
      at_.next = page.content.next;
      if (at_.next != before.next) return true;
      outcome_.problem = "The server gave the same page as the next one: the walk would not end.";
      return false;
    }
    return move_on_by_time(page);
  }

  /// `more` without `next`: goes on from the time of the last object, which is asked for again, since others
  /// may share its time.
  bool move_on_by_time(const Page& page) {
    at_.next.clear();
    const Timestamp tie{page.last ? page.last->micros - 1 : 0};
    if (page.last && (!at_.start || *at_.start < tie)) {
      at_.start = tie;
      return true;
    }
    if (page.last && at_.start && *at_.start < *page.last) {
      at_.start = *page.last;
      fault("More objects entered at " + page.last->to_string() +
            " than fit on a page, and the server gives no `next`: some may be left out.");
      return true;
    }
    outcome_.problem = "The server says that there is more, and does not say where (no `next`, no time).";
    return false;
  }

  void take(store::Transaction& transaction, const std::vector<exchange::PostedObject>& objects) {
    const Sender sender{partner_, outcome_.collection, options_.actor, "sync"};
    auto receiver = Receiver::open(transaction, node_.config, node_.key.public_key(), sender, context_.clock);
    const auto received = receiver->take(objects);
    for (std::size_t i = 0; i < received.size(); ++i) {
      outcome_.add(received[i]);
      if (received[i].rule != "unknown-marking" || wanted_.size() >= markings_fetched) continue;
      const auto body = Json::parse(objects[i].body);
      for (auto& ref : exchange::marking_refs(body.value_or(Json{}))) wanted_.insert(std::move(ref));
    }
  }

  /// Markings that were named and did not come along: asked for by name, once a run.
  void fetch_markings() {
    for (const auto& id : wanted_) {
      const auto parsed = records::ObjectId::parse(id);
      if (!parsed || node_.base.snapshot()->get(*parsed)) continue;
      const auto answer = remote_.get(place_.url + "objects/" + parsed->to_string() + "/");
      if (!answer || answer->status != ok) continue;
      const auto page = exchange::read_page(answer->body);
      if (!page || page->objects.empty()) continue;
      auto transaction = node_.base.begin();
      take(*transaction, page->objects);
      transaction->commit("sync", partner_ + " markings");
    }
  }

  const ThisNode& node_;
  const std::string& partner_;
  TaxiiRemote& remote_;
  const RemotePlace& place_;
  const SyncOptions& options_;
  const Context& context_;
  PullPlace at_;
  bool forgotten_ = false;
  std::set<std::string> wanted_;
  Pulled outcome_;
};

}  // namespace

Pulled pull_collection(const ThisNode& node, const std::string& partner, TaxiiRemote& remote,
                       const RemotePlace& place, const SyncOptions& options, const Context& context) {
  return Walk{node, partner, remote, place, options, context}.run();
}

}  // namespace sanad::node
