// SPDX-License-Identifier: Apache-2.0
/// A figure that an institute or body printed: an aggregate with its definition, period and edition.
#pragma once

#include <optional>
#include <string>

#include "sanad/core/date.h"
#include "sanad/records/count.h"
#include "sanad/records/marking.h"
#include "sanad/records/object_id.h"

namespace sanad::records {

/// How the printed number is meant: "512", "at least 42", "more than 15", "about 90", "between a and b".
enum class Comparator : std::uint8_t { none, eq, ge, gt, le, lt, approx, range };
std::string_view name_of(Comparator);
Result<Comparator> parse_comparator(std::string_view name);

struct PublishedFigure {
  ObjectId id;            ///< natural_id("x-sanad-published-figure", source, native_id)
  std::string source;     ///< SourceInfo::name of the list it came in
  std::string native_id;
  std::string publisher;  ///< who printed it first: "CRSS"
  std::string edition;    ///< "Annual Security Report 2022 (final page)"
  std::optional<Day> published;
  std::string url;
  std::string measure;    ///< free: "killed", "attacks", "share" ...
  std::string unit;       ///< "persons", "incidents", "percent" ...
  Comparator comparator = Comparator::none;
  std::optional<double> low, best, high;
  DateRange period;
  std::string place;
  std::string victim_class;  ///< as printed; empty = all that the scope covers
  std::string event_scope;   ///< the printed definition: "attacks and counter-terror operations"
  std::string actor;
  std::optional<double> change_percent;   ///< as printed; a fall is negative
  std::string change_base;                ///< "2021", "2022-11", "2022-H1"
  std::string superseded_by;              ///< native_id of the later figure of the same publisher, or empty
  std::string note;
  Tlp marking = tlp_when_unmarked;

  friend bool operator==(const PublishedFigure&, const PublishedFigure&) = default;
};

}  // namespace sanad::records
