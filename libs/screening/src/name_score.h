// SPDX-License-Identifier: Apache-2.0
/// Agreement of two names: words paired one to one, what is left over on either side. Internal to the module.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sanad/text/person_name.h"

namespace sanad::screening {

/// What identifies somebody; titles, legal forms, initials and numbers do not.
constexpr bool is_name(text::WordKind kind) {
  return kind == text::WordKind::name || kind == text::WordKind::kunya;
}

/// A word with its weight in bits.
struct Weighed {
  text::WordKind kind = text::WordKind::name;
  bool patronymic = false;
  char letter = 0, second = 0;  ///< what initials may stand for it (initials.h)
  float weight = 0;
};

/// Weight of a word of this kind that tells so many bits.
float weight_of(text::WordKind kind, double bits);

/// A possible pair: `length` words from `first` on, on either side (2 or 3 = so many words joined).
struct Edge {
  std::uint8_t query, query_length, listed, listed_length;
  float similarity;
  float value = 0;  ///< weight x credit, filled in by align()
};

/// How two names agree, in numbers.
struct Agreement {
  float matched = 0;                      ///< bits of agreement
  float query_rest = 0, listed_rest = 0;  ///< bits without a partner (weighed down for titles)
  float lost = 0;                         ///< bits of paired words that only resemble each other
  float inverted = 0;                     ///< share of the pairs that stand in another order
  float elsewhere = 0;                    ///< bits of the query that another name of the entry has
  std::uint8_t pairs = 0;                 ///< of names; titles, initials and legal forms do not count
  std::uint8_t query_names = 0, listed_names = 0;  ///< names on either side
  bool first_with_first = false;                   ///< both first names are partners
  bool patronymics_crossed = false;                ///< "A bin B" against "B bin A"
  bool numbers_differ = false;                     ///< each side has a number that the other has not
  double score = 0;                                ///< [0, 1]
};

struct Alignment : Agreement {
  std::vector<Edge> edges;  ///< the pairs: disjoint, the most telling first
};

/// How much of a word of this kind counts that has no partner, (0, 1].
double missing_share(text::WordKind kind);

/// What a similarity is worth: 1 for 1, 0 for least_similarity.
double credit_of(double similarity);

/// `edges` is working memory: values are filled in and it is sorted. Deterministic.
void align(std::span<const Weighed> query, std::span<const Weighed> listed, std::vector<Edge>& edges,
           Alignment& into);

/// The score for so much agreement and so much left over on either side.
double score_of(double matched, double query_rest, double listed_rest);

}  // namespace sanad::screening
