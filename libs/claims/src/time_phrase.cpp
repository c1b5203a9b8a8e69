// SPDX-License-Identifier: Apache-2.0
#include "time_phrase.h"

#include <algorithm>
#include <array>

#include "date_words.h"
#include "number_words.h"
#include "year_spans.h"

namespace sanad::claims {
namespace {

constexpr int months_a_year = 12;

DateRange months(int year, int first, int last) {
  auto range = DateRange::whole_month(year, first);
  const auto end = DateRange::whole_month(year, last);
  return {range.first, end.last, first == last ? DatePrecision::month : DatePrecision::year};
}

class Finder {
 public:
  Finder(const Annotated& text, TimeContext& context) : text_{text}, context_{context} {}

  std::optional<TimePhrase> at(std::size_t i) {
    if (auto span = year_span(text_, i)) return noted(*span);
    if (auto part = part_of_year(i)) return noted(*part);
    if (auto between = between_years(i)) return noted(*between);
    if (auto date = written(i)) return noted(*date);
    if (auto decade = decade_at(i)) return noted(*decade);
    if (auto year = year_at(text_, i)) return bare_year(i, *year);
    return relative(i);
  }

 private:
  TimePhrase noted(TimePhrase phrase) {
    phrase = bounded(text_, phrase, context_);
    if (!phrase.resolved || behind_comparison(text_, phrase)) return phrase;
    context_.last = phrase.range;
    context_.year = phrase.range.last.year();
    named_ = true;
    return phrase;
  }

  std::optional<int> year_or_context(const std::optional<int>& year) const {
    if (year) return year;
    if (context_.year) return context_.year;
    if (context_.written) return context_.written->year();
    return std::nullopt;
  }

  std::optional<TimePhrase> bare_year(std::size_t i, int year) {
    // What it counts stands behind it: "2015 people".
    for (const auto tag : {Tag::person, Tag::measure_noun, Tag::percent}) {
      const bool dated = i > 0 && text_.is(i - 1, {"in", "of", "since", "by", "during", "until", "throughout",
                                                   "year", "from", "to", "and"});
      if (text_.at(i + 1, tag) != nullptr && !dated) return std::nullopt;
    }
    if (i > 0 && text_.glued(i) &&
        !text_.is(i - 1, {"(", "\"", "'", "[", "-", "\xE2\x80\x93", "\xE2\x80\x94", "/"}))
      return std::nullopt;
    TimePhrase phrase{.first = i, .last = i + 1, .range = DateRange::whole_year(year)};
    // "Terrorism Act 2000", "resolution 2170 (2014)": a name, no period.
    const auto before = i > 0 && text_.is(i - 1, {"("}) ? i - 1 : i;
    phrase.resolved =
        !(before > 0 &&
          (text_.is(before - 1, {"act", "law", "ordinance", "bill", "code", "constitution", "treaty", "order",
                                 "regulations"}) ||
           (before < i && text_[before - 1].kind == TokenKind::number && !year_at(text_, before - 1))));
    return noted(phrase);
  }

  std::optional<TimePhrase> decade_at(std::size_t i) const {
    const auto year = year_at(text_, i);
    if (!year || *year % 10 != 0 || !text_.is(i + 1, {"s", "'s"}) || !text_.glued(i + 1)) return std::nullopt;
    return TimePhrase{.first = i, .last = i + 2, .range = years(*year, *year + 9)};
  }

  /// "between 2009 and 2018", "from January to June 2022", "January-June 2022", "2009 to 2018".
  std::optional<TimePhrase> between_years(std::size_t i) {
    const bool between = i > 0 && text_.is(i - 1, {"between"}), from = i > 0 && text_.is(i - 1, {"from"});
    const auto joins = [&](std::size_t at) {
      return (between && text_.is(at, {"and"})) || text_.is(at, {"to", "through", "until", "till"}) ||
             text_.is_dash(at);
    };
    if (const auto first = year_at(text_, i);
        first && joins(i + 1) && (between || from || text_.is_dash(i + 1))) {
      if (const auto last = year_at(text_, i + 2);
          last && *last > *first && text_.at(i + 3, Tag::person) == nullptr) {
        return TimePhrase{.first = i, .last = i + 3, .range = years(*first, *last)};
      }
    }
    if (auto both = two_years(text_, i)) return both;
    const auto first = date_at(text_, i);
    if (!first || !joins(first->last)) return std::nullopt;
    const auto last = date_at(text_, first->last + 1);
    if (!last) return std::nullopt;
    const auto year_last = year_or_context(last->year);
    if (!year_last) return std::nullopt;
    auto year_first = first->year;
    if (!year_first) year_first = *first->month > *last->month ? *year_last - 1 : *year_last;
    const auto begin = resolve(*first, *year_first), end = resolve(*last, *year_last);
    if (!begin || !end || end->last < begin->first) return std::nullopt;
    return TimePhrase{.first = i,
                      .last = last->last,
                      .range = {begin->first, end->last, DatePrecision::month},
                      .day_span = first->day && last->day};
  }

