// SPDX-License-Identifier: Apache-2.0
#include "gtd_row.h"

#include <fmt/format.h>

#include "account_title.h"
#include "cell.h"
#include "gtd_codes.h"
#include "gtd_columns.h"
#include "sanad/core/digest.h"

namespace sanad::sources::gtd {
namespace {

using records::Account;
using records::AccountFlag;
using records::Attackers;
using records::Measure;
using records::VictimClass;

constexpr std::int64_t smallest_id = 197'000'000'000;
constexpr std::int64_t largest_id = 219'999'999'999;

/// A key for tables without eventid: the same row always has the same one.
std::string content_key(std::span<const std::string_view> cells) {
  constexpr std::size_t shown_digits = 32;
  Sha256 hash;
  for (const std::string_view cell : cells) {
    hash.update(trimmed(cell));
    hash.update(std::string_view{"\0", 1});
  }
  return "row-" + hash.finish().to_hex().substr(0, shown_digits);
}

bool says_unknown(std::string_view name) { return name.empty() || equals_ignoring_case(name, "Unknown"); }

}  // namespace

bool RowReader::read(Account& account) {
  account.flags = 0;
  account.covers = 1;
  if (!read_key(account) || !read_when(account)) return false;
  read_where(account);
  read_what(account);
  read_actors(account);
  read_counts(account);
  set_title(account);
  texts_.report_row(rows_.origin(), report_);
  return true;
}

/// -9 where there is none: GTD's own word for unknown.
std::int64_t RowReader::code(std::size_t column) const { return read_integer(rows_.cell(column)).value.value_or(-9); }

void RowReader::name(std::size_t column, std::string& into) {
  texts_.read(rows_.cell(column), into);
  if (says_unknown(into)) into.clear();
}

/// A count; -9 and -99 say unknown, other negative numbers are wrong.
std::optional<std::int64_t> RowReader::number(std::size_t column) {
  const std::string_view cell = rows_.cell(column);
  const auto count = read_count(cell);
  if (!count.bad) return count.value;
  const auto sentinel = read_integer(cell);
  if (sentinel.value != -9 && sentinel.value != -99) {
    report_.note(rows_.origin(), columns[column].name, "bad-count",
                 expected_found("a whole number >= 0", cell) + ": taken as unknown");
  }
  return std::nullopt;
}

bool RowReader::read_key(Account& account) {
  if (!rows_.has(eventid)) {
    account.native_id = content_key(rows_.cells());
  } else {
    const auto key = read_integer(rows_.cell(eventid));
    if (!key.value || *key.value < smallest_id || *key.value > largest_id) {
      report_.reject(rows_.origin(), "eventid", trimmed(rows_.cell(eventid)).empty() ? "missing-id" : "bad-id",
                     expected_found("12 digits yyyymmddnnnn", rows_.cell(eventid)) +
                         ": a spreadsheet may have rounded it");
      return false;
    }
    account.native_id = std::to_string(*key.value);
  }
  account.id = records::natural_id("incident", account.source, account.native_id);
  return true;
}

bool RowReader::read_when(Account& account) {
  const std::int64_t key = read_integer(rows_.cell(eventid)).value.value_or(0);
  std::int64_t year = key / 100'000'000;
  std::int64_t month = key / 1'000'000 % 100;
  std::int64_t day = key / 10'000 % 100;
  if (rows_.has(iyear)) {
    const auto given = [&](Column column) { return std::max<std::int64_t>(code(column), 0); };
    const bool differs = key != 0 && (given(iyear) != year || (rows_.has(imonth) && given(imonth) != month) ||
                                      (rows_.has(iday) && given(iday) != day));
    year = given(iyear);
    month = rows_.has(imonth) ? given(imonth) : key != 0 ? month : 0;
    day = rows_.has(iday) ? given(iday) : key != 0 ? day : 0;
    if (differs) {
      account.set(AccountFlag::date_inconsistent);
      report_.note(rows_.origin(), "eventid", "date-inconsistent",
                   fmt::format("expected the date {}-{}-{} in eventid, found {}: the date columns are kept", year,
                               month, day, key));
    }
  }
  const bool in_range = year >= first_year && year <= last_year && month <= 12;
  const int y = in_range ? static_cast<int>(year) : 0;
  const int m = in_range ? static_cast<int>(month) : 0;
  if (!in_range || (m != 0 && day > days_in_month(y, m))) {
    report_.reject(rows_.origin(), rows_.has(iyear) ? "iyear" : "eventid", "bad-date",
                   fmt::format("expected a day of the calendar, found {}-{}-{}", year, month, day));
    return false;
  }
  account.when = m == 0 ? DateRange::whole_year(y)
                 : day == 0 ? DateRange::whole_month(y, m)
                            : DateRange::single(Day::from_ymd(y, m, static_cast<int>(day)).value());
  check_resolution(account);
  return true;
}

/// `resolution` is the day on which a long incident ended: no second guess at its date, so it is only checked.
void RowReader::check_resolution(Account& account) {
  const auto end = read_iso_day(rows_.cell(resolution));
  if (code(extended) != 1 || !end.value || *end.value >= account.when.first) return;
  account.set(AccountFlag::date_inconsistent);
  report_.note(rows_.origin(), "resolution", "date-inconsistent",
               expected_found("a day not before the incident", rows_.cell(resolution)));
}

void RowReader::read_where(Account& account) {
  auto& where = account.where;
  name(rows_.has(country_txt) ? country_txt : country, where.country);
  if (read_integer(where.country).value) {
    report_.note(rows_.origin(), "country", "bad-code",
                 expected_found("a country's name (column country_txt)", where.country) + ": taken as unknown");
    where.country.clear();
  }
  name(provstate, where.province);
  where.district.clear();
  name(city, where.place);
  if (where.place.empty()) name(location, where.place);
  const auto point = read_point(rows_.cell(latitude), rows_.cell(longitude));
  where.point = point.value;
  if (point.bad) {
    account.set(AccountFlag::place_inconsistent);
    report_.note(rows_.origin(), "latitude", "bad-coordinate",
                 expected_found("degrees within -90..90 and -180..180",
                                fmt::format("{}, {}", rows_.cell(latitude), rows_.cell(longitude))) +
                     ": the point is left out");
  }
  where.precision = precision_of(code(specificity), code(vicinity) == 1);
  if (where.precision == records::PlacePrecision::unknown && !where.country.empty()) {
    where.precision = where.province.empty() ? records::PlacePrecision::country : records::PlacePrecision::province;
  }
}

void RowReader::read_what(Account& account) {
  using records::Tactic;
  account.kind = records::EventKind::attack;
  account.suicide.reset();
  if (const auto given = code(suicide); given == 0 || given == 1) account.suicide = given == 1;
  account.tactic = Tactic::unknown;
  for (const Column column : {attacktype1, attacktype2, attacktype3}) {
    if (account.tactic == Tactic::unknown) account.tactic = tactic_of(code(column));
  }
  if (account.tactic == Tactic::bombing) {
    if (const Tactic finer = tactic_of_weapon(code(weapsubtype1)); finer != Tactic::unknown) account.tactic = finer;
  }
  if (account.suicide == true) account.tactic = Tactic::suicide;
  account.target = target_of(code(targtype1), rows_.cell(targsubtype1_txt));
  if (code(doubtterr) == 1) account.set(AccountFlag::doubtful);
}

void RowReader::read_actors(Account& account) {
  using records::ClaimStatus;
  account.actors.clear();
  for (const Column column : {gname, gname2, gname3}) {
    std::string group;
    name(column, group);
    if (!group.empty()) account.actors.push_back({std::move(group), records::ActorRole::perpetrator});
  }
  if (code(claimed) == 1) {
    account.claim = ClaimStatus::claimed;
  } else if (account.actors.empty()) {
    account.claim = ClaimStatus::unknown;
  } else {
    account.claim = code(guncertain1) == 1 ? ClaimStatus::suspected : ClaimStatus::attributed;
  }
}

void RowReader::read_counts(Account& account) {
  account.counts.clear();
  const auto add = [&](Measure measure, VictimClass victims, Attackers attackers, std::optional<std::int64_t> best) {
    if (best) account.counts.push_back({measure, victims, attackers, {{}, best, {}}});
  };
  const auto killed = number(nkill);
  const auto killed_attackers = number(nkillter);
  const auto wounded = number(nwound);
  const auto wounded_attackers = number(nwoundte);
  add(Measure::killed, VictimClass::all, Attackers::included, killed);
  add(Measure::killed, VictimClass::militant, Attackers::unknown, killed_attackers);
  add(Measure::injured, VictimClass::all, Attackers::included, wounded);
  add(Measure::injured, VictimClass::militant, Attackers::unknown, wounded_attackers);
  add(Measure::kidnapped, VictimClass::all, Attackers::excluded, number(nhostkid));
  if ((killed && killed_attackers > killed) || (wounded && wounded_attackers > wounded)) {
    account.set(AccountFlag::bounds_out_of_order);
    report_.note(rows_.origin(), killed && killed_attackers > killed ? "nkillter" : "nwoundte", "part-above-total",
                 "expected no more attackers than people in all: kept as given");
  }
}

}  // namespace sanad::sources::gtd
