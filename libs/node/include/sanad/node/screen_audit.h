// SPDX-License-Identifier: Apache-2.0
/// An append-only log of screenings, each line chained to the one before, that can be screened again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/node/screen.h"

namespace sanad::node {

/// One screening as it is logged: who asked what of which edition under which rules, and every hit with its
/// score.
struct AuditEntry {
  Timestamp at;
  std::string by;
  store::Sequence edition = 0;
  std::vector<std::string> lists;  ///< asked for; empty = all
  std::size_t limit = 10;
  double threshold = 0;
};

/// The line, with its line end, for a log whose last line has the digest `previous` (hex; empty for the first
/// one). Texts are kept as asked: the log holds personal data and belongs to the operator.
std::string audit_line(const AuditEntry& entry, const Screened& screened, const Lists& lists,
                       std::string_view previous);
/// The digest of the last line of a log, after checking the whole chain; conflict with the line that does not
/// fit.
Result<std::string> check_audit(std::string_view log);

struct ReplayReport {
  std::size_t lines = 0, same = 0;
  std::vector<std::string> differences;  ///< "line 7: ..."
};
/// Screens every line again at its edition. Lines of other rules are told as differences.
Result<ReplayReport> replay_audit(const store::Store& base, std::string_view log);

}  // namespace sanad::node
