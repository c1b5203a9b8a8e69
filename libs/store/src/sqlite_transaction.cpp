// SPDX-License-Identifier: Apache-2.0
#include "sqlite_transaction.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "register_tables.h"
#include "same_content.h"
#include "sanad/core/check.h"
#include "schema.h"

namespace sanad::store {
namespace {

constexpr std::int64_t millisecond_micros = 1000;  // STIX instants of ours are written in milliseconds

/// Memory for pages that were changed and not yet written: the whole index of ids of a million objects fits.
constexpr const char* cache_for_writing = "PRAGMA cache_size = -65536";

std::vector<std::string> own_extension_ids() {
  std::vector<std::string> ids;
  for (const auto& object : records::own_definitions()) {
    if (object.id.type == "extension-definition") ids.push_back(object.id.to_string());
  }
  return ids;
}

Sequence edition_after(Connection& connection, void (*prepare)(Connection&)) {
  if (prepare != nullptr) prepare(connection);
  return newest_edition(connection);
}

std::int64_t signed_of(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

}  // namespace

SqliteTransaction::SqliteTransaction(LentConnection connection, const Clock& clock,
                                     void (*prepare)(Connection&))
    : connection_{std::move(connection)},
      clock_{clock},
      transaction_{*connection_, "BEGIN IMMEDIATE"},
      before_{edition_after(*connection_, prepare)},
      next_{before_ + 1},
      own_marks_{own_extension_ids()},
      files_{*connection_},
      heads_{*connection_},
      versions_{*connection_},
      find_head_{*connection_, "SELECT modified, withdrawn, digest FROM version WHERE seq = ?1"},
      view_{*connection_, {before_, std::numeric_limits<Sequence>::max(), true}, clock, [this] { settle(); }},
      exchange_{*connection_, clock, [this] { settle(); }, &state_} {
  connection_->exec(cache_for_writing);
}

FileId SqliteTransaction::begin_file(const FileInfo& info, bool keep) {
  const Use use{state_};
  return files_.begin(info, keep, next_, clock_.now());
}

void SqliteTransaction::keep(FileId file, std::string_view bytes) {
  const Use use{state_};
  files_.keep(file, bytes);
}

Digest SqliteTransaction::end_file(FileId file) {
  const Use use{state_};
  const auto ended = files_.end(file);
  changed_ = changed_ || ended.fresh;
  return ended.digest;
}

std::int64_t SqliteTransaction::type_number(const std::string& name) {
  const auto known = types_.find(name);
  if (known != types_.end()) return known->second;
  Statement add{*connection_, "INSERT INTO object_type (name) VALUES (?1) ON CONFLICT DO NOTHING"};
  add.bind_text(1, name).run();
  Statement find{*connection_, "SELECT no FROM object_type WHERE name = ?1"};
  find.bind_text(1, name);
  SANAD_CHECK(find.step(), "a type that was just added is there");
  return types_.emplace(name, find.integer(0)).first->second;
}

SqliteTransaction::Head SqliteTransaction::head(Sequence latest) {
  versions_.write();
  find_head_.bind(1, latest);
  SANAD_CHECK(find_head_.step(), "an object has a latest version");
  Head found{latest, {find_head_.integer(0)}, find_head_.integer(1) != 0, find_head_.digest(2)};
  find_head_.reset();
  return found;
}

void SqliteTransaction::append(NewVersion version) {
  version.seq = next_;
  versions_.add(version);
  view_.see_up_to(next_);
  ++next_;
  changed_ = true;
}

void SqliteTransaction::settle() {
  versions_.write();
  heads_.write();
}

void SqliteTransaction::supersede(const Head& before, const Uuid& uuid, std::int64_t type) {
  connection_->cached("UPDATE version SET until = ?2 WHERE seq = ?1")
      .bind(1, before.seq)
      .bind(2, next_)
      .run();
  heads_.move(uuid, type, next_);
}

Put SqliteTransaction::put(const records::ObjectVersion& object, const std::optional<Provenance>& from) {
  const Use use{state_};
  const auto type = type_number(object.id.type);
  if (const auto latest = heads_.latest_or_add(object.id.uuid, type, next_); latest != 0) {
    return put_again(object, type, latest, from);
  }
  const auto modified = object.modified.micros != 0 ? object.modified : clock_.now();
  append({0, type, object.id.uuid, modified, object.digest, from, std::nullopt, object.body});
  return Put::stored;
}

Put SqliteTransaction::put_again(const records::ObjectVersion& object, std::int64_t type, Sequence latest,
                                 const std::optional<Provenance>& from) {
  const auto before = head(latest);
  if (!before.withdrawn && same_content(before, object)) return Put::unchanged;

  const Timestamp later{before.modified.micros + millisecond_micros};
  const auto result = before.withdrawn ? Put::stored : Put::updated;
  if (object.modified > before.modified || object.modified.micros == 0 ||
      (before.withdrawn && !is_ours(object.body))) {
    const auto modified = object.modified.micros != 0 ? object.modified : std::max(clock_.now(), later);
    supersede(before, object.id.uuid, type);
    append({0, type, object.id.uuid, modified, object.digest, from, before.seq, object.body});
    return result;
  }
  if (!is_ours(object.body))
    return Put::unchanged;  // an earlier version that arrives late: the newer one stands
  const auto redated = records::with_modified(object, later);
  supersede(before, object.id.uuid, type);
  append({0, type, object.id.uuid, redated.modified, redated.digest, from, before.seq, redated.body});
  return result;
}

bool SqliteTransaction::same_content(const Head& before, const records::ObjectVersion& object) {
  if (before.digest == object.digest) return true;
  auto& row = connection_->cached("SELECT body FROM version WHERE seq = ?1");
  row.bind(1, before.seq);
  const bool same = row.step() && same_apart_from_modified(row.text(0), object.body, is_ours(object.body));
  row.reset();
  return same;
}

bool SqliteTransaction::is_ours(std::string_view body) const {
  return std::any_of(own_marks_.begin(), own_marks_.end(),
                     [&](const std::string& mark) { return body.find(mark) != std::string_view::npos; });
}

Sequence SqliteTransaction::latest(const records::ObjectId& id) {
  const Use use{state_};
  return heads_.latest(id.uuid, type_number(id.type));
}

Exchange& SqliteTransaction::exchange() {
  const Use use{state_};
  exchange_used_ = true;
  return exchange_;
}

Result<void> SqliteTransaction::withdraw(const records::ObjectId& id, std::string_view reason) {
  const Use use{state_};
  const auto type = type_number(id.type);
  const auto latest = heads_.latest(id.uuid, type);
  const auto before = latest != 0 ? head(latest) : Head{};
  if (latest == 0 || before.withdrawn) {
    return fail(ErrorCode::not_found, "expected an object in force, found none", id.to_string());
  }
  const auto digest = sha256(reason);
  supersede(before, id.uuid, type);
  append({0, type, id.uuid, before.modified, digest, std::nullopt, before.seq, std::nullopt, reason});
  return {};
}

void SqliteTransaction::report(const ImportReport& report) {
  const Use use{state_};
  Statement add{*connection_,
                "INSERT INTO import_report (since, file, read, stored, unchanged, updated, withdrawn, "
                "rejected) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
  add.bind(1, next_).bind(2, report.file).bind(3, signed_of(report.read)).bind(4, signed_of(report.stored));
  add.bind(5, signed_of(report.unchanged)).bind(6, signed_of(report.updated));
  add.bind(7, signed_of(report.withdrawn)).bind(8, signed_of(report.rejected)).run();
  const auto number = sqlite3_last_insert_rowid(connection_->handle());
  Statement diagnostic{*connection_, "INSERT INTO import_diagnostic VALUES (?1, ?2, ?3, ?4)"};
  std::int64_t position = 0;
  for (const auto& [code, count] : report.diagnostics) {
    diagnostic.bind(1, number).bind(2, ++position).bind_text(3, code).bind(4, signed_of(count)).run();
  }
}

void SqliteTransaction::save_incidents(const reconcile::IncidentRegister& incidents) {
  const Use use{state_};
  const auto last = last_reconciliation(*connection_, next_);
  const auto differences = save_register(*connection_, incidents, next_);
  const auto covered = next_ - 1;
  if (differences == 0 && last.at == covered && last.rule_version == incidents.rule_version) return;
  Statement row{*connection_,
                "INSERT INTO reconciliation VALUES (?1, ?2, ?3) ON CONFLICT (since) DO UPDATE SET "
                "rule_version = excluded.rule_version"};
  row.bind(1, next_).bind(2, covered).bind_text(3, incidents.rule_version).run();
  reconciled_since_ = next_;
  changed_ = true;
}

void SqliteTransaction::save_derived(std::string_view name, std::string_view bytes) {
  const Use use{state_};
  Statement find{*connection_, "SELECT block FROM derived WHERE name = ?1"};
  find.bind_text(1, name);
  const auto old = find.step() ? find.integer(0) : 0;
  find.reset();
  if (old != 0) {
    Statement{*connection_, "DELETE FROM derived WHERE name = ?1"}.bind_text(1, name).run();
    Statement{*connection_, "DELETE FROM derived_block WHERE no = ?1"}.bind(1, old).run();
  }
  Statement{*connection_, "INSERT INTO derived_block (bytes) VALUES (?1)"}.bind_blob(1, bytes).run();
  const auto block = sqlite3_last_insert_rowid(connection_->handle());
  Statement{*connection_, "INSERT INTO derived VALUES (?1, 0, ?2)"}.bind_text(1, name).bind(2, block).run();
  derived_ = true;
}

Sequence SqliteTransaction::commit(std::string_view action, std::string_view note) {
  const Use use{state_};
  SANAD_CHECK(!files_.any_open(), "every file that was begun is ended before the commit");
  settle();
  const auto edition = changed_ ? next_ : before_;
  if (changed_) {
    Statement point{*connection_, "INSERT INTO commit_point VALUES (?1, ?2, ?3, ?4)"};
    point.bind(1, edition).bind(2, clock_.now().micros).bind_text(3, action).bind_text(4, note).run();
  }
  if (reconciled_since_ ==
      edition) {  // nothing was put after the register was saved: it covers the whole edition
    Statement{*connection_, "UPDATE reconciliation SET reconciled_at = ?1 WHERE since = ?1"}
        .bind(1, edition)
        .run();
  }
  if (derived_)
    Statement{*connection_, "UPDATE derived SET edition = ?1 WHERE edition = 0"}.bind(1, edition).run();
  if (changed_ || derived_ || exchange_used_) {
    transaction_.commit();
  } else {
    connection_->exec("ROLLBACK");
  }
  state_.done = true;
  return edition;
}

}  // namespace sanad::store
