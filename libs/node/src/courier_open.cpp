// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "courier_books.h"
#include "sanad/node/courier.h"
#include "sanad/node/witness.h"

namespace sanad::node {
namespace {

constexpr std::size_t objects_together = 500;
constexpr std::size_t faults_kept = 32;

const exchange::PartnerConfig* partner_of(const exchange::NodeConfig& config,
                                          const exchange::PublicKey& key) {
  const auto found =
      std::find_if(config.partners.begin(), config.partners.end(),
                   [&](const exchange::PartnerConfig& partner) { return partner.policy.key == key; });
  return found == config.partners.end() ? nullptr : &*found;
}

/// Takes the entries of one part into one transaction.
class PartTaker {
 public:
  PartTaker(const ThisNode& node, store::Transaction& transaction, std::string_view actor,
            const Context& context, OpenedPart& outcome)
      : node_{node}, transaction_{transaction}, actor_{actor}, context_{context}, outcome_{outcome} {}

  void take(exchange::CourierEntry entry) {
    switch (entry.kind) {
      case exchange::CourierKind::object:
        return take_object(entry.payload);
      case exchange::CourierKind::collection:
        flush();
        collection_ = std::move(entry.payload);
        return;
      case exchange::CourierKind::checkpoint:
        return take_checkpoint_text(entry.payload);
      case exchange::CourierKind::acknowledgement:
        return take_receipt(entry.payload);
    }
  }

  void flush() {
    if (waiting_.empty()) return;
    const Sender sender{outcome_.partner, collection_, actor_, "courier"};
    auto receiver =
        Receiver::open(transaction_, node_.config, node_.key.public_key(), sender, context_.clock);
    for (const auto& received : receiver->take(waiting_)) outcome_.add(received);
    waiting_.clear();
    context_.progress.update("taking over", outcome_.objects, 0);
  }

 private:
  void take_object(const std::string& text) {
    auto object = exchange::read_posted(text);
    if (object) {
      waiting_.push_back(*std::move(object));
      if (waiting_.size() == objects_together) flush();
    } else if (outcome_.faults.size() < faults_kept) {
      outcome_.faults.push_back(describe(object.error()));
    }
  }

  void take_checkpoint_text(const std::string& text) {
    const auto checkpoint = exchange::read_checkpoint(text);
    const auto taken = checkpoint ? take_checkpoint(transaction_, node_.config, outcome_.partner, *checkpoint,
                                                    context_.clock.now())
                                  : Result<void>{tl::unexpected{checkpoint.error()}};
    if (!taken) outcome_.alarms.push_back(describe(taken.error()));
  }

  void take_receipt(const std::string& text) {
    const auto receipt = exchange::read_courier_receipt(text);
    if (!receipt) {
      outcome_.alarms.push_back(describe(receipt.error()));
      return;
    }
    auto& state = transaction_.exchange().sync_state();
    std::vector<exchange::CourierTaken> sent;
    for (const auto& part : sent_parts(state, outcome_.partner)) sent.push_back(part.part);
    if (const auto alarm = exchange::judge_receipt(sent, *receipt)) {
      outcome_.alarms.push_back(*alarm);
    } else if (receipt->number != 0) {
      book_acknowledged(state, outcome_.partner, *receipt, context_.clock.now());
    }
  }

  const ThisNode& node_;
  store::Transaction& transaction_;
  std::string actor_;
  const Context& context_;
  OpenedPart& outcome_;
  std::string collection_;
  std::vector<exchange::PostedObject> waiting_;
};

/// A contradiction is a line of the ledger, so that nobody can say it was not seen.
void note_fork(const ThisNode& node, const OpenedPart& outcome, std::string_view actor,
               const Context& context) {
  auto transaction = node.base.begin();
  exchange::LedgerEntry entry;
  entry.time = context.clock.now();
  entry.action = exchange::LedgerAction::checkpoint;
  entry.actor = actor;
  entry.partner = outcome.partner;
  entry.rule = "courier-fork";
  entry.more = {{"alarm", outcome.message}};
  transaction->exchange().ledger().append(std::move(entry));
  transaction->commit("courier", outcome.partner);
}

Result<void> read_to_end(exchange::CourierReader& reader, PartTaker* taker) {
  for (;;) {
    auto entry = reader.next();
    if (!entry) return tl::unexpected{entry.error()};
    if (!*entry) return {};
    if (taker != nullptr) taker->take(**std::move(entry));
  }
}

}  // namespace

Result<OpenedPart> open_part(const ThisNode& node, ByteSource& source, std::string_view actor,
                             const Context& context) {
  auto reader = exchange::CourierReader::open(source, node.key);
  if (!reader) return tl::unexpected{reader.error()};
  const auto place = reader->header().place;
  const auto* partner = partner_of(node.config, place.from);
  if (partner == nullptr) {
    return fail(ErrorCode::refused, "The packet is signed with the key " + place.from.to_text() +
                                        ", which is no partner's in the configuration.");
  }
  OpenedPart outcome;
  outcome.partner = partner->policy.name;
  outcome.number = place.number;
  outcome.part = place.part;
  auto transaction = node.base.begin();
  auto& state = transaction->exchange().sync_state();
  const auto taken = taken_parts(state, outcome.partner);
  auto judged = exchange::judge(taken, place);
  const bool next = judged.order == exchange::CourierOrder::next;
  if (next || judged.order == exchange::CourierOrder::again) {
    PartTaker taker{node, *transaction, actor, context, outcome};
    if (auto read = read_to_end(*reader, next ? &taker : nullptr); !read) return tl::unexpected{read.error()};
    const auto end = reader->end();
    outcome.last = end.last;
    if (next) {
      taker.flush();
      book_taken(state, outcome.partner, {place.number, place.part, end.last, end.content},
                 context.clock.now());
      transaction->commit("courier", outcome.partner + " packet " + std::to_string(place.number));
    } else {
      judged = exchange::judge_again(taken, place, end);
    }
  }
  context.progress.finish();
  outcome.order = judged.order;
  outcome.message = std::move(judged.message);
  transaction.reset();
  if (judged.order == exchange::CourierOrder::fork) note_fork(node, outcome, actor, context);
  return outcome;
}

}  // namespace sanad::node
