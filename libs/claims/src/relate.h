// SPDX-License-Identifier: Apache-2.0
/// Finders of relations: each takes the claims of a document with their hints and gives the relations of its
/// kind, recomputed, in the order of their last claim. Windows are bounded, so that all are linear in the
/// number of claims.
#pragma once

#include <span>
#include <vector>

#include "extract.h"
#include "hints.h"
#include "interval.h"
#include "sanad/claims/relation.h"

namespace sanad::claims {

/// Claims with their hints; index = id - 1.
struct Related {
  std::span<const Claim> claims;
  std::span<const Hints> hints;

  bool is_level(std::size_t i) const {
    return claims[i].aspect == Aspect::level && claims[i].value.has_value();
  }
  bool same_sentence(std::size_t a, std::size_t b) const { return hints[a].sentence == hints[b].sentence; }
  bool same_paragraph(std::size_t a, std::size_t b) const { return hints[a].paragraph == hints[b].paragraph; }
};

inline constexpr std::size_t relation_window = 24;  ///< claims looked back and ahead

bool same_place(const Claim& a, const Claim& b);
bool same_time(const Claim& a, const Claim& b);
/// Event types that may be of one count: equal, or one not given.
bool compatible_events(const Claim& a, const Claim& b);

std::vector<Relation> find_changes(const Related& related);
std::vector<Relation> find_shares(const Related& related);
std::vector<Relation> find_sums(const Related& related);
std::vector<Relation> find_subsets(const Related& related);
/// Averages, products and lengths of spans.
std::vector<Relation> find_averages(const Related& related);
std::vector<Relation> find_bounds(const Related& related);
std::vector<Relation> find_weekdays(const Extraction& extraction);

}  // namespace sanad::claims
