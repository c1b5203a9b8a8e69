// SPDX-License-Identifier: Apache-2.0
// The sections of a mapping that say what the columns mean.
#include <fmt/format.h>

#include <array>

#include "mapping_reader.h"

namespace sanad::sources {
namespace {

using namespace std::string_view_literals;

constexpr std::array date_precisions = {"day"sv, "days"sv, "week"sv, "month"sv, "year"sv, "unknown"sv};
constexpr std::array truths = {"no"sv, "yes"sv};

}  // namespace

void MappingReader::read_date(const toml::table& section) {
  static constexpr std::array known = {"column"sv, "formats"sv, "end"sv,       "year"sv,
                                       "month"sv,  "day"sv,     "precision"sv, "period"sv};
  toml_.allow(section, "date", known);
  rules_.date = {};
  rules_.date.column = column(section, "column");
  rules_.date.end = column(section, "end");
  rules_.date.year = column(section, "year");
  rules_.date.month = column(section, "month");
  rules_.date.day = column(section, "day");
  rules_.date.precision = coded_rule(section, "precision", date_precisions);
  if (const auto* formats = section.get("formats")) {
    for (const auto& pattern : toml_.texts(*formats)) {
      auto format = DateFormat::make(pattern);
      if (!format) return toml_.fail_at(*formats, format.error().message);
      rules_.date.formats.push_back(std::move(*format));
    }
  }
  if (const auto* period = section.get("period")) {
    const auto range = DateRange::parse(toml_.text(*period));
    if (!range) return toml_.fail_at(*period, range.error().message);
    rules_.date.period = *range;
  }
  if (rules_.date.column.given() && rules_.date.year.given()) {
    toml_.fail_at(section, "expected in [date] either column or year, found both");
  }
}

void MappingReader::read_place(const toml::table& section) {
  static constexpr std::array known = {"country"sv,  "province"sv,  "district"sv, "place"sv,
                                       "latitude"sv, "longitude"sv, "precision"sv};
  toml_.allow(section, "place", known);
  auto& place = rules_.place;
  place.country = text_rule(section, "country");
  place.province = text_rule(section, "province");
  place.district = text_rule(section, "district");
  place.place = text_rule(section, "place");
  place.latitude = column(section, "latitude");
  place.longitude = column(section, "longitude");
  place.precision = coded_rule(section, "precision", records::names<records::PlacePrecision>());
  if (place.latitude.given() != place.longitude.given()) {
    toml_.fail_at(section, "expected in [place] both latitude and longitude, or neither");
  }
}

void MappingReader::read_event(const toml::table& section) {
  static constexpr std::array known = {"kind"sv,   "violence"sv, "tactic"sv,
                                       "target"sv, "suicide"sv,  "claim"sv};
  toml_.allow(section, "event", known);
  auto& event = rules_.event;
  event.kind = coded_rule(section, "kind", records::names<records::EventKind>());
  event.violence = coded_rule(section, "violence", records::names<records::Violence>());
  event.tactic = coded_rule(section, "tactic", records::names<records::Tactic>());
  event.target = coded_rule(section, "target", records::names<records::Target>());
  event.suicide = coded_rule(section, "suicide", truths);
  event.claim = coded_rule(section, "claim", records::names<records::ClaimStatus>());
}

void MappingReader::read_report(const toml::table& section) {
  static constexpr std::array known = {"publisher"sv, "agency"sv, "articles"sv, "published"sv};
  toml_.allow(section, "report", known);
  rules_.report.publisher = text_rule(section, "publisher");
  rules_.report.agency = text_rule(section, "agency");
  rules_.report.articles = columns(section, "articles");
  rules_.report.published = column(section, "published");
}

void MappingReader::read_counts(const toml::table& document) {
  rules_.counts.clear();
  for (const auto* section : toml_.tables(document, "count")) {
    CountRule rule = count_rule(*section);
    for (const auto& other : rules_.counts) {
      if (other.measure != rule.measure || other.victims != rule.victims) continue;
      return toml_.fail_at(*section,
                           "expected one [[count]] for each measure and class of victims, found a second");
    }
    rules_.counts.push_back(std::move(rule));
  }
}

CountRule MappingReader::count_rule(const toml::table& section) {
  static constexpr std::array known = {"measure"sv, "victims"sv, "value"sv, "low"sv,
                                       "best"sv,    "high"sv,    "sum"sv,   "attackers"sv};
  toml_.allow(section, "count", known);
  CountRule rule;
  if (const auto* node = section.get("measure")) {
    rule.measure = static_cast<records::Measure>(toml_.choice(*node, records::names<records::Measure>()));
  } else {
    toml_.fail_at(section, "expected a measure in [[count]]");
  }
  if (const auto* node = section.get("victims")) {
    rule.victims =
        static_cast<records::VictimClass>(toml_.choice(*node, records::names<records::VictimClass>()));
  }
  rule.value = column(section, "value");
  rule.low = column(section, "low");
  rule.best = column(section, "best");
  rule.high = column(section, "high");
  rule.sum = columns(section, "sum");
  rule.attackers = coded_rule(section, "attackers", records::names<records::Attackers>());
  const bool bounds = rule.low.given() || rule.best.given() || rule.high.given();
  if (static_cast<int>(bounds) + static_cast<int>(rule.value.given()) + static_cast<int>(!rule.sum.empty()) !=
      1) {
    toml_.fail_at(section, "expected in [[count]] one of value, sum, and low/best/high");
  }
  return rule;
}

void MappingReader::read_actors(const toml::table& document) {
  static constexpr std::array known = {"column"sv, "role"sv, "split"sv};
  rules_.actors.clear();
  for (const auto* section : toml_.tables(document, "actor")) {
    toml_.allow(*section, "actor", known);
    ActorRule rule;
    rule.column = column(*section, "column");
    if (!rule.column.given()) return toml_.fail_at(*section, "expected a column in [[actor]]");
    if (const auto* node = section->get("role")) {
      rule.role = static_cast<records::ActorRole>(toml_.choice(*node, records::names<records::ActorRole>()));
    }
    if (const auto* node = section->get("split")) rule.split = toml_.text(*node);
    rules_.actors.push_back(std::move(rule));
  }
}

void MappingReader::read_flags(const toml::table& document) {
  static constexpr std::array known = {"set"sv, "column"sv, "empty"sv, "filled"sv, "values"sv, "contains"sv};
  rules_.flag_names = document.get("flags") != nullptr ? column(document, "flags") : rules_.flag_names;
  if (document.get("flag") == nullptr) return;
  rules_.flags.clear();
  for (const auto* section : toml_.tables(document, "flag")) {
    toml_.allow(*section, "flag", known);
    const auto* node = section->get("set");
    if (node == nullptr) return toml_.fail_at(*section, "expected 'set' with the name of a flag in [[flag]]");
    const auto flag = records::parse_account_flag(toml_.text(*node));
    if (!flag) return toml_.fail_at(*node, flag.error().message);
    rules_.flags.push_back({*flag, cell_test(*section)});
  }
}

void MappingReader::read_aggregate(const toml::table& section) {
  static constexpr std::array known = {"covers"sv, "column"sv, "empty"sv,
                                       "filled"sv, "values"sv, "contains"sv};
  toml_.allow(section, "aggregate", known);
  rules_.aggregate = {};
  rules_.aggregate.covers = column(section, "covers");
  if (section.get("column") != nullptr) rules_.aggregate.test = cell_test(section);
}

}  // namespace sanad::sources
