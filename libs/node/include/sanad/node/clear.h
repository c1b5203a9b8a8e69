// SPDX-License-Identifier: Apache-2.0
/// Use case: a person has reviewed a hit and says that it is somebody else.
#pragma once

#include <optional>
#include <string>

#include "sanad/core/date.h"
#include "sanad/core/result.h"
#include "sanad/node/context.h"
#include "sanad/screening/query.h"
#include "sanad/store/store.h"

namespace sanad::node {

struct ClearRequest {
  screening::Query query;  ///< the subject as it was screened
  std::string
      listing;  ///< "source:reference" or "source:native-id", an object id, or a reference that is unique
  std::string reason, by;    ///< both required
  std::optional<Day> until;  ///< last day on which it holds; nullopt = a year from now
  bool revoke = false;       ///< take back what was cleared
  std::string request{};     ///< id of the request, for the ledger; empty from the command line
};

struct ClearOutcome {
  std::string listing, reference;  ///< source:reference, and its primary name
  bool confirmed = false;  ///< two different people have said so: the hit no longer counts as possible
  std::string first, second;
  store::Sequence edition = 0;
};

/// The first call proposes; the same by another person, for the same subject and entry as they stand now,
/// confirms. refused if one person tries to be both; not_found for an unknown listing; conflict if the
/// reference fits several. The same commit has a line of the ledger that says who; it names no subject.
Result<ClearOutcome> clear_pair(store::Store& base, const ClearRequest& request, const Context& context);

}  // namespace sanad::node
