// SPDX-License-Identifier: Apache-2.0
#include "gtd.h"

#include <unordered_set>

#include "gtd_columns.h"
#include "gtd_row.h"
#include "table_file.h"

namespace sanad::sources {
namespace {

std::string what_is_missing(const HeadedRows& rows) {
  using namespace gtd;
  std::string missing;
  if (!rows.has(eventid) && !(rows.has(iyear) && rows.has(imonth) && rows.has(iday))) {
    missing = "eventid (or iyear, imonth and iday)";
  }
  if (!rows.has(country_txt) && !rows.has(country)) missing += missing.empty() ? "country_txt" : ", country_txt";
  if (missing.empty()) return {};
  return "expected columns that are missing: " + missing + "; the file has " + list_columns(rows.header());
}

}  // namespace

ReadSummary read_gtd(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  const auto file = TableFile::open(bytes);
  if (!file) return {0, false, describe(file.error())};
  Report report{context.file, sink};
  HeadedRows rows{(*file)->rows(), report};
  if (!rows.start(gtd::columns)) return rows.summary();
  if (std::string missing = what_is_missing(rows); !missing.empty()) return {0, false, std::move(missing)};

  gtd::RowReader reader{rows, report, (*file)->encoding()};
  std::unordered_set<std::string> ids;
  records::Account account;
  account.source = context.source.name;
  account.marking = context.source.marking;
  while (rows.next()) {
    if (!reader.read(account)) continue;
    if (!ids.insert(account.native_id).second) {
      report.reject(rows.origin(), "eventid", "duplicate-id",
                    expected_found("an id that no earlier row has", account.native_id) + ": the first one is kept");
      continue;
    }
    sink.account(account, rows.origin());
  }
  return rows.summary();
}

records::SourceInfo gtd_source() {
  return {.name = "gtd",
          .title = "Global Terrorism Database (GTD)",
          .publisher = "START, University of Maryland",
          .edition = {},
          .licence = "GTD end user agreement: no redistribution, no commercial use",
          .citation = "START (National Consortium for the Study of Terrorism and Responses to Terrorism). "
                      "Global Terrorism Database [data file]. University of Maryland",
          .url = "https://www.start.umd.edu/gtd",
          .pass_on = records::PassOn::no,
          .reliability = 'F',
          .one_row_per_incident = true,
          .marking = records::Tlp::amber_strict};
}

}  // namespace sanad::sources
