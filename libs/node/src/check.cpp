// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/check.h"

#include <map>

#include "own_figures.h"
#include "sanad/geo/gazetteer.h"
#include "sanad/node/load.h"

namespace sanad::node {
namespace {

/// The strictest marking of the printed figures that judgements name.
records::Tlp marking_of(const std::vector<claims::Judgement>& judgements,
                        const std::vector<records::PublishedFigure>& published) {
  std::map<std::string_view, records::Tlp> markings;
  for (const auto& figure : published) {
    const auto [entry, added] = markings.emplace(figure.native_id, figure.marking);
    if (!added) entry->second = records::join(entry->second, figure.marking);
  }
  auto marking = records::Tlp::clear;
  for (const auto& judgement : judgements) {
    for (const auto& match : judgement.published) {
      if (const auto found = markings.find(match.id); found != markings.end()) {
        marking = records::join(marking, found->second);
      }
    }
  }
  return marking;
}

}  // namespace

CheckOutcome check_document(const claims::Document& document, const store::Snapshot& snapshot,
                            const figures::Columns& columns) {
  OwnFigures own{columns, load_sources(snapshot)};
  claims::Evidence evidence;
  evidence.own = [&own](const claims::FigureScope& scope) { return own.of(scope); };
  evidence.published = load_published(snapshot);
  CheckOutcome outcome{check_text(document, evidence, geo::Gazetteer::built_in())};
  outcome.marking = records::join(own.marking(), marking_of(outcome.checked.judgements, evidence.published));
  outcome.scopes_asked = own.asked();
  outcome.scopes_left_out = own.left_out();
  return outcome;
}

CheckOutcome check_arithmetic(const claims::Document& document) {
  claims::Evidence evidence;
  evidence.own = [](const claims::FigureScope&) { return std::vector<claims::OwnFigure>{}; };
  return CheckOutcome{check_text(document, evidence, geo::Gazetteer::built_in())};
}

}  // namespace sanad::node
