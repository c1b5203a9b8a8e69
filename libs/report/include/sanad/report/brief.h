// SPDX-License-Identifier: Apache-2.0
/// The brief: the standard tables and charts of an annual report, as one HTML file that needs no network.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sanad/actors/statement_base.h"
#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/figures/change.h"
#include "sanad/figures/columns.h"
#include "sanad/figures/definition.h"
#include "sanad/figures/figure.h"
#include "sanad/figures/listing.h"
#include "sanad/records/account.h"
#include "sanad/records/published_figure.h"
#include "sanad/records/source_info.h"

namespace sanad::report {

/// Everything a brief is made of; values and one read-only set of columns. References outlive the call.
struct BriefInput {
  const figures::Columns& columns;
  const figures::Definition& definition;
  std::vector<figures::Filter> where;            ///< the scope; a date filter gives the period
  std::vector<records::PublishedFigure> published;
  std::map<std::string, records::SourceInfo> sources;
  std::string node;          ///< who made it, as printed ("local node")
  std::int64_t edition = 0;  ///< of the base
  std::string edition_digest;  ///< short hash that names the edition's content
  Day made_on;
  std::string title;         ///< empty = made from the scope
  std::string rule_version;  ///< of the reconciliation
  /// What is said of groups: leaders and genealogy of those that stand for most incidents are drawn. May be null.
  const actors::StatementBase* statements = nullptr;
};

/// Self-contained HTML, print-ready. Sections whose data the base does not carry say so in a line instead of showing an
/// empty table. Same input, same bytes. not_found if no incident is in scope.
Result<std::string> render_brief(const BriefInput& input);

}  // namespace sanad::report
