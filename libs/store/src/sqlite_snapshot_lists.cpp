// SPDX-License-Identifier: Apache-2.0
#include "sqlite_snapshot.h"

namespace sanad::store {
namespace {

std::uint64_t unsigned_of(std::int64_t number) {
  return static_cast<std::uint64_t>(number);
}

}  // namespace

std::vector<std::string> SqliteSnapshot::types() const {
  Statement rows{connection(), "SELECT name FROM object_type ORDER BY name"};
  std::vector<std::string> result;
  while (rows.step()) result.emplace_back(rows.text(0));
  return result;
}

std::vector<EditionInfo> SqliteSnapshot::editions() const {
  Statement rows{connection(), "SELECT seq, at, action, note FROM commit_point WHERE seq <= ?1 ORDER BY seq"};
  rows.bind(1, reach_.limit);
  std::vector<EditionInfo> result;
  while (rows.step()) {
    result.push_back(
        {rows.integer(0), {rows.integer(1)}, std::string{rows.text(2)}, std::string{rows.text(3)}});
  }
  return result;
}

std::vector<FileInfo> SqliteSnapshot::files() const {
  Statement rows{connection(),
                 "SELECT id, name, source, format, edition_label, digest, bytes, kept, imported FROM file "
                 "WHERE since <= ?1 ORDER BY id"};
  rows.bind(1, reach_.limit);
  std::vector<FileInfo> result;
  while (rows.step()) {
    FileInfo file;
    file.id = rows.integer(0);
    file.name = rows.text(1);
    file.source = rows.text(2);
    file.format = rows.text(3);
    file.edition_label = rows.text(4);
    file.digest = rows.digest(5);
    file.bytes = unsigned_of(rows.integer(6));
    file.kept = rows.integer(7) != 0;
    file.imported = {rows.integer(8)};
    result.push_back(std::move(file));
  }
  return result;
}

std::vector<ImportReport> SqliteSnapshot::imports() const {
  Statement rows{connection(),
                 "SELECT no, file, read, stored, unchanged, updated, withdrawn, rejected FROM import_report "
                 "WHERE since <= ?1 ORDER BY no"};
  rows.bind(1, reach_.limit);
  Statement diagnostics{connection(),
                        "SELECT code, count FROM import_diagnostic WHERE report = ?1 ORDER BY position"};
  std::vector<ImportReport> result;
  while (rows.step()) {
    ImportReport report{rows.integer(1),
                        unsigned_of(rows.integer(2)),
                        unsigned_of(rows.integer(3)),
                        unsigned_of(rows.integer(4)),
                        unsigned_of(rows.integer(5)),
                        unsigned_of(rows.integer(6)),
                        unsigned_of(rows.integer(7)),
                        {}};
    diagnostics.bind(1, rows.integer(0));
    while (diagnostics.step()) {
      report.diagnostics.emplace_back(diagnostics.text(0), unsigned_of(diagnostics.integer(1)));
    }
    result.push_back(std::move(report));
  }
  return result;
}

}  // namespace sanad::store
