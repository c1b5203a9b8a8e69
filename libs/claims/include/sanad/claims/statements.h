// SPDX-License-Identifier: Apache-2.0
/// Dated statements of a text: who was killed when and how, who led what, who split from, joined or allied
/// with whom, what was held when. Patterns over words, no names: docs/statements.md.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sanad/claims/claim.h"
#include "sanad/claims/document.h"
#include "sanad/claims/evidence.h"
#include "sanad/claims/verdict.h"
#include "sanad/geo/gazetteer.h"

namespace sanad::claims {

/// Statements in the order of the text; ids 0, for the caller to give. Measure::statement (Measure::date and
/// Measure::duration of meetings), with subject, relation and object in the words of
/// docs/formats/statements.md; several parties are joined by "; ". What may, will or did not happen, and
/// questions, give nothing. Linear in the text.
std::vector<Claim> read_statements(const Document& document, const geo::Gazetteer& gazetteer);

/// The same of a visible text and its blocks: without sentence numbers and code points.
std::vector<Claim> read_statements(std::string_view visible, std::span<const Block> blocks,
                                   const geo::Gazetteer& gazetteer);

/// What the statements of sources say of a claim of read_statements(); nullopt of any other claim.
/// O(statements). `Judgement::claim` is the claim's id.
std::optional<Judgement> judge_statement(const Claim& claim, std::span<const DatedStatement> statements,
                                         const geo::Gazetteer& gazetteer);

}  // namespace sanad::claims
