// SPDX-License-Identifier: Apache-2.0
#include "date_words.h"

#include <charconv>

namespace sanad::claims {
namespace {

constexpr int days_max = 31;
constexpr int first_year = 1900, last_year = 2100;

std::optional<int> whole(std::string_view key) {
  int value = 0;
  const auto [stop, error] = std::from_chars(key.data(), key.data() + key.size(), value);
  if (error != std::errc{} || stop != key.data() + key.size()) return std::nullopt;
  return value;
}

std::optional<SmallNumber> day_at(const Annotated& text, std::size_t i) {
  const auto number = ordinal_digits_at(text, i, 2);
  return number && number->value >= 1 && number->value <= days_max ? number : std::nullopt;
}

/// Behind a month or day: ", 2022", " 2022", " of 2022".
void take_year(const Annotated& text, WrittenDate& date) {
  auto at = date.last;
  if (text.is(at, {",", "of"})) ++at;
  if (const auto year = year_at(text, at)) {
    date.year = *year;
    date.last = at + 1;
  }
}

std::optional<WrittenDate> iso_at(const Annotated& text, std::size_t i) {
  const auto year = year_at(text, i);
  if (!year || !text.is(i + 1, {"-"}) || !text.glued(i + 1) || !text.glued(i + 2)) return std::nullopt;
  if (text.key(i + 2).size() != 2 || !text.is(i + 3, {"-"}) || text.key(i + 4).size() != 2)
    return std::nullopt;
  const auto month = whole(text.key(i + 2)), day = whole(text.key(i + 4));
  if (!month || !day || *month < 1 || *month > 12 || *day < 1 || *day > days_max) return std::nullopt;
  return WrittenDate{.last = i + 5, .day = day, .month = month, .year = year};
}

/// The month at token i, with its point if it is shortened ("Dec.").
const Mark* month_at(const Annotated& text, std::size_t i, std::size_t& last) {
  const auto* month = text.at(i, Tag::month);
  if (month == nullptr) return nullptr;
  last = month->last;
  if (text.is(last, {"."}) && month->entry->words.front().size() <= 4 &&
      text.at(i, Tag::abbreviation) != nullptr)
    ++last;
  return month;
}

/// "and 7th", "-7", "to 7" behind a day.
std::optional<SmallNumber> second_day(const Annotated& text, std::size_t i) {
  if (!text.is(i, {"and", "to", "&"}) && !text.is_dash(i)) return std::nullopt;
  return day_at(text, i + 1);
}

std::optional<WrittenDate> day_first(const Annotated& text, std::size_t i) {
  const auto day = day_at(text, i);
  if (!day) return std::nullopt;
  WrittenDate date{.last = day->last, .day = day->value};
  if (const auto second = second_day(text, day->last); second && second->value > day->value) {
    date.last_day = second->value;
    date.last = second->last;
  }
  if (text.is(date.last, {"of"})) ++date.last;
  std::size_t last = 0;
  const auto* month = month_at(text, date.last, last);
  if (month == nullptr) return std::nullopt;
  date.month = static_cast<int>(month->entry->number);
  date.last = last;
  take_year(text, date);
  return date;
}

std::optional<WrittenDate> month_first(const Annotated& text, std::size_t i) {
  std::size_t last = 0;
  const auto* month = month_at(text, i, last);
  if (month == nullptr) return std::nullopt;
  WrittenDate date{.last = last, .month = static_cast<int>(month->entry->number)};
  if (const auto day = day_at(text, last); day && !year_at(text, last)) {
    // "In March 12 people died": a number in front of what it counts is no day.
    const bool counts =
        text.at(day->last, Tag::person) != nullptr || text.at(day->last, Tag::incident_noun) != nullptr ||
        text.at(day->last, Tag::measure_noun) != nullptr || text.at(day->last, Tag::percent) != nullptr;
    if (!counts) {
      date.day = day->value;
      date.last = day->last;
      if (const auto second = second_day(text, day->last); second && second->value > day->value) {
        date.last_day = second->value;
        date.last = second->last;
      }
    }
  }
  take_year(text, date);
  return date;
}

}  // namespace

std::optional<SmallNumber> ordinal_digits_at(const Annotated& text, std::size_t first, std::size_t digits) {
  if (first >= text.size() || text[first].kind != TokenKind::number || text.key(first).size() > digits)
    return std::nullopt;
  const auto value = whole(text.key(first));
  if (!value) return std::nullopt;
  const bool suffix = text.glued(first + 1) && text.is(first + 1, {"st", "nd", "rd", "th"});
  return SmallNumber{suffix ? first + 2 : first + 1, *value};
}

std::optional<int> year_at(const Annotated& text, std::size_t first) {
  if (first >= text.size() || text[first].kind != TokenKind::number || text.key(first).size() != 4)
    return std::nullopt;
  const auto value = whole(text.key(first));
  return value && *value >= first_year && *value <= last_year ? value : std::nullopt;
}

std::optional<WrittenDate> date_at(const Annotated& text, std::size_t first) {
  if (auto iso = iso_at(text, first)) return iso;
  auto begin = first;
  const auto* mark = text.at(first, Tag::weekday);
  if (mark != nullptr) {
    begin = mark->last;
    if (text.is(begin, {","})) ++begin;
    if (text.is(begin, {"the"})) ++begin;
  }
  const auto by_day = day_first(text, begin);
  const auto date = by_day ? by_day : month_first(text, begin);
  if (mark != nullptr && date && !date->day) return std::nullopt;
  return date;
}

}  // namespace sanad::claims
