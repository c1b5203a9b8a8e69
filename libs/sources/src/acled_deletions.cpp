// SPDX-License-Identifier: Apache-2.0
#include "acled_deletions.h"

#include <array>

#include "cell.h"

namespace sanad::sources::acled {
namespace {

enum Column : std::size_t { event_id_cnty, deleted_timestamp };
constexpr std::array<ColumnSpec, 2> columns = {
    {{"event_id_cnty", true, true}, {"deleted_timestamp", true, true}}};

}  // namespace

bool lists_deletions(const HeaderRow& header) {
  return header.has(columns[deleted_timestamp].name) && !header.has("event_date");
}

ReadSummary read_deletions(HeadedRows& rows, Report& report, Sink& sink) {
  if (!rows.use(columns)) return rows.summary();
  while (rows.next()) {
    const std::string_view id = trimmed(rows.cell(event_id_cnty));
    if (id.empty()) {
      report.reject(rows.origin(), "event_id_cnty", "missing-id",
                    "expected the id of the deleted event, found nothing");
      continue;
    }
    sink.withdrawn(id, rows.origin());
  }
  return rows.summary();
}

}  // namespace sanad::sources::acled
