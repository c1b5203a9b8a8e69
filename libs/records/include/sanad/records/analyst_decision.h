// SPDX-License-Identifier: Apache-2.0
/// An analyst's word on two accounts: one incident, or not. Survives every re-run of the reconciliation.
#pragma once

#include <string>

#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::records {

/// Stored as a STIX relationship between two incident objects: "duplicate-of" (same), or our own "distinct-from".
struct AnalystDecision {
  ObjectId a, b;   ///< the two accounts, a < b
  bool same = true;
  std::string by;  ///< who decided
  std::string reason;
  Timestamp at;

  friend bool operator==(const AnalystDecision&, const AnalystDecision&) = default;
};

}  // namespace sanad::records
