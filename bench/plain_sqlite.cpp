// SPDX-License-Identifier: Apache-2.0
#include "plain_sqlite.h"

#include <sqlite3.h>

#include <fstream>
#include <memory>
#include <stdexcept>

#include "sanad/core/byte_source.h"
#include "sanad/core/csv_reader.h"

namespace sanad::bench {
namespace {

struct CloseBase {
  void operator()(sqlite3* base) const noexcept { sqlite3_close(base); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};

class FileSource final : public ByteSource {
 public:
  explicit FileSource(const std::string& path) : in_{path, std::ios::binary} {}
  std::size_t read(std::span<char> into) override {
    in_.read(into.data(), static_cast<std::streamsize>(into.size()));
    return static_cast<std::size_t>(in_.gcount());
  }

 private:
  std::ifstream in_;
};

void run(sqlite3* base, const std::string& sql) {
  if (sqlite3_exec(base, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::runtime_error{sqlite3_errmsg(base)};
  }
}

}  // namespace

std::uint64_t import_plainly(const std::string& csv, const std::string& base_path) {
  sqlite3* raw = nullptr;
  sqlite3_open(base_path.c_str(), &raw);
  const std::unique_ptr<sqlite3, CloseBase> base{raw};
  run(raw, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; BEGIN");
  FileSource source{csv};
  CsvReader reader{source, {}};
  reader.next();
  std::string columns, marks;
  for (std::size_t i = 0; i < reader.cells().size(); ++i) {
    columns += (i == 0 ? "c" : ", c") + std::to_string(i);
    marks += i == 0 ? "?" : ", ?";
  }
  run(raw, "CREATE TABLE event (" + columns + ")");
  sqlite3_stmt* prepared = nullptr;
  sqlite3_prepare_v2(raw, ("INSERT INTO event VALUES (" + marks + ")").c_str(), -1, &prepared, nullptr);
  const std::unique_ptr<sqlite3_stmt, Finalize> insert{prepared};
  std::uint64_t rows = 0;
  while (reader.next() == CsvReader::Step::row) {
    int at = 1;
    for (const auto cell : reader.cells()) {
      sqlite3_bind_text(prepared, at++, cell.data(), static_cast<int>(cell.size()), SQLITE_STATIC);
    }
    if (sqlite3_step(prepared) != SQLITE_DONE) throw std::runtime_error{sqlite3_errmsg(raw)};
    sqlite3_reset(prepared);
    ++rows;
  }
  run(raw, "COMMIT");
  return rows;
}

}  // namespace sanad::bench
