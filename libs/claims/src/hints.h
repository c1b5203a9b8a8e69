// SPDX-License-Identifier: Apache-2.0
/// What the words around a claim say of its ties to others: what relations are looked for.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sanad/claims/claim.h"

namespace sanad::claims {

struct Hints {
  std::size_t paragraph = 0;                  ///< number of its block
  int sentence = 0;                           ///< number of its sentence within the document, from 1
  std::size_t order = 0;                      ///< token index of the number within its block
  std::size_t noun_last = 0;                  ///< token behind its noun phrase
  bool partial = false;                       ///< "of whom", "among them"
  bool including = false;                     ///< "including": a part that is not all
  bool adds = false;                          ///< "another 15"
  bool from_level = false, to_level = false;  ///< "from 850", "to 980"
  bool total = false;                         ///< "a total of", "in all", "bringing the toll to"
  bool opens_list = false;                    ///< ":" , "(" or a dash stands between it and the next number
  bool of_whole = false;                      ///< a share written "per cent of"
  bool in_brackets = false;                   ///< "(38 per cent)", ", or 38 per cent,"
  bool respectively = false;
  double unit_days = 0;  ///< of a rate: 1, 7, 30.44, 365.25
  bool rest = false;     ///< "leaving 136 for the other ten": what is left of the whole
  bool of_previous =
      false;  ///< "40 of whom": a part of the number right before it, whatever happened to them
  bool whole_behind = false;  ///< "three of the seven"
  bool from_share = false;    ///< "from 31 per cent"
  bool apposed_next = false;  ///< "two-thirds, that is 4,000": the next number says it again
  bool each = false;          ///< "Rs. 3 lakh each"
  bool day_span = false;     ///< its time is written from day to day, so that a length in days can be counted
  bool base_behind = false;  ///< "twice the 760 deaths": the number right behind is what it is a multiple of
  bool by_count = false;     ///< "rose by 130": a change in the unit of the count
  std::optional<DateRange> base_time{};  ///< of a change: the period it is compared with
};

struct Counted;
struct Sentence;
/// Of the count at `index`; paragraph and sentence are left to the caller.
Hints hints_of(const Sentence& sentence, const std::vector<Counted>& all, std::size_t index);

}  // namespace sanad::claims
