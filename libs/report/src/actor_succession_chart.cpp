// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "actor_charts.h"
#include "sanad/core/utf8.h"
#include "time_scale.h"

namespace sanad::report {
namespace {

using actors::EndKind;
using actors::Span;
using actors::Tenure;

constexpr double width = 1000, label = 210, right = 985, top = 46, row_height = 30, bar = 16, bottom = 34;

class Drawing {
 public:
  Drawing(const ActorInput& input, const actors::Succession& succession)
      : input_{input},
        succession_{succession},
        height_{top + row_height * static_cast<double>(succession.tenures.size()) + bottom},
        scale_{scale_of(input, succession)},
        until_{drawn_until(input)} {}

  std::string run() {
    Svg svg{width, height_, "Succession of " + input_.candidates.front().name};
    svg.define_fills();
    svg.text(8, 16, "start", "Succession, " + known_words(input_.asked.known), "value");
    for (std::size_t i = 0; i < succession_.spans.size(); ++i) draw_gap(svg, succession_.spans[i], i);
    scale_.draw(svg, top - 4, height_ - bottom);
    for (std::size_t i = 0; i < succession_.tenures.size(); ++i) draw_tenure(svg, succession_.tenures[i], i);
    draw_key(svg);
    return svg.finish();
  }

 private:
  static TimeScale scale_of(const ActorInput& input, const actors::Succession& succession) {
    Extent extent;
    bool open = false;
    for (const auto& tenure : succession.tenures) {
      extent.add(tenure.begin);
      extent.add(tenure.end.range);
      open = open || tenure.end.kind == EndKind::open || tenure.end.kind == EndKind::reported;
    }
    auto last = extent.last_or(input.asked.on);
    if (open) last = std::max(last, drawn_until(input));
    return {extent.first_or(input.asked.on).plus_days(-60), last.plus_days(30), label, right};
  }

  void draw_gap(Svg& svg, const Span& span, std::size_t index) {
    if (span.kind != Span::Kind::gap || !span.from || !span.to) return;
    svg.open_link(input_.prefix + "succession-" + std::to_string(succession_.tenures.size() + index),
                  "gap " + span.text);
    const double x = scale_.x(span.from->first);
    svg.rect(x, top, std::max(scale_.x(span.to->last) - x, 1.0), height_ - top - bottom, "gap");
    svg.close_link();
  }

  /// From the earliest beginning to the latest end; the parts that accounts leave open have a fill of their
  /// own.
  void draw_tenure(Svg& svg, const Tenure& tenure, std::size_t index) {
    const double y = top + row_height * static_cast<double>(index) + (row_height - bar) / 2;
    svg.open_link(input_.prefix + "succession-" + std::to_string(index),
                  tenure.name + ", end " + std::string{name_of(tenure.end.kind)});
    svg.text(label - 8, y + 12, "end", shown(tenure), "name");
    const Day today = until_;
    const auto begin = tenure.begin.value_or(tenure.end.range.value_or(DateRange::single(today)));
    const auto& end = tenure.end;
    const bool still = !end.range || end.kind == EndKind::reported;
    const double begun = scale_.x(begin.last),
                 ends = still && !end.range ? scale_.right() : scale_.x(end.range->first.plus_days(1));
    const char* body = tenure.acting ? "acting" : "tenure";
    if (begin.first < begin.last)
      part(svg, scale_.x(begin.first), begun, y, tenure.begin_contested ? "stripe" : "hatch");
    part(svg, begun, std::max(ends, begun + 2), y, body);
    if (still && end.range) {
      part(svg, ends, scale_.x(std::max(today, end.range->last)), y, "stripe");
    } else if (end.range && end.range->first < end.range->last) {
      part(svg, ends, scale_.x(end.range->last.plus_days(1)), y, end.contested ? "stripe" : "hatch");
    }
    for (const auto entry : end.contradicted) draw_report(svg, entry, y);
    svg.close_link();
  }

  /// A false report of his end: a cross on its day.
  void draw_report(Svg& svg, actors::EntryIndex entry, double y) {
    const auto& when = input_.base.statement(entry).from;
    if (!when) return;
    const double x = scale_.x(when->first), half = 4, middle = y + bar / 2;
    svg.line(x - half, middle - half, x + half, middle + half, "report");
    svg.line(x - half, middle + half, x + half, middle - half, "report");
  }

  static void part(Svg& svg, double from, double to, double y, const char* css) {
    if (to > from) svg.rect(from, y, std::max(to - from, 1.5), bar, css);
  }

  static std::string shown(const Tenure& tenure) {
    constexpr std::size_t longest = 27;
    constexpr std::string_view mark = " (acting)";
    if (!tenure.acting) return shorten(tenure.name, longest);
    return shorten(tenure.name, longest - mark.size()) + std::string{mark};
  }

  void draw_key(Svg& svg) {
    const double y = height_ - 20;
    double x = label;
    const auto entry = [&](const char* css, const char* words, double wide) {
      svg.rect(x, y, 18, 11, css);
      svg.text(x + 24, y + 10, "start", words, "tick");
      x += wide;
    };
    entry("tenure", "held", 70);
    entry("acting", "acting", 80);
    entry("hatch", "on one of these days", 165);
    entry("stripe", "contested, or reported only", 200);
    entry("gap", "nobody for good", 130);
    svg.line(x, y + 1, x + 8, y + 9, "report").line(x, y + 9, x + 8, y + 1, "report");
    svg.text(x + 14, y + 10, "start", "end reported, refuted", "tick");
  }

  const ActorInput& input_;
  const actors::Succession& succession_;
  double height_;
  TimeScale scale_;
  Day until_;
};

}  // namespace

Day drawn_until(const ActorInput& input) {
  auto last = std::max(input.asked.on, input.asked.known.day.value_or(input.asked.on));
  for (actors::EntryIndex entry = 0; entry < input.base.entries().size(); ++entry) {
    if (input.base.known(entry, input.asked.known)) last = std::max(last, input.base.public_day(entry));
  }
  return last;
}

std::string known_words(const actors::Known& known) {
  if (!known.day) return "as known now";
  return "as known on " + known.day->to_string() +
         (known.reading == actors::Known::Reading::here ? " (held here by then)" : " (published by then)");
}

std::string succession_chart(const ActorInput& input, const actors::Succession& succession) {
  return succession.tenures.empty() ? std::string{} : Drawing{input, succession}.run();
}

}  // namespace sanad::report
