// SPDX-License-Identifier: Apache-2.0
#include "list_dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "cell.h"

namespace sanad::sources {
namespace {

using records::BirthSpan;

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Year, month, day with 0 for what is not told.
std::optional<DateRange> from_parts(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 0 || month > 12 || day < 0) return std::nullopt;
  if (month == 0 || (month == 1 && day == 1)) return DateRange::whole_year(year);
  if (day == 0) return DateRange::whole_month(year, month);
  const auto exact = Day::from_ymd(year, month, day);
  return exact ? std::optional{DateRange::single(*exact)} : std::nullopt;
}

std::optional<DateRange> by_separator(std::string_view text, char separator) {
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(separator, begin), text.size());
    if (count == 3) return std::nullopt;
    parts[count++] = text.substr(begin, end - begin);
    begin = end + 1;
  }
  const auto number = [](std::string_view part) {  // UK: "dd/mm/1968"
    return part == "dd" || part == "mm" || part == "DD" || part == "MM" ? std::optional{0} : whole(part);
  };
  const auto a = number(parts[0]), b = number(parts[1]);
  if (!a || !b) return std::nullopt;
  if (count == 2) return parts[0].size() == 4 ? from_parts(*a, *b, 0) : from_parts(*b, *a, 0);
  const auto c = number(parts[2]);
  if (!c || count != 3) return std::nullopt;
  return parts[0].size() == 4 ? from_parts(*a, *b, *c) : from_parts(*c, *b, *a);
}

std::optional<DateRange> by_words(std::string_view text) {
  std::array<std::string_view, 3> words;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(' ', begin), text.size());
    if (end > begin) {
      if (count == 3) return std::nullopt;
      words[count++] = text.substr(begin, end - begin);
    }
    begin = end + 1;
  }
  const auto month_at = [&](std::size_t i) {
    const auto word = words[i];
    return month_of_name(word.ends_with('.') ? word.substr(0, word.size() - 1) : word);
  };
  if (count == 2) {
    const auto year = whole(words[1]);
    return year && month_at(0) > 0 ? from_parts(*year, month_at(0), 0) : std::nullopt;
  }
  const auto day = whole(words[0]), year = count == 3 ? whole(words[2]) : std::nullopt;
  return day && year && month_at(1) > 0 ? from_parts(*year, month_at(1), *day) : std::nullopt;
}

std::optional<DateRange> one_date(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 10 && text[4] == '-' && text[7] == '-')
    text = text.substr(0, 10);  // a time or zone follows
  if (const auto year = whole(text); year && text.size() == 4) return from_parts(*year, 0, 0);
  if (text.find('/') != std::string_view::npos) return by_separator(text, '/');
  if (text.find('-') != std::string_view::npos) return by_separator(text, '-');
  if (std::count(text.begin(), text.end(), '.') == 2) {
    if (const auto dotted = by_separator(text, '.')) return dotted;
  }
  return by_words(text);
}

std::string lower(std::string_view text) {
  std::string out{text};
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// Takes a word like "circa" off the front.
bool take_about(std::string_view& text) {
  constexpr std::array words = {"approximately", "approx.", "approx", "around",
                                "about",         "circa",   "ca.",    "c."};
  const auto start = lower(text.substr(0, 16));
  for (const std::string_view word : words) {
    if (start.starts_with(word)) {
      text = trimmed(text.substr(word.size()));
      return true;
    }
  }
  return false;
}

std::optional<DateRange> span_between(std::string_view text) {
  if (lower(text.substr(0, 8)).starts_with("between ")) text = text.substr(8);
  for (const std::string_view word : {" to ", " and ", " - ", "\u2013"}) {
    const auto at = text.find(word);
    if (at == std::string_view::npos) continue;
    const auto first = one_date(text.substr(0, at)), last = one_date(text.substr(at + word.size()));
    if (!first || !last || last->last < first->first) return std::nullopt;
    return DateRange{first->first, last->last, DatePrecision::unknown};
  }
  if (text.size() == 9 && text[4] == '-') {
    const auto from = whole(text.substr(0, 4)), to = whole(text.substr(5));
    if (from && to && *from <= *to && *from >= first_year && *to <= last_year) {
      return DateRange{DateRange::whole_year(*from).first, DateRange::whole_year(*to).last,
                       DatePrecision::unknown};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<BirthSpan> read_birth(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 100) return std::nullopt;
  if (const auto note = text.find(" ("); note != std::string_view::npos) text = trimmed(text.substr(0, note));
  while (!text.empty() && (text.back() == '.' || text.back() == ',')) text.remove_suffix(1);
  const bool about = take_about(text);
  if (const auto span = span_between(text)) return BirthSpan{*span, about};
  const auto date = one_date(text);
  return date ? std::optional{BirthSpan{*date, about}} : std::nullopt;
}

}  // namespace sanad::sources
