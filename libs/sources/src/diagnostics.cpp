// SPDX-License-Identifier: Apache-2.0
#include "sanad/sources/diagnostics.h"

#include "sanad/core/limits.h"

namespace sanad::sources {

void Diagnostics::add(Diagnostic diagnostic) {
  const auto place = counts_.find(diagnostic.code);
  if (place == counts_.end()) {
    counts_.emplace(diagnostic.code, 1);
  } else {
    ++place->second;
  }
  if (diagnostic.severity == Severity::rejected) ++rejected_;
  if (kept_.size() < limits::diagnostics_kept) kept_.push_back(std::move(diagnostic));
}

}  // namespace sanad::sources
