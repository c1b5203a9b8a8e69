// SPDX-License-Identifier: Apache-2.0
#include "sqlite_figures_sent.h"

#include <algorithm>

namespace sanad::store {
namespace {

constexpr std::size_t id_bytes = 16;

std::string packed(const std::vector<Uuid>& ids) {
  std::string bytes;
  bytes.reserve(ids.size() * id_bytes);
  for (const auto& id : ids) bytes.append(id.bytes().begin(), id.bytes().end());
  return bytes;
}

std::vector<Uuid> unpacked(std::string_view bytes) {
  std::vector<Uuid> ids;
  ids.reserve(bytes.size() / id_bytes);
  for (; bytes.size() >= id_bytes; bytes.remove_prefix(id_bytes)) {
    std::array<std::uint8_t, id_bytes> id{};
    std::copy_n(bytes.begin(), id_bytes, id.begin());
    ids.emplace_back(id);
  }
  return ids;
}

std::vector<FigureSent> read_all(Statement& rows) {
  std::vector<FigureSent> result;
  while (rows.step()) {
    result.push_back({std::string{rows.text(0)},
                      std::string{rows.text(1)},
                      std::string{rows.text(2)},
                      std::string{rows.text(3)},
                      unpacked(rows.blob(7)),
                      rows.integer(4),
                      rows.integer(5),
                      {rows.integer(6)}});
  }
  return result;
}

}  // namespace

std::vector<FigureSent> SqliteFiguresSent::list(std::string_view partner, std::string_view cell) const {
  Statement rows{
      context_.connection(),
      "SELECT partner, cell, kind, value, edition, ledger_line, at, records FROM figure_sent WHERE "
      "partner = ?1 AND cell = ?2 ORDER BY no"};
  rows.bind_text(1, partner).bind_text(2, cell);
  return read_all(rows);
}

std::vector<FigureSent> SqliteFiguresSent::list(std::string_view partner) const {
  Statement rows{
      context_.connection(),
      "SELECT partner, cell, kind, value, edition, ledger_line, at, records FROM figure_sent WHERE "
      "partner = ?1 ORDER BY no"};
  rows.bind_text(1, partner);
  return read_all(rows);
}

void SqliteFiguresSent::add(const FigureSent& figure) {
  const Use use{context_.state()};
  auto& insert = context_.connection().cached(
      "INSERT INTO figure_sent (partner, cell, kind, value, edition, ledger_line, at, records) VALUES (?1, "
      "?2, "
      "?3, ?4, ?5, ?6, ?7, ?8)");
  const auto records = packed(figure.records);
  insert.bind_text(1, figure.partner).bind_text(2, figure.cell).bind_text(3, figure.kind);
  insert.bind_text(4, figure.value).bind(5, figure.edition).bind(6, figure.ledger_line);
  insert.bind(7, figure.at.micros).bind_blob(8, records).run();
}

}  // namespace sanad::store
