// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/receive.h"

#include <algorithm>
#include <utility>

#include "origin.h"
#include "recall_desk.h"
#include "sanad/exchange/derive.h"

namespace sanad::node {
namespace {

using exchange::Arrival;

exchange::HeldVersion version_of(const store::StoredVersion& stored) {
  return {stored.modified, stored.digest, stored.body, stored.withdrawn, false};
}

bool goes_first(const exchange::PostedObject& object) {
  return object.id.type == "marking-definition" || object.id.type == "extension-definition";
}

bool is_here(Arrival what) {
  return what == Arrival::take || what == Arrival::known || what == Arrival::joined || what == Arrival::older;
}

}  // namespace

void ReceivedCount::add(const Received& received) {
  ++objects;
  switch (received.what) {
    case Arrival::take:
      ++taken;
      break;
    case Arrival::known:
    case Arrival::joined:
    case Arrival::older:
      ++known;
      break;
    case Arrival::hold:
      ++held;
      break;
    case Arrival::conflict:
      ++conflicts;
      break;
    case Arrival::refuse:
      ++refused;
      break;
  }
}

std::string route_marking(const Json& object) {
  Json::Array refs;
  for (auto& ref : exchange::marking_refs(object)) refs.emplace_back(std::move(ref));
  return Json{std::move(refs)}.canonical();
}

Receiver::Receiver(store::Transaction& transaction, const Sender& sender, const Clock& clock)
    : transaction_{&transaction}, sender_{sender}, clock_{&clock} {}
Receiver::Receiver(Receiver&&) noexcept = default;
Receiver& Receiver::operator=(Receiver&&) noexcept = default;
Receiver::~Receiver() = default;

Result<Receiver> Receiver::open(store::Transaction& transaction, const exchange::NodeConfig& config,
                                const exchange::PublicKey& own_key, const Sender& sender,
                                const Clock& clock) {
  const auto* partner = config.partner(sender.partner);
  if (partner == nullptr) {
    return fail(ErrorCode::not_found,
                "expected a partner of the configuration, found '" + sender.partner + "'");
  }
  Receiver receiver{transaction, sender, clock};
  auto& context = receiver.context_;
  context.partner = sender.partner;
  context.own_identity = exchange::node_identity(own_key);
  context.partner_identity = exchange::node_identity(partner->policy.key);
  for (const auto& other : config.partners) {
    context.partner_identities.insert(exchange::node_identity(other.policy.key));
  }
  context.holds = [&transaction](std::string_view text) {
    const auto id = records::ObjectId::parse(text);
    const auto found = id ? transaction.view().get(*id) : std::nullopt;
    return found && !found->withdrawn;
  };
  for (const auto& purge : transaction.exchange().purges().list()) receiver.purged_.insert(purge.id);
  receiver.recalls_ = std::make_unique<RecallDesk>(transaction, config, partner->policy, own_key, sender);
  return receiver;
}

std::vector<Received> Receiver::take(std::span<const exchange::PostedObject> objects) {
  context_.now = clock_->now();
  std::vector<Received> out(objects.size());
  for (const bool first : {true, false}) {
    for (std::size_t i = 0; i < objects.size(); ++i) {
      if (goes_first(objects[i]) == first) out[i] = take_one(objects[i]);
    }
    if (std::exchange(new_marking_, false)) look_again();
  }
  return out;
}

exchange::HeldObject Receiver::held_object(const records::ObjectId& id, std::optional<Timestamp> version,
                                           const Digest& digest) const {
  exchange::HeldObject held;
  held.recalled = recalls_->recalled(id);
  held.purged = purged_.contains(id) && !held.recalled;  // who recalled it may give it anew
  auto& tables = transaction_->exchange();
  const auto given = tables.arrivals().received(id);
  for (const auto& row : given) held.given.push_back({row.partner, row.version, row.digest, row.at});
  if (const auto newest = transaction_->view().get(id)) {
    held.newest = version_of(*newest);
    held.newest->made_here = !newest->withdrawn && made_here(*newest, given);
    const bool other = newest->withdrawn || (version && *version != newest->modified);
    if (!other) {
      held.same = held.newest;
    } else {
      for (const auto& stored : transaction_->view().versions(id)) {
        if (stored.withdrawn) continue;
        if (version && stored.modified == *version) held.same = version_of(stored);
        if (newest->withdrawn) held.newest->body = stored.body;
      }
    }
    return held;
  }
  for (const auto& placed : tables.items().of_object(id)) {
    held.ours = held.ours || (placed.item.digest == digest && placed.place.partner != sender_.partner);
  }
  return held;
}

Received Receiver::take_one(const exchange::PostedObject& object) {
  Received received;
  received.id = object.id;
  received.version = object.version.value_or(Timestamp{});
  if (object.repeated) {
    received.what = Arrival::known;
    received.rule = "repeated";
    return received;
  }
  if (object.problem || object.spec_version != "2.1") {
    received.what = Arrival::hold;
    received.rule = object.problem ? "invalid" : "spec-version";
    received.message = object.problem
                           ? describe(*object.problem)
                           : "It is of STIX " + object.spec_version + "; only 2.1 enters the base.";
    if (object.problem) received.told = received.message;
    hold(object, store::HeldKind::quarantine, received);
    return received;
  }
  const auto body = Json::parse(object.body);
  auto judged = judge(object, *body);
  if (judged.what == Arrival::take && object.id.type == "note") {
    if (auto why = recalls_->foreign(object.body))
      judged = {Arrival::hold, "foreign-recall", *std::move(why), {}};
  }
  return settle(object, *body, std::move(judged));
}

exchange::ArrivalJudgement Receiver::judge(const exchange::PostedObject& object, const Json& body) const {
  const exchange::ArrivingObject came{object.id, object.version, object.digest, object.body, body};
  return exchange::judge(came, held_object(object.id, object.version, object.digest), context_);
}

Received Receiver::settle(const exchange::PostedObject& object, const Json& body,
                          exchange::ArrivalJudgement judged) {
  Received received{object.id,
                    object.version.value_or(Timestamp{}),
                    judged.what,
                    std::move(judged.rule),
                    std::move(judged.message),
                    std::move(judged.told)};
  if (judged.what == Arrival::hold || judged.what == Arrival::conflict) {
    hold(object, judged.what == Arrival::hold ? store::HeldKind::quarantine : store::HeldKind::conflict,
         received);
    return received;
  }
  if (judged.what == Arrival::take) {
    transaction_->put({object.id, object.version.value_or(Timestamp{}), object.body, object.digest},
                      std::nullopt);
    new_marking_ = new_marking_ || object.id.type == "marking-definition";
    if (object.id.type == "note") recalls_->settle(object.body, context_.now);
  }
  if (is_here(judged.what)) {
    received.record = transaction_->latest(object.id);
    note_giver(object, body, received);
  }
  return received;
}

void Receiver::hold(const exchange::PostedObject& object, store::HeldKind kind, Received& received) {
  auto& tables = transaction_->exchange();
  store::Held held;
  held.partner = sender_.partner;
  held.collection = sender_.collection;
  held.id = object.id;
  held.version = received.version;
  held.kind = kind;
  held.rule = received.rule;
  held.message = received.message;
  held.digest = object.digest;
  held.at = context_.now;
  held.body = object.body;
  received.held = tables.arrivals().hold(held);
  const auto stored = tables.arrivals().held(received.held);
  if (stored && stored->at != held.at) return;  // the same bytes were held before: the ledger says so already
  tables.ledger().append(entry_for(exchange::LedgerAction::held, object, received));
}

exchange::LedgerEntry Receiver::entry_for(exchange::LedgerAction action, const exchange::PostedObject& object,
                                          const Received& received) const {
  exchange::LedgerEntry entry;
  entry.time = context_.now;
  entry.action = action;
  entry.actor = sender_.actor;
  entry.partner = sender_.partner;
  entry.collection = sender_.collection;
  entry.object = object.id;
  entry.modified = object.version;
  entry.content = object.digest;
  entry.rule = received.rule;
  entry.request = sender_.request;
  return entry;
}

void Receiver::note_giver(const exchange::PostedObject& object, const Json& body, const Received& received) {
  auto& tables = transaction_->exchange();
  store::Received row;
  row.id = object.id;
  row.version = received.version;
  if (received.rule == "same-row")
    row.version = transaction_->view().get(object.id)->modified;  // what it says of ours
  row.partner = sender_.partner;
  row.at = context_.now;
  row.digest = object.digest;
  row.marking = route_marking(body);
  if (!tables.arrivals().add_received(row)) return;
  auto entry = entry_for(exchange::LedgerAction::received, object, received);
  entry.marking = row.marking;
  tables.ledger().append(std::move(entry));
}

/// A marking that came late frees what waited for it, and nothing else.
void Receiver::look_again() {
  auto& arrivals = transaction_->exchange().arrivals();
  store::HeldFilter filter;
  filter.partner = sender_.partner;
  filter.kind = store::HeldKind::quarantine;
  filter.state = store::HeldState::open;
  for (;;) {
    const auto waiting = arrivals.held(filter);
    for (const auto& held : waiting) {
      filter.after = held.no;
      if (held.rule != "unknown-marking") continue;
      const auto object = exchange::read_posted(held.body);
      const auto body = Json::parse(held.body);
      if (!object || !body) continue;
      auto judged = judge(*object, *body);
      if (!is_here(judged.what)) continue;
      settle(*object, *body, std::move(judged));
      arrivals.decide_held(held.no, store::HeldState::accepted, "node");
    }
    if (waiting.size() < filter.limit) return;
  }
}

Result<Received> Receiver::accept(const store::Held& held, std::string_view decided_by) {
  context_.now = clock_->now();
  const auto object = exchange::read_posted(held.body);
  if (!object) return tl::unexpected{object.error()};
  if (object->problem) {
    return fail(ErrorCode::invalid_input,
                "It breaks a rule of STIX and cannot enter the base: " + describe(*object->problem),
                held.id.to_string());
  }
  if (object->spec_version != "2.1") {
    return fail(ErrorCode::unsupported,
                "It is of STIX " + object->spec_version + "; only 2.1 enters the base.", held.id.to_string());
  }
  const auto here = held_object(object->id, object->version, object->digest);
  if (here.same && here.same->digest != object->digest) {
    return fail(ErrorCode::conflict,
                "Other content under this `modified` is here and stands; reject this one, or ask "
                "its maker for a later version.",
                held.id.to_string());
  }
  if (!transaction_->exchange().arrivals().decide_held(held.no, store::HeldState::accepted, decided_by)) {
    return fail(ErrorCode::not_found, "expected something that waits for a decision, found it decided",
                std::to_string(held.no));
  }
  const auto body = Json::parse(held.body);
  const bool older = here.newest && object->version && *object->version < here.newest->modified;
  auto received = settle(*object, *body, {older ? Arrival::older : Arrival::take, "accepted", {}});
  if (std::exchange(new_marking_, false)) look_again();
  return received;
}

}  // namespace sanad::node
