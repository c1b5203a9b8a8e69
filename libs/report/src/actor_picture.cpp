// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/actor_picture.h"

#include <string_view>

#include "actor_charts.h"
#include "embedded.h"

namespace sanad::report {
namespace {

std::string chart_of(const ActorInput& input, ActorPicture picture) {
  const auto& who = input.candidates.front();
  const auto& known = input.asked.known;
  switch (picture) {
    case ActorPicture::succession: {
      if (who.kind == actors::NodeClass::person) return {};
      const bool office = who.kind == actors::NodeClass::office;
      const auto& kind = office ? actors::holders() : actors::leadership();
      return succession_chart(input, succession_of(input.base, who.cluster, kind, known));
    }
    case ActorPicture::lineage:
      return lineage_chart(input, lineage_of(input.base, who.cluster, known));
    case ActorPicture::ties:
      return ties_chart(input, rows_of_allies(input.base, who.cluster, input.asked));
  }
  return {};
}

}  // namespace

std::string render_actor_picture(const ActorInput& input, ActorPicture picture) {
  constexpr std::string_view begin = "<svg ";
  auto svg = chart_of(input, picture);
  if (!svg.starts_with(begin)) return {};
  const auto end_of_tag = svg.find('>');
  svg.insert(end_of_tag + 1,
             "<style>" + std::string{embedded::actor_css} + std::string{embedded::lanes_css} + "</style>");
  svg.insert(begin.size(), "xmlns=\"http://www.w3.org/2000/svg\" ");
  return svg;
}

}  // namespace sanad::report
