// SPDX-License-Identifier: Apache-2.0
#include "spread.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "sanad/core/random.h"

namespace sanad::figures {
namespace {

constexpr double two_sided_95 = 1.959963984540054;
constexpr std::size_t draws = 400;
constexpr std::size_t lowest_kept = 9,
                      highest_kept = draws - 1 - lowest_kept;  // the 10th from either end: 2.5 %
constexpr std::size_t most_drawn = 32;
constexpr double lopsided = 0.6;  // skewness from which the normal quantiles mislead

double triangular(double u, double low, double peak, double high) {
  const double below = (peak - low) / (high - low);
  return u < below ? low + std::sqrt(u * (high - low) * (peak - low))
                   : high - std::sqrt((1 - u) * (high - low) * (high - peak));
}

/// What a coder's single number stands for, after the survey of UCDP coders behind uncertainUCDP
/// (docs/figures.md): right in 45 of 100 cases; else Gumbel with a location above the number. The two power
/// laws are fitted by us to the published medians, means and 95 % values at 10 and 100 dead.
struct Reported {
  static constexpr double right = 0.45;
  double location, scale;
  explicit Reported(double best)
      : location{best + 0.88 * std::pow(1 + best, 0.81)}, scale{0.75 * std::pow(1 + best, 0.82)} {}
  double cumulative(double x) const { return std::exp(-std::exp(-(x - location) / scale)); }
  double quantile(double p) const { return location - scale * std::log(-std::log(p)); }
};

double reported(double u, double low, double best, double high, const Reported& model, double below,
                double above) {
  const double at_best = (model.cumulative(best) - below) / (above - below);
  const double wrong = 1 - Reported::right;
  if (u >= wrong * at_best && u <= wrong * at_best + Reported::right) return best;
  const double p = u < wrong * at_best ? u / wrong : (u - Reported::right) / wrong;
  return std::clamp(model.quantile(below + p * (above - below)), low, high);
}

/// To whole 1024ths: sums of such numbers are exact (up to 2^43), so that they do not depend on the order.
Moments rounded(const Moments& moments) {
  const auto round = [](double value) { return std::nearbyint(value * 1024) / 1024; };
  return {round(moments.mean), round(moments.variance), round(moments.third)};
}

std::int64_t clamp_to(const Sum& sum, double value) {
  const auto low = static_cast<double>(sum.range.low());
  const auto high = static_cast<double>(sum.range.high());
  return std::llround(std::clamp(value, low, high));
}

Interval around_best(const Sum& sum, double low, double high) {
  return {std::min(clamp_to(sum, low), sum.range.best()), std::max(clamp_to(sum, high), sum.range.best())};
}

/// Adds one draw of the incident to every sum.
void add_draws(const Shape& shape, Random& random, std::array<double, draws>& sums) {
  const Quantiles quantiles = quantiles_of(shape.low, shape.best, shape.high, shape.model);
  std::uint64_t bits = 0;
  unsigned left = 0;
  for (double& sum : sums) {
    if (left == 0) {
      bits = random.next();
      left = 10;  // six bits pick one of 64 quantiles
    }
    sum += quantiles[bits & 63U];
    bits >>= 6U;
    --left;
  }
}

}  // namespace

Quantiles quantiles_of(std::int64_t low, std::int64_t best, std::int64_t high, Model model) {
  const auto from = static_cast<double>(low), peak = static_cast<double>(best),
             to = static_cast<double>(high);
  Quantiles out{};
  if (low == high) {
    out.fill(from);
    return out;
  }
  const Reported coder{peak};
  const double below = coder.cumulative(from), above = coder.cumulative(to);
  const bool cut_too_hard = above - below < 1e-9;  // the model puts nothing between the bounds
  for (std::size_t k = 0; k < out.size(); ++k) {
    const double u = (static_cast<double>(k) + 0.5) / static_cast<double>(out.size());
    if (model == Model::perhaps) {
      out[k] = triangular(u, 0, 0, to);
    } else if (model == Model::agreed || cut_too_hard) {
      out[k] = triangular(u, from, peak, to);
    } else {
      out[k] = reported(u, from, peak, to, coder, below, above);
    }
  }
  return out;
}

Shape make_shape(std::int32_t low, std::int32_t best, std::int32_t high, Model model) {
  Shape shape{low, best, high, model, {}};
  const Quantiles quantiles = quantiles_of(low, best, high, model);
  const auto size = static_cast<double>(quantiles.size());
  shape.moments.mean = std::accumulate(quantiles.begin(), quantiles.end(), 0.0) / size;
  for (const double value : quantiles) {
    const double off = value - shape.moments.mean;
    shape.moments.variance += off * off / size;
    shape.moments.third += off * off * off / size;
  }
  shape.moments = rounded(shape.moments);
  return shape;
}

Moments perhaps_moments(std::int64_t high) {
  const auto top = static_cast<double>(high);
  // Of a triangular distribution that falls from 0.
  return rounded({top / 3, top * top / 18, top * top * top / 135});
}

bool needs_draws(const Sum& sum, std::size_t uncertain) {
  if (uncertain <= few_incidents) return uncertain > 0;
  return std::abs(sum.moments.third) > lopsided * std::pow(sum.moments.variance, 1.5);
}

Interval by_moments(const Sum& sum) {
  if (sum.moments.variance <= 0) return around_best(sum, static_cast<double>(sum.range.best()), 0);
  const double deviation = std::sqrt(sum.moments.variance);
  const double skewness = sum.moments.third / (sum.moments.variance * deviation);
  const double shift = (two_sided_95 * two_sided_95 - 1) * skewness / 6;
  const double mean = static_cast<double>(sum.certain) + sum.moments.mean;
  return around_best(sum, mean + deviation * (shift - two_sided_95),
                     mean + deviation * (shift + two_sided_95));
}

Interval by_draws(const Sum& sum, std::span<const Shape> uncertain, std::uint64_t seed) {
  // The seed knows the content, not the labels: a cell of a table and the same figure asked alone agree.
  const auto salt =
      static_cast<std::uint64_t>(sum.range.high()) * 1000003U + static_cast<std::uint64_t>(sum.range.low());
  Random random{mix64(seed) ^ mix64(salt + uncertain.size())};
  std::vector<std::size_t> order(uncertain.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::size_t drawn = std::min(most_drawn, order.size());
  if (drawn < order.size()) {
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      return uncertain[a].moments.variance > uncertain[b].moments.variance;
    });
  }
  std::array<double, draws> sums{};
  sums.fill(static_cast<double>(sum.certain));
  for (std::size_t i = 0; i < drawn; ++i) add_draws(uncertain[order[i]], random, sums);
  if (drawn < order.size()) {
    Moments rest;
    for (std::size_t i = drawn; i < order.size(); ++i) rest += uncertain[order[i]].moments;
    for (double& value : sums) value += rest.mean + std::sqrt(rest.variance) * random.normal();
  }
  std::ranges::nth_element(sums, sums.begin() + lowest_kept);
  const double low = sums[lowest_kept];
  std::ranges::nth_element(sums, sums.begin() + highest_kept);
  return around_best(sum, low, sums[highest_kept]);
}

}  // namespace sanad::figures
