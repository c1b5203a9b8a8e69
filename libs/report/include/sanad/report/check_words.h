// SPDX-License-Identifier: Apache-2.0
/// Claims, figures and findings in words for a person: the same on a page and in a terminal. Plain text, not escaped.
#pragma once

#include <string>
#include <string_view>

#include "sanad/claims/relation.h"
#include "sanad/claims/verdict.h"

namespace sanad::report {

/// A finding by shape and by word, so that it needs no colour.
struct Sign {
  std::string_view glyph;  ///< one character
  std::string_view word;   ///< "superseded"
  std::string_view css;    ///< class name
};
Sign sign_of(claims::Verdict verdict);
Sign sign_of(claims::Status status);

/// "1,730", "14.47", "0.5".
std::string number_words(double number);
/// "at least 283", "up 14.47 per cent", "12 to 15", "dozens of" as "at least 12"; empty for statements.
std::string value_words(const claims::Claim& claim);
/// "killed: at least 283 persons; security; Pakistan (taken over); 2022". Statements: "X, relation, Y; 2018".
std::string claim_words(const claims::Claim& claim);
/// "killed, 980 (at least)"; "unknown" without a value.
std::string value_words(const claims::PublishedMatch& figure);
/// "the text says 14.47 per cent, recomputed 15.2 to 15.3".
std::string relation_words(const claims::Relation& relation);
/// "sum of claims 3, 4 and 5": what hangs together.
std::string members_words(const claims::Relation& relation);
/// "2022", "December 2022", "2022-03-30", "2022-01-01 to 2022-06-30".
std::string time_words(const DateRange& time);

}  // namespace sanad::report
