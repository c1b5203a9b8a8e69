// SPDX-License-Identifier: Apache-2.0
#include "date_format.h"

#include <fmt/format.h>

#include <array>

#include "cell.h"

namespace sanad::sources {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int weekday_of_name(std::string_view name) {
  static constexpr std::array<std::string_view, 7> days = {"monday", "tuesday",  "wednesday", "thursday",
                                                           "friday", "saturday", "sunday"};
  if (name.size() < 3) return -1;
  for (std::size_t day = 0; day < days.size(); ++day) {
    if (equals_ignoring_case(name, days[day].substr(0, name.size()))) return static_cast<int>(day);
  }
  return -1;
}

/// Reads a text from the front; every step either takes what it needs or fails for good.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_{text} {}

  bool number(std::size_t most, int& value) {
    skip_blanks();
    std::size_t size = 0;
    value = 0;
    while (size < rest_.size() && size < most && is_digit(rest_[size]))
      value = value * 10 + (rest_[size++] - '0');
    rest_.remove_prefix(size);
    return size > 0;
  }
  std::string_view word() {
    skip_blanks();
    std::size_t size = 0;
    while (size < rest_.size() && is_letter(rest_[size])) ++size;
    const auto found = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return found;
  }
  bool literal(char c) {
    skip_blanks();
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
  }
  /// Nothing is left, or a time of day: blanks or a T, then digits and a colon.
  bool ended() {
    if (trimmed(rest_).empty()) return true;
    if (!is_blank(rest_.front()) && rest_.front() != 'T') return false;
    rest_.remove_prefix(1);
    int hour = 0;
    return number(2, hour) && literal(':');
  }

 private:
  std::string_view rest_;
};

struct Parts {
  int year = 0, month = 0, day = 0, weekday = -1;
};

bool read_part(char sign, Scanner& scanner, Parts& parts) {
  switch (sign) {
    case 'Y':
      return scanner.number(4, parts.year) && parts.year >= first_year && parts.year <= last_year;
    case 'm':
      return scanner.number(2, parts.month) && parts.month >= 1 && parts.month <= 12;
    case 'd':
      return scanner.number(2, parts.day) && parts.day >= 1;
    case 'B':
      return (parts.month = month_of_name(scanner.word())) != 0;
    case 'A':
      return (parts.weekday = weekday_of_name(scanner.word())) >= 0;
    default:
      return false;
  }
}

}  // namespace

Result<DateFormat> DateFormat::make(std::string_view pattern) {
  constexpr std::string_view signs = "YmBdA*";
  bool year = false;
  bool month = false;
  bool day = false;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '%') continue;
    const char sign = ++at < pattern.size() ? pattern[at] : '%';
    if (signs.find(sign) == std::string_view::npos) {
      return fail(ErrorCode::invalid_input,
                  fmt::format("expected %Y, %m, %B, %d, %A or %* in a date format, found '%{}'", sign));
    }
    year = year || sign == 'Y';
    month = month || sign == 'm' || sign == 'B';
    day = day || sign == 'd';
  }
  if (!year || (day && !month)) {
    return fail(
        ErrorCode::invalid_input,
        fmt::format("expected a date format with a year, and a month if it has a day, found '{}'", pattern));
  }
  return DateFormat{std::string{pattern}};
}

std::optional<DateFormat::Match> DateFormat::match(std::string_view text) const {
  Scanner scanner{trimmed(text)};
  Parts parts;
  bool open_end = false;
  for (std::size_t at = 0; at < pattern_.size() && !open_end; ++at) {
    const char c = pattern_[at];
    if (is_blank(c)) {
      scanner.skip_blanks();
    } else if (c != '%') {
      if (!scanner.literal(c)) return std::nullopt;
    } else if (pattern_[++at] == '*') {
      open_end = true;
    } else if (!read_part(pattern_[at], scanner, parts)) {
      return std::nullopt;
    }
  }
  if (!open_end && !scanner.ended()) return std::nullopt;
  if (parts.month == 0) return Match{DateRange::whole_year(parts.year)};
  if (parts.day == 0) return Match{DateRange::whole_month(parts.year, parts.month)};
  const auto day = Day::from_ymd(parts.year, parts.month, parts.day);
  if (!day) return std::nullopt;
  return Match{DateRange::single(*day), parts.weekday < 0 || parts.weekday == day->weekday()};
}

std::optional<DateFormat::Match> match_first(std::span<const DateFormat> formats, std::string_view text) {
  for (const auto& format : formats) {
    if (auto found = format.match(text)) return found;
  }
  return std::nullopt;
}

}  // namespace sanad::sources
