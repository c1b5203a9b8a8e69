// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/timestamp.h"

#include "digits.h"
#include "quoted.h"

namespace sanad {
namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t whole_day = 86'400 * second;

constexpr std::int64_t floor_days(std::int64_t micros) {
  return micros / whole_day - (micros % whole_day < 0 ? 1 : 0);
}

/// Reads ".ddd..." up to the final "Z"; -1 when it is not that.
std::int64_t read_fraction(std::string_view text) {
  if (text == "Z") return 0;
  if (text.size() < 3 || text.front() != '.' || text.back() != 'Z') return -1;
  std::int64_t micros = 0;
  std::int64_t unit = second / 10;
  for (const char c : text.substr(1, text.size() - 2)) {
    if (c < '0' || c > '9') return -1;
    micros += unit * (c - '0');
    unit /= 10;
  }
  return micros;
}

tl::unexpected<Error> not_a_timestamp(std::string_view text, const char* expected) {
  return fail(ErrorCode::invalid_input, std::string{"expected "} + expected + ", found " + quoted(text));
}

}  // namespace

Result<Timestamp> Timestamp::parse(std::string_view text) {
  constexpr auto shape = "an instant written YYYY-MM-DDThh:mm:ss[.fraction]Z";
  if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':')
    return not_a_timestamp(text, shape);
  const auto day = Day::parse(text.substr(0, 10));
  if (!day) return tl::unexpected{day.error()};
  const int hour = read_digits(text, 11, 2);
  const int minute = read_digits(text, 14, 2);
  const int seconds = read_digits(text, 17, 2);
  const std::int64_t fraction = read_fraction(text.substr(19));
  if (hour < 0 || minute < 0 || seconds < 0 || fraction < 0) return not_a_timestamp(text, shape);
  const bool leap_second = hour == 23 && minute == 59 && seconds == 60;
  if (hour > 23 || minute > 59 || (seconds > 59 && !leap_second)) {
    return not_a_timestamp(text, "a time of day from 00:00:00 to 23:59:59 (23:59:60 for a leap second)");
  }
  if (leap_second && *day == day->plus_days(1))
    return not_a_timestamp(text, "an instant before the year 10000");
  const std::int64_t in_day = (hour * 60 + minute) * 60 + seconds;
  return Timestamp{day->number() * whole_day + in_day * second + fraction};
}

Timestamp Timestamp::of_day(Day day) {
  return {day.number() * whole_day};
}

Day Timestamp::day() const {
  return Day::from_number(static_cast<std::int32_t>(floor_days(micros)));
}

std::string Timestamp::to_string() const {
  const Day today = day();
  const std::int64_t in_day = micros - today.number() * whole_day;
  const auto part = [in_day](std::int64_t unit, std::int64_t of) {
    return static_cast<int>(in_day / unit % of);
  };
  std::string text = today.to_string();
  text += 'T';
  append_padded(text, part(3600 * second, 24), 2);
  text += ':';
  append_padded(text, part(60 * second, 60), 2);
  text += ':';
  append_padded(text, part(second, 60), 2);
  text += '.';
  append_padded(text, part(1000, 1000), 3);
  if (in_day % 1000 != 0) append_padded(text, part(1, 1000), 3);
  text += 'Z';
  return text;
}

}  // namespace sanad
