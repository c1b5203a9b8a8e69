// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "chart.h"

namespace sanad::report {

std::vector<double> axis_ticks(double highest, int about) {
  const double rough = std::max(highest, 1.0) / std::max(about, 1);
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough) {
      step = factor * power;
      break;
    }
  }
  step = std::max(step, 1.0);
  std::vector<double> ticks{0};
  while (ticks.back() < highest) ticks.push_back(ticks.back() + step);
  if (ticks.size() == 1) ticks.push_back(step);
  return ticks;
}

}  // namespace sanad::report
