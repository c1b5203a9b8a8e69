// SPDX-License-Identifier: Apache-2.0
#include "number_words.h"

#include <charconv>
#include <cmath>
#include <string>

namespace sanad::claims {
namespace {

constexpr std::size_t digits_max = 15;  ///< more are no count of anything, and lose digits as a double
constexpr std::size_t group = 3;

struct Digits {
  std::string whole;
  std::size_t decimals = 0;
};

bool all_groups_of(std::string_view text, char separator, std::size_t lead_max) {
  auto at = text.find(separator);
  if (at == std::string_view::npos || at == 0 || at > lead_max) return false;
  while (at != std::string_view::npos) {
    const auto next = text.find(separator, at + 1);
    const auto size = (next == std::string_view::npos ? text.size() : next) - at - 1;
    if (size != group) return false;
    at = next;
  }
  return true;
}

/// South Asian grouping: the last group of three, those before it of two ("1,50,000").
bool lakh_groups(std::string_view text) {
  const auto last = text.rfind(',');
  if (last == std::string_view::npos || text.size() - last - 1 != group) return false;
  auto rest = text.substr(0, last);
  for (auto at = rest.rfind(','); at != std::string_view::npos; at = rest.rfind(',')) {
    if (rest.size() - at - 1 != 2) return false;
    rest = rest.substr(0, at);
  }
  return !rest.empty() && rest.size() <= 2;
}

std::string without(std::string_view text, char separator) {
  std::string out;
  for (const char c : text) {
    if (c != separator) out.push_back(c);
  }
  return out;
}

/// Separators of thousands away, decimals told apart. nullopt for a form that is no number ("1.2.3").
std::optional<Digits> read_digits(std::string_view key) {
  const auto dot = key.rfind('.');
  std::string_view whole = key, fraction;
  if (dot != std::string_view::npos && key.find('.') == dot) {
    whole = key.substr(0, dot);
    fraction = key.substr(dot + 1);
  } else if (dot != std::string_view::npos) {
    if (!all_groups_of(key, '.', group)) return std::nullopt;
    return Digits{without(key, '.'), 0};
  }
  for (const char separator : {',', '\''}) {
    if (whole.find(separator) == std::string_view::npos) continue;
    if (all_groups_of(whole, separator, group) || (separator == ',' && lakh_groups(whole))) {
      return Digits{without(whole, separator) + std::string{fraction}, fraction.size()};
    }
    const auto at = whole.find(separator);
    if (separator != ',' || !fraction.empty() || whole.find(separator, at + 1) != std::string_view::npos) {
      return std::nullopt;
    }
    return Digits{without(whole, ','), whole.size() - at - 1};  // a decimal comma
  }
  return Digits{std::string{whole} + std::string{fraction}, fraction.size()};
}

double half_unit(std::size_t decimals, double scale) {
  return 0.5 * std::pow(10.0, -static_cast<double>(decimals)) * scale;
}

const Mark* scale_at(const Annotated& text, std::size_t i) {
  const auto* scale = text.at(i, Tag::scale);
  if (scale == nullptr) return nullptr;
  // Bare "m", "k", "cr" are scales only right behind the digits.
  return scale->entry->words.front().size() > 2 || text.glued(i) || scale->entry->words.front() == "bn" ||
                 scale->entry->words.front() == "mn"
             ? scale
             : nullptr;
}

std::optional<PlainNumber> digits_at(const Annotated& text, std::size_t first) {
  if (first >= text.size() || text[first].kind != TokenKind::number) return std::nullopt;
  std::string key{text[first].key};
  std::size_t last = first + 1;
  // "816 000": groups of three behind a white space, not behind a year.
  const bool plain = key.find_first_not_of("0123456789") == std::string::npos;
  if (plain && key.size() <= group && key.front() != '0') {
    while (last < text.size() && text[last].kind == TokenKind::number && text[last].key.size() == group &&
           text[last].space_before &&
           text[last].key.find_first_not_of("0123456789") == std::string_view::npos &&
           text[last].begin - text[last - 1].end <= 3) {
      key += text[last].key;
      ++last;
    }
  }
  const auto digits = read_digits(key);
  if (!digits || digits->whole.size() > digits_max) return std::nullopt;
  double value = 0;
  std::from_chars(digits->whole.data(), digits->whole.data() + digits->whole.size(), value);
  value /= std::pow(10.0, static_cast<double>(digits->decimals));
  PlainNumber number{.last = last, .value = value};
  double scale = 1;
  while (const auto* mark = scale_at(text, number.last)) {
    scale *= mark->entry->number;
    number.last = mark->last;
  }
  number.value *= scale;
  if (digits->decimals > 0 || scale > 1) number.rounding = half_unit(digits->decimals, scale);
  return number;
}

/// "two hundred and five thousand": classic grammar of English number words.
std::optional<PlainNumber> words_at(const Annotated& text, std::size_t first) {
  double total = 0, current = 0;
  bool any = false;
  auto at = first;
  double last_unit = 0;
  while (at < text.size()) {
    auto next = at;
    if (any && (text.is(next, {"and"}) || (text.is(next, {"-"}) && text.glued(next)))) {
      const bool joined = text.is(next, {"-"});
      if (!joined && last_unit < 100) break;  // "two and three" are two numbers
      ++next;
    }
    if (const auto* word = text.at(next, Tag::number)) {
      if (any && last_unit < 100 && !(last_unit >= 20 && word->entry->number < 10)) break;
      current += word->entry->number;
      last_unit = word->entry->number;
      at = word->last;
    } else if (const auto* scale = text.at(next, Tag::scale);
               scale != nullptr && next == at && any && scale->entry->words.front().size() > 2) {
      if (scale->entry->number > 100) {
        total += (current == 0 ? 1 : current) * scale->entry->number;
        current = 0;
      } else {
        current = (current == 0 ? 1 : current) * scale->entry->number;
      }
      last_unit = scale->entry->number;
      at = scale->last;
    } else if (!any && (text.is(next, {"a", "an"})) && text.at(next + 1, Tag::scale) != nullptr &&
               text.at(next + 1, Tag::scale)->entry->words.front().size() > 2) {
      at = next + 1;
      any = true;
      continue;
    } else {
      break;
    }
    any = true;
  }
  if (!any || at == first) return std::nullopt;
  return PlainNumber{.last = at, .value = total + current, .words = true};
}

/// "half a million", "half-billion", "one and a half million", "a quarter of a million".
std::optional<PlainNumber> part_of_scale(const Annotated& text, std::size_t first) {
  auto at = first;
  double count = 0;
  if (const auto* whole = text.at(at, Tag::number);
      whole != nullptr && text.is(whole->last, {"and"}) && text.is(whole->last + 1, {"a"})) {
    count = whole->entry->number;
    at = whole->last + 2;
  }
  if (text.is(at, {"half"})) {
    count += 0.5;
  } else if (count == 0 && text.is(at, {"a"}) && text.is(at + 1, {"quarter"}) && text.is(at + 2, {"of"})) {
    count = 0.25;
    at += 2;
  } else {
    return std::nullopt;
  }
  ++at;
  if (text.is(at, {"-", "a"})) ++at;
  const auto* scale = text.at(at, Tag::scale);
  if (scale == nullptr || scale->entry->words.front().size() <= 2) return std::nullopt;
  return PlainNumber{.last = scale->last,
                     .value = count * scale->entry->number,
                     .rounding = 0.05 * scale->entry->number,
                     .words = true};
}

/// "a dozen", "two dozen", "three score", "dozens of", "hundreds".
std::optional<PlainNumber> dozens_at(const Annotated& text, std::size_t first) {
  auto at = first;
  double count = 1;
  if (text.is(at, {"a"})) {
    ++at;
  } else if (const auto* word = text.at(at, Tag::number)) {
    count = word->entry->number;
    at = word->last;
  }
  for (const auto tag : {Tag::dozen, Tag::score}) {
    if (const auto* mark = text.at(at, tag); mark != nullptr && at > first) {
      return PlainNumber{.last = mark->last, .value = count * mark->entry->number, .words = true};
    }
  }
  if (const auto* dozen = text.at(first, Tag::dozen))
    return PlainNumber{.last = dozen->last, .value = dozen->entry->number, .words = true};
  if (const auto* vague = text.at(first, Tag::vague)) {
    return PlainNumber{.last = vague->last, .value = vague->entry->number, .words = true, .vague = true};
  }
  return std::nullopt;
}

}  // namespace

std::optional<PlainNumber> number_at(const Annotated& text, std::size_t first) {
  if (auto digits = digits_at(text, first)) return digits;
  if (auto dozens = dozens_at(text, first)) return dozens;
  if (auto part = part_of_scale(text, first)) return part;
  return words_at(text, first);
}

}  // namespace sanad::claims
