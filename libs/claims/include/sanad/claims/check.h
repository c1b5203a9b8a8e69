// SPDX-License-Identifier: Apache-2.0
/// The claim check: a text in; its claims, their arithmetic and what the evidence says of each out. Pure,
/// deterministic, thread-safe; at least 1 MB of text a second.
#pragma once

#include <span>
#include <vector>

#include "sanad/claims/claim.h"
#include "sanad/claims/document.h"
#include "sanad/claims/relation.h"
#include "sanad/claims/verdict.h"
#include "sanad/geo/gazetteer.h"

namespace sanad::claims {

/// What the text alone gives.
struct Reading {
  std::vector<Claim> claims{};        ///< in the order of the text; ids from 1
  std::vector<Relation> relations{};  ///< in the order of their last claim
};

/// Finds claims and relations and recomputes the relations. At most limits::document_claims claims.
Reading read_claims(const Document& document, const geo::Gazetteer& gazetteer);

/// Names figures that would explain an inconsistent relation: an operand solved for that somebody printed.
void explain_with(std::vector<Relation>& relations, std::span<const Claim> claims, const Evidence& evidence);

/// One judgement a claim, in their order.
std::vector<Judgement> judge(std::span<const Claim> claims, const Evidence& evidence,
                             const geo::Gazetteer& gazetteer);

struct CheckedText {
  Reading reading;
  std::vector<Judgement> judgements{};
  /// Something is inconsistent, contradicted or superseded.
  bool finding() const;
};
CheckedText check_text(const Document& document, const Evidence& evidence, const geo::Gazetteer& gazetteer);

}  // namespace sanad::claims