  /// "On Thursday 28 February": of the years around the one named last, that whose day it was; else that
  /// year.
  int year_of_weekday(const WrittenDate& date, int year, int weekday) const {
    if (context_.written && context_.written->year() == year) return year;
    for (const int near : {year, year + 1, year - 1}) {
      const auto day = Day::from_ymd(near, *date.month, *date.day);
      if (day && day->weekday() == weekday) return near;
    }
    return year;
  }

  static std::optional<DateRange> resolve(const WrittenDate& date, int year) {
    if (!date.month) return std::nullopt;
    if (!date.day) return DateRange::whole_month(year, *date.month);
    const auto first = Day::from_ymd(year, *date.month, *date.day);
    if (!first) return std::nullopt;
    if (!date.last_day) return DateRange::single(*first);
    const auto last = Day::from_ymd(year, *date.month, *date.last_day);
    if (!last) return std::nullopt;
    return DateRange{*first, *last, DatePrecision::days};
  }

  std::optional<TimePhrase> written(std::size_t i) {
    const auto date = date_at(text_, i);
    if (!date) return std::nullopt;
    TimePhrase phrase{.first = i,
                      .last = date->last,
                      .full_date = date->day && date->year && !date->last_day,
                      .day_span = date->last_day.has_value()};
    if (const auto* weekday = text_.at(i, Tag::weekday))
      phrase.weekday = static_cast<int>(weekday->entry->number);
    // "in April and June 2016": the year behind the last is that of both.
    auto written_year = date->year;
    if (!written_year && text_.is(date->last, {"and", ",", "to"})) {
      if (const auto next = date_at(text_, date->last + 1)) written_year = next->year;
    }
    auto year = year_or_context(written_year);
    if (!year) {
      phrase.resolved = false;
      return phrase;
    }
    // A month later in the year than the document is of the year before: "in December", written in January.
    if (!date->year && context_.written && !context_.last && date->month &&
        *date->month > context_.written->month() && *year == context_.written->year()) {
      year = *year - 1;
    }
    if (phrase.weekday && !date->year && date->day && date->month)
      year = year_of_weekday(*date, *year, *phrase.weekday);
    // Without a year a weekday can be held against the day only where the document says when it was written.
    const bool near_year = phrase.weekday && context_.year;
    phrase.full_date =
        phrase.full_date || (date->day && !date->last_day &&
                             (near_year || (context_.written && *year == context_.written->year())));
    const auto range = resolve(*date, *year);
    phrase.resolved = range.has_value();
    if (range) phrase.range = *range;
    return phrase;
  }

