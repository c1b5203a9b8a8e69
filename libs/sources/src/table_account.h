// SPDX-License-Identifier: Apache-2.0
/// One row of a mapped table becomes one account.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "natural_keys.h"
#include "report.h"
#include "sanad/records/account.h"
#include "table_rows.h"

namespace sanad::sources {

class TableAccount {
 public:
  /// All must outlive it.
  TableAccount(const Mapping::Rules& rules, const ReadContext& context, const TableRows& rows,
               Report& report);

  /// The account of the row that `rows` stands on; nullptr if the row is rejected. Valid until the next call.
  const records::Account* build();

 private:
  bool read_key();
  bool read_when();
  std::optional<DateRange> read_date();
  std::optional<DateRange> read_parts();
  void read_end(DateRange& when);
  void read_precision(DateRange& when);
  void read_where();
  void read_point();
  void read_event();
  void read_counts();
  records::Count read_bounds(const CountRule& rule);
  records::Count read_sum(const CountRule& rule);
  records::Count read_amount_of(ColumnRef column);
  void read_actors();
  void read_report();
  void read_flags();
  void read_aggregate();
  std::string text_of(const TextRule& rule) const;
  std::optional<std::size_t> code_of(const CodedRule& rule);
  void note(ColumnRef column, std::string_view code, std::string message);

  const Mapping::Rules& rules_;
  const TableRows& rows_;
  Report& report_;
  NaturalKeys keys_;
  records::Account account_;
  records::Account blank_;  ///< what every account of the file starts from
};

}  // namespace sanad::sources
