// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "statement_phrases.h"
#include "statement_words.h"

namespace sanad::claims::said {
namespace {

constexpr int first_year = 1900, last_year = 2100;

/// The leading digits of a number token, if what follows them is one of the endings.
std::optional<int> number_with(std::string_view text, bool ordinal) {
  int value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  const std::string_view rest{stop, static_cast<std::size_t>(text.data() + text.size() - stop)};
  const bool ends = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return rest.empty() || (ordinal && ends) ? std::optional{value} : std::nullopt;
}

class Reader {
 public:
  Reader(const Tokens& tokens, Span sentence, int& year)
      : tokens_{tokens}, sentence_{sentence}, year_{year} {}

  std::vector<Date> run() {
    for (std::size_t i = sentence_.begin; i < sentence_.end;) {
      auto date = read_at(i);
      if (!date) {
        ++i;
        continue;
      }
      i = date->span.end;
      add(*std::move(date));
    }
    return std::move(dates_);
  }

 private:
  bool inside(std::size_t i) const { return i < sentence_.end; }
  std::string_view lower(std::size_t i) const { return inside(i) ? tokens_[i].lower : std::string_view{}; }
  int month(std::size_t i) const { return inside(i) && tokens_[i].capital ? month_of(tokens_[i].lower) : 0; }
  std::optional<int> year(std::size_t i) const {
    if (!inside(i) || tokens_[i].mark != Mark::number || tokens_[i].text.size() != 4) return std::nullopt;
    const auto value = number_with(tokens_[i].text, false);
    return value && *value >= first_year && *value <= last_year ? value : std::nullopt;
  }
  std::optional<int> day(std::size_t i) const {
    if (!inside(i) || tokens_[i].mark != Mark::number || tokens_[i].text.size() > 4) return std::nullopt;
    const auto value = number_with(tokens_[i].lower, true);
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
  }
  bool joins_days(std::size_t i) const {
    return inside(i) && (tokens_[i].mark == Mark::dash || lower(i) == "and" || lower(i) == "to" ||
                         lower(i) == "through" || lower(i) == "until");
  }

  struct Days {
    int first = 0, last = 0;
    std::size_t end = 0;
  };
  std::optional<Days> days(std::size_t i) const {
    const auto first = day(i);
    if (!first) return std::nullopt;
    Days found{*first, *first, i + 1};
    if (!joins_days(i + 1)) return found;
    if (const auto last = day(i + 2); last && *last > *first) found = {*first, *last, i + 3};
    return found;
  }

  /// The year at `i`, past a comma or "of"; else the one carried along. Moves `i` behind what it took.
  std::optional<int> year_behind(std::size_t& i, bool& inherited) const {
    const std::size_t at = inside(i) && (tokens_[i].mark == Mark::comma || lower(i) == "of") ? i + 1 : i;
    if (const auto found = year(at)) {
      i = at + 1;
      return found;
    }
    inherited = true;
    return year_ > 0 ? std::optional{year_} : std::nullopt;
  }

  std::optional<Date> read_at(std::size_t i) const {
    if (month(i) != 0) return month_first(i);
    if (auto date = iso(i)) return date;
    if (auto date = day_first(i)) return date;
    return bare_year(i);
  }

  std::optional<Date> of_days(std::size_t begin, std::size_t end, int month, int first, int last,
                              bool inherited, std::optional<int> year) const {
    if (!year) return std::nullopt;
    const auto from = Day::from_ymd(*year, month, first);
    const auto to = Day::from_ymd(*year, month, last);
    if (!from || !to || *to < *from) return std::nullopt;
    return Date{{begin, end}, {*from, *to, DatePrecision::day}, false, inherited};
  }

  /// "March 6th and 7th 2023", "March 2023", "Aug. 5, 2009".
  std::optional<Date> month_first(std::size_t i) const {
    std::size_t at = i + 1;
    if (inside(at) && tokens_[at].text == "." && tokens_[i].text.size() <= 4) ++at;
    bool inherited = false;
    if (const auto found = days(at); found && !year(at)) {
      at = found->end;
      const auto in = year_behind(at, inherited);
      return of_days(i, at, month(i), found->first, found->last, inherited, in);
    }
    const auto in = year_behind(at, inherited);
    // A month of no year is told from a word ("may", "march") only by what stands before it.
    if (!in || (inherited && (i == sentence_.begin || !is_preposition(lower(i - 1))))) return std::nullopt;
    return Date{{i, at}, DateRange::whole_month(*in, month(i)), false, inherited};
  }

  /// "6 and 7 March 2023", "the 6th of March, 2023".
  std::optional<Date> day_first(std::size_t i) const {
    const auto found = days(i);
    if (!found) return std::nullopt;
    std::size_t at = found->end + (lower(found->end) == "of" ? 1 : 0);
    const int in_month = month(at);
    if (in_month == 0) return std::nullopt;
    bool inherited = false;
    const auto in = year_behind(++at, inherited);
    return of_days(i, at, in_month, found->first, found->last, inherited, in);
  }

  std::optional<Date> iso(std::size_t i) const {
    if (!year(i) || !inside(i + 4) || tokens_[i + 1].text != "-" || tokens_[i + 3].text != "-")
      return std::nullopt;
    const auto parsed = Day::parse(std::string{tokens_[i].text} + "-" + std::string{tokens_[i + 2].text} +
                                   "-" + std::string{tokens_[i + 4].text});
    if (!parsed) return std::nullopt;
    return Date{{i, i + 5}, DateRange::single(*parsed), false, false};
  }

  std::optional<Date> bare_year(std::size_t i) const {
    const auto from = year(i);
    if (!from) return std::nullopt;
    return Date{{i, i + 1}, DateRange::whole_year(*from), false, false};
  }

  bool before_is(std::size_t i, std::string_view word) const {
    return i > sentence_.begin && lower(i - 1) == word;
  }

  /// Joins the two ends of "from 2009 to 2013", "between May 2009 and 2013", "2009-2013".
  bool closes_span(const Date& next) const {
    if (dates_.empty() || dates_.back().span.end + 1 != next.span.begin) return false;
    const auto& last = dates_.back();
    const auto joint = lower(last.span.end);
    const bool dash = tokens_[last.span.end].mark == Mark::dash;
    const bool ranged = joint == "to" || joint == "until" || joint == "till" || joint == "through";
    return last.range.first <= next.range.last &&
           (dash || ranged || (joint == "and" && before_is(last.span.begin, "between")));
  }

  void add(Date date) {
    date.open_end = before_is(date.span.begin, "since");
    year_ = date.range.last.year();
    if (closes_span(date)) {
      auto& last = dates_.back();
      last.span.end = date.span.end;
      last.range = {last.range.first, date.range.last, std::max(last.range.precision, date.range.precision)};
      return;
    }
    dates_.push_back(std::move(date));
  }

  const Tokens& tokens_;
  Span sentence_;
  int& year_;
  std::vector<Date> dates_;
};

}  // namespace

std::vector<Date> find_dates(const Tokens& tokens, Span sentence, int& year) {
  return Reader{tokens, sentence, year}.run();
}

std::optional<int> small_count(std::string_view lower) {
  constexpr std::array<std::string_view, 10> words{"one", "two",   "three", "four", "five",
                                                   "six", "seven", "eight", "nine", "ten"};
  const auto found = std::find(words.begin(), words.end(), lower);
  if (found != words.end()) return static_cast<int>(found - words.begin()) + 1;
  const auto number = number_with(lower, false);
  return number && *number > 0 && *number <= 366 ? number : std::nullopt;
}

}  // namespace sanad::claims::said
