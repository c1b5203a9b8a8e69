// SPDX-License-Identifier: Apache-2.0
/// A checked text made by hand, so that the outputs are tested apart from the extractor.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "sanad/report/check_input.h"

namespace sanad::report {

struct CheckedSample {
  claims::Document document;
  claims::CheckedText checked;

  explicit CheckedSample(std::string_view text, claims::DocumentForm form = claims::DocumentForm::plain)
      : document{std::move(*claims::Document::read(text, form))} {}

  /// The claim whose surface stands first in the text.
  claims::Claim& claim(std::string_view surface, double value) {
    claims::Claim claim;
    const auto at = document.visible().find(surface);
    EXPECT_NE(at, std::string_view::npos) << surface;
    claim.id = static_cast<int>(checked.reading.claims.size()) + 1;
    claim.byte_begin = at;
    claim.byte_end = at + surface.size();
    claim.begin = document.code_point_at(claim.byte_begin);
    claim.end = document.code_point_at(claim.byte_end);
    claim.sentence = document.sentence_at(at);
    claim.surface = std::string{surface};
    claim.measure = claims::Measure::killed;
    claim.unit = "persons";
    claim.value = value;
    checked.reading.claims.push_back(claim);
    return checked.reading.claims.back();
  }

  claims::Judgement& judge(claims::Verdict verdict, std::string rule, std::string reason) {
    claims::Judgement judgement;
    judgement.claim = checked.reading.claims.back().id;
    judgement.verdict = verdict;
    judgement.rule = std::move(rule);
    judgement.reason = std::move(reason);
    checked.judgements.push_back(std::move(judgement));
    return checked.judgements.back();
  }

  CheckInput input(std::string title = "sample.txt") const {
    return {document, checked, std::move(title), "local node", 25, records::Tlp::green, *Day::from_ymd(2023, 1, 2)};
  }
};

/// Two figures of a year and the change between them, which does not fit; the later figure was replaced.
inline CheckedSample year_sample() {
  CheckedSample sample{
      "The year in figures\n\nIn 2022 there were 980 dead in Pakistan, 14.47 per cent more than the 850 of 2021.\n\n"
      "Print Friendly\n"};
  auto& later = sample.claim("980 dead", 980);
  later.time = DateRange::whole_year(2022);
  later.place = claims::Place{"Pakistan", "country", "Pakistan"};
  auto& judgement =
      sample.judge(claims::Verdict::superseded, "published-superseded", "Printed once, replaced since.");
  claims::OwnFigure own{"attacks", figures::Range::make(400, 412, 431).value(), 262, 300, false, {}};
  own.evidence = {Uuid::parse("00000000-0000-5000-8000-000000000001").value()};
  judgement.own = {own, {"all", std::nullopt, 0, 0, false, {}}};
  claims::PublishedMatch match;
  match.id = "F7";
  match.publisher = "Institute";
  match.edition = "final";
  match.measure = "killed";
  match.scope = "attacks and operations";
  match.value = 980;
  match.comparator = "ge";
  match.relation = "same value";
  judgement.published = {match};
  judgement.origin = {"First printed by Institute."};
  auto& change = sample.claim("14.47 per cent", 14.47);
  change.aspect = claims::Aspect::change;
  change.unit = "percent";
  change.rounding = 0.005;
  change.inherited = {claims::Slot::place};
  change.place = claims::Place{"Pakistan", "country", "Pakistan"};
  sample.judge(claims::Verdict::not_enough_evidence, "nothing-of-this-scope", "Nothing here speaks of it.");
  sample.claim("850", 850).time = DateRange::whole_year(2021);
  sample.judge(claims::Verdict::supported, "published-same-scope", "Printed so.");
  sample.checked.reading.relations.push_back({claims::RelationKind::change,
                                              {3, 1, 2},
                                              "14.47 per cent",
                                              14.47,
                                              15.29,
                                              15.3,
                                              claims::Status::inconsistent,
                                              {{"implied_operand", "It would fit 973.", 973}}});
  return sample;
}

}  // namespace sanad::report
