// SPDX-License-Identifier: Apache-2.0
/// The parts of a judgement; judge.cpp joins them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "interval.h"
#include "published_scope.h"
#include "sanad/claims/evidence.h"
#include "sanad/claims/verdict.h"

namespace sanad::claims {

/// A published figure of the claim's scope, with whether its value is the claim's.
struct Candidate {
  const records::PublishedFigure* figure = nullptr;
  Fit fit = Fit::none;
  bool value = false;  ///< the printed value fits the claim's
  bool superseded = false;
};

/// What a body printed: "at least 42" is 42 and more.
Interval printed(const records::PublishedFigure& figure);
/// 980, or "at least 42", "42 to 45"; empty if only a change is printed.
std::string value_text(const records::PublishedFigure& figure);
/// "CRSS, Annual Security Report 2022 (final page)"
std::string source_text(const records::PublishedFigure& figure);

/// Published figures of the claim's scope, the claim's own speaker first where it names one, then by
/// publisher and edition.
std::vector<Candidate> candidates(const Claim& claim, std::span<const records::PublishedFigure> published,
                                  const geo::Gazetteer& gazetteer);

/// The scope our register can be asked for; nullopt if it cannot (a town, a class we do not hold, no period).
std::optional<FigureScope> own_scope(const Claim& claim);

/// A change printed by a body for the same measure, place and period: superseded, supported, or nothing.
std::optional<Judgement> judge_change(const Claim& claim, const Evidence& evidence,
                                      const geo::Gazetteer& gazetteer);

/// Who printed the number first, what replaced it, who prints what else.
std::vector<std::string> origin_of(std::span<const Candidate> all,
                                   std::span<const records::PublishedFigure> published);

const records::PublishedFigure* successor_of(const records::PublishedFigure& figure,
                                             std::span<const records::PublishedFigure> published);

}  // namespace sanad::claims
