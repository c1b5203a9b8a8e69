// SPDX-License-Identifier: Apache-2.0
#include "svg.h"

#include <fmt/format.h>

#include "visible_text.h"

namespace sanad::report {

std::string coordinate(double value) {
  return fmt::format("{:.1f}", value);
}

Svg::Svg(double width, double height, std::string_view title) {
  out_ = fmt::format(R"(<svg viewBox="0 0 {} {}" role="img" aria-label="{}">)", coordinate(width),
                     coordinate(height), escape_html(title));
}

Svg& Svg::rect(double x, double y, double width, double height, std::string_view css) {
  out_ += fmt::format(R"(<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" class="{}"/>)", x, y,
                      width, height, css);
  return *this;
}

Svg& Svg::line(double x1, double y1, double x2, double y2, std::string_view css) {
  out_ += fmt::format(R"(<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" class="{}"/>)", x1, y1, x2, y2,
                      css);
  return *this;
}

Svg& Svg::circle(double x, double y, double radius, std::string_view css) {
  out_ += fmt::format(R"(<circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}" class="{}"/>)", x, y, radius, css);
  return *this;
}

Svg& Svg::path(std::string_view commands, std::string_view css) {
  out_ += fmt::format(R"(<path d="{}" class="{}"/>)", commands, css);
  return *this;
}

Svg& Svg::text(double x, double y, std::string_view anchor, std::string_view words, std::string_view css) {
  out_ += fmt::format(R"(<text x="{:.1f}" y="{:.1f}" text-anchor="{}" class="{}">{}</text>)", x, y, anchor,
                      css, escape_html(words));
  return *this;
}

Svg& Svg::open_link(std::string_view id, std::string_view tip) {
  out_ += fmt::format(R"(<a href="#{}"><title>{}</title>)", escape_html(id), escape_html(tip));
  return *this;
}

Svg& Svg::close_link() {
  out_ += "</a>";
  return *this;
}

Svg& Svg::define_fills() {
  out_ += R"svg(<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" )svg"
          R"svg(patternTransform="rotate(45)"><rect width="6" height="6" class="under"/>)svg"
          R"svg(<line x1="0" y1="0" x2="0" y2="6" class="hatching"/></pattern>)svg"
          R"svg(<pattern id="stripe" width="8" height="8" patternUnits="userSpaceOnUse">)svg"
          R"svg(<rect width="8" height="8" class="under"/>)svg"
          R"svg(<rect width="4" height="8" class="striping"/></pattern></defs>)svg";
  return *this;
}

std::string Svg::finish() {
  return out_ + "</svg>";
}

}  // namespace sanad::report
