// SPDX-License-Identifier: Apache-2.0
// Key, day and place of a row.
#include "table_account.h"

#include <fmt/format.h>

#include <algorithm>

#include "account_title.h"
#include "cell.h"
#include "table_cells.h"
#include "title_template.h"

namespace sanad::sources {

using records::AccountFlag;

TableAccount::TableAccount(const Mapping::Rules& rules, const ReadContext& context, const TableRows& rows,
                           Report& report)
    : rules_{rules}, rows_{rows}, report_{report} {
  blank_.source = context.source.name;
  blank_.marking = context.source.marking;
}

void TableAccount::note(ColumnRef column, std::string_view code, std::string message) {
  report_.note(rows_.origin(), rows_.name(column), code, std::move(message));
}

const records::Account* TableAccount::build() {
  account_ = blank_;
  if (!read_when() || !read_key()) return nullptr;
  read_where();
  read_event();
  read_counts();
  read_actors();
  read_report();
  read_flags();
  read_aggregate();
  if (rules_.title.empty()) {
    set_title(account_);
  } else {
    account_.title = fill_title(rules_.title, account_);
  }
  return &account_;
}

bool TableAccount::read_key() {
  auto key = key_of(rows_, rules_.id, keys_, report_);
  if (!key) return false;
  account_.native_id = std::move(*key);
  account_.id = records::natural_id("incident", account_.source, account_.native_id);
  return true;
}

bool TableAccount::read_when() {
  auto when = rules_.date.year.given() ? read_parts() : read_date();
  if (!when) return false;
  read_end(*when);
  read_precision(*when);
  account_.when = *when;
  return true;
}

std::optional<DateRange> TableAccount::read_date() {
  const auto text = rows_.text(rules_.date.column);
  const auto name = rows_.name(rules_.date.column);
  if (text.empty()) {
    if (rules_.date.period)
      return DateRange{rules_.date.period->first, rules_.date.period->last, DatePrecision::unknown};
    report_.reject(rows_.origin(), name, "missing-date",
                   "expected a date, found nothing; [date] period keeps such rows with an unknown date");
    return std::nullopt;
  }
  const auto found = match_first(rules_.date.formats, text);
  if (!found) {
    std::string formats;
    for (const auto& format : rules_.date.formats) {
      formats += fmt::format("{}'{}'", formats.empty() ? "" : " or ", format.pattern());
    }
    report_.reject(rows_.origin(), name, "bad-date", expected_found("a date as " + formats, text));
    return std::nullopt;
  }
  if (!found->weekday_fits) {
    account_.set(AccountFlag::date_inconsistent);
    note(rules_.date.column, "date-inconsistent",
         expected_found("the weekday of " + found->range.first.to_string(), text) + ": the day is kept");
  }
  return found->range;
}

std::optional<DateRange> TableAccount::read_parts() {
  const auto part = [&](ColumnRef column, std::int64_t most) {
    const auto number = read_integer(rows_.text(column));
    const bool bad = number.bad || number.value.value_or(0) > most;
    if (bad)
      note(column, "bad-date", expected_found("a part of a date", rows_.text(column)) + ": taken as unknown");
    return bad || number.value.value_or(0) < 0 ? 0 : static_cast<int>(number.value.value_or(0));
  };
  const int year = part(rules_.date.year, last_year);
  const int month = part(rules_.date.month, 12);
  const int day = part(rules_.date.day, 31);
  if (year < first_year) {
    if (rules_.date.period)
      return DateRange{rules_.date.period->first, rules_.date.period->last, DatePrecision::unknown};
    report_.reject(rows_.origin(), rows_.name(rules_.date.year), "missing-date",
                   expected_found("a year", rows_.text(rules_.date.year)));
    return std::nullopt;
  }
  if (month == 0) return DateRange::whole_year(year);
  if (day == 0) return DateRange::whole_month(year, month);
  const auto made = Day::from_ymd(year, month, day);
  if (made) return DateRange::single(*made);
  account_.set(AccountFlag::date_inconsistent);
  note(rules_.date.day, "date-inconsistent",
       fmt::format("expected a day of {}-{:02}, found {}: the month is kept", year, month, day));
  return DateRange::whole_month(year, month);
}

void TableAccount::read_end(DateRange& when) {
  const auto text = rows_.text(rules_.date.end);
  if (text.empty()) return;
  const auto end = match_first(rules_.date.formats, text);
  if (!end) {
    account_.set(AccountFlag::date_inconsistent);
    note(rules_.date.end, "bad-date", expected_found("a date", text) + ": the end is left out");
    return;
  }
  if (end->range.last < when.first) {
    account_.set(AccountFlag::date_inconsistent);
    note(rules_.date.end, "date-inconsistent",
         expected_found("an end not before " + when.first.to_string(), text) + ": both are taken as bounds");
    when.last = when.first;
    when.first = end->range.first;
  } else {
    when.last = std::max(when.last, end->range.last);
  }
  constexpr std::int32_t week = 7;
  constexpr std::int32_t month = 31;
  const auto days = when.days();
  when.precision = days == 1       ? DatePrecision::day
                   : days < week   ? DatePrecision::days
                   : days == week  ? DatePrecision::week
                   : days <= month ? DatePrecision::month
                                   : DatePrecision::year;
}

void TableAccount::read_precision(DateRange& when) {
  const auto code = code_of(rules_.date.precision);
  if (!code || when.precision == DatePrecision::unknown) return;
  const auto precision = static_cast<DatePrecision>(*code);
  if (when.first == when.last && rows_.text(rules_.date.end).empty()) {
    const Day day = when.first;
    switch (precision) {
      case DatePrecision::days:
        when = {day.plus_days(-5), day.plus_days(5), precision};
        break;
      case DatePrecision::week:
        when = {day.plus_days(-6), day.plus_days(6), precision};
        break;
      case DatePrecision::month:
        when = DateRange::whole_month(day.year(), day.month());
        break;
      case DatePrecision::year:
        when = DateRange::whole_year(day.year());
        break;
      case DatePrecision::day:
        break;
      case DatePrecision::unknown:
        if (rules_.date.period) when = *rules_.date.period;
        break;
    }
  }
  // A month without a day is no day, whatever the precision column says.
  when.precision = std::max(precision, when.first == when.last ? precision : DatePrecision::days);
}

void TableAccount::read_where() {
  auto& where = account_.where;
  where.country = text_of(rules_.place.country);
  where.province = text_of(rules_.place.province);
  where.district = text_of(rules_.place.district);
  where.place = text_of(rules_.place.place);
  if (const auto code = code_of(rules_.place.precision)) {
    where.precision = static_cast<records::PlacePrecision>(*code);
  }
  read_point();
}

void TableAccount::read_point() {
  std::string latitude{rows_.text(rules_.place.latitude)};
  std::string longitude{rows_.text(rules_.place.longitude)};
  if (rules_.file.decimal == ',') {
    std::replace(latitude.begin(), latitude.end(), ',', '.');
    std::replace(longitude.begin(), longitude.end(), ',', '.');
  }
  const auto point = sources::read_point(latitude, longitude);
  account_.where.point = point.value;
  if (!point.bad) return;
  account_.set(AccountFlag::place_inconsistent);
  note(rules_.place.latitude, "bad-coordinate",
       expected_found("degrees within -90..90 and -180..180", latitude + ", " + longitude) +
           ": the point is left out");
}

}  // namespace sanad::sources
