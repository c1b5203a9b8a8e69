// SPDX-License-Identifier: Apache-2.0
#include "sqlite_ledger.h"

#include <utility>

namespace sanad::store {
namespace {

LedgerLine read_line(const Statement& row) {
  return {row.integer(0), std::string{row.text(1)}, row.digest(2)};
}

std::optional<LedgerLine> one_line(Statement& row) {
  auto found = row.step() ? std::optional{read_line(row)} : std::nullopt;
  row.reset();
  return found;
}

}  // namespace

std::optional<LedgerLine> SqliteLedger::last() const {
  return one_line(
      context_.connection().cached("SELECT no, text, digest FROM ledger ORDER BY no DESC LIMIT 1"));
}

std::optional<LedgerLine> SqliteLedger::line(std::int64_t no) const {
  return one_line(
      context_.connection().cached("SELECT no, text, digest FROM ledger WHERE no = ?1").bind(1, no));
}

void SqliteLedger::for_each(std::int64_t after, const std::function<bool(const LedgerLine&)>& visit) const {
  Statement rows{context_.connection(), "SELECT no, text, digest FROM ledger WHERE no > ?1 ORDER BY no"};
  rows.bind(1, after);
  while (rows.step()) {
    if (!visit(read_line(rows))) return;
  }
}

LedgerLine SqliteLedger::append(exchange::LedgerEntry entry) {
  const Use use{context_.state()};
  if (!written_) written_ = last().value_or(LedgerLine{});
  LedgerLine line;
  line.no = written_->no + 1;
  entry.no = line.no;
  line.text = to_text(entry);
  line.digest = exchange::chain(written_->digest, line.text);
  auto& insert = context_.connection().cached("INSERT INTO ledger VALUES (?1, ?2, ?3)");
  insert.bind(1, line.no).bind_text(2, line.text).bind(3, line.digest).run();
  written_ = line;
  return line;
}

}  // namespace sanad::store
