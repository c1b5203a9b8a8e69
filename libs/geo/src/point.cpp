// SPDX-License-Identifier: Apache-2.0
#include "sanad/geo/point.h"

#include <fmt/format.h>

#include <algorithm>
#include <numbers>

namespace sanad::geo {
namespace {

constexpr double earth_radius_km = 6371.0088;  // IUGG mean radius

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

double squared_sine_of_half(double angle) {
  const double sine = std::sin(angle / 2);
  return sine * sine;
}

}  // namespace

Result<Point> Point::make(double latitude, double longitude) {
  if (!(latitude >= -90 && latitude <= 90)) {
    return fail(ErrorCode::invalid_input,
                fmt::format("expected a latitude between -90 and 90, found {}", latitude));
  }
  if (!(longitude >= -180 && longitude <= 180)) {
    return fail(ErrorCode::invalid_input,
                fmt::format("expected a longitude between -180 and 180, found {}", longitude));
  }
  return Point{latitude, longitude};
}

double distance_km(const Point& a, const Point& b) {
  const double latitude_a = radians(a.latitude);
  const double latitude_b = radians(b.latitude);
  const double half = squared_sine_of_half(latitude_b - latitude_a) +
                      std::cos(latitude_a) * std::cos(latitude_b) *
                          squared_sine_of_half(radians(b.longitude) - radians(a.longitude));
  return 2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, half)));
}

}  // namespace sanad::geo
