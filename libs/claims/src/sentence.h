// SPDX-License-Identifier: Apache-2.0
/// One sentence of a block with everything found in it: what the linking of slots works on.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "annotated.h"
#include "place_phrase.h"
#include "quantity.h"
#include "time_phrase.h"

namespace sanad::claims {

/// Half-open token range.
struct Span {
  std::size_t first = 0, last = 0;
  bool contains(std::size_t i) const { return first <= i && i < last; }
};

/// Token ranges of the sentences of a block: cut behind . ! ? with white space and a capital letter, digit or quote
/// after them, not behind abbreviations and initials; and at limits::sentence_tokens.
std::vector<Span> sentences_of(const Annotated& text);

/// References outlive the view. Quantities, times and places lie inside the sentence, in order.
struct Sentence {
  const Annotated& text;
  Span span;
  std::vector<Quantity> quantities{};
  std::vector<TimePhrase> times{};
  std::vector<PlacePhrase> places{};

  const Quantity* quantity_from(std::size_t token) const {
    for (const auto& q : quantities) {
      if (q.comparator_first == token || q.first == token) return &q;
    }
    return nullptr;
  }
  bool inside_time(std::size_t token) const {
    for (const auto& t : times) {
      if (t.first <= token && token < t.last) return true;
    }
    return false;
  }
};

}  // namespace sanad::claims
