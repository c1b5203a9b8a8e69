// SPDX-License-Identifier: Apache-2.0
/// What the evidence says of one claim. Never a truth score: each verdict names the figure, source, edition and
/// definition it rests on, and the rule that gave it. A person confirms before anything is published.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/evidence.h"

namespace sanad::claims {

enum class Verdict : std::uint8_t {
  supported,              ///< some body prints it, or our register gives it, for the same scope
  supported_other_scope,  ///< printed with this value, but for another count (operations too, all dead, ...)
  superseded,             ///< printed once, and replaced by its own publisher
  contradicted,           ///< evidence of the same scope says otherwise, and nothing supports it
  conflicting_sources,    ///< sources of the same scope disagree; at least one supports it
  not_enough_evidence,    ///< nothing here speaks of this scope
  not_checkable,          ///< opinion, plan, or vague without a base
};
std::string_view name_of(Verdict verdict);

/// A published figure beside the claim.
struct PublishedMatch {
  std::string id{};           ///< native id of the figure in its list
  std::string publisher{}, edition{}, measure{}, scope{}, url{};
  std::optional<double> value{}, value_high{};
  std::string comparator{};
  std::string superseded_by{};   ///< id, or empty
  std::string relation{};        ///< "same value", "other value", "same value, other scope", "prints the change"
};

struct Judgement {
  int claim = 0;
  Verdict verdict = Verdict::not_enough_evidence;
  std::string rule{};      ///< stable id of the rule that gave it: "published-same-scope"
  std::string reason{};    ///< one or two sentences for a person
  double tolerance = 0;  ///< that was allowed between claim and evidence, in the claim's unit
  std::vector<OwnFigure> own{};
  std::vector<PublishedMatch> published{};
  std::vector<std::string> statements{};  ///< ids of dated statements it rests on
  /// Where the number comes from: first prints, later values, who prints what. One sentence each.
  std::vector<std::string> origin{};
};

}  // namespace sanad::claims
