// SPDX-License-Identifier: Apache-2.0
#include "exchange_context.h"

#include "sanad/core/check.h"

namespace sanad::store {
namespace {

/// The number in the row that is ready, if one is.
std::optional<std::int64_t> number_of(Statement& find) {
  const auto found = find.step() ? std::optional{find.integer(0)} : std::nullopt;
  find.reset();
  return found;
}

}  // namespace

TransactionState& ExchangeContext::state() const {
  SANAD_CHECK(state_ != nullptr, "only a transaction writes");
  return *state_;
}

std::optional<std::int64_t> ExchangeContext::find_type(std::string_view name) const {
  return number_of(connection_.cached("SELECT no FROM object_type WHERE name = ?1").bind_text(1, name));
}

std::optional<std::int64_t> ExchangeContext::find_partner(std::string_view name) const {
  return number_of(connection_.cached("SELECT no FROM partner WHERE name = ?1").bind_text(1, name));
}

std::optional<std::int64_t> ExchangeContext::find_place(const Place& place) const {
  auto& find = connection_.cached(
      "SELECT p.no FROM place p JOIN partner n ON n.no = p.partner WHERE n.name = ?1 AND p.collection = ?2");
  return number_of(find.bind_text(1, place.partner).bind_text(2, place.collection));
}

std::int64_t ExchangeContext::type(const std::string& name) {
  const auto known = types_.find(name);
  if (known != types_.end()) return known->second;
  auto found = find_type(name);
  if (!found) {
    connection_.cached("INSERT INTO object_type (name) VALUES (?1)").bind_text(1, name).run();
    found = find_type(name);
  }
  return types_.emplace(name, found.value()).first->second;
}

std::int64_t ExchangeContext::partner(std::string_view name) {
  auto found = find_partner(name);
  if (!found) {
    connection_.cached("INSERT INTO partner (name) VALUES (?1)").bind_text(1, name).run();
    found = find_partner(name);
  }
  return found.value();
}

std::int64_t ExchangeContext::place(const Place& place) {
  const auto known = places_.find(place);
  if (known != places_.end()) return known->second;
  auto found = find_place(place);
  if (!found) {
    const auto number = partner(place.partner);
    connection_.cached("INSERT INTO place (partner, collection) VALUES (?1, ?2)")
        .bind(1, number)
        .bind_text(2, place.collection)
        .run();
    found = find_place(place);
  }
  return places_.emplace(place, found.value()).first->second;
}

}  // namespace sanad::store
