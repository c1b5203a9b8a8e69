// SPDX-License-Identifier: Apache-2.0
#include "sqlite_decisions.h"

namespace sanad::store {
namespace {

StoredDecision read_decision(const Statement& row) {
  StoredDecision decision{{std::string{row.text(0)}, row.uuid(1)},
                          row.integer(2),
                          std::string{row.text(3)},
                          std::string{row.text(4)},
                          row.maybe_time(5)};
  if (!row.is_null(6)) decision.derived = row.uuid(6);
  return decision;
}

}  // namespace

std::optional<PartnerState> SqliteDecisions::state(std::string_view partner) const {
  auto& row = context_.connection().cached(
      "SELECT s.policy, s.evaluated, s.again, s.at FROM partner_state s JOIN partner n ON n.no = s.partner "
      "WHERE n.name = ?1");
  row.bind_text(1, partner);
  std::optional<PartnerState> found;
  if (row.step()) {
    found = PartnerState{row.digest(0), row.integer(1), row.maybe_time(2), {row.integer(3)}};
  }
  row.reset();
  return found;
}

std::optional<StoredDecision> SqliteDecisions::get(std::string_view partner,
                                                   const records::ObjectId& id) const {
  const auto number = context_.find_partner(partner);
  const auto type = context_.find_type(id.type);
  if (!number || !type) return std::nullopt;
  auto& row = context_.connection().cached(
      "SELECT t.name, d.uuid, d.version, d.verdict, d.rule, d.expires, d.derived FROM release_decision d "
      "JOIN object_type t ON "
      "t.no = "
      "d.type WHERE d.partner = ?1 AND d.uuid = ?2 AND d.type = ?3");
  row.bind(1, *number).bind(2, id.uuid).bind(3, *type);
  auto found = row.step() ? std::optional{read_decision(row)} : std::nullopt;
  row.reset();
  return found;
}

void SqliteDecisions::for_each(std::string_view partner,
                               const std::function<void(const StoredDecision&)>& visit) const {
  Statement rows{
      context_.connection(),
      "SELECT t.name, d.uuid, d.version, d.verdict, d.rule, d.expires, d.derived FROM release_decision d "
      "JOIN object_type t "
      "ON t.no = d.type WHERE d.partner = (SELECT no FROM partner WHERE name = ?1) ORDER BY d.uuid, "
      "d.type"};
  rows.bind_text(1, partner);
  while (rows.step()) visit(read_decision(rows));
}

std::vector<DecisionCount> SqliteDecisions::counts(std::string_view partner) const {
  Statement rows{
      context_.connection(),
      "SELECT verdict, rule, count(*) FROM release_decision WHERE partner = (SELECT no FROM partner "
      "WHERE name = ?1) GROUP BY verdict, rule ORDER BY verdict, rule"};
  rows.bind_text(1, partner);
  std::vector<DecisionCount> result;
  while (rows.step()) {
    result.push_back(
        {std::string{rows.text(0)}, std::string{rows.text(1)}, static_cast<std::uint64_t>(rows.integer(2))});
  }
  return result;
}

std::vector<records::ObjectId> SqliteDecisions::due(std::string_view partner, Timestamp moment) const {
  Statement rows{
      context_.connection(),
      "SELECT t.name, d.uuid FROM release_decision d JOIN object_type t ON t.no = d.type WHERE "
      "d.partner = (SELECT no FROM partner WHERE name = ?1) AND d.expires <= ?2 ORDER BY d.expires, "
      "d.uuid, t.name"};
  rows.bind_text(1, partner).bind(2, moment.micros);
  std::vector<records::ObjectId> result;
  while (rows.step()) result.push_back({std::string{rows.text(0)}, rows.uuid(1)});
  return result;
}

std::optional<Timestamp> SqliteDecisions::next_due(std::string_view partner) const {
  Statement row{
      context_.connection(),
      "SELECT min(expires) FROM release_decision WHERE partner = (SELECT no FROM partner WHERE name = "
      "?1) AND expires IS NOT NULL"};
  row.bind_text(1, partner);
  return row.step() ? row.maybe_time(0) : std::nullopt;
}

void SqliteDecisions::set_state(std::string_view partner, const PartnerState& state) {
  const Use use{context_.state()};
  const auto number = context_.partner(partner);
  auto& insert =
      context_.connection().cached("INSERT OR REPLACE INTO partner_state VALUES (?1, ?2, ?3, ?4, ?5)");
  insert.bind(1, number).bind(2, state.policy).bind(3, state.evaluated).bind_time(4, state.again);
  insert.bind(5, state.at.micros).run();
}

void SqliteDecisions::put(std::string_view partner, const StoredDecision& decision) {
  const Use use{context_.state()};
  const auto number = context_.partner(partner);
  const auto type = context_.type(decision.id.type);
  auto& insert = context_.connection().cached(
      "INSERT OR REPLACE INTO release_decision VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  insert.bind(1, number).bind(2, decision.id.uuid).bind(3, type).bind(4, decision.version);
  insert.bind_text(5, decision.verdict).bind_text(6, decision.rule);
  insert.bind_time(7, decision.expires);
  if (decision.derived)
    insert.bind(8, *decision.derived);
  else
    insert.bind_null(8);
  insert.run();
}

void SqliteDecisions::remove(std::string_view partner, const records::ObjectId& id) {
  const Use use{context_.state()};
  const auto number = context_.find_partner(partner);
  const auto type = context_.find_type(id.type);
  if (!number || !type) return;
  context_.connection()
      .cached("DELETE FROM release_decision WHERE partner = ?1 AND uuid = ?2 AND type = ?3")
      .bind(1, *number)
      .bind(2, id.uuid)
      .bind(3, *type)
      .run();
}

}  // namespace sanad::store
