// SPDX-License-Identifier: Apache-2.0
/// One row of a mapped table becomes one entry of a list.
#pragma once

#include "listing_draft.h"
#include "natural_keys.h"
#include "table_rows.h"

namespace sanad::sources {

class TableListing {
 public:
  /// All must outlive it.
  TableListing(const Mapping::Rules& rules, const ReadContext& context, const TableRows& rows, Report& report)
      : rules_{rules}, rows_{rows}, report_{report}, draft_{context.source} {}

  /// Passes the entry of the row that `rows` stands on to `sink`, or rejects it: no key, or no name.
  void pass_on(Sink& sink);

 private:
  void take_names();

  const Mapping::Rules& rules_;
  const TableRows& rows_;
  Report& report_;
  NaturalKeys keys_;
  ListingDraft draft_;
};

}  // namespace sanad::sources
