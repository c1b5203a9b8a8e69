// SPDX-License-Identifier: Apache-2.0
/// What a claim can be held against, as the claim check asks for it. Filled by whoever holds the base (node), so that
/// the check itself stays a function of values.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sanad/core/date.h"
#include "sanad/core/uuid.h"
#include "sanad/figures/definition.h"
#include "sanad/figures/range.h"
#include "sanad/records/published_figure.h"

namespace sanad::claims {

/// A scope that figures can be asked for.
struct FigureScope {
  std::string measure{};        ///< "killed", "injured", "incidents", "kidnapped", "arrested"
  DateRange time{};
  std::string country{}, province{}, district{};  ///< empty = everywhere
  std::string victim_class{};   ///< empty = all
  std::string actor{};          ///< empty = all
  friend bool operator==(const FigureScope&, const FigureScope&) = default;
};

/// Our own figure for a scope under one definition.
struct OwnFigure {
  std::string definition{};
  std::optional<figures::Range> value{};   ///< nullopt: incidents are there, no numbers
  std::uint64_t incidents = 0, records = 0;
  /// Whether the base covers the scope as a whole: some source holds incidents in each month and is complete there.
  /// Where it does not, a smaller number of ours contradicts nothing.
  bool covered = false;
  std::vector<Uuid> evidence{};            ///< accounts, sorted; at most 50
};

/// A dated statement of a source ("Fazlullah, killed by, US drone strike, 2018-06-13").
struct DatedStatement {
  std::string id{}, subject{}, relation{}, object{};
  std::optional<DateRange> time{};
  std::string place{}, publisher{}, url{};
};

/// All callbacks are pure and give the same answer for the same question.
struct Evidence {
  /// One entry a definition, in the order of the definitions; empty if the scope cannot be asked for.
  std::function<std::vector<OwnFigure>(const FigureScope&)> own;
  std::vector<records::PublishedFigure> published{};
  std::vector<DatedStatement> statements{};
};

}  // namespace sanad::claims
