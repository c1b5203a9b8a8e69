// SPDX-License-Identifier: Apache-2.0
#include "sqlite_sync_state.h"

#include <sqlite3.h>

#include <utility>

#include "sanad/core/environment_error.h"

namespace sanad::store {
namespace {

exchange::Checkpoint read_kept(std::string_view text) {
  const auto read = exchange::read_checkpoint(text);
  if (!read) throw EnvironmentError{"a kept checkpoint is damaged; run `sanad verify`"};
  return *read;
}

}  // namespace

std::optional<Cursor> SqliteSyncState::cursor(const CursorKey& key) const {
  Statement row{context_.connection(),
                "SELECT value, at FROM sync_cursor WHERE partner = ?1 AND channel = ?2 AND direction = ?3"};
  row.bind_text(1, key.partner).bind_text(2, key.channel).bind_text(3, key.direction);
  if (!row.step()) return std::nullopt;
  return Cursor{std::string{row.text(0)}, {row.integer(1)}};
}

std::vector<std::pair<CursorKey, Cursor>> SqliteSyncState::cursors(std::string_view partner) const {
  Statement rows{context_.connection(),
                 "SELECT partner, channel, direction, value, at FROM sync_cursor WHERE partner = ?1 ORDER BY "
                 "channel, direction"};
  rows.bind_text(1, partner);
  std::vector<std::pair<CursorKey, Cursor>> result;
  while (rows.step()) {
    result.push_back({{std::string{rows.text(0)}, std::string{rows.text(1)}, std::string{rows.text(2)}},
                      {std::string{rows.text(3)}, {rows.integer(4)}}});
  }
  return result;
}

std::optional<PostStatus> SqliteSyncState::post_status(const Uuid& id) const {
  Statement row{context_.connection(), "SELECT owner, at, body FROM post_status WHERE id = ?1"};
  row.bind(1, id);
  if (!row.step()) return std::nullopt;
  return PostStatus{id, std::string{row.text(0)}, {row.integer(1)}, std::string{row.text(2)}};
}

std::vector<exchange::Checkpoint> SqliteSyncState::checkpoints(std::string_view partner) const {
  Statement rows{context_.connection(),
                 "SELECT text FROM checkpoint WHERE partner = ?1 ORDER BY no, at, text"};
  rows.bind_text(1, partner);
  std::vector<exchange::Checkpoint> result;
  while (rows.step()) result.push_back(read_kept(rows.text(0)));
  return result;
}

std::optional<exchange::Checkpoint> SqliteSyncState::last_checkpoint(std::string_view partner) const {
  Statement row{
      context_.connection(),
      "SELECT text FROM checkpoint WHERE partner = ?1 ORDER BY no DESC, at DESC, text DESC LIMIT 1"};
  row.bind_text(1, partner);
  if (!row.step()) return std::nullopt;
  return read_kept(row.text(0));
}

void SqliteSyncState::set_cursor(const CursorKey& key, const Cursor& cursor) {
  const Use use{context_.state()};
  auto& insert =
      context_.connection().cached("INSERT OR REPLACE INTO sync_cursor VALUES (?1, ?2, ?3, ?4, ?5)");
  insert.bind_text(1, key.partner).bind_text(2, key.channel).bind_text(3, key.direction);
  insert.bind_text(4, cursor.value).bind(5, cursor.at.micros).run();
}

void SqliteSyncState::save_post_status(const PostStatus& status) {
  const Use use{context_.state()};
  auto& insert = context_.connection().cached("INSERT OR REPLACE INTO post_status VALUES (?1, ?2, ?3, ?4)");
  insert.bind(1, status.id).bind_text(2, status.owner).bind(3, status.at.micros).bind_text(4, status.body);
  insert.run();
}

std::uint64_t SqliteSyncState::drop_post_statuses(Timestamp moment) {
  const Use use{context_.state()};
  context_.connection().cached("DELETE FROM post_status WHERE at < ?1").bind(1, moment.micros).run();
  return static_cast<std::uint64_t>(sqlite3_changes64(context_.connection().handle()));
}

bool SqliteSyncState::add_checkpoint(std::string_view partner, const exchange::Checkpoint& checkpoint) {
  const Use use{context_.state()};
  const auto text = to_text(checkpoint);
  auto& insert = context_.connection().cached(
      "INSERT INTO checkpoint VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING RETURNING 1");
  insert.bind_text(1, partner).bind(2, checkpoint.no).bind(3, checkpoint.time.micros).bind_text(4, text);
  const bool fresh = insert.step();
  insert.reset();
  return fresh;
}

}  // namespace sanad::store