  /// "the first quarter of 2022", "Q2 2023", "the second half", "the first nine months of 2024", "H1 2022",
  /// "mid-2015".
  std::optional<TimePhrase> part_of_year(std::size_t i) {
    int first = 0, last = 0;
    auto at = i;
    if (text_.is(i, {"q", "h"}) && text_.glued(i + 1)) {
      const auto number = ordinal_digits_at(text_, i + 1, 1);
      const int part = number ? number->value : 0;
      const int length = text_.is(i, {"q"}) ? 3 : 6;
      if (part < 1 || part > months_a_year / length) return std::nullopt;
      first = (part - 1) * length + 1;
      last = part * length;
      at = i + 2;
    } else if (const auto* ordinal = text_.at(i, Tag::ordinal)) {
      const int part = static_cast<int>(ordinal->entry->number);
      if (const auto* quarter = text_.at(ordinal->last, Tag::quarter); quarter != nullptr && part <= 4) {
        first = part * 3 - 2;
        last = part * 3;
        at = quarter->last;
      } else if (const auto* half = text_.at(ordinal->last, Tag::half_year);
                 half != nullptr && (part <= 2 || text_.is(i, {"last", "final"}))) {
        first = part == 1 ? 1 : 7;
        last = part == 1 ? 6 : 12;
        at = half->last;
      } else if (part == 1 || text_.is(i, {"last", "final"})) {
        const auto number = number_at(text_, ordinal->last);
        if (!number || number->value < 1 || number->value > months_a_year ||
            !text_.is(number->last, {"months", "month"}))
          return std::nullopt;
        const int count = static_cast<int>(number->value);
        if (part != 1 && !text_.is(number->last + 1, {"of"})) return std::nullopt;  // "the last six months"
        first = part == 1 ? 1 : months_a_year - count + 1;
        last = part == 1 ? count : months_a_year;
        at = number->last + 1;
      } else {
        return std::nullopt;
      }
    } else {
      return std::nullopt;
    }
    std::optional<int> year;
    if (text_.is(at, {"of", ",", "in"})) {
      const auto* that = text_.at(at + 1, Tag::this_year);
      const auto* last_one = text_.at(at + 1, Tag::last_year);
      if ((year = year_at(text_, at + 1)))
        at += 2;
      else if (that != nullptr)
        at = that->last;
      else if (last_one != nullptr && context_.written) {
        year = context_.written->year() - 1;
        at = last_one->last;
      }
    } else if ((year = year_at(text_, at))) {
      ++at;
    }
    const auto resolved = year_or_context(year);
    TimePhrase phrase{.first = i, .last = at};
    phrase.resolved = resolved.has_value();
    if (resolved) phrase.range = months(*resolved, first, last);
    return phrase;
  }

  std::optional<TimePhrase> relative(std::size_t i) {
    struct Rule {
      Tag tag;
      int years, months;
      bool of_written;  ///< counts from the day of the document, not from the last period named
    };
    static constexpr std::array rules{
        Rule{Tag::previous_year, -1, 0, false},   Rule{Tag::last_year, -1, 0, true},
        Rule{Tag::this_year, 0, 0, true},         Rule{Tag::that_year, 0, 0, false},
        Rule{Tag::next_year, 1, 0, false},        Rule{Tag::previous_month, 0, -1, false},
        Rule{Tag::last_month, 0, -1, true},       Rule{Tag::this_month, 0, 0, true},
        Rule{Tag::that_month, 0, 0, false},       Rule{Tag::next_month, 0, 1, false},
        Rule{Tag::previous_quarter, 0, -3, false}};
    for (const auto& rule : rules) {
      const auto* mark = text_.at(i, rule.tag);
      if (mark == nullptr) continue;
      if (text_.is(i, {"a"}) && text_.is(mark->last, {"old", "ago"})) continue;
      if (text_.is(mark->last, {"ending", "ended"})) return std::nullopt;  // the date behind it says which
      TimePhrase phrase{.first = i, .last = mark->last, .relative = true};
      // "the preceding year, 2021": the number says which.
      auto named = mark->last;
      if (text_.is(named, {",", "("})) ++named;
      if (const auto year = year_at(text_, named); year && rule.months == 0) {
        phrase.range = DateRange::whole_year(*year);
        phrase.last = named + 1;
        phrase.earlier = rule.years < 0;
        context_.year = *year;
        return phrase;
      }
      // "in 1993 ..., 144 over the year": the one that the paragraph has named.
      const bool named_year = rule.tag == Tag::this_year && named_ && text_.is(i, {"the"});
      phrase = shifted(phrase, rule.tag, rule.years, rule.months, rule.of_written && !named_year);
      if (mark->entry->value == "so_far" && context_.written)
        phrase.range.last = std::max(phrase.range.first, *context_.written);
      return bounded(text_, phrase, context_);
    }
    if (const auto* same = text_.at(i, Tag::same_period)) return same_period(i, same->last);
    return weekday_or_day(i);
  }

  TimePhrase shifted(TimePhrase phrase, Tag tag, int by_years, int by_months, bool of_written) {
    phrase.earlier = by_years < 0 || by_months < 0;
    const bool month = tag == Tag::previous_month || tag == Tag::last_month || tag == Tag::this_month ||
                       tag == Tag::that_month || tag == Tag::next_month;
    std::optional<DateRange> from = context_.last;
    if (of_written && context_.written) from = DateRange::single(*context_.written);
    if (!from) {
      phrase.resolved = false;
      return phrase;
    }
    if (month) {
      const int index = from->first.year() * months_a_year + from->first.month() - 1 + by_months;
      phrase.range = DateRange::whole_month(index / months_a_year, index % months_a_year + 1);
    } else if (tag == Tag::previous_quarter) {
      const int index = from->first.year() * months_a_year + from->first.month() - 1 + by_months;
      const int year = index / months_a_year, first = index % months_a_year + 1;
      phrase.range = months(year, first, std::min(first + 2, months_a_year));
    } else if (tag == Tag::previous_year && from->days() < 360 && from->days() > 1) {
      phrase.range = year_before(*from);  // "a year earlier" than a quarter or a month
    } else {
      phrase.range = DateRange::whole_year(from->last.year() + by_years);
    }
    return phrase;
  }

