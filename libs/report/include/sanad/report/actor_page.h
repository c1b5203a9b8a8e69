// SPDX-License-Identifier: Apache-2.0
/// One actor as one HTML file: its table, its succession and genealogy on a time axis, its ties on the day,
/// and every statement behind them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sanad/actors/table.h"

namespace sanad::report {

/// References outlive the call.
struct ActorInput {
  const actors::StatementBase& base;
  const std::vector<actors::Candidate>& candidates;  ///< the first is drawn; at least one
  actors::Asked asked;
  std::int64_t edition = 0;
  /// In front of the ids of rows, where several actors stand on one page: "a2-".
  std::string prefix{};
};

/// Self-contained: no script, no address of another host is opened, all text escaped. Every mark of a picture
/// links to the statements behind it on the same page. "As known on" is printed on every picture. Same input,
/// same bytes.
std::string render_actor(const ActorInput& input);

}  // namespace sanad::report
