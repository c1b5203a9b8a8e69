// SPDX-License-Identifier: Apache-2.0
// Numbers and dates of spreadsheet cells.
#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "sanad/core/date.h"
#include "xlsx_workbook.h"

namespace sanad::sources {
namespace {

constexpr double seconds_a_day = 86400;
constexpr double last_serial = 2958466;  // 10000-01-01
constexpr std::int32_t serial_of_1970 = 25569;
constexpr std::int32_t days_to_1904 = 1462;
// The 1900 system has a 29 February 1900 that never was: serials before it are one less.
constexpr std::int32_t first_true_serial = 61;

std::string shown_date(double value, NumberForm form, bool from_1904) {
  const double whole = std::floor(value);
  auto serial = static_cast<std::int32_t>(whole);
  auto seconds = static_cast<std::int32_t>(std::lround((value - whole) * seconds_a_day));
  if (seconds == static_cast<std::int32_t>(seconds_a_day)) {
    seconds = 0;
    ++serial;
  }
  const auto clock = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (form == NumberForm::time && serial == 0) return clock;
  if (from_1904) serial += days_to_1904;
  const std::int32_t shift = !from_1904 && serial < first_true_serial ? 1 : 0;
  const std::string day = Day::from_number(serial - serial_of_1970 + shift).to_string();
  return seconds == 0 ? day : day + " " + clock;
}

}  // namespace

std::string shown_number(std::string_view raw, NumberForm form, bool from_1904) {
  double value = 0;
  const char* end = raw.data() + raw.size();
  const auto [stop, error] = std::from_chars(raw.data(), end, value);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) return std::string{raw};
  const bool in_range = value >= 0 && value < last_serial - 1 - (from_1904 ? days_to_1904 : 0);
  if (form != NumberForm::number && in_range) return shown_date(value, form, from_1904);
  constexpr double exact_whole = 1e15;
  if (std::abs(value) < exact_whole && value == std::floor(value)) {
    return std::to_string(static_cast<std::int64_t>(value));
  }
  // Fifteen digits are what a spreadsheet shows: 0.1 + 0.2 is 0.3 there.
  return fmt::format("{:.15g}", value);
}

NumberForm form_of_id(std::uint32_t id) {
  if (id >= 14 && id <= 17) return NumberForm::date;
  if (id >= 18 && id <= 21) return NumberForm::time;
  if (id == 22) return NumberForm::date;
  if (id >= 45 && id <= 47) return NumberForm::time;
  // Dates of East Asian editions (18.8.30).
  if ((id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
    return NumberForm::date;
  return NumberForm::number;
}

NumberForm form_of_code(std::string_view code) {
  bool date = false;
  bool clock = false;
  bool month_or_minute = false;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char c = code[at];
    if (c == '"' || c == '[') {
      const auto close = code.find(c == '"' ? '"' : ']', at + 1);
      if (close == std::string_view::npos) break;
      const auto inside = code.substr(at + 1, close - at - 1);
      if (c == '[' && (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s"))
        clock = true;
      at = close;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
      date = true;
    } else if (c == 'h' || c == 'H' || c == 's' || c == 'S') {
      clock = true;
    } else if (c == 'm' || c == 'M') {
      month_or_minute = true;
    }
  }
  if (date || (month_or_minute && !clock)) return NumberForm::date;
  return clock ? NumberForm::time : NumberForm::number;
}

}  // namespace sanad::sources
