// SPDX-License-Identifier: Apache-2.0
/// The few SVG shapes that charts are made of. Coordinates in user units, written with one decimal.
#pragma once

#include <string>
#include <string_view>

namespace sanad::report {

class Svg {
 public:
  /// `title` is read out in place of the picture.
  Svg(double width, double height, std::string_view title);
  Svg& rect(double x, double y, double width, double height, std::string_view css);
  Svg& line(double x1, double y1, double x2, double y2, std::string_view css);
  Svg& circle(double x, double y, double radius, std::string_view css);
  Svg& path(std::string_view commands, std::string_view css);
  /// `anchor`: "start", "middle", "end".
  Svg& text(double x, double y, std::string_view anchor, std::string_view words, std::string_view css = "");
  /// Everything until close_link() leads to the place on the same page with this id; `tip` is shown on it.
  Svg& open_link(std::string_view id, std::string_view tip);
  Svg& close_link();
  /// Fills "url(#hatch)" (uncertain) and "url(#stripe)" (contested), for classes of those names.
  Svg& define_fills();
  std::string finish();

 private:
  std::string out_;
};

std::string coordinate(double value);

}  // namespace sanad::report
