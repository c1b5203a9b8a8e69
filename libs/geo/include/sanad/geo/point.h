// SPDX-License-Identifier: Apache-2.0
/// Points on the WGS 84 sphere and the distance between them.
#pragma once

#include <cmath>

#include "sanad/core/result.h"

namespace sanad::geo {

/// Degrees, north and east positive.
struct Point {
  double latitude = 0;   ///< -90..90
  double longitude = 0;  ///< -180..180

  /// invalid_input if out of range or not finite.
  static Result<Point> make(double latitude, double longitude);
  friend bool operator==(const Point&, const Point&) = default;
};

/// Great-circle distance in km (haversine, mean earth radius 6371.0088 km); within 0.5 % of the ellipsoid.
double distance_km(const Point& a, const Point& b);

}  // namespace sanad::geo
