// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "actor_charts.h"
#include "sanad/core/utf8.h"
#include "sanad/report/actor_layers.h"
#include "svg.h"

namespace sanad::report {
namespace {

using actors::LineageEvent;

constexpr double width = 1000, top = 40, row = 54, box = 28, left = 12, bottom = 26;

class Drawing {
 public:
  Drawing(const ActorInput& input, const actors::Lineage& lineage)
      : input_{input},
        lineage_{lineage},
        layers_{layers_of(lineage)},
        column_{(width - 2 * left) / static_cast<double>(std::max<std::size_t>(layers_.layers, 2))},
        height_of_{heights_of(layers_)},
        height_{top + row * (*std::max_element(height_of_.begin(), height_of_.end()) + 1.5) + bottom} {}

  std::string run() {
    Svg svg{width, height_, "Splinter graph of " + input_.candidates.front().name};
    svg.text(8, 16, "start", "Who left whom, " + known_words(input_.asked.known), "value");
    for (std::size_t i = 0; i < lineage_.events.size(); ++i) draw_event(svg, lineage_.events[i], i);
    for (std::size_t lane = 0; lane < lineage_.lanes.size(); ++lane) {
      svg.rect(x(lane), y(lane) - box / 2, wide(), box, lane == 0 ? "node asked" : "node");
      const auto room = static_cast<std::size_t>(wide() / 7.2);
      svg.text(x(lane) + wide() / 2, y(lane) + 4, "middle", shorten(lineage_.lanes[lane].name, room),
               lane == 0 ? "name value" : "name");
    }
    svg.line(left, height_ - 12, left + 18, height_ - 12, "split");
    svg.text(left + 24, height_ - 8, "start", "left", "tick");
    svg.line(left + 80, height_ - 12, left + 98, height_ - 12, "join");
    svg.text(left + 104, height_ - 8, "start", "joined or returned", "tick");
    return svg.finish();
  }

 private:
  double wide() const { return std::min(column_ * 0.62, 200.0); }
  double x(std::size_t lane) const { return left + column_ * static_cast<double>(layers_.layer[lane]); }
  double y(std::size_t lane) const { return top + row * (height_of_[lane] + 0.5); }

  /// In rows: as near to the mean of those it left as the order within its layer allows.
  static std::vector<double> heights_of(const Layers& layers) {
    std::vector<std::vector<std::size_t>> rows(layers.layers);
    for (std::size_t lane = 0; lane < layers.layer.size(); ++lane) rows[layers.layer[lane]].push_back(lane);
    std::vector<double> heights(layers.layer.size(), 0);
    for (auto& lanes : rows) {
      std::sort(lanes.begin(), lanes.end(),
                [&](std::size_t a, std::size_t b) { return layers.position[a] < layers.position[b]; });
      double free = 0;
      for (const auto lane : lanes) {
        double sum = 0, parents = 0;
        for (const auto& [parent, child] : layers.edges) {
          if (child != lane) continue;
          sum += heights[parent];
          ++parents;
        }
        heights[lane] = parents > 0 ? std::max(free, sum / parents) : free;
        free = heights[lane] + 1;
      }
    }
    return heights;
  }

  /// Curves from side to side; between groups of one layer round their right ends.
  std::string curve(std::size_t from, std::size_t to, double down) const {
    const bool right = x(to) > x(from), same = layers_.layer[to] == layers_.layer[from];
    const double x1 = x(from) + (right || same ? wide() : 0), x2 = x(to) + (right ? 0 : wide());
    const double y1 = y(from) + down, y2 = y(to) + down;
    const double bend = same ? 40 : (x2 - x1) / 2;
    const auto apart = layers_.layer[from] > layers_.layer[to] ? layers_.layer[from] - layers_.layer[to]
                                                               : layers_.layer[to] - layers_.layer[from];
    // Past the boxes between, it runs below them.
    const double c1 = apart > 1 ? std::max(y1, y2) + row * 1.3 : y1, c2 = apart > 1 ? c1 : y2;
    return "M" + coordinate(x1) + " " + coordinate(y1) + "C" + coordinate(x1 + bend) + " " + coordinate(y1) +
           " " + coordinate(same ? x2 + bend : x2 - bend) + " " + coordinate(c2) + " " + coordinate(x2) +
           " " + coordinate(y2);
  }

  void draw_event(Svg& svg, const LineageEvent& event, std::size_t index) {
    if (event.kind == LineageEvent::Kind::umbrella) return;
    const bool split = event.kind == LineageEvent::Kind::split;
    const auto year = event.change.when ? std::to_string(event.change.when->first.year()) : std::string{"?"};
    svg.open_link(input_.prefix + "lineage-" + std::to_string(index),
                  std::string{name_of(event.kind)} + " " +
                      (event.change.when ? event.change.when->to_string() : "on a day not told"));
    for (const auto party : event.parties) {
      const auto from = split ? event.target : party, to = split ? party : event.target;
      // Splits and returns of one pair run beside each other.
      const double down = split ? -5 : 6;
      svg.path(curve(from, to, down), split ? "split open" : "join open");
      const bool right = x(to) >= x(from);
      const double end = right ? x(to) - 6 : x(to) + wide() + 6;
      svg.text(end, y(to) + down - 3, right ? "end" : "start", year + (event.change.contested ? "?" : ""),
               "tick halo");
    }
    svg.close_link();
  }

  const ActorInput& input_;
  const actors::Lineage& lineage_;
  Layers layers_;
  double column_;
  std::vector<double> height_of_;  ///< by lane, in rows
  double height_;
};

}  // namespace

std::string splinter_chart(const ActorInput& input, const actors::Lineage& lineage) {
  const bool any = std::any_of(lineage.events.begin(), lineage.events.end(), [](const LineageEvent& event) {
    return event.kind != LineageEvent::Kind::umbrella;
  });
  return any ? Drawing{input, lineage}.run() : std::string{};
}

}  // namespace sanad::report
