// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/node_taxii.h"

#include <utility>

#include "sanad/core/check.h"
#include "sanad/core/environment_error.h"

namespace sanad::api {
namespace {

/// The routes ask only for what collections() told them of; if the node does not know it, nothing may leave.
template <class T>
T expected(Result<T> result) {
  if (!result) throw EnvironmentError{describe(result.error())};
  return *std::move(result);
}

node::Reader reader_of(const TaxiiCaller& caller) {
  return {caller.partner, caller.account, caller.request};
}

node::Sender sender_of(const TaxiiCaller& caller) {
  return {.partner = caller.partner,
          .collection = std::string{node::Inbox::name},
          .actor = caller.account,
          .request = caller.request};
}

/// The same on every start and every process of the node, unlike that of any other node.
Uuid collection_id(const exchange::NodeConfig& config, std::string_view owner, std::string_view name) {
  std::string native{owner};
  native += '/';
  native += name;
  return records::natural_id("collection", config.node.name, native).uuid;
}

}  // namespace

NodeTaxii::NodeTaxii(const exchange::NodeConfig& config, node::Offers& offers, node::Inbox& inbox,
                     node::ExchangeGuard& guard)
    : config_{config}, offers_{offers}, inbox_{inbox}, guard_{guard} {}

std::string NodeTaxii::title() const {
  return config_.node.title.empty() ? config_.node.name : config_.node.title;
}

std::string NodeTaxii::description() const {
  return "Records for partners, each released under its marking; every delivery is in a ledger.";
}

std::string NodeTaxii::base_url() const {
  auto url = config_.serve.base_url;
  while (url.ends_with('/')) url.pop_back();
  return url;
}

std::vector<exchange::TaxiiCollection> NodeTaxii::collections(const TaxiiCaller& caller) const {
  std::vector<exchange::TaxiiCollection> known;
  const auto* partner = config_.partner(caller.partner);
  if (partner == nullptr) return known;
  for (const auto& name : partner->policy.collections) {
    const auto* topic = config_.collection(name);
    SANAD_CHECK(topic != nullptr, "a configuration names declared collections only");
    known.push_back({.id = collection_id(config_, {}, name),
                     .alias = name,
                     .title = topic->title.empty() ? name : topic->title,
                     .description = {},
                     .can_read = true,
                     .can_write = false});
  }
  if (!partner->policy.inbox) return known;
  known.push_back({.id = collection_id(config_, caller.partner, node::Inbox::name),
                   .alias = std::string{node::Inbox::name},
                   .title = "Inbox",
                   .description = "What you send to this node; nobody else reads it here.",
                   .can_read = true,
                   .can_write = true});
  return known;
}

Digest NodeTaxii::policy(const TaxiiCaller& caller) const {
  return expected(offers_.policy(caller.partner));
}

/// An account of our own sees no collection: there is nothing to stop, and no ledger to hold against.
bool NodeTaxii::stopped(const TaxiiCaller& caller) {
  return !caller.partner.empty() && !guard_.may_exchange(caller.partner);
}

std::string NodeTaxii::checkpoint(const TaxiiCaller& caller) {
  return caller.partner.empty() ? std::string{} : expected(guard_.own());
}

Result<void> NodeTaxii::take_checkpoint(const TaxiiCaller& caller, std::string_view text) {
  return caller.partner.empty() ? Result<void>{} : guard_.take(caller.partner, text);
}

store::ItemPage NodeTaxii::page(const TaxiiCaller& caller, const std::string& collection,
                                const store::ItemFilter& filter) {
  return expected(offers_.read_page(reader_of(caller), collection, filter));
}

bool NodeTaxii::has(const TaxiiCaller& caller, const std::string& collection, const records::ObjectId& id) {
  return expected(offers_.shows(reader_of(caller), collection, id));
}

exchange::TaxiiStatus NodeTaxii::add(const TaxiiCaller& caller, const std::string& collection,
                                     const exchange::Envelope& envelope) {
  SANAD_CHECK(collection == node::Inbox::name, "only an inbox can be written to");
  return expected(inbox_.post(sender_of(caller), envelope));
}

std::size_t NodeTaxii::remove(const TaxiiCaller& caller, const std::string& collection,
                              const records::ObjectId& id, const std::optional<store::ItemFilter>& which) {
  SANAD_CHECK(collection == node::Inbox::name, "only an inbox can be written to");
  return inbox_.remove(sender_of(caller), id, which);
}

std::optional<std::string> NodeTaxii::status(const TaxiiCaller& caller, const Uuid& id) const {
  return inbox_.status(caller.partner, id);
}

}  // namespace sanad::api
