// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "actor_charts.h"
#include "actor_lanes.h"
#include "sanad/core/utf8.h"
#include "time_scale.h"

namespace sanad::report {
namespace {

using actors::LineageEvent;

constexpr double width = 1000, label = 210, right = 985, top = 46, lane_height = 40, band = 18, bottom = 34;

class Drawing {
 public:
  Drawing(const ActorInput& input, const actors::Lineage& lineage)
      : input_{input},
        lineage_{lineage},
        position_{lane_positions(lineage)},
        height_{top + lane_height * static_cast<double>(lineage.lanes.size()) + bottom},
        scale_{scale_of(input, lineage)} {}

  std::string run() {
    Svg svg{width, height_, "Genealogy of " + input_.candidates.front().name};
    svg.define_fills();
    svg.text(8, 16, "start", "Genealogy, " + known_words(input_.asked.known), "value");
    scale_.draw(svg, top - 4, height_ - bottom);
    for (std::size_t lane = 0; lane < lineage_.lanes.size(); ++lane) draw_lane(svg, lane);
    for (std::size_t i = 0; i < lineage_.events.size(); ++i) draw_event(svg, lineage_.events[i], i);
    draw_key(svg);
    return svg.finish();
  }

 private:
  static TimeScale scale_of(const ActorInput& input, const actors::Lineage& lineage) {
    Extent extent;
    extent.add(DateRange::single(drawn_until(input)));
    for (const auto& event : lineage.events) extent.add(event.change.when);
    for (const auto& lane : lineage.lanes) {
      extent.add(lane.founded);
      for (const auto& tenure : leaders(input, lane)) extent.add(tenure.begin);
    }
    return {extent.first_or(drawn_until(input)).plus_days(-180), extent.last_or(drawn_until(input)), label,
            right};
  }

  static std::vector<actors::Tenure> leaders(const ActorInput& input, const actors::Lane& lane) {
    return succession_of(input.base, lane.cluster, actors::leadership(), input.asked.known).tenures;
  }

  double y_of(std::size_t lane) const {
    return top + lane_height * static_cast<double>(position_[lane]) + (lane_height - band) / 2;
  }

  struct Stretch {
    double from, to;
    bool apart;
  };
  /// Told as dissolved, or an umbrella that came apart.
  std::optional<DateRange> end_of(std::size_t lane) const {
    for (const auto& event : lineage_.events) {
      if (event.kind == LineageEvent::Kind::umbrella && event.target == lane && event.until)
        return event.until;
    }
    return lineage_.lanes[lane].dissolved;
  }

  /// On its own, or within another group: by its splits and returns. A lane without any is drawn whole.
  std::vector<Stretch> stretches(std::size_t lane) const {
    std::vector<Stretch> found;
    double from = scale_.left();
    bool apart = true, first = true;
    if (const auto& founded = lineage_.lanes[lane].founded) from = scale_.x(founded->first);
    for (const auto& event : lineage_.events) {
      const bool of_lane = std::find(event.parties.begin(), event.parties.end(), lane) != event.parties.end();
      if (!of_lane || event.kind == LineageEvent::Kind::umbrella || !event.change.when) continue;
      const double x = scale_.x(event.change.when->first);
      const bool splits = event.kind == LineageEvent::Kind::split;
      if (first) apart = !splits;
      if (x > from) found.push_back({from, x, apart});
      from = std::max(from, x);
      apart = splits;
      first = false;
    }
    const auto until = end_of(lane);
    const double end = until ? scale_.x(until->last) : scale_.right();
    if (end > from) found.push_back({from, end, apart});
    return found;
  }

  void draw_lane(Svg& svg, std::size_t lane) {
    const double y = y_of(lane);
    svg.text(label - 8, y + 13, "end", shorten(lineage_.lanes[lane].name, 30),
             lane == 0 ? "name value" : "name");
    for (const auto& stretch : stretches(lane)) {
      if (stretch.apart) {
        svg.rect(stretch.from, y, stretch.to - stretch.from, band, "lane");
      } else {
        svg.rect(stretch.from, y + band / 2 - 1, stretch.to - stretch.from, 2, "within");
      }
    }
    for (const auto& tenure : leaders(input_, lineage_.lanes[lane])) draw_leader(svg, tenure, y);
  }

  void draw_leader(Svg& svg, const actors::Tenure& tenure, double y) {
    if (!tenure.begin) return;
    const auto& end = tenure.end;
    const bool still = !end.range || end.kind == actors::EndKind::reported;
    const double from = scale_.x(tenure.begin->first),
                 sure = end.range ? scale_.x(end.range->first.plus_days(1)) : scale_.right();
    const double to = still ? scale_.right() : scale_.x(end.range->last.plus_days(1));
    svg.open_link("s" + std::to_string(tenure.begins.front()),
                  tenure.name + (tenure.acting ? ", acting" : ""));
    svg.rect(from, y + 3, std::max(sure - from, 1.5), band - 6, tenure.acting ? "acting" : "tenure");
    if (to > sure) svg.rect(sure, y + 3, to - sure, band - 6, still || end.contested ? "stripe" : "hatch");
    constexpr double letter = 6.2;
    const auto room = static_cast<std::size_t>(std::max(to - from - 6, 0.0) / letter);
    if (room >= 5) svg.text(from + 4, y + 13, "start", shorten(tenure.name, room), "inside");
    svg.close_link();
  }

  void draw_event(Svg& svg, const LineageEvent& event, std::size_t index) {
    if (!event.change.when) return;
    const auto& when = *event.change.when;
    const double x = scale_.x(when.first), last = scale_.x(when.last);
    std::string tip{name_of(event.kind)};
    tip += " " + when.to_string();
    svg.open_link(input_.prefix + "lineage-" + std::to_string(index), tip);
    for (const auto party : event.parties) {
      const double from = y_of(event.target) + band / 2, to = y_of(party) + band / 2;
      if (last - x > 1) {
        svg.rect(x, to - band / 2 - 4, last - x, 4, event.change.contested ? "stripe" : "hatch");
      }
      const char* css = event.kind == LineageEvent::Kind::split  ? "split"
                        : event.kind == LineageEvent::Kind::join ? "join"
                                                                 : "umbrella";
      svg.line(x, from, x, to, css);
      svg.circle(x, event.kind == LineageEvent::Kind::split ? to : from, 3.2, css);
    }
    svg.close_link();
  }

  void draw_key(Svg& svg) {
    const double y = height_ - 18;
    double x = label;
    const auto line = [&](const char* css, const char* words, double wide) {
      svg.line(x, y + 5, x + 18, y + 5, css);
      svg.text(x + 24, y + 9, "start", words, "tick");
      x += wide;
    };
    line("split", "left", 70);
    line("join", "joined or returned", 150);
    line("umbrella", "under one umbrella", 150);
    svg.rect(x, y, 18, 10, "lane");
    svg.text(x + 24, y + 9, "start", "on its own", "tick");
    svg.rect(x + 100, y + 4, 18, 2, "within");
    svg.text(x + 124, y + 9, "start", "within another", "tick");
    svg.rect(x + 225, y, 18, 10, "stripe");
    svg.text(x + 249, y + 9, "start", "contested", "tick");
  }

  const ActorInput& input_;
  const actors::Lineage& lineage_;
  std::vector<std::size_t> position_;
  double height_;
  TimeScale scale_;
};

}  // namespace

std::string lineage_chart(const ActorInput& input, const actors::Lineage& lineage) {
  return lineage.events.empty() ? std::string{} : Drawing{input, lineage}.run();
}

}  // namespace sanad::report
