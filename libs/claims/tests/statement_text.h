// SPDX-License-Identifier: Apache-2.0
/// Statements of a text whose paragraphs are its lines, as short lines: "subject | relation | object | time |
/// place".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/statements.h"

namespace sanad::claims {

inline std::vector<Claim> statements_in(std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (end > at) blocks.push_back({at, end, BlockKind::paragraph});
    at = end + 1;
  }
  return read_statements(text, blocks, geo::Gazetteer::built_in());
}

inline std::string line_of(const Claim& claim) {
  return claim.subject + " | " + claim.relation + " | " + claim.object + " | " +
         (claim.time ? claim.time->to_string() : "-") + " | " + (claim.place ? claim.place->name : "-");
}

inline std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  for (const auto& claim : statements_in(text)) lines.push_back(line_of(claim));
  return lines;
}

}  // namespace sanad::claims
