// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/check.h"

#include <map>

#include "own_figures.h"
#include "sanad/geo/gazetteer.h"
#include "sanad/node/load.h"

namespace sanad::node {
namespace {

/// What sources assert, one entry a subject; what they deny or only pass on supports nothing.
std::vector<claims::DatedStatement> dated(const std::vector<records::Statement>& statements) {
  std::vector<claims::DatedStatement> out;
  for (const auto& statement : statements) {
    const bool says_so =
        statement.stance == records::Stance::asserts || statement.stance == records::Stance::attributes;
    if (!says_so) continue;
    for (const auto& subject : statement.subjects) {
      out.push_back({statement.id.to_string(), subject.name, statement.relation, statement.object.name,
                     statement.from, statement.place, statement.publisher, statement.url});
    }
  }
  return out;
}

using Markings = std::map<std::string, records::Tlp>;

void add(Markings& markings, const std::string& id, records::Tlp marking) {
  const auto [entry, added] = markings.emplace(id, marking);
  if (!added) entry->second = records::join(entry->second, marking);
}

/// The strictest marking of the printed figures and statements that judgements name.
records::Tlp marking_of(const std::vector<claims::Judgement>& judgements, const Markings& markings) {
  auto marking = records::Tlp::clear;
  const auto join = [&](const std::string& id) {
    if (const auto found = markings.find(id); found != markings.end())
      marking = records::join(marking, found->second);
  };
  for (const auto& judgement : judgements) {
    for (const auto& match : judgement.published) join(match.id);
    for (const auto& id : judgement.statements) join(id);
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
  const auto statements = load_statements(snapshot);
  evidence.statements = dated(statements);
  Markings markings;
  for (const auto& figure : evidence.published) add(markings, figure.native_id, figure.marking);
  for (const auto& statement : statements) add(markings, statement.id.to_string(), statement.marking);
  CheckOutcome outcome{check_text(document, evidence, geo::Gazetteer::built_in())};
  outcome.marking = records::join(own.marking(), marking_of(outcome.checked.judgements, markings));
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
