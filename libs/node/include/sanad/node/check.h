// SPDX-License-Identifier: Apache-2.0
/// Use case: a text is held against an edition of the base.
#pragma once

#include <cstdint>

#include "sanad/claims/check.h"
#include "sanad/claims/document.h"
#include "sanad/figures/columns.h"
#include "sanad/node/context.h"
#include "sanad/records/marking.h"
#include "sanad/store/store.h"

namespace sanad::node {

struct CheckOutcome {
  claims::CheckedText checked;
  records::Tlp marking = records::Tlp::clear;  ///< the strictest of the records that findings rest on
  std::uint64_t scopes_asked = 0;
  std::uint64_t scopes_left_out =
      0;  ///< above limits::check_scopes: their claims were held against printed figures only
};

/// Every claim is asked under every built-in definition; equal scopes are computed once. `columns` are those of the
/// snapshot.
CheckOutcome check_document(const claims::Document& document, const store::Snapshot& snapshot,
                            const figures::Columns& columns);

/// Without a base: claims and their arithmetic.
CheckOutcome check_arithmetic(const claims::Document& document);

}  // namespace sanad::node
