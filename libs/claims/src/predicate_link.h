// SPDX-License-Identifier: Apache-2.0
/// Which verb a counted noun phrase belongs to: "28 people were killed", "killing 28 people", "the toll rose
/// to 28".
#pragma once

#include <cstddef>
#include <optional>

#include "counted.h"
#include "sentence.h"

namespace sanad::claims {

struct PredicateLink {
  const Mark* mark = nullptr;  ///< a predicate, or a noun of a measure
  Link link = Link::none;
  bool passive = false;  ///< "were killed"
  bool agent = false;    ///< the phrase does it to others: "two gunmen killed"
};

/// The predicate behind the phrase that ends at token `from`.
PredicateLink forward_predicate(const Sentence& sentence, std::size_t from);

/// The active predicate or noun just before token `first`: "killed 28", "deaths of 28", "toll to 28".
PredicateLink backward_predicate(const Sentence& sentence, std::size_t first);

/// The nearest noun or predicate to the left that a bare number or a change may be of: "the number of attacks
/// fell to 376".
const Mark* subject_before(const Sentence& sentence, std::size_t first);

Measure measure_of(const Mark& mark);

}  // namespace sanad::claims
