// SPDX-License-Identifier: Apache-2.0
#include "sqlite_recalls.h"

#include <array>

namespace sanad::store {
namespace {

Recall read_recall(const Statement& row) {
  Recall recall;
  recall.direction = static_cast<RecallDirection>(row.integer(0));
  recall.partner = row.text(1);
  recall.notice = records::ObjectId::parse(row.text(2)).value_or(records::ObjectId{});
  recall.object = records::ObjectId::parse(row.text(3)).value_or(records::ObjectId{});
  recall.reason = row.text(4);
  recall.at = {row.integer(5)};
  recall.state = static_cast<RecallState>(row.integer(6));
  recall.answered = row.maybe_time(7);
  recall.answer = row.text(8);
  return recall;
}

/// Texts that must stay while a statement runs.
struct Bound {
  std::string notice, object;
};
void bind_key(Statement& statement, int first, const Recall& recall, Bound& texts) {
  texts = {recall.notice.to_string(), recall.object.to_string()};
  statement.bind(first, static_cast<std::int64_t>(recall.direction)).bind_text(first + 1, recall.partner);
  statement.bind_text(first + 2, texts.notice).bind_text(first + 3, texts.object);
}

}  // namespace

std::string_view name_of(RecallState state) {
  constexpr std::array<std::string_view, 4> names = {"pending", "hidden", "purged", "refused"};
  return names[static_cast<std::size_t>(state)];
}

std::vector<Recall> SqliteRecalls::list(const RecallFilter& filter) const {
  Statement rows{
      context_.connection(),
      "SELECT direction, partner, notice, object, reason, at, state, answered, answer FROM recall "
      "WHERE (?1 IS NULL OR direction = ?1) AND (?2 IS NULL OR partner = ?2) AND (?3 IS NULL OR state "
      "= ?3) AND (?4 IS NULL OR notice = ?4) AND (?5 IS NULL OR object = ?5) ORDER BY at, partner, "
      "notice, object, direction"};
  const auto number = [](const auto& value) {
    return value ? std::optional{static_cast<std::int64_t>(*value)} : std::nullopt;
  };
  rows.bind(1, number(filter.direction)).bind(3, number(filter.state));
  if (filter.partner) rows.bind_text(2, *filter.partner);
  const auto notice = filter.notice ? filter.notice->to_string() : std::string{};
  const auto object = filter.object ? filter.object->to_string() : std::string{};
  if (filter.notice) rows.bind_text(4, notice);
  if (filter.object) rows.bind_text(5, object);
  std::vector<Recall> result;
  while (rows.step()) result.push_back(read_recall(rows));
  return result;
}

bool SqliteRecalls::add(const Recall& recall) {
  const Use use{context_.state()};
  auto& insert = context_.connection().cached(
      "INSERT INTO recall VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING RETURNING 1");
  Bound texts;
  bind_key(insert, 1, recall, texts);
  insert.bind_text(5, recall.reason).bind(6, recall.at.micros);
  insert.bind(7, static_cast<std::int64_t>(recall.state)).bind_time(8, recall.answered);
  insert.bind_text(9, recall.answer);
  const bool fresh = insert.step();
  insert.reset();
  return fresh;
}

bool SqliteRecalls::answer(const Recall& recall) {
  const Use use{context_.state()};
  auto& update = context_.connection().cached(
      "UPDATE recall SET state = ?5, answered = ?6, answer = ?7 WHERE direction = ?1 AND partner = ?2 AND "
      "notice "
      "= ?3 AND object = ?4 RETURNING 1");
  Bound texts;
  bind_key(update, 1, recall, texts);
  update.bind(5, static_cast<std::int64_t>(recall.state)).bind_time(6, recall.answered);
  update.bind_text(7, recall.answer);
  const bool found = update.step();
  update.reset();
  return found;
}

}  // namespace sanad::store
