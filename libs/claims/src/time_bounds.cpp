// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "date_words.h"
#include "time_phrase.h"

namespace sanad::claims {
namespace {

/// First month of the financial year, by country; elsewhere it is the calendar year.
struct FinancialYear {
  std::string_view country;
  int month;
};
constexpr std::array financial_years{
    FinancialYear{"Pakistan", 7},       FinancialYear{"Bangladesh", 7},     FinancialYear{"Australia", 7},
    FinancialYear{"Egypt", 7},          FinancialYear{"Kenya", 7},          FinancialYear{"India", 4},
    FinancialYear{"United Kingdom", 4}, FinancialYear{"Canada", 4},         FinancialYear{"Japan", 4},
    FinancialYear{"South Africa", 4},   FinancialYear{"United States", 10}, FinancialYear{"Thailand", 10}};

bool ends_before(const Annotated& text, std::size_t first, std::initializer_list<std::string_view> words) {
  const auto at = first > 0 && text.is(first - 1, {"the"}) ? first - 1 : first;
  return at > 1 && text.is(at - 1, {"of"}) && text.is(at - 2, words);
}

std::size_t months_named(const Annotated& text, std::size_t first) {
  // "the year ending", "the 12 months to", "in the six months ended"
  auto at = first;
  if (at > 0 && text.is(at - 1, {"on"})) --at;
  if (at < 2) return 0;
  const bool ending = text.is(at - 1, {"ending", "ended"});
  if (!ending && !text.is(at - 1, {"to"})) return 0;
  if (text.is(at - 2, {"year"})) return 12;
  if (text.is(at - 2, {"quarter"})) return ending ? 3 : 0;
  if (!text.is(at - 2, {"months"}) || at < 3) return 0;
  if (const auto* word = text.at(at - 3, Tag::number)) return static_cast<std::size_t>(word->entry->number);
  if (const auto number = ordinal_digits_at(text, at - 3, 2)) return static_cast<std::size_t>(number->value);
  return 0;
}

DateRange months_up_to(Day last, std::size_t count) {
  // The day behind the last is the first of the span, so many months earlier.
  const auto behind = last.plus_days(1);
  const int index = behind.year() * 12 + behind.month() - 1 - static_cast<int>(count);
  const int year = index / 12, month = index % 12 + 1;
  const auto first = Day::from_ymd(year, month, std::min(behind.day(), days_in_month(year, month)));
  return {first ? *first : last, last, DatePrecision::days};
}

bool is_financial(const Annotated& text, std::size_t first) {
  if (first == 0) return false;
  if (text.is(first - 1, {"fy"})) return true;
  const auto at = text.is(first - 1, {"of"}) ? first - 1 : first;
  return at > 1 && text.is(at - 1, {"year", "years"}) && text.is(at - 2, {"financial", "fiscal"});
}

DateRange financial(const DateRange& years, const std::string& country) {
  const auto* known = std::ranges::find(financial_years, country, &FinancialYear::country);
  if (known == financial_years.end()) return years;
  // "2011-12" begins in 2011; "fiscal year 2012" ends in 2012.
  const int last_year = years.last.year();
  const int first_year = years.first.year() < last_year ? years.first.year() : last_year - 1;
  const auto first = Day::from_ymd(first_year, known->month, 1),
             behind = Day::from_ymd(last_year, known->month, 1);
  return first && behind ? DateRange{*first, behind->plus_days(-1), DatePrecision::year} : years;
}

}  // namespace

DateRange year_before(const DateRange& range) {
  const auto move = [](Day day) {
    const int year = day.year() - 1;
    return Day::from_ymd(year, day.month(), std::min(day.day(), days_in_month(year, day.month())))
        .value_or(day);
  };
  auto moved = range;
  moved.first = move(range.first);
  moved.last = move(range.last);
  if (range.last.day() == days_in_month(range.last.year(), range.last.month())) {
    moved.last = DateRange::whole_month(moved.last.year(), moved.last.month()).last;
  }
  return moved;
}

/// "a rise of three per cent over 2015", "up on 2015": the word in between compares.
static bool behind_change(const Annotated& text, std::size_t i) {
  return text.ending(i, Tag::percent) != nullptr || text.ending(i, Tag::up) != nullptr ||
         text.ending(i, Tag::down) != nullptr;
}

bool behind_comparison(const Annotated& text, const TimePhrase& phrase) {
  constexpr std::size_t reach = 7;
  for (std::size_t back = 1; back <= reach && back <= phrase.first; ++back) {
    const auto i = phrase.first - back;
    if (text[i].kind == TokenKind::number) continue;  // "than the 1,158 of 2015"
    if (text.is(i, {"than", "compared", "versus", "vs", "against", "relative", "comparison"})) return true;
    if (text.is(i, {"over", "on", "from"}) && back <= 2)
      return text.is(i, {"over", "on"}) && (phrase.earlier || behind_change(text, i));
    if (!text.is(i, {"in", "the", "of", "at", "end", "those", "that", "figure", "figures", "level", "same",
                     "start", "during", "for", "total", "number", "with", "to", "as"}))
      return false;
  }
  return false;
}

/// "Since 1 January 2009 ... by the end of 2016": the sentence says up to when.
static std::optional<Day> known_end(const Annotated& text, const TimePhrase& phrase) {
  constexpr std::size_t reach = 40;
  const auto end = std::min(phrase.last + reach, text.size());
  for (auto i = phrase.last; i < end && !text.is(i, {".", ";"}); ++i) {
    const bool up_to = text.is(i, {"until", "till"}) || (text.is(i, {"up"}) && text.is(i + 1, {"to"})) ||
                       (text.is(i, {"by", "to"}) && text.is(i + 1, {"the"}) && text.is(i + 2, {"end"}));
    if (!up_to) continue;
    auto at = i + 1;
    while (at < end && text.is(at, {"to", "the", "end", "of"})) ++at;
    if (const auto year = year_at(text, at)) return DateRange::whole_year(*year).last;
    const auto date = date_at(text, at);
    if (!date || !date->year || !date->month) return std::nullopt;
    if (!date->day) return DateRange::whole_month(*date->year, *date->month).last;
    const auto day = Day::from_ymd(*date->year, *date->month, *date->day);
    return day ? std::optional{*day} : std::nullopt;
  }
  return std::nullopt;
}

TimePhrase bounded(const Annotated& text, TimePhrase phrase, const TimeContext& context) {
  if (!phrase.resolved || phrase.first == 0) return phrase;
  const auto first = phrase.first;
  if (const auto count = months_named(text, first); count > 0) {
    phrase.range = months_up_to(phrase.range.last, count);
    return phrase;
  }
  if (is_financial(text, first)) phrase.range = financial(phrase.range, context.country);
  const bool start = ends_before(text, first, {"start", "beginning"});
  const auto lead = start ? first - (text.is(first - 1, {"the"}) ? 3 : 2) : first;
  const auto since_at = lead > 0 && text.is(lead - 1, {"the"}) ? lead - 1 : lead;
  if (since_at > 0 && text.is(since_at - 1, {"since"})) {
    // "the deadliest year since 2014" compares and gives no period.
    for (std::size_t back = 2; back < 6 && back <= since_at; ++back) {
      if (text.is(since_at - back, {"worst", "deadliest", "highest", "lowest", "bloodiest", "largest", "most",
                                    "biggest", "fewest", "first"})) {
        phrase.resolved = false;
        return phrase;
      }
    }
    if (const auto until = known_end(text, phrase); until && phrase.range.first < *until) {
      phrase.range.last = *until;
      return phrase;
    }
    if (!context.written || *context.written < phrase.range.first) {
      phrase.resolved = false;  // up to a day that is not known
      return phrase;
    }
    phrase.range.last = *context.written;
    return phrase;
  }
  if (ends_before(text, first, {"end", "close"}) ||
      (first > 1 && text.is(first - 1, {"end", "late"}) && text.is(first - 2, {"by", "at"}))) {
    phrase.range = DateRange::single(phrase.range.last);
  } else if (start) {
    phrase.range = DateRange::single(phrase.range.first);
  } else if (first > 2 && text.is(first - 1, {"in"}) && text.is(first - 2, {"far"}) && context.written &&
             phrase.range.contains(*context.written)) {
    phrase.range.last = *context.written;
  }
  return phrase;
}

}  // namespace sanad::claims
