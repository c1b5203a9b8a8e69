// SPDX-License-Identifier: Apache-2.0
#include "scope.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "sanad/core/utf8.h"
#include "value_match.h"

namespace sanad::figures {
namespace {

using records::VictimClass;

constexpr std::uint32_t bit(VictimClass victims) {
  return 1U << static_cast<unsigned>(victims);
}

tl::unexpected<Error> bad_value(Key key, std::string_view expected, std::string_view found) {
  return fail(ErrorCode::invalid_input,
              fmt::format("{}: expected {}, found '{}'", name_of(key), expected, shorten(found, 60)));
}

using Codes = Result<std::vector<std::uint32_t>>;

Codes year_codes(const KeySpace& keys, std::string_view value) {
  int year = 0;
  const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), year);
  if (error != std::errc{} || stop != value.data() + value.size() || value.size() != 4) {
    return bad_value(Key::year, "a year such as 2022", value);
  }
  return keys.has_year(year) ? std::vector{keys.year_code(year)} : std::vector<std::uint32_t>{};
}

Codes month_codes(const KeySpace& keys, std::string_view value) {
  const auto range = DateRange::parse(value);
  if (!range || value.size() != 7) return bad_value(Key::month, "a month such as 2022-12", value);
  const Day day = range->first;
  return keys.has_year(day.year()) ? std::vector{keys.month_code(day.year(), day.month())}
                                   : std::vector<std::uint32_t>{};
}

Codes word_codes(const KeySpace& keys, Key key, std::string_view value) {
  std::vector<std::string> words;
  for (std::uint32_t code = 0; code < keys.size(key); ++code) words.push_back(keys.name(key, code));
  const auto found = std::ranges::find(words, value);
  if (found == words.end()) return not_known(key, value, {words.begin(), words.end()});
  return std::vector{static_cast<std::uint32_t>(found - words.begin())};
}

Codes codes_of(const KeySpace& keys, Key key, std::string_view value) {
  switch (key) {
    case Key::year:
      return year_codes(keys, value);
    case Key::month:
      return month_codes(keys, value);
    case Key::status:
    case Key::event:
    case Key::tactic:
    case Key::target:
      return word_codes(keys, key, value);
    default:
      return match_value(keys, key, value);
  }
}

Result<CodeFilter> period_filter(const Filter& filter) {
  CodeFilter out{Key::date, {}, {}, false};
  for (const std::string& value : filter.values) {
    if (value == "unknown") {
      out.undated = true;
      continue;
    }
    auto period = DateRange::parse(value);
    if (!period)
      return bad_value(Key::date, "a period such as 2022, 2022-12 or 2022-12-01..2023-01-15", value);
    out.periods.push_back(*period);
  }
  return out;
}

Result<CodeFilter> code_filter(const Filter& filter, const KeySpace& keys) {
  if (filter.key == Key::date) return period_filter(filter);
  CodeFilter out{filter.key, std::vector<std::uint8_t>(keys.size(filter.key) + 1, 0), {}, false};
  for (const std::string& value : filter.values) {
    if (value == "unknown") {
      out.passes.back() = 1;
      continue;
    }
    const auto codes = codes_of(keys, filter.key, value);
    if (!codes) return tl::unexpected{codes.error()};
    for (const std::uint32_t code : *codes) out.passes[code] = 1;
  }
  for (const DatedValue& dated : filter.dated) {
    const auto codes = codes_of(keys, filter.key, dated.value);
    if (!codes) continue;
    for (const std::uint32_t code : *codes) out.dated.push_back({code, dated.within, dated.sure});
  }
  return out;
}

Result<bool> ask_for_victims(const Filter& filter, Scope& scope) {
  std::uint32_t classes = 0;
  bool everyone = false;
  for (const std::string& value : filter.values) {
    const auto bits = victim_classes(value);
    if (!bits) return tl::unexpected{bits.error()};
    everyone = everyone || *bits == 0;
    classes |= *bits;
  }
  if (everyone) return true;
  scope.classes = scope.classes == 0 ? classes : scope.classes & classes;
  if (scope.classes == 0) return bad_value(Key::victim, "filters that leave someone", filter.values.front());
  return true;
}

Counts in_periods(const CodeFilter& filter, std::int32_t first, std::int32_t last, bool dated) {
  if (!dated && filter.undated) return Counts::yes;
  Counts counts = Counts::no;
  for (const DateRange& period : filter.periods) {
    const bool overlaps = first <= period.last.number() && period.first.number() <= last;
    const bool begins = dated && first >= period.first.number();
    if (overlaps) counts = std::max(counts, begins ? Counts::yes : Counts::maybe);
  }
  return counts;
}

