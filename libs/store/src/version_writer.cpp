// SPDX-License-Identifier: Apache-2.0
#include "version_writer.h"

namespace sanad::store {
namespace {

constexpr const char* columns =
    "version (seq, type, withdrawn, uuid, previous, modified, digest, file, byte_offset, byte_length, line, reason, "
    "body)";
constexpr int column_count = 13;

std::int64_t signed_of(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

}  // namespace

VersionWriter::VersionWriter(Connection& connection)
    : insert_one_{connection, insert_rows(columns, column_count, 1)},
      insert_many_{connection, insert_rows(columns, column_count, rows_together)} {}

void VersionWriter::add(const NewVersion& version) {
  auto& row = rows_[held_];
  row.seq = version.seq;
  row.type = version.type;
  row.uuid = version.uuid;
  row.modified = version.modified;
  row.digest = version.digest;
  row.from = version.from;
  row.previous = version.previous;
  row.withdrawal = version.reason.has_value();
  row.text = version.reason ? *version.reason : version.body.value_or(std::string_view{});
  if (++held_ < rows_.size()) return;
  for (int i = 0; i < rows_together; ++i) bind(insert_many_, i, rows_[static_cast<std::size_t>(i)]);
  held_ = 0;
  insert_many_.run();
}

void VersionWriter::write() {
  const auto held = held_;
  held_ = 0;
  for (std::size_t i = 0; i < held; ++i) {
    bind(insert_one_, 0, rows_[i]);
    insert_one_.run();
  }
}

void VersionWriter::bind(Statement& insert, int row_of_statement, const Row& row) {
  const int before = row_of_statement * column_count;
  insert.bind(before + 1, row.seq).bind(before + 2, row.type).bind(before + 3, row.withdrawal ? 1 : 0);
  insert.bind(before + 4, row.uuid).bind(before + 5, row.previous).bind(before + 6, row.modified.micros);
  insert.bind(before + 7, row.digest);
  if (row.from) {
    insert.bind(before + 8, row.from->file).bind(before + 9, signed_of(row.from->offset));
    insert.bind(before + 10, signed_of(row.from->length)).bind(before + 11, signed_of(row.from->line));
  } else {
    for (int column = 8; column <= 11; ++column) insert.bind_null(before + column);
  }
  const int reason = before + 12;
  const int body = before + 13;
  insert.bind_text(row.withdrawal ? reason : body, row.text).bind_null(row.withdrawal ? body : reason);
}

}  // namespace sanad::store