  /// "the same period of 2021", "the same period last year".
  TimePhrase same_period(std::size_t i, std::size_t last) {
    TimePhrase phrase{.first = i, .last = last, .relative = true, .earlier = true};
    auto at = last;
    if (text_.is(at, {"of", "in"})) ++at;
    std::optional<int> year = year_at(text_, at);
    std::size_t end = at + 1;
    for (const auto tag : {Tag::previous_year, Tag::last_year}) {
      if (const auto* mark = text_.at(at, tag); !year && mark != nullptr && context_.last) {
        year = context_.last->last.year() - 1;
        end = mark->last;
      }
    }
    // "In the same period, deaths fell": the period named last, not one before it.
    const bool same =
        !year && i > 0 && text_.is(i - 1, {"in", "over", "during"}) && !behind_comparison(text_, phrase);
    if (same) {
      phrase.earlier = false;
      phrase.resolved = context_.last.has_value();
      if (context_.last) phrase.range = *context_.last;
      return phrase;
    }
    phrase.resolved = year && context_.last;
    if (phrase.resolved) {
      phrase.range = *context_.last;
      for (int step = context_.last->last.year(); step > *year; --step)
        phrase.range = year_before(phrase.range);
    }
    if (year) phrase.last = end;
    return phrase;
  }

  /// Weeks run from Monday to Sunday; "the weekend" is the last one begun before the day of the document.
  TimePhrase week_of(std::size_t i, const Mark& mark) const {
    TimePhrase phrase{
        .first = i, .last = mark.last, .resolved = context_.written.has_value(), .relative = true};
    if (!phrase.resolved) return phrase;
    const auto monday = context_.written->plus_days(-context_.written->weekday());
    constexpr int week = 7, saturday = 5;
    if (mark.entry->value == "weekend") {
      const int back = context_.written->weekday() >= saturday ? 0 : week;
      phrase.range = {monday.plus_days(saturday - back), monday.plus_days(week - 1 - back),
                      DatePrecision::days};
      return phrase;
    }
    const int by = mark.entry->value == "last" ? -week : 0;
    phrase.range = {monday.plus_days(by), monday.plus_days(by + week - 1), DatePrecision::days};
    return phrase;
  }

  std::optional<TimePhrase> weekday_or_day(std::size_t i) {
    const auto* weekday = text_.at(i, Tag::weekday);
    const auto* yesterday = text_.at(i, Tag::yesterday);
    const auto* today = text_.at(i, Tag::today);
    if (const auto* week = text_.at(i, Tag::week)) return week_of(i, *week);
    if (weekday == nullptr && yesterday == nullptr && today == nullptr) return std::nullopt;
    const auto last = weekday != nullptr     ? weekday->last
                      : yesterday != nullptr ? yesterday->last
                                             : today->last;
    TimePhrase phrase{.first = i, .last = last, .relative = true};
    phrase.resolved = context_.written.has_value();
    if (!phrase.resolved) return phrase;
    int back = yesterday != nullptr ? 1 : 0;
    if (weekday != nullptr) {
      // The last such day up to the day of the document.
      back = (context_.written->weekday() - static_cast<int>(weekday->entry->number) + 7) % 7;
      if (i > 0 && text_.is(i - 1, {"last"}) && back == 0) back = 7;
    }
    phrase.range = DateRange::single(context_.written->plus_days(-back));
    context_.last = phrase.range;
    return phrase;
  }

  const Annotated& text_;
  TimeContext& context_;
  bool named_ = false;  ///< this block has named a period
};

}  // namespace

std::vector<TimePhrase> find_times(const Annotated& text, TimeContext& context) {
  std::vector<TimePhrase> found;
  Finder finder{text, context};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto phrase = finder.at(i);
    if (!phrase) continue;
    found.push_back(*phrase);
    found.back().base_word = behind_comparison(text, *phrase);
    i = phrase->last - 1;
  }
  return found;
}

}  // namespace sanad::claims
