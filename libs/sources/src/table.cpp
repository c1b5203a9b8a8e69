// SPDX-License-Identifier: Apache-2.0
#include "table.h"

#include "mapping_rules.h"
#include "sanad/sources/formats.h"
#include "table_account.h"
#include "table_listing.h"
#include "xlsx.h"

namespace sanad::sources {
namespace {

ReadSummary failed(std::string why) {
  return {.read = 0, .complete = false, .failure = std::move(why)};
}

ReadSummary read_rows(RowSource& source, text::Encoding encoding, const ReadContext& context, Sink& sink) {
  const auto& rules = *context.mapping->rules;
  Report report{context.file, sink};
  TableRows rows{source, rules, encoding, report};
  if (!rows.start()) return rows.summary();
  if (rules.listing.given) {
    TableListing entries{rules, context, rows, report};
    while (rows.next()) entries.pass_on(sink);
    return rows.summary();
  }
  TableAccount builder{rules, context, rows, report};
  while (rows.next()) {
    if (const auto* account = builder.build()) sink.account(*account, rows.origin());
  }
  return rows.summary();
}

}  // namespace

ReadSummary read_table(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  if (context.mapping == nullptr || context.mapping->rules == nullptr) {
    return failed("expected a mapping that says what the columns mean (--mapping; docs/formats/table.md)");
  }
  const auto& file = context.mapping->rules->file;
  PeekSource source{bytes, detection_bytes};
  if (starts_like_zip(source.front())) {
    const auto sheet = open_xlsx(source, file.sheet);
    if (!sheet) return failed(describe(sheet.error()));
    return read_rows(**sheet, text::Encoding::utf8, context, sink);
  }
  const auto encoding = file.encoding ? *file.encoding : text::guess_encoding(source.front());
  CsvRows rows{source,
               {.delimiter = file.delimiter != '\0' ? file.delimiter : guess_delimiter(source.front()),
                .quote = file.quote,
                .bare_cr_ends_row = file.bare_cr_ends_row}};
  return read_rows(rows, encoding, context, sink);
}

records::SourceInfo table_source() {
  records::SourceInfo source;
  source.name = "table";
  source.title = "A table without a named source";
  return source;
}

}  // namespace sanad::sources
