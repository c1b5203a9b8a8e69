// SPDX-License-Identifier: Apache-2.0
/// A definition: a named rule of what counts. Written as TOML (docs/formats/definition.md); users add their
/// own.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/records/vocabulary.h"

namespace sanad::figures {

/// Whether an account's incident falls under a definition. `maybe` raises high, never low or best.
enum class Counts : std::uint8_t { no, maybe, yes };

struct Definition {
  std::string name;   ///< "attacks"; [a-z0-9+-]
  std::string title;  ///< "Terrorist attacks"
  std::string text;   ///< one or two sentences, printed with every figure
  /// By event kind and by UCDP violence type; the stricter of the two decides; violence that is not
  /// listed (`unknown` among it) says nothing.
  std::vector<std::pair<records::EventKind, Counts>> kinds;
  std::vector<std::pair<records::Violence, Counts>> violence;
  Counts other_kinds = Counts::no;   ///< kinds that are not listed
  bool attackers_counted = true;     ///< false: dead and hurt attackers are taken out of every total
  std::int64_t least_killed = 0;     ///< incidents with fewer dead (best) do not count; 0 = no limit
  bool doubtful_counted = true;      ///< accounts that their source doubts: false makes them `maybe`
  std::vector<std::string> sources;  ///< only accounts of these sources; empty = all
  friend bool operator==(const Definition&, const Definition&) = default;
};

/// invalid_input names line, column and key.
Result<Definition> parse_definition(std::string_view toml, std::string_view file);

/// "all", "attacks", "attacks+operations", "one-sided", "ged": shipped and compiled in (definitions/*.toml).
std::span<const Definition> built_in_definitions();

}  // namespace sanad::figures
