// SPDX-License-Identifier: Apache-2.0
/// Use cases of the register: build it, take an analyst's word, list what waits for one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/node/context.h"
#include "sanad/store/store.h"

namespace sanad::node {

struct ReconcileOutcome {
  std::uint64_t records = 0;     ///< accounts
  std::uint64_t incidents = 0;   ///< distinct incidents, aggregates apart
  std::uint64_t merged = 0;      ///< accounts that share their incident with another one
  std::uint64_t review = 0;      ///< pairs that wait for a person
  std::uint64_t aggregates = 0;  ///< accounts that stand for several incidents
  std::uint64_t parts = 0;       ///< accounts that are one part of an incident their source split
  double seconds = 0;
  store::Sequence edition = 0;
};

/// Builds the register of everything in the base and the columns for figures, and commits both as one edition.
ReconcileOutcome reconcile_base(store::Store& base, unsigned threads, const Context& context);

/// Stores an analyst's word on two accounts (any form find_record() takes). not_found; conflict if they are one and the
/// same; invalid_input without a reason or a name. The register follows at the next reconcile_base(). The same commit
/// has a line of the ledger that says who, with the id of the request if there was one.
Result<store::Sequence> decide(store::Store& base, std::string_view a, std::string_view b, bool same,
                               std::string_view reason, std::string_view by, const Context& context,
                               std::string_view request = {});

}  // namespace sanad::node
