// SPDX-License-Identifier: Apache-2.0
#include "query_args.h"

#include "file_source.h"

namespace sanad::app {

Result<Question> parse_question(const QueryArgs& args) {
  if (!args.definition.ends_with(".toml")) return api::parse_question(args, {});
  const auto text = read_text_file(args.definition);
  if (!text) return tl::unexpected{text.error()};
  auto definition = figures::parse_definition(*text, args.definition);
  if (!definition) return tl::unexpected{definition.error()};
  auto named = args;
  named.definition = definition->name;
  return api::parse_question(named, {std::move(*definition)});
}

}  // namespace sanad::app
