// SPDX-License-Identifier: Apache-2.0
/// May a figure go to a partner, and over which records? A figure is marked with the join of every record
/// that could change it: counted ones, merged duplicates, those that only set a bound.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/exchange/marking_value.h"
#include "sanad/exchange/policy.h"
#include "sanad/exchange/release.h"
#include "sanad/records/object_id.h"

namespace sanad::exchange {

/// A record behind the figure, and whether it goes to the partner by itself.
struct FigureRecord {
  records::ObjectId id;
  MarkingValue marking;
  Decision decision;
};

/// A figure that went to the partner before: from the ledger.
struct SentFigure {
  std::string cell;                        ///< of figure_cell()
  std::vector<records::ObjectId> counted;  ///< the records it was computed over
};

/// A person's word that a figure may go although some of its records may not.
struct Downgrade {
  std::string releaser, reason;  ///< both given; both stand in the ledger
};

enum class FigureRule : std::uint8_t {
  whole,         ///< every record that could change it may go
  subset,        ///< computed over the records that may go
  downgraded,    ///< whole, by a person's word
  differencing,  ///< withheld: beside a figure sent before it would show fewer than k withheld records
  too_few,  ///< withheld: the downgraded figure holds fewer than k withheld records, and the rest is known
  unnamed,  ///< withheld: a downgrade without a releaser or a reason
};
std::string_view name_of(FigureRule rule);      ///< "releasable-subset"
std::string_view sentence_of(FigureRule rule);  ///< one plain sentence

struct FigureAnswer {
  FigureRule rule = FigureRule::unnamed;
  std::vector<records::ObjectId> counted;   ///< compute the figure over these; sorted
  std::vector<records::ObjectId> evidence;  ///< ids that may be named with it; sorted, a subset of `counted`
  MarkingValue marking;                     ///< join over `counted`
  /// How many records are left out: only if the policy discloses it, and not below k.
  std::optional<std::uint64_t> left_out;

  bool goes() const {
    return rule == FigureRule::whole || rule == FigureRule::subset || rule == FigureRule::downgraded;
  }
  /// What the partner is told of its kind. Unless the policy discloses what is withheld, every figure is
  /// called a releasable subset: a label that is there only sometimes would tell.
  std::string_view label(const PartnerPolicy& partner) const;
};

/// Join over all of them: what the figure demands if it goes whole. CLEAR for no record at all.
MarkingValue high_water(std::span<const FigureRecord> records);

/// `before`: figures sent to this partner; those of another cell are passed over. Two versions of one cell
/// may differ by no withheld record, or by at least k. Linear in the records, here and before, apart from
/// sorting.
FigureAnswer release_figure(std::span<const FigureRecord> records, const PartnerPolicy& partner,
                            std::string_view cell, std::span<const SentFigure> before,
                            const std::optional<Downgrade>& downgrade = std::nullopt);

}  // namespace sanad::exchange