void apply_periods(const CodeFilter& filter, const View& view, std::vector<Counts>& mask) {
  const auto& year = view.column(Key::year);
  for (std::size_t i = 0; i < mask.size(); ++i) {
    mask[i] = std::min(mask[i], in_periods(filter, view.first[i], view.last[i], year[i] != no_code));
  }
}

/// What passes by no value of its list counts as `otherwise(incident, codes)`.
template <class Otherwise>
void apply_lists(const CodeFilter& filter, const Lists<std::uint32_t>& lists, std::vector<Counts>& mask,
                 Otherwise otherwise) {
  for (std::size_t i = 0; i < mask.size(); ++i) {
    const auto codes = lists.at(i);
    const bool passes = codes.empty()
                            ? filter.passes.back() != 0
                            : std::ranges::any_of(codes, [&](auto code) { return filter.passes[code] != 0; });
    if (!passes) mask[i] = std::min(mask[i], otherwise(i, codes));
  }
}

/// One actor in its time is enough; of one that may have been in it, maybe.
Counts in_its_time(const CodeFilter& filter, std::span<const std::uint32_t> codes, Day first) {
  Counts counts = Counts::no;
  for (const auto& dated : filter.dated) {
    if (!dated.within.contains(first) || std::ranges::find(codes, dated.code) == codes.end()) continue;
    counts = std::max(counts, dated.sure ? Counts::yes : Counts::maybe);
  }
  return counts;
}

void apply_actors(const CodeFilter& filter, const View& view, std::vector<Counts>& mask) {
  const auto& year = view.column(Key::year);
  apply_lists(filter, view.actors, mask, [&](std::size_t i, std::span<const std::uint32_t> codes) {
    return year[i] != no_code ? in_its_time(filter, codes, Day::from_number(view.first[i])) : Counts::no;
  });
}

void apply_sources(const CodeFilter& filter, const View& view, std::vector<Counts>& mask) {
  apply_lists(filter, view.sources, mask, [](auto, auto) { return Counts::no; });
}

void apply_column(const CodeFilter& filter, const std::vector<std::uint32_t>& column,
                  std::vector<Counts>& mask) {
  const auto unknown = static_cast<std::uint32_t>(filter.passes.size() - 1);
  for (std::size_t i = 0; i < mask.size(); ++i) {
    if (filter.passes[std::min(column[i], unknown)] == 0) mask[i] = Counts::no;
  }
}

}  // namespace

Result<std::uint32_t> victim_classes(std::string_view name) {
  const auto names = records::names<VictimClass>();
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return not_known(Key::victim, name, {names.begin(), names.end()});
  const auto victims = static_cast<VictimClass>(found - names.begin());
  if (victims == VictimClass::all) return 0U;
  if (victims != VictimClass::security) return bit(victims);
  return bit(VictimClass::police) | bit(VictimClass::military) | bit(VictimClass::paramilitary) |
         bit(VictimClass::security);
}

Result<Scope> resolve(const Query& query, const KeySpace& keys) {
  Scope scope;
  for (const Filter& filter : query.where) {
    if (filter.values.empty() && filter.dated.empty()) return bad_value(filter.key, "a value", "");
    if (filter.key == Key::victim) {
      if (auto done = ask_for_victims(filter, scope); !done) return tl::unexpected{done.error()};
      continue;
    }
    auto codes = code_filter(filter, keys);
    if (!codes) return tl::unexpected{codes.error()};
    scope.filters.push_back(std::move(*codes));
  }
  const bool by_victim = std::ranges::find(query.by, Key::victim) != query.by.end();
  if (query.measure == records::Measure::incidents && (scope.classes != 0 || by_victim)) {
    return fail(ErrorCode::invalid_input,
                "victim: expected a measure of persons, found incidents: victims split the "
                "persons that are counted, not the incidents");
  }
  if (std::ranges::find(query.by, Key::date) != query.by.end()) {
    return fail(ErrorCode::invalid_input, "by: expected year or month, found date, which only filters");
  }
  return scope;
}

std::vector<Counts> mask_of(const Scope& scope, const View& view, const Values& values, bool containers) {
  std::vector<Counts> mask = containers ? values.verdict : values.counted;
  for (const CodeFilter& filter : scope.filters) {
    if (filter.key == Key::date) {
      apply_periods(filter, view, mask);
    } else if (filter.key == Key::actor) {
      apply_actors(filter, view, mask);
    } else if (filter.key == Key::source) {
      apply_sources(filter, view, mask);
    } else {
      apply_column(filter, view.column(filter.key), mask);
    }
  }
  return mask;
}

}  // namespace sanad::figures
