// SPDX-License-Identifier: Apache-2.0
#include "article_key.h"

#include <algorithm>

#include "cell.h"
#include "sanad/core/utf8.h"
#include "sanad/text/normalise.h"

namespace sanad::sources {
namespace {

/// Headlines are compared by this much of them.
constexpr std::size_t headline_bytes = 512;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where ",YYYY-MM-DD," starts in the text, or npos.
std::size_t find_date(std::string_view text) {
  constexpr std::size_t size = 12;
  for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1)) {
    if (text.size() - comma < size) break;
    const std::string_view date = text.substr(comma, size);
    const bool digits = std::all_of(date.begin() + 1, date.begin() + 5, is_digit) && is_digit(date[6]) &&
                        is_digit(date[7]) && is_digit(date[9]) && is_digit(date[10]);
    if (digits && date[5] == '-' && date[8] == '-' && date[11] == ',') return comma;
  }
  return std::string_view::npos;
}

void add(std::string key, std::vector<std::string>& keys) {
  if (key.empty() || keys.size() >= articles_kept) return;
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

/// Cuts the entry before the next ';' off the list.
std::string_view take_entry(std::string_view& list) {
  const auto end = std::min(list.find(';'), list.size());
  const std::string_view entry = list.substr(0, end);
  list.remove_prefix(std::min(end + 1, list.size()));
  return trimmed(entry);
}

auto entries(std::string_view list) { return std::count(list.begin(), list.end(), ';'); }

}  // namespace

std::string article_key(std::string_view outlet, std::string_view date, std::string_view headline) {
  if (headline.size() > headline_bytes) headline = headline.substr(0, headline_bytes);
  const std::string folded = text::fold(headline);
  if (folded.empty()) return {};
  std::string key = text::fold(outlet.substr(0, headline_bytes));
  key += '|';
  key += date;
  key += '|';
  key += folded;
  return key;
}

void add_article_keys(std::string_view source_article, std::vector<std::string>& keys) {
  std::string_view rest = source_article;
  std::size_t date = find_date(rest);
  // An entry reaches to the last `";"` before the date of the next one: headlines hold quotes and ';' of their own.
  while (date != std::string_view::npos && keys.size() < articles_kept) {
    const std::string_view outlet = rest.substr(0, date);
    const std::string_view day = rest.substr(date + 1, 10);
    rest.remove_prefix(date + 12);
    date = find_date(rest);
    const std::string_view reach = rest.substr(0, date);
    const auto separator = date == std::string_view::npos ? std::string_view::npos : reach.rfind(';');
    add(article_key(outlet, day, reach.substr(0, separator)), keys);
    if (date == std::string_view::npos) break;
    const std::size_t behind = separator == std::string_view::npos ? 0 : separator + 1;
    rest.remove_prefix(behind);
    date -= behind;
  }
}

void add_article_keys(std::string_view offices, std::string_view dates, std::string_view headlines,
                      std::vector<std::string>& keys) {
  if (trimmed(dates).empty() || entries(offices) != entries(dates) || entries(headlines) != entries(dates)) return;
  while (!dates.empty() && keys.size() < articles_kept) {
    const std::string_view outlet = take_entry(offices);
    const std::string_view day = take_entry(dates);
    const std::string_view headline = take_entry(headlines);
    if (const auto read = read_iso_day(day); read.value) add(article_key(outlet, day.substr(0, 10), headline), keys);
  }
}

}  // namespace sanad::sources
