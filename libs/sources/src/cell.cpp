// SPDX-License-Identifier: Apache-2.0
#include "cell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sanad::sources {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_zeros(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '0'; });
}

/// Empty, or what R and SQL write for it.
bool says_nothing(std::string_view trimmed_text) {
  return trimmed_text.empty() || trimmed_text == "NA" || trimmed_text == "NULL";
}

Cell<std::int64_t> read_whole(std::string_view text, std::int64_t smallest, std::int64_t largest) {
  text = trimmed(text);
  if (says_nothing(text)) return {};
  std::int64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || value < smallest || value > largest) return {.value = {}, .bad = true};
  if (stop != end && (*stop != '.' || !all_zeros({stop + 1, end}))) return {.value = {}, .bad = true};
  return {.value = value, .bad = false};
}

Cell<Day> day_of(int year, int month, int day) {
  if (year < first_year || year > last_year) return {.value = {}, .bad = true};
  const auto made = Day::from_ymd(year, month, day);
  return made ? Cell<Day>{*made, false} : Cell<Day>{{}, true};
}

/// Digits only, all of them.
bool read_digits(std::string_view text, int& value) {
  if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit)) return false;
  value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return true;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view no_break = "\xC2\xA0";
  for (;;) {
    if (!text.empty() && is_blank(text.front())) {
      text.remove_prefix(1);
    } else if (!text.empty() && is_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.starts_with(no_break)) {
      text.remove_prefix(no_break.size());
    } else if (text.ends_with(no_break)) {
      text.remove_suffix(no_break.size());
    } else {
      return text;
    }
  }
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

Cell<std::int64_t> read_count(std::string_view text) { return read_whole(text, 0, largest_count); }

Cell<std::int64_t> read_integer(std::string_view text) {
  constexpr std::int64_t largest = 1'000'000'000'000'000;
  return read_whole(text, -largest, largest);
}

Cell<double> read_real(std::string_view text) {
  text = trimmed(text);
  if (says_nothing(text)) return {};
  if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.remove_prefix(1);
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) return {.value = {}, .bad = true};
  return {.value = value, .bad = false};
}

Cell<Day> read_iso_day(std::string_view text) {
  text = trimmed(text);
  if (says_nothing(text)) return {};
  if (text.size() > 10 && text[10] != ' ' && text[10] != 'T') return {.value = {}, .bad = true};
  const std::string_view date = text.substr(0, 10);
  int year = 0;
  int month = 0;
  int day = 0;
  if (date.size() != 10 || date[4] != '-' || date[7] != '-' || !read_digits(date.substr(0, 4), year) ||
      !read_digits(date.substr(5, 2), month) || !read_digits(date.substr(8, 2), day)) {
    return {.value = {}, .bad = true};
  }
  return day_of(year, month, day);
}

Cell<Day> read_day_month_year(std::string_view text) {
  text = trimmed(text);
  if (says_nothing(text)) return {};
  const auto first = text.find_first_of(" -");
  const auto last = text.find_last_of(" -");
  int year = 0;
  int day = 0;
  if (first == std::string_view::npos || first == last || first > 2 || !read_digits(text.substr(0, first), day) ||
      text.size() - last != 5 || !read_digits(text.substr(last + 1), year)) {
    return {.value = {}, .bad = true};
  }
  const int month = month_of_name(trimmed(text.substr(first + 1, last - first - 1)));
  return month == 0 ? Cell<Day>{{}, true} : day_of(year, month, day);
}

int month_of_name(std::string_view name) {
  static constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",
                                                              "may",     "june",     "july",      "august",
                                                              "september", "october", "november", "december"};
  if (name.ends_with('.')) name.remove_suffix(1);
  if (name.size() < 3) return 0;
  for (std::size_t month = 0; month < months.size(); ++month) {
    if (equals_ignoring_case(name, months[month].substr(0, name.size()))) return static_cast<int>(month) + 1;
  }
  return 0;
}

Cell<geo::Point> read_point(std::string_view latitude, std::string_view longitude) {
  const auto north = read_real(latitude);
  const auto east = read_real(longitude);
  if (north.bad || east.bad) return {.value = {}, .bad = true};
  if (!north.value || !east.value) return {};
  const auto point = geo::Point::make(*north.value, *east.value);
  return point ? Cell<geo::Point>{*point, false} : Cell<geo::Point>{{}, true};
}

}  // namespace sanad::sources
