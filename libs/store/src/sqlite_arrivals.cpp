// SPDX-License-Identifier: Apache-2.0
#include "sqlite_arrivals.h"

#include <fmt/format.h>

#include <utility>

namespace sanad::store {
namespace {

Received read_received(const Statement& row) {
  return {{std::string{row.text(0)}, row.uuid(1)},
          {row.integer(2)},
          std::string{row.text(3)},
          {row.integer(4)},
          row.digest(5),
          std::string{row.text(6)},
          row.integer(7)};
}

constexpr std::string_view held_columns =
    "no, partner, collection, object, version, kind, rule, message, digest, at, state, decided_by, body";
constexpr std::string_view held_condition =
    "(?1 IS NULL OR partner = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR state = ?3)";

Held read_held(const Statement& row) {
  Held held;
  held.no = row.integer(0);
  held.partner = row.text(1);
  held.collection = row.text(2);
  held.id = records::ObjectId::parse(row.text(3)).value_or(records::ObjectId{});
  held.version = {row.integer(4)};
  held.kind = static_cast<HeldKind>(row.integer(5));
  held.rule = row.text(6);
  held.message = row.text(7);
  held.digest = row.digest(8);
  held.at = {row.integer(9)};
  held.state = static_cast<HeldState>(row.integer(10));
  held.decided_by = row.text(11);
  held.body = row.text(12);
  return held;
}

template <class Enum>
std::optional<std::int64_t> number_of(const std::optional<Enum>& value) {
  return value ? std::optional{static_cast<std::int64_t>(*value)} : std::nullopt;
}

void bind(Statement& rows, const HeldFilter& filter) {
  if (filter.partner)
    rows.bind_text(1, *filter.partner);
  else
    rows.bind_null(1);
  rows.bind(2, number_of(filter.kind)).bind(3, number_of(filter.state));
}

}  // namespace

std::vector<Received> SqliteArrivals::received(const records::ObjectId& id) const {
  std::vector<Received> result;
  const auto type = context_.find_type(id.type);
  if (!type) return result;
  auto& rows = context_.connection().cached(
      "SELECT t.name, r.uuid, r.version, r.partner, r.at, r.digest, r.marking, r.edition FROM received r "
      "JOIN "
      "object_type t "
      "ON t.no = r.type WHERE r.uuid = ?1 AND r.type = ?2 ORDER BY r.version, r.partner");
  rows.bind(1, id.uuid).bind(2, *type);
  while (rows.step()) result.push_back(read_received(rows));
  return result;
}

void SqliteArrivals::for_each_received(const std::function<void(const Received&)>& visit) const {
  Statement rows{context_.connection(),
                 "SELECT t.name, r.uuid, r.version, r.partner, r.at, r.digest, r.marking, r.edition FROM "
                 "received r JOIN "
                 "object_type t ON t.no = r.type ORDER BY t.name, r.uuid, r.version, r.partner"};
  while (rows.step()) visit(read_received(rows));
}

std::vector<Held> SqliteArrivals::held(const HeldFilter& filter) const {
  Statement rows{context_.connection(),
                 fmt::format("SELECT {} FROM held WHERE {} AND no > ?4 ORDER BY no LIMIT ?5", held_columns,
                             held_condition)};
  bind(rows, filter);
  rows.bind(4, filter.after).bind(5, static_cast<std::int64_t>(filter.limit));
  std::vector<Held> result;
  while (rows.step()) result.push_back(read_held(rows));
  return result;
}

std::optional<Held> SqliteArrivals::held(std::int64_t no) const {
  Statement row{context_.connection(), fmt::format("SELECT {} FROM held WHERE no = ?1", held_columns)};
  row.bind(1, no);
  return row.step() ? std::optional{read_held(row)} : std::nullopt;
}

std::uint64_t SqliteArrivals::count_held(const HeldFilter& filter) const {
  Statement total{context_.connection(), fmt::format("SELECT count(*) FROM held WHERE {}", held_condition)};
  bind(total, filter);
  return total.step() ? static_cast<std::uint64_t>(total.integer(0)) : 0;
}

bool SqliteArrivals::add_received(const Received& received) {
  const Use use{context_.state()};
  auto& insert = context_.connection().cached(
      "INSERT INTO received VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT ifnull(max(seq), 0) FROM "
      "commit_point)) "
      "ON CONFLICT DO NOTHING RETURNING 1");
  insert.bind(1, received.id.uuid).bind(2, context_.type(received.id.type)).bind(3, received.version.micros);
  insert.bind_text(4, received.partner).bind(5, received.at.micros).bind(6, received.digest);
  insert.bind_text(7, received.marking);
  const bool fresh = insert.step();
  insert.reset();
  if (fresh) doubt(received.id, received.at);
  return fresh;
}

void SqliteArrivals::doubt(const records::ObjectId& id, Timestamp at) {
  auto& connection = context_.connection();
  auto& decision = connection.cached(
      "UPDATE release_decision SET expires = min(ifnull(expires, ?3), ?3) WHERE partner IN (SELECT no FROM "
      "partner) AND uuid = ?1 AND type = ?2");
  decision.bind(1, id.uuid).bind(2, context_.type(id.type)).bind(3, at.micros).run();
  auto& state = connection.cached(
      "UPDATE partner_state SET again = min(ifnull(again, ?3), ?3) WHERE EXISTS (SELECT 1 FROM "
      "release_decision d "
      "WHERE d.partner = partner_state.partner AND d.uuid = ?1 AND d.type = ?2)");
  state.bind(1, id.uuid).bind(2, context_.type(id.type)).bind(3, at.micros).run();
}

std::int64_t SqliteArrivals::hold(const Held& held) {
  const Use use{context_.state()};
  const auto id = held.id.to_string();
  auto& before = context_.connection().cached(
      "SELECT no FROM held WHERE object = ?1 AND version = ?2 AND partner = ?3 AND digest = ?4");
  before.bind_text(1, id).bind(2, held.version.micros).bind_text(3, held.partner).bind(4, held.digest);
  const auto found = before.step() ? before.integer(0) : 0;
  before.reset();
  if (found != 0) return found;
  auto& insert = context_.connection().cached(
      "INSERT INTO held (partner, collection, object, version, kind, rule, message, digest, at, state, "
      "decided_by, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, '', ?10) RETURNING no");
  insert.bind_text(1, held.partner).bind_text(2, held.collection).bind_text(3, id);
  insert.bind(4, held.version.micros).bind(5, static_cast<std::int64_t>(held.kind)).bind_text(6, held.rule);
  insert.bind_text(7, held.message).bind(8, held.digest).bind(9, held.at.micros).bind_text(10, held.body);
  const auto no = insert.step() ? insert.integer(0) : 0;
  insert.reset();
  return no;
}

bool SqliteArrivals::decide_held(std::int64_t no, HeldState state, std::string_view decided_by) {
  const Use use{context_.state()};
  auto& update = context_.connection().cached(
      "UPDATE held SET state = ?2, decided_by = ?3 WHERE no = ?1 AND state = 0 RETURNING no");
  update.bind(1, no).bind(2, static_cast<std::int64_t>(state)).bind_text(3, decided_by);
  const bool changed = update.step();
  update.reset();
  return changed;
}

}  // namespace sanad::store
