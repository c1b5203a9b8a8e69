// SPDX-License-Identifier: Apache-2.0
// The files of libs/figures/definitions/, letter for letter: a test compares them. Change both.
#include <array>

#include "sanad/core/check.h"
#include "sanad/figures/definition.h"

namespace sanad::figures {
namespace {

constexpr std::array<std::string_view, 5> texts{
    R"toml(# SPDX-License-Identifier: Apache-2.0
name = "all"
title = "All recorded incidents"
text = """
Every incident that any source records, whoever began it and whoever was hit: attacks, clashes, \
operations, strikes, unrest and crime as far as they are in the base. Attackers are counted among \
the dead and hurt."""
attackers_counted = true
doubtful_counted = true
other_kinds = "yes"
)toml",
    R"toml(# SPDX-License-Identifier: Apache-2.0
name = "attacks"
title = "Terrorist attacks"
text = """
Attacks by armed groups, on whomever; operations and strikes by states, border fire, riots and crime \
are left out. Dead and hurt attackers are not counted among the victims. Clashes of which no source \
says who began, fighting between groups, and incidents that every source doubts only raise the high \
value."""
attackers_counted = false
doubtful_counted = false
other_kinds = "no"

[kinds]
attack = "yes"
clash = "maybe"
unknown = "maybe"

[violence]
state-based = "yes"
one-sided = "yes"
non-state = "maybe"
)toml",
    R"toml(# SPDX-License-Identifier: Apache-2.0
name = "attacks+operations"
title = "Attacks and counter-terror operations"
text = """
Attacks by armed groups together with clashes and operations by security forces, everyone who died \
in them: civilians, security personnel and militants. This is the scope in which several institutes \
print yearly totals of violence-linked deaths. Strikes by other states and incidents of an unknown \
kind only raise the high value."""
attackers_counted = true
doubtful_counted = true
other_kinds = "no"

[kinds]
attack = "yes"
clash = "yes"
operation = "yes"
drone-strike = "maybe"
unknown = "maybe"
)toml",
    R"toml(# SPDX-License-Identifier: Apache-2.0
name = "one-sided"
title = "Violence against civilians"
text = """
Deliberate violence of a state or an organised group against people who are not fighting (UCDP's \
one-sided violence). Attackers who die are not counted. Where a source does not use this type, its \
attacks and operations only raise the high value."""
attackers_counted = false
doubtful_counted = true
other_kinds = "yes"

[kinds]
clash = "no"
border = "no"
communal = "no"
riot = "no"
crime = "no"

[violence]
one-sided = "yes"
state-based = "no"
non-state = "no"
unknown = "maybe"
)toml",
    R"toml(# SPDX-License-Identifier: Apache-2.0
name = "ged"
title = "Organised violence as UCDP counts it"
text = """
The rows of the UCDP Georeferenced Event Dataset alone, each with its own low, best and high: deaths \
of all parties in state-based, non-state and one-sided violence, attackers and soldiers included. \
Rows with a best estimate of 0 stay in, so that the figure is the plain sum of the file."""
attackers_counted = true
doubtful_counted = true
other_kinds = "yes"
sources = ["ucdp-ged"]
)toml",
};

std::vector<Definition> parse_all() {
  std::vector<Definition> definitions;
  for (const std::string_view text : texts) {
    auto definition = parse_definition(text, "built-in");
    SANAD_CHECK(definition.has_value(), "the definitions compiled in are well-formed");
    definitions.push_back(std::move(*definition));
  }
  return definitions;
}

}  // namespace

std::span<const Definition> built_in_definitions() {
  static const std::vector<Definition> definitions = parse_all();
  return definitions;
}

}  // namespace sanad::figures
