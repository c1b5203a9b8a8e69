// SPDX-License-Identifier: Apache-2.0
#include "sqlite_snapshot.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "prefix_range.h"
#include "register_tables.h"
#include "schema.h"

namespace sanad::store {
namespace {

constexpr std::string_view row_of_version =
    "SELECT t.name, v.uuid, v.modified, v.withdrawn, v.digest, v.file, v.byte_offset, v.byte_length, v.line, "
    "v.reason, v.body, (SELECT at FROM commit_point WHERE seq >= v.seq ORDER BY seq LIMIT 1) "
    "FROM version v JOIN object_type t ON t.no = v.type WHERE v.seq = ?1";

std::uint64_t unsigned_of(std::int64_t number) {
  return static_cast<std::uint64_t>(number);
}

StoredVersion read_version(const Statement& row, Sequence seq, Timestamp now) {
  StoredVersion version;
  version.seq = seq;
  version.id = {std::string{row.text(0)}, row.uuid(1)};
  version.modified = {row.integer(2)};
  version.withdrawn = row.integer(3) != 0;
  version.digest = row.digest(4);
  if (const auto file = row.maybe_integer(5)) {
    version.from = Provenance{*file, unsigned_of(row.integer(6)), unsigned_of(row.integer(7)),
                              unsigned_of(row.integer(8))};
  }
  version.reason = row.text(9);
  version.body = row.text(10);
  version.purged = !version.withdrawn && row.is_null(10);
  version.recorded = {row.maybe_integer(11).value_or(now.micros)};
  return version;
}

/// Numbers of the versions of a type in force, in order; the index version_by_type gives them without a sort
/// when the snapshot is of the newest edition.
std::string numbers_in_force(bool newest, bool withdrawn) {
  return fmt::format(
      "SELECT seq FROM version WHERE type = (SELECT no FROM object_type WHERE name = ?1) "
      "AND seq > ?2 AND {} AND withdrawn = {} ORDER BY seq",
      newest ? "until IS NULL AND ?3 IS NOT NULL" : "seq <= ?3 AND (until IS NULL OR until > ?3)",
      withdrawn ? 1 : 0);
}

}  // namespace

SqliteSnapshot::SqliteSnapshot(Connection& connection, const Reach& reach, const Clock& clock,
                               std::function<void()> settle)
    : connection_{connection},
      reach_{reach},
      clock_{clock},
      settle_{std::move(settle)},
      blocks_{connection},
      exchange_{connection, clock, settle_, nullptr} {}

Connection& SqliteSnapshot::connection() const {
  if (settle_) settle_();
  return connection_;
}

Result<std::unique_ptr<Snapshot>> SqliteSnapshot::open(LentConnection connection,
                                                       std::optional<Sequence> edition, const Clock& clock) {
  auto snapshot = std::make_unique<SqliteSnapshot>(*connection, Reach{}, clock, nullptr);
  snapshot->owned_ = std::move(connection);
  snapshot->reading_.emplace(*snapshot->owned_, "BEGIN");
  const auto newest = newest_edition(snapshot->connection_);
  const auto wanted = edition.value_or(newest);
  if (wanted < 0 || wanted > newest) {
    return fail(ErrorCode::not_found, fmt::format("expected an edition up to {}, found {}", newest, wanted));
  }
  snapshot->reach_ = {wanted, wanted, wanted == newest};
  return snapshot;
}

Sequence SqliteSnapshot::in_force(Sequence latest) const {
  while (latest > reach_.limit) {
    auto& previous = connection().cached("SELECT previous FROM version WHERE seq = ?1");
    previous.bind(1, latest);
    latest = previous.step() ? previous.integer(0) : 0;
    previous.reset();
  }
  return latest;
}

std::optional<StoredVersion> SqliteSnapshot::version(Sequence seq) const {
  if (seq == 0) return std::nullopt;
  auto& row = connection().cached(row_of_version);
  row.bind(1, seq);
  if (!row.step()) return std::nullopt;
  auto found = read_version(row, seq, clock_.now());
  row.reset();
  return found;
}

std::optional<StoredVersion> SqliteSnapshot::get(const records::ObjectId& id) const {
  auto& object = connection().cached(
      "SELECT latest FROM object WHERE uuid = ?1 AND type = (SELECT no FROM object_type WHERE name = ?2)");
  object.bind(1, id.uuid).bind_text(2, id.type);
  const auto latest = object.step() ? object.integer(0) : 0;
  object.reset();
  return version(in_force(latest));
}

std::optional<StoredVersion> SqliteSnapshot::get(const Uuid& uuid) const {
  auto& object =
      connection().cached("SELECT latest FROM object WHERE uuid = ?1 AND first <= ?2 ORDER BY type LIMIT 1");
  object.bind(1, uuid).bind(2, reach_.limit);
  const auto latest = object.step() ? object.integer(0) : 0;
  object.reset();
  return version(in_force(latest));
}

std::vector<StoredVersion> SqliteSnapshot::versions(const records::ObjectId& id) const {
  std::vector<StoredVersion> result;
  auto newest = get(id);
  auto seq = newest ? newest->seq : 0;
  while (seq != 0) {
    if (auto found = version(seq)) result.push_back(std::move(*found));
    auto& previous = connection().cached("SELECT previous FROM version WHERE seq = ?1");
    previous.bind(1, seq);
    seq = previous.step() ? previous.integer(0) : 0;
    previous.reset();
  }
  std::reverse(result.begin(), result.end());
  return result;
}

std::vector<records::ObjectId> SqliteSnapshot::find_prefix(std::string_view prefix, std::size_t limit) const {
  std::vector<records::ObjectId> result;
  const auto range = prefix_range(prefix);
  if (!range) return result;
  Statement rows{
      connection(),
      "SELECT t.name, o.uuid FROM object_type t JOIN object o ON o.type = t.no WHERE o.uuid BETWEEN ?3 AND "
      "?4 AND o.first <= ?5 AND (t.name = ?1 OR (?2 AND substr(t.name || '--', 1, length(?1)) = ?1)) "
      "ORDER BY t.name, o.uuid LIMIT ?6"};
  rows.bind_text(1, range->type)
      .bind(2, range->whole_type ? 0 : 1)
      .bind(3, range->first)
      .bind(4, range->last);
  rows.bind(5, reach_.limit).bind(6, static_cast<std::int64_t>(limit));
  while (rows.step()) result.push_back({std::string{rows.text(0)}, rows.uuid(1)});
  return result;
}

void SqliteSnapshot::for_each(std::string_view type, const Visit& visit) const {
  Statement numbers{connection(), numbers_in_force(reach_.newest, false)};
  numbers.bind_text(1, type).bind(2, 0).bind(3, reach_.limit);
  Statement row{connection(), "SELECT uuid, body FROM version WHERE seq = ?1"};
  StoredVersion version;  // one for all, so that its body's memory is used again
  version.id.type = type;
  while (numbers.step()) {
    version.seq = numbers.integer(0);
    row.bind(1, version.seq);
    if (!row.step()) continue;
    const bool purged = row.is_null(1);
    version.id.uuid = row.uuid(0);
    version.body = row.text(1);
    row.reset();
    if (!purged) visit(version);
  }
}

void SqliteSnapshot::for_each_changed(std::string_view type, Sequence after, const Visit& visit) const {
  struct Stream {
    Statement numbers;
    Sequence next = 0;  ///< 0 = at its end
    void advance() { next = numbers.step() ? numbers.integer(0) : 0; }
  };
  Stream streams[] = {{{connection(), numbers_in_force(reach_.newest, false)}},
                      {{connection(), numbers_in_force(reach_.newest, true)}}};
  for (auto& stream : streams) {
    stream.numbers.bind_text(1, type).bind(2, after).bind(3, reach_.limit);
    stream.advance();
  }
  auto& [stored, withdrawn] = streams;
  while (stored.next != 0 || withdrawn.next != 0) {
    auto& first =
        withdrawn.next == 0 || (stored.next != 0 && stored.next < withdrawn.next) ? stored : withdrawn;
    if (const auto found = version(first.next); found && !found->purged) visit(*found);
    first.advance();
  }
}

std::uint64_t SqliteSnapshot::count(std::string_view type) const {
  Statement total{connection(),
                  fmt::format("SELECT count(*) FROM ({})", numbers_in_force(reach_.newest, false))};
  total.bind_text(1, type).bind(2, 0).bind(3, reach_.limit);
  return total.step() ? unsigned_of(total.integer(0)) : 0;
}

Result<std::string> SqliteSnapshot::bytes(const Provenance& from) const {
  return blocks_.read(from);
}

reconcile::IncidentRegister SqliteSnapshot::incidents() const {
  return load_register(connection(), reach_.limit);
}

Sequence SqliteSnapshot::reconciled_at() const {
  return last_reconciliation(connection(), reach_.limit).at;
}

std::optional<std::string> SqliteSnapshot::derived(std::string_view name) const {
  // Edition 0 is what the transaction under way has saved; commit() gives it its number.
  Statement block{connection(),
                  "SELECT b.bytes FROM derived d JOIN derived_block b ON b.no = d.block "
                  "WHERE d.name = ?1 AND d.edition IN (0, ?2)"};
  block.bind_text(1, name).bind(2, reach_.edition);
  if (!block.step()) return std::nullopt;
  return std::string{block.blob(0)};
}

}  // namespace sanad::store
