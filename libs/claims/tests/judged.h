// SPDX-License-Identifier: Apache-2.0
/// A text judged against a few printed figures, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/check.h"

namespace sanad::claims {

inline Reading read_text(std::string_view text) {
  return read_claims(Document::read(text, DocumentForm::plain).value(), geo::Gazetteer::built_in());
}

/// A figure for Pakistan as a whole, of one year.
inline records::PublishedFigure yearly(std::string id, std::string publisher, std::string measure,
                                       double value, int year, std::string scope) {
  records::PublishedFigure figure;
  figure.source = "test";
  figure.native_id = std::move(id);
  figure.publisher = std::move(publisher);
  figure.edition = "report";
  figure.measure = std::move(measure);
  figure.unit = figure.measure == "killed" ? "persons" : "incidents";
  figure.comparator = records::Comparator::eq;
  figure.low = figure.best = figure.high = value;
  figure.period = DateRange::whole_year(year);
  figure.place = "Pakistan";
  figure.event_scope = std::move(scope);
  return figure;
}

inline CheckedText checked(std::string_view text, std::vector<records::PublishedFigure> published,
                           std::function<std::vector<OwnFigure>(const FigureScope&)> own = {}) {
  Evidence evidence;
  evidence.own = std::move(own);
  evidence.published = std::move(published);
  return check_text(Document::read(text, DocumentForm::plain).value(), evidence, geo::Gazetteer::built_in());
}

inline constexpr const char* attacks_only = "militant/terrorist attacks only";
inline constexpr const char* with_operations = "attacks and counter-terror operations";

}  // namespace sanad::claims
