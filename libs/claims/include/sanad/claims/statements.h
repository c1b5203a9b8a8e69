// SPDX-License-Identifier: Apache-2.0
/// Dated statements of a text: who was killed when and how, who led what, who split from, joined or allied
/// with whom, what was held when. Patterns over words, no names: docs/statements.md.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sanad/claims/claim.h"
#include "sanad/claims/document.h"
#include "sanad/claims/evidence.h"
#include "sanad/claims/verdict.h"
#include "sanad/geo/gazetteer.h"
#include "sanad/records/statement.h"

namespace sanad::claims {

/// Statements in the order of the text; ids 0, for the caller to give. Measure::statement (Measure::date and
/// Measure::duration of meetings), with subject, relation and object in the words of
/// docs/formats/statements.md; several parties are joined by "; ". What may, will or did not happen, and
/// questions, give nothing. Linear in the text.
std::vector<Claim> read_statements(const Document& document, const geo::Gazetteer& gazetteer);

/// The same of a visible text and its blocks: without sentence numbers and code points.
std::vector<Claim> read_statements(std::string_view visible, std::span<const Block> blocks,
                                   const geo::Gazetteer& gazetteer);

/// The statements of sources, made ready to be asked. Immutable; thread-safe; copies are cheap.
class StatementBook {
 public:
  /// About 20 us a statement.
  explicit StatementBook(std::vector<DatedStatement> statements);

  /// What they say of a claim of read_statements(); nullopt of any other claim. Names meet by folded keys,
  /// spellings and the aliases that the statements themselves give; days by their precision; competing days
  /// are named in the reason. `Judgement::claim` is the claim's id. O(statements).
  std::optional<Judgement> judge(const Claim& claim, const geo::Gazetteer& gazetteer) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

/// StatementBook{statements}.judge(claim, gazetteer): of one claim only.
std::optional<Judgement> judge_statement(const Claim& claim, std::span<const DatedStatement> statements,
                                         const geo::Gazetteer& gazetteer);

/// Statements as the check takes them, in their order; id = "source:native-id", parties joined by "; ", time
/// from the earliest start to the latest end. Denials and unconfirmed reports are left out: they support
/// nothing.
std::vector<DatedStatement> dated_statements(std::span<const records::Statement> statements);

}  // namespace sanad::claims
