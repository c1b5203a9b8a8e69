// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/check.h"
#include "sanad/figures/definition.h"

namespace sanad::embedded {
extern const std::string_view definition_all, definition_attacks, definition_attacks_operations,
    definition_one_sided, definition_ged;
}

namespace sanad::figures {
namespace {

std::vector<Definition> parse_all() {
  using namespace embedded;
  std::vector<Definition> definitions;
  for (const std::string_view text : {definition_all, definition_attacks, definition_attacks_operations,
                                      definition_one_sided, definition_ged}) {
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
