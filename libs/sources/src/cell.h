// SPDX-License-Identifier: Apache-2.0
/// What one cell of a table may say: a count, a number, a day. Pure; no allocation.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sanad/core/date.h"
#include "sanad/geo/point.h"

namespace sanad::sources {

/// Without white space (ASCII and no-break spaces) at both ends.
std::string_view trimmed(std::string_view text);

/// ASCII letters only; other bytes must be equal.
bool equals_ignoring_case(std::string_view a, std::string_view b);

/// A cell that is empty, "NA" or "NULL" says "unknown"; a cell that cannot be read says nothing and must be reported.
template <class T>
struct Cell {
  std::optional<T> value;
  bool bad = false;  ///< not empty, and not of the form asked for
};

/// No event that a list of incidents can hold has more: larger numbers are slips or attacks, and sums stay in range.
inline constexpr std::int64_t largest_count = 1'000'000'000;
/// Years of days that are taken for the day of an event.
inline constexpr int first_year = 1500, last_year = 2199;

/// A whole number 0..largest_count. Also as spreadsheets write it: "3.0".
Cell<std::int64_t> read_count(std::string_view text);
/// A whole number of either sign, for codes and sentinels ("-9", "-99", "2.0"); within +-10^15.
Cell<std::int64_t> read_integer(std::string_view text);
/// A finite decimal number with '.', optionally signed.
Cell<double> read_real(std::string_view text);
/// "2021-12-29", also with a time behind it ("2021-12-29 00:00:00.000", "2021-12-29T00:00:00Z"); first_year..last_year.
Cell<Day> read_iso_day(std::string_view text);
/// "16 May 2025" and "16-May-2025": day, English month name or its first three letters, year.
Cell<Day> read_day_month_year(std::string_view text);
/// 1..12 for an English month name, or three letters or more of one; 0 otherwise.
int month_of_name(std::string_view name);

/// A point of two cells: no value if either is empty; bad if either is no number, or out of range.
Cell<geo::Point> read_point(std::string_view latitude, std::string_view longitude);

}  // namespace sanad::sources
