// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/actor_question.h"

#include <algorithm>
#include <array>

namespace sanad::api {
namespace {
constexpr std::array<std::string_view, 4> part_names{"profile", "succession", "lineage", "allies"};
}

Result<ActorPart> parse_actor_part(std::string_view name) {
  const auto* found = std::find(part_names.begin(), part_names.end(), name);
  if (found != part_names.end()) return static_cast<ActorPart>(found - part_names.begin());
  return fail(ErrorCode::invalid_input,
              "expected one of profile, succession, lineage, allies; found '" + std::string{name} + "'");
}

Result<actors::Known::Reading> parse_reading(bool here, bool publicly) {
  if (here && publicly)
    return fail(ErrorCode::invalid_input, "expected one of --here and --publicly, found both");
  return here ? actors::Known::Reading::here : actors::Known::Reading::publicly;
}

Result<actors::Asked> parse_asked(const ActorArgs& args, Day today) {
  actors::Asked asked;
  asked.on = today;
  if (!args.on.empty()) {
    const auto day = Day::parse(args.on);
    if (!day) return tl::unexpected{day.error()};
    asked.on = *day;
  }
  if (!args.known.empty()) {
    const auto day = Day::parse(args.known);
    if (!day) return tl::unexpected{day.error()};
    asked.known.day = *day;
  }
  const auto reading = parse_reading(args.here, args.publicly);
  if (!reading) return tl::unexpected{reading.error()};
  asked.known.reading = *reading;
  const auto view = actors::parse_view(args.view);
  if (!view) return tl::unexpected{view.error()};
  asked.view = *view;
  return asked;
}

Result<std::vector<actors::Candidate>> find_actor(const actors::StatementBase& base, const std::string& name,
                                                  const actors::Known& known) {
  auto candidates = resolve(base, name, known);
  if (!candidates.empty()) return candidates;
  std::string near;
  for (const auto& other : actors::similar_names(base, name, 5))
    near += (near.empty() ? "; near: " : ", ") + other;
  return fail(ErrorCode::not_found,
              "expected the name of an actor that statements known then have, found '" + name + "'" + near);
}

actors::Rows rows_of(const actors::StatementBase& base, const std::vector<actors::Candidate>& candidates,
                     ActorPart part, const actors::Asked& asked) {
  const auto& who = candidates.front().cluster;
  switch (part) {
    case ActorPart::succession:
      return rows_of_succession(base, who, asked);
    case ActorPart::lineage:
      return rows_of_lineage(base, who, asked);
    case ActorPart::allies:
      return rows_of_allies(base, who, asked);
    case ActorPart::profile:
      break;
  }
  return rows_of_profile(base, candidates, asked);
}

}  // namespace sanad::api
