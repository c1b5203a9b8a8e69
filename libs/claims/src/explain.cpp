// SPDX-License-Identifier: Apache-2.0
#include "explain.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace sanad::claims {
namespace {

constexpr double whole_max = 1e12;

/// The digits as printed, without separators, and where the point stands.
struct Digits {
  std::string text;
  std::size_t decimals = 0;
};

std::optional<Digits> digits_of(const Claim& claim) {
  const double value = std::abs(claim.value.value_or(0));
  if (value >= whole_max) return std::nullopt;
  std::size_t decimals = 0;
  for (double unit = claim.rounding * 2; unit > 0 && unit < 0.99 && decimals < 4; unit *= 10) ++decimals;
  auto text = fmt::format("{:.{}f}", value, decimals);
  std::erase(text, '.');
  return Digits{std::move(text), decimals};
}

double value_of(const Digits& digits) {
  double value = 0;
  std::from_chars(digits.text.data(), digits.text.data() + digits.text.size(), value);
  return value / std::pow(10.0, static_cast<double>(digits.decimals));
}

}  // namespace

std::string plain_number(double value) {
  if (std::abs(value - std::round(value)) < 1e-9) return fmt::format("{:.0f}", value);
  auto text = fmt::format("{:.2f}", value);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::vector<Explanation> explain_digits(std::span<const Operand> operands,
                                        const std::function<bool(std::size_t, double)>& holds) {
  std::vector<Explanation> found;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const auto digits = digits_of(*operands[i].claim);
    if (!digits) continue;
    const double sign = operands[i].claim->value.value_or(0) < 0 ? -1 : 1;
    for (std::size_t at = 0; at + 1 < digits->text.size(); ++at) {
      auto swapped = *digits;
      if (swapped.text[at] == swapped.text[at + 1]) continue;
      std::swap(swapped.text[at], swapped.text[at + 1]);
      const double value = sign * value_of(swapped);
      if (swapped.text.front() == '0' || !holds(i, value)) continue;
      found.push_back({"digits_swapped",
                       fmt::format("With two digits of {} swapped ({} for {}) it is right.", operands[i].name,
                                   plain_number(value), operands[i].claim->surface),
                       value});
    }
  }
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const auto digits = digits_of(*operands[i].claim);
    if (!digits) continue;
    const double sign = operands[i].claim->value.value_or(0) < 0 ? -1 : 1;
    std::optional<double> nearest;
    for (std::size_t at = 0; at < digits->text.size(); ++at) {
      for (char digit = '0'; digit <= '9'; ++digit) {
        auto changed = *digits;
        if (changed.text[at] == digit || (at == 0 && digit == '0' && changed.text.size() > 1)) continue;
        changed.text[at] = digit;
        const double value = sign * value_of(changed), printed_value = operands[i].claim->value.value_or(0);
        if (nearest && std::abs(value - printed_value) >= std::abs(*nearest - printed_value)) continue;
        if (holds(i, value)) nearest = value;
      }
    }
    if (!nearest) continue;
    found.push_back({"one_digit",
                     fmt::format("With one digit of {} changed ({} for {}) it is right.", operands[i].name,
                                 plain_number(*nearest), operands[i].claim->surface),
                     *nearest});
  }
  return found;
}

std::optional<Explanation> implied_whole(const Interval& interval, const std::string& name) {
  constexpr double candidates_max = 3;
  if (interval.low <= 0 || interval.high >= whole_max) return std::nullopt;
  const double first = std::ceil(interval.low - 1e-9), last = std::floor(interval.high + 1e-9);
  if (last < first || last - first + 1 > candidates_max) return std::nullopt;
  const auto span = fmt::format("{} to {}", plain_number(interval.low), plain_number(interval.high));
  if (first == last) {
    return Explanation{"implied_operand",
                       fmt::format("It would be right with {} for {} (the only whole number in {}).",
                                   plain_number(first), name, span),
                       first};
  }
  return Explanation{
      "implied_operand",
      fmt::format("It would be right with {} to {} for {}.", plain_number(first), plain_number(last), name),
      first};
}

}  // namespace sanad::claims
