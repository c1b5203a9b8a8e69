// SPDX-License-Identifier: Apache-2.0
/// Which sources a definition asks.
#pragma once

#include <algorithm>
#include <vector>

#include "sanad/figures/definition.h"
#include "table.h"

namespace sanad::figures {

/// Codes of the sources of the table that the definition asks, ascending.
inline std::vector<std::uint32_t> asked_sources(const Table& table, const Definition& definition) {
  std::vector<std::uint32_t> codes;
  for (std::uint32_t code = 0; code < table.sources.size(); ++code) {
    const auto& wanted = definition.sources;
    if (wanted.empty() || std::ranges::find(wanted, table.sources[code].name) != wanted.end()) {
      codes.push_back(code);
    }
  }
  return codes;
}

/// The same as an argument of make_view(): none when all are asked; one that no account has when none is
/// here.
inline std::vector<std::uint32_t> view_sources(const Table& table, const Definition& definition) {
  auto codes = asked_sources(table, definition);
  if (codes.size() == table.sources.size()) return {};
  if (codes.empty()) codes.push_back(no_code);
  return codes;
}

}  // namespace sanad::figures
