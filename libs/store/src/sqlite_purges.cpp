// SPDX-License-Identifier: Apache-2.0
#include "sqlite_purges.h"

namespace sanad::store {
namespace {

/// Numbers of the versions of an object that still have their bodies.
std::vector<std::int64_t> bodies_of(Connection& connection, const Uuid& uuid, std::int64_t latest) {
  std::vector<std::int64_t> found;
  Statement row{connection, "SELECT previous, body IS NULL FROM version WHERE seq = ?1 AND uuid = ?2"};
  for (auto seq = latest; seq != 0;) {
    row.bind(1, seq).bind(2, uuid);
    if (!row.step()) break;
    if (row.integer(1) == 0) found.push_back(seq);
    seq = row.integer(0);
    row.reset();
  }
  return found;
}

bool in_force(Connection& connection, std::int64_t latest) {
  Statement row{connection, "SELECT withdrawn FROM version WHERE seq = ?1"};
  row.bind(1, latest);
  return row.step() && row.integer(0) == 0;
}

}  // namespace

std::vector<Purge> SqlitePurges::list() const {
  Statement rows{context_.connection(),
                 "SELECT t.name, v.uuid, p.version, p.actor, p.reason, p.ledger_line, p.at FROM purge p JOIN "
                 "version v ON v.seq = p.version JOIN object_type t ON t.no = v.type ORDER BY p.version"};
  std::vector<Purge> result;
  while (rows.step()) {
    result.push_back({{std::string{rows.text(0)}, rows.uuid(1)},
                      rows.integer(2),
                      std::string{rows.text(3)},
                      std::string{rows.text(4)},
                      rows.integer(5),
                      {rows.integer(6)}});
  }
  return result;
}

Result<std::uint64_t> SqlitePurges::purge(const records::ObjectId& id, const std::string& actor,
                                          const std::string& reason, std::int64_t ledger_line) {
  const Use use{context_.state()};
  auto& connection = context_.settled();
  Statement object{
      connection,
      "SELECT latest FROM object WHERE uuid = ?1 AND type = (SELECT no FROM object_type WHERE name "
      "= ?2)"};
  object.bind(1, id.uuid).bind_text(2, id.type);
  const auto latest = object.step() ? object.integer(0) : 0;
  object.reset();
  if (latest != 0 && in_force(connection, latest)) {
    return fail(ErrorCode::conflict, "expected an object that was withdrawn, found it in force",
                id.to_string());
  }
  const auto versions = bodies_of(connection, id.uuid, latest);
  if (versions.empty()) {
    return fail(ErrorCode::not_found, "expected an object with bytes to blank, found none", id.to_string());
  }
  connection.exec("PRAGMA secure_delete = ON");
  for (const auto version : versions) {
    auto& insert = connection.cached("INSERT INTO purge VALUES (?1, ?2, ?3, ?4, ?5)");
    insert.bind(1, version).bind_text(2, actor).bind_text(3, reason).bind(4, ledger_line);
    insert.bind(5, context_.now().micros).run();
    connection.cached("UPDATE version SET body = NULL WHERE seq = ?1").bind(1, version).run();
  }
  for (const auto& placed : items_.of_object(id)) {
    items_.end(placed.item.seq);
    connection.cached("UPDATE item SET body = NULL WHERE seq = ?1").bind(1, placed.item.seq).run();
  }
  const auto text = id.to_string();
  connection.cached("UPDATE held SET body = NULL WHERE object = ?1").bind_text(1, text).run();
  return versions.size();
}

}  // namespace sanad::store
