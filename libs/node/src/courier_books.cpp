// SPDX-License-Identifier: Apache-2.0
#include "courier_books.h"

#include <algorithm>

#include "sanad/core/check.h"
#include "sanad/core/json.h"

namespace sanad::node {
namespace {

const std::string channel = "courier";

std::string direction(const char* way, const exchange::CourierTaken& part) {
  return std::string{way} + " " + std::to_string(part.number) + " " + std::to_string(part.part);
}

Json to_json(const exchange::CourierTaken& part) {
  return Json::Object{
      {"content", part.content.to_hex()}, {"last", part.last}, {"number", part.number}, {"part", part.part}};
}

SentPart read(const store::Cursor& cursor) {
  const auto json = Json::parse(cursor.value);
  SANAD_CHECK(json && json->is_object(), "the books of packets are JSON");
  SentPart out;
  const auto number = [&](std::string_view key) {
    const auto* member = json->find(key);
    return member == nullptr ? std::int64_t{0} : member->integer().value_or(0);
  };
  const auto* last = json->find("last");
  out.part = {number("number"), number("part"), last != nullptr && last->boolean().value_or(false),
              Digest::from_hex(json->text("content")).value_or(Digest{})};
  const auto* reach = json->find("reach");
  if (reach != nullptr && reach->is_object()) {
    for (const auto& [collection, seq] : *reach->object()) out.reach[collection] = seq.integer().value_or(0);
  }
  return out;
}

std::vector<SentPart> parts(const store::SyncStateView& state, const std::string& partner,
                            std::string_view way) {
  std::vector<SentPart> found;
  for (const auto& [key, cursor] : state.cursors(partner)) {
    if (key.channel == channel && key.direction.starts_with(way)) found.push_back(read(cursor));
  }
  std::sort(found.begin(), found.end(), [](const SentPart& a, const SentPart& b) {
    return std::pair{a.part.number, a.part.part} < std::pair{b.part.number, b.part.part};
  });
  return found;
}

}  // namespace

std::vector<SentPart> sent_parts(const store::SyncStateView& state, const std::string& partner) {
  return parts(state, partner, "out ");
}

std::vector<exchange::CourierTaken> taken_parts(const store::SyncStateView& state,
                                                const std::string& partner) {
  std::vector<exchange::CourierTaken> taken;
  for (const auto& part : parts(state, partner, "in ")) taken.push_back(part.part);
  return taken;
}

std::optional<exchange::CourierReceipt> acknowledged(const store::SyncStateView& state,
                                                     const std::string& partner) {
  const auto cursor = state.cursor({partner, channel, "acknowledged"});
  if (!cursor) return std::nullopt;
  const auto receipt = exchange::read_courier_receipt(cursor->value);
  return receipt ? std::optional{*receipt} : std::nullopt;
}

void book_sent(store::SyncState& state, const std::string& partner, const SentPart& sent, Timestamp now) {
  auto json = to_json(sent.part);
  Json reach = Json::Object{};
  for (const auto& [collection, seq] : sent.reach) reach.set(collection, seq);
  json.set("reach", std::move(reach));
  state.set_cursor({partner, channel, direction("out", sent.part)}, {json.canonical(), now});
}

void book_taken(store::SyncState& state, const std::string& partner, const exchange::CourierTaken& taken,
                Timestamp now) {
  state.set_cursor({partner, channel, direction("in", taken)}, {to_json(taken).canonical(), now});
}

void book_acknowledged(store::SyncState& state, const std::string& partner,
                       const exchange::CourierReceipt& receipt, Timestamp now) {
  state.set_cursor({partner, channel, "acknowledged"}, {exchange::to_text(receipt), now});
}

}  // namespace sanad::node
