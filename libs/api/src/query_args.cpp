// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/query_args.h"

#include <algorithm>
#include <string_view>

#include "sanad/node/count.h"

namespace sanad::api {

Result<Question> parse_question(const QueryArgs& args, const std::vector<figures::Definition>& own) {
  Question question;
  auto measure = records::parse_name<records::Measure>(args.measure);
  if (!measure) return tl::unexpected{measure.error()};
  question.query.measure = *measure;
  for (const auto& text : args.where) {
    auto filter = figures::parse_filter(text);
    if (!filter) return tl::unexpected{filter.error()};
    question.query.where.push_back(std::move(*filter));
  }
  for (std::size_t at = 0; at < args.by.size();) {
    const auto comma = std::min(args.by.find(',', at), args.by.size());
    const auto key = figures::parse_key(std::string_view{args.by}.substr(at, comma - at));
    if (!key) return tl::unexpected{key.error()};
    question.query.by.push_back(*key);
    at = comma + 1;
  }
  auto best = figures::parse_best_rule(args.best);
  if (!best) return tl::unexpected{best.error()};
  question.query.best = *best;
  auto definition = node::find_definition(args.definition, own);
  if (!definition) return tl::unexpected{definition.error()};
  question.query.definition = definition->name;
  question.query.evidence = args.evidence;
  question.definition = std::move(*definition);
  return question;
}

}  // namespace sanad::api
